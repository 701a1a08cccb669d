import type { DeviceId, EventId } from '../../log/ids.ts';
import type { Day, Instant } from '../../plan/day.ts';
import type { DeliverableKey } from '../../plan/deliverable-key.ts';
import type { Activity, Milestone } from '../../plan/plan.ts';
import type { Language } from '../../plan/text.ts';
import type { EvidenceFile } from './evidence-file.ts';
import type { Status } from './status.ts';

/** One piece of evidence, by reference or as a small file; at least one field is there (REP-4). */
export interface Evidence {
  readonly note?: string;
  readonly number?: string;
  readonly place?: string;
  readonly day?: Day;
  readonly holder?: string;
  readonly link?: string;
  readonly file?: EvidenceFile;
}

export const assistanceKinds = ['training', 'expert', 'funding', 'legal', 'equipment', 'other'] as const;

/** What kind of help a member asks for (REP-4). */
export type AssistanceKind = (typeof assistanceKinds)[number];

/** Help asked for: open until the Secretariat answers and the member says that it is settled (REP-4). */
export interface Assistance {
  readonly kind: AssistanceKind;
  readonly text: string;
}

export const toldWays = ['telephone', 'e-mail', 'minutes', 'meeting', 'paper'] as const;

/** How the Secretariat knows what it enters for a member: it was told, or its own records say it (REP-6). */
export const behalfSources = [...toldWays, 'own-records'] as const;

/** How an officer came to know what is entered for a member (REP-6). */
export type BehalfSource = (typeof behalfSources)[number];

/** Who said it, at the member or from the Secretariat's own records, by which way, and when (REP-6). */
export interface Behalf {
  readonly source: BehalfSource;
  readonly who: string;
  readonly day: Day;
}

/** What each status must bring along (REP-2): a report without it is no report. */
export type StatusDetail =
  | { readonly status: 'not-started' | 'on-track'; readonly evidence?: readonly Evidence[] }
  | { readonly status: 'at-risk'; readonly reason: string; readonly evidence?: readonly Evidence[] }
  | {
      readonly status: 'delayed';
      readonly reason: string;
      readonly newDay: Day;
      readonly evidence?: readonly Evidence[];
    }
  | { readonly status: 'complete'; readonly evidence: readonly [Evidence, ...Evidence[]] }
  | {
      readonly status: 'partly-achieved' | 'not-achieved' | 'not-applicable';
      readonly reason: string;
      readonly evidence?: readonly Evidence[];
    };

/** The body of a report as it is persisted: a snapshot, never merged with another (REP-1 to REP-6). */
export type ReportBody = StatusDetail & {
  readonly key: DeliverableKey;
  /** The day from which the status holds; for `complete` the day of completion. */
  readonly day: Day;
  /** The reports that this one replaces (REP-5). */
  readonly sup: readonly EventId[];
  readonly narrative?: string;
  readonly lang?: Language;
  /** Codes of the milestones that were reached. */
  readonly milestones?: readonly string[];
  /** The reporter's own estimate, 0 to 100: shown, never averaged or counted. */
  readonly percent?: number;
  readonly assistance?: Assistance;
  /** Present and true: a "no change" that confirms the earlier answer with a fresh day (REP-5). */
  readonly same?: true;
  readonly behalf?: Behalf;
};

/** What of a report decides the figures: everything but its texts. */
export interface ReportFacts {
  readonly id: EventId;
  readonly device: DeviceId;
  readonly seq: number;
  readonly recorded: Instant;
  readonly status: Status;
  readonly day: Day;
  /** The new date of a delayed one; null for every other status. */
  readonly newDay: Day | null;
  readonly onBehalf: boolean;
  /** The day on which a party told it; null: it was written by the party itself, or by the Secretariat's own records. */
  readonly toldOn: Day | null;
  readonly supersedes: readonly EventId[];
}

/** A report with its texts. */
export interface Report extends ReportFacts {
  readonly body: ReportBody;
}

/** The report that event `id` of a device is, with the facts that its body holds. */
export function makeReport(
  event: { readonly id: EventId; readonly device: DeviceId; readonly seq: number; readonly t: Instant },
  body: ReportBody,
): Report {
  return {
    id: event.id,
    device: event.device,
    seq: event.seq,
    recorded: event.t,
    status: body.status,
    day: body.day,
    newDay: body.status === 'delayed' ? body.newDay : null,
    onBehalf: body.behalf !== undefined,
    toldOn: body.behalf === undefined || body.behalf.source === 'own-records' ? null : body.behalf.day,
    supersedes: body.sup,
    body,
  };
}

/** Of the milestones of an activity, those that a report does not say were reached, in their order. */
export function openMilestones(
  { milestones }: Pick<Activity, 'milestones'>,
  body: Pick<ReportBody, 'milestones'>,
): readonly Milestone[] {
  return milestones.filter(({ code }) => body.milestones?.includes(code) !== true);
}

/** The reason of a report, or null where its status asks for none. */
export function reasonOf(body: ReportBody): string | null {
  return 'reason' in body ? body.reason : null;
}
