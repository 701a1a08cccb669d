import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { type EvidenceFile, fileTypes } from '../../../domain/progress/reports/evidence-file.ts';
import { addFile, type AddFileProblem } from '../../state/evidence.ts';
import { openSessionNow } from '../../state/session.ts';
import { isLargePicture, makeSmaller } from '../../state/smaller-picture.ts';
import { addFileSentences } from '../../text/evidence-sentences.ts';
import { formatSize } from '../../text/formats.ts';
import { FileChoice } from '../../ui/files/file-choice.tsx';
import { Problem } from '../../ui/problem.tsx';

// Suffixes beside the kinds: some browsers know only one of them, and a phone offers its camera for pictures.
const accepted = ['image/jpeg', 'image/png', ...[...fileTypes.keys()].map((suffix) => `.${suffix}`)].join(
  ',',
);

/** The file of one piece of evidence: added, shown by name and size, made smaller where it is a large picture, removed. */
export function EvidenceFileField(props: {
  readonly file: EvidenceFile | null;
  readonly onChange: (file: EvidenceFile | null) => void;
}) {
  const { t } = useLingui();
  const { file, onChange } = props;
  const [problem, setProblem] = useState<AddFileProblem | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  // What was chosen just now; loaded again, the page has only what is kept.
  const [chosen, setChosen] = useState<File | null>(null);
  // Somebody may go on typing while the file is kept, or close the form.
  const latest = useRef<typeof onChange | null>(null);
  useEffect(() => {
    latest.current = onChange;
    return () => {
      latest.current = null;
    };
  });
  const add = async (next: File, isSmaller: boolean) => {
    setIsAdding(true);
    setProblem(null);
    setChosen(isSmaller ? null : next);
    const added = await addFile(openSessionNow().store, next);
    setIsAdding(false);
    if (added.ok) latest.current?.(added.value);
    else setProblem(added.error);
  };
  const shrink = async (picture: File) => {
    setIsAdding(true);
    const smaller = await makeSmaller(picture);
    if (smaller === null) {
      setIsAdding(false);
      setProblem({ type: 'file-not-read' });
    } else await add(smaller, true);
  };
  const size = file === null ? null : formatSize(file.size);
  const mayShrink = chosen !== null && isLargePicture(chosen) && (file !== null || problem !== null);
  return (
    <div className="space-y-2">
      {problem !== null && <Problem {...addFileSentences(problem)} />}
      <p role="status" className={file === null && !isAdding ? 'sr-only' : ''}>
        {isAdding && <Trans>Keeping the file…</Trans>}
        {!isAdding && file !== null && (
          <>
            <bdi className="font-semibold [overflow-wrap:anywhere]">{file.name}</bdi>{' '}
            <span className="text-ink-soft">({size})</span>
          </>
        )}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {file === null ? (
          <FileChoice accept={accepted} onChoose={(next) => void add(next, false)}>
            <Trans>Add a file</Trans>
          </FileChoice>
        ) : (
          <button
            type="button"
            className="button button-quiet -ms-2"
            onClick={() => {
              setChosen(null);
              onChange(null);
            }}
          >
            {t`Remove the file`}
          </button>
        )}
        {mayShrink && !isAdding && (
          <button type="button" className="button" onClick={() => void shrink(chosen)}>
            <Trans>Make the picture smaller</Trans>
          </button>
        )}
      </div>
      {file === null && problem === null && (
        <p className="hint">
          <Trans>A picture, a PDF or an office document of up to 5 MB.</Trans>
        </p>
      )}
    </div>
  );
}
