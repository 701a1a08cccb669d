import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useRef, useState } from 'react';
import type { Member } from '../../../domain/plan/member.ts';
import { addDays, earlierDay } from '../../../domain/plan/day.ts';
import {
  type ExcuseDraft,
  type ExcuseProblem,
  finishExcuse,
  knownCauses,
  lastExcuseDay,
} from '../../../domain/progress/remarks/excuse-draft.ts';
import { excusesToday, writeExcuse } from '../../state/excuses.ts';
import { openSessionNow, useOpenSession } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { excuseProblemSentence } from '../../text/excuse-words.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblems } from '../../ui/fields/draft-form.tsx';
import { useSubmit } from '../../ui/fields/use-submit.ts';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ExcuseFields } from './excuse-fields.tsx';
import { periodsToExcuse } from './period-to-excuse.ts';

// What a storm or an election takes out of a small office.
const daysAtFirst = 90;

/** Excuses a member for a period, or changes the excuse that it has. What was typed is asked about before it is lost. */
export function ExcuseDialog(props: {
  readonly of: Member;
  readonly period: string;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { of: member, onClose } = props;
  const { name, code } = member;
  const open = useOpenSession();
  const [initial] = useState<ExcuseDraft>(() => {
    const period = periodsToExcuse(open).find((one) => one === props.period) ?? '';
    const standing = excusesToday(open, code).find((one) => one.period === period);
    const until = earlierDay(lastExcuseDay(open.inForce.plan), addDays(open.today, daysAtFirst));
    return { party: code, period, cause: standing?.cause ?? '', until: standing?.until ?? until };
  });
  const [draft, setDraft] = useState(initial);
  const [hasOwnCause, setHasOwnCause] = useState(
    initial.cause !== '' && !knownCauses.some((one) => one === initial.cause),
  );
  const { problems, failed, summary, send } = useSubmit<ExcuseProblem>();
  const [asksToLeave, setAsksToLeave] = useState(false);
  const isDone = useRef(false);
  const isChanged = Object.keys(draft).some(
    (field) => draft[field as keyof ExcuseDraft] !== initial[field as keyof ExcuseDraft],
  );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({
      finish: () => {
        setAsksToLeave(false);
        const { excuses, inForce, today } = openSessionNow();
        return finishExcuse(draft, excuses, inForce.plan, today);
      },
      save: (body) => writeExcuse(openSessionNow(), body),
      onSaved: () => {
        isDone.current = true;
        onClose();
      },
    });
  };
  const keepsOpen = () => {
    if (isDone.current || !isChanged || asksToLeave) return false;
    setAsksToLeave(true);
    return true;
  };
  return (
    <Dialog title={t`Excuse ${name}`} onClose={onClose} keepsOpen={keepsOpen}>
      <form onSubmit={submit} noValidate className="max-w-prose space-y-5">
        <p>
          <Trans>
            What is due for that year and has no final answer then stands outside the figures, which are shown
            with excuses and without. The member is still asked, and told that it is excused.
          </Trans>
        </p>
        <FormProblems
          summary={summary}
          heading={<Trans>Not excused yet. What you typed is still here.</Trans>}
          problems={problems.map((problem) => ({ words: excuseProblemSentence(problem) }))}
        />
        <ExcuseFields
          draft={draft}
          problems={problems}
          hasOwnCause={hasOwnCause}
          onOwnCause={setHasOwnCause}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
        {failed && <Problem {...storeErrorSentences(failed)} />}
        {asksToLeave && (
          <Notice kind="alert">
            <Trans>Nobody is excused yet. Press “Close” once more to leave without it.</Trans>
          </Notice>
        )}
        <button type="submit" className="button button-primary">
          {t`Excuse ${name}`}
        </button>
      </form>
    </Dialog>
  );
}
