import { type Compare, compareBy, compareText } from '../../../base/order.ts';
import type { Day } from '../../plan/day.ts';
import type { DeliverableKey } from '../../plan/deliverable-key.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import { frozenRow, isSameRow } from './frozen-row.ts';
import type { ReportFacts } from '../reports/report.ts';
import { type AsAt, reportOf } from '../reports/standing.ts';
import { isFinal } from '../reports/status.ts';
import { type Counted, isExpected } from '../figures/counted.ts';

/** What can have become of a deliverable between two views; more than one may hold of it (ED-1). */
export const changeKinds = [
  'done',
  'slipped',
  'pushed-out',
  'new',
  'first-answer',
  'no-longer-done',
  'no-longer-expected',
  'restated',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A view of the plan: an edition, or today. A deliverable that it lacks was not in its plan. */
export interface View {
  readonly asAt: AsAt;
  readonly counted: readonly Counted[];
  /** The reports that it was counted from; null: only what it froze is known. */
  readonly reports: ReadonlyMap<DeliverableKey, readonly ReportFacts[]> | null;
}

/** A deliverable that stands otherwise in the later view, or of which something else was true on the earlier one's day. */
export interface Change {
  readonly deliverable: Deliverable;
  /** null: it was not in the plan. */
  readonly before: Counted | null;
  /** null: it is in the plan no longer. */
  readonly after: Counted | null;
  /** In the order of `changeKinds`; never none. */
  readonly kinds: readonly ChangeKind[];
  /** How often its date was pushed out, as far as is known; 0 where it was not. */
  readonly times: number;
}

/** What differs between two views. */
export interface Comparison {
  /** In the order of the later view; what it lacks comes last. */
  readonly changes: readonly Change[];
  /** How many deliverables are not on this device in one view or the other. */
  readonly notCompared: number;
}

/**
 * What became of each deliverable between two views (ED-1). `again` is the earlier day counted with what the later view
 * knows: what differs from the earlier view there was restated. null: that cannot be told.
 */
export function compareViews(then: View, now: View, again: readonly Counted[] | null): Comparison {
  const earlier = new Map(then.counted.map((one) => [one.deliverable.key, one]));
  const later = new Set(now.counted.map((one) => one.deliverable.key));
  const restated = new Map(again?.map((one) => [one.deliverable.key, one]));
  const pairs: readonly (readonly [Counted | null, Counted | null])[] = [
    ...now.counted.map((one) => [earlier.get(one.deliverable.key) ?? null, one] as const),
    ...then.counted.filter((one) => !later.has(one.deliverable.key)).map((one) => [one, null] as const),
  ];
  let notCompared = 0;
  const changes = pairs.flatMap(([before, after]): Change[] => {
    const { deliverable } = (after ?? before) as Counted;
    if (isAway(before) || isAway(after)) {
      notCompared++;
      return [];
    }
    const times = pushesOf(before, after, then, now);
    const kinds = kindsOf(before, after, then, now).concat(
      times > 0 ? ['pushed-out'] : [],
      isRestated(before, restated.get(deliverable.key)) ? ['restated'] : [],
    );
    if (kinds.length === 0) return [];
    const inOrder = changeKinds.filter((kind) => kinds.includes(kind));
    return [{ deliverable, before, after, kinds: inOrder, times }];
  });
  return { changes, notCompared };
}

/** How many deliverables changed in each way. */
export function countChanges(changes: Iterable<Change>): Readonly<Record<ChangeKind, number>> {
  const counts = Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as Record<ChangeKind, number>;
  for (const { kinds } of changes) for (const kind of kinds) counts[kind]++;
  return counts;
}

/** Whether it is expected and complete, before its day too; null is not in the plan. */
export function isDone(one: Counted | null): boolean {
  return one !== null && isExpected(one.part) && reportOf(one.standing)?.status === 'complete';
}

function kindsOf(
  before: Counted | null,
  after: Counted | null,
  then: View,
  now: View,
): readonly ChangeKind[] {
  const [was, is] = [before, after].map((one) => one !== null && isExpected(one.part));
  const [had, has] = [before, after].map((one) => one !== null && reportOf(one.standing) !== null);
  const kinds: ChangeKind[] = [];
  if (!isDone(before) && isDone(after)) kinds.push('done');
  if (isDone(before) && !isDone(after)) kinds.push('no-longer-done');
  if (!was && is) kinds.push('new');
  if (was && !is) kinds.push('no-longer-expected');
  if (is && !had && has) kinds.push('first-answer');
  if (isInTime(before, then.asAt) && isLate(after, now.asAt)) kinds.push('slipped');
  return kinds;
}

function isAway(one: Counted | null): boolean {
  return one?.standing.kind === 'not-on-device';
}

// The day that it is to be ready by: the new one where it was given one.
function dateOf({ deliverable, standing }: Counted): Day {
  return reportOf(standing)?.newDay ?? deliverable.due;
}

// Open, and its date had not passed.
function isInTime(one: Counted | null, { day }: AsAt): boolean {
  if (one === null) return false;
  const status = reportOf(one.standing)?.status;
  return isExpected(one.part) && (status === undefined || !isFinal(status)) && dateOf(one) >= day;
}

// Past its date and not done, or ended otherwise.
function isLate(one: Counted | null, { day }: AsAt): boolean {
  if (one === null) return false;
  const status = reportOf(one.standing)?.status;
  if (!isExpected(one.part) || status === 'complete' || status === 'not-applicable') return false;
  return dateOf(one) < day || status === 'partly-achieved' || status === 'not-achieved';
}

// Each report of the later view that gave a later date than all before it; one that the earlier view knew is no news.
function pushesOf(before: Counted | null, after: Counted | null, then: View, now: View): number {
  if (before === null || after === null) return 0;
  const newDay = reportOf(after.standing)?.newDay ?? null;
  if (!isExpected(after.part) || newDay === null || newDay <= dateOf(before)) return 0;
  const { key } = before.deliverable;
  const known = new Set(then.reports?.get(key)?.map(({ id }) => id));
  const isNews = ({ id, day }: ReportFacts) => (then.reports === null ? day > then.asAt.day : !known.has(id));
  const reports = (now.reports?.get(key) ?? []).filter((one) => one.day <= now.asAt.trueBy && isNews(one));
  let [latest, times] = [dateOf(before), 0];
  for (const { newDay: later } of [...reports].sort(earlierFirst)) {
    if (later === null || later <= latest) continue;
    latest = later;
    times++;
  }
  return Math.max(1, times);
}

const earlierFirst: Compare<ReportFacts> = compareBy(
  (a, b) => compareText(a.day, b.day),
  (a, b) => a.recorded - b.recorded,
  (a, b) => compareText(a.id, b.id),
);

function isRestated(before: Counted | null, again: Counted | undefined): boolean {
  if (before === null || again === undefined || isAway(again)) return false;
  return !isSameRow(frozenRow(before), frozenRow(again));
}
