import { isOffice, type Writer } from '../../log/authority.ts';
import type { EventId } from '../../log/ids.ts';
import { type DeliverableKey, parseKey } from '../../plan/deliverable-key.ts';
import { type Behalf, type ReportBody, type ReportFacts, reasonOf } from './report.ts';
import { type AsAt, liveReports, standingOf } from './standing.ts';

/**
 * The answers about one deliverable that somebody must choose from, as at a day: all that stand, the one that counts
 * first, and not only the two that differ, because settling replaces them all (STAND-2). Empty: nothing to settle.
 */
export function answersToSettle<T extends ReportFacts>(reports: readonly T[], asAt: AsAt): readonly T[] {
  return standingOf(reports, asAt).kind === 'competing' ? liveReports(reports, asAt) : [];
}

/** How a writer settles: for its own party, or as an officer on a member's word (REP-6). */
export type Settling = 'own' | 'on-behalf';

/** How a writer may settle two answers about a deliverable; null: it may not. */
export function settlingBy(writer: Writer, key: DeliverableKey): Settling | null {
  const isOwn = parseKey(key)?.party === writer.party;
  if (isOffice(writer.role)) return isOwn ? 'own' : 'on-behalf';
  return writer.role === 'focal-point' && isOwn ? 'own' : null;
}

/**
 * The report that says again all that the chosen answer said, its day included, and replaces the answers `sup`: the
 * chosen one and every other that stands. Nothing of the others goes into it (STAND-2). `behalf` says who told an
 * officer; null where the party itself settles, whose own the answer then is (REP-6).
 */
export function settleWith(chosen: ReportBody, sup: readonly EventId[], behalf: Behalf | null): ReportBody {
  const { behalf: _earlier, ...said } = chosen;
  return { ...said, sup, ...(behalf && { behalf }) };
}

/** What an answer says, part by part, in the order in which they are read. */
export const answerParts = [
  'status',
  'newDay',
  'day',
  'reason',
  'narrative',
  'evidence',
  'milestones',
  'assistance',
  'percent',
] as const;
export type AnswerPart = (typeof answerParts)[number];

/** The parts in which answers do not all say the same; who said it and in which language is no part of it. */
export function differingParts(bodies: readonly ReportBody[]): ReadonlySet<AnswerPart> {
  return new Set(
    answerParts.filter((part) => new Set(bodies.map((body) => comparable(partIn(body, part)))).size > 1),
  );
}

/** The parts of which at least one of the answers says something, in their order. */
export function saidParts(bodies: readonly ReportBody[]): readonly AnswerPart[] {
  return answerParts.filter((part) => bodies.some((body) => partIn(body, part) !== null));
}

function partIn(body: ReportBody, part: AnswerPart): unknown {
  if (part === 'reason') return reasonOf(body);
  if (part === 'newDay') return body.status === 'delayed' ? body.newDay : null;
  return body[part] ?? null;
}

// Two equal values may hold their names in another order.
function comparable(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
