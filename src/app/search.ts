import type { Language } from '../domain/plan/text.ts';
import type { EngagementFilter } from '../domain/progress/engagements/engagement-filter.ts';
import { type Distribution, distributions } from '../domain/progress/paper/paper-choice.ts';

/** What the address of any page may say. */
export interface AnySearch {
  /** The day that figures are read for, as it stands there: see asked-day.ts. Every way inside the program keeps it. */
  readonly asAt?: string | undefined;
  /** The plan that every page shows; absent: the one that today belongs to. Every way inside the program keeps it. */
  readonly plan?: string | undefined;
  /** The deliverable whose answers are being settled over the page. */
  readonly settle?: string | undefined;
}

/** What an Overview address says. Nonsense in it is left out, so that any address shows a sensible page. */
export interface OverviewSearch {
  readonly period?: string | undefined;
  readonly priority?: string | undefined;
  readonly party?: string | undefined;
  readonly subregion?: string | undefined;
  readonly group?: string | undefined;
  /** `in`: years before the first reported one are counted too. */
  readonly earlier?: 'in' | undefined;
  /** Whose curve is drawn over time; absent: of everything shown. */
  readonly over?: string | undefined;
  /** The figure that is being explained, and the party or priority that it is about. */
  readonly why?: string | undefined;
  readonly of?: string | undefined;
  /** The deliverable that is open over the page. */
  readonly at?: string | undefined;
}

/** What a Matrix address says. */
export interface MatrixSearch {
  readonly period?: string | undefined;
  readonly subregion?: string | undefined;
  readonly group?: string | undefined;
  /** The deliverable whose square is open. */
  readonly at?: string | undefined;
}

/** What the address of the plan's editor says. */
export interface PlanEditSearch {
  /** The key of the element in the form, `-`: the plan itself; absent: none. */
  readonly at?: string | undefined;
}

/** What a Report address says: everything that is chosen for the paper and short. */
export interface ReportSearch {
  readonly period?: string | undefined;
  readonly priority?: string | undefined;
  readonly subregion?: string | undefined;
  readonly group?: string | undefined;
  /** `in`: years before the first reported one are counted too. */
  readonly earlier?: 'in' | undefined;
  readonly distribution?: Distribution | undefined;
  /** The sections, with full stops between; absent: the usual ones. */
  readonly sections?: string | undefined;
  readonly language?: Language | undefined;
  readonly size?: 'letter' | undefined;
  /** The conference copy that it is drawn from; absent: what is known now. */
  readonly copy?: string | undefined;
  readonly number?: string | undefined;
  readonly item?: string | undefined;
}

/** What the address of a page for one member or activity says. */
export interface DetailSearch {
  readonly period?: string | undefined;
  /** The deliverable that is open over the page. */
  readonly at?: string | undefined;
  /** The period for which the member is being excused over the page. */
  readonly excuse?: string | undefined;
}

/** The parts of Send and receive; the files themselves are the one that an address need not name. */
export const transferParts = ['board', 'people', 'safety'] as const;

/** What a Send and receive address says. */
export interface TransferSearch {
  readonly part?: (typeof transferParts)[number] | undefined;
  /** An update file as letters and digits: what a link brings. */
  readonly file?: string | undefined;
  /** The member for whom a reminder is open over the board. */
  readonly remind?: string | undefined;
}

/** What a My updates address says. */
export interface MyUpdatesSearch {
  /** The party that is reported for; absent: the device's own. */
  readonly for?: string | undefined;
  /** `topics`: only what is about the topics of this device's person; absent: everything. */
  readonly about?: 'topics' | undefined;
}

/** How the register of engagements is drawn; a list is the one that an address need not name. */
const registerViews = ['calendar', 'timeline'] as const;

/** What the address of the register of engagements says. */
export interface EngagementsSearch extends EngagementFilter {
  readonly view?: (typeof registerViews)[number] | undefined;
}

/** What the address of a person at a member says. */
export interface ContactSearch {
  /** Of which sort somebody new is; absent: a focal point. */
  readonly as?: 'official' | undefined;
}

