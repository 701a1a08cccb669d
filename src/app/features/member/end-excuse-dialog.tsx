import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { deliverablesFor } from '../../../domain/plan/blocks.ts';
import { countDeliverables } from '../../../domain/progress/figures/count.ts';
import type { Excuse } from '../../../domain/progress/remarks/excuse.ts';
import { endExcuse } from '../../../domain/progress/remarks/excuse-draft.ts';
import { asAtToday } from '../../../domain/progress/reports/standing.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { writeExcuse } from '../../state/excuses.ts';
import { openSessionNow, useOpenSession } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { excusedPeriodWord } from '../../text/excuse-words.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';

/** Asks before an excuse is ended, and says what counts again then. */
export function EndExcuseDialog(props: {
  readonly name: string;
  readonly excuse: Excuse;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { name, excuse, onClose } = props;
  const open = useOpenSession();
  const [failed, setFailed] = useState<StoreError | null>(null);
  const period = excusedPeriodWord(open.inForce.plan, excuse.period);
  const counted = countDeliverables(
    deliverablesFor(open.expected, new Set([excuse.party])).filter((one) => one.period === excuse.period),
    { reports: open.standings, remarks: open.remarks, excuses: open.excuses },
    { asAt: asAtToday(open.today), reach: open.reach, firstYear: open.inForce.firstYear },
  );
  const count = counted.filter((one) => one.part === 'excused').length;
  const end = async () => {
    const now = openSessionNow();
    const ended = await writeExcuse(now, endExcuse(excuse, now.excuses, now.today));
    if (ended.ok) onClose();
    else setFailed(ended.error);
  };
  return (
    <Dialog title={t`End the excuse of ${name}?`} onClose={onClose}>
      <div className="max-w-prose space-y-3">
        <p>{t`${name} is then no longer excused for ${period}.`}</p>
        {count > 0 && (
          <p>
            <Plural
              value={count}
              one="# answer that is due counts as expected again, from today on."
              other="# answers that are due count as expected again, from today on."
            />
          </p>
        )}
        {failed && <Problem {...storeErrorSentences(failed)} />}
        <div className="flex flex-wrap gap-3">
          <button type="button" className="button button-primary" onClick={() => void end()}>
            <Trans>End the excuse</Trans>
          </button>
          <button type="button" data-begin-here className="button" onClick={onClose}>
            <Trans>Leave it as it is</Trans>
          </button>
        </div>
      </div>
    </Dialog>
  );
}
