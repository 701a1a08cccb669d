import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { PlanFile } from '../../../contract/plan-file.ts';
import type { PlanProblem } from '../../../contract/plan-problem.ts';
import type { SheetBase } from '../../../contract/plan-sheets/base.ts';
import { readPlanFile } from '../../state/create-workspace.ts';
import type { Original } from '../../state/plan-imports.ts';
import { sheetBase } from '../../state/plan-source.ts';
import { openSessionNow } from '../../state/session.ts';
import { FileChoice } from '../../ui/files/file-choice.tsx';
import { PlanProblems } from '../../ui/plan/plan-problems.tsx';
import { FileAmendment } from './file-amendment.tsx';

type Chosen =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly PlanProblem[] }
  | { readonly kind: 'read'; readonly file: PlanFile; readonly upon: SheetBase; readonly original: Original };

/** Amends the plan with a file: what it would change is said before anything is stored, and then it is published whole. */
export function AmendPlan({ onPublished }: { readonly onPublished: () => void }) {
  const [chosen, setChosen] = useState<Chosen>({ kind: 'none' });
  const choose = async (file: File) => {
    const read = await readPlanFile(file);
    const { name } = file;
    if (!read.ok) return setChosen({ kind: 'refused', name, problems: read.error });
    const bytes = new Uint8Array(await file.arrayBuffer());
    setChosen({
      kind: 'read',
      file: read.value,
      upon: sheetBase(openSessionNow()),
      original: { name, bytes },
    });
  };
  return (
    <div className="space-y-4 border-line border-t pt-4">
      <h3>
        <Trans>Amend the plan</Trans>
      </h3>
      <p className="hint max-w-prose">
        <Trans>
          Download the file, change it, and choose it here. What it would change is shown first. An activity
          that you leave out is dropped from the day that you name; what was reported stays.
        </Trans>
      </p>
      {chosen.kind === 'refused' && <PlanProblems name={chosen.name} problems={chosen.problems} />}
      <FileChoice accept=".json,application/json" onChoose={(file) => void choose(file)}>
        <Trans>Choose the changed plan file</Trans>
      </FileChoice>
      {chosen.kind === 'read' && (
        <FileAmendment
          file={chosen.file}
          upon={chosen.upon}
          original={chosen.original}
          onLeave={() => setChosen({ kind: 'none' })}
          onPublished={() => {
            setChosen({ kind: 'none' });
            onPublished();
          }}
        />
      )}
    </div>
  );
}
