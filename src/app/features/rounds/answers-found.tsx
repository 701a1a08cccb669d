import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import { countNotTaken, problemLines, type ReadMail } from '../../../domain/progress/rounds/answer-mail.ts';
import type { RowAnswer } from '../../../domain/progress/rounds/answer-rows.ts';
import { lineProblemSentence } from '../../text/answer-form-words.ts';
import { formatDay } from '../../text/formats.ts';
import { statusWord } from '../../text/status-words.ts';
import { AndMore } from '../../ui/and-more.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { FoundAnswer } from './entry-row.ts';
import { RowNow, RowTitle } from './row-words.tsx';

// A whole mailbox pasted by mistake is thousands of lines, which nobody reads.
const shownLines = 100;

/** What would be entered and what it changes, and what of it was not understood. Nothing is stored yet. */
export const AnswersFound = memo(function AnswersFound(props: {
  readonly answers: readonly FoundAnswer[];
  readonly problems: ReadMail['problems'];
  readonly notRead: ReadMail['notRead'];
}) {
  const { t } = useLingui();
  const { answers, problems, notRead } = props;
  const lines = problemLines(problems);
  return (
    <div className="space-y-4">
      {problems.length > 0 && (
        <Notice kind="alert">
          <p className="font-semibold">
            <Plural
              value={countNotTaken(problems)}
              one="# line is not taken as it is:"
              other="# lines are not taken as they are:"
            />
          </p>
          <ul className="list-disc ps-5">
            {lines.slice(0, shownLines).map(({ line, code, text, problems: why }) => {
              const words = text.slice(0, 120);
              return (
                <li key={line}>
                  <Trans>Line {line}</Trans>, {code}: {why.map(lineProblemSentence).join(' ')}{' '}
                  <span className="break-words text-ink-soft">{t`“${words}”`}</span>
                </li>
              );
            })}
          </ul>
          <AndMore count={lines.length - shownLines} />
        </Notice>
      )}
      {answers.length > 0 && <AnswersTable answers={answers} />}
      {notRead.length > 0 && (
        <details>
          <summary className="font-semibold">
            <Plural
              value={notRead.length}
              one="# line was not meant as an answer"
              other="# lines were not meant as answers"
            />
          </summary>
          <ul className="list-disc ps-6 text-ink-soft">
            {notRead.slice(0, shownLines).map(({ line, text }) => (
              <li key={line} className="break-words">
                <Trans>Line {line}</Trans>: {text.slice(0, 200)}
              </li>
            ))}
          </ul>
          <AndMore count={notRead.length - shownLines} />
        </details>
      )}
    </div>
  );
});

/** What would be entered, row by row beside what stands now. */
export function AnswersTable({ answers }: { readonly answers: readonly FoundAnswer[] }) {
  const { t } = useLingui();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div tabIndex={0} role="region" aria-label={t`What would be entered`} className="card overflow-x-auto">
      <table className="table">
        <caption className="sr-only">
          <Trans>What would be entered, and what stands now</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Row</Trans>
            </th>
            <th scope="col">
              <Trans>Now</Trans>
            </th>
            <th scope="col">
              <Trans>Then</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ row, answer }) => (
            <tr key={row.question.deliverable.key}>
              <th scope="row" className="font-normal">
                <RowTitle row={row} />
              </th>
              <td>
                <RowNow row={row} />
              </td>
              <td>
                <AnswerWords answer={answer} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AnswerWords({ answer }: { readonly answer: RowAnswer }) {
  if (answer === 'same') return <Trans>No change</Trans>;
  const words =
    answer.status === 'complete'
      ? answer.evidence[0].note
      : 'reason' in answer
        ? answer.reason
        : answer.narrative;
  const day = formatDay(answer.day);
  const newDay = 'newDay' in answer ? formatDay(answer.newDay) : null;
  return (
    <>
      <strong className="font-semibold">{statusWord(answer.status)}</strong>
      {newDay !== null && (
        <>
          {' '}
          <Trans>now {newDay}</Trans>
        </>
      )}
      <span className="text-ink-soft"> · {day}</span>
      {words !== undefined && <span className="block break-words">{words}</span>}
    </>
  );
}
