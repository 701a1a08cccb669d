/** The keys below one element in three plans. */
export interface Orders {
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/**
 * The order of `keys`, which stand below one element in a merged plan: that of whoever changed it, and theirs where nobody
 * or both did, unless `mineGoesFirst`. What only one has comes after what it comes after there.
 */
export function mergedOrder(
  keys: readonly string[],
  { base, mine, theirs }: Orders,
  mineGoesFirst: boolean,
): { readonly order: readonly string[]; readonly isConflict: boolean } {
  const [inMine, inTheirs] = [new Set(mine), new Set(theirs)];
  const common = new Set(keys.filter((key) => inMine.has(key) && inTheirs.has(key) && base.includes(key)));
  const among = (list: readonly string[]) => list.filter((key) => common.has(key)).join('\n');
  const [was, own, other] = [among(base), among(mine), among(theirs)];
  const isConflict = own !== was && other !== was && own !== other;
  const byMine = own !== was && (other === was || mineGoesFirst);
  const wanted = new Set(keys);
  const [first, second] = byMine ? [mine, theirs] : [theirs, mine];
  const order = first.filter((key) => wanted.has(key));
  const placed = new Set(order);
  const insert = (list: readonly string[]) =>
    list.forEach((key, index) => {
      if (!wanted.has(key) || placed.has(key)) return;
      const before = list.slice(0, index).findLast((one) => placed.has(one));
      order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
      placed.add(key);
    });
  insert(second);
  // What was moved here by one and stood elsewhere for the other comes last.
  order.push(...keys.filter((key) => !placed.has(key)));
  return { order, isConflict };
}
