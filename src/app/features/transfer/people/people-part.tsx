import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { isAdmin } from '../../../../domain/log/authority.ts';
import type { OpenedRootKey } from '../../../../storage/root-key-file.ts';
import type { InvitedParty } from '../../../state/invitations.ts';
import { usePeople } from '../../../state/people.ts';
import { useOpenSession } from '../../../state/session.ts';
import { storeErrorSentences } from '../../../text/error-sentences.ts';
import { NotLetIn } from '../../../ui/devices/not-let-in.tsx';
import { Problem } from '../../../ui/problem.tsx';
import { InviteCard } from './invite-card.tsx';
import { NewcomerList } from './newcomer-list.tsx';
import { PartyList } from './party-list.tsx';
import { RootKeyCard } from './root-key-card.tsx';

type Wanted = Pick<InvitedParty, 'party' | 'role'>;

const noneAsked = { wanted: null, times: 0 };

/** Who may report and with which device: the devices that wait, invitations, everybody's devices, and the key above all. */
export function PeoplePart() {
  const { own, row, inForce } = useOpenSession();
  const { people, again } = usePeople();
  const [opened, setOpened] = useState<OpenedRootKey | null>(null);
  const [asked, setAsked] = useState<{ readonly wanted: Wanted | null; readonly times: number }>(noneAsked);
  const invite = (wanted: Wanted) => setAsked(({ times }) => ({ wanted, times: times + 1 }));
  const isReal = row.kind === 'real';
  if (people === null) return <Heading />;
  if (!people.ok) {
    return (
      <>
        <Heading />
        <Problem {...storeErrorSentences(people.error)} />
      </>
    );
  }
  const { rootHere } = people.value;
  const root = opened?.pair ?? rootHere;
  const key = isReal && (
    <RootKeyCard
      rootHere={rootHere}
      opened={opened}
      onOpen={setOpened}
      onSaved={again}
      onInviteAdmin={() => invite({ party: inForce.plan.secretariat.code, role: 'admin' })}
    />
  );
  return (
    <div className="space-y-5">
      <Heading />
      <NotLetIn />
      <NewcomerList newcomers={people.value.newcomers} root={root} onChecked={again} />
      {isReal && isAdmin(own.role) && <InviteCard key={asked.times} wanted={asked.wanted} />}
      {isReal && !isAdmin(own.role) && (
        <p className="max-w-prose">
          <Trans>
            Invitations are made on an admin’s device, which also lets people in and cuts them off.
          </Trans>
        </p>
      )}
      {!isReal && (
        <p className="max-w-prose">
          <Trans>This is a demonstration, with invented devices. Nobody is invited from it.</Trans>
        </p>
      )}
      {rootHere !== null && key}
      <PartyList
        devices={people.value.devices}
        root={root}
        onChecked={again}
        onNewDevice={isReal && isAdmin(own.role) ? invite : null}
      />
      {rootHere === null && key}
    </div>
  );
}

function Heading() {
  return (
    <div className="space-y-1">
      <h1>
        <Trans>People and devices</Trans>
      </h1>
      <p className="max-w-prose text-ink-soft">
        <Trans>Who may report, and with which computer or phone.</Trans>
      </p>
    </div>
  );
}
