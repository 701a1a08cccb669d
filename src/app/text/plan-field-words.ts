import { t } from '@lingui/core/macro';
import type { ElementKind } from '../../contract/plan-draft/drafted-plan.ts';
import type { Unit } from '../../contract/plan-draft/units.ts';
import { parseDue } from '../../contract/plan-items.ts';
import type { Json } from '../../domain/log/event.ts';
import { parseDay } from '../../domain/plan/day.ts';
import type { AnsweredBy, Scope } from '../../domain/plan/plan.ts';
import { textIn, type Text } from '../../domain/plan/text.ts';
import { formatDay } from './formats.ts';
import { currentLanguage } from './language.ts';
import { cadenceWord, dueWords } from './plan-words.ts';

/** What an element of a plan is called. */
export function kindWord(kind: ElementKind): string {
  switch (kind) {
    case 'plan':
      return t`The plan itself`;
    case 'priority':
      return t`Priority`;
    case 'objective':
      return t`Objective`;
    case 'activity':
      return t`Activity`;
  }
}

/** Who answers for an activity of a scope. */
export function scopeWord(scope: Scope): string {
  return scope === 'regional' ? t`The Secretariat, once for the region` : t`Each member that it applies to`;
}

/** Who says how a member's activity stands. */
export function answeredByWord(answeredBy: AnsweredBy): string {
  return answeredBy === 'secretariat' ? t`The Secretariat, about each member` : t`The member itself`;
}

/** What a field of a plan's element is called; a name that this version does not know stands as it is. */
export function fieldWord(field: string): string {
  switch (field) {
    case 'code':
      return t`Code`;
    case 'title':
      return t`Title`;
    case 'overallObjective':
      return t`Overall objective`;
    case 'scope':
      return t`Who answers`;
    case 'answeredBy':
      return t`Answered by`;
    case 'cadence':
      return t`How often`;
    case 'due':
      return t`Due day`;
    case 'countsAsDone':
      return t`What counts as done`;
    case 'instruction':
      return t`For the person who answers`;
    case 'milestones':
      return t`Milestones`;
    case 'appliesTo':
      return t`Applies to`;
    case 'furtherObjectives':
      return t`Further objectives`;
    case 'retired':
      return t`Dropped`;
    default:
      return field;
  }
}

/** What a part of an element is called that can be changed by itself: a field, or its text in one language. */
export function unitWord(unit: Unit): string {
  const [field = '', language] = unit.split('.');
  const name = fieldWord(field);
  if (language === 'en') return t`${name} (English)`;
  if (language === 'fr') return t`${name} (French)`;
  return language === undefined ? name : `${name} (${language})`;
}

/** What stands in a part of an element, in words; undefined: nothing does. */
export function unitValueWords(unit: Unit, value: Json | undefined): string {
  if (unit === 'answeredBy') return answeredByWord(value === 'secretariat' ? 'secretariat' : 'member');
  if (value === undefined) return unit === 'retired' ? t`no` : t`nothing`;
  if (unit === 'scope') return scopeWord(value === 'regional' ? 'regional' : 'member');
  if (unit === 'cadence' && (value === 'once' || value === 'annual' || value === 'ongoing'))
    return cadenceWord(value);
  if (unit === 'due' && typeof value === 'string') return dueWords(parseDue(value));
  if (unit === 'retired') return droppedWords(value);
  if (unit === 'milestones' && Array.isArray(value))
    return value.map(milestoneWords).join('; ') || t`nothing`;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.join(', ') || t`nothing`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function droppedWords(value: Json): string {
  const { day, decision } = value as { readonly day?: unknown; readonly decision?: unknown };
  const from = typeof day === 'string' ? parseDay(day) : null;
  const dropped = from === null ? '…' : formatDay(from);
  const by = String(decision);
  return t`Dropped on ${dropped}: ${by}`;
}

function milestoneWords(value: Json): string {
  const { code, title } = value as { readonly code?: unknown; readonly title?: unknown };
  const words =
    typeof title === 'string'
      ? title
      : typeof title === 'object' && title !== null && Object.keys(title).length > 0
        ? textIn(title as Text, currentLanguage()).words
        : '';
  return `${String(code)} ${words ?? ''}`;
}
