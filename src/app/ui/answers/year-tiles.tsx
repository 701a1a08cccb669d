import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { wholePlan } from '../../../domain/plan/period.ts';
import { reportOf } from '../../../domain/progress/reports/standing.ts';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatDay, formatPeriod } from '../../text/formats.ts';
import { countedWord } from '../../text/status-words.ts';
import { markOfCounted, StatusMark } from '../status-mark.tsx';

/** One activity of one party, a tile for each plan year, each leading to all that was said about it. */
export function YearTiles({ counted }: { readonly counted: readonly Counted[] }) {
  const plan = useOpenPart((open) => open.inForce.plan);
  return (
    <ol className="year-tiles">
      {counted.map((one) => {
        const { deliverable, standing } = one;
        const report = reportOf(standing);
        const due = formatDay(deliverable.due);
        return (
          <li key={deliverable.key}>
            <Link
              to="."
              search={(before) => ({ ...before, at: deliverable.key })}
              resetScroll={false}
              className="year-tile"
              data-at={deliverable.key}
            >
              <span className="year-tile-year">{formatPeriod(plan, deliverable.period)}</span>
              <span>
                <StatusMark mark={markOfCounted(one)} /> {countedWord(one)}
              </span>
              <span className="year-tile-day">
                {report !== null ? (
                  formatDay(report.newDay ?? report.day)
                ) : deliverable.period === wholePlan ? (
                  <Trans>due {due}</Trans>
                ) : null}
              </span>
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
