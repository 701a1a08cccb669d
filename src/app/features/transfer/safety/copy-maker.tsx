import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { makeSafetyCopy, type MadeCopy, readBack } from '../../../state/safety-copy.ts';
import { openSessionNow } from '../../../state/session.ts';
import { type CopyTrouble, copyProblemSentences } from '../../../text/copy-problem-sentences.ts';
import { chooseWhereToSave, download } from '../../../ui/files/save-file.ts';
import { FileChoice } from '../../../ui/files/file-choice.tsx';
import { Problem } from '../../../ui/problem.tsx';

type Making =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly problem: CopyTrouble }
  /** The browser put the file where it puts downloads, and lets no page look there. */
  | { readonly kind: 'downloaded'; readonly made: MadeCopy; readonly problem: CopyTrouble | null }
  | { readonly kind: 'verified' };

/** Makes a safety copy, has it saved, and is content only when the saved file was read back. */
export function CopyMaker({ onVerified }: { readonly onVerified: (made: MadeCopy) => void }) {
  const { t } = useLingui();
  const [making, setMaking] = useState<Making>({ kind: 'idle' });

  const verify = async (made: MadeCopy, file: Blob, otherwise: (problem: CopyTrouble) => Making) => {
    setMaking({ kind: 'working' });
    const read = await readBack(openSessionNow(), made, file);
    setMaking(read.ok ? { kind: 'verified' } : otherwise(read.error));
    if (read.ok) onVerified(made);
  };
  const begin = async () => {
    setMaking({ kind: 'working' });
    const made = await makeSafetyCopy(openSessionNow());
    if (!made.ok) return setMaking({ kind: 'failed', problem: made.error });
    const place = await chooseWhereToSave(made.value.name);
    if (place === 'nowhere') return setMaking({ kind: 'idle' });
    if (place === 'downloads') {
      download(made.value.name, new Blob([made.value.bytes], { type: 'application/octet-stream' }));
      return setMaking({ kind: 'downloaded', made: made.value, problem: null });
    }
    const saved = await place.write(made.value.bytes);
    if (saved === null) return setMaking({ kind: 'failed', problem: { type: 'file-not-written' } });
    await verify(made.value, saved, (problem) => ({ kind: 'failed', problem }));
  };

  return (
    <div className="space-y-3">
      {making.kind === 'failed' && <Problem {...copyProblemSentences(making.problem)} />}
      {making.kind !== 'downloaded' && (
        <button
          type="button"
          className="button"
          aria-disabled={making.kind === 'working'}
          onClick={() => making.kind !== 'working' && void begin()}
        >
          {making.kind === 'working' ? t`One moment…` : t`Make a safety copy`}
        </button>
      )}
      {making.kind === 'downloaded' && (
        <>
          {making.problem && <Problem {...copyProblemSentences(making.problem)} />}
          <p>
            <Trans>
              The copy is among your downloads. Choose it there, so that Wayfinder can read it back and be
              sure of it.
            </Trans>
          </p>
          <p className="font-semibold [overflow-wrap:anywhere]">{making.made.name}</p>
          <FileChoice
            accept=".wfcopy"
            onChoose={(file) =>
              verify(making.made, file, (problem) => ({ kind: 'downloaded', made: making.made, problem }))
            }
          >
            <Trans>Choose the saved copy</Trans>
          </FileChoice>
        </>
      )}
      <p role="status" className={making.kind === 'verified' ? 'font-semibold' : ''}>
        {making.kind === 'verified' && t`The safety copy was read back. Everything is in it.`}
      </p>
    </div>
  );
}
