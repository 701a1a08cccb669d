import { Trans, useLingui } from '@lingui/react/macro';
import type { Review } from '../../../domain/progress/remarks/remarks.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import type { ToReview } from '../../../domain/progress/remarks/review-queue.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatDay, formatPeriod } from '../../text/formats.ts';
import { doubtWord } from '../../text/review-words.ts';
import { statusWord } from '../../text/status-words.ts';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { ReportTexts } from '../../ui/answers/report-texts.tsx';
import { ReviewButtons } from '../../ui/answers/review-buttons.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { SettleLink } from '../../ui/answers/two-answers.tsx';
import { WhoSaid } from '../../ui/answers/who-said.tsx';

/** The id of the button that accepts an answer, which gets the focus when the one before it was decided. */
export function acceptIdOf({ deliverable }: Pick<ToReview, 'deliverable'>): string {
  return `accept-${deliverable.key}`;
}

/** One answer that waits: its words, the answer before it, why it should be read, and the two decisions. */
export function ItemToReview(props: {
  readonly item: ToReview;
  readonly onDecided: (key: string, words: string) => void;
}) {
  const { t } = useLingui();
  const { item, onDecided } = props;
  const { deliverable, report, earlier, standing } = item;
  const { key, placed, period } = deliverable;
  const inForce = useOpenPart((open) => open.inForce);
  const title = `review-${key}`;
  const decided = (outcome: Review['outcome']) => {
    const name = partyWith(inForce, deliverable.party)?.name ?? deliverable.party;
    const { code } = placed.activity;
    onDecided(key, outcome === 'accepted' ? t`Accepted: ${name}, ${code}.` : t`Sent back: ${name}, ${code}.`);
  };
  return (
    <article aria-labelledby={title} className="space-y-3 py-4">
      <div>
        <h3 id={title}>
          <span className="text-ink-soft">{placed.activity.code}</span>{' '}
          <PlanText text={placed.activity.title} />{' '}
          <span className="font-normal text-ink-soft">{`· ${formatPeriod(inForce.plan, period)}`}</span>
          {item.isNew && (
            <span className="ms-2 rounded bg-accent-soft px-1.5 py-0.5 text-accent text-sm">
              <Trans>New</Trans>
            </span>
          )}
        </h3>
        {item.doubts.length > 0 && (
          <p className="font-semibold text-warn">
            <span aria-hidden="true">! </span>
            {item.doubts.map(doubtWord).join(' · ')}
            {standing.kind === 'competing' && (
              <>
                {' '}
                <SettleLink of={deliverable} />
              </>
            )}
          </p>
        )}
      </div>
      <div className={earlier ? 'grid gap-x-8 gap-y-3 sm:grid-cols-2' : ''}>
        <div className="min-w-0 space-y-1">
          <Said report={report} />
          <ReportTexts report={report} />
          <p className="hint">
            <WhoSaid report={report} />
          </p>
        </div>
        {earlier && (
          <div className="min-w-0 space-y-1 border-line border-s-2 ps-3 text-ink-soft">
            <h4 className="font-semibold text-sm">
              <Trans>The answer before</Trans>
            </h4>
            <Said report={earlier} />
            <ReportTexts report={earlier} />
          </div>
        )}
      </div>
      <ReviewButtons
        deliverable={deliverable}
        report={report}
        review={null}
        describedBy={title}
        acceptId={acceptIdOf(item)}
        onDone={decided}
      />
    </article>
  );
}

function Said({ report }: { readonly report: Report }) {
  const newDay = report.newDay === null ? null : formatDay(report.newDay);
  return (
    <p>
      <StatusMark mark={report.status} />{' '}
      <strong className="font-semibold">{statusWord(report.status)}</strong> {formatDay(report.day)}
      {newDay !== null && (
        <>
          {' · '}
          <Trans>new date {newDay}</Trans>
        </>
      )}
      {report.body.same && (
        <>
          {' · '}
          <Trans>no change</Trans>
        </>
      )}
    </p>
  );
}
