import type { ReportFacts } from '../../domain/progress/reports/report.ts';
import { reportOf, type Standing } from '../../domain/progress/reports/standing.ts';
import type { Status } from '../../domain/progress/reports/status.ts';
import type { Counted } from '../../domain/progress/figures/counted.ts';

/** What a mark may stand for; the shapes and colours are in marks.css. */
export type Mark = Status | 'no-report' | 'not-on-device' | 'not-expected' | 'excused' | 'does-not-apply';

/** The mark of a deliverable: that it is excused or accepted as not applying goes before its answer; null: nothing is expected. */
export function markOfCounted(one: Pick<Counted, 'standing' | 'part'> | null): Mark {
  if (one === null) return 'not-expected';
  return one.part === 'excused' || one.part === 'does-not-apply' ? one.part : markOf(one.standing);
}

/** The mark that goes with a standing; null: nothing is expected there. */
export function markOf(standing: Standing<ReportFacts> | null): Mark {
  if (standing === null) return 'not-expected';
  const report = reportOf(standing);
  if (report !== null) return report.status;
  return standing.kind === 'not-on-device' ? 'not-on-device' : 'no-report';
}

/** A mark. It says nothing to a screen reader: the word always stands beside it. */
export function StatusMark({ mark }: { readonly mark: Mark }) {
  return <span className={`mark mark-${mark}`} aria-hidden="true" />;
}
