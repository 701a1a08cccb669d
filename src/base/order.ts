/** A comparison for sorting: negative, zero or positive, as `Array.prototype.sort` expects. */
export type Compare<T> = (a: T, b: T) => number;

/** Orders texts by their UTF-16 code units, the same on every device and in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Orders dotted codes part by part, numbers as numbers: "1.2.10" after "1.2.9", "1.2" before "1.2.1".
 * Parts that are not numbers compare as text.
 */
export function compareCode(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const l = left[i] as string;
    const r = right[i] as string;
    const difference = isDigits(l) && isDigits(r) ? Number(l) - Number(r) : compareText(l, r);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function isDigits(text: string): boolean {
  return /^\d+$/.test(text);
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
