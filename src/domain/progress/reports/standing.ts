import { type Compare, compareBy, compareText } from '../../../base/order.ts';
import { addDays, type Day } from '../../plan/day.ts';
import type { ReportFacts } from './report.ts';

/** The day that figures are read for, and the last day whose reports they may use. */
export interface AsAt {
  readonly day: Day;
  readonly trueBy: Day;
}

/** As at a day that is over: only what was true by then (STAND-1). */
export function asAtDay(day: Day): AsAt {
  return { day, trueBy: day };
}

/** As at today: a reporter across the date line may already write tomorrow's day (REP-3). */
export function asAtToday(today: Day): AsAt {
  return { day: today, trueBy: addDays(today, 1) };
}

/** What counts for a deliverable as at a day. Silence and "not on this device" are values of their own (STAND-5). */
export type Standing<T extends ReportFacts = ReportFacts> =
  | { readonly kind: 'no-report' }
  | { readonly kind: 'reported'; readonly report: T }
  /** Two answers that a person must settle; `report` counts until then, `others` stand beside it (STAND-2). */
  | { readonly kind: 'competing'; readonly report: T; readonly others: readonly T[] }
  | { readonly kind: 'not-on-device' };

/**
 * The reports of one deliverable that no other of them replaces, in their order of arrival (REP-5, STAND-2): one
 * that no report names as superseded and that its own device did not follow with a later one. Applying it twice
 * changes nothing.
 */
export function unsuperseded<T extends ReportFacts>(reports: readonly T[]): readonly T[] {
  if (reports.length < 2) return reports;
  const lastOfDevice = new Map<string, number>();
  for (const { device, seq } of reports) {
    const last = lastOfDevice.get(device);
    if (last === undefined || last < seq) lastOfDevice.set(device, seq);
  }
  // Few are the last of their device; what names those is all that need be looked for.
  const last = reports.filter(({ device, seq }) => lastOfDevice.get(device) === seq);
  return last.filter(({ id }) => !reports.some(({ supersedes }) => supersedes.includes(id)));
}

/**
 * The reports of one deliverable that stand as at a day, the one that counts first: true by then, and replaced by none
 * that is true by then (STAND-1, STAND-2). The order of `reports` never matters.
 */
export function liveReports<T extends ReportFacts>(reports: readonly T[], asAt: AsAt): readonly T[] {
  return [...unsuperseded(reports.filter((report) => report.day <= asAt.trueBy))].sort(strongestFirst);
}

const noReport = { kind: 'no-report' } as const;

/** What counts of one deliverable while its reports come to be known one after the other, never less of them. */
export interface Growing<T extends ReportFacts> {
  add(report: T): void;
  /** The report that `standingOf` lets count of those added so far; null: none was added. Costs as much as there are devices. */
  counting(): T | null;
}

/** No report is known yet. What was replaced once never counts again, so that adding one need not look at the others. */
export function createGrowing<T extends ReportFacts>(): Growing<T> {
  const lastOfDevice = new Map<string, T>();
  const replaced = new Set<string>();
  return {
    add: (report) => {
      for (const id of report.supersedes) replaced.add(id);
      const last = lastOfDevice.get(report.device);
      if (last === undefined || last.seq < report.seq) lastOfDevice.set(report.device, report);
    },
    counting: () => {
      let first: T | null = null;
      for (const report of lastOfDevice.values()) {
        if (!replaced.has(report.id) && (first === null || strongestFirst(report, first) < 0)) first = report;
      }
      return first;
    },
  };
}

/**
 * The standing of one deliverable from all its reports, or from those that nothing supersedes, as at a day
 * (STAND-1, STAND-2). The order of `reports` never matters.
 */
export function standingOf<T extends ReportFacts>(reports: readonly T[], asAt: AsAt): Standing<T> {
  // Most have one report or none, and a figure goes through all of them.
  const [only] = reports;
  if (only === undefined) return noReport;
  if (reports.length === 1) return only.day <= asAt.trueBy ? { kind: 'reported', report: only } : noReport;
  const [first, ...others] = liveReports(reports, asAt);
  if (first === undefined) return noReport;
  const competing = others.filter((other) => compete(first, other));
  return competing.length > 0
    ? { kind: 'competing', report: first, others: competing }
    : { kind: 'reported', report: first };
}

/** The report that counts for a standing, or null where there is none here. */
export function reportOf<T extends ReportFacts>(standing: Standing<T>): T | null {
  return standing.kind === 'reported' || standing.kind === 'competing' ? standing.report : null;
}

// STAND-2: the member's own before one on its behalf, then the later day, then the later recorded, then the greater id.
const strongestFirst: Compare<ReportFacts> = compareBy(
  (a, b) => Number(a.onBehalf) - Number(b.onBehalf),
  (a, b) => compareText(b.day, a.day),
  (a, b) => b.recorded - a.recorded,
  (a, b) => compareText(b.device, a.device),
  (a, b) => b.seq - a.seq,
);

function compete(a: ReportFacts, b: ReportFacts): boolean {
  const differs = a.status !== b.status || a.newDay !== b.newDay;
  if (a.onBehalf !== b.onBehalf) return differs || a.day !== b.day;
  return a.day === b.day && differs;
}
