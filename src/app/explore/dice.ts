/** Chance that comes out the same for the same seed. */
export interface Dice {
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** A number from `low` up to but not including `high`. */
  between(low: number, high: number): number;
  /** true with a chance of `share`, 0 to 1. */
  chance(share: number): boolean;
  /** One of `values`, of which there must be at least one. */
  pick<T>(values: readonly [T, ...T[]]): T;
}

/** Dice for a seed: a 32-bit linear congruential generator (constants of Numerical Recipes), whose upper bits are used. */
export function createDice(seed: number): Dice {
  let state = (seed * 2_654_435_761) >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) / 0x1_00_00_00;
  };
  return {
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    between: (low, high) => low + next() * (high - low),
    chance: (share) => next() < share,
    pick: <T>(values: readonly [T, ...T[]]) => values[Math.floor(next() * values.length)] as T,
  };
}
