import { Trans } from '@lingui/react/macro';
import { planYearOf, wholePlan } from '../../../domain/plan/period.ts';
import { openHelpOf } from '../../../domain/progress/remarks/remarks.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { useReports } from '../../state/reports.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatPeriod } from '../../text/formats.ts';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { ToldList } from '../../ui/answers/told-list.tsx';

/** What a party last said about this plan year and the whole plan, in its own words, and older requests for help. */
export function ToldNow({ counted, asAt }: { readonly counted: readonly Counted[]; readonly asAt: AsAt }) {
  const plan = useOpenPart((open) => open.inForce.plan);
  const year = planYearOf(plan, asAt.day);
  const now = counted.filter(
    ({ deliverable: { period }, remarks }) =>
      period === year || period === wholePlan || openHelpOf(remarks, asAt).length > 0,
  );
  const reports = useReports(now);
  const words = formatPeriod(plan, year);
  if (now.length === 0) return null;
  return (
    <section aria-labelledby="told-now" className="card p-4 sm:p-5">
      <h2 id="told-now" className="mb-1">
        <Trans>Last said about {words} and the whole plan</Trans>
      </h2>
      <ToldList
        counted={now}
        reports={reports}
        asAt={asAt}
        head={({ deliverable: { placed, period } }) => (
          <>
            <span className="text-ink-soft">
              {placed.activity.code}
              {period !== year && ` · ${formatPeriod(plan, period)}`}
            </span>{' '}
            <PlanText text={placed.activity.title} />
          </>
        )}
      />
    </section>
  );
}
