import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { AsAt } from '../../../domain/progress/standing.ts';
import type { Counted } from '../../../domain/progress/tally.ts';
import { timingOf } from '../../../domain/progress/timing.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatPeriod } from '../../text/formats.ts';
import { LatestAnswer } from '../../ui/latest-answer.tsx';
import { PlanText } from '../../ui/plan-text.tsx';
import { ReportHistory } from '../../ui/report-history.tsx';

/** Deliverables one below the other, each leading to its reports. */
export function DeliverableRows({
  counted,
  asAt,
}: {
  readonly counted: readonly Counted[];
  readonly asAt: AsAt;
}) {
  return (
    <ul className="divide-y divide-line">
      {counted.map((one) => (
        <li key={one.deliverable.key} className="py-2">
          <DeliverableRow counted={one} asAt={asAt} />
        </li>
      ))}
    </ul>
  );
}

function DeliverableRow({ counted, asAt }: { readonly counted: Counted; readonly asAt: AsAt }) {
  const { inForce } = useOpenSession();
  const { plan, members } = inForce;
  const [isOpen, setIsOpen] = useState(false);
  const { deliverable, standing } = counted;
  const party = [plan.secretariat, ...members].find((one) => one.code === deliverable.party);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="grid gap-x-4 [grid-template-columns:1fr] sm:[grid-template-columns:11rem_1fr]">
        <span className="font-semibold">{party?.name ?? deliverable.party}</span>
        <span>
          <span className="text-ink-soft">
            {deliverable.placed.activity.code} · {formatPeriod(plan, deliverable.period)} ·{' '}
          </span>
          <PlanText text={deliverable.placed.activity.title} />
          <span className="block">
            <LatestAnswer standing={standing} timing={timingOf(deliverable, standing, asAt)} />
          </span>
        </span>
      </summary>
      {isOpen && (
        <div className="py-3 sm:ps-[12rem]">
          <h4 className="mb-2 font-semibold">
            <Trans>All answers so far</Trans>
          </h4>
          <ReportHistory deliverable={deliverable.key} />
        </div>
      )}
    </details>
  );
}
