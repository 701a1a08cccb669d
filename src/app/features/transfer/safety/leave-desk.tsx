import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type DeskTie, whatTiesDesk } from '../../../state/leave-desk.ts';
import { removeOpenWorkspace } from '../../../state/open-workspace.ts';
import { openSessionNow, useOpenSession } from '../../../state/session.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Fact } from './fact.tsx';

/** The way off a computer of the Secretariat: the key is saved, and another of its devices holds everything. */
export function LeaveDesk() {
  const { t } = useLingui();
  const open = useOpenSession();
  const [tie, setTie] = useState<DeskTie | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void whatTiesDesk(open).then((found) => {
      if (isCurrent) setTie(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [open]);
  const remove = async () => {
    // Another window may have saved something meanwhile.
    const now = await whatTiesDesk(openSessionNow());
    setTie(now);
    if (now === 'free') await removeOpenWorkspace();
  };
  if (tie === null) return null;
  return (
    <Fact question={<Trans>Is this not your own computer?</Trans>}>
      <div className="max-w-prose space-y-2">
        {tie === 'key-not-saved' && (
          <p>
            <Trans>
              The key of your organisation is on this device only, so this device cannot leave yet. Save the
              key under{' '}
              <Link to="/transfer" search={{ part: 'people' }} className="link">
                People and devices
              </Link>{' '}
              first.
            </Trans>
          </p>
        )}
        {tie === 'not-held-elsewhere' && (
          <p>
            <Trans>
              This device may leave once no draft is left on it and another device of the Secretariat has
              everything that is here: send it an update file, and take in the one that it sends back.
            </Trans>
          </p>
        )}
        {tie === 'free' && (
          <>
            <p>
              <Trans>
                Another device of the Secretariat has everything that was saved here, and the key of your
                organisation is in its file.
              </Trans>
            </p>
            <button type="button" className="button" aria-haspopup="dialog" onClick={() => setIsAsking(true)}>
              {t`Leave this computer`}
            </button>
          </>
        )}
      </div>
      {isAsking && tie === 'free' && (
        <Dialog title={t`Leave this computer`} onClose={() => setIsAsking(false)}>
          <div className="max-w-prose space-y-3">
            <p>
              <Trans>
                Everything is removed from this computer. To work at it again, this computer must be invited
                again.
              </Trans>
            </p>
            <button type="button" className="button button-primary" onClick={() => void remove()}>
              {t`Remove everything from this computer`}
            </button>
          </div>
        </Dialog>
      )}
    </Fact>
  );
}
