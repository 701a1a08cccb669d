import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type PlanImport, undoImport } from '../../../state/plan-imports.ts';
import { useOpenSession } from '../../../state/session.ts';
import { besideState } from '../../../state/take-plan-back.ts';
import { storeErrorSentences } from '../../../text/error-sentences.ts';
import { formatInstant, formatSize } from '../../../text/formats.ts';
import { PlanProblems } from '../../../ui/plan/plan-problems.tsx';
import { Problem } from '../../../ui/problem.tsx';
import { WhatItChanges } from '../../../ui/plan/what-it-changes.tsx';
import { TwoAtOnce } from '../two-at-once.tsx';
import { OriginalButton } from './original-button.tsx';
import { PlanBesideUndone, PlanBesideWords } from './plan-beside.tsx';
import { useImports } from './use-imports.ts';

/** What was brought in on this device, each with its file and the way to take it back. Nothing where nothing was. */
export function ImportsKept(props: {
  /** The import whose undoing is being looked at; null, or no import: none. */
  readonly undoing: string | null;
  readonly onUndo: (id: string | null) => void;
  readonly onPublished: () => void;
}) {
  const imports = useImports();
  const { undoing, onUndo, onPublished } = props;
  if (imports === null) return null;
  if (!imports.ok) return <Problem {...storeErrorSentences(imports.error)} />;
  if (imports.value.length === 0) return null;
  return (
    <section aria-labelledby="imports-kept" className="card p-4 sm:p-5">
      <h2 id="imports-kept">
        <Trans>Brought in on this device</Trans>
      </h2>
      <ol className="divide-y divide-line">
        {imports.value.map((one) => (
          <li key={one.id} className="space-y-2 py-2.5">
            <ImportLine made={one} isUndoing={undoing === one.id} onUndo={() => onUndo(one.id)} />
            {undoing === one.id &&
              (one.begins === undefined ? (
                <Undoing made={one} onLeave={() => onUndo(null)} onPublished={onPublished} />
              ) : (
                <PlanBesideUndone made={one} begins={one.begins} onLeave={() => onUndo(null)} />
              ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function ImportLine(props: {
  readonly made: PlanImport;
  readonly isUndoing: boolean;
  readonly onUndo: () => void;
}) {
  const { made } = props;
  const open = useOpenSession();
  const isTakenBack = made.begins !== undefined && besideState(open, made.begins).kind === 'taken-back';
  const [when, size] = [formatInstant(made.at), formatSize(made.sizeBytes)];
  return (
    <>
      <p>
        <strong className="[overflow-wrap:anywhere]">{made.fileName}</strong>{' '}
        <span className="hint">
          · {when} · {size} · {made.note}
        </span>
      </p>
      {made.begins !== undefined && <PlanBesideWords begins={made.begins} />}
      <div className="flex flex-wrap gap-3">
        <OriginalButton made={made} />
        {!props.isUndoing && (
          <button type="button" className="button" onClick={props.onUndo}>
            {isTakenBack ? <Trans>Put this plan back</Trans> : <Trans>Undo this import</Trans>}
          </button>
        )}
      </div>
    </>
  );
}

function Undoing(props: {
  readonly made: PlanImport;
  readonly onLeave: () => void;
  readonly onPublished: () => void;
}) {
  const { t } = useLingui();
  const { inForce, today } = useOpenSession();
  const { made } = props;
  // What comes in while it is looked at stays: worked out before it, the undoing would take it back too.
  const undone = useMemo(() => undoImport({ inForce, today }, made), [inForce, today, made]);
  if (inForce.published.beside.length > 0) return <TwoAtOnce />;
  if (!undone.ok) return <PlanProblems name={made.fileName} problems={undone.error} />;
  const { file, changedSince } = undone.value;
  const codes = changedSince.join(', ');
  return (
    <>
      <p className="max-w-prose">
        <Trans>
          This publishes the plan again as it was before. It is a new amendment: the history keeps both. What
          the import added is dropped, and a member that it added has left.
        </Trans>
      </p>
      {changedSince.length > 0 && <p>{t`Changed again since, and stays: ${codes}.`}</p>}
      <WhatItChanges file={file} onLeave={props.onLeave} onPublished={props.onPublished} />
    </>
  );
}
