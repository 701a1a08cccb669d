import canonicalize from 'canonicalize';
import { invariant } from '../base/invariant.ts';
import type { Json, JsonObject } from '../domain/log/event.ts';

/**
 * The canonical JSON of a value (RFC 8785): the same bytes for equal values on every device, on one line, names
 * in code unit order. Lone surrogates must have been replaced before (KEY-2).
 */
export function canonicalJson(value: Json | object): string {
  const text = canonicalize(value);
  invariant(text !== undefined, 'only JSON values are made canonical');
  return text;
}

/** Whether two values, or two that are not there (undefined), are equal: the same canonical JSON. */
export function isSameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return a === b;
  // Most are written with their names in one order, and need not be put into it.
  return JSON.stringify(a) === JSON.stringify(b) || canonicalJson([a]) === canonicalJson([b]);
}

/** The names under which two values say something else, one of them perhaps nothing; those of `a` first. */
export function differingNames(a: JsonObject, b: JsonObject): readonly string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => !isSameJson(a[name], b[name]));
}
