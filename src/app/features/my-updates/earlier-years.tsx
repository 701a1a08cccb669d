import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { PlacedActivity } from '../../../domain/plan/plan.ts';
import type { Question } from '../../../domain/progress/reports/questions.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import { emptyDraft } from '../../../domain/progress/reports/report-draft.ts';
import { asAtToday } from '../../../domain/progress/reports/standing.ts';
import { timingOf } from '../../../domain/progress/figures/timing.ts';
import { earlierDraftId } from '../../state/report-drafts.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatPeriod } from '../../text/formats.ts';
import { LatestAnswer } from '../../ui/answers/latest-answer.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { closingChoices } from './choices.ts';
import { ReportForm } from './report-form.tsx';

/** Years before the first one that is reported: folded, not asked, and answered for several years with one form (PLAN-5). */
export function EarlierYears(props: {
  readonly party: string;
  readonly questions: readonly Question<Report>[];
  readonly onBehalf: boolean;
  readonly onSaved: () => void;
}) {
  const { party, questions, onBehalf, onSaved } = props;
  if (questions.length === 0) return null;
  const activities = [...new Set(questions.map((one) => one.deliverable.placed))];
  return (
    <details className="card p-4 sm:p-5">
      <summary className="font-semibold">
        <Plural
          value={questions.length}
          one="Earlier years: # row that is not asked and not counted"
          other="Earlier years: # rows that are not asked and not counted"
        />
      </summary>
      <p className="hint mt-2 mb-4">
        <Trans>You may answer them if you like. One form answers an activity for several years.</Trans>
      </p>
      <ul className="space-y-4">
        {activities.map((placed) => (
          <li key={`${party} ${placed.activity.code}`}>
            <EarlierActivity
              party={party}
              placed={placed}
              questions={questions.filter((one) => one.deliverable.placed === placed)}
              onBehalf={onBehalf}
              onSaved={onSaved}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

function EarlierActivity(props: {
  readonly party: string;
  readonly placed: PlacedActivity;
  readonly questions: readonly Question<Report>[];
  readonly onBehalf: boolean;
  readonly onSaved: () => void;
}) {
  const open = useOpenSession();
  const { party, placed, questions } = props;
  const { plan } = open.inForce;
  const [isOpen, setIsOpen] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = questions.filter((one) => !left.has(one.deliverable.key));
  return (
    <article aria-label={placed.activity.code} className="border-line border-t pt-4">
      <h3>
        <span className="text-ink-soft">{placed.activity.code}</span>{' '}
        <PlanText text={placed.activity.title} />
      </h3>
      <ul className="my-2">
        {questions.map(({ deliverable, standing }) => (
          <li key={deliverable.key} className="flex flex-wrap gap-x-4">
            <span className="w-20 text-ink-soft">{formatPeriod(plan, deliverable.period)}</span>
            <LatestAnswer
              standing={standing}
              timing={timingOf(deliverable, standing, asAtToday(open.today))}
            />
          </li>
        ))}
      </ul>
      {isOpen ? (
        <ReportForm
          key={party}
          deliverables={chosen.map((one) => one.deliverable)}
          draftId={earlierDraftId(plan.id, party, placed.activity.code)}
          initial={emptyDraft(open.today)}
          choices={closingChoices}
          onBehalf={props.onBehalf}
          onDone={() => {
            setIsOpen(false);
            props.onSaved();
          }}
          onClose={() => setIsOpen(false)}
        >
          <fieldset>
            <legend className="label">
              <Trans>For which years?</Trans>
            </legend>
            <div className="flex flex-wrap gap-x-6">
              {questions.map(({ deliverable: { key, period } }) => (
                <label key={key} className="flex min-h-11 items-center gap-2">
                  <input
                    type="checkbox"
                    className="h-4 w-4 accent-[var(--color-accent)]"
                    checked={!left.has(key)}
                    onChange={() =>
                      setLeft((now) => {
                        const next = new Set(now);
                        if (!next.delete(key)) next.add(key);
                        return next;
                      })
                    }
                  />
                  {formatPeriod(plan, period)}
                </label>
              ))}
            </div>
            {chosen.length === 0 && (
              <p role="alert" className="font-semibold text-warn">
                <Trans>Choose at least one year.</Trans>
              </p>
            )}
          </fieldset>
        </ReportForm>
      ) : (
        <button type="button" className="button" onClick={() => setIsOpen(true)}>
          <Plural value={questions.length} one="Answer for # year" other="Answer for # years" />
        </button>
      )}
    </article>
  );
}
