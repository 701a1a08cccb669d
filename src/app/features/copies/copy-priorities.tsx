import { Trans } from '@lingui/react/macro';
import type { Edition } from '../../../domain/progress/editions/edition.ts';
import { useOpenPart } from '../../state/session.ts';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { TallyTable } from './tally-table.tsx';

/** Completion of each priority as it was frozen. */
export function CopyPriorities({ edition }: { readonly edition: Edition }) {
  const plan = useOpenPart((open) => open.inForce.plan);
  const titles = new Map(plan.priorities.map((one) => [one.code, one.title]));
  const rows = [...edition.priorities].map(([code, tally]) => {
    const title = titles.get(code);
    return {
      key: code,
      name: (
        <>
          <span className="text-ink-soft">{code}</span> {title !== undefined && <PlanText text={title} />}
        </>
      ),
      tally,
    };
  });
  return (
    <section aria-labelledby="copy-by-priority" className="space-y-3">
      <h2 id="copy-by-priority">
        <Trans>By priority</Trans>
      </h2>
      <TallyTable of="priority" rows={rows} />
    </section>
  );
}
