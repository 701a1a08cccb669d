import type { Json, JsonObject } from '../../domain/log/event.ts';
import { storableText } from '../../domain/log/clean-text.ts';
import type { Day } from '../../domain/plan/day.ts';
import type { Language } from '../../domain/plan/text.ts';
import {
  codeOf,
  type DraftElement,
  elementAt,
  kindBelow,
  languageOf,
  wasPublished,
  wayTo,
  withAllBelow,
} from './drafted-plan.ts';
import type { PlanEdit } from './plan-edit.ts';

/** The text of a field in one language as it stands, letter for letter; empty: there is none. */
export function textAt(
  element: DraftElement,
  field: string,
  language: Language,
  planLanguage: Language,
): string {
  const value = element.value[field];
  if (typeof value === 'string') return language === planLanguage ? value : '';
  return textOrEmpty(objectOf(value)[language]);
}

/**
 * Sets a text in one language; the other languages stay as they are. An empty text takes its language away; `isNeeded`
 * keeps an empty one where none is left, so that it is told as missing.
 */
export function setText(
  element: DraftElement,
  {
    field,
    language,
    planLanguage,
    isNeeded = false,
  }: {
    readonly field: string;
    readonly language: Language;
    readonly planLanguage: Language;
    readonly isNeeded?: boolean;
  },
  typed: string,
  mark: string,
): PlanEdit {
  const words = storableText(typed);
  const old = element.value[field];
  const set = { type: 'set', key: element.key, field, mark } as const;
  // What was one text in the plan's own language stays one, as the file has it.
  const isOwn = language === planLanguage;
  if (typeof old === 'string' && isOwn === (words !== '')) return { ...set, value: isOwn ? words : old };
  const texts: JsonObject = typeof old === 'string' ? { [planLanguage]: old } : objectOf(old);
  const { [language]: _, ...others } = texts;
  if (words !== '') return { ...set, value: { ...texts, [language]: words } };
  if (Object.keys(others).length > 0) return { ...set, value: others };
  return isNeeded ? { ...set, value: { [planLanguage]: '' } } : set;
}

/** Sets a field, or with null takes it away: what is not said stays open (PLAN-2). */
export function setField(element: DraftElement, field: string, value: Json, mark?: string): PlanEdit {
  const set = { type: 'set', key: element.key, field, ...(mark !== undefined && { mark }) } as const;
  return value === null ? set : { ...set, value };
}

/** Gives an element another code; null: it was published, and its code stays for ever (KEY-1). */
export function setCode(element: DraftElement, code: string, mark: string): PlanEdit | null {
  return wasPublished(element) || element.kind === 'plan'
    ? null
    : { type: 'set', key: element.key, field: 'code', value: code, mark };
}

/** Adds an element at the end of `parent`, with the next free code and nothing else said but what every activity needs. */
export function addTo(
  plan: DraftElement,
  parent: string,
  taken: ReadonlySet<string>,
): (PlanEdit & { type: 'add' }) | null {
  const found = elementAt(plan, parent);
  const kind = found === null ? null : kindBelow(found.kind);
  if (found === null || kind === null) return null;
  const used = new Set([...taken, ...withAllBelow(plan).map(codeOf)]);
  const code = nextCode(found.kind === 'plan' ? null : codeOf(found), used);
  const value: JsonObject = { code, title: { [languageOf(plan)]: '' } };
  return {
    type: 'add',
    key: nextKey(plan),
    kind,
    parent,
    at: found.children.length,
    value: kind === 'activity' ? { ...value, scope: 'member', cadence: 'once' } : value,
  };
}

/** The first code after all that begin like it: "1.2.8" where "1.2.7" is the last one below "1.2", whatever was dropped or moved. */
export function nextCode(parent: string | null, used: Iterable<string>): string {
  const start = parent === null ? '' : `${parent}.`;
  let last = 0;
  for (const code of used) {
    const rest = code.startsWith(start) ? code.slice(start.length) : '';
    if (/^[0-9]{1,9}$/.test(rest)) last = Math.max(last, Number(rest));
  }
  return `${start}${last + 1}`;
}

/** Moves an element one place up or down among its siblings; null: it stands at that end. */
export function moveBy(plan: DraftElement, key: string, by: -1 | 1): PlanEdit | null {
  const parent = wayTo(plan, key)?.at(-2);
  if (parent === undefined) return null;
  const at = parent.children.findIndex((one) => one.key === key) + by;
  return at < 0 || at >= parent.children.length ? null : { type: 'move', key, parent: parent.key, at };
}

/** Moves an element to the end of another parent of the same kind; null: it stands there, or cannot. */
export function moveTo(plan: DraftElement, key: string, parent: string): PlanEdit | null {
  const [own, element] = wayTo(plan, key)?.slice(-2) ?? [];
  const found = elementAt(plan, parent);
  if (own === undefined || element === undefined || found === null || own.key === parent) return null;
  return kindBelow(found.kind) === element.kind
    ? { type: 'move', key, parent, at: found.children.length }
    : null;
}

/** Drops an activity from a day on, by a decision (PLAN-1). What was reported about it stays. */
export function retire(element: DraftElement, day: Day | '', decision: string, mark?: string): PlanEdit {
  return setField(element, 'retired', { day, decision: storableText(decision) }, mark);
}

/** Removes what the draft added; null: it was published, or something that was stands below it, and stays (PLAN-1). */
export function remove(plan: DraftElement, key: string): PlanEdit | null {
  const element = elementAt(plan, key);
  if (element === null || element.kind === 'plan' || withAllBelow(element).some(wasPublished)) return null;
  return { type: 'remove', key };
}

/** A key that no element of a draft has. One that was removed may be given again: nothing names it any more. */
export function nextKey(plan: DraftElement): string {
  const numbers = withAllBelow(plan).map(({ key }) => (key.startsWith('+') ? Number(key.slice(1)) : 0));
  return `+${Math.max(0, ...numbers) + 1}`;
}

function objectOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function textOrEmpty(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
