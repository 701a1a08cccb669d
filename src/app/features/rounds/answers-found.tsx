import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReadMail } from '../../../domain/progress/rounds/answer-mail.ts';
import type { RowAnswer } from '../../../domain/progress/rounds/answer-rows.ts';
import { asAtToday } from '../../../domain/progress/reports/standing.ts';
import { timingOf } from '../../../domain/progress/figures/timing.ts';
import { useOpenPart } from '../../state/session.ts';
import { lineProblemSentence } from '../../text/answer-form-words.ts';
import { formatDay } from '../../text/formats.ts';
import { statusWord } from '../../text/status-words.ts';
import { LatestAnswer } from '../../ui/answers/latest-answer.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import type { FoundAnswer } from './entry-row.ts';

/** What would be entered and what it changes, and what of it was not understood. Nothing is stored yet. */
export function AnswersFound(props: {
  readonly answers: readonly FoundAnswer[];
  readonly problems: ReadMail['problems'];
  readonly notRead: ReadMail['notRead'];
}) {
  const { answers, problems, notRead } = props;
  return (
    <div className="space-y-4">
      {problems.length > 0 && (
        <Notice kind="alert">
          <p className="font-semibold">
            <Plural
              value={problems.length}
              one="# line is not taken as it is:"
              other="# lines are not taken as they are:"
            />
          </p>
          <ul className="list-disc ps-5">
            {problems.map(({ line, code, text, problem }) => (
              <li key={`${line} ${problem.type}`}>
                <Trans>Line {line}</Trans>, {code}: {lineProblemSentence(problem)}{' '}
                <span className="break-words text-ink-soft">“{text.slice(0, 120)}”</span>
              </li>
            ))}
          </ul>
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
            {notRead.map(({ line, text }) => (
              <li key={line} className="break-words">
                <Trans>Line {line}</Trans>: {text.slice(0, 200)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** What would be entered, row by row beside what stands now. */
export function AnswersTable({ answers }: { readonly answers: readonly FoundAnswer[] }) {
  const { t } = useLingui();
  const today = useOpenPart((open) => open.today);
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
          {answers.map(({ row, answer }) => {
            const { deliverable, standing } = row.question;
            return (
              <tr key={deliverable.key}>
                <th scope="row" className="font-normal">
                  <span className="font-semibold">{row.code}</span>{' '}
                  <PlanText text={deliverable.placed.activity.title} />
                </th>
                <td>
                  <LatestAnswer
                    standing={standing}
                    timing={timingOf(deliverable, standing, asAtToday(today))}
                  />
                </td>
                <td>
                  <AnswerWords answer={answer} />
                </td>
              </tr>
            );
          })}
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
