import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { VerifiedCopy } from '../../../exchange/safety-copy-file.ts';
import { restoreMember } from '../../state/create-workspace.ts';
import { openSafetyCopy } from '../../state/safety-copy.ts';
import { type CopyTrouble, copyProblemSentences } from '../../text/copy-problem-sentences.ts';
import { formatInstant } from '../../text/formats.ts';
import { currentLanguage } from '../../text/language.ts';
import { FileChoice } from '../../ui/file-choice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { CopyPreview } from './copy-preview.tsx';

type Restoring =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'preview'; readonly copy: VerifiedCopy }
  | { readonly kind: 'failed'; readonly problem: CopyTrouble };

/** Opens a safety copy: what is in it is shown first, and nothing is stored before that is agreed to. */
export function RestoreStart() {
  const [restoring, setRestoring] = useState<Restoring>({ kind: 'idle' });
  const choose = async (file: Blob) => {
    setRestoring({ kind: 'working' });
    const copy = await openSafetyCopy(file);
    setRestoring(copy.ok ? { kind: 'preview', copy: copy.value } : { kind: 'failed', problem: copy.error });
  };
  const restore = async (copy: VerifiedCopy) => {
    setRestoring({ kind: 'working' });
    const restored = await restoreMember(copy, currentLanguage());
    if (!restored.ok) setRestoring({ kind: 'failed', problem: restored.error });
  };
  if (restoring.kind === 'preview') {
    const { copy } = restoring;
    return (
      <CopyPreview
        party={copy.facts.party}
        person={copy.facts.person}
        made={formatInstant(copy.facts.at)}
        drafts={copy.drafts.length}
        onRestore={() => void restore(copy)}
        onLeave={() => setRestoring({ kind: 'idle' })}
      />
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
