import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { timingOf } from '../../../domain/progress/figures/timing.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatPeriod } from '../../text/formats.ts';
import { LatestAnswer } from '../../ui/answers/latest-answer.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';

/** Deliverables with the answer that was frozen. */
export function FrozenList({ counted, asAt }: { readonly counted: readonly Counted[]; readonly asAt: AsAt }) {
  const plan = useOpenPart((open) => open.inForce.plan);
  return (
    <ul className="divide-y divide-line">
      {counted.map(({ deliverable, standing }) => (
        <li key={deliverable.key} className="py-2">
          <span className="text-ink-soft">
            {`${deliverable.placed.activity.code} · ${formatPeriod(plan, deliverable.period)} · `}
          </span>
          <PlanText text={deliverable.placed.activity.title} />
          <span className="block">
            <LatestAnswer standing={standing} timing={timingOf(deliverable, standing, asAt)} />
          </span>
        </li>
      ))}
    </ul>
  );
}
