import { Trans, useLingui } from '@lingui/react/macro';

/** By which decision something about the plan is published. */
export function DecisionField(props: {
  readonly value: string;
  readonly isMissing: boolean;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useLingui();
  return (
    <div>
      <label htmlFor="decision" className="label">
        <Trans>By which decision?</Trans>
      </label>
      <input
        id="decision"
        className="field"
        maxLength={500}
        value={props.value}
        aria-invalid={props.isMissing}
        aria-describedby="decision-hint"
        onChange={(event) => props.onChange(event.target.value)}
      />
      <p id="decision-hint" className={props.isMissing ? 'font-semibold text-warn' : 'hint'}>
        {props.isMissing
          ? t`Name the decision, so that everybody can look it up.`
          : t`Such as the conference or the letter that decided it.`}
      </p>
    </div>
  );
}
