import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { InvitationStatement } from '../../../contract/invitation.ts';
import type { PlanFile } from '../../../contract/plan-file.ts';
import type { PlanProblem } from '../../../contract/plan-problem.ts';
import { readPlanFile } from '../../state/create-workspace.ts';
import { isPlanOf } from '../../state/joining.ts';
import { invitationProblemSentences } from '../../text/invitation-problem-sentences.ts';
import { FileChoice } from '../../ui/files/file-choice.tsx';
import { PlanProblems } from '../../ui/plan/plan-problems.tsx';
import { Problem } from '../../ui/problem.tsx';

type Refused =
  | { readonly kind: 'another' }
  | { readonly kind: 'faulty'; readonly name: string; readonly problems: readonly PlanProblem[] };

/** Asks for the plan of the invitation where it is not the one that ships. */
export function PlanChoice(props: {
  readonly statement: InvitationStatement;
  readonly onChosen: (planFile: PlanFile) => void;
}) {
  const [refused, setRefused] = useState<Refused | null>(null);
  const choose = async (file: File) => {
    const read = await readPlanFile(file);
    if (!read.ok) return setRefused({ kind: 'faulty', name: file.name, problems: read.error });
    const { plan, rev } = read.value;
    if (!isPlanOf(props.statement, { id: plan.id, rev })) return setRefused({ kind: 'another' });
    props.onChosen(read.value);
  };
  return (
    <div className="space-y-4">
      <p className="max-w-prose font-semibold">
        <Trans>
          This invitation is for another plan than the one that comes with Wayfinder. Choose the plan file
          that came with the invitation.
        </Trans>
      </p>
      {refused?.kind === 'another' && (
        <Problem {...invitationProblemSentences({ type: 'plan-of-no-invitation' })} />
      )}
      {refused?.kind === 'faulty' && <PlanProblems name={refused.name} problems={refused.problems} />}
      <FileChoice accept=".json,application/json" onChoose={(file) => void choose(file)}>
        <Trans>Choose the plan file</Trans>
      </FileChoice>
    </div>
  );
}
