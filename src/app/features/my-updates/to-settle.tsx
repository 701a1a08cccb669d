import { Trans } from '@lingui/react/macro';
import type { Deliverable } from '../../../domain/plan/deliverables.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatCount, formatPeriod } from '../../text/formats.ts';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { SettleLink } from '../../ui/answers/two-answers.tsx';

/** What a party has two answers for, asked at the moment or not. Draws nothing where there is none. */
export function ToSettle({ toSettle }: { readonly toSettle: readonly Deliverable[] }) {
  const plan = useOpenPart((open) => open.inForce.plan);
  if (toSettle.length === 0) return null;
  const count = formatCount(toSettle.length);
  return (
    <section aria-labelledby="to-settle" className="card border-s-4 border-s-warn p-4 sm:p-5">
      <h2 id="to-settle">
        <Trans>Two answers to settle ({count})</Trans>
      </h2>
      <p className="hint mb-2">
        <Trans>They differ, and only somebody who knows can say which one is right.</Trans>
      </p>
      <ul className="divide-y divide-line">
        {toSettle.map((one) => (
          <li key={one.key} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
            <span className="min-w-0 max-w-prose">
              <span className="text-ink-soft">{one.placed.activity.code}</span>{' '}
              <PlanText text={one.placed.activity.title} />{' '}
              <span className="text-ink-soft">{`· ${formatPeriod(plan, one.period)}`}</span>
            </span>
            <SettleLink of={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
