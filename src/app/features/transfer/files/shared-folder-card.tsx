import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useState } from 'react';
import { openSessionNow } from '../../../state/session.ts';
import {
  bringFolderUpToDate,
  canShareFolder,
  chooseSharedFolder,
  type FolderProblem,
  sharedFolderName,
} from '../../../state/shared-folder.ts';
import { folderProblemSentences } from '../../../text/folder-problem-sentences.ts';
import { Problem } from '../../../ui/problem.tsx';

/** The folder that the Secretariat's devices share, where the browser lets a page keep one. */
export function SharedFolderCard() {
  const { t } = useLingui();
  const heading = useId();
  const [name, setName] = useState<string | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [problem, setProblem] = useState<FolderProblem | null>(null);
  useEffect(() => void sharedFolderName(openSessionNow()).then(setName), []);
  if (!canShareFolder()) return null;
  const choose = async () => {
    const chosen = await chooseSharedFolder(openSessionNow());
    setProblem(chosen.ok ? null : chosen.error);
    if (chosen.ok && chosen.value !== null) setName(chosen.value);
  };
  const bring = async () => {
    setDone(null);
    const brought = await bringFolderUpToDate(openSessionNow());
    setProblem(brought.ok ? null : brought.error);
    if (brought.ok) setDone(brought.value);
  };
  return (
    <section aria-labelledby={heading} className="card space-y-3 p-5">
      <h2 id={heading} className="text-lg">
        <Trans>Folder shared by the Secretariat’s devices</Trans>
      </h2>
      <p className="max-w-prose">
        <Trans>
          Each device keeps one file there with everything that it holds, and takes in those of the others.
          The folder must not be open to anybody else: nothing in it is hidden. Files of evidence are not in
          it: they go beside an update file, under Send.
        </Trans>
      </p>
      {name !== null && <p className="font-semibold [overflow-wrap:anywhere]">{t`Folder: ${name}`}</p>}
      <div className="flex flex-wrap gap-3">
        {name !== null && (
          <button type="button" className="button button-primary" onClick={() => void bring()}>
            <Trans>Bring the folder up to date</Trans>
          </button>
        )}
        <button type="button" className="button" onClick={() => void choose()}>
          {name === null ? t`Choose the folder` : t`Choose another folder`}
        </button>
      </div>
      <p role="status">
        {done !== null &&
          plural(done, {
            0: 'This device’s file is in the folder. There is none of another device yet.',
            one: 'This device’s file is in the folder. # file of another device stands above.',
            other: 'This device’s file is in the folder. # files of other devices stand above.',
          })}
      </p>
      {problem && <Problem {...folderProblemSentences(problem)} />}
    </section>
  );
}
