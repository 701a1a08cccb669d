import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { cleanText } from '../../../../domain/log/clean-text.ts';
import { type CutCause, writeCutReason } from '../../../../domain/log/cut-reason.ts';
import { inviterOf } from '../../../../exchange/invited.ts';
import { useHistory } from '../../../state/history.ts';
import { cutOff, type KnownDevice, type PeopleProblem } from '../../../state/people.ts';
import { openSessionNow, useOpenSession } from '../../../state/session.ts';
import { deviceName } from '../../../text/device-name.ts';
import { formatDayOf } from '../../../text/formats.ts';
import { peopleProblemSentences } from '../../../text/people-words.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Problem } from '../../../ui/problem.tsx';

/** Asks up to where a device's words count and why, names what is lost, and cuts it off. Only its buttons close it. */
export function CutOffDialog(props: {
  readonly known: KnownDevice;
  /** The other devices of its party. */
  readonly others: readonly KnownDevice[];
  readonly who: string;
  readonly cause: CutCause;
  readonly root: CryptoKeyPair | null;
  /** Called once it is cut off. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { frontier } = useOpenSession();
  const history = useHistory(true);
  const { known, others, who, cause, root, onDone, onClose } = props;
  const held = frontier.get(known.device) ?? 0;
  const [cut, setCut] = useState(held);
  const [words, setWords] = useState('');
  const [state, setState] = useState<'ready' | 'working' | 'held-open' | PeopleProblem>('ready');
  const updates = [...(history?.values() ?? [])].flat().filter((one) => one.device === known.device);
  const lost = updates.filter((one) => one.seq > cut).length;
  const kept = updates.length - lost;
  const moments = known.taken.filter((one) => one.to < held);
  const day = moments.find((one) => one.to === cut)?.at;
  // Who leaves, or whoever took the device, may have more than one.
  const concerned = others.filter(
    ({ writer, enrolled }) =>
      writer.cut === null &&
      (inviterOf(enrolled) === known.device || (writer.label !== '' && writer.label === known.writer.label)),
  );
  const submit = async () => {
    setState('working');
    const reason = writeCutReason({ cause, words: cleanText(words) });
    const done = await cutOff(openSessionNow(), known.device, cut, reason, root);
    if (!done.ok) return setState(done.error);
    onClose();
    onDone();
  };
  return (
    <Dialog
      title={cause === 'has-left' ? t`Has left: ${who}` : t`Lost or stolen: ${who}`}
      onClose={onClose}
      keepsOpen={() => {
        setState('held-open');
        return true;
      }}
    >
      <form
        className="max-w-prose space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (state !== 'working') void submit();
        }}
      >
        <p>
          {cause === 'has-left' ? (
            <Trans>
              Nothing that this device sends from now on will count. What it said before goes on counting.
            </Trans>
          ) : (
            <Trans>
              Nothing that this device sends from now on will count. If somebody else may have written on it
              before, choose the last words that you trust.
            </Trans>
          )}
        </p>
        {cause === 'lost-or-stolen' && (
          <label className="block">
            <span className="label">{t`Its last words that I trust`}</span>
            <select
              className="field w-auto! max-w-full"
              value={cut}
              onChange={(event) => setCut(Number(event.target.value))}
            >
              <option value={held}>{t`Everything received so far`}</option>
              {moments.map(({ at, to }) => {
                const until = formatDayOf(at);
                return (
                  <option key={to} value={to}>
                    {t`What was received up to ${until} (number ${to})`}
                  </option>
                );
              })}
              <option value={0}>{t`Nothing at all`}</option>
            </select>
          </label>
        )}
        <label className="block">
          <span className="label">{t`Why, in your own words (may stay empty)`}</span>
          <input
            className="field"
            maxLength={300}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        {history !== null && (
          <p className="font-semibold" role="status">
            {loss()}{' '}
            {kept > 0 &&
              plural(kept, { one: '# update goes on counting.', other: '# updates go on counting.' })}
          </p>
        )}
        {concerned.length > 0 && <p className="[overflow-wrap:anywhere]">{alsoTheirs()}</p>}
        <p>
          <Trans>Everything stays kept, and you can take this back.</Trans>
        </p>
        {state === 'held-open' && (
          <p role="alert" className="font-semibold text-warn">
            <Trans>Choose one of the two buttons below.</Trans>
          </p>
        )}
        {typeof state === 'object' && <Problem {...peopleProblemSentences(state)} />}
        <div className="flex flex-wrap gap-3">
          <button type="submit" className="button button-primary" aria-disabled={state === 'working'}>
            <Trans>Cut this device off</Trans>
          </button>
          <button type="button" data-begin-here className="button" onClick={onClose}>
            <Trans>Leave it as it is</Trans>
          </button>
        </div>
      </form>
    </Dialog>
  );

  function alsoTheirs(): string {
    const names = concerned.map((one) => deviceName(one.device, one.writer.label, one.enrolled?.name ?? ''));
    const list = names.join('; ');
    return cause === 'has-left'
      ? t`There are other devices of this person, or added by this one: ${list}. They are cut off one by one.`
      : t`Look at these as well, which are of the same person or were added by this device: ${list}.`;
  }

  function loss(): string {
    if (lost === 0) return t`No update that is here is lost.`;
    if (day === undefined) {
      return plural(lost, {
        one: '# update will no longer count.',
        other: '# updates will no longer count.',
      });
    }
    const after = formatDayOf(day);
    return plural(lost, {
      one: `# update after ${after} will no longer count.`,
      other: `# updates after ${after} will no longer count.`,
    });
  }
}
