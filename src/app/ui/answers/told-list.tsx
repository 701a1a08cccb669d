import type { ReactNode } from 'react';
import type { EventId } from '../../../domain/log/ids.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import { type AsAt, reportOf } from '../../../domain/progress/reports/standing.ts';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { timingOf } from '../../../domain/progress/figures/timing.ts';
import { BesideAnswer } from './beside-answer.tsx';
import { LatestAnswer } from './latest-answer.tsx';
import { ReportTexts } from './report-texts.tsx';
import { TwoAnswers } from './two-answers.tsx';

/** Deliverables with their latest answer and everything that it says, none folded away; `head` names each. */
export function ToldList(props: {
  readonly counted: readonly Counted[];
  readonly reports: ReadonlyMap<EventId, Report>;
  readonly asAt: AsAt;
  readonly head: (one: Counted) => ReactNode;
}) {
  const { counted, reports, asAt, head } = props;
  return (
    <ul className="told-list divide-y divide-line">
      {counted.map((one) => {
        const { deliverable, standing } = one;
        const id = reportOf(standing)?.id;
        const report = id === undefined ? undefined : reports.get(id);
        return (
          <li
            key={deliverable.key}
            className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(10rem,1fr)_2fr] print:grid-cols-[1fr_2fr]"
          >
            <h3>{head(one)}</h3>
            <div className="space-y-1">
              <p>
                <LatestAnswer standing={standing} timing={timingOf(deliverable, standing, asAt)} />
              </p>
              <BesideAnswer {...one} />
              <TwoAnswers deliverable={deliverable} />
              {report && <ReportTexts report={report} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
