import type { Period } from '../../plan/period.ts';
import type { Excuse } from './excuse.ts';
import { type Countable, restrict, rowsIn } from '../figures/counted-blocks.ts';
import type { Counted } from '../figures/counted.ts';

/** The parties excused for one period, and how many of their answers are so outside what is expected. */
export interface ExcusedPeriod {
  readonly period: Period;
  readonly parties: readonly string[];
  readonly count: number;
}

/** Who is excused for which period as things stand, by period and in the order of `counted`; only what is due counts (STAND-4). */
export function excusedPeriods(counted: Countable): readonly ExcusedPeriod[] {
  const excused = rowsIn(restrict(counted, ({ part }) => part === 'excused')).map((one) => one.deliverable);
  return [...new Set(excused.map((one) => one.period))].sort().map((period) => {
    const ofPeriod = excused.filter((one) => one.period === period);
    return {
      period,
      parties: [...new Set(ofPeriod.map((one) => one.party))],
      count: ofPeriod.length,
    };
  });
}

/** The excuses that hold for some of these deliverables, each once, by period; due or not (STAND-4). */
export function excusesIn(counted: readonly Pick<Counted, 'excuse'>[]): readonly Excuse[] {
  const found = new Map(counted.flatMap(({ excuse }) => (excuse === null ? [] : [[excuse.id, excuse]])));
  return [...found.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
}
