import { Trans } from '@lingui/react/macro';
import { isCutOff } from '../../state/let-in.ts';
import { useOpenSession } from '../../state/session.ts';
import { Notice } from '../notice.tsx';

/** That this very device was cut off, so that nobody goes on writing what will not count. Draws nothing where it was not. */
export function CutOffNotice() {
  const open = useOpenSession();
  if (!isCutOff(open)) return null;
  const isForked = open.known.trust.forks.has(open.store.device);
  return (
    <Notice kind="alert">
      <p className="font-semibold">
        {isForked ? (
          <Trans>
            This device was copied, and two wrote under one name. What it writes now does not count.
          </Trans>
        ) : (
          <Trans>This device was cut off. What is written on it now does not count.</Trans>
        )}
      </p>
      <p>
        <Trans>
          Nothing that is here is lost: what does not count is listed under Send and receive. Call the
          Secretariat: it can take a mistake back, or invite you once more to go on with a new device.
        </Trans>
      </p>
    </Notice>
  );
}
