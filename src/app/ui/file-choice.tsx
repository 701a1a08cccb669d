import type { ReactNode } from 'react';

/** A button that lets somebody choose a file. The same file may be chosen again. */
export function FileChoice(props: {
  readonly accept: string;
  readonly onChoose: (file: File) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="button relative focus-within:outline-3 focus-within:outline-[var(--color-focus)]">
      {props.children}
      <input
        type="file"
        accept={props.accept}
        className="absolute inset-0 cursor-pointer opacity-0"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // Emptied, so that a file that was mended under the same name is heard of.
          event.target.value = '';
          if (file) props.onChoose(file);
        }}
      />
    </label>
  );
}
