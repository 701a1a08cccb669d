import type { JsonObject } from '../../domain/log/event.ts';
import { type Day, parseDay } from '../../domain/plan/day.ts';
import type { Language } from '../../domain/plan/text.ts';
import { type BaseElement, elementsOf, headOf, languageOf, type SheetBase } from './base.ts';
import { cellText, otherLanguage } from './fields.ts';
import { milestonesOf } from './milestone-rows.ts';
import {
  activityTable,
  headingText,
  type SheetKind,
  type TemplateColumn,
  templateSheet,
} from './template.ts';

/** A cell as it is written: a text, a day, or nothing. */
export type WrittenCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly day: Day }
  | null;

/** A sheet as it is written: its first row holds the headings. */
export interface WrittenTable {
  readonly kind: SheetKind;
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly widthCharacters: number }[];
  readonly rows: readonly (readonly WrittenCell[])[];
}

/** A plan and its members as the sheets of the template, headings in `lang`; null for a plan: the template, empty. */
export function planTables(base: SheetBase | null, lang: Language): readonly WrittenTable[] {
  const own = base === null ? lang : languageOf(headOf(base));
  const activities = elementsOf(base, 'activity');
  const milestones = activities.flatMap(({ code, value }) =>
    milestonesOf(value).map((one) => ({ code: one.code as string, parent: code, value: one })),
  );
  const members = (base?.memberValues ?? []).map((value) => ({
    code: value.code as string,
    parent: '',
    value,
  }));
  const rows = (kind: SheetKind, elements: readonly BaseElement[]) => {
    const { names, columns } = templateSheet(kind);
    return elementTable(kind, names[lang], columns, inReadingOrder(elements, kind), lang, own);
  };
  return [
    headTable(base, lang, own),
    rows('priorities', elementsOf(base, 'priority')),
    rows('objectives', elementsOf(base, 'objective')),
    rows('activities', activities),
    rows('milestones', milestones),
    rows('members', members),
  ];

  // Objectives and activities in the order of the whole plan, not each by its place below its own parent.
  function inReadingOrder(elements: readonly BaseElement[], kind: SheetKind): readonly BaseElement[] {
    if (kind === 'objectives') return below(elementsOf(base, 'priority'), elements);
    if (kind !== 'activities') return elements;
    return below(below(elementsOf(base, 'priority'), elementsOf(base, 'objective')), elements);
  }
}

/** The activities of a plan as one table that stands alone, each beside its priority and its objective. */
export function activitiesTable(base: SheetBase, lang: Language): WrittenTable {
  const own = languageOf(headOf(base));
  const priorities = elementsOf(base, 'priority');
  const objectives = below(priorities, elementsOf(base, 'objective'));
  const priorityOf = new Map(priorities.map((one) => [one.code, one.value]));
  const objectiveOf = new Map(objectives.map((one) => [one.code, one]));
  const beside = below(objectives, elementsOf(base, 'activity')).map((one): BaseElement => {
    const objective = objectiveOf.get(one.parent);
    const priority = priorityOf.get(objective?.parent ?? '');
    return { ...one, value: { ...one.value, objective: objective?.value ?? {}, priority: priority ?? {} } };
  });
  return elementTable('activities', activityTable.names[lang], activityTable.columns, beside, lang, own);
}

/** The texts of a written table's rows, its headings first: what a CSV file holds. */
export function textsOf({ columns, rows }: WrittenTable): readonly (readonly string[])[] {
  const text = (cell: WrittenCell) => (cell === null ? '' : cell.kind === 'day' ? cell.day : cell.text);
  return [columns.map(({ title }) => title), ...rows.map((row) => row.map(text))];
}

function below(parents: readonly BaseElement[], children: readonly BaseElement[]): readonly BaseElement[] {
  const byParent = new Map<string, BaseElement[]>();
  for (const child of children) {
    const siblings = byParent.get(child.parent);
    if (siblings) siblings.push(child);
    else byParent.set(child.parent, [child]);
  }
  return parents.flatMap(({ code }) => byParent.get(code) ?? []);
}

function elementTable(
  kind: SheetKind,
  name: string,
  columns: readonly TemplateColumn[],
  elements: readonly BaseElement[],
  lang: Language,
  own: Language,
): WrittenTable {
  const other = otherLanguage(own);
  const written = columns.flatMap((column) => [
    { column, language: own },
    ...(column.kind === 'text' ? [{ column, language: other }] : []),
  ]);
  return {
    kind,
    name,
    columns: written.map(({ column, language }) => ({
      title: headingText(column, lang, language === own ? null : language),
      widthCharacters: column.widthCharacters,
    })),
    rows: elements.map(({ value, parent }) =>
      written.map(({ column, language }) =>
        column.id === 'parent' ? textCell(parent) : cellOf(value, column, language, own),
      ),
    ),
  };
}

function headTable(base: SheetBase | null, lang: Language, own: Language): WrittenTable {
  const { names, columns } = templateSheet('plan');
  const head: JsonObject = { ...headOf(base), ...(base === null ? {} : { rev: base.rev }) };
  const other = otherLanguage(own);
  const rows = columns.flatMap((column) => [
    [textCell(headingText(column, lang, null)), cellOf(head, column, own, own)],
    ...(column.kind === 'text'
      ? [[textCell(headingText(column, lang, other)), cellOf(head, column, other, own)]]
      : []),
  ]);
  const titles = { en: ['What', 'Value'], fr: ['Quoi', 'Valeur'] }[lang];
  return {
    kind: 'plan',
    name: names[lang],
    columns: titles.map((title, at) => ({ title, widthCharacters: at === 0 ? 32 : 60 })),
    rows,
  };
}

function cellOf(value: JsonObject, column: TemplateColumn, language: Language, own: Language): WrittenCell {
  const text = cellText(value, column, language, own);
  const day = column.kind === 'day' || column.kind === 'due' ? parseDay(text) : null;
  return day === null ? textCell(text) : { kind: 'day', day };
}

function textCell(text: string): WrittenCell {
  return text === '' ? null : { kind: 'text', text };
}
