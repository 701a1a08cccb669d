import type { Day, Instant } from '../../../domain/plan/day.ts';
import type { SheetCell } from '../../../exchange/paper/excel-file.ts';

/** A text as a cell; null where there is none. */
export function textCell(text: string | null | undefined): SheetCell {
  return text === null || text === undefined ? null : { kind: 'text', text };
}

/** A number as a cell; null where there is none. */
export function numberCell(value: number | null | undefined): SheetCell {
  return value === null || value === undefined ? null : { kind: 'number', value };
}

/** A day as a cell; null where there is none. */
export function dayCell(day: Day | null | undefined): SheetCell {
  return day === null || day === undefined ? null : { kind: 'day', day };
}

/** An instant as a cell; null where there is none. */
export function instantCell(instant: Instant | null | undefined): SheetCell {
  return instant === null || instant === undefined ? null : { kind: 'instant', instant };
}
