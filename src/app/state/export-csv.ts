import type { Counted } from '../../domain/progress/figures/counted.ts';
import type { Day } from '../../domain/plan/day.ts';
import { rowOf } from '../../domain/progress/figures/deliverable-row.ts';
import type { Report } from '../../domain/progress/reports/report.ts';
import { reportOf, type Standing } from '../../domain/progress/reports/standing.ts';
import { ok, type Result } from '../../base/result.ts';
import { encodeDeliverablesCsv } from '../../exchange/deliverables-csv.ts';
import type { StoreError } from '../../storage/store-error.ts';
import type { OpenSession } from './session.ts';

/** The rows behind the figures as CSV text, one a deliverable, unanswered ones too. */
export async function figuresToCsv(
  open: OpenSession,
  counted: readonly Counted[],
  asAt: Day,
  separator: ',' | ';',
): Promise<Result<string, StoreError>> {
  const ids = counted.flatMap(({ standing }) => {
    const report = reportOf(standing);
    return report === null ? [] : [report.id];
  });
  const read = await open.store.readReports(ids);
  if (!read.ok) return read;
  const reports = new Map(read.value.map((report) => [report.id, report]));
  const rows = counted.map((one) => {
    const standing = isFrozenAlone(one.standing, open) ? one.standing : withTexts(one.standing, reports);
    return rowOf({ ...one, standing }, { asAt, rev: open.inForce.rev });
  });
  return ok(encodeDeliverablesCsv(rows, separator));
}

// A conference copy may tell of a report that is not in the log of this device.
function isFrozenAlone(standing: Counted['standing'], { editions }: OpenSession): boolean {
  const id = reportOf(standing)?.id;
  return id !== undefined && editions.some((one) => one.id === id);
}

function withTexts(standing: Counted['standing'], reports: ReadonlyMap<string, Report>): Standing<Report> {
  if (standing.kind === 'no-report' || standing.kind === 'not-on-device') return standing;
  const report = reports.get(standing.report.id);
  // A report that counts was read when it was counted; its line can only be missing where the disk was damaged since.
  if (report === undefined) throw new Error('a counted report is not in the log');
  return standing.kind === 'reported'
    ? { kind: 'reported', report }
    : { kind: 'competing', report, others: standing.others.flatMap(({ id }) => reports.get(id) ?? []) };
}
