import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Deliverable } from '../../../domain/plan/deliverables.ts';
import { asAtToday } from '../../../domain/progress/reports/standing.ts';
import { timingOf } from '../../../domain/progress/figures/timing.ts';
import { currentStanding } from '../../state/answers.ts';
import { useOpenSession } from '../../state/session.ts';
import { useToSettle } from '../../state/to-settle.ts';
import { formatCount } from '../../text/formats.ts';
import { LatestAnswer } from '../../ui/answers/latest-answer.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReportHistory } from '../../ui/answers/report-history.tsx';

/** Where nothing is left to settle: by this window, or meanwhile by another; how it stands now, and all that was said. */
export function SettleEnd(props: {
  readonly deliverable: Deliverable;
  readonly isSettledHere: boolean;
  readonly onClose: () => void;
}) {
  const open = useOpenSession();
  const { deliverable, isSettledHere } = props;
  const standing = currentStanding(open, deliverable);
  const [next, ...rest] = useToSettle(null);
  const count = formatCount(rest.length + 1);
  const said = useRef<HTMLDivElement>(null);
  // What had the focus is gone.
  useEffect(() => said.current?.focus(), []);
  return (
    <div className="space-y-4">
      <div ref={said} tabIndex={-1} className="outline-none">
        <Notice kind={isSettledHere ? 'status' : 'alert'}>
          {isSettledHere ? (
            <>
              <p className="font-semibold">
                <Trans>Settled. Your answer is saved on this device.</Trans>
              </p>
              <p>
                <Trans>The answers that it replaces are kept below.</Trans>
              </p>
            </>
          ) : (
            <>
              <p className="font-semibold">
                <Trans>There is nothing to settle any more. Nothing was changed here.</Trans>
              </p>
              <p>
                <Trans>It was settled meanwhile, perhaps in another window.</Trans>{' '}
                {open.draftIds.has(deliverable.key) && <Trans>Your draft is kept on this device.</Trans>}
              </p>
            </>
          )}
        </Notice>
      </div>
      <p>
        <LatestAnswer standing={standing} timing={timingOf(deliverable, standing, asAtToday(open.today))} />
      </p>
      <div className="flex flex-wrap gap-3">
        {next && (
          <Link
            to="."
            search={(before) => ({ ...before, settle: next.key })}
            replace
            resetScroll={false}
            className="button button-primary"
          >
            <Trans>Settle the next one ({count})</Trans>
          </Link>
        )}
        <button type="button" className="button" onClick={props.onClose}>
          <Trans>Close</Trans>
        </button>
      </div>
      <section aria-labelledby="settled-history" className="space-y-2">
        <h3 id="settled-history">
          <Trans>All answers so far</Trans>
        </h3>
        <ReportHistory deliverable={deliverable.key} />
      </section>
    </div>
  );
}
