import { Trans } from '@lingui/react/macro';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Result } from '../../../base/result.ts';
import { cleanText, maxTextLength } from '../../../domain/log/clean-text.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { useDraft } from '../../state/use-draft.ts';
import { draftProblemSentence, storeErrorSentences } from '../../text/error-sentences.ts';
import { Problem } from '../problem.tsx';
import { useOneAtATime } from './one-at-a-time.ts';

/** One text that is kept as a draft at every keystroke until it is saved or thrown away. */
export function DraftText(props: {
  readonly draftId: string;
  readonly label: string;
  /** What whoever types has to know, such as who reads it. */
  readonly hint?: string;
  /** What the button says that saves it. */
  readonly action: string;
  /** What is said where nothing was typed. */
  readonly missing: string;
  readonly onSave: (text: string) => Promise<Result<void, StoreError>>;
  readonly onDone: (how: 'saved' | 'thrown-away') => void;
}) {
  const { state, change, settled, discard } = useDraft(props.draftId, { text: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const [failed, setFailed] = useState<StoreError | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const once = useOneAtATime();
  const id = useId();
  const isOver = useRef(false);
  const leave = useRef(() => {});
  useEffect(() => {
    leave.current = () => {
      // What was typed and erased again is no draft.
      const isBlank = state.kind === 'ready' && state.kept !== 'untouched' && state.draft.text.trim() === '';
      if (isBlank && !isOver.current) void discard();
    };
  });
  useEffect(() => () => leave.current(), []);
  const isReady = state.kind === 'ready';
  useEffect(() => {
    // The draft is read first, and whoever opened the field wants to type.
    if (isReady) field.current?.focus();
  }, [isReady]);
  if (state.kind === 'loading') return null;
  const { draft, kept } = state;
  const save = async () => {
    const wrong = problemOf(draft.text, props.missing);
    setProblem(wrong);
    if (wrong !== null) {
      field.current?.focus();
      return;
    }
    await settled();
    const saved = await props.onSave(draft.text);
    if (!saved.ok) {
      setFailed(saved.error);
      return;
    }
    isOver.current = true;
    props.onDone('saved');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void once(save);
  };
  return (
    <form onSubmit={submit} noValidate className="space-y-3">
      <div>
        {problem !== null && (
          <p id={`${id}-problem`} className="mb-1 font-semibold text-warn">
            {problem}
          </p>
        )}
        <label htmlFor={id} className="label">
          {props.label}
        </label>
        {props.hint !== undefined && (
          <p id={`${id}-hint`} className="hint mb-1">
            {props.hint}
          </p>
        )}
        <textarea
          ref={field}
          id={id}
          rows={3}
          dir="auto"
          className="field min-h-24 [field-sizing:content]"
          value={draft.text}
          aria-invalid={problem !== null}
          aria-describedby={problem !== null ? `${id}-problem` : props.hint && `${id}-hint`}
          onChange={(event) => change({ text: event.target.value })}
        />
      </div>
      {failed && <Problem {...storeErrorSentences(failed)} />}
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className="button button-primary">
          {props.action}
        </button>
        {kept !== 'untouched' && draft.text !== '' && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              isOver.current = true;
              void discard().then(() => props.onDone('thrown-away'));
            }}
          >
            <Trans>Throw the draft away</Trans>
          </button>
        )}
        <p className="hint" role="status">
          {(kept === 'saved' || kept === 'restored') && draft.text !== '' && (
            <Trans>Draft kept on this device.</Trans>
          )}
          {typeof kept === 'object' && storeErrorSentences(kept).what}
        </p>
      </div>
    </form>
  );
}

/** What is wrong with a typed text; null: nothing. `missing` is what is said where it is empty. */
export function problemOf(text: string, missing: string): string | null {
  const { length } = cleanText(text);
  if (length === 0) return missing;
  if (length <= maxTextLength) return null;
  return draftProblemSentence({ type: 'text-too-long', field: 'narrative', length, limit: maxTextLength });
}
