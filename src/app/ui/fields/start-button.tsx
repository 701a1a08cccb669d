import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { Notice } from '../notice.tsx';
import type { Starting } from './starting.ts';

/** The button that makes a workspace, and why it could not. */
export function StartButton(props: {
  readonly starting: Starting;
  readonly onPress: (() => void) | 'submit';
  readonly children: ReactNode;
}) {
  const { t } = useLingui();
  const { starting, onPress } = props;
  return (
    <div className="space-y-3">
      {starting.kind === 'failed' && (
        <Notice kind="alert">
          {starting.error.type === 'not-reached' ? (
            <p>
              <Trans>
                The plan could not be loaded, because this device is offline. Connect once, then try again.
              </Trans>
            </p>
          ) : (
            <>
              <p className="font-semibold">{storeErrorSentences(starting.error).what}</p>
              <p>{storeErrorSentences(starting.error).next}</p>
            </>
          )}
        </Notice>
      )}
      <button
        type={onPress === 'submit' ? 'submit' : 'button'}
        className="button button-primary"
        aria-disabled={starting.kind === 'working'}
        onClick={onPress === 'submit' ? undefined : onPress}
      >
        {starting.kind === 'working' ? t`One moment…` : props.children}
      </button>
    </div>
  );
}
