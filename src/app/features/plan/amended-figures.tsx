import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { tallyByRevision } from '../../../domain/progress/figures/by-revision.ts';
import { asAtToday } from '../../../domain/progress/reports/standing.ts';
import { dueOf, expectedOf, inPart } from '../../../domain/progress/figures/tally.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatCount, formatDay } from '../../text/formats.ts';

/** The figures against the plan as it began beside those against each amendment (PLAN-3). */
export function AmendedFigures() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={`space-y-3 border-line border-t pt-4 ${isOpen ? '' : 'no-print'}`}>
      <h3>
        <Trans>What the amendments changed in the figures</Trans>
      </h3>
      {isOpen ? (
        <FiguresTable />
      ) : (
        <button type="button" className="button" onClick={() => setIsOpen(true)}>
          <Trans>Count against the original plan</Trans>
        </button>
      )}
    </div>
  );
}

function FiguresTable() {
  const { t } = useLingui();
  const { inForce, standings, remarks, excuses, reach, today } = useOpenSession();
  const { published, members, firstYear } = inForce;
  const rows = useMemo(() => {
    const said = { reports: standings, remarks, excuses };
    return tallyByRevision(published.history, members, said, { asAt: asAtToday(today), reach, firstYear });
  }, [published, members, firstYear, standings, remarks, excuses, reach, today]);
  const notes = [t`The original plan`, ...[...published.amendments].reverse().map((one) => one.note)];
  const [first, last] = [rows[0], rows.at(-1)];
  const now = formatDay(today);
  if (first === undefined || last === undefined) return null;
  const [original, originalDue, originalDone] = threeOf(first.tally);
  const [amended, amendedDue, amendedDone] = threeOf(last.tally);
  return (
    <>
      <p className="max-w-prose">
        {t`As at ${now}, ${originalDone} of ${originalDue} due were done against the original plan, and ${amendedDone} of ${amendedDue} against the plan in use. The original expects ${original} answers in all, the plan in use ${amended}.`}
      </p>
      <div role="region" aria-label={t`Figures by amendment`} tabIndex={0} className="overflow-x-auto">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t`Counted against`}</th>
              <th scope="col">{t`Applies from`}</th>
              <th scope="col" className="number">{t`Expected`}</th>
              <th scope="col" className="number">{t`Due`}</th>
              <th scope="col" className="number">{t`Done, of those due`}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ revision, tally }, index) => {
              const [expected, due, done] = threeOf(tally);
              return (
                <tr key={revision.rev}>
                  <th scope="row" className="[overflow-wrap:anywhere]">
                    {notes[index]}
                  </th>
                  <td>{formatDay(revision.from)}</td>
                  <td className="number">{expected}</td>
                  <td className="number">{due}</td>
                  <td className="number">{t`${done} of ${due}`}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="hint max-w-prose">
        <Trans>
          The same answers are counted each time. What an amendment drops is kept and counted no longer.
        </Trans>
      </p>
    </>
  );
}

function threeOf(tally: Parameters<typeof dueOf>[0]): readonly [string, string, string] {
  return [formatCount(expectedOf(tally)), formatCount(dueOf(tally)), formatCount(inPart(tally, 'done'))];
}
