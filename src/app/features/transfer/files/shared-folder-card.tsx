import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useState } from 'react';
import { useIncoming } from '../../../state/incoming.ts';
import { openSessionNow } from '../../../state/session.ts';
import {
  bringFolderUpToDate,
  canShareFolder,
  chooseSharedFolder,
  type FolderProblem,
  type FolderRound,
  sharedFolderName,
  takeFolderEvidence,
} from '../../../state/shared-folder.ts';
import type { BroughtEvidence } from '../../../../exchange/folder-evidence.ts';
import { folderProblemSentences } from '../../../text/folder-problem-sentences.ts';
import { Problem } from '../../../ui/problem.tsx';

/** The folder that the Secretariat's devices share, where the browser lets a page keep one. */
export function SharedFolderCard() {
  const { t } = useLingui();
  const heading = useId();
  const [name, setName] = useState<string | null>(null);
  const [done, setDone] = useState<FolderRound | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<FolderProblem | null>(null);
  useEffect(() => void sharedFolderName(openSessionNow()).then(setName), []);
  const taken = useIncoming(({ items }) => items.filter((one) => one.state.kind === 'taken-in').length);
  const hasRound = done !== null;
  // An update that was taken in names evidence that may stand in the folder.
  useEffect(() => {
    if (taken === 0 || !hasRound) return;
    void takeFolderEvidence(openSessionNow()).then((more) => {
      if (!more.ok) return setProblem(more.error);
      setDone((before) => before && { ...before, evidence: together(before.evidence, more.value) });
    });
  }, [taken, hasRound]);
  if (!canShareFolder()) return null;
  const choose = async () => {
    const chosen = await chooseSharedFolder(openSessionNow());
    setProblem(chosen.ok ? null : chosen.error);
    if (chosen.ok && chosen.value !== null) setName(chosen.value);
  };
  const bring = async () => {
    if (isBusy) return;
    setIsBusy(true);
    setDone(null);
    const brought = await bringFolderUpToDate(openSessionNow());
    setIsBusy(false);
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
          Each device keeps one file there with everything that it holds, and each file of evidence stands
          beside them once. What the others wrote is looked at here. The folder must not be open to anybody
          else: nothing in it is hidden.
        </Trans>
      </p>
      {name !== null && <p className="font-semibold [overflow-wrap:anywhere]">{t`Folder: ${name}`}</p>}
      <div className="flex flex-wrap gap-3">
        {name !== null && (
          <button
            type="button"
            className="button button-primary"
            aria-disabled={isBusy}
            onClick={() => void bring()}
          >
            <Trans>Bring the folder up to date</Trans>
          </button>
        )}
        <button type="button" className="button" onClick={() => void choose()}>
          {name === null ? t`Choose the folder` : t`Choose another folder`}
        </button>
      </div>
      <div role="status" className="space-y-1">
        {isBusy && (
          <p>
            <Trans>Reading and writing the folder…</Trans>
          </p>
        )}
        {done !== null && <FolderWords {...done} />}
      </div>
      {problem && <Problem {...folderProblemSentences(problem)} />}
    </section>
  );
}

/** What was done with the folder, in words. */
function FolderWords({ others, standing, evidence, written }: FolderRound) {
  return (
    <>
      <p className="font-semibold">
        <Trans>This device’s file is in the folder.</Trans>
      </p>
      <p>
        {others === 0 ? (
          <Trans>There is none of another device yet.</Trans>
        ) : standing === 0 ? (
          plural(others, {
            one: 'There is # file of another device, with nothing new in it.',
            other: 'There are # files of other devices, with nothing new in them.',
          })
        ) : (
          plural(standing, {
            one: '# file with something new stands above, under Receive: take it in there.',
            other: '# files with something new stand above, under Receive: take them in there.',
          })
        )}
      </p>
      {evidence.brought > 0 && (
        <p>
          {plural(evidence.brought, {
            one: '# file of evidence was brought from the folder.',
            other: '# files of evidence were brought from the folder.',
          })}
        </p>
      )}
      {written > 0 && (
        <p>
          {plural(written, {
            one: '# file of evidence was written into the folder.',
            other: '# files of evidence were written into the folder.',
          })}
        </p>
      )}
      {evidence.unreadable > 0 && (
        <p className="text-warn">
          {plural(evidence.unreadable, {
            one: '# file of evidence in the folder could not be read: it is cut short or was changed. It is written again when a device that holds it brings the folder up to date.',
            other:
              '# files of evidence in the folder could not be read: they are cut short or were changed. They are written again when a device that holds them brings the folder up to date.',
          })}
        </p>
      )}
      {evidence.missing > 0 && (
        <p>
          {plural(evidence.missing, {
            one: '# file of evidence that an answer names is neither here nor in the folder yet.',
            other: '# files of evidence that answers name are neither here nor in the folder yet.',
          })}
        </p>
      )}
    </>
  );
}

// What was brought adds up; of what is still wanted, the last look knows.
function together(before: BroughtEvidence, after: BroughtEvidence): BroughtEvidence {
  return { ...after, brought: before.brought + after.brought };
}
