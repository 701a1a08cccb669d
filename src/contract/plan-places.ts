import type { ItemBody } from '../domain/log/event.ts';

/**
 * The items of a plan file, in the order in which it has them, with the places that those below one parent had before, as
 * far as that keeps their order: a plan that says the same as before has the same places, though what was dropped or added
 * in between left gaps, or two at one place.
 */
export function inPlace(before: readonly ItemBody[], items: readonly ItemBody[]): readonly ItemBody[] {
  const known = new Map(before.map((item, order) => [nameOf(item), { item, order }]));
  const last = new Map<string, { readonly place: number; readonly order: number | null }>();
  return items.map((item) => {
    if (item.type === 'plan') return item;
    const siblings = `${item.type} ${item.value.parent as string}`;
    const earlier = known.get(nameOf(item));
    const isHere = earlier !== undefined && earlier.item.value.parent === item.value.parent;
    const was = isHere ? Number(earlier.item.value.position) : null;
    const order = isHere ? earlier.order : null;
    const previous = last.get(siblings);
    const least = previous === undefined ? 0 : previous.place + 1;
    // Two that stood at one place before may do so again, in the order in which they stood.
    const mayShare =
      was !== null &&
      was === previous?.place &&
      order !== null &&
      previous.order !== null &&
      previous.order < order;
    const place = mayShare ? was : Math.max(was ?? 0, least);
    last.set(siblings, { place, order });
    return { ...item, value: { ...item.value, position: place } };
  });
}

function nameOf({ type, code }: ItemBody): string {
  return `${type} ${code}`;
}
