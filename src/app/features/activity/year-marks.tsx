import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatPeriod } from '../../text/formats.ts';
import { countedWord } from '../../text/status-words.ts';
import { MarkKey } from '../../ui/mark-key.tsx';
import { markOfCounted, StatusMark } from '../../ui/status-mark.tsx';

/** A small mark for each party and plan year, so that a history is seen at a glance. */
export function YearMarks({ counted }: { readonly counted: readonly Counted[] }) {
  const { t } = useLingui();
  const { inForce } = useOpenSession();
  const { plan } = inForce;
  const periods = [...new Set(counted.map((one) => one.deliverable.period))].sort((a, b) => (a < b ? -1 : 1));
  const parties = [...new Set(counted.map((one) => one.deliverable.party))];
  if (periods.length < 2) return null;
  return (
    <div className="space-y-3">
      <h2>
        <Trans>Year by year</Trans>
      </h2>
      <MarkKey counted={counted} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div
        className="card relative overflow-x-auto p-2 sm:p-4"
        tabIndex={0}
        role="region"
        aria-label={t`Year by year`}
      >
        <table className="table year-marks">
          <thead>
            <tr>
              <th scope="col">
                <Trans>Member</Trans>
              </th>
              {periods.map((period) => (
                <th key={period} scope="col">
                  <span aria-hidden="true" className="sm:hidden print:hidden">
                    {formatPeriod(plan, period).slice(2)}
                  </span>
                  <span className="max-sm:sr-only print:not-sr-only">{formatPeriod(plan, period)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parties.map((party) => (
              <tr key={party}>
                <th scope="row">
                  <Link to="/members/$code" params={{ code: party }} className="link">
                    {partyWith(inForce, party)?.name ?? party}
                  </Link>
                </th>
                {periods.map((period) => {
                  const one = counted.find(
                    (it) => it.deliverable.party === party && it.deliverable.period === period,
                  );
                  return (
                    <td key={period}>
                      {one ? (
                        <Link
                          to="."
                          search={(before) => ({ ...before, at: one.deliverable.key })}
                          resetScroll={false}
                          className="inline-flex min-h-8 min-w-8 items-center"
                        >
                          <StatusMark mark={markOfCounted(one)} />
                          <span className="sr-only">{countedWord(one)}</span>
                        </Link>
                      ) : (
                        <>
                          <StatusMark mark="not-expected" />
                          <span className="sr-only">{t`Not expected`}</span>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
