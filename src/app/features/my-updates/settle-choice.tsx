import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { ok } from '../../../base/result.ts';
import type { EventId } from '../../../domain/log/ids.ts';
import type { Deliverable } from '../../../domain/plan/deliverables.ts';
import { reportOn } from '../../../domain/progress/reports/answer.ts';
import { questionsFor } from '../../../domain/progress/reports/questions.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import { emptyDraft } from '../../../domain/progress/reports/report-draft.ts';
import type { Settling } from '../../../domain/progress/reports/settle.ts';
import { asAtToday } from '../../../domain/progress/reports/standing.ts';
import { settle } from '../../state/answers.ts';
import { isClockWrong } from '../../state/clock.ts';
import { type OpenSession, openSessionNow, useOpenSession } from '../../state/session.ts';
import { AnswersSideBySide } from './answers-side-by-side.tsx';
import { type Choices, closingChoices, currentChoices } from './choices.ts';
import { ReportForm } from './report-form.tsx';
import { SettleWithOne } from './settle-with-one.tsx';
import { TheRightOne } from './the-right-one.tsx';

/** The answer that is said to be right, or that none of them is. */
export type Choice = EventId | 'neither';

/** The answers to choose from, and what settling with the chosen one asks for. */
export function SettleChoice(props: {
  readonly deliverable: Deliverable;
  readonly settling: Settling;
  readonly name: string;
  readonly answers: readonly Report[];
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice | null) => void;
  readonly onSettled: () => void;
}) {
  const { t } = useLingui();
  const open = useOpenSession();
  const group = useId();
  const { deliverable, settling, name, answers, choice, onChoose, onSettled } = props;
  const chosen = answers.find((one) => one.id === choice);
  const { key } = deliverable;
  return (
    <>
      <fieldset>
        <legend className="mb-3 max-w-prose">
          <Trans>The answers differ where it is marked. Say which one is right, or write a new one.</Trans>
        </legend>
        <AnswersSideBySide answers={answers} name={name} group={group} choice={choice} onChoose={onChoose} />
        <TheRightOne group={group} isChosen={choice === 'neither'} onChoose={() => onChoose('neither')}>
          {answers.length > 2 ? t`None of them: write a new answer` : t`Neither: write a new answer`}
        </TheRightOne>
      </fieldset>
      {chosen && (
        <SettleWithOne
          key={chosen.id}
          chosen={chosen}
          answers={answers}
          settling={settling}
          onSettled={onSettled}
        />
      )}
      {choice === 'neither' && (
        <div className="mt-5">
          <ReportForm
            deliverables={[deliverable]}
            draftId={key}
            initial={emptyDraft(isClockWrong() ? null : open.today)}
            choices={choicesFor(open, deliverable)}
            onBehalf={settling === 'on-behalf'}
            save={async (answer) => {
              const sup = answers.map(({ id }) => id);
              const settled = await settle(openSessionNow(), reportOn(answer, deliverable, sup), [key]);
              if (settled.ok) onSettled();
              else if (settled.error.type !== 'answers-changed') return { ok: false, error: settled.error };
              // What stands by now is shown as soon as this window has read it; the draft is kept.
              return ok(undefined);
            }}
            onDone={() => {}}
            onClose={() => onChoose(null)}
          />
        </div>
      )}
    </>
  );
}

// What is asked depends on the plan's year and not on what was answered, so it is asked as if nobody had.
function choicesFor({ inForce, today }: OpenSession, deliverable: Deliverable): Choices {
  const silence = () => ({ kind: 'no-report' }) as const;
  const { plan, firstYear } = inForce;
  const [question] = questionsFor([deliverable], silence, plan, asAtToday(today), firstYear, new Map());
  return question === undefined || question.kind === 'current' ? currentChoices : closingChoices;
}
