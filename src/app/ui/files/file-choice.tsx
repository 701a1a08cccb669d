import type { ReactNode } from 'react';

/** A button that lets somebody choose a file. The same file may be chosen again. */
export function FileChoice(props: {
  readonly accept: string;
  readonly onChoose: (file: File) => void;
  readonly children: ReactNode;
}) {
  const { accept, onChoose, children } = props;
  return (
    <FilesChoice accept={accept} isOne onChoose={([file]) => file && onChoose(file)}>
      {children}
    </FilesChoice>
  );
}

/** A button that lets somebody choose files, several at once unless `isOne`. The same may be chosen again. */
export function FilesChoice(props: {
  readonly accept: string;
  readonly isOne?: boolean;
  readonly onChoose: (files: readonly File[]) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="button relative focus-within:outline-3 focus-within:outline-[var(--color-focus)]">
      {props.children}
      <input
        type="file"
        accept={props.accept}
        multiple={props.isOne !== true}
        className="absolute inset-0 cursor-pointer opacity-0"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // Emptied, so that one that was mended under the same name is heard of.
          event.target.value = '';
          if (files.length > 0) props.onChoose(files);
        }}
      />
    </label>
  );
}
