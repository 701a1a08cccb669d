import type { Json, JsonObject } from '../../domain/log/event.ts';
import type { Language } from '../../domain/plan/text.ts';
import { nobody, type TemplateColumn } from './template.ts';

/** The language of a plan's texts, and the other one. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'fr' : 'en';
}

/** What stands in `value` under the name of a column, which may lie one level deeper; undefined: nothing. */
export function fieldOf(value: JsonObject, id: string): Json | undefined {
  const [outer = '', inner] = id.split('.');
  const found = value[outer];
  if (inner === undefined) return found;
  return isObject(found) ? found[inner] : undefined;
}

/** `value` with `field` under the name of a column; undefined takes it away, and what is empty by that as well. */
export function withField(value: JsonObject, id: string, field: Json | undefined): JsonObject {
  const [outer = '', inner] = id.split('.');
  if (inner !== undefined) {
    const found = value[outer];
    const inside = withField(isObject(found) ? found : {}, inner, field);
    return withField(value, outer, Object.keys(inside).length === 0 ? undefined : inside);
  }
  const { [outer]: _, ...rest } = value;
  return field === undefined ? rest : { ...rest, [outer]: field };
}

/**
 * What the template's cell says of `value`: its text in `language` for a column of texts, with `own` the plan's
 * language. Empty: nothing is said.
 */
export function cellText(
  value: JsonObject,
  column: TemplateColumn,
  language: Language,
  own: Language,
): string {
  const field = fieldOf(value, column.id);
  if (field === undefined || field === null) return '';
  if (column.kind === 'text') {
    if (typeof field === 'string') return language === own ? field : '';
    const words = isObject(field) ? field[language] : '';
    return typeof words === 'string' ? words : '';
  }
  if (!Array.isArray(field)) return typeof field === 'object' ? '' : String(field);
  if (field.length === 0) return column.kind === 'member-list' ? nobody[own] : '';
  const items = field.map(String);
  return items.join(items.some((item) => item.includes(';')) ? '\n' : '; ');
}

/** The parts of a cell that lists several: one a line, or separated by semicolons where it has only one line. */
export function listItems(text: string): readonly string[] {
  const parts = text.trim().includes('\n') ? text.split('\n') : text.split(';');
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** A text in the plan's language and the other one as a plan file has it; undefined: neither says anything. */
export function textValue(
  own: Language,
  words: string,
  otherWords: string,
  before: Json | undefined,
): Json | undefined {
  const other = otherLanguage(own);
  if (words === '') return otherWords === '' ? undefined : { [other]: otherWords };
  if (otherWords !== '') return { [own]: words, [other]: otherWords };
  return isObject(before) ? { [own]: words } : words;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
