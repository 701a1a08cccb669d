import { Plural, Trans } from '@lingui/react/macro';
import type { PlanProblem } from '../../../contract/plan-problem.ts';
import { planProblemSentence } from '../../text/plan-problem-sentences.ts';
import { Notice } from '../../ui/notice.tsx';

/** Everything that is wrong with a plan file, each at its place. */
export function PlanProblems(props: { readonly name: string; readonly problems: readonly PlanProblem[] }) {
  const { name, problems } = props;
  return (
    <Notice kind="alert">
      <p className="font-semibold">
        <Trans>
          “{name}” was not loaded: <Plural value={problems.length} one="# problem" other="# problems" />.
          Nothing was stored.
        </Trans>
      </p>
      <ol className="mt-2 max-h-96 list-decimal space-y-2 overflow-auto ps-6">
        {problems.map((problem) => (
          <li key={`${problem.place} ${problem.type}`}>
            {problem.place !== '' && (
              <code className="block break-all text-ink-soft text-sm">{problem.place}</code>
            )}
            {planProblemSentence(problem)}
          </li>
        ))}
      </ol>
    </Notice>
  );
}
