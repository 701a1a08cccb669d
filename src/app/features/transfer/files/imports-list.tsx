import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { isOffice } from '../../../../domain/log/authority.ts';
import type { ImportRow } from '../../../../storage/rows.ts';
import type { StoreError } from '../../../../storage/store-error.ts';
import { openSessionNow, useOpenSession } from '../../../state/session.ts';
import { isUndone, undo } from '../../../state/undo.ts';
import { storeErrorSentences } from '../../../text/error-sentences.ts';
import { formatInstant } from '../../../text/formats.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Problem } from '../../../ui/problem.tsx';
import { useDeviceName } from './device-name.ts';
import { useExchange } from './use-exchange.ts';

// What is older is in the log, and seldom asked for.
const mostShown = 20;

/** The update files that were taken in, the last one first, and at the Secretariat the way to take one back. */
export function ImportsList() {
  const heading = useId();
  const exchange = useExchange();
  const [undoing, setUndoing] = useState<ImportRow | null>(null);
  if (exchange === null || exchange.imports.length === 0) return null;
  return (
    <section aria-labelledby={heading} className="card space-y-3 p-5">
      <h2 id={heading} className="text-lg">
        <Trans>Taken in on this device</Trans>
      </h2>
      <ul className="divide-y divide-line">
        {exchange.imports.slice(0, mostShown).map((one) => (
          <ImportLine key={one.id} one={one} onUndo={() => setUndoing(one)} />
        ))}
      </ul>
      {undoing !== null && <UndoDialog one={undoing} onClose={() => setUndoing(null)} />}
    </section>
  );
}

function ImportLine({ one, onUndo }: { readonly one: ImportRow; readonly onUndo: () => void }) {
  const { t } = useLingui();
  const open = useOpenSession();
  const nameOf = useDeviceName();
  const at = formatInstant(one.at);
  const who = one.by === null ? t`a file that was cut short` : nameOf(one.by);
  const isOut = isUndone(open, one);
  const mayUndo = isOffice(open.own.role) && !one.ranges.some(({ device }) => open.ownDevices.has(device));
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <div className="min-w-0">
        <p>{t`${at}, from ${who}`}</p>
        <p className="hint [overflow-wrap:anywhere]">
          {one.fileName} {isOut && <Trans>Set aside: nothing of it counts.</Trans>}
        </p>
      </div>
      {mayUndo && (
        <button type="button" className="button" aria-haspopup="dialog" onClick={onUndo}>
          {isOut ? t`Put back…` : t`Take back…`}
        </button>
      )}
    </li>
  );
}

function UndoDialog({ one, onClose }: { readonly one: ImportRow; readonly onClose: () => void }) {
  const { t } = useLingui();
  const open = useOpenSession();
  const [problem, setProblem] = useState<StoreError | null>(null);
  const isOut = isUndone(open, one);
  const count = one.ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const entries = plural(count, { one: '# entry', other: '# entries' });
  const go = async () => {
    const done = await undo(openSessionNow(), one, isOut ? 'put-back' : 'set-aside');
    if (done.ok) onClose();
    else setProblem(done.error);
  };
  return (
    <Dialog
      title={isOut ? t`Put back what this file brought` : t`Take back what this file brought`}
      onClose={onClose}
    >
      <div className="max-w-prose space-y-4">
        {problem && <Problem {...storeErrorSentences(problem)} />}
        <p>
          {isOut
            ? t`${entries} of this file will count again, in every figure and list.`
            : t`${entries} of this file will not count any more, in no figure and no list. They stay on this device, and can be put back.`}
        </p>
        <button type="button" className="button button-primary" onClick={() => void go()}>
          {isOut ? t`Put back` : t`Take back`}
        </button>
      </div>
    </Dialog>
  );
}
