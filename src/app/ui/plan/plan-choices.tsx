import { useLingui } from '@lingui/react/macro';
import { planYears, wholePlan } from '../../../domain/plan/period.ts';
import { textIn } from '../../../domain/plan/text.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatPeriod } from '../../text/formats.ts';
import { currentLanguage } from '../../text/language.ts';
import { Choice } from '../fields/choice.tsx';

/** The plan year and the priority that a page is narrowed to. */
export function PlanChoices(props: {
  readonly chosen: { readonly period?: string | undefined; readonly priority?: string | undefined };
  readonly onChange: (change: {
    readonly period?: string | undefined;
    readonly priority?: string | undefined;
  }) => void;
}) {
  const { t } = useLingui();
  const plan = useOpenPart((open) => open.inForce.plan);
  const { chosen, onChange } = props;
  return (
    <>
      <Choice
        label={t`Plan year`}
        all={t({ message: 'All', context: 'years' })}
        value={chosen.period}
        onChange={(period) => onChange({ period })}
      >
        {[...planYears(plan), wholePlan].map((one) => (
          <option key={one} value={one}>
            {one === wholePlan ? t`Once in the plan` : formatPeriod(plan, one)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t`Priority`}
        all={t({ message: 'All', context: 'priorities' })}
        value={chosen.priority}
        onChange={(priority) => onChange({ priority })}
      >
        {plan.priorities.map((one) => (
          <option key={one.code} value={one.code} lang={textIn(one.title, currentLanguage()).language}>
            {`${one.code} ${textIn(one.title, currentLanguage()).words}`}
          </option>
        ))}
      </Choice>
    </>
  );
}
