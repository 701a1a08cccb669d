import { type Compare, compareBy, compareText } from '../../../base/order.ts';
import type { HelpAnswer } from './remark-body.ts';
import type { EventId } from '../../log/ids.ts';
import { type Day, type Instant, instantToDay } from '../../plan/day.ts';
import type { Language } from '../../plan/text.ts';
import type { AssistanceKind, ReportFacts } from '../reports/report.ts';
import type { AsAt } from '../reports/standing.ts';

/** What the Secretariat decided about the report `ref` (REV-1). */
export interface Review {
  readonly id: EventId;
  readonly recorded: Instant;
  readonly ref: EventId;
  readonly outcome: 'accepted' | 'returned';
  /** The question with which it was sent back; null: it was accepted. */
  readonly reason: string | null;
}

/** One entry of the thread of a deliverable. */
export interface Note {
  readonly id: EventId;
  readonly recorded: Instant;
  /** The report that it is about; null: the deliverable. */
  readonly ref: EventId | null;
  readonly text: string;
  /** null: not said. */
  readonly lang: Language | null;
  /** What help will be given; null: it is no answer to a request. */
  readonly answer: HelpAnswer | null;
  /** Whether it says that the help asked for in `ref` is needed no longer. */
  readonly settled: boolean;
}

/** A report that asks for help, replaced by a later one or not. */
export interface HelpAsked {
  readonly id: EventId;
  readonly recorded: Instant;
  readonly day: Day;
  readonly kind: AssistanceKind;
  readonly text: string;
  /** null: not said. */
  readonly lang: Language | null;
}

/** What was said about a deliverable and then taken back (RETRACT-1): a report, or a note of its thread. */
export interface TakenBackRemark {
  /** The event that was taken back. */
  readonly id: EventId;
  readonly kind: 'report' | 'note';
  readonly recorded: Instant;
  /** What of the report decided figures, for those of before; null: it was a note. */
  readonly facts: ReportFacts | null;
  /** The event that takes it back, with its instant and reason. */
  readonly by: EventId;
  readonly at: Instant;
  readonly reason: string;
}

/** Where notes of the thread stood until they were erased (ERASE-1). */
export interface ErasedRemark {
  /** The event that erases. */
  readonly id: EventId;
  readonly recorded: Instant;
  /** How many it erases. */
  readonly count: number;
  readonly reason: string;
}

/** What was said about one deliverable beside its reports; each list in the order of writing. */
export interface Remarks {
  readonly reviews: readonly Review[];
  readonly notes: readonly Note[];
  readonly asked: readonly HelpAsked[];
  readonly takenBack: readonly TakenBackRemark[];
  readonly erased: readonly ErasedRemark[];
}

/** Nothing was said beside the reports. */
export const noRemarks: Remarks = { reviews: [], notes: [], asked: [], takenBack: [], erased: [] };

/** All that both hold, each entry once, in the order of writing: the same whichever is given first. */
export function mergeRemarks(a: Remarks, b: Remarks): Remarks {
  return {
    reviews: union(a.reviews, b.reviews),
    notes: union(a.notes, b.notes),
    asked: union(a.asked, b.asked),
    takenBack: union(a.takenBack, b.takenBack),
    erased: union(a.erased, b.erased),
  };
}

/**
 * What the Secretariat last said about a report: by `knownBy`, or by now (null). null: nobody reviewed it, which is also
 * so for a later report about a deliverable whose earlier one was reviewed (REV-1).
 */
export function reviewOf(remarks: Remarks, report: EventId, knownBy: Instant | null = null): Review | null {
  const of = remarks.reviews.filter(
    ({ ref, recorded }) => ref === report && (knownBy === null || recorded <= knownBy),
  );
  return of.at(-1) ?? null;
}

/** Help that a party asks for; reports that ask for the same kind in the same words ask once (REP-4). */
export interface HelpRequest {
  readonly kind: AssistanceKind;
  readonly text: string;
  /** null: not said. */
  readonly lang: Language | null;
  /** The day of the first report that asks for it. */
  readonly since: Day;
  /** The reports that ask for it, the first one first; never none. */
  readonly reports: readonly [EventId, ...EventId[]];
  /** What the Secretariat last answered; null: nothing yet. */
  readonly answer: Note | null;
  /** What the party said when it was settled; null: it still needs it. */
  readonly settled: Note | null;
}

/**
 * The help that was asked for about a deliverable by a day, the oldest request first, with what had been said to it by
 * then: settled ones too. A later report that asks for nothing settles nothing (REP-4).
 */
export function helpOf(remarks: Remarks, asAt: AsAt): readonly HelpRequest[] {
  // Most deliverables ask for nothing, and figures go through all of them.
  if (remarks.asked.length === 0) return [];
  const requests = new Map<string, HelpAsked[]>();
  for (const asked of remarks.asked) {
    if (asked.day > asAt.trueBy) continue;
    const same = `${asked.kind} ${asked.text}`;
    const others = requests.get(same);
    if (others) others.push(asked);
    else requests.set(same, [asked]);
  }
  const said = remarks.notes.filter((note) => instantToDay(note.recorded) <= asAt.trueBy);
  return [...requests.values()].flatMap((asked): HelpRequest[] => {
    const [first, ...more] = asked;
    if (first === undefined) return [];
    const about = said.filter((note) => asked.some(({ id }) => id === note.ref));
    return [
      {
        kind: first.kind,
        text: first.text,
        lang: first.lang,
        since: asked.reduce((day, one) => (one.day < day ? one.day : day), first.day),
        reports: [first.id, ...more.map(({ id }) => id)],
        answer: about.findLast((note) => note.answer !== null) ?? null,
        settled: about.findLast((note) => note.settled) ?? null,
      },
    ];
  });
}

/** The requests of a deliverable that nobody said are settled, the oldest first (REP-4). */
export function openHelpOf(remarks: Remarks, asAt: AsAt): readonly HelpRequest[] {
  return helpOf(remarks, asAt)
    .filter((one) => one.settled === null)
    .sort((a, b) => compareText(a.since, b.since));
}

interface Entry {
  readonly id: EventId;
  readonly recorded: Instant;
}

const inOrderOfWriting: Compare<Entry> = compareBy(
  (a, b) => a.recorded - b.recorded,
  (a, b) => compareText(a.id, b.id),
);

function union<T extends Entry>(a: readonly T[], b: readonly T[]): readonly T[] {
  if (a.length === 0 && b.length < 2) return b;
  return [...new Map([...a, ...b].map((one) => [one.id, one])).values()].sort(inOrderOfWriting);
}
