import { type Compare, compareBy, compareText } from '../../../base/order.ts';
import { type Attention, type AttentionKind, attentionKinds, type Reason } from './attention.ts';
import { forParty } from './counted-blocks.ts';
import type { ReportFacts } from '../reports/report.ts';
import type { Counted } from './counted.ts';

/** A deliverable that needs attention for one reason. */
export interface AttentionRow<T extends ReportFacts = ReportFacts> {
  readonly counted: Counted<T>;
  readonly reason: Reason;
}

/** What needs attention for one kind of reason; never empty. */
export interface AttentionGroup<T extends ReportFacts = ReportFacts> {
  readonly kind: AttentionKind;
  /** How many deliverables these are. */
  readonly size: number;
  /** The first of them, at most so many, in their order. Linear in the activities that the last of them are of. */
  readonly first: (limit: number) => readonly AttentionRow<T>[];
}

/**
 * What needs attention by kind of reason, the most pressing first; in each what waits longest stands first, and what
 * waits equally long in plan order. A deliverable stands under each of its reasons (STAND-3). `order` is that of parties.
 */
export function attentionGroups<T extends ReportFacts>(
  attention: readonly Attention<T>[],
  order: readonly string[],
): readonly AttentionGroup<T>[] {
  const rank = new Map(order.map((party, place) => [party, place]));
  return attentionKinds.flatMap((kind) => {
    const alike = attention
      .flatMap(({ counted, parties, reasons }) =>
        reasons.filter((reason) => reason.kind === kind).map((reason) => ({ counted, parties, reason })),
      )
      .sort((a, b) => longestFirst(a.reason, b.reason));
    if (alike.length === 0) return [];
    const size = alike.reduce((sum, { parties }) => sum + parties.length, 0);
    return [{ kind, size, first: (limit: number) => firstOf(alike, rank, limit) }];
  });
}

type Alike<T extends ReportFacts> = AttentionRow<T> & Pick<Attention, 'parties'>;

function firstOf<T extends ReportFacts>(
  alike: readonly Alike<T>[],
  rank: ReadonlyMap<string, number>,
  limit: number,
): readonly AttentionRow<T>[] {
  const rows: AttentionRow<T>[] = [];
  for (let from = 0; from < alike.length && rows.length < limit; ) {
    // What waits equally long of one activity stands party by party, not period by period.
    let to = from + 1;
    while (to < alike.length && isBeside(alike[from] as Alike<T>, alike[to] as Alike<T>)) to++;
    const together = alike
      .slice(from, to)
      .flatMap(({ counted, parties, reason }) =>
        parties.map((party) => ({ counted: forParty(counted, party), reason })),
      );
    rows.push(...together.sort((a, b) => placeOf(a) - placeOf(b)));
    from = to;
  }
  return rows.slice(0, limit);

  function placeOf({ counted }: AttentionRow): number {
    return rank.get(counted.deliverable.party) ?? rank.size;
  }
}

function isBeside(a: AttentionRow, b: AttentionRow): boolean {
  return (
    a.counted.deliverable.placed.activity === b.counted.deliverable.placed.activity &&
    longestFirst(a.reason, b.reason) === 0
  );
}

const longestFirst: Compare<Reason> = compareBy(
  (a, b) => daysIn(b) - daysIn(a),
  (a, b) => compareText(dayIn(a), dayIn(b)),
);

function daysIn(reason: Reason): number {
  return 'days' in reason ? reason.days : 0;
}

function dayIn(reason: Reason): string {
  switch (reason.kind) {
    case 'new-date':
      return reason.newDay;
    case 'help-asked':
    case 'may-miss':
      return reason.since;
    case 'excused':
      return reason.until;
    default:
      return '';
  }
}
