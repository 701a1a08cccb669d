import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { PlanProblem } from '../../../contract/plan-problem.ts';
import { planProblemSentence } from '../../text/plan-problem-sentences.ts';
import { Notice } from '../notice.tsx';

/** Everything that is wrong with a plan file, each at its place. */
export function PlanProblems(props: { readonly name: string; readonly problems: readonly PlanProblem[] }) {
  const { t } = useLingui();
  const { name, problems } = props;
  const count = plural(problems.length, { one: '# problem', other: '# problems' });
  return (
    <Notice kind="alert">
      <p className="font-semibold">{t`“${name}” was not loaded: ${count}. Nothing was stored.`}</p>
      <ol className="mt-2 list-decimal space-y-2 ps-6">
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
