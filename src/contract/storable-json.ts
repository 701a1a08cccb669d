import type { PlanProblem } from './plan-problem.ts';

/** Deepest nesting of lists and entries that is read: nobody writes it, and walking deeper could exhaust the stack. */
const maxDepth = 64;

/** Whether lists and entries stand in each other no deeper than 64 times. */
export function isShallow(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= maxDepth; depth++) {
    level = level.flatMap(childrenOf);
    if (level.length === 0) return true;
  }
  return false;
}

/**
 * What no event can carry, whatever its name (KEY-2): numbers that are not whole and lone surrogates in texts or
 * names, in the order of the value. `value` is shallow JSON.
 */
export function checkStorable(value: unknown, place = ''): readonly PlanProblem[] {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    return [{ type: 'not-a-whole-number', place, found: String(value) }];
  }
  if (typeof value === 'string' && hasLoneSurrogate(value)) {
    return [{ type: 'text-not-storable', place, found: value.slice(0, 80) }];
  }
  if (Array.isArray(value)) return value.flatMap((one, index) => checkStorable(one, `${place}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => {
    const inside = place === '' ? name : `${place}.${name}`;
    return hasLoneSurrogate(name)
      ? [{ type: 'text-not-storable' as const, place: inside, found: name }]
      : checkStorable(one, inside);
  });
}

function childrenOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
