import { Trans } from '@lingui/react/macro';
import type { Question } from '../../../domain/progress/reports/questions.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import { formatCount } from '../../text/formats.ts';
import { QuestionRow } from './question-row.tsx';

/** What the Secretariat sent back: the question, the answer so far and the way to answer. Draws nothing where there is none. */
export function SentBack(props: {
  readonly questions: readonly Question<Report>[];
  readonly onBehalf: boolean;
  readonly onSaved: () => void;
}) {
  const { questions, onBehalf, onSaved } = props;
  if (questions.length === 0) return null;
  const count = formatCount(questions.length);
  return (
    <section aria-labelledby="sent-back" className="space-y-3">
      <h2 id="sent-back">
        <Trans>Sent back with a question ({count})</Trans>
      </h2>
      <ul className="space-y-3">
        {questions.map((question) => (
          <li key={question.deliverable.key}>
            <QuestionRow question={question} onBehalf={onBehalf} onSaved={onSaved} />
          </li>
        ))}
      </ul>
    </section>
  );
}
