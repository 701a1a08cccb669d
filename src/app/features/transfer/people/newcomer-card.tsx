import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { placeFor } from '../../../../exchange/invited.ts';
import { letIn, type Newcomer, type PeopleProblem, wordFor } from '../../../state/people.ts';
import { partyWith } from '../../../state/party.ts';
import { openSessionNow, useOpenSession } from '../../../state/session.ts';
import { formatDayOf } from '../../../text/formats.ts';
import { invitedWords, peopleProblemSentences, roleWords } from '../../../text/people-words.ts';
import { Problem } from '../../../ui/problem.tsx';
import { deviceName } from '../../../text/device-name.ts';
import { VoiceCheck } from './voice-check.tsx';

/** A device that asks to be let in: who, for whom and by which invitation, and the one button that lets it in. */
export function NewcomerCard(props: {
  readonly newcomer: Newcomer;
  readonly root: CryptoKeyPair | null;
  readonly onChecked: () => void;
  readonly onAccepted: (said: string) => void;
}) {
  const { t } = useLingui();
  const open = useOpenSession();
  const [state, setState] = useState<'ready' | 'working' | PeopleProblem>('ready');
  const { newcomer, root, onAccepted, onChecked } = props;
  const { invited, enrolled, checked } = newcomer;
  const place = placeFor(newcomer, open.inForce.members);
  const role = place?.role ?? ('statement' in invited ? invited.statement.role : enrolled.role);
  const party = place?.party ?? ('statement' in invited ? invited.statement.party : enrolled.party);
  const partyName = partyWith(open.inForce, party)?.name ?? party;
  const who = deviceName(newcomer.device, enrolled.person, enrolled.name);
  const waits = plural(newcomer.updates, { one: '# update waits.', other: '# updates wait.' });
  const word = wordFor(open, role, root);
  const accept = async () => {
    if (place === null) return;
    setState('working');
    const done = await letIn(openSessionNow(), newcomer, place, word.root);
    if (done.ok) onAccepted(t`${who} was let in for ${partyName}.`);
    else setState(done.error);
  };
  return (
    <article className="card space-y-2 p-4">
      <h3 className="text-lg [overflow-wrap:anywhere]">
        {by(invited)} {newcomer.updates > 0 && waits}
      </h3>
      <p className="hint">
        {roleWords(role)}
        {checked !== null && ` · ${checkedOn(checked)}`}
      </p>
      {invited.kind === 'not-genuine' && (
        <p className="max-w-prose font-semibold text-warn">
          <Trans>What it shows as its invitation is not one of yours.</Trans>
        </p>
      )}
      {typeof state === 'object' && <Problem {...peopleProblemSentences(state)} />}
      {!word.may ? (
        <p className="max-w-prose">
          {role === 'admin' ? (
            <Trans>An admin’s device is let in with the key of this organisation. Open it below first.</Trans>
          ) : (
            <Trans>It must be let in on an admin’s device. Until then its updates wait.</Trans>
          )}
        </p>
      ) : place === null ? (
        <p className="max-w-prose">
          {checked === null ? (
            <Trans>
              Nobody invited this device, so compare the code by voice first. Ask somebody whose voice you
              know.
            </Trans>
          ) : (
            <Trans>It does not say for which member it reports, so it needs an invitation.</Trans>
          )}
        </p>
      ) : (
        <button
          type="button"
          className="button button-primary"
          aria-disabled={state === 'working'}
          onClick={() => state !== 'working' && void accept()}
        >
          {newcomer.updates === 0 ? t`Accept device` : t`Accept device and updates`}
        </button>
      )}
      {checked === null && <VoiceCheck device={newcomer.device} onChecked={onChecked} />}
    </article>
  );

  function by(asked: Newcomer['invited']): string {
    if (!('statement' in asked)) return t`New: ${who}, for ${partyName}, without an invitation.`;
    const day = formatDayOf(asked.statement.at);
    if (asked.kind === 'past-end') {
      return t`New: ${who}, for ${partyName}, with an invitation of ${day}, which has ended.`;
    }
    return invitedWords(who, partyName, asked.addedBy, day);
  }

  function checkedOn(at: Exclude<Newcomer['checked'], null>): string {
    const day = formatDayOf(at);
    return t`Checked by voice on ${day}`;
  }
}
