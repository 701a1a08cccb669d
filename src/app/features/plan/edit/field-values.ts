import { textAt } from '../../../../contract/plan-draft/edit-makers.ts';
import { storableText } from '../../../../domain/log/clean-text.ts';
import type { Json, JsonObject } from '../../../../domain/log/event.ts';
import type { Language } from '../../../../domain/plan/text.ts';

/** What an element says in a field that holds a list; empty: nothing. */
export function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** The code in a value; empty: it has none. */
export function codeIn(value: unknown): string {
  const { code } = value as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** The title of a milestone in a language, as it is at this moment. */
export function milestoneText(value: JsonObject, language: Language, planLanguage: Language): string {
  return textAt({ key: '', kind: 'activity', value, children: [] }, 'title', language, planLanguage);
}

/** The title of a milestone with other words in one language; the others stay. */
export function milestoneTitle(
  one: JsonObject,
  language: Language,
  planLanguage: Language,
  typed: string,
): JsonObject {
  const texts =
    typeof one.title === 'string' ? { [planLanguage]: one.title } : ((one.title ?? {}) as JsonObject);
  const { [language]: _, ...others } = texts;
  const words = storableText(typed);
  if (words !== '') return { ...texts, [language]: words };
  return Object.keys(others).length > 0 ? others : { [planLanguage]: '' };
}
