import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** Some of several things, or all of them; those that are chosen one by one stay chosen while all are. */
export function ManyOf(props: {
  readonly legend: string;
  readonly all?: { readonly label: string; readonly isChosen: boolean };
  readonly onAll?: (all: boolean) => void;
  readonly options: readonly { readonly value: string; readonly label: ReactNode }[];
  readonly chosen: readonly string[];
  /** Short labels beside each other. */
  readonly columns?: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { all, chosen, options } = props;
  const toggle = (value: string, isOn: boolean) =>
    props.onChange(
      options.map((one) => one.value).filter((one) => (one === value ? isOn : chosen.includes(one))),
    );
  return (
    <fieldset>
      <legend className="label">{props.legend}</legend>
      {all && (
        <div className="mb-2 flex flex-wrap gap-x-6">
          <label className="flex min-h-11 items-center gap-2">
            <input type="radio" checked={all.isChosen} onChange={() => props.onAll?.(true)} />
            {all.label}
          </label>
          <label className="flex min-h-11 items-center gap-2">
            <input type="radio" checked={!all.isChosen} onChange={() => props.onAll?.(false)} />
            <Trans>Only these</Trans>
          </label>
        </div>
      )}
      {all?.isChosen !== true && (
        <div
          className={
            props.columns === true || all === undefined
              ? 'grid grid-cols-[repeat(auto-fill,minmax(min(100%,12rem),1fr))] gap-x-4'
              : 'grid'
          }
        >
          {options.map(({ value, label }) => (
            <label key={value} className="flex min-h-11 items-center gap-2 py-1">
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={(event) => toggle(value, event.target.checked)}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
