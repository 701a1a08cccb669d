import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Day } from '../../../domain/plan/day.ts';
import { addDays, laterDay, parseDay } from '../../../domain/plan/day.ts';
import { isOpenOn, type Round } from '../../../domain/progress/rounds/round.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { changeRound } from '../../state/rounds.ts';
import { openSessionNow, useOpenSession } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatDay } from '../../text/formats.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';

// What a round is usually given more.
const daysMore = 14;

/** The ways to give a round another last day and to close it. What was said about it before is kept. */
export function ChangeRound({ round, onClosed }: { readonly round: Round; readonly onClosed: () => void }) {
  const { t } = useLingui();
  const { today } = useOpenSession();
  const { body } = round;
  const [asks, setAsks] = useState<'extend' | 'close' | null>(null);
  const [day, setDay] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const [failed, setFailed] = useState<StoreError | null>(null);
  if (!isOpenOn(body, today)) return null;
  const closes = parseDay(day);
  const isLater = closes !== null && closes > body.closes;
  const last = formatDay(body.closes);
  const write = async (change: { readonly closes?: Day; readonly closed?: Day }) => {
    const written = await changeRound(openSessionNow(), round, change);
    if (!written.ok) {
      setFailed(written.error);
      return;
    }
    setAsks(null);
    if (change.closed !== undefined) onClosed();
  };
  const begin = (what: 'extend' | 'close') => {
    setFailed(null);
    setIsAsked(false);
    setDay(addDays(laterDay(body.closes, today), daysMore));
    setAsks(what);
  };
  return (
    <>
      <button type="button" className="button" onClick={() => begin('extend')}>
        <Trans>Extend it</Trans>
      </button>
      <button type="button" className="button" onClick={() => begin('close')}>
        <Trans>Close it</Trans>
      </button>
      {asks === 'extend' && (
        <Dialog title={t`Extend the round`} onClose={() => setAsks(null)}>
          <div className="max-w-prose space-y-4">
            <p>
              <Trans>Its last day is {last}. What was answered until now stays as it is.</Trans>
            </p>
            <DayField
              label={t`The new last day`}
              value={day}
              onChange={setDay}
              isInvalid={isAsked && !isLater}
            />
            {isAsked && !isLater && (
              <p role="alert" className="font-semibold text-warn">
                <Trans>Choose a day after {last}.</Trans>
              </p>
            )}
            {failed && <Problem {...storeErrorSentences(failed)} />}
            <button
              type="button"
              className="button button-primary"
              onClick={() => {
                setIsAsked(true);
                if (isLater) void write({ closes });
              }}
            >
              <Trans>Extend it for everybody whom it asks</Trans>
            </button>
          </div>
        </Dialog>
      )}
      {asks === 'close' && (
        <Dialog title={t`Close the round`} onClose={() => setAsks(null)}>
          <div className="max-w-prose space-y-4">
            <p>
              <Trans>
                Nothing is asked in it from today on. What was answered stays, and what is answered later
                counts outside this round. A closed round is not opened again: open a new one.
              </Trans>
            </p>
            {failed && <Problem {...storeErrorSentences(failed)} />}
            <button
              type="button"
              className="button button-primary"
              onClick={() => void write({ closed: today })}
            >
              <Trans>Close the round</Trans>
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
