import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { isAdmin } from '../../../../domain/log/authority.ts';
import type { Instant } from '../../../../domain/plan/day.ts';
import type { OpenedRootKey } from '../../../../storage/root-key-file.ts';
import { readKeySaved } from '../../../state/root-key.ts';
import { useOpenSession } from '../../../state/session.ts';
import { formatDayOf } from '../../../text/formats.ts';
import { OpenRootKey } from './open-root-key.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import { SaveRootKey } from './save-root-key.tsx';

/** The key of the organisation: whether it is saved, the way to save it, and what it is for when a device is lost. */
export function RootKeyCard(props: {
  readonly rootHere: CryptoKeyPair | null;
  readonly opened: OpenedRootKey | null;
  readonly onOpen: (opened: OpenedRootKey | null) => void;
  readonly onSaved: () => void;
  readonly onInviteAdmin: () => void;
}) {
  const { t } = useLingui();
  const { store, own } = useOpenSession();
  const [saved, setSaved] = useState<Instant | null>(null);
  const [isPrinting, setIsPrinting] = useState(false);
  const { rootHere, opened, onOpen, onSaved, onInviteAdmin } = props;
  useEffect(() => {
    let isCurrent = true;
    void readKeySaved(store).then((read) => {
      if (isCurrent && read.ok) setSaved(read.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [store, rootHere]);
  const day = saved === null ? '' : formatDayOf(saved);
  return (
    <section aria-labelledby="root-key" className="card space-y-3 p-5">
      <h2 id="root-key">
        <Trans>The key of this organisation</Trans>
      </h2>
      <p className="max-w-prose">
        <Trans>
          It says who the admins are. Daily work does not need it. With it, a lost admin’s computer is cut off
          and another one takes its place.
        </Trans>
      </p>
      {rootHere !== null ? (
        <>
          <p className="max-w-prose font-semibold">
            <Trans>
              It is not saved yet: it is on this device only. If this device is lost, nobody can name a new
              admin.
            </Trans>
          </p>
          <SaveRootKey pair={rootHere} onSaved={onSaved} />
        </>
      ) : saved !== null ? (
        <>
          <p role="status" className="font-semibold">
            <Trans>Saved and read back. Keep two copies in two places.</Trans>
          </p>
          <p className="hint">{t`Saved on ${day}. It is not on this device any more.`}</p>
        </>
      ) : (
        <p>
          <Trans>It was saved in a file by the device on which Wayfinder was set up. It is not here.</Trans>
        </p>
      )}
      {rootHere === null && (
        <>
          <div className="flex flex-wrap gap-3">
            {isAdmin(own.role) && (
              <button type="button" className="button" onClick={onInviteAdmin}>
                <Trans>Invite a second admin device</Trans>
              </button>
            )}
            <button
              type="button"
              className="button"
              aria-haspopup="dialog"
              onClick={() => setIsPrinting(true)}
            >
              <Trans>Print a recovery page</Trans>
            </button>
          </div>
          <OpenRootKey opened={opened} onOpen={onOpen} />
        </>
      )}
      <details>
        <summary className="link inline-flex items-center">
          <Trans>What if a computer or this key is lost?</Trans>
        </summary>
        <ul className="mt-2 max-w-prose list-disc space-y-1 ps-5">
          <li>
            <Trans>
              An admin’s computer is lost: on another admin’s device, choose “Lost or stolen” beside it on
              this page.
            </Trans>
          </li>
          <li>
            <Trans>
              The only admin’s computer is lost: open this page on an officer’s device, open the key file
              here, make that device an admin’s, and cut the lost one off.
            </Trans>
          </li>
          <li>
            <Trans>
              The key file is lost, or its passphrase: everything goes on working while an admin’s device is
              left, but no further admin can be named. Keep the admin’s devices safe.
            </Trans>
          </li>
          <li>
            <Trans>
              Both are lost: the organisation is set up anew and members are invited again. Their answers are
              still on their own devices.
            </Trans>
          </li>
        </ul>
      </details>
      {isPrinting && <RecoverySheet saved={saved} onClose={() => setIsPrinting(false)} />}
    </section>
  );
}
