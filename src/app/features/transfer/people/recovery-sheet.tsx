import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { Instant } from '../../../../domain/plan/day.ts';
import { addressHere, readAddress } from '../../../state/address.ts';
import { useOpenSession } from '../../../state/session.ts';
import { formatDay, formatDayOf } from '../../../text/formats.ts';
import { Dialog } from '../../../ui/dialog.tsx';

/** The recovery page on one sheet of paper: what to do when an admin's device is lost. It holds no secret. */
export function RecoverySheet(props: { readonly saved: Instant | null; readonly onClose: () => void }) {
  const { t } = useLingui();
  const { inForce, today, store } = useOpenSession();
  const [address, setAddress] = useState('');
  useEffect(() => {
    let isCurrent = true;
    void readAddress(store).then((read) => {
      if (isCurrent) setAddress((read.ok && read.value) || addressHere());
    });
    return () => {
      isCurrent = false;
    };
  }, [store]);
  const { organisation } = inForce.plan;
  const printed = formatDay(today);
  const savedOn = props.saved === null ? null : formatDayOf(props.saved);
  return (
    <Dialog title={t`Print a recovery page`} onClose={props.onClose}>
      <button
        type="button"
        data-begin-here
        className="button button-primary no-print"
        onClick={() => print()}
      >
        <Trans>Print</Trans>
      </button>
      <article className="paper-sheet mt-4 space-y-3">
        <p>{organisation}</p>
        <h3 className="text-xl">
          <Trans>Recovery page for Wayfinder</Trans>
        </h3>
        <p className="[overflow-wrap:anywhere]">{t`Wayfinder is opened at ${address}`}</p>
        <p>
          {savedOn === null
            ? t`Printed ${printed}.`
            : t`The key was saved on ${savedOn}. Printed ${printed}.`}
        </p>
        <h4 className="font-semibold">
          <Trans>What this is about</Trans>
        </h4>
        <p>
          <Trans>
            The key of this organisation is a file whose name ends with .wfkey. It is opened with a
            passphrase. It names the admins: those who let people in and cut lost devices off. This page holds
            neither the key nor the passphrase.
          </Trans>
        </p>
        <h4 className="font-semibold">
          <Trans>Who keeps it</Trans>
        </h4>
        <p>
          <Trans>Write down two people and two places for the file, and where the passphrase is.</Trans>
        </p>
        <Line label={t`First copy of the file`} />
        <Line label={t`Second copy of the file`} />
        <Line label={t`The passphrase, kept apart from both`} />
        <h4 className="font-semibold">
          <Trans>An admin’s computer is lost</Trans>
        </h4>
        <ol className="list-decimal space-y-1 ps-5">
          <li>
            <Trans>
              On another admin’s device: open Send and receive, People and devices, and choose “Lost or
              stolen” beside it.
            </Trans>
          </li>
          <li>
            <Trans>
              With no other admin’s device: open the same page on an officer’s device, choose “Use the key”,
              and give it the file and the passphrase.
            </Trans>
          </li>
          <li>
            <Trans>Make that device an admin’s, and cut the lost one off.</Trans>
          </li>
          <li>
            <Trans>Make update files for the members, so that their devices learn of it.</Trans>
          </li>
        </ol>
        <h4 className="font-semibold">
          <Trans>The key file or its passphrase is lost</Trans>
        </h4>
        <p>
          <Trans>
            Everything goes on working while an admin’s device is left, but no further admin can be named. So
            keep two admin’s devices, and two copies of the file.
          </Trans>
        </p>
        <h4 className="font-semibold">
          <Trans>Both are lost</Trans>
        </h4>
        <p>
          <Trans>
            On a new computer, set Wayfinder up for the organisation once more and invite the members again.
            What they said before is still on their own devices and in the safety copies: it can be read
            there, and is entered again.
          </Trans>
        </p>
      </article>
    </Dialog>
  );
}

function Line({ label }: { readonly label: string }) {
  return (
    <p className="flex items-end gap-2">
      <span>{label}</span>
      <span className="min-w-24 grow border-line-strong border-b">&nbsp;</span>
    </p>
  );
}
