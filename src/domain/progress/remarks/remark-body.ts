import type { Day } from '../../plan/day.ts';
import type { DeliverableKey } from '../../plan/deliverable-key.ts';
import type { Period } from '../../plan/period.ts';
import type { Language } from '../../plan/text.ts';
import type { EventId } from '../../log/ids.ts';

/** The Secretariat accepts the report `ref` about deliverable `key`, or sends it back with a question (REV-1). */
export type ReviewBody = { readonly key: DeliverableKey; readonly ref: EventId } & (
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'returned'; readonly reason: string }
);

/** What help will be given, to which request it answers, by whom and by when; absent: no day was named (REP-4). */
export interface HelpAnswer {
  readonly who: string;
  readonly by?: Day;
}

/**
 * One entry of the thread of a deliverable. `ref` is the report that it is about; absent: it is about the deliverable.
 * With `answer` it answers the help that `ref` asks for; with `settled` it says that this help is needed no longer.
 */
export interface NoteBody {
  readonly about: DeliverableKey;
  readonly ref?: EventId;
  readonly text: string;
  readonly lang?: Language;
  readonly answer?: HelpAnswer;
  readonly settled?: true;
}

/** A party need not answer for a period, with the cause, up to and including a day (STAND-4); `sup` are the excuses replaced. */
export interface ExcuseBody {
  readonly party: string;
  readonly period: Period;
  readonly cause: string;
  readonly until: Day;
  readonly sup: readonly EventId[];
}
