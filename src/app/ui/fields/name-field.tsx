import { Trans } from '@lingui/react/macro';

/** Where a person types the name that stands with the answers; at the Secretariat nobody else has to know it by. */
export function NameField(props: {
  readonly isOffice: boolean;
  /** Whether it may be left empty is said where people are asked for nothing but it. */
  readonly saysOptional: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { isOffice, saysOptional, value, onChange } = props;
  return (
    <div>
      <label htmlFor="person" className="label">
        {isOffice ? <Trans>Your name</Trans> : <Trans>Your name, as the Secretariat knows you</Trans>}
      </label>
      <input
        id="person"
        className="field"
        autoComplete="name"
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {saysOptional && (
        <p className="hint mt-1">
          <Trans>You may leave it empty. It stands with your answers so that people know whom to ask.</Trans>
        </p>
      )}
    </div>
  );
}
