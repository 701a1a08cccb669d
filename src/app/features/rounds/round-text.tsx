import { useId } from 'react';

/** One text of a round with its label. */
export function RoundText(props: {
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
  readonly invalid?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  const { rows = 1 } = props;
  const shared = {
    id,
    className: 'field',
    dir: 'auto',
    value: props.value,
    'aria-invalid': props.invalid === true,
  };
  return (
    <div>
      <label htmlFor={id} className="label">
        {props.label}
      </label>
      {rows === 1 ? (
        <input {...shared} onChange={(event) => props.onChange(event.target.value)} />
      ) : (
        <textarea {...shared} rows={rows} onChange={(event) => props.onChange(event.target.value)} />
      )}
    </div>
  );
}
