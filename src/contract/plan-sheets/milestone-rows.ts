import type { JsonObject } from '../../domain/log/event.ts';
import type { Language } from '../../domain/plan/text.ts';
import { type Element, plainCell, readColumns } from './element-rows.ts';
import type { Layout } from './layout.ts';
import { type Origin, rowOrigin } from './origins.ts';
import type { CellReading } from './row-fields.ts';

/** Activities with the milestones of a sheet, in its order. One that names an activity that is not there is a problem. */
export function milestonesInto(
  activities: readonly Element[],
  layout: Layout,
  reading: CellReading,
  lang: Language,
): readonly Element[] {
  const byCode = new Map(activities.map((one) => [one.code, one]));
  const stepsOf = new Map<string, { readonly value: JsonObject; readonly origin: Origin }[]>();
  const columns = layout.sheet.columns.filter(({ id }) => id !== 'code' && id !== 'parent');
  for (const row of layout.rows) {
    const origin = rowOrigin(layout, row.number, lang);
    const parent = plainCell(layout, row, 'parent', reading);
    const code = plainCell(layout, row, 'code', reading) ?? '';
    const activity = parent === null ? undefined : byCode.get(parent);
    if (activity === undefined) {
      if (parent === null) continue;
      const type = parent === '' ? 'missing' : 'unknown-parent';
      const found = parent === '' ? null : parent;
      reading.problems.push({ type, sheet: origin.sheet, ...origin.cellOf('parent', false), found });
      continue;
    }
    const begun =
      milestonesOf(activity.value).find((one) => one.code === code) ?? (code === '' ? {} : { code });
    const value = readColumns(begun, layout, row, columns, reading);
    const steps = stepsOf.get(activity.code) ?? [];
    steps.push({ value, origin });
    stepsOf.set(activity.code, steps);
  }
  return activities.map((activity) => {
    const steps = stepsOf.get(activity.code);
    if (steps === undefined) {
      if (milestonesOf(activity.value).length === 0) return activity;
      const { milestones: _, ...value } = activity.value;
      return { ...activity, value };
    }
    const value = { ...activity.value, milestones: steps.map((one) => one.value) };
    return { ...activity, value, parts: steps.map((one) => one.origin) };
  });
}

/** The milestones of an activity's value; empty: it has none. */
export function milestonesOf(value: JsonObject): readonly JsonObject[] {
  return Array.isArray(value.milestones) ? (value.milestones as JsonObject[]) : [];
}
