import { Trans } from '@lingui/react/macro';
import { type ReactNode, useMemo, useState } from 'react';
import { type Reviewed, reviewedAnswers } from '../../../domain/progress/remarks/review-queue.ts';
import { asAtDay } from '../../../domain/progress/reports/standing.ts';
import { timingOf } from '../../../domain/progress/figures/timing.ts';
import { partyWith } from '../../state/party.ts';
import { reviewedFrom } from '../../state/review.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatCount, formatPeriod } from '../../text/formats.ts';
import { LatestAnswer } from '../../ui/answers/latest-answer.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { ReviewButtons } from '../../ui/answers/review-buttons.tsx';
import { ReviewLines } from '../../ui/answers/review-lines.tsx';

// So many are enough to take back what was just decided; everything older stands with its member.
const lastAccepted = 20;

/** What was sent back and waits for a new answer, and what was accepted last: both may still be decided otherwise. */
export function DecidedLists() {
  const open = useOpenSession();
  const { expected, standings, remarks, today } = open;
  const decided = useMemo(
    () => reviewedAnswers(reviewedFrom(open)),
    // What was decided follows from these alone.
    // oxlint-disable-next-line react/exhaustive-deps
    [expected, standings, remarks, today],
  );
  const sentBack = decided.filter(({ review }) => review.outcome === 'returned');
  const accepted = decided.filter(({ review }) => review.outcome === 'accepted').slice(0, lastAccepted);
  const [sentBackCount, acceptedCount] = [formatCount(sentBack.length), formatCount(accepted.length)];
  return (
    <div className="space-y-3">
      <DecidedList some={sentBack}>
        <Trans>Sent back, no new answer yet ({sentBackCount})</Trans>
      </DecidedList>
      <DecidedList some={accepted}>
        <Trans>Accepted last ({acceptedCount})</Trans>
      </DecidedList>
    </div>
  );
}

function DecidedList({
  some,
  children,
}: {
  readonly some: readonly Reviewed[];
  readonly children: ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(false);
  if (some.length === 0) return null;
  return (
    <details className="card px-4 py-2" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="py-1 font-semibold">{children}</summary>
      {isOpen && (
        <ul className="divide-y divide-line">
          {some.map((one) => (
            <li key={one.report.id} className="space-y-2 py-3">
              <Decided one={one} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function Decided({ one }: { readonly one: Reviewed }) {
  const { inForce, today } = useOpenSession();
  const { deliverable, standing, report, review } = one;
  const { activity } = deliverable.placed;
  const id = `decided-${deliverable.key}`;
  return (
    <>
      <h3 id={id}>
        {partyWith(inForce, deliverable.party)?.name ?? deliverable.party}
        {' · '}
        <span className="text-ink-soft">{activity.code}</span> <PlanText text={activity.title} />{' '}
        <span className="font-normal text-ink-soft">
          {`· ${formatPeriod(inForce.plan, deliverable.period)}`}
        </span>
      </h3>
      <p>
        <LatestAnswer standing={standing} timing={timingOf(deliverable, standing, asAtDay(today))} />
      </p>
      <ReviewLines reviews={[review]} />
      <ReviewButtons deliverable={deliverable} report={report} review={review} describedBy={id} />
    </>
  );
}
