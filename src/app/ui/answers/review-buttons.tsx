import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { isOffice } from '../../../domain/log/authority.ts';
import type { Deliverable } from '../../../domain/plan/deliverables.ts';
import type { Review } from '../../../domain/progress/remarks/remarks.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { accept } from '../../state/remarks.ts';
import { openSessionNow, useOpenPart } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { Problem } from '../problem.tsx';
import { SendBack } from './send-back.tsx';
import { useOneAtATime } from '../fields/one-at-a-time.ts';

/**
 * What the Secretariat may decide about a member's report: whatever was not decided last. A later decision undoes an
 * earlier one. Draws nothing elsewhere.
 */
export function ReviewButtons(props: {
  readonly deliverable: Deliverable;
  readonly report: Report;
  readonly review: Review | null;
  /** The id of what names the report on the page. */
  readonly describedBy?: string | undefined;
  readonly acceptId?: string | undefined;
  readonly onDone?: (outcome: Review['outcome']) => void;
}) {
  const { deliverable, report, review, describedBy, onDone } = props;
  const isOfMember = useOpenPart(
    (open) => isOffice(open.own.role) && deliverable.party !== open.inForce.plan.secretariat.code,
  );
  const once = useOneAtATime();
  const [failed, setFailed] = useState<StoreError | null>(null);
  if (!isOfMember) return null;
  const press = async () => {
    const accepted = await accept(openSessionNow(), [{ deliverable, report }]);
    setFailed(accepted.ok ? null : accepted.error);
    if (accepted.ok) onDone?.('accepted');
  };
  return (
    <div className="no-print space-y-2">
      {failed && <Problem {...storeErrorSentences(failed)} />}
      <div className="flex flex-wrap gap-3">
        {review?.outcome !== 'accepted' && (
          <button
            type="button"
            id={props.acceptId}
            className="button button-primary"
            aria-describedby={describedBy}
            onClick={() => void once(press)}
          >
            <Trans>Accept</Trans>
          </button>
        )}
        {review?.outcome !== 'returned' && (
          <SendBack
            deliverable={deliverable}
            report={report}
            describedBy={describedBy}
            onDone={() => onDone?.('returned')}
          />
        )}
      </div>
    </div>
  );
}
