import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { type CutCause, readCutReason } from '../../../../domain/log/cut-reason.ts';
import { inviterOf } from '../../../../exchange/invited.ts';
import type { InvitedParty } from '../../../state/invitations.ts';
import { type KnownDevice, letIn, type PeopleProblem, takeBack, wordFor } from '../../../state/people.ts';
import { openSessionNow, useOpenSession } from '../../../state/session.ts';
import { formatDayOf } from '../../../text/formats.ts';
import { peopleProblemSentences, roleWords } from '../../../text/people-words.ts';
import { Problem } from '../../../ui/problem.tsx';
import { CutNote } from './cut-note.tsx';
import { CutOffDialog } from './cut-off-dialog.tsx';
import { deviceName } from '../../../text/device-name.ts';
import { VoiceCheck } from './voice-check.tsx';

/** One device with its person: since when, last heard of, how it was checked, and what an admin can do about it. */
export function PersonCard(props: {
  readonly known: KnownDevice;
  /** The other devices of its party. */
  readonly others: readonly KnownDevice[];
  readonly root: CryptoKeyPair | null;
  readonly onChecked: () => void;
  readonly onNewDevice: ((wanted: Pick<InvitedParty, 'party' | 'role'>) => void) | null;
}) {
  const { t } = useLingui();
  const open = useOpenSession();
  const [cause, setCause] = useState<CutCause | null>(null);
  const [problem, setProblem] = useState<PeopleProblem | null>(null);
  const { known, root, onChecked, onNewDevice } = props;
  const { device, writer, enrolled, cutOffs } = known;
  const { role, party } = writer;
  const isOwn = open.ownDevices.has(device);
  const word = wordFor(open, role, root);
  const who = deviceName(device, writer.label, enrolled?.name ?? '');
  const isCut = writer.cut !== null;
  const hasLeft = isCut && cutOffs[0] !== undefined && readCutReason(cutOffs[0].reason).cause === 'has-left';
  const next = useRef<HTMLButtonElement>(null);
  const [wasCutHere, setWasCutHere] = useState(false);
  useEffect(() => {
    // The button that opened the window is gone: whoever has left is followed by somebody.
    if (wasCutHere && hasLeft) next.current?.focus();
  }, [wasCutHere, hasLeft]);
  // The root's key may make an admin's device of an officer's: the way back in when the last admin's device is lost.
  const mayPromote = role === 'officer' && root !== null && enrolled !== null && !isCut;
  const run = async (done: ReturnType<typeof takeBack>) => {
    const result = await done;
    setProblem(result.ok ? null : result.error);
  };
  return (
    <article className="space-y-1">
      <h3 className="text-lg [overflow-wrap:anywhere]">{who}</h3>
      <p>{roleWords(role)}</p>
      <p className="hint">{facts()}</p>
      {(isCut || known.isForked) && <CutNote known={known} />}
      {problem && <Problem {...peopleProblemSentences(problem)} />}
      <div className="flex flex-wrap gap-x-3 gap-y-1">
        {!isOwn && !isCut && word.may && role !== 'root' && (
          <>
            <button
              type="button"
              className="button button-quiet"
              aria-haspopup="dialog"
              aria-label={t`Lost or stolen: ${who}`}
              onClick={() => setCause('lost-or-stolen')}
            >
              <Trans>Lost or stolen</Trans>
            </button>
            <button
              type="button"
              className="button button-quiet"
              aria-haspopup="dialog"
              aria-label={t`Has left: ${who}`}
              onClick={() => setCause('has-left')}
            >
              <Trans>Has left</Trans>
            </button>
          </>
        )}
        {onNewDevice !== null && role !== 'root' && (
          <button
            type="button"
            ref={next}
            className={hasLeft ? 'button' : 'button button-quiet'}
            aria-label={hasLeft ? t`Invite who comes next after ${who}` : t`New device: ${who}`}
            onClick={() => onNewDevice({ party, role })}
          >
            {hasLeft ? <Trans>Invite who comes next</Trans> : <Trans>New device</Trans>}
          </button>
        )}
        {cutOffs.length > 0 && word.may && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() =>
              void run(
                takeBack(
                  openSessionNow(),
                  cutOffs.map((one) => one.id),
                  word.root,
                ),
              )
            }
          >
            {t`Take back: ${who}`}
          </button>
        )}
        {mayPromote && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() =>
              void run(letIn(openSessionNow(), { device, enrolled }, { role: 'admin', party }, root))
            }
          >
            <Trans>Make it an admin’s device</Trans>
          </button>
        )}
      </div>
      {isCut && !word.may && role === 'admin' && (
        <p className="hint">
          <Trans>An admin’s device is taken back with the key of this organisation, below.</Trans>
        </p>
      )}
      {!isOwn && !isCut && known.checked === null && open.row.kind === 'real' && (
        <VoiceCheck device={device} onChecked={onChecked} />
      )}
      {cause !== null && (
        <CutOffDialog
          known={known}
          others={props.others}
          who={who}
          cause={cause}
          root={word.root}
          onDone={() => setWasCutHere(true)}
          onClose={() => setCause(null)}
        />
      )}
    </article>
  );

  function facts(): string {
    const { since, heard, checked } = known;
    const said: string[] = [];
    if (since !== null) {
      const day = formatDayOf(since);
      said.push(t`Since ${day}`);
    }
    if (isOwn) said.push(t`This device`);
    else if (heard === null) said.push(t`Not heard of yet`);
    else {
      const day = formatDayOf(heard);
      said.push(t`Last heard of ${day}`);
    }
    if (checked !== null) said.push(t`Checked by voice`);
    else if (enrolled?.proof !== undefined) said.push(t`By invitation only`);
    const adder = props.others.find((one) => one.device === inviterOf(enrolled));
    if (adder !== undefined) {
      const by = deviceName(adder.device, adder.writer.label, adder.enrolled?.name ?? '');
      said.push(t`Added by the device of ${by}`);
    }
    return said.join(' · ');
  }
}
