import type { JsonObject } from '../../domain/log/event.ts';
import { memberFinder } from '../../domain/plan/member.ts';
import type { Language } from '../../domain/plan/text.ts';
import { decodePlanFile, type PlanFile } from '../plan-file.ts';
import { type BaseElement, elementsOf, headOf, languageOf, type SheetBase } from './base.ts';
import { type Element, elementRows, elementsBeside, withUnnamed } from './element-rows.ts';
import { headSheet, stateOf } from './head-sheet.ts';
import { knownSheets } from './known-sheets.ts';
import { type Layout, layoutOf } from './layout.ts';
import { type MemberRow, memberRows, namedMembers, ofMemberRow } from './member-rows.ts';
import { milestonesInto } from './milestone-rows.ts';
import { columnsThatStay, missingColumns } from './missing-columns.ts';
import { type Origins, placedProblem } from './origins.ts';
import { type CellReading, endsInStop } from './row-fields.ts';
import { createRemarking, type SheetProblem, type SheetRemark } from './sheet-problem.ts';
import { standsAlone, type Table } from './table.ts';
import { activityTable, type SheetKind, templateSheet } from './template.ts';
import { toRepair } from './to-repair.ts';
import { ofLaterOnes, type PlanElements, type PlanTree, planTree } from './tree.ts';

/** What tables say of a plan: the plan, or everything that is wrong; and what an officer should know either way. */
export interface TablesRead {
  /** null: there are problems. */
  readonly file: PlanFile | null;
  readonly problems: readonly SheetProblem[];
  readonly remarks: readonly SheetRemark[];
  /** The revision that the file says it was made from; null: it says none. */
  readonly madeFrom: string | null;
}

/**
 * Reads the sheets of the template, or one table that stands alone, beside the plan in force: what they do not speak of
 * stays as it is there. `base` null: they must say everything. Of another plan than the base they must, too. Problems name
 * columns in `lang` where the file does not have them. Reading what `planTables` wrote gives the same plan.
 */
