import { Trans } from '@lingui/react/macro';
import { compareText } from '../../../../base/order.ts';
import type { InvitedParty } from '../../../state/invitations.ts';
import type { KnownDevice } from '../../../state/people.ts';
import { partyWith } from '../../../state/party.ts';
import { useOpenSession } from '../../../state/session.ts';
import { PersonCard } from './person-card.tsx';

/** Everybody's devices by party: the members by name, the Secretariat last. */
export function PartyList(props: {
  readonly devices: readonly KnownDevice[];
  readonly root: CryptoKeyPair | null;
  readonly onChecked: () => void;
  /** null: nobody can be invited from here. */
  readonly onNewDevice: ((wanted: Pick<InvitedParty, 'party' | 'role'>) => void) | null;
}) {
  const { inForce } = useOpenSession();
  const secretariat = inForce.plan.secretariat.code;
  const parties = [...new Set(props.devices.map((one) => one.writer.party))]
    .map((code) => ({ code, name: partyWith(inForce, code)?.name ?? code }))
    .sort(
      (a, b) =>
        Number(a.code === secretariat) - Number(b.code === secretariat) || compareText(a.name, b.name),
    );
  const hasMember = parties.some((one) => one.code !== secretariat);
  return (
    <>
      {!hasMember && (
        <p className="max-w-prose">
          <Trans>No member has joined yet. You can already enter what members tell you under Updates.</Trans>
        </p>
      )}
      {parties.map(({ code, name }) => (
        <section key={code} aria-labelledby={`party-${code}`} className="space-y-2">
          <h2 id={`party-${code}`}>{name}</h2>
          <ul className="grid gap-3 lg:grid-cols-2">
            {props.devices
              .filter((one) => one.writer.party === code)
              .map((one, _, ofParty) => (
                <li key={one.device} className="card p-4">
                  <PersonCard
                    known={one}
                    others={ofParty.filter((other) => other.device !== one.device)}
                    root={props.root}
                    onChecked={props.onChecked}
                    onNewDevice={props.onNewDevice}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
