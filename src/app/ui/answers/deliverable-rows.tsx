import { Trans } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { sizeOf } from '../../../domain/plan/blocks.ts';
import { type CountedBlocks, rowsIn } from '../../../domain/progress/figures/counted-blocks.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { timingOf } from '../../../domain/progress/figures/timing.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatPeriod } from '../../text/formats.ts';
import { AndMore, listedAtMost } from '../and-more.tsx';
import { BesideAnswer } from './beside-answer.tsx';
import { LatestAnswer } from './latest-answer.tsx';
import { PlanText } from '../plan/plan-text.tsx';
import { ReportHistory } from './report-history.tsx';
import { TwoAnswers } from './two-answers.tsx';

/** Deliverables one below the other, each leading to its reports; of very many the first ones. */
export function DeliverableRows({ counted, asAt }: { readonly counted: CountedBlocks; readonly asAt: AsAt }) {
  const rows = useMemo(() => rowsIn(counted, listedAtMost), [counted]);
  return (
    <>
      <ul className="divide-y divide-line">
        {rows.map((one) => (
          <li key={one.deliverable.key} className="py-2">
            <DeliverableRow counted={one} asAt={asAt} />
            <div className="sm:ps-[12rem]">
              <BesideAnswer {...one} />
              <TwoAnswers deliverable={one.deliverable} />
            </div>
          </li>
        ))}
      </ul>
      <AndMore count={sizeOf(counted) - rows.length} />
    </>
  );
}

function DeliverableRow(props: { readonly counted: Counted; readonly asAt: AsAt }) {
  const { counted, asAt } = props;
  const inForce = useOpenPart((open) => open.inForce);
  const { plan } = inForce;
  const [isOpen, setIsOpen] = useState(false);
  const { deliverable, standing } = counted;
  const { code, title } = deliverable.placed.activity;
  const period = formatPeriod(plan, deliverable.period);
  const party = partyWith(inForce, deliverable.party);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="grid gap-x-4 [grid-template-columns:1fr] sm:[grid-template-columns:11rem_1fr]">
        <span className="font-semibold">{party?.name ?? deliverable.party}</span>
        <span>
          <span className="text-ink-soft">{`${code} · ${period} · `}</span>
          <PlanText text={title} />
          <span className="block">
            <LatestAnswer standing={standing} timing={timingOf(deliverable, standing, asAt)} />
          </span>
        </span>
      </summary>
      {isOpen && (
        <div className="py-3 sm:ps-[12rem]">
          <h3 className="mb-2">
            <Trans>All answers so far</Trans>
          </h3>
          <ReportHistory deliverable={deliverable.key} />
        </div>
      )}
    </details>
  );
}
