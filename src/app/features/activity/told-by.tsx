import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Period } from '../../../domain/plan/period.ts';
import { type AsAt, reportOf } from '../../../domain/progress/reports/standing.ts';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { useReports } from '../../state/reports.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatPeriod } from '../../text/formats.ts';
import { ToldList } from '../../ui/answers/told-list.tsx';

/** What each party said about one period of an activity, and by name who has not answered; `onChoose` changes the period. */
export function ToldBy(props: {
  readonly counted: readonly Counted[];
  readonly period: Period;
  readonly periods: readonly Period[];
  readonly nameByCode: ReadonlyMap<string, string>;
  readonly asAt: AsAt;
  readonly onChoose: (period: string) => void;
}) {
  const { t } = useLingui();
  const plan = useOpenPart((open) => open.inForce.plan);
  const { period, periods, nameByCode, asAt } = props;
  const counted = props.counted.filter((one) => one.deliverable.period === period);
  const told = counted.filter((one) => reportOf(one.standing) !== null);
  const silent = counted.filter((one) => one.standing.kind === 'no-report');
  const reports = useReports(told);
  return (
    <section aria-labelledby="answers" className="card card-breaks p-4 sm:p-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="answers" className="mb-1">
          <Trans>What was said</Trans>
        </h2>
        {periods.length > 1 && (
          <label className="flex items-center gap-2">
            <span className="font-semibold">{t`Plan year`}</span>
            <select
              className="field w-auto!"
              value={period}
              onChange={(event) => props.onChoose(event.target.value)}
            >
              {periods.map((one) => (
                <option key={one} value={one}>
                  {formatPeriod(plan, one)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <ToldList
        counted={told}
        reports={reports}
        asAt={asAt}
        head={({ deliverable: { party } }) => (
          <Link to="/members/$code" params={{ code: party }} className="link">
            {nameByCode.get(party) ?? party}
          </Link>
        )}
      />
      {silent.length > 0 && (
        <p className="border-line border-t pt-3">
          <strong className="font-semibold">
            <Trans>No answer yet:</Trans>
          </strong>{' '}
          {silent.map(({ deliverable: { party } }) => nameByCode.get(party) ?? party).join(', ')}
        </p>
      )}
      {told.length + silent.length === 0 && (
        <p className="hint">
          <Trans>Nothing is expected here.</Trans>
        </p>
      )}
    </section>
  );
}
