import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type EventId, parseEventId } from '../../../../domain/log/ids.ts';
import type { Newcomer, Preview } from '../../../../exchange/preview.ts';
import { partyWith } from '../../../state/party.ts';
import { useOpenSession } from '../../../state/session.ts';
import { currentLanguage } from '../../../text/language.ts';
import { formatDay } from '../../../text/formats.ts';
import { invitedWords } from '../../../text/people-words.ts';
import { instantToDay } from '../../../../domain/plan/day.ts';
import { textIn } from '../../../../domain/plan/text.ts';
import { RemarksWords } from './remarks-words.tsx';
import { useDeviceName } from './device-name.ts';

/** What taking a file in would do, in words; nothing else would change. */
export function PreviewWords({ preview }: { readonly preview: Preview }) {
  const { t } = useLingui();
  const { inForce, unreceived } = useOpenSession();
  const nameOf = useDeviceName();
  const { parties, newcomers, others, state, by } = preview;
  const from = by === null ? null : nameOf(by, preview.writer);
  const { letIn: people, cutOff: cuts, setAside: aside, takenBack, erased: erasing } = others;
  const { plan, engagements, contacts } = others;
  const secretariat = inForce.plan.secretariat.name;
  const notAllowed = preview.notCounted - preview.afterCut;
  const received = preview.received;
  const acknowledged = received === null ? 0 : unreceived.filter(({ id }) => isUpTo(id, received)).length;
  return (
    <div className="space-y-1">
      {from !== null && newcomers.length === 0 && <p className="text-ink-soft">{t`From ${from}.`}</p>}
      {preview.pins !== null && (
        <>
          <p className="font-semibold">{t`This file takes this device in at ${secretariat}.`}</p>
          <p className="text-warn">
            <Trans>
              Take it in only if you expected it: from then on this device belongs to whoever wrote it.
            </Trans>
          </p>
        </>
      )}
      {preview.letsThisIn && preview.pins === null && (
        <p className="font-semibold">{t`${secretariat} takes this device in: what you report with it counts.`}</p>
      )}
      {newcomers.map((one) => (
        <NewcomerWords key={one.device} newcomer={one} />
      ))}
      {parties.map(({ party, updates, toSettle }) => {
        const name = partyWith(inForce, party)?.name ?? party;
        const count = plural(updates, { one: '# update', other: '# updates' });
        return (
          <p key={party} className="font-semibold">
            {toSettle === 0 ? t`${name}: ${count}.` : t`${name}: ${count}, ${toSettle} to settle.`}
          </p>
        );
      })}
      {acknowledged > 0 && (
        <p className="font-semibold">
          {plural(acknowledged, {
            one: 'The Secretariat received # of your updates.',
            other: 'The Secretariat received # of your updates.',
          })}
        </p>
      )}
      <RemarksWords of={preview.remarks} />
      {people > 0 && !preview.letsThisIn && (
        <p>{plural(people, { one: '# device is let in.', other: '# devices are let in.' })}</p>
      )}
      {preview.cutsThisOff && (
        <p className="font-semibold text-warn">
          <Trans>This device is cut off: what is written on it from then on does not count.</Trans>
        </p>
      )}
      {cuts > 0 && !preview.cutsThisOff && (
        <p>{plural(cuts, { one: '# device is cut off.', other: '# devices are cut off.' })}</p>
      )}
      {aside > 0 && (
        <p>
          {plural(aside, { one: 'Updates are set aside, once.', other: 'Updates are set aside, # times.' })}
        </p>
      )}
      {takenBack > 0 && (
        <p className="font-semibold">
          {plural(takenBack, { one: '# entry is taken back.', other: '# entries are taken back.' })}
        </p>
      )}
      {erasing > 0 && (
        <p>
          {plural(erasing, {
            one: 'Something that should not be kept is erased here, once. It cannot be brought back.',
            other: 'Something that should not be kept is erased here, # times. It cannot be brought back.',
          })}
        </p>
      )}
      {plan > 0 && <p>{plural(plan, { one: '# part of the plan.', other: '# parts of the plan.' })}</p>}
      {engagements > 0 && (
        <p>{plural(engagements, { one: 'Engagements: # change.', other: 'Engagements: # changes.' })}</p>
      )}
      {contacts > 0 && (
        <p>{plural(contacts, { one: 'Focal points: # change.', other: 'Focal points: # changes.' })}</p>
      )}
      {preview.copies.map((name, index) => (
        // Two copies may have one name.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={index} className="[overflow-wrap:anywhere]">{t`A conference copy: ${name}.`}</p>
      ))}
      {preview.rounds.map((round) => {
        const name = textIn(round.name, currentLanguage()).words;
        const day = formatDay(round.closes);
        return (
          <p key={round.id} className="[overflow-wrap:anywhere]">
            {round.closed === undefined
              ? t`The round ${name}, until ${day}.`
              : t`The round ${name} is closed.`}
          </p>
        );
      })}
      {notAllowed > 0 && (
        <p>
          {plural(notAllowed, {
            one: '# entry is kept and not counted: its writer may not write that.',
            other: '# entries are kept and not counted: their writer may not write that.',
          })}
        </p>
      )}
      {preview.afterCut > 0 && (
        <p className="text-warn">
          {plural(preview.afterCut, {
            one: '# entry is kept and not counted: its device had been cut off.',
            other: '# entries are kept and not counted: their device had been cut off.',
          })}
        </p>
      )}
      {preview.waiting > 0 && (
        <p>
          <Trans>Something before it has not come yet. It is kept, and appears when the rest comes.</Trans>
        </p>
      )}
      {preview.forked.map((device) => {
        const name = nameOf(device);
        return (
          <p key={device} className="font-semibold text-warn">
            {t`${name} was copied: two devices wrote under one name. What they wrote since then does not count and must be entered again.`}
          </p>
        );
      })}
      {state === 'cut-short' && (
        <p className="text-warn">
          <Trans>
            The file is cut short. What is whole in it can be taken in; ask for the file once more.
          </Trans>
        </p>
      )}
      {state === 'altered' && (
        <p className="text-warn">
          <Trans>
            Part of the file was changed on its way and is left out. What is genuine in it can be taken in;
            ask its sender to send everything again.
          </Trans>
        </p>
      )}
      {state === 'whole' && preview.refused.length > 0 && (
        <p className="text-warn">
          <Trans>
            Part of it does not fit what is here and is left out. Ask its sender to send everything again.
          </Trans>
        </p>
      )}
      {preview.aheadMs !== null && <Ahead aheadMs={preview.aheadMs} />}
      {preview.isNews || newcomers.length > 0 ? (
        <p className="text-ink-soft">
          <Trans>Nothing else will change.</Trans>
        </p>
      ) : (
        <p>
          <Trans>Everything in it is here already. There is nothing to do.</Trans>
        </p>
      )}
    </div>
  );
}

