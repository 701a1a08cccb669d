import { answeredOf, dueOf, type Tally } from './tally.ts';

/** Completion as it may be shown (TALLY-2). */
export type Completion =
  | { readonly kind: 'nothing-due' }
  /** Fewer than half answered: a percentage would claim to know what nobody said. */
  | {
      readonly kind: 'counts-only';
      readonly done: number;
      readonly due: number;
      readonly notAnswered: number;
    }
  /** Between `low` and `high` percent done; equal where everybody answered. */
  | {
      readonly kind: 'range';
      readonly done: number;
      readonly due: number;
      readonly notAnswered: number;
      readonly low: number;
      readonly high: number;
    };

/** The completion of a tally: complete of due, up to complete plus not answered of due (TALLY-2). */
export function completionOf(tally: Tally): Completion {
  const due = dueOf(tally);
  const { done, notAnswered } = tally;
  if (due === 0) return { kind: 'nothing-due' };
  if (answeredOf(tally) * 2 < due) return { kind: 'counts-only', done, due, notAnswered };
  return {
    kind: 'range',
    done,
    due,
    notAnswered,
    low: percentOf(done, due),
    high: percentOf(done + notAnswered, due),
  };
}

/**
 * `count` of `of` in whole percent, 0 to 100, the nearest; 0 and 100 only where it is exactly none or all. `of`
 * is above zero and `count` between zero and it.
 */
export function percentOf(count: number, of: number): number {
  const nearest = Math.round((count / of) * 100);
  if (nearest === 0 && count > 0) return 1;
  return nearest === 100 && count < of ? 99 : nearest;
}
