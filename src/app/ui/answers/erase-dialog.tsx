import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { Result } from '../../../base/result.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { Dialog } from '../dialog.tsx';
import { problemOf } from '../fields/draft-text.tsx';
import { Problem } from '../problem.tsx';

/** Asks why something is erased for good, and erases it: there is no way back. Only its buttons close it. */
export function EraseDialog(props: {
  readonly title: string;
  /** What is gone then, in numbers. */
  readonly loss: string;
  /** What it was, or what else goes with it; absent: nothing more is said. */
  readonly children?: ReactNode;
  readonly onErase: (reason: string) => Promise<Result<void, StoreError>>;
  readonly onClose: (how: 'erased' | 'left') => void;
}) {
  const { t } = useLingui();
  const { title, loss, onErase, onClose } = props;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const [state, setState] = useState<'ready' | 'working' | 'held-open' | StoreError>('ready');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'working') return;
    const wrong = problemOf(reason, t`Say why first: the reason is all that stays.`);
    setMissing(wrong);
    if (wrong !== null) return field.current?.focus();
    setState('working');
    const done = await onErase(reason);
    if (done.ok) onClose('erased');
    else setState(done.error);
  };
  return (
    <Dialog
      title={title}
      onClose={() => onClose('left')}
      keepsOpen={() => {
        setState((now) => (now === 'working' ? now : 'held-open'));
        return true;
      }}
    >
      <form className="max-w-prose space-y-4" noValidate onSubmit={(event) => void submit(event)}>
        {props.children}
        <p className="font-semibold">{loss}</p>
        <p>
          <Trans>
            It goes from this device now, and from every other device that has it as soon as your next update
            file reaches it. Files and safety copies that were made before keep it. This cannot be undone.
          </Trans>
        </p>
        <div>
          {missing !== null && (
            <p id={`${id}-problem`} className="mb-1 font-semibold text-warn">
              {missing}
            </p>
          )}
          <label htmlFor={id} className="label">
            <Trans>Why is it erased?</Trans>
          </label>
          <input
            ref={field}
            id={id}
            dir="auto"
            className="field"
            maxLength={300}
            value={reason}
            aria-invalid={missing !== null}
            aria-describedby={`${id}-hint${missing === null ? '' : ` ${id}-problem`}`}
            onChange={(event) => setReason(event.target.value)}
          />
          <p id={`${id}-hint`} className="hint mt-1">
            <Trans>
              The day and this reason stay in its place, for everybody who could read it: name nobody.
            </Trans>
          </p>
        </div>
        {state === 'held-open' && (
          <p role="alert" className="font-semibold text-warn">
            <Trans>Choose one of the two buttons below.</Trans>
          </p>
        )}
        {typeof state === 'object' && <Problem {...storeErrorSentences(state)} />}
        <div className="flex flex-wrap gap-3">
          <button type="submit" className="button button-primary" aria-disabled={state === 'working'}>
            <Trans>Erase for good</Trans>
          </button>
          <button type="button" data-begin-here className="button" onClick={() => onClose('left')}>
            <Trans>Leave it as it is</Trans>
          </button>
        </div>
      </form>
    </Dialog>
  );
}
