import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { daysBetween } from '../../../../domain/plan/day.ts';
import type { MemberArrivals } from '../../../state/board.ts';
import { dayOnThisDevice } from '../../../state/clock.ts';
import { useOpenPart } from '../../../state/session.ts';
import { formatAge, formatDay, formatInstant } from '../../../text/formats.ts';
import { excusedSentence } from '../../../text/excuse-words.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { deviceWord, notReceivedSentence } from './board-words.ts';

interface RowProps {
  readonly row: MemberArrivals;
}

/** Whether a member has answered this quarter, how many questions are open and from what it is excused; answering all is no rank. */
export function AnsweredFact({ row }: RowProps) {
  const plan = useOpenPart((open) => open.inForce.plan);
  const open = row.openCount;
  return (
    <>
      <p className="hint">
        {row.hasAnswered ? <Trans>Answered this quarter</Trans> : <Trans>No answer this quarter</Trans>}
        {' · '}
        <Plural value={open} _0="nothing open" one="# open question" other="# open questions" />
      </p>
      {row.excuses.map((excuse) => (
        <p key={excuse.id} className="hint">
          <StatusMark mark="excused" /> {excusedSentence(plan, excuse)}
        </p>
      ))}
    </>
  );
}

/** When the last file of a member was taken in, and which device wrote it or took it in. */
export function LastFileFact({ row }: RowProps) {
  const { t } = useLingui();
  const writers = useOpenPart((open) => open.writers);
  const { lastFile } = row;
  if (lastFile === null)
    return (
      <p className="whitespace-nowrap text-ink-soft">
        <Trans>None yet</Trans>
      </p>
    );
  const isOwn = row.devices.some((one) => one.device === lastFile.by);
  const label = lastFile.by === null ? '' : (writers.get(lastFile.by)?.label ?? '');
  return (
    <>
      <p>{formatInstant(lastFile.at)}</p>
      {label !== '' && <p className="hint">{isOwn ? t`from ${label}` : t`taken in by ${label}`}</p>}
    </>
  );
}

/** What a member's devices wrote that did not come, by number. */
export function MissingFact({ row }: RowProps) {
  const { evidenceMissing } = row;
  if (evidenceMissing === 0) return <MissingEntries row={row} />;
  return (
    <>
      {row.missing.length > 0 && <MissingEntries row={row} />}
      <p className="font-semibold text-warn">
        <Plural
          value={evidenceMissing}
          one="Evidence not received yet: # file"
          other="Evidence not received yet: # files"
        />
      </p>
    </>
  );
}

function MissingEntries({ row }: RowProps) {
  const { t } = useLingui();
  const { missing, claimed, devices } = row;
  if (missing.length === 0)
    return (
      <p className="whitespace-nowrap text-ink-soft">
        {devices.length === 0 ? <Trans>Not known</Trans> : <Trans>Nothing</Trans>}
      </p>
    );
  const concerned = devices.filter((one) => missing.some((span) => span.device === one.device));
  return (
    <>
      {concerned.map((one) => {
        const what = notReceivedSentence(missing.filter((span) => span.device === one.device));
        const device = deviceWord(one.label);
        return (
          <p key={one.device} className="font-semibold text-warn">
            {devices.length === 1 ? what : t`${device}: ${what}`}
          </p>
        );
      })}
      <p className="hint">
        {claimed > 0 ? (
          <Trans>A device of the member says that it holds {claimed} of them.</Trans>
        ) : (
          <Trans>A later file came before them.</Trans>
        )}
      </p>
    </>
  );
}

/** How long ago a member changed something on a device of its own. */
export function OwnChangeFact({ row }: RowProps) {
  const today = useOpenPart((open) => open.today);
  if (row.ownChange === null)
    return (
      <span className="whitespace-nowrap text-ink-soft">
        <Trans>None</Trans>
      </span>
    );
  // A clock ahead of this one writes tomorrow's day; it was still written by now.
  const day = dayOnThisDevice(row.ownChange);
  return <span title={formatDay(day)}>{formatAge(Math.max(0, daysBetween(day, today)))}</span>;
}

/** Which devices a member has, and which wait to be let in. */
export function DevicesFact({ row }: RowProps) {
  const { t } = useLingui();
  const { devices, waitingDevices } = row;
  return (
    <>
      {devices.length === 0 && waitingDevices.length === 0 && (
        <Link to="/transfer" search={{ part: 'people' }} className="link inline-flex min-h-6 items-center">
          <Trans>No device yet</Trans>
        </Link>
      )}
      {devices.length > 0 && (
        <ul>
          {devices.map(({ device, label, isCutOff }) => {
            const name = deviceWord(label);
            return <li key={device}>{isCutOff ? t`${name} (no longer counted)` : name}</li>;
          })}
        </ul>
      )}
      {waitingDevices.map(({ device, person }) => (
        <p key={device}>
          <Link
            to="/transfer"
            search={{ part: 'people' }}
            className="link inline-flex min-h-6 items-center font-semibold"
          >
            {person === '' ? t`A device waits to be let in` : t`Waits to be let in: ${person}`}
          </Link>
        </p>
      ))}
    </>
  );
}

/** Whether a member works with the plan that is in use here. */
export function PlanFact({ row }: RowProps) {
  switch (row.plan) {
    case 'same':
      return <Trans>The same as here</Trans>;
    case 'another':
      return (
        <span className="font-semibold text-warn">
          <Trans>Another version</Trans>
        </span>
      );
    case 'not-said':
      return (
        <span className="whitespace-nowrap text-ink-soft">
          <Trans>Not known</Trans>
        </span>
      );
  }
}

/** When a file for a member was last made ready here, and when it was reminded. */
export function WrittenFact({ row }: RowProps) {
  const { t } = useLingui();
  const { readyAt, reminded } = row;
  const ready = readyAt === null ? '' : formatDay(dayOnThisDevice(readyAt));
  const written = reminded === null ? '' : formatDay(reminded);
  if (ready === '' && written === '')
    return (
      <span className="whitespace-nowrap text-ink-soft">
        <Trans>Nothing yet</Trans>
      </span>
    );
  return (
    <>
      {ready !== '' && <p>{t`Reply made ready ${ready}`}</p>}
      {written !== '' && <p>{t`Reminder written ${written}`}</p>}
    </>
  );
}
