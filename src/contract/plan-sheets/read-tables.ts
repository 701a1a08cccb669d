import type { Json, JsonObject } from '../../domain/log/event.ts';
import { memberFinder } from '../../domain/plan/member.ts';
import type { Language } from '../../domain/plan/text.ts';
import { decodePlanFile, type PlanFile } from '../plan-file.ts';
import type { PlanProblem } from '../plan-problem.ts';
import { elementsOf, headOf, languageOf, type SheetBase } from './base.ts';
import { type Element, elementRows, elementsBeside, withUnnamed } from './element-rows.ts';
import { headSheet, stateOf } from './head-sheet.ts';
import { knownSheets } from './known-sheets.ts';
import { type Layout, layoutOf } from './layout.ts';
import { memberRows, namedMembers } from './member-rows.ts';
import { milestonesInto } from './milestone-rows.ts';
import { missingColumns } from './missing-columns.ts';
import { type Origins, placedProblem } from './origins.ts';
import type { CellReading } from './row-fields.ts';
import { createRemarking, type SheetProblem, type SheetRemark } from './sheet-problem.ts';
import type { Table } from './table.ts';
import { activityTable, type SheetKind, templateSheet } from './template.ts';
import { childrenIn } from './tree.ts';

/** What tables say of a plan: the plan, or everything that is wrong; and what an officer should know either way. */
export interface TablesRead {
  /** null: there are problems. */
  readonly file: PlanFile | null;
  readonly problems: readonly SheetProblem[];
  readonly remarks: readonly SheetRemark[];
}

/**
 * Reads the sheets of the template, or one table of activities, beside the plan in force: what they do not speak of
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
  missingColumns(sheets, layouts, beside, lang, problems, remarks);
  if (problems.length > 0) return { file: null, problems, remarks: remarks.all() };

  const state = head === undefined ? null : stateOf(head);
  const origins: Origins = new Map();
  const placeByCode = new Map<string, string>();
  const reading: CellReading = { own, findMember: () => null, problems, remarks };
  const raw = rawPlan();
  const decoded = decodePlanFile(JSON.stringify(raw));
  if (!decoded.ok) {
    const said = new Set(problems.map(cellOf));
    const placed = decoded.error.map((problem) => placedProblem(inFile(problem), origins, own));
    problems.push(...placed.filter((one) => one.cell === null || !said.has(cellOf(one))));
  }
  const isRead = decoded.ok && problems.length === 0;
  // Where it says the same as the plan in force, nothing is changed back.
  const isSame = isRead && isSamePlan(decoded.value, beside);
  if (beside !== null && state !== null && state !== beside.rev && !isSame)
    remarks.add('made-from-earlier-state', planTable?.name ?? null, null, null);
  return { file: isRead ? decoded.value : null, problems, remarks: remarks.all() };

  // Of two with one code the second is named; where that one is not in the file, the one that is.
  function inFile(problem: PlanProblem): PlanProblem {
    const element = problem.place.replace(/\.code$/, '');
    const other = placeByCode.get(problem.found ?? '');
    if (problem.type !== 'duplicate-code' || origins.has(element) || other === undefined) return problem;
    return { ...problem, place: `${other}.code` };
  }

  function rawPlan(): JsonObject {
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
    const named: CellReading = { ...reading, findMember: memberFinder(namedMembers(values)) };
    return { format: 1, ...value, priorities: priorities(named), members: values };
  }

  function priorities(named: CellReading): Json {
    const [all, objectives, activities] = elements(named);
    const below = childrenIn(layouts, problems);
    const objectivesOf = below('objectives', objectives, all);
    const activitiesOf = below('activities', activities, objectives);
    const keep = (place: string, { value, origin, parts = [] }: Element): JsonObject => {
      if (origin !== null) {
        origins.set(place, origin);
        if (typeof value.code === 'string') placeByCode.set(value.code, place);
      }
      parts.forEach((part, at) => origins.set(`${place}.milestones[${at}]`, part));
      return value;
    };
    return all.map((priority, p) => {
      const inPriority = `priorities[${p}]`;
      return {
        ...keep(inPriority, priority),
        objectives: objectivesOf(priority).map((objective, o) => {
          const inObjective = `${inPriority}.objectives[${o}]`;
          const of = activitiesOf(objective).map((one, a) => keep(`${inObjective}.activities[${a}]`, one));
          return { ...keep(inObjective, objective), activities: of };
        }),
      };
    });
  }

  function elements(
    named: CellReading,
  ): readonly [readonly Element[], readonly Element[], readonly Element[]] {
    const table = layouts.get('activities');
    const of = (kind: 'priorities' | 'objectives', which: 'priority' | 'objective'): readonly Element[] => {
      const before = elementsOf(beside, which);
      const layout = layouts.get(kind);
      if (layout !== undefined) return elementRows(layout, before, named, lang);
      const isBeside = table !== undefined && table.place('priority.code') !== null;
      return withUnnamed(isBeside ? elementsBeside(table, which, before, named, lang) : [], before);
    };
    const before = elementsOf(beside, 'activity');
    const read =
      table === undefined
        ? before.map((one) => ({ ...one, origin: null }))
        : elementRows(table, before, named, lang);
    const steps = layouts.get('milestones');
    const activities = steps === undefined ? read : milestonesInto(read, steps, named, lang);
    return [of('priorities', 'priority'), of('objectives', 'objective'), activities];
  }
}

function isSamePlan({ rev, memberValues }: PlanFile, base: SheetBase | null): boolean {
  return rev === base?.rev && JSON.stringify(memberValues) === JSON.stringify(base.memberValues);
}

function cellOf({ sheet, cell }: SheetProblem): string {
  return `${sheet} ${cell}`;
}
