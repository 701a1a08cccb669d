import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Result } from '../../../base/result.ts';
import type { GenuineInvitation } from '../../../storage/joining.ts';
import { thisDevice } from '../../state/device.ts';
import { leaveJoinAddress } from '../../state/join-address.ts';
import {
  type InvitationTrouble,
  type JoinPlaces,
  openWith,
  placesFor,
  readInvitation,
} from '../../state/joining.ts';
import { invitationProblemSentences, type JoinTrouble } from '../../text/invitation-problem-sentences.ts';
import { CopyButton } from '../../ui/files/copy-button.tsx';
import { HomeScreenHint } from '../../ui/devices/home-screen-hint.tsx';
import { InAppNotice } from '../../ui/devices/in-app-notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { InvitationForm } from './invitation-form.tsx';
import { Invited } from './invited.tsx';

type Joining =
  | { readonly kind: 'asking' | 'working' }
  | { readonly kind: 'refused'; readonly trouble: JoinTrouble }
  | { readonly kind: 'invited'; readonly invitation: GenuineInvitation; readonly places: JoinPlaces };

/** Opens an invitation: the one that the address offers, else one that is pasted or chosen as a file. */
export function JoinPage({ offered }: { readonly offered: string }) {
  const { t } = useLingui();
  const [joining, setJoining] = useState<Joining>({ kind: offered === '' ? 'asking' : 'working' });
  const [goesOn, setGoesOn] = useState(false);
  const device = thisDevice();
  // Inside another app nothing real is begun before somebody has read what may happen to it.
  const mayBegin = device.kind !== 'in-app' || goesOn;

  const hasWork =
    joining.kind === 'invited' && joining.places.joined.length + joining.places.adoptable.length > 0;

  const open = async (
    reading: Promise<Result<GenuineInvitation, InvitationTrouble>>,
    cameFrom: 'address' | 'hand',
  ) => {
    setJoining({ kind: 'working' });
    const read = await reading;
    if (!read.ok) return setJoining({ kind: 'refused', trouble: read.error });
    const places = await placesFor(read.value);
    if (!places.ok) return setJoining({ kind: 'refused', trouble: places.error });
    const [joined, another] = places.value.joined;
    const isOne = joined !== undefined && another === undefined;
    // The same link once more leads to the same work. Pasted, it may be for a second person at the same computer.
    if (cameFrom === 'hand' || !isOne) {
      return setJoining({ kind: 'invited', invitation: read.value, places: places.value });
    }
    const opened = await openWith(joined, read.value, null);
    if (opened.ok) leaveJoinAddress();
    else setJoining({ kind: 'refused', trouble: opened.error });
  };
  useEffect(() => {
    if (offered !== '' && mayBegin) void open(readInvitation(offered), 'address');
    // Another address is another page of this kind.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [mayBegin]);

  return (
    <div className="mx-auto max-w-3xl space-y-6 py-4">
      <button type="button" className="button button-quiet -ms-2" onClick={leaveJoinAddress}>
        <span aria-hidden="true">←</span> <Trans>Back</Trans>
      </button>
      {(!mayBegin || joining.kind !== 'invited') && <Heading>{t`I have an invitation`}</Heading>}
      {device.kind === 'in-app' && (
        <InAppNotice device={device} onGoOn={goesOn ? null : () => setGoesOn(true)} offersLook={false} />
      )}
      {device.kind === 'apple-mobile' && !hasWork && (
        <>
          <HomeScreenHint device={device} />
          <TakeAlong address={offered === '' ? null : globalThis.location.href} />
        </>
      )}
      {mayBegin && joining.kind === 'invited' && <Invited {...joining} />}
      {mayBegin && joining.kind !== 'invited' && (
        <>
          {joining.kind === 'refused' && <Problem {...invitationProblemSentences(joining.trouble)} />}
          <p role="status" className="empty:hidden">
            {joining.kind === 'working' && t`One moment…`}
          </p>
          <InvitationForm onRead={(reading) => void open(reading, 'hand')} />
        </>
      )}
    </div>
  );
}

// What is open in the browser does not come along to the icon: the invitation is pasted there once more.
function TakeAlong({ address }: { readonly address: string | null }) {
  return (
    <div className="space-y-2">
      <p className="max-w-prose">
        <Trans>
          Take the invitation along: copy it, open Wayfinder with its icon, choose “I have an invitation” and
          paste it.
        </Trans>
      </p>
      {address !== null && (
        <CopyButton text={() => address}>
          <Trans>Copy the invitation</Trans>
        </CopyButton>
      )}
    </div>
  );
}

function Heading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // What led here is gone; without this the focus would fall back to the top of the document.
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1} className="outline-none">
      {children}
    </h1>
  );
}
