import { type Day, parseDay } from '../domain/plan/day.ts';

/** What an Overview address says. Nonsense in it is left out, so that any address shows a sensible page. */
export interface OverviewSearch {
  readonly asAt?: Day;
  readonly period?: string;
  readonly priority?: string;
  readonly subregion?: string;
  readonly group?: string;
  /** `in`: years before the first reported one are counted too. */
  readonly earlier?: 'in';
  /** The figure that is being explained, and the party or priority that it is about. */
  readonly why?: string;
  readonly of?: string;
}

/** What a Matrix address says. */
export interface MatrixSearch {
  readonly asAt?: Day;
  readonly period?: string;
  readonly subregion?: string;
  readonly group?: string;
  /** The deliverable whose square is open. */
  readonly at?: string;
}

/** What the address of a page for one member or activity says. */
export interface AsAtSearch {
  readonly asAt?: Day;
}

/** What a My updates address says. */
export interface MyUpdatesSearch {
  /** The party that is reported for; absent: the device's own. */
  readonly for?: string;
}

/** Reads the search parameters of an Overview address. */
export function readOverviewSearch(search: Record<string, unknown>): OverviewSearch {
  return {
    ...readAsAtSearch(search),
    ...texts(search, ['period', 'priority', 'subregion', 'group', 'why', 'of']),
    earlier: search.earlier === 'in' ? 'in' : undefined,
  } as OverviewSearch;
}

/** Reads the search parameters of a Matrix address. */
export function readMatrixSearch(search: Record<string, unknown>): MatrixSearch {
  return { ...readAsAtSearch(search), ...texts(search, ['period', 'subregion', 'group', 'at']) };
}

/** Reads the as-at day of an address. */
export function readAsAtSearch(search: Record<string, unknown>): AsAtSearch {
  const asAt = parseDay(String(search.asAt));
  return (asAt === null ? { asAt: undefined } : { asAt }) as AsAtSearch;
}

/** Reads the search parameters of a My updates address. */
export function readMyUpdatesSearch(search: Record<string, unknown>): MyUpdatesSearch {
  return texts(search, ['for']);
}

// The router lays what is read over what the address says, so that a name left out would let nonsense through: what is
// not understood is set to undefined.
function texts<Name extends string>(
  search: Record<string, unknown>,
  names: readonly Name[],
): { readonly [N in Name]?: string } {
  const read = names.map((name) => {
    const value = search[name];
    return [name, typeof value === 'string' && value !== '' ? value : undefined];
  });
  return Object.fromEntries(read) as { readonly [N in Name]?: string };
}
