import { type Compare, compareBy, compareText } from '../../../base/order.ts';
import type { EventId } from '../../log/ids.ts';
import type { Instant } from '../../plan/day.ts';
import type { ErasedRemark, HelpAsked, Note, Remarks, Review, TakenBackRemark } from './remarks.ts';
import type { Report } from '../reports/report.ts';

/** One entry of what both sides said about a deliverable. */
export type ThreadEntry =
  | {
      readonly kind: 'report';
      readonly recorded: Instant;
      readonly report: Report;
      /** Every decision about it, the first one first; the last one holds (REV-1). */
      readonly reviews: readonly Review[];
    }
  | {
      readonly kind: 'note';
      readonly recorded: Instant;
      readonly note: Note;
      /** The request for help that it answers, settles or is about; null: it is about none. */
      readonly about: HelpAsked | null;
    }
  | {
      /** It stands where what was taken back stood (RETRACT-1). */
      readonly kind: 'taken-back';
      readonly recorded: Instant;
      readonly takenBack: TakenBackRemark;
      /** The report that was; null: it was a note, or cannot be read. */
      readonly report: Report | null;
    }
  | { readonly kind: 'erased'; readonly recorded: Instant; readonly erased: ErasedRemark };

/**
 * The reports of a deliverable with what was decided about them, and the notes between them, the last recorded first;
 * among them what was taken back or erased. `gone` are reports that were taken back.
 */
export function threadOf(
  reports: readonly Report[],
  remarks: Remarks,
  gone: readonly Report[] = [],
): readonly ThreadEntry[] {
  const entries: ThreadEntry[] = [
    ...reports.map((report): ThreadEntry => {
      const reviews = remarks.reviews.filter((one) => one.ref === report.id);
      return { kind: 'report', recorded: report.recorded, report, reviews };
    }),
    ...remarks.notes.map((note): ThreadEntry => {
      const about = remarks.asked.find((one) => one.id === note.ref) ?? null;
      return { kind: 'note', recorded: note.recorded, note, about };
    }),
    ...remarks.takenBack.map((takenBack): ThreadEntry => {
      const report = gone.find((one) => one.id === takenBack.id) ?? null;
      return { kind: 'taken-back', recorded: takenBack.recorded, takenBack, report };
    }),
    ...remarks.erased.map((erased): ThreadEntry => ({ kind: 'erased', recorded: erased.recorded, erased })),
  ];
  return entries.sort(lastFirst);
}

// What one device wrote in one moment stays in the order of writing (REP-3).
const lastFirst: Compare<ThreadEntry> = compareBy(
  (a, b) => b.recorded - a.recorded,
  (a, b) => seqOf(b) - seqOf(a),
  (a, b) => compareText(entryId(a), entryId(b)),
);

/** The event that an entry tells of: of what was taken back that event, of an erasure the one that erases. */
export function entryId(entry: ThreadEntry): EventId {
  switch (entry.kind) {
    case 'report':
      return entry.report.id;
    case 'note':
      return entry.note.id;
    case 'taken-back':
      return entry.takenBack.id;
    case 'erased':
      return entry.erased.id;
  }
}

function seqOf(entry: ThreadEntry): number {
  return Number(entryId(entry).split(':')[1]);
}
