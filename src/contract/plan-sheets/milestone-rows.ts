import type { JsonObject } from '../../domain/log/event.ts';
import type { Language } from '../../domain/plan/text.ts';
import { excerpt } from '../excerpt.ts';
import { type Element, plainCell, readColumns, withUnnamed } from './element-rows.ts';
import type { Layout } from './layout.ts';
import { problemAt, rowOrigin } from './origins.ts';
import type { CellReading } from './row-fields.ts';
import { standsAlone } from './table.ts';
import { standIn } from './tree.ts';

/** Activities with their milestones. */
export interface WithMilestones {
  readonly activities: readonly Element[];
  /** A stand-in for each activity that milestones name and that is not there. */
  readonly lost: readonly Element[];
}

/**
 * Activities with the milestones of a sheet, in its order, beside which those stay that a table that stands alone does not
 * name. One that names an activity that is not there, or none, is a problem.
 */
export function milestonesInto(
  activities: readonly Element[],
  layout: Layout,
  reading: CellReading,
  lang: Language,
): WithMilestones {
  const byCode = new Map(activities.filter(({ code }) => code !== '').map((one) => [one.code, one]));
  const stepsOf = new Map<Element, Element[]>();
  const lost = new Map<string, Element>();
  const columns = layout.sheet.columns.filter(({ id }) => id !== 'code' && id !== 'parent');
  for (const row of layout.rows) {
    const parent = plainCell(layout, row, 'parent', reading);
    const code = plainCell(layout, row, 'code', reading) ?? '';
    const known = byCode.get(parent ?? '');
    const activity = known ?? lostOne(parent || `row ${row.number}`);
    const called = code === '' || known === undefined ? '' : `${known.code} ${code}`;
    const origin = rowOrigin({ layout, row: row.number, code: called }, lang);
    if (known === undefined && parent !== null) {
      const type = parent === '' ? 'missing' : 'unknown-parent';
      reading.problems.push(...problemAt(origin, type, 'parent', parent === '' ? null : excerpt(parent)));
    }
    const begun =
      milestonesOf(activity.value).find((one) => one.code === code) ?? (code === '' ? {} : { code });
    const value = readColumns(begun, layout, row, columns, reading);
    const steps = stepsOf.get(activity) ?? [];
    steps.push({ code, parent, value, origin });
    stepsOf.set(activity, steps);
  }
  return { activities: activities.map(withSteps), lost: [...lost.values()].map(withSteps) };

  // One for each activity: milestones of two may have one code.
  function lostOne(named: string): Element {
    const one = lost.get(named) ?? standIn(lost.size + 3);
    lost.set(named, one);
    return one;
  }

  function withSteps(activity: Element): Element {
    const before = milestonesOf(activity.value).map((value) => {
      return { code: value.code as string, parent: activity.code, value };
    });
    const said = stepsOf.get(activity) ?? [];
    const steps = standsAlone(layout.table) ? withUnnamed(said, before) : said;
    if (steps.length === 0) {
      if (before.length === 0) return activity;
      const { milestones: _, ...value } = activity.value;
      return { ...activity, value };
    }
    const value = { ...activity.value, milestones: steps.map((one) => one.value) };
    return { ...activity, value, parts: steps.map((one) => one.origin) };
  }
}

/** The milestones of an activity's value; empty: it has none. */
export function milestonesOf(value: JsonObject): readonly JsonObject[] {
  return Array.isArray(value.milestones) ? (value.milestones as JsonObject[]) : [];
}
