import type { ReportFacts } from '../../domain/progress/report.ts';
import { reportOf, type Standing } from '../../domain/progress/standing.ts';
import type { Status } from '../../domain/progress/status.ts';

/** What a mark may stand for; the shapes and colours are in marks.css. */
export type Mark = Status | 'no-report' | 'not-on-device' | 'not-expected';

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
