/** The keys below one element in two plans and in what both were made of. */
export interface Orders {
  readonly bases: readonly (readonly string[])[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/**
 * The order of `keys`, which stand below one element in a merged plan: that of whoever changed it, and theirs where nobody
 * or both did, unless `mineGoesFirst`. What only one has comes after what it comes after there; of what both added at one
 * place, theirs comes first but where mine goes first.
 */
export function mergedOrder(
  keys: readonly string[],
  { bases, mine, theirs }: Orders,
  mineGoesFirst: boolean,
): { readonly order: readonly string[]; readonly isConflict: boolean } {
  const [inMine, inTheirs] = [new Set(mine), new Set(theirs)];
  const ofBase = new Set(bases.flat());
  const common = new Set(keys.filter((key) => inMine.has(key) && inTheirs.has(key) && ofBase.has(key)));
  const among = (list: readonly string[]) => list.filter((key) => common.has(key)).join('\n');
  const [were, own, other] = [new Set(bases.map(among)), among(mine), among(theirs)];
  // Where the bases have several orders nobody can tell who changed it.
  const isKept = (order: string) => were.size === 1 && were.has(order);
  const isConflict = !isKept(own) && !isKept(other) && own !== other;
  const byMine = !isKept(own) && (isKept(other) || mineGoesFirst);
  const wanted = new Set(keys);
  const [first, second] = byMine ? [mine, theirs] : [theirs, mine];
  const order = first.filter((key) => wanted.has(key));
  const placed = new Set(order);
  const ofSecond = new Set(second);
  second.forEach((key, index) => {
    if (!wanted.has(key) || placed.has(key)) return;
    const before = second.slice(0, index).findLast((one) => placed.has(one));
    let at = before === undefined ? 0 : order.indexOf(before) + 1;
    // Behind what only the first has there: of two that were added at one place the codes go on counting.
    while (at < order.length && !ofSecond.has(order[at] as string)) at++;
    order.splice(at, 0, key);
    placed.add(key);
  });
  // What was moved here by one and stood elsewhere for the other comes last.
  order.push(...keys.filter((key) => !placed.has(key)));
  return { order, isConflict };
}
