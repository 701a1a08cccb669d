import type { ReactNode } from 'react';

/** A filter that is one of some values, or all of them where none is chosen. */
export function Choice(props: {
  readonly label: string;
  readonly all: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="min-w-0 sm:max-w-64">
      <span className="label">{props.label}</span>
      <select
        className="field"
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{props.all}</option>
        {props.children}
      </select>
    </label>
  );
}
