import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { PlanFile } from '../../../contract/plan-file.ts';
import type { PlanProblem } from '../../../contract/plan-problem.ts';
import type { VerifiedCopy } from '../../../exchange/safety-copy-file.ts';
import { readPlanFile, restoreCopy } from '../../state/create-workspace.ts';
import { openSafetyCopy } from '../../state/safety-copy.ts';
import { type CopyTrouble, copyProblemSentences } from '../../text/copy-problem-sentences.ts';
import { formatInstant } from '../../text/formats.ts';
import { currentLanguage } from '../../text/language.ts';
import { FileChoice } from '../../ui/files/file-choice.tsx';
import { PlanProblems } from '../../ui/plan/plan-problems.tsx';
import { Problem } from '../../ui/problem.tsx';
import { CopyPreview } from './copy-preview.tsx';

type Restoring =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'preview'; readonly copy: VerifiedCopy }
  | { readonly kind: 'failed'; readonly problem: CopyTrouble }
  /** The copy's plan is not the one that ships; `problems`: what is wrong with the file that was chosen instead. */
  | {
      readonly kind: 'plan-wanted';
      readonly copy: VerifiedCopy;
      readonly file: { readonly name: string; readonly problems: readonly PlanProblem[] } | null;
    };

/** Opens a safety copy: what is in it is shown first, and nothing is stored before that is agreed to. */
export function RestoreStart() {
  const [restoring, setRestoring] = useState<Restoring>({ kind: 'idle' });
  const choose = async (file: Blob) => {
    setRestoring({ kind: 'working' });
    const copy = await openSafetyCopy(file);
    setRestoring(copy.ok ? { kind: 'preview', copy: copy.value } : { kind: 'failed', problem: copy.error });
  };
  const restore = async (copy: VerifiedCopy, planFile: PlanFile | null) => {
    setRestoring({ kind: 'working' });
    const restored = await restoreCopy(copy, planFile, currentLanguage());
    if (restored.ok) return;
    const wantsPlan = restored.error.type === 'copy-of-another-plan';
    setRestoring(
      wantsPlan ? { kind: 'plan-wanted', copy, file: null } : { kind: 'failed', problem: restored.error },
    );
  };
  const choosePlan = async (copy: VerifiedCopy, file: File) => {
    const read = await readPlanFile(file);
    if (read.ok) await restore(copy, read.value);
    else setRestoring({ kind: 'plan-wanted', copy, file: { name: file.name, problems: read.error } });
  };
  if (restoring.kind === 'preview') {
    const { copy } = restoring;
    return (
      <CopyPreview
        of={copy.of}
        party={copy.facts.party}
        person={copy.facts.person}
        made={formatInstant(copy.facts.at)}
        drafts={copy.drafts.length}
        onRestore={() => void restore(copy, null)}
        onLeave={() => setRestoring({ kind: 'idle' })}
      />
    );
  }
  if (restoring.kind === 'plan-wanted') {
    const { copy, file } = restoring;
    return (
      <div className="space-y-3">
        {file === null ? (
          <Problem {...copyProblemSentences({ type: 'copy-of-another-plan' })} />
        ) : (
          <PlanProblems name={file.name} problems={file.problems} />
        )}
        <FileChoice accept=".json,application/json" onChoose={(chosen) => void choosePlan(copy, chosen)}>
          <Trans>Choose the plan file</Trans>
        </FileChoice>
      </div>
    );
  }
  return (
    <div className="space-y-3">
      {restoring.kind === 'failed' && <Problem {...copyProblemSentences(restoring.problem)} />}
      <FileChoice accept=".wfcopy" onChoose={(file) => void choose(file)}>
        <Trans>Restore a safety copy</Trans>
      </FileChoice>
      <p role="status">{restoring.kind === 'working' && <Trans>One moment…</Trans>}</p>
    </div>
  );
}
