import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useEffect, useId } from 'react';
import type { Result } from '../../../base/result.ts';
import type { Deliverable } from '../../../domain/plan/deliverables.ts';
import { isAnsweredAboutMembers } from '../../../domain/plan/plan.ts';
import type { Answer } from '../../../domain/progress/reports/answer.ts';
import {
  type DraftField,
  type DraftProblem,
  finishDraft,
  type ReportDraft,
} from '../../../domain/progress/reports/report-draft.ts';
import { asAtToday } from '../../../domain/progress/reports/standing.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { submitAnswer } from '../../state/answers.ts';
import { useDraft } from '../../state/use-draft.ts';
import { useOpenSession } from '../../state/session.ts';
import { draftProblemSentence, storeErrorSentences } from '../../text/error-sentences.ts';
import { currentLanguage } from '../../text/language.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
import { DraftButtons, FormProblems, RestoredDraft } from '../../ui/fields/draft-form.tsx';
import { useSubmit } from '../../ui/fields/use-submit.ts';
import { focusField } from '../../ui/fields/focus-field.ts';
import { Notice } from '../../ui/notice.tsx';
import { BehalfFields } from './behalf-fields.tsx';
import type { Choices } from './choices.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { type FieldsProps, Problem } from './fields.tsx';
import { HelpFields } from './help-fields.tsx';
import { MilestoneFields } from './milestone-fields.tsx';
import { StatusChoice } from './status-choice.tsx';
import { TextField } from './text-field.tsx';

/** The form that answers one deliverable, or one activity for several years at once. */
export function ReportForm(props: {
  readonly deliverables: readonly Deliverable[];
  readonly draftId: string;
  readonly initial: ReportDraft;
  /** The choices that the question allows: all of them, or how a year ended. */
  readonly choices: Choices;
  readonly onBehalf: boolean;
  readonly children?: ReactNode;
  /** What makes the finished answer a report, where that is more than replacing what stands. */
  readonly save?: (answer: Answer) => Promise<Result<void, StoreError>>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const open = useOpenSession();
  const isAboutMember = props.deliverables.every((one) => isAnsweredAboutMembers(one.placed.activity));
  const { state, change, settled, discard } = useDraft(
    props.draftId,
    props.onBehalf && isAboutMember ? fromOwnRecords(props.initial, open.own.label) : props.initial,
  );
  const { problems, failed, summary, send } = useSubmit<DraftProblem>();
  const prefix = useId();
  const isReady = state.kind === 'ready';
  useEffect(() => {
    // The button that opened the form is gone, and the focus with it.
    if (isReady) focusField(`${prefix}-status`);
  }, [isReady, prefix]);
  if (state.kind === 'loading') return null;
  const { draft, kept } = state;
  const { deliverables, onBehalf, draftId } = props;

  // The first row of evidence is the field that "evidence is missing" leads to.
  const idOf = (field: DraftField) => `${prefix}-${field === 'evidence.0' ? 'evidence' : field}`;
  const problemAt = (field: DraftField) => {
    const problem = problems.find((one) => one.field === field);
    return problem && draftProblemSentence(problem);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (deliverables.length === 0) return;
    void send({
      finish: () =>
        finishDraft(draft, {
          calendar: open.inForce.plan,
          asAt: asAtToday(open.today),
          language: currentLanguage(),
          onBehalf,
        }),
      save: async (answer) => {
        await settled();
        return props.save?.(answer) ?? submitAnswer(open, deliverables, answer, draftId);
      },
      onSaved: props.onDone,
    });
  };
  const fields: FieldsProps = { draft, change, problemAt, idOf };
  const { status } = draft;
  const asksReason = ['at-risk', 'delayed', 'partly-achieved', 'not-achieved', 'not-applicable'].includes(
    status,
  );
  const milestones = deliverables[0]?.placed.activity.milestones ?? [];

  return (
    <form onSubmit={submit} noValidate className="space-y-5 border-line border-t pt-4">
      <RestoredDraft kept={kept} />
      <FormProblems
        summary={summary}
        heading={<Trans>Not saved as an answer yet. Your draft is kept.</Trans>}
        problems={problems.map((problem) => ({
          words: draftProblemSentence(problem),
          onGo: () => focusField(idOf(problem.field)),
        }))}
      />
      {props.children}
      <StatusChoice {...fields} choices={props.choices} />
      {status !== '' && (
        <>
          {status === 'delayed' && (
            <Problem id={`${idOf('newDay')}-problem`} text={problemAt('newDay')}>
              <DayField
                label={t`The new date`}
                id={idOf('newDay')}
                value={draft.newDay}
                onChange={(newDay) => change({ newDay })}
                isInvalid={problemAt('newDay') !== undefined}
                describedBy={problemAt('newDay') && `${idOf('newDay')}-problem`}
              />
            </Problem>
          )}
          {asksReason && (
            <TextField {...fields} field="reason" label={t`Why?`} value={draft.reason} rows={2} required />
          )}
          {status === 'complete' && <EvidenceFields {...fields} isRequired />}
          <Problem id={`${idOf('day')}-problem`} text={problemAt('day')}>
            <DayField
              label={status === 'complete' ? t`Day of completion` : t`True since`}
              id={idOf('day')}
              value={draft.day}
              onChange={(day) => change({ day })}
              isInvalid={problemAt('day') !== undefined}
              describedBy={problemAt('day') && `${idOf('day')}-problem`}
            />
          </Problem>
          {milestones.length > 0 && <MilestoneFields {...fields} milestones={milestones} />}
          <TextField
            {...fields}
            field="narrative"
            label={t`What happened? (you may leave it empty)`}
            value={draft.narrative}
            rows={3}
          />
          <HelpFields {...fields} />
          <details className="card px-4 py-2">
            <summary className="font-semibold">
              <Trans>Add more: evidence, your own estimate</Trans>
            </summary>
            <div className="space-y-4 py-3">
              {status !== 'complete' && <EvidenceFields {...fields} isRequired={false} />}
              <TextField
                {...fields}
                field="percent"
                label={t`Your own estimate in percent`}
                hint={t`Shown beside your answer. It is never counted or averaged.`}
                value={draft.percent}
                rows={1}
              />
            </div>
          </details>
        </>
      )}
      {onBehalf && <BehalfFields {...fields} isAboutMember={isAboutMember} />}
      {failed && (
        <Notice kind="alert">
          <p className="font-semibold">{storeErrorSentences(failed).what}</p>
          <p>{storeErrorSentences(failed).next}</p>
        </Notice>
      )}
      <DraftButtons kept={kept} onDiscard={() => void discard().then(props.onClose)}>
        <button type="submit" className="button button-primary">
          <Trans>Save this answer</Trans>
        </button>
        <button type="button" className="button button-quiet" onClick={props.onClose}>
          <Trans>Close, keep the draft</Trans>
        </button>
      </DraftButtons>
    </form>
  );
}

// What the Secretariat answers about each member, it mostly knows itself.
function fromOwnRecords(draft: ReportDraft, who: string): ReportDraft {
  return draft.behalfSource === '' ? { ...draft, behalfSource: 'own-records', behalfWho: who } : draft;
}
