import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useId, useState } from 'react';
import type { DeviceId } from '../../../../domain/log/ids.ts';
import { checkByVoice, type VoiceCheckProblem } from '../../../state/voice-check.ts';
import { openSessionNow } from '../../../state/session.ts';
import { voiceProblemSentences } from '../../../text/people-words.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Problem } from '../../../ui/problem.tsx';

/** Compares the code that somebody reads out on the telephone with the one that this device works out. */
export function VoiceCheck(props: { readonly device: DeviceId; readonly onChecked: () => void }) {
  const { t } = useLingui();
  const { device, onChecked } = props;
  const field = useId();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'ready' | 'working' | 'wrong' | 'right' | VoiceCheckProblem>('ready');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'working') return;
    setState('working');
    const checked = await checkByVoice(openSessionNow(), device, typed);
    if (!checked.ok) return setState(checked.error);
    setState(checked.value ? 'right' : 'wrong');
    if (checked.value) onChecked();
  };
  return (
    <details>
      <summary className="link inline-flex items-center">
        <Trans>Check by voice</Trans>
      </summary>
      <form onSubmit={(event) => void submit(event)} noValidate className="mt-2 max-w-prose space-y-2">
        <p id={`${field}-hint`}>
          <Trans>
            Call somebody there whose voice you know. On the device the code stands on the page My updates,
            under “Check by voice”: eight letters and digits.
          </Trans>
        </p>
        <div>
          <label htmlFor={field} className="label">
            <Trans>The code that you hear</Trans>
          </label>
          <input
            id={field}
            className="field max-w-56 font-mono uppercase"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            value={typed}
            aria-describedby={`${field}-hint`}
            onChange={(event) => {
              setTyped(event.target.value);
              setState('ready');
            }}
          />
        </div>
        <button type="submit" className="button" aria-disabled={state === 'working'}>
          {state === 'working' ? t`One moment…` : t`Compare`}
        </button>
        {state === 'right' && (
          <Notice kind="status">
            <Trans>It is right: this is the device that you hear.</Trans>
          </Notice>
        )}
        {state === 'wrong' && (
          <Notice kind="alert">
            <p className="font-semibold">
              <Trans>It is wrong: this is not the device that you hear.</Trans>
            </p>
            <p>
              <Trans>Let it be read once more. If it is wrong again, do not let this device in.</Trans>
            </p>
          </Notice>
        )}
        {typeof state === 'object' && <Problem {...voiceProblemSentences(state)} />}
      </form>
    </details>
  );
}
