import type { ReactNode } from 'react';

/** One of the choices that settle: an answer that is right, or that none is. */
export function TheRightOne(props: {
  readonly group: string;
  readonly isChosen: boolean;
  readonly describedBy?: string;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="flex min-h-11 items-center gap-2 rounded-lg border border-line-strong bg-surface px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-[var(--color-focus)]">
      <input
        type="radio"
        name={props.group}
        checked={props.isChosen}
        onChange={props.onChoose}
        aria-describedby={props.describedBy}
        className="h-4 w-4 shrink-0 accent-[var(--color-accent)]"
      />
      {props.children}
    </label>
  );
}