export function readTables(tables: readonly Table[], base: SheetBase | null, lang: Language): TablesRead {
  const problems: SheetProblem[] = [];
  const remarks = createRemarking();
  const sheets = knownSheets(tables, problems, remarks);
  const planTable = sheets.get('plan');
  const head = planTable && headSheet(planTable, headOf(base), lang);
  const id = head?.plainText('id') ?? null;
  const beside = id === null || id === headOf(base)?.id ? base : null;
  const own = head?.language ?? languageOf(headOf(beside));
  const layouts = new Map<SheetKind, Layout>();
  for (const [kind, table] of sheets) {
    if (kind === 'plan') continue;
    const sheet = kind === 'activities' ? activityTable : templateSheet(kind);
    const layout = layoutOf(table, sheet, own, problems, remarks);
    if (layout !== null) layouts.set(kind, layout);
  }
  missingColumns(sheets, layouts, beside, lang, problems);
  if (sheets.size === 0) return { file: null, problems, remarks: remarks.all(), madeFrom: null };

  const madeFrom = head === undefined ? null : stateOf(head);
  const origins: Origins = new Map();
  const unnamed = new Map<SheetKind, number>();
  const isWithoutStops = beside !== null && !hasStops(beside);
  const reading: CellReading = { own, findMember: () => null, isWithoutStops, problems, remarks };
  const { value: raw, placesByCode, members } = rawPlan();
  const decoded = decodePlanFile(JSON.stringify(raw));
  if (!decoded.ok) {
    const all = ofLaterOnes(decoded.error, placesByCode).flatMap((one) => ofMemberRow(one, members));
    problems.push(...all.flatMap((one) => placedProblem(one, origins, own)));
  }
  const isRead = decoded.ok && problems.length === 0;
  // Where it says the same as the plan in force, nothing is changed back.
  const isSame = isRead && isSamePlan(decoded.value, beside);
  if (beside !== null && madeFrom !== null && madeFrom !== beside.rev && !isSame)
    remarks.add('made-from-earlier-state', planTable?.name ?? null, null, null);
  const named = toRepair(problems, {
    tables,
    sheets,
    unnamed,
    isWithoutPlan: head === undefined && beside === null,
  });
  columnsThatStay(sheets, layouts, beside, lang, named, remarks);
  return { file: isRead ? decoded.value : null, problems: named, remarks: remarks.all(), madeFrom };

  function rawPlan(): {
    readonly value: JsonObject;
    readonly placesByCode: PlanTree['placesByCode'];
    readonly members: readonly MemberRow[];
  } {
    const value = head === undefined ? headOf(beside) : head.read(headOf(beside) ?? {}, reading);
    if (head !== undefined) origins.set('', head.origin);
    const memberLayout = layouts.get('members');
    const before = beside?.memberValues ?? [];
    const members =
      memberLayout === undefined
        ? before.map((one) => ({ value: one, origin: null }))
        : memberRows(memberLayout, before, reading, lang);
    members.forEach(({ origin }, at) => origin && origins.set(`members[${at}]`, origin));
    const values = members.map((one) => one.value);
    const withoutCode = values.filter((one) => one.code === undefined);
    count('members', withoutCode.length);
    const named: CellReading = { ...reading, findMember: memberFinder(namedMembers(values)) };
    const { priorities, placesByCode } = planTree(elements(named), origins, problems);
    return { value: { format: 1, ...value, priorities, members: values }, placesByCode, members };
  }

  function elements(named: CellReading): PlanElements {
    const table = layouts.get('activities');
    const rowsOf = (layout: Layout, before: readonly BaseElement[]) => {
      const rows = elementRows(layout, before, named, lang);
      if (!standsAlone(layout.table)) return rows;
      const all = withUnnamed(rows, before);
      const told = all.filter(({ origin }) => origin !== null);
      if (told.some((one, at) => one !== rows[at])) remarks.add('order-stays', layout.table.name, null, null);
      return all;
    };
    const of = (kind: 'priorities' | 'objectives', which: 'priority' | 'objective'): readonly Element[] => {
      const before = elementsOf(beside, which);
      const layout = layouts.get(kind);
      if (layout !== undefined) return rowsOf(layout, before);
      const isBeside = table !== undefined && table.place('priority.code') !== null;
      return withUnnamed(isBeside ? elementsBeside(table, which, before, named, lang) : [], before);
    };
    const before = elementsOf(beside, 'activity');
    const read =
      table === undefined ? before.map((one) => ({ ...one, origin: null })) : rowsOf(table, before);
    const [priorities, objectives] = [of('priorities', 'priority'), of('objectives', 'objective')];
    const ofKind = { priorities, objectives, activities: read };
    for (const kind of ['priorities', 'objectives', 'activities'] as const)
      count(kind, ofKind[kind].filter(({ code }) => code === '').length);
    const steps = layouts.get('milestones');
    const activities = steps && milestonesInto(read, steps, named, lang);
    return { priorities, objectives, ...(activities ?? { activities: read, lost: [] }) };
  }

  // How many of a kind may have a code that something else names: any number where the codes of a sheet are not found.
  function count(kind: SheetKind, withoutCode: number): void {
    const isRead = (layouts.get(kind)?.place('code') ?? null) !== null;
    const isExpected = sheets.has(kind) || problems.some((one) => isMissingSheet(one, kind));
    unnamed.set(kind, isRead || !isExpected ? withoutCode : Number.POSITIVE_INFINITY);
  }
}

function hasStops({ items }: SheetBase): boolean {
  return items.some(({ code, value }) => {
    const steps = Array.isArray(value.milestones) ? value.milestones : [];
    return [code, ...steps.map((step) => (step as JsonObject).code)].some(
      (one) => typeof one === 'string' && endsInStop(one),
    );
  });
}

function isMissingSheet({ type, found }: SheetProblem, kind: SheetKind): boolean {
  return type === 'missing-sheet' && Object.values(templateSheet(kind).names).some((name) => name === found);
}

function isSamePlan({ rev, memberValues }: PlanFile, base: SheetBase | null): boolean {
  return rev === base?.rev && JSON.stringify(memberValues) === JSON.stringify(base.memberValues);
}
