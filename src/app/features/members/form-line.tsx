/** One text of a form with the sentence above it that says what is wrong with it: a line, or several where there is a hint. */
export function FormLine(props: {
  readonly id: string;
  readonly label: string;
  /** Where there is one, the field has several lines. */
  readonly hint?: string;
  readonly value: string;
  readonly type?: 'email' | 'tel';
  /** What is wrong with it; undefined: nothing. */
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const { id, hint, problem } = props;
  const shared = {
    id,
    value: props.value,
    dir: 'auto',
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem === undefined ? undefined : `${id}-problem`,
  };
  return (
    <div>
      <ProblemLine id={id} problem={problem} />
      <label htmlFor={id} className="label">
        {props.label}
      </label>
      {hint === undefined ? (
        <input
          {...shared}
          inputMode={props.type}
          className="field"
          onChange={(event) => props.onChange(event.target.value)}
        />
      ) : (
        <>
          <p className="hint mb-1">{hint}</p>
          <textarea
            {...shared}
            rows={2}
            className="field [field-sizing:content]"
            onChange={(event) => props.onChange(event.target.value)}
          />
        </>
      )}
    </div>
  );
}

/** What is wrong with the field below it, which names it as its description; nothing where nothing is. */
export function ProblemLine({ id, problem }: { readonly id: string; readonly problem: string | undefined }) {
  if (problem === undefined) return null;
  return (
    <p id={`${id}-problem`} className="mb-1 font-semibold text-warn">
      {problem}
    </p>
  );
}
