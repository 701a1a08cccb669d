import { t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { StoreError } from '../../../../storage/store-error.ts';
import { dayOnThisDevice } from '../../../state/clock.ts';
import { refresh } from '../../../state/follow-log.ts';
import { openSessionNow } from '../../../state/session.ts';
import { noteToldReceipt, type ToldReceiptProblem } from '../../../state/told-receipt.ts';
import { storeErrorSentences } from '../../../text/error-sentences.ts';
import { formatDay } from '../../../text/formats.ts';

type Said =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'received' | 'refused'; readonly sentence: string };

/** Where a receipt that the Secretariat read out on the telephone is typed on a member's device. */
export function ReceiptCodeField() {
  const { t: say } = useLingui();
  const [code, setCode] = useState('');
  const [said, setSaid] = useState<Said>({ kind: 'nothing' });
  const field = useId();
  const answer = useId();
  const check = async () => {
    const { store, ownDevices } = openSessionNow();
    const noted = await noteToldReceipt(store, ownDevices, code);
    if (!noted.ok) return setSaid({ kind: 'refused', sentence: problemSentence(noted.error) });
    await refresh(store);
    setCode('');
    const day = noted.value === null ? '' : formatDay(dayOnThisDevice(noted.value));
    const sentence =
      day === ''
        ? say`Received by the Secretariat: this device is known there.`
        : say`Received by the Secretariat: your updates up to ${day}.`;
    setSaid({ kind: 'received', sentence });
  };
  return (
    <form
      className="space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <label htmlFor={field} className="label">
        <Trans>Receipt code from the telephone</Trans>
      </label>
      <div className="flex flex-wrap items-start gap-3">
        <input
          id={field}
          className="field max-w-64 font-mono uppercase tracking-widest"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          aria-invalid={said.kind === 'refused'}
          aria-describedby={answer}
          onChange={(event) => {
            setCode(event.target.value);
            setSaid({ kind: 'nothing' });
          }}
        />
        <button type="submit" className="button">
          <Trans>Check the code</Trans>
        </button>
      </div>
      <p
        id={answer}
        role="status"
        className={`font-semibold ${said.kind === 'refused' ? 'text-warn' : 'text-done'}`}
      >
        {said.kind !== 'nothing' && said.sentence}
      </p>
    </form>
  );
}

function problemSentence(problem: ToldReceiptProblem | StoreError): string {
  switch (problem.type) {
    case 'not-a-receipt-code':
      return t`This is no receipt code. A code has two groups or more of four letters and digits; ask for it again.`;
    case 'receipt-code-mistyped':
      return t`A letter or digit is not right, or two are in the wrong order. Ask for it again, group by group.`;
    case 'receipt-not-written-yet':
      return t`This receipt is for more than this device has written. It is for another device of yours, or for somebody else.`;
    case 'receipt-of-another-device':
      return t`This receipt is not for this device. Ask the Secretariat for the one with the name of this device.`;
    default:
      return storeErrorSentences(problem).what;
  }
}
