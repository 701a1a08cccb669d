import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useMemo, useState } from 'react';
import { activitiesOf } from '../../../domain/plan/plan.ts';
import { type LineProblem, readAnswerMail } from '../../../domain/progress/rounds/answer-mail.ts';
import {
  answerRows,
  finishRow,
  isBlankRow,
  type RowCells,
  saysTheSame,
} from '../../../domain/progress/rounds/answer-rows.ts';
import { otherMembers } from '../../../domain/progress/rounds/other-members.ts';
import type { Round } from '../../../domain/progress/rounds/round.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { enterAnswers } from '../../state/answers.ts';
import { languageOf } from '../../state/party-language.ts';
import { roundQuestions } from '../../state/rounds.ts';
import { openSessionNow, useOpenSession } from '../../state/session.ts';
import { useDraft } from '../../state/use-draft.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { AnswersFound } from './answers-found.tsx';
import type { EntryRow, FoundAnswer } from './entry-row.ts';
import { EntryRows } from './entry-rows.tsx';
import { OnWhoseWord } from './on-whose-word.tsx';
import { behalfOf, isComplete, lacksIn, rowContext, type ToldWord } from './told-word.ts';
import { useSentencesIn } from './use-sentences.ts';
import { useOneAtATime } from '../../ui/fields/one-at-a-time.ts';

/** What is being entered for one member; it is kept on this device at every keystroke. */
interface EntryDraft extends ToldWord {
  readonly mail: string;
  readonly cells: Readonly<Record<string, RowCells>>;
}

const none: readonly never[] = [];
const blank: RowCells = { letter: '', day: '', note: '' };

/** Enters the answers of one member in one go, on whose word is said once above them. */
export function AnswerEntry(props: {
  readonly round: Round;
  readonly party: string;
  readonly by: 'mail' | 'rows';
  readonly onEntered: (count: number) => void;
}) {
  const { t } = useLingui();
  const { round, party, by } = props;
  const open = useOpenSession();
  const { inForce, today } = open;
  const language = languageOf(open, party);
  const sentences = useSentencesIn(language);
  const draftId = `round/${round.id}/${party}/${by}`;
  const { state, change, settled, discard } = useDraft<EntryDraft>(draftId, {
    mail: '',
    cells: {},
    source: by === 'mail' ? 'e-mail' : 'telephone',
    who: '',
    day: today,
  });
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState<StoreError | null>(null);
  const once = useOneAtATime();
  const rows = useMemo(() => answerRows(roundQuestions(open, round, party)), [open, round, party]);
  const known = useMemo(
    () => new Map(activitiesOf(inForce.plan).map(({ activity }) => [activity.code, activity])),
    [inForce],
  );
  // Thousands of pasted lines are read once nobody types, so that typing answers at once.
  const draftNow = state.kind === 'ready' ? state.draft : null;
  const draftRead = useDeferredValue(draftNow);
  const mail = useMemo(() => {
    if (by !== 'mail' || draftRead === null || sentences === null) return null;
    const word = behalfOf(draftRead, open.today);
    return readAnswerMail(draftRead.mail, rows, known, rowContext(open, word, language, sentences));
  }, [by, draftRead, open, rows, known, language, sentences]);
  const mailFound = useMemo(() => changing(mail?.answers ?? []), [mail]);
  const others = useMemo(
    () =>
      mail === null || draftRead === null
        ? none
        : otherMembers(draftRead.mail, mail.meant, party, inForce.members),
    [mail, draftRead, party, inForce],
  );
  if (state.kind === 'loading' || sentences === null) return null;
  const { draft } = state;
  const isRead = by !== 'mail' || draftRead === draft;

  const lacks = lacksIn(draft, today);
  const behalf = behalfOf(draft, today);
  const context = rowContext(open, behalf, language, sentences);
  const typed = by === 'mail' ? [] : rows.map((row) => readRow(row, draft.cells[row.code] ?? blank));
  function readRow(row: EntryRow, cells: RowCells) {
    const finished = isBlankRow(cells) ? null : finishRow(cells, row, context);
    const problems: readonly LineProblem[] = finished?.ok === false ? finished.error : [];
    return { row, cells, problems, answer: finished?.ok === true ? finished.value : null };
  }
  const found =
    by === 'mail'
      ? mailFound
      : changing(typed.flatMap(({ row, answer }) => (answer === null ? [] : [{ row, answer }])));
  const problemCount = mail?.problems.length ?? typed.filter((one) => one.problems.length > 0).length;

  const enter = async () => {
    setAsked(true);
    if (!isRead || !isComplete(lacks) || found.length === 0) return;
    await settled();
    const answers = found.map(({ row, answer }) => ({ deliverable: row.question.deliverable, answer }));
    const written = await enterAnswers(openSessionNow(), answers, behalf, []);
    setFailed(written.ok ? null : written.error);
    if (!written.ok) return;
    props.onEntered(found.length);
    setAsked(false);
    const left = Object.fromEntries(
      typed.flatMap((one) => (one.problems.length === 0 ? [] : [[one.row.code, one.cells] as const])),
    );
    // What was not entered stays where it was typed.
    if (problemCount > 0) change({ cells: left });
    else {
      change({ mail: '', cells: {} });
      await settled();
      await discard();
    }
  };
  return (
    <div className="space-y-5">
      <OnWhoseWord word={draft} lacks={asked ? lacks : null} onChange={change} />
      {by === 'rows' ? (
        <EntryRows
          rows={typed}
          language={language}
          onChange={(code, cells) => change({ cells: { ...draft.cells, [code]: cells } })}
        />
      ) : (
        <label className="block">
          <span className="label">
            <Trans>The mail, as it came</Trans>
          </span>
          <textarea
            className="field font-mono text-[0.9375rem]"
            rows={10}
            dir="auto"
            spellCheck={false}
            value={draft.mail}
            onChange={(event) => change({ mail: event.target.value })}
          />
          <span className="hint">
            <Trans>Or the rows of the sheet that came back, copied out of it.</Trans>
          </span>
        </label>
      )}
      {others.map(({ code, name }) => (
        <Notice key={code} kind="alert">
          {t`This text also holds answers under the name of ${name}. Take them out, or enter them as those of ${name}.`}
        </Notice>
      ))}
      {(by === 'rows' || draft.mail.trim() !== '') && (
        <AnswersFound answers={found} problems={mail?.problems ?? none} notRead={mail?.notRead ?? none} />
      )}
      {failed && <Problem {...storeErrorSentences(failed)} />}
      {asked && !isComplete(lacks) && (
        <p role="alert" className="font-semibold text-warn">
          {t`Say above how you were told, by whom and when. Nothing is stored yet.`}
        </p>
      )}
      {found.length > 0 && (
        <button
          type="button"
          className="button button-primary"
          aria-disabled={!isRead}
          onClick={() => void once(enter)}
        >
          <Plural value={found.length} one="Enter this answer" other="Enter these # answers" />
        </button>
      )}
    </div>
  );
}

// What is said again is not offered.
function changing(answers: readonly FoundAnswer[]): readonly FoundAnswer[] {
  return answers.filter(({ row, answer }) => !saysTheSame(answer, row.question.standing));
}
