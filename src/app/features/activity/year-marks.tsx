import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { reportOf } from '../../../domain/progress/standing.ts';
import type { Counted } from '../../../domain/progress/tally.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatPeriod } from '../../text/formats.ts';
import { statusWord } from '../../text/status-words.ts';
import { markOf, NotExpectedMark, StatusMark } from '../../ui/status-mark.tsx';

/** A small mark for each party and plan year, so that a history is seen at a glance. */
export function YearMarks({ counted }: { readonly counted: readonly Counted[] }) {
  const { t } = useLingui();
  const { inForce } = useOpenSession();
  const { plan, members } = inForce;
  const periods = [...new Set(counted.map((one) => one.deliverable.period))].sort((a, b) => (a < b ? -1 : 1));
  const parties = [...new Set(counted.map((one) => one.deliverable.party))];
  if (periods.length < 2) return null;
  return (
    <section aria-labelledby="years" className="space-y-3">
      <h2 id="years">
        <Trans>Year by year</Trans>
      </h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div
        className="card relative overflow-x-auto p-4"
        tabIndex={0}
        role="region"
        aria-label={t`Year by year`}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">
                <Trans>Member</Trans>
              </th>
              {periods.map((period) => (
                <th key={period} scope="col">
                  {formatPeriod(plan, period)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parties.map((party) => (
              <tr key={party}>
                <th scope="row">
                  <Link to="/members/$code" params={{ code: party }} className="link">
                    {[plan.secretariat, ...members].find((one) => one.code === party)?.name ?? party}
                  </Link>
                </th>
                {periods.map((period) => {
                  const one = counted.find(
                    (it) => it.deliverable.party === party && it.deliverable.period === period,
                  );
                  const report = one ? reportOf(one.standing) : null;
                  return (
                    <td key={period}>
                      {one ? <StatusMark mark={markOf(one.standing)} /> : <NotExpectedMark />}
                      <span className="sr-only">
                        {one ? (report ? statusWord(report.status) : t`No answer yet`) : t`Not expected`}
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
