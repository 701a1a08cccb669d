import { Trans, useLingui } from '@lingui/react/macro';
import { memo, useRef, useState } from 'react';
import { draftOf, emptyDraft, type ReportDraft } from '../../../domain/progress/reports/report-draft.ts';
import type { Question } from '../../../domain/progress/reports/questions.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import { asAtToday, reportOf } from '../../../domain/progress/reports/standing.ts';
import { timingOf } from '../../../domain/progress/figures/timing.ts';
import { confirmSame } from '../../state/answers.ts';
import { isClockWrong } from '../../state/clock.ts';
import { openSessionNow, useOpenPart } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatDay, formatPeriod } from '../../text/formats.ts';
import { LatestAnswer } from '../../ui/answers/latest-answer.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { ReportHistory } from '../../ui/answers/report-history.tsx';
import { WhereItIs } from '../../ui/answers/transport-words.tsx';
import { ReviewLines } from '../../ui/answers/review-lines.tsx';
import { TwoAnswers } from '../../ui/answers/two-answers.tsx';
import { closingChoices, currentChoices } from './choices.ts';
import { ReportForm } from './report-form.tsx';
import { focusSoon } from '../../ui/fields/next-focus.ts';
import { useOneAtATime } from '../../ui/fields/one-at-a-time.ts';

type Opened = 'closed' | 'answer' | 'correct';

interface RowProps {
  readonly question: Question<Report>;
  readonly onBehalf: boolean;
  readonly onSaved: () => void;
}

/** One question: what is asked, the latest answer and its age, and the ways to answer. */
export const QuestionRow = memo(function QuestionRow(props: RowProps) {
  const { t } = useLingui();
  const { question, onBehalf, onSaved } = props;
  const [opened, setOpened] = useState<Opened>('closed');
  const once = useOneAtATime();
  const [failed, setFailed] = useState<string | null>(null);
  const [showsHistory, setShowsHistory] = useState(false);
  const answerButton = useRef<HTMLButtonElement>(null);
  const { deliverable, standing, sentBack } = question;
  const { activity } = deliverable.placed;
  const { key } = deliverable;
  const plan = useOpenPart((open) => open.inForce.plan);
  const today = useOpenPart((open) => open.today);
  const hasDraft = useOpenPart((open) => open.draftIds.has(key));
  const timing = timingOf(deliverable, standing, asAtToday(today));
  const report = reportOf(standing);
  const dayToOffer = isClockWrong() ? null : today;
  const period = formatPeriod(plan, deliverable.period);
  const due = formatDay(deliverable.due);

  const close = () => {
    setOpened('closed');
    // The form is gone with what had the focus; the button that opened it is where a person left the page.
    focusSoon(() => answerButton.current);
  };
  const confirm = async () => {
    const confirmed = await confirmSame(openSessionNow(), [deliverable], null);
    if (confirmed.ok) onSaved();
    else
      setFailed(`${storeErrorSentences(confirmed.error).what} ${storeErrorSentences(confirmed.error).next}`);
  };
  const initial = (): ReportDraft =>
    (opened === 'correct' || sentBack) && report
      ? draftOf(report.body, dayToOffer)
      : { ...emptyDraft(dayToOffer), milestones: report?.body.milestones ?? [] };

  return (
    <article
      className={`card p-4 sm:p-5 ${question.answered && sentBack === null ? '' : 'border-s-4 border-s-accent'}`}
      aria-labelledby={`q-${key}`}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-prose grow basis-80">
          <h3 id={`q-${key}`}>
            <span className="text-ink-soft">{activity.code}</span> <PlanText text={activity.title} />
          </h3>
          <p className="hint">
            {question.kind === 'closing' ? (
              <Trans>{period} is over: how did it end?</Trans>
            ) : deliverable.hasOwnDay ? (
              <Trans>
                {period} · due {due}
              </Trans>
            ) : (
              <Trans>
                {period} · no date set, so {due}
              </Trans>
            )}
            {timing.overdue === 'past-date' && (
              <strong className="text-warn">
                {' · '}
                <Trans>past its date</Trans>
              </strong>
            )}
          </p>
          {activity.countsAsDone && (
            <p className="hint">
              <Trans>Counts as done:</Trans> <PlanText text={activity.countsAsDone} />
            </p>
          )}
          {activity.instruction && (
            <p className="hint">
              <PlanText text={activity.instruction} />
            </p>
          )}
          <p className="mt-2">
            <LatestAnswer standing={standing} timing={timing} />
          </p>
          {report && !onBehalf && <WhereItIs report={report} />}
          {timing.newDatePassed && (
            <p className="font-semibold text-warn">
              <Trans>The new date has passed. How does it stand now?</Trans>
            </p>
          )}
          <TwoAnswers deliverable={deliverable} />
          {sentBack !== null && (
            <div className="mt-2">
              <ReviewLines reviews={[sentBack]} />
            </div>
          )}
          {failed !== null && (
            <p role="alert" className="font-semibold text-warn">
              {failed}
            </p>
          )}
        </div>
        {opened === 'closed' && (
          <div className="flex flex-wrap items-center gap-2">
            {question.answered && sentBack === null && (
              <span className="font-semibold text-done">
                <span aria-hidden="true">✓</span> <Trans>Answered</Trans>
              </span>
            )}
            {question.mayConfirm && !onBehalf && (
              <button
                type="button"
                className="button"
                aria-describedby={`q-${key}`}
                onClick={() => void once(confirm)}
              >
                <Trans>No change</Trans>
              </button>
            )}
            {question.answered && report && sentBack === null && (
              <button
                type="button"
                className="button button-quiet"
                aria-describedby={`q-${key}`}
                onClick={() => setOpened('correct')}
              >
                <Trans>Correct it</Trans>
              </button>
            )}
            <button
              ref={answerButton}
              type="button"
              className={`button ${question.answered && sentBack === null ? '' : 'button-primary'}`}
              aria-describedby={`q-${key}`}
              onClick={() => setOpened('answer')}
            >
              {hasDraft
                ? t`Go on with the draft`
                : sentBack
                  ? t`Answer the question`
                  : report
                    ? t`Update`
                    : t`Answer`}
            </button>
          </div>
        )}
      </div>
      {opened !== 'closed' && (
        <div className="mt-4">
          <ReportForm
            key={opened}
            deliverables={[deliverable]}
            draftId={key}
            initial={initial()}
            choices={question.kind === 'current' ? currentChoices : closingChoices}
            onBehalf={onBehalf}
            onDone={() => {
              onSaved();
              close();
            }}
            onClose={close}
          />
        </div>
      )}
      {report && (
        <details className="mt-3" onToggle={(event) => setShowsHistory(event.currentTarget.open)}>
          <summary className="inline-flex items-center font-semibold text-accent">
            <Trans>All answers so far</Trans>
          </summary>
          <div className="pt-3">{showsHistory && <ReportHistory deliverable={key} />}</div>
        </details>
      )}
    </article>
  );
}, asksTheSame);

// Every save makes new questions; a row whose own answer did not change is not drawn again, and a slow phone feels it.
function asksTheSame(a: RowProps, b: RowProps): boolean {
  const report = reportOf(a.question.standing);
  return (
    a.question.deliverable === b.question.deliverable &&
    a.question.kind === b.question.kind &&
    a.question.answered === b.question.answered &&
    a.question.mayConfirm === b.question.mayConfirm &&
    a.question.sentBack === b.question.sentBack &&
    a.question.standing.kind === b.question.standing.kind &&
    report === reportOf(b.question.standing) &&
    a.onBehalf === b.onBehalf &&
    a.onSaved === b.onSaved
  );
}
