/** A comparison for sorting: negative, zero or positive, as `Array.prototype.sort` expects. */
export type Compare<T> = (a: T, b: T) => number;

/** Orders texts by their UTF-16 code units, the same on every device and in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first comparison that tells two values apart decides. */
export function compareBy<T>(...comparisons: readonly Compare<T>[]): Compare<T> {
  return (a, b) => {
    for (const compare of comparisons) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}
