import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useId, useState } from 'react';
import type { Original } from '../../../state/plan-imports.ts';
import { readBesidePlan, type SourceRead } from '../../../state/plan-source.ts';
import { useOpenSession } from '../../../state/session.ts';
import { currentLanguage } from '../../../text/language.ts';
import { readerFailedSentences } from '../../../text/plan-source-words.ts';
import { FileChoice } from '../../../ui/files/file-choice.tsx';
import { Problem } from '../../../ui/problem.tsx';
import { WhatWasRead } from '../../../ui/plan/what-was-read.tsx';
import { FileAmendment } from '../file-amendment.tsx';

type State =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string; readonly share: number }
  | { readonly kind: 'failed' }
  | (SourceRead & { readonly kind: 'read'; readonly original: Original });

/** Reads a file or a pasted text and says everything about it before anything is stored; then it can be published. */
export function BringIn(props: {
  /** Whether what was read may be published: nothing else is being looked at. */
  readonly isActive: boolean;
  readonly onBegin: () => void;
  readonly onPublished: () => void;
}) {
  const { t } = useLingui();
  const open = useOpenSession();
  const field = useId();
  const [state, setState] = useState<State>({ kind: 'none' });
  const [text, setText] = useState('');
  const read = async (original: Original) => {
    props.onBegin();
    const { name } = original;
    setState({ kind: 'reading', name, share: 0 });
    const progress = (share: number) => setState({ kind: 'reading', name, share });
    const read = await readBesidePlan(open, original, currentLanguage(), progress);
    setState(read === null ? { kind: 'failed' } : { kind: 'read', ...read, original });
  };
  const choose = async (file: File | undefined) => {
    if (file) await read({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  const paste = (event: FormEvent) => {
    event.preventDefault();
    const name = t`Pasted text`;
    void read({ name: `${name}.txt`, bytes: new TextEncoder().encode(text) });
  };
  const leave = () => setState({ kind: 'none' });
  const name = state.kind === 'reading' ? state.name : '';
  const reading = state.kind === 'read' && state.reading.kind === 'read' ? state.reading : null;
  return (
    <section
      aria-labelledby="bring-in"
      className="card space-y-4 p-4 sm:p-5"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void choose(event.dataTransfer.files[0]);
      }}
    >
      <h2 id="bring-in">
        <Trans>Bring a plan in</Trans>
      </h2>
      <p className="hint max-w-prose">
        <Trans>
          What it would change is shown first. Nothing is stored before you publish it, and the file is kept
          beside the amendment.
        </Trans>
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <FileChoice accept=".xlsx,.xlsm,.csv,.tsv,.txt,.json" onChoose={(file) => void choose(file)}>
          <Trans>Choose an Excel, CSV, text or plan file</Trans>
        </FileChoice>
        <p className="hint">
          <Trans>Or drop it here.</Trans>
        </p>
      </div>
      <form onSubmit={paste} className="space-y-2">
        <label htmlFor={field} className="label">
          <Trans>Or paste cells from Excel, or the text of the web page</Trans>
        </label>
        <textarea
          id={field}
          className="field"
          rows={4}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button">
          <Trans>Read the pasted text</Trans>
        </button>
      </form>
      {state.kind === 'reading' && (
        <p role="status" className="space-y-1">
          <span className="block">{t`Reading “${name}”`}</span>
          <progress className="w-full" value={state.share} max={1} aria-label={t`How much was read`} />
        </p>
      )}
      {state.kind === 'failed' && <Problem {...readerFailedSentences()} />}
      {state.kind === 'read' && props.isActive && (
        <WhatWasRead name={state.original.name} reading={state.reading} />
      )}
      {state.kind === 'read' && reading !== null && props.isActive && (
        <FileAmendment
          file={reading.file}
          upon={state.upon}
          original={state.original}
          onLeave={leave}
          onPublished={() => {
            leave();
            setText('');
            props.onPublished();
          }}
        />
      )}
    </section>
  );
}
