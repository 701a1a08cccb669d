import { type ReactNode, useMemo } from 'react';
import { inPieces } from '../../../base/pieces.ts';
import type { Language } from '../../../domain/plan/text.ts';
import type { EventId } from '../../../domain/log/ids.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import { type AsAt, reportOf } from '../../../domain/progress/reports/standing.ts';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { timingOf } from '../../../domain/progress/figures/timing.ts';
import { currentLanguage } from '../../text/language.ts';
import { AndMore, listedAtMost } from '../and-more.tsx';
import { inTurn } from '../in-turn.tsx';
import { BesideAnswer } from './beside-answer.tsx';
import { LatestAnswer } from './latest-answer.tsx';
import { ReportTexts } from './report-texts.tsx';
import { TwoAnswers } from './two-answers.tsx';

interface Told {
  readonly counted: readonly Counted[];
  readonly reports: ReadonlyMap<EventId, Report>;
  readonly asAt: AsAt;
  readonly head: (one: Counted) => ReactNode;
}

// What the OCO's plan expects of a member is drawn at once.
const drawnTogether = 60;

/** Deliverables with their latest answer and everything that it says, none folded away, of very many the first ones; `head` names each. */
export function ToldList({ counted, ...rest }: Told) {
  const pieces = useMemo(() => inPieces(counted.slice(0, listedAtMost), drawnTogether), [counted]);
  const [first = [], ...more] = pieces;
  return (
    <>
      <ul className="told-list divide-y divide-line">
        <ToldItems counted={first} {...rest} />
        {more.map((some, place) => (
          // A piece has no other name than its place.
          // oxlint-disable-next-line react/no-array-index-key
          <ToldItemsInTurn key={place} counted={some} {...rest} language={currentLanguage()} />
        ))}
      </ul>
      <AndMore count={counted.length - listedAtMost} />
    </>
  );
}

function ToldItems({ counted, reports, asAt, head }: Told) {
  return counted.map((one) => {
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
  });
}

const ToldItemsInTurn = inTurn<Told & { readonly language: Language }>(ToldItems);
