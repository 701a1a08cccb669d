import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { ok } from '../../../base/result.ts';
import { isSameJson } from '../../../contract/canonical.ts';
import { draftedFileText } from '../../../contract/plan-draft/drafted-plan.ts';
import { takenCodes } from '../../../contract/plan-draft/given-codes.ts';
import { type MergedFile, mergeFile } from '../../../contract/plan-draft/file-merge.ts';
import type { Choice } from '../../../contract/plan-draft/plan-merge.ts';
import { decodePlanFile, type PlanFile } from '../../../contract/plan-file.ts';
import type { SheetBase } from '../../../contract/plan-sheets/base.ts';
import type { Language } from '../../../domain/plan/text.ts';
import type { Original } from '../../state/plan-imports.ts';
import { sheetBase } from '../../state/plan-source.ts';
import { type OpenSession, useOpenPart } from '../../state/session.ts';
import { currentLanguage } from '../../text/language.ts';
import { inTurn } from '../../ui/in-turn.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PlanProblems } from '../../ui/plan/plan-problems.tsx';
import { WhatItChanges } from '../../ui/plan/what-it-changes.tsx';
import { ConflictChoices } from './conflict-choices.tsx';
import { TwoAtOnce } from './two-at-once.tsx';

interface FileAmendmentProps {
  readonly file: PlanFile;
  /** The plan beside which the file was read. */
  readonly upon: SheetBase;
  readonly original: Original;
  readonly onLeave: () => void;
  readonly onPublished: () => void;
}

/**
 * What a file would change in the plan in use, to be published. Where that is another one than the file was read beside, what
 * came in since stays: only what the file changed is made upon it (PLAN-3).
 */
export function FileAmendment(props: FileAmendmentProps) {
  const inForce = useOpenPart((open) => open.inForce);
  const isOfThisPlan = props.file.plan.id === inForce.plan.id;
  if (!isOfThisPlan) return <WhatItChanges {...props} />;
  if (inForce.published.beside.length > 0) return <TwoAtOnce />;
  return <InUse {...props} inForce={inForce} language={currentLanguage()} />;
}

// In its turn: what one publishes oneself leaves the page before it is compared with the plan that it made.
const InUse = inTurn(function InUse(
  props: FileAmendmentProps & { readonly inForce: OpenSession['inForce']; readonly language: Language },
) {
  const { t } = useLingui();
  const { file, upon, inForce } = props;
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const inUse = useMemo(() => sheetBase({ inForce }), [inForce]);
  const isBehind = useMemo(() => !isAsIn(inUse, upon), [inUse, upon]);
  const merged = useMemo(() => {
    if (!isBehind) return null;
    return mergeFile(file, { upon, inUse }, choices, takenCodes(inForce.published));
  }, [isBehind, file, upon, inUse, inForce, choices]);
  const isReady = merged?.conflicts.every(({ id }) => choices.has(id)) ?? true;
  return (
    <div className="space-y-4">
      {merged !== null && (
        <>
          <Notice kind="alert">
            <p className="font-semibold">
              <Trans>The plan in use was changed since this file was made or read.</Trans>
            </p>
            <p>
              {merged.conflicts.length === 0 ? (
                <Trans>What was changed since stays. Only what the file itself changed is shown below.</Trans>
              ) : (
                <Trans>Where both changed the same, choose. Everything else of both is kept.</Trans>
              )}
            </p>
          </Notice>
          <ConflictChoices
            conflicts={merged.conflicts}
            choices={choices}
            onChoose={(id, choice) => setChoices(new Map([...choices, [id, choice]]))}
            names={{ mine: t`The file`, theirs: t`The plan in use` }}
          />
          {merged.recoded.length > 0 && (
            <p>
              {merged.recoded
                .map(({ from, to }) => t`${from} is used now; that of the file becomes ${to}.`)
                .join(' ')}
            </p>
          )}
        </>
      )}
      {isReady && <Outcome {...props} merged={merged} inUse={inUse} />}
    </div>
  );
});

// Bringing two large plans together takes a while, and so does reading what comes of it.
const Outcome = inTurn(function Outcome(
  props: FileAmendmentProps & {
    /** null: the file stands upon the plan in use. */
    readonly merged: MergedFile | null;
    readonly inUse: SheetBase;
    readonly language: Language;
  },
) {
  const { file, original, merged, inUse } = props;
  const decoded = useMemo(
    () => (merged === null ? ok(file) : decodePlanFile(draftedFileText(merged.plan, merged.memberValues))),
    [file, merged],
  );
  if (!decoded.ok) return <PlanProblems name={original.name} problems={decoded.error} />;
  if (merged !== null && isAsIn(inUse, decoded.value)) {
    return (
      <p role="status" className="font-semibold">
        <Trans>The file itself changes nothing: the plan in use stays as it is.</Trans>
      </p>
    );
  }
  return (
    <WhatItChanges
      file={decoded.value}
      original={original}
      onLeave={props.onLeave}
      onPublished={props.onPublished}
    />
  );
});

function isAsIn(inUse: SheetBase, { rev, memberValues }: Pick<SheetBase, 'rev' | 'memberValues'>): boolean {
  return rev === inUse.rev && isSameJson([...inUse.memberValues], [...memberValues]);
}
