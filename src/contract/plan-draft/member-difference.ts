import type { Json, JsonObject } from '../../domain/log/event.ts';
import { isSameJson } from '../canonical.ts';

/** What one field of a member said and says; undefined: nothing. */
export interface FieldDifference {
  readonly field: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** How a member differs from what was known of it. */
export interface MemberDifference {
  readonly code: string;
  /** The name that it has after. */
  readonly name: string;
  readonly how: 'added' | 'changed';
  /** What differs, in the order in which the values have it; of an added member everything that it says. */
  readonly fields: readonly FieldDifference[];
}

/**
 * What differs in the members that `said` speaks of, in its order (MEMB-1). A member that says the same is not among them: null,
 * an empty list and a field that is not there all say nothing.
 */
export function memberDifferences(
  before: readonly JsonObject[],
  said: readonly JsonObject[],
): readonly MemberDifference[] {
  const known = new Map(before.map((one) => [one.code, one]));
  return said.flatMap((after): MemberDifference[] => {
    const old = known.get(after.code);
    const names = new Set([...Object.keys(after), ...Object.keys(old ?? {})]);
    const fields = [...names]
      .filter((field) => field !== 'code')
      .map((field) => ({ field, before: saidIn(old, field), after: saidIn(after, field) }))
      .filter((one) => !isSameJson(one.before, one.after));
    const how = old === undefined ? 'added' : 'changed';
    return how === 'changed' && fields.length === 0
      ? []
      : [{ code: textOf(after.code), name: textOf(after.name), how, fields }];
  });
}

// A member's value was checked before it was published: its code and its name are texts.
function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function saidIn(value: JsonObject | undefined, field: string): Json | undefined {
  const one = value?.[field];
  return one === null || (Array.isArray(one) && one.length === 0) ? undefined : one;
}
