import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { cleanText } from '../../../domain/log/clean-text.ts';
import { type Period, planYears } from '../../../domain/plan/period.ts';
import { publishFirstYear } from '../../state/amend-plan.ts';
import { openSessionNow, useOpenSession } from '../../state/session.ts';
import type { Sentences } from '../../text/error-sentences.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatPeriod } from '../../text/formats.ts';
import { amendmentProblemSentences } from '../../text/plan-words.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TwoAtOnce } from './two-at-once.tsx';

/** The first plan year that is reported, and the way to name another one for everybody (PLAN-5). */
export function FirstYear({ onPublished }: { readonly onPublished: () => void }) {
  const { t } = useLingui();
  const { inForce } = useOpenSession();
  const { plan, firstYear } = inForce;
  const years = planYears(plan);
  const [asks, setAsks] = useState(false);
  const [year, setYear] = useState<Period | undefined>(firstYear ?? years[0]);
  const [decision, setDecision] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const [failed, setFailed] = useState<Sentences | null>(null);
  const shown = firstYear === null ? t`every year` : formatPeriod(plan, firstYear);
  const note = cleanText(decision);
  const publish = async (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if (year === undefined || note === '') return;
    const now = openSessionNow();
    const published = await publishFirstYear(now, year, { from: now.today, note });
    if (published.ok) {
      setAsks(false);
      onPublished();
      return;
    }
    const { error } = published;
    setFailed(
      error.type === 'another-plan' || error.type === 'nothing-changes' || error.type === 'does-not-fit'
        ? amendmentProblemSentences(error)
        : storeErrorSentences(error),
    );
  };
  return (
    <div className="no-print flex flex-wrap items-center gap-3">
      <p>
        <Trans>First reported year: {shown}</Trans>
      </p>
      <button type="button" className="button button-quiet" onClick={() => setAsks(true)}>
        <Trans>Change the first reported year</Trans>
      </button>
      {asks && (
        <Dialog title={t`First reported year`} onClose={() => setAsks(false)}>
          {inForce.published.beside.length > 0 ? (
            <TwoAtOnce />
          ) : (
            <form onSubmit={(event) => void publish(event)} noValidate className="max-w-prose space-y-4">
              <p>
                <Trans>
                  Years before it are not asked and stand in no figure. What was reported about them is kept.
                </Trans>
              </p>
              <label className="block">
                <span className="label">
                  <Trans>The first year</Trans>
                </span>
                <select
                  className="field"
                  value={year}
                  onChange={(event) => setYear(years.find((one) => one === event.target.value))}
                >
                  {years.map((one) => (
                    <option key={one} value={one}>
                      {formatPeriod(plan, one)}
                    </option>
                  ))}
                </select>
              </label>
              <label className="block">
                <span className="label">
                  <Trans>By which decision?</Trans>
                </span>
                <input
                  className="field"
                  maxLength={500}
                  value={decision}
                  aria-invalid={isAsked && note === ''}
                  onChange={(event) => setDecision(event.target.value)}
                />
                {isAsked && note === '' && (
                  <span role="alert" className="font-semibold text-warn">
                    <Trans>Name the decision, so that everybody can look it up.</Trans>
                  </span>
                )}
              </label>
              {failed && <Problem {...failed} />}
              <button type="submit" className="button button-primary">
                <Trans>Publish for everybody</Trans>
              </button>
            </form>
          )}
        </Dialog>
      )}
    </div>
  );
}
