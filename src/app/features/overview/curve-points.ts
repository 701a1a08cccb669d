import { addDays, type Day, daysBetween } from '../../../domain/plan/day.ts';
import { type PlanCalendar, quarterTurns } from '../../../domain/plan/period.ts';
import { type Curve, stepAt } from '../../../domain/progress/figures/curve.ts';

/** A point of the chart: days since the plan began, and the counts that hold from then on. */
export interface CurvePoint {
  readonly at: number;
  readonly day: Day;
  readonly due: number;
  /** Before or after it was due; null: the day is still to come. */
  readonly done: number | null;
}

/** The points of a curve in the order of days, on to the day after the plan; empty where the curve is. */
export function pointsOf({ steps, ahead }: Curve, plan: PlanCalendar): readonly CurvePoint[] {
  const place = (day: Day) => ({ at: daysBetween(plan.start, day), day });
  const points = [
    ...steps.map(({ day, due, done, doneEarly }) => ({ ...place(day), due, done: done + doneEarly })),
    ...ahead.map(({ day, due }) => ({ ...place(day), due, done: null })),
  ];
  const [last, end] = [points.at(-1), addDays(plan.end, 1)];
  return last === undefined || last.day >= end
    ? points
    : [...points, { ...place(end), due: last.due, done: null }];
}

/** A row of the table: what holds on a day. */
export interface CurveRow {
  readonly day: Day;
  readonly due: number;
  /** Of those due, and before they were due; null: the day is still to come. */
  readonly done: { readonly ofDue: number; readonly early: number } | null;
}

/** The curve on the day after each quarter and on the as-at day, then what will be due after the quarters to come. */
export function rowsOf({ steps, ahead }: Curve, plan: PlanCalendar, asAt: Day): readonly CurveRow[] {
  const turns = quarterTurns(plan);
  const past = [...turns.filter((day) => day < asAt), asAt].flatMap((day): CurveRow[] => {
    const step = stepAt(steps, day);
    return step === null ? [] : [{ day, due: step.due, done: { ofDue: step.done, early: step.doneEarly } }];
  });
  const last = past.at(-1);
  if (last === undefined) return [];
  const toCome = turns.filter((day) => day > asAt);
  const dueBy = (day: Day) => ahead.findLast((one) => one.day <= day)?.due ?? last.due;
  return [...past, ...toCome.map((day) => ({ day, due: dueBy(day), done: null }))];
}
