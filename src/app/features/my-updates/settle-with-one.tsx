import { Trans } from '@lingui/react/macro';
import { type FormEvent, useId, useState } from 'react';
import { deliverableAt } from '../../../domain/plan/blocks.ts';
import { isAnsweredAboutMembers } from '../../../domain/plan/plan.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import {
  type DraftField,
  type DraftProblem,
  emptyDraft,
  finishBehalf,
  type ReportDraft,
} from '../../../domain/progress/reports/report-draft.ts';
import { type Settling, settleWith } from '../../../domain/progress/reports/settle.ts';
import { asAtToday } from '../../../domain/progress/reports/standing.ts';
import { settle } from '../../state/answers.ts';
import { openSessionNow, useOpenSession } from '../../state/session.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { draftProblemSentence, storeErrorSentences } from '../../text/error-sentences.ts';
import { currentLanguage } from '../../text/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { BehalfFields } from './behalf-fields.tsx';
import { focusField } from '../../ui/fields/focus-field.ts';
import { useOneAtATime } from '../../ui/fields/one-at-a-time.ts';

/** Settles with the answer that is right, as it is; an officer says on whose word (REP-6). */
export function SettleWithOne(props: {
  readonly chosen: Report;
  readonly answers: readonly Report[];
  readonly settling: Settling;
  readonly onSettled: () => void;
}) {
  const { chosen, answers, settling, onSettled } = props;
  const open = useOpenSession();
  const prefix = useId();
  const once = useOneAtATime();
  const [draft, setDraft] = useState<ReportDraft>(() => withBehalf(emptyDraft(open.today), chosen));
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const [failed, setFailed] = useState<StoreError | null>(null);
  const deliverable = deliverableAt(open.expected, chosen.body.key);
  const isAboutMember = deliverable !== null && isAnsweredAboutMembers(deliverable.placed.activity);
  const idOf = (field: DraftField) => `${prefix}-${field}`;
  const problemAt = (field: DraftField) => {
    const problem = problems.find((one) => one.field === field);
    return problem && draftProblemSentence(problem);
  };
  const save = async () => {
    const behalf =
      settling === 'own'
        ? null
        : finishBehalf(draft, {
            calendar: open.inForce.plan,
            asAt: asAtToday(open.today),
            language: currentLanguage(),
            onBehalf: true,
          });
    if (behalf && !behalf.ok) {
      const [first] = behalf.error;
      setProblems(behalf.error);
      if (first) requestAnimationFrame(() => focusField(idOf(first.field)));
      return;
    }
    const sup = answers.map(({ id }) => id);
    const settled = await settle(openSessionNow(), settleWith(chosen.body, sup, behalf?.value ?? null), []);
    setProblems([]);
    // Where others stand by now, they are shown as soon as this window has read them.
    if (settled.ok) onSettled();
    else if (settled.error.type !== 'answers-changed') setFailed(settled.error);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void once(save);
  };
  return (
    <form onSubmit={submit} noValidate className="mt-5 space-y-4">
      {settling === 'on-behalf' && (
        <BehalfFields
          isAboutMember={isAboutMember}
          draft={draft}
          change={(change) => setDraft((now) => ({ ...now, ...change }))}
          problemAt={problemAt}
          idOf={idOf}
        />
      )}
      <p className="max-w-prose">
        {settling === 'own' && chosen.body.behalf && (
          <>
            <Trans>It becomes your own answer.</Trans>{' '}
          </>
        )}
        <Trans>It is saved as a new answer, word for word. The others are replaced, and kept.</Trans>
      </p>
      {failed && (
        <Notice kind="alert">
          <p className="font-semibold">{storeErrorSentences(failed).what}</p>
          <p>{storeErrorSentences(failed).next}</p>
        </Notice>
      )}
      <button type="submit" className="button button-primary">
        <Trans>Settle with this answer</Trans>
      </button>
    </form>
  );
}

function withBehalf(draft: ReportDraft, { body: { behalf } }: Report): ReportDraft {
  if (behalf === undefined) return draft;
  return { ...draft, behalfSource: behalf.source, behalfWho: behalf.who, behalfDay: behalf.day };
}
