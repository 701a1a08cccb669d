import { t } from '@lingui/core/macro';
import { type ReactNode, useState } from 'react';
import type { Result } from '../../../base/result.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { download } from './save-file.ts';

/** A file that is made when its button is pressed. */
export interface FileToMake {
  readonly name: string;
  readonly label: string;
  readonly make: () => Promise<Result<Blob, StoreError>>;
}

type Making =
  | { readonly kind: 'idle' | 'failed' }
  | { readonly kind: 'making' | 'made'; readonly label: string }
  | { readonly kind: 'refused'; readonly error: StoreError };

/** A button for each file, one made at a time, with what became of it said beside them. */
export function FileButtons(props: { readonly files: readonly FileToMake[]; readonly children?: ReactNode }) {
  const [making, setMaking] = useState<Making>({ kind: 'idle' });
  const make = async ({ name, label, make: work }: FileToMake) => {
    if (making.kind === 'making') return;
    setMaking({ kind: 'making', label });
    // What is said is drawn first: the work leaves the browser no time for it.
    await new Promise((resolve) => setTimeout(resolve, 30));
    try {
      const made = await work();
      if (made.ok) download(name, made.value);
      setMaking(made.ok ? { kind: 'made', label } : { kind: 'refused', error: made.error });
    } catch {
      // The part of the program that writes this file could not be loaded, or failed in a way nobody foresaw.
      setMaking({ kind: 'failed' });
    }
  };
  return (
    <div className="no-print space-y-2">
      <div className="flex flex-wrap gap-2">
        {props.children}
        {props.files.map((file) => (
          <button
            key={file.name}
            type="button"
            className="button"
            aria-disabled={making.kind === 'making'}
            onClick={() => void make(file)}
          >
            {file.label}
          </button>
        ))}
      </div>
      <p role="status" className="hint">
        {wordsOf(making)}
      </p>
    </div>
  );
}

function wordsOf(making: Making): string {
  switch (making.kind) {
    case 'idle':
      return '';
    case 'making': {
      const { label } = making;
      return t`Making the file (${label})…`;
    }
    case 'made': {
      const { label } = making;
      return t`The file (${label}) is in your downloads.`;
    }
    case 'failed':
      return t`The file could not be made. Load the page again, connect once if you are offline, and try again.`;
    case 'refused': {
      const { what, next } = storeErrorSentences(making.error);
      return `${what} ${next}`;
    }
  }
}
