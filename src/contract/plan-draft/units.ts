import type { Json, JsonObject } from '../../domain/log/event.ts';
import type { DraftElement } from './drafted-plan.ts';

/**
 * What two people may change in an element without being in each other's way: each field by itself, a text in each
 * language by itself. A name such as `title.fr` or `due`.
 */
export type Unit = string;

const texts: ReadonlySet<string> = new Set(['title', 'overallObjective', 'countsAsDone', 'instruction']);
// Set by publishing alone, so that two revisions are never the same: nobody changes it by hand.
const ofPublishing = 'follows';

/** What stands in each unit of an element; what is not said has no unit, and null says nothing. */
export function unitsOf(
  { value }: Pick<DraftElement, 'value'>,
  planLanguage: string,
): ReadonlyMap<Unit, Json> {
  const units = new Map<Unit, Json>();
  for (const [field, one] of Object.entries(value)) {
    if (one === null || field === ofPublishing) continue;
    if (!texts.has(field)) units.set(field, one);
    else if (typeof one === 'string') units.set(`${field}.${planLanguage}`, one);
    else for (const [language, words] of Object.entries(one)) units.set(`${field}.${language}`, words);
  }
  return units;
}

/** An element's fields with another value in one unit, the others letter for letter as they were; undefined takes it away. */
export function withUnit(
  value: JsonObject,
  unit: Unit,
  wanted: Json | undefined,
  planLanguage: string,
): JsonObject {
  const [field = '', language] = unit.split('.');
  if (language === undefined || !texts.has(field)) return withName(value, unit, wanted);
  const old = value[field];
  const text: JsonObject =
    typeof old === 'string'
      ? { [planLanguage]: old }
      : typeof old === 'object' && old !== null
        ? (old as JsonObject)
        : {};
  const changed = withName(text, language, wanted);
  return withName(value, field, Object.keys(changed).length === 0 ? undefined : changed);
}

function withName(value: JsonObject, name: string, wanted: Json | undefined): JsonObject {
  if (wanted !== undefined) return { ...value, [name]: wanted };
  const { [name]: _, ...rest } = value;
  return rest;
}