/** What the address of a round's form or entry says. */
export interface RoundSearch {
  /** The member that it is for. */
  readonly for?: string | undefined;
  /** How its answers are entered; absent: line by line. */
  readonly by?: 'mail' | 'sheets' | undefined;
}

/** What the address of a comparison says: the ids of two conference copies; without `to`, one is compared with today. */
export interface CompareSearch {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Reads the search parameters that every address may have. */
export function readAnySearch(search: Record<string, unknown>): AnySearch {
  return texts(search, ['asAt', 'plan', 'settle']);
}

/** Reads the search parameters of an Overview address. */
export function readOverviewSearch(search: Record<string, unknown>): OverviewSearch {
  return {
    ...texts(search, ['period', 'priority', 'party', 'subregion', 'group', 'over', 'why', 'of', 'at']),
    earlier: search.earlier === 'in' ? 'in' : undefined,
  };
}

/** Reads the search parameters of a Matrix address. */
export function readMatrixSearch(search: Record<string, unknown>): MatrixSearch {
  return texts(search, ['period', 'subregion', 'group', 'at']);
}

/** Reads the search parameters of a Report address. */
export function readReportSearch(search: Record<string, unknown>): ReportSearch {
  return {
    ...texts(search, ['period', 'priority', 'subregion', 'group', 'sections', 'copy']),
    // An empty one says that there is none, whatever was kept.
    number: typeof search.number === 'string' ? search.number : undefined,
    item: typeof search.item === 'string' ? search.item : undefined,
    earlier: search.earlier === 'in' ? 'in' : undefined,
    distribution: distributions.find((one) => one === search.distribution),
    language: search.language === 'en' || search.language === 'fr' ? search.language : undefined,
    size: search.size === 'letter' ? 'letter' : undefined,
  };
}

/** Reads the search parameters of a page for one member or activity. */
export function readDetailSearch(search: Record<string, unknown>): DetailSearch {
  return texts(search, ['period', 'at', 'excuse']);
}

/** Reads the search parameters of a Send and receive address. */
export function readTransferSearch(search: Record<string, unknown>): TransferSearch {
  return { part: transferParts.find((one) => one === search.part), ...texts(search, ['file', 'remind']) };
}

/** Reads the search parameters of a My updates address. */
export function readMyUpdatesSearch(search: Record<string, unknown>): MyUpdatesSearch {
  return { ...texts(search, ['for']), about: search.about === 'topics' ? 'topics' : undefined };
}

/** Reads the search parameters of the register of engagements. */
export function readEngagementsSearch(search: Record<string, unknown>): EngagementsSearch {
  return {
    view: registerViews.find((one) => one === search.view),
    ...texts(search, ['year', 'mode', 'member', 'activity', 'organiser', 'state']),
  };
}

/** Reads the search parameters of a person at a member. */
export function readContactSearch(search: Record<string, unknown>): ContactSearch {
  return { as: search.as === 'official' ? 'official' : undefined };
}

/** Reads the search parameters of a round's form or entry. */
export function readRoundSearch(search: Record<string, unknown>): RoundSearch {
  const by = search.by === 'mail' || search.by === 'sheets' ? search.by : undefined;
  return { ...texts(search, ['for']), by };
}

/** Reads the search parameters of a comparison. */
export function readCompareSearch(search: Record<string, unknown>): CompareSearch {
  return texts(search, ['from', 'to']);
}

/** Reads the search parameters of the plan's editor. */
export function readPlanEditSearch(search: Record<string, unknown>): PlanEditSearch {
  return texts(search, ['at']);
}

// The router lays what is read over what the address says, so that a name left out would let nonsense through: what is
// not understood is set to undefined.
function texts<Name extends string>(
  search: Record<string, unknown>,
  names: readonly Name[],
): { readonly [N in Name]?: string | undefined } {
  const read = names.map((name) => {
    const value = search[name];
    return [name, typeof value === 'string' && value !== '' ? value : undefined];
  });
  return Object.fromEntries(read) as { readonly [N in Name]?: string | undefined };
}
