import { Trans } from '@lingui/react/macro';
import type { Milestone } from '../../../domain/plan/plan.ts';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import type { FieldsProps } from './fields.tsx';

/** The milestones that the plan sets, to be ticked once reached. */
export function MilestoneFields(props: FieldsProps & { readonly milestones: readonly Milestone[] }) {
  const { draft, change, milestones } = props;
  return (
    <fieldset>
      <legend className="label">
        <Trans>Milestones reached</Trans>
      </legend>
      {milestones.map(({ code, title }) => (
        <label key={code} className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="h-4 w-4 accent-[var(--color-accent)]"
            checked={draft.milestones.includes(code)}
            onChange={(event) =>
              change({
                milestones: event.target.checked
                  ? [...draft.milestones, code]
                  : draft.milestones.filter((one) => one !== code),
              })
            }
          />
          <PlanText text={title} />
        </label>
      ))}
    </fieldset>
  );
}
