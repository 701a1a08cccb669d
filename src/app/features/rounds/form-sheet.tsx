import type { I18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { RoundBody } from '../../../domain/progress/rounds/round-body.ts';
import { type Language, type Text, textIn } from '../../../domain/plan/text.ts';
import { reportOf } from '../../../domain/progress/reports/standing.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatPeriod } from '../../text/formats.ts';
import { latestWords, lettersOf } from '../../text/round-mail.ts';
import { roundTimeSentence } from '../../text/round-words.ts';
import type { EntryRow } from './entry-row.ts';

/** The form on A4 in the language of the member: a row for each thing asked, with room for a letter, a day and a note. */
export function FormSheet(props: {
  readonly body: RoundBody;
  readonly member: string;
  readonly rows: readonly EntryRow[];
  readonly isFilled: boolean;
  readonly language: Language;
  readonly sentences: I18n;
}) {
  const { body, member, rows, isFilled, language, sentences } = props;
  const { inForce, today } = useOpenSession();
  const { plan } = inForce;
  const wordsOf = (text: Text) => {
    const { words, language: found } = textIn(text, language);
    return <span lang={found === language ? undefined : found}>{words}</span>;
  };
  const heads = [
    t(sentences)`Row`,
    t(sentences)`Activity`,
    ...(isFilled ? [t(sentences)`Latest answer`] : []),
    t(sentences)`Letter`,
    t(sentences)`Day`,
    t(sentences)`Why, or how can we know?`,
  ];
  return (
    <article lang={language} className="paper-sheet form-sheet space-y-3">
      <p>
        {plan.organisation} · {wordsOf(plan.title)}
      </p>
      <h2 className="text-xl">
        {member} · {wordsOf(body.name)}
      </h2>
      <p className="font-semibold">{roundTimeSentence(body, today, sentences)}</p>
      {body.instruction && <p className="whitespace-pre-line">{wordsOf(body.instruction)}</p>}
      <ul className="form-letters">
        {lettersOf(language, sentences).map(({ letter, words }) => (
          <li key={letter}>
            <strong>{letter}</strong> {words}
          </li>
        ))}
      </ul>
      <div className="overflow-x-auto">
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, question }) => {
              const { deliverable, standing } = question;
              const { activity } = deliverable.placed;
              const report = reportOf(standing);
              return (
                <tr key={deliverable.key}>
                  <th scope="row">{code}</th>
                  <td>
                    {wordsOf(activity.title)} ({formatPeriod(plan, deliverable.period, sentences)})
                    {activity.countsAsDone && (
                      <span className="block">
                        {t(sentences)`Counts as done:`} {wordsOf(activity.countsAsDone)}
                      </span>
                    )}
                  </td>
                  {isFilled && (
                    <td>{report === null ? t(sentences)`No answer yet` : latestWords(report, sentences)}</td>
                  )}
                  <td className="form-letter" />
                  <td className="form-day" />
                  <td className="form-note" />
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="form-signed">
        <span>{t(sentences)`Name`}</span>
        <span>{t(sentences)`Date`}</span>
      </p>
    </article>
  );
}
