import { plural, t as say } from '@lingui/core/macro';
import { useId } from 'react';
import type { DeviceId } from '../../../../domain/log/ids.ts';
import { parseEventId } from '../../../../domain/log/ids.ts';
import type { NotCountedEvent } from '../../../../storage/local-store.ts';
import { partyWith } from '../../../state/party.ts';
import { useOpenSession } from '../../../state/session.ts';
import { formatInstant } from '../../../text/formats.ts';
import { saidIn } from '../../../text/event-words.ts';
import { AndMore } from '../../../ui/and-more.tsx';
import { useDeviceName } from './device-name.ts';
import { useExchange } from './use-exchange.ts';

const mostShown = 50;

/** What is kept and does not count, each with why and with its words, so that they can be entered again. */
export function NotCountedList() {
  const heading = useId();
  const exchange = useExchange();
  if (exchange === null || exchange.notCounted.length === 0) return null;
  const count = exchange.notCounted.length;
  return (
    <section aria-labelledby={heading} className="card space-y-3 p-5">
      <h2 id={heading} className="text-lg">
        {plural(count, { one: 'Kept and not counted: # entry', other: 'Kept and not counted: # entries' })}
      </h2>
      <ul className="divide-y divide-line">
        {exchange.notCounted.slice(0, mostShown).map((one) => (
          <li key={one.id} className="space-y-0.5 py-2">
            <NotCounted one={one} />
          </li>
        ))}
      </ul>
      <AndMore count={count - mostShown} />
    </section>
  );
}

function NotCounted({ one }: { readonly one: NotCountedEvent }) {
  const { inForce, known } = useOpenSession();
  const nameOf = useDeviceName();
  const device = parseEventId(one.id)?.device as DeviceId;
  const who = nameOf(device);
  const isForked = known.trust.forks.has(device);
  const why = whyWords(one.why, isForked);
  if (one.event === null) {
    return (
      <>
        <p>{say`Something that ${who} wrote.`}</p>
        <p className="hint">{why}</p>
      </>
    );
  }
  const { what, words } = saidIn(one.event, (party) => partyWith(inForce, party)?.name ?? party);
  const at = formatInstant(one.event.t);
  return (
    <>
      <p className="[overflow-wrap:anywhere]">{what}</p>
      {words !== '' && <p className="whitespace-pre-line [overflow-wrap:anywhere]">{words}</p>}
      <p className="hint">
        {say`Written ${at} by ${who}.`} {why}
      </p>
    </>
  );
}

function whyWords(why: NotCountedEvent['why'], isForked: boolean): string {
  switch (why) {
    case 'no-authority':
      return say`Its device is not let in, or may not write this.`;
    case 'after-cut':
      return isForked
        ? say`Its device was copied, and two wrote under one name: enter it again on a device of your own.`
        : say`Its device was cut off before: enter it again if it is right.`;
    case 'set-aside':
      return say`It was taken back by the Secretariat.`;
    case 'taken-back':
      return say`Whoever wrote it, or the Secretariat, took it back.`;
    case 'needs-newer-version':
      return say`It needs a newer Wayfinder: connect to the internet and load this page again.`;
    case 'unreadable':
      return say`No Wayfinder can read it.`;
  }
}