function isUpTo(id: EventId, seq: number): boolean {
  const place = parseEventId(id);
  return place !== null && place.seq <= seq;
}

function NewcomerWords({ newcomer }: { readonly newcomer: Newcomer }) {
  const { t } = useLingui();
  const { inForce } = useOpenSession();
  const { enrolled, invited, updates } = newcomer;
  const person = enrolled.person === '' ? t`somebody who gave no name` : enrolled.person;
  const who = enrolled.name === '' ? person : `${person}, ${enrolled.name}`;
  const party = invited.kind === 'invited' ? invited.statement.party : enrolled.party;
  const place = partyWith(inForce, party)?.name ?? party;
  const count = plural(updates, { one: '# update', other: '# updates' });
  if (invited.kind === 'invited') {
    const day = formatDay(instantToDay(invited.statement.at));
    return (
      <>
        <p className="font-semibold">
          {invitedWords(who, place, invited.addedBy, day)} {updates > 0 && `${count}.`}
        </p>
        {invited.statement.role === 'admin' && (
          <p>
            <Trans>
              It asks to be an admin’s device: take the file in, then let it in under People and devices.
            </Trans>
          </p>
        )}
      </>
    );
  }
  return (
    <>
      <p className="font-semibold">{t`New: ${who}, says to report for ${place}. ${count}.`}</p>
      <p className="text-warn">
        {invited.kind === 'past-end' && <Trans>The invitation is past its end.</Trans>}
        {invited.kind === 'not-genuine' && (
          <Trans>The invitation is not one of yours, or is of a device that was cut off.</Trans>
        )}
        {invited.kind === 'uninvited' && <Trans>There is no invitation.</Trans>}{' '}
        <Trans>
          Taken in, its updates wait and count for nothing until you let the device in under People and
          devices.
        </Trans>
      </p>
    </>
  );
}

function Ahead({ aheadMs }: { readonly aheadMs: number }) {
  const { t } = useLingui();
  const hours = Math.round(aheadMs / 3_600_000);
  const days = Math.round(hours / 24);
  const minutes = Math.round(aheadMs / 60_000);
  const ahead =
    days > 1
      ? plural(days, { one: '# day', other: '# days' })
      : hours > 1
        ? plural(hours, { one: '# hour', other: '# hours' })
        : plural(minutes, { one: '# minute', other: '# minutes' });
  return (
    <p className="text-warn">
      {t`The clock of the device that wrote this is ahead of this one by about ${ahead}. Nothing is lost by that; somebody should set it right.`}
    </p>
  );
}
