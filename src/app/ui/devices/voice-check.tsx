import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ownVoiceCode } from '../../state/let-in.ts';
import { openSessionNow } from '../../state/session.ts';
import { Problem } from '../problem.tsx';

type Checking =
  | { readonly kind: 'idle' | 'working' | 'impossible' }
  | { readonly kind: 'ready'; readonly code: string };

/** The way to check over the telephone that the Secretariat lets in this very device: its code, only when asked for. */
export function VoiceCheck() {
  const { t } = useLingui();
  const [checking, setChecking] = useState<Checking>({ kind: 'idle' });
  const ask = async () => {
    if (checking.kind === 'working') return;
    setChecking({ kind: 'working' });
    const code = await ownVoiceCode(openSessionNow());
    setChecking(code === null ? { kind: 'impossible' } : { kind: 'ready', code });
  };
  return (
    <div className="space-y-2">
      {checking.kind !== 'ready' && (
        <button
          type="button"
          className="button"
          aria-disabled={checking.kind === 'working'}
          onClick={() => void ask()}
        >
          <Trans>Check by voice</Trans>
        </button>
      )}
      <div role="status" className="space-y-1 empty:hidden">
        {checking.kind === 'working' && (
          <p>
            <Trans>The characters are being worked out. This may take a few seconds.</Trans>
          </p>
        )}
        {checking.kind === 'ready' && (
          <>
            <p>
              <Trans>Read these eight characters to the Secretariat over the telephone:</Trans>
            </p>
            <p className="font-mono font-semibold text-3xl tracking-widest">
              {checking.code.split('-').map((group) => (
                <span key={group} className="me-6 inline-block">
                  {group}
                </span>
              ))}
            </p>
            <p className="hint max-w-prose">
              <Trans>
                They are not secret and stay the same. If the Secretariat sees others, somebody may have
                changed something on the way: ask it for a new invitation.
              </Trans>
            </p>
          </>
        )}
      </div>
      {checking.kind === 'impossible' && (
        <Problem
          what={t`This device does not know the Secretariat’s key yet, so there is nothing to compare.`}
          next={t`Open your invitation, or take in an update file from the Secretariat, then try again.`}
        />
      )}
    </div>
  );
}
