import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { wholePlan } from '../../../domain/plan/period.ts';
import {
  type ExcuseDraft,
  type ExcuseProblem,
  knownCauses,
} from '../../../domain/progress/remarks/excuse-draft.ts';
import { useOpenSession } from '../../state/session.ts';
import { causeWord } from '../../text/excuse-words.ts';
import { formatPeriod } from '../../text/formats.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
import { periodsToExcuse } from './period-to-excuse.ts';

/** For which period, why and until when; a cause is chosen, or typed where none of them fits. */
export function ExcuseFields(props: {
  readonly draft: ExcuseDraft;
  readonly problems: readonly ExcuseProblem[];
  readonly hasOwnCause: boolean;
  readonly onOwnCause: (hasOwn: boolean) => void;
  readonly onChange: (change: Partial<ExcuseDraft>) => void;
}) {
  const { t } = useLingui();
  const id = useId();
  const open = useOpenSession();
  const { draft, problems, hasOwnCause, onOwnCause, onChange } = props;
  const wrong = (field: ExcuseProblem['field']) => problems.some((one) => one.field === field);
  const choose = (cause: string, isOwn: boolean) => {
    onOwnCause(isOwn);
    onChange({ cause });
  };
  return (
    <>
      <label className="block">
        <span className="label">
          <Trans>For which year?</Trans>
        </span>
        <select
          className="field"
          value={draft.period}
          aria-invalid={wrong('period')}
          onChange={(event) => onChange({ period: event.target.value })}
        >
          {draft.period === '' && <option value="">{t`Choose…`}</option>}
          {periodsToExcuse(open).map((one) => (
            <option key={one} value={one}>
              {one === wholePlan ? t`Once in the plan` : formatPeriod(open.inForce.plan, one)}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend className="label">
          <Trans>Why?</Trans>
        </legend>
        <div className="grid gap-2 sm:grid-cols-3">
          {knownCauses.map((one) => (
            <CauseChoice
              key={one}
              name={`${id}-cause`}
              checked={!hasOwnCause && draft.cause === one}
              onChoose={() => choose(one, false)}
            >
              <span className="first-letter:uppercase">{causeWord(one)}</span>
            </CauseChoice>
          ))}
          <CauseChoice name={`${id}-cause`} checked={hasOwnCause} onChoose={() => choose('', true)}>
            <Trans>Something else</Trans>
          </CauseChoice>
        </div>
        {hasOwnCause && (
          <label className="mt-3 block">
            <span className="label">
              <Trans>The cause, in a few words</Trans>
            </span>
            <input
              className="field"
              dir="auto"
              value={draft.cause}
              aria-invalid={wrong('cause')}
              onChange={(event) => onChange({ cause: event.target.value })}
            />
          </label>
        )}
      </fieldset>
      <DayField
        label={t`Excused until, that day included`}
        value={draft.until}
        onChange={(until) => onChange({ until })}
        isInvalid={wrong('until')}
      />
    </>
  );
}

function CauseChoice(props: {
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="flex min-h-11 items-center gap-2 rounded-lg border border-line-strong bg-surface px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-[var(--color-focus)]">
      <input
        type="radio"
        name={props.name}
        checked={props.checked}
        onChange={props.onChoose}
        className="h-4 w-4 shrink-0 accent-[var(--color-accent)]"
      />
      {props.children}
    </label>
  );
}
