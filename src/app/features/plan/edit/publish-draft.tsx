import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import {
  draftedFileText,
  elementAt,
  type DraftElement,
} from '../../../../contract/plan-draft/drafted-plan.ts';
import { decodePlanFile, type PlanFile } from '../../../../contract/plan-file.ts';
import type { PlanProblem } from '../../../../contract/plan-problem.ts';
import type { PlanDrafting } from '../../../state/plan-drafting.ts';
import { useOpenPart } from '../../../state/session.ts';
import { focusWhenLost, pageHeading } from '../../../ui/fields/next-focus.ts';
import { ElementName } from '../../../ui/plan/plan-difference.tsx';
import { PlanProblems } from '../../../ui/plan/plan-problems.tsx';
import { WhatItChanges } from '../../../ui/plan/what-it-changes.tsx';

/** Says what a draft would change before it is published by a decision, and throws it away where nobody wants it. */
export function PublishDraft(props: {
  readonly drafting: PlanDrafting;
  readonly onChoose: (key: string) => void;
  readonly onOver: (published: boolean) => void;
}) {
  const { t } = useLingui();
  const { drafting } = props;
  const { plan, problems, draft } = drafting;
  const areTwo = useOpenPart((open) => open.inForce.published.beside.length > 0);
  const [shown, setShown] = useState<{ readonly of: DraftElement; readonly file: PlanFile } | null>(null);
  const [refused, setRefused] = useState<readonly PlanProblem[]>([]);
  const [isThrowing, setIsThrowing] = useState(false);
  if (draft.edits.length === 0 && shown === null) return null;
  const isReady = problems.size === 0 && !drafting.isBehind && !areTwo;
  const show = async () => {
    if (!isReady) return;
    await drafting.settled();
    const decoded = decodePlanFile(draftedFileText(plan, drafting.members));
    setRefused(decoded.ok ? [] : decoded.error);
    setShown(decoded.ok ? { of: plan, file: decoded.value } : null);
  };
  const count = draft.edits.length;
  return (
    <section aria-labelledby="publish" className="card space-y-4 p-4 sm:p-5">
      <h2 id="publish">
        <Trans>Publish</Trans>
      </h2>
      {problems.size > 0 && (
        <div className="space-y-1">
          <p className="font-semibold text-warn">
            <Trans>Complete these first:</Trans>
          </p>
          <ul className="list-disc ps-6">
            {[...problems.keys()].map((key) => {
              const element = elementAt(plan, key);
              return element === null ? null : (
                <li key={key}>
                  <button type="button" className="link text-start" onClick={() => props.onChoose(key)}>
                    <ElementName element={element} />
                  </button>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {refused.length > 0 && <PlanProblems name={t`Draft`} problems={refused} />}
      {shown !== null && shown.of === plan && isReady ? (
        <WhatItChanges
          file={shown.file}
          draftId={drafting.draftId}
          onLeave={() => setShown(null)}
          onPublished={() => props.onOver(true)}
        />
      ) : (
        <div className="flex flex-wrap gap-3">
          <button
            type="button"
            className="button button-primary"
            aria-disabled={!isReady}
            onClick={() => void show()}
          >
            <Trans>See what it changes</Trans>
          </button>
          <button type="button" className="button button-quiet" onClick={() => setIsThrowing(!isThrowing)}>
            <Trans>Throw the draft away</Trans>
          </button>
        </div>
      )}
      {isThrowing && (
        <div role="alert" className="space-y-2">
          <p className="font-semibold">
            <Plural
              value={count}
              one="# change would be lost for good."
              other="# changes would be lost for good."
            />
          </p>
          <div className="flex flex-wrap gap-3">
            <button
              type="button"
              className="button"
              onClick={() =>
                void drafting.throwAway().then(() => {
                  props.onOver(false);
                  focusWhenLost(pageHeading);
                })
              }
            >
              <Trans>Throw these changes away</Trans>
            </button>
            <button
              type="button"
              className="button button-quiet"
              onClick={(event) => {
                const heading = event.currentTarget.closest('section')?.querySelector('h2');
                setIsThrowing(false);
                focusWhenLost(() => heading);
              }}
            >
              <Trans>Keep the draft</Trans>
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
