import type { JsonObject } from '../../domain/log/event.ts';
import type { Language } from '../../domain/plan/text.ts';
import { decodePlanFile } from '../plan-file.ts';
import { type BaseElement, elementsOf, headOf, languageOf, type SheetBase } from './base.ts';
import { cellText, otherLanguage, textValue } from './fields.ts';
import type { PlainElement, PlainPlan } from './plain-plan.ts';
import type { TablesRead } from './read-tables.ts';
import { createRemarking } from './sheet-problem.ts';
import { templateSheet } from './template.ts';

const title = templateSheet('activities').columns.find(({ id }) => id === 'title');
const overallObjective = templateSheet('priorities').columns.find(({ id }) => id === 'overallObjective');

/**
 * The plan in force with the priorities that a text prints in place of its own; the others stay. A line with the words of
 * an element below the same one is that element. Of the rest, one at the place of an element that no line names says it in
 * other words; any other is new, with the next free code, and as the text does not say who answers and how often, the
 * Secretariat answers once. A text has no cells: problems name a place of the plan.
 */
export function readPlainPlanFile({ priorities }: PlainPlan, base: SheetBase): TablesRead {
  const remarks = createRemarking();
  const own = languageOf(headOf(base));
  const used = new Set(base.items.map(({ code }) => code));
  const before = { priority: elementsOf(base, 'priority'), objective: elementsOf(base, 'objective') };
  const activities = elementsOf(base, 'activity');
  // What was dropped is named no more: a line with its words is something new.
  const goOn = activities.filter(({ value }) => value.retired === undefined || value.retired === null);
  const printed = new Map(
    priorities.map((one) => {
      const known = before.priority.find(({ code }) => code === one.code);
      const value = worded(known?.value ?? { code: one.code }, 'title', one.title, own);
      const stated =
        one.overallObjective === null ? value : worded(value, 'overallObjective', one.overallObjective, own);
      return [one.code, { ...stated, objectives: objectivesBelow(one.code, one.objectives) }];
    }),
  );
  const kept = before.priority.map(
    ({ code, value }) => printed.get(code) ?? { ...value, ...keptBelow(code) },
  );
  const added = [...printed].filter(([code]) => !before.priority.some((one) => one.code === code));
  const all = [...kept, ...added.map(([, value]) => value)];
  const raw = { format: 1, ...headOf(base), priorities: all, members: base.memberValues };
  const decoded = decodePlanFile(JSON.stringify(raw));
  const problems = decoded.ok
    ? []
    : decoded.error.map(({ type, place, found }) => ({ type, sheet: null, cell: null, field: place, found }));
  return { file: decoded.ok ? decoded.value : null, problems, remarks: remarks.all(), madeFrom: null };

  function objectivesBelow(parent: string, lines: PlainPlan['priorities'][number]['objectives']) {
    const known = before.objective.filter((one) => one.parent === parent);
    return placed(parent, lines, known).map(({ line, element, code }) => ({
      ...worded(element?.value ?? { code }, 'title', line.title, own),
      activities: activitiesBelow(code, line.activities),
    }));
  }

  function activitiesBelow(parent: string, lines: readonly PlainElement[]): readonly JsonObject[] {
    const known = goOn.filter((one) => one.parent === parent);
    return placed(parent, lines, known).map(({ line, element, code }) => {
      if (element === null) remarks.add('taken-as-regional', null, String(line.line), code);
      else if (ownTitle(element.value) !== line.title) remarks.add('reworded', null, String(line.line), code);
      const begun = element?.value ?? { code, scope: 'regional', cadence: 'once' };
      return worded(begun, 'title', line.title, own);
    });
  }

  function placed<T extends PlainElement>(
    parent: string,
    lines: readonly T[],
    known: readonly BaseElement[],
  ) {
    const named = lines.map((line) => known.find(({ value }) => ownTitle(value) === line.title) ?? null);
    return lines.map((line, at) => {
      const atPlace = known[at];
      const isFree = atPlace !== undefined && !named.includes(atPlace);
      const element = named[at] ?? (isFree ? atPlace : null);
      return { line, element, code: element?.code ?? freeCode(parent) };
    });
  }

  function freeCode(parent: string): string {
    for (let number = 1; ; number++) {
      const code = `${parent}.${number}`;
      if (used.has(code)) continue;
      used.add(code);
      return code;
    }
  }

  function ownTitle(value: JsonObject): string {
    return title === undefined ? '' : cellText(value, title, own, own);
  }

  function keptBelow(priority: string): JsonObject {
    const below = (elements: readonly BaseElement[], parent: string) =>
      elements.filter((one) => one.parent === parent);
    return {
      objectives: below(before.objective, priority).map(({ code, value }) => ({
        ...value,
        activities: below(activities, code).map((one) => one.value),
      })),
    };
  }
}

/** `value` with `words` as its text in the plan's language; as it is where it says that already. */
function worded(
  value: JsonObject,
  id: 'title' | 'overallObjective',
  words: string,
  own: Language,
): JsonObject {
  const column = id === 'title' ? title : overallObjective;
  if (column === undefined || cellText(value, column, own, own) === words) return value;
  const text = textValue(own, words, cellText(value, column, otherLanguage(own), own), value[id]);
  return text === undefined ? value : { ...value, [id]: text };
}
