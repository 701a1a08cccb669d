import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { ok, type Result } from '../../../../base/result.ts';
import { makeReceiptCode } from '../../../../contract/receipt-code.ts';
import type { BoardDevice } from '../../../../domain/log/arrival-board.ts';
import type { Instant } from '../../../../domain/plan/day.ts';
import type { StoreError } from '../../../../storage/store-error.ts';
import type { MemberArrivals } from '../../../state/board.ts';
import { type OpenSession, openSessionNow } from '../../../state/session.ts';
import { storeErrorSentences } from '../../../text/error-sentences.ts';
import { formatInstant } from '../../../text/formats.ts';
import { spokenGroups } from '../../../text/spoken-words.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { deviceWord } from './board-words.ts';

interface SpokenReceipt {
  readonly device: BoardDevice;
  readonly code: string;
  /** When the last report that it covers was recorded; null: it covers none that stands. */
  readonly upTo: Instant | null;
}

/** The receipts to read out on the telephone: one for each device of a member from which something came. */
export function ReceiptDialog({
  row,
  onClose,
}: {
  readonly row: MemberArrivals;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { name } = row;
  const [read, setRead] = useState<Result<readonly SpokenReceipt[], StoreError> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void readReceipts(openSessionNow(), row).then((receipts) => isCurrent && setRead(receipts));
    return () => {
      isCurrent = false;
    };
  }, [row]);
  return (
    <Dialog title={t`Receipt for ${name}`} onClose={onClose}>
      <div className="space-y-5">
        <p className="max-w-prose">
          <Trans>
            Read the code out slowly, group by group. On the member’s device it is typed under “Send and
            receive”, and the updates are shown there as received.
          </Trans>
        </p>
        {read?.ok === false && <Notice kind="alert">{storeErrorSentences(read.error).what}</Notice>}
        {read?.ok === true &&
          read.value.map(({ device, code, upTo }) => {
            const label = deviceWord(device.label);
            const when = upTo === null ? '' : formatInstant(upTo);
            return (
              <section key={device.device} aria-label={t`Receipt for ${label}`} className="space-y-3">
                <h3>{label}</h3>
                {when !== '' && <p className="hint">{t`Received up to ${when}.`}</p>}
                <ol className="flex flex-wrap gap-4">
                  {spokenGroups(code).map(({ group, said }, place) => (
                    // A code may hold the same group twice, and it never changes.
                    // oxlint-disable-next-line react/no-array-index-key
                    <li key={place} className="card min-w-36 p-4 text-center">
                      <p className="font-mono font-semibold text-4xl tracking-[0.2em]">{group}</p>
                      <p className="mt-2">{said.join(' · ')}</p>
                    </li>
                  ))}
                </ol>
              </section>
            );
          })}
      </div>
    </Dialog>
  );
}

async function readReceipts(
  { store, frontier, standings }: OpenSession,
  { devices }: MemberArrivals,
): Promise<Result<readonly SpokenReceipt[], StoreError>> {
  const receipts: SpokenReceipt[] = [];
  for (const device of devices) {
    const seq = frontier.get(device.device);
    if (seq === undefined || device.isCutOff) continue;
    const hash = await store.readHashAt(device.device, seq);
    if (!hash.ok) return hash;
    if (hash.value === null) continue;
    const recorded = [...standings.values()]
      .flat()
      .flatMap((report) => (report.device === device.device ? [report.recorded] : []));
    const upTo = recorded.length === 0 ? null : recorded.reduce((a, b) => (a > b ? a : b));
    receipts.push({ device, code: makeReceiptCode(seq, hash.value), upTo });
  }
  return ok(receipts);
}
