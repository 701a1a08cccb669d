import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { commonRevisions } from '../../../../contract/plan-draft/common-revision.ts';
import {
  type DraftElement,
  draftedFileText,
  itemsToDrafted,
} from '../../../../contract/plan-draft/drafted-plan.ts';
import { takenCodes } from '../../../../contract/plan-draft/given-codes.ts';
import { planDifference } from '../../../../contract/plan-draft/plan-difference.ts';
import { type Choice, mergePlans } from '../../../../contract/plan-draft/plan-merge.ts';
import { decodePlanFile } from '../../../../contract/plan-file.ts';
import type { PublishedPlan, PublishedRevision } from '../../../../contract/plan-revisions.ts';
import { isOffice } from '../../../../domain/log/authority.ts';
import { useOpenSession } from '../../../state/session.ts';
import { Notice } from '../../../ui/notice.tsx';
import { PlanDifference } from '../../../ui/plan/plan-difference.tsx';
import { PlanProblems } from '../../../ui/plan/plan-problems.tsx';
import { WhatItChanges } from '../../../ui/plan/what-it-changes.tsx';
import { AmendmentLine } from '../amendments.tsx';
import { ConflictChoices } from '../conflict-choices.tsx';
import { BackToPlan } from '../../../ui/plan/back-to-plan.tsx';

/** Two amendments that were published at once, side by side: what each changed, and one plan made of both. */
export function PlanMergePage() {
  const open = useOpenSession();
  const [isPublished, setIsPublished] = useState(false);
  const { published } = open.inForce;
  const [beside] = published.beside;
  return (
    <div className="space-y-6">
      <div className="space-y-1">
        <BackToPlan />
        <h1>
          <Trans>Two amendments at once</Trans>
        </h1>
      </div>
      {isPublished && (
        <Notice kind="status">
          <Trans>
            Published on this device. It reaches members and other devices of the Secretariat with the next
            files that you make for them.
          </Trans>
        </Notice>
      )}
      {beside === undefined ? (
        <>
          <p>
            <Trans>Nothing is left to settle: one plan is in use.</Trans>
          </p>
          <Link to="/plan" className="button">
            <Trans>Open the plan</Trans>
          </Link>
        </>
      ) : (
        <SideBySide
          key={beside.rev}
          published={published}
          mayPublish={isOffice(open.own.role)}
          onPublished={() => setIsPublished(true)}
        />
      )}
    </div>
  );
}

type Wanted = 'both' | 'in-use' | 'other';

function SideBySide(props: {
  readonly published: PublishedPlan;
  readonly mayPublish: boolean;
  readonly onPublished: () => void;
}) {
  const { t } = useLingui();
  const { published } = props;
  const inUse = published.amendments[0] as PublishedRevision;
  const [wanted, setWanted] = useState<Wanted>('both');
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [isShown, setIsShown] = useState(false);
  const sides = useMemo(() => sidesOf(published), [published]);
  const merged = useMemo(
    () => mergedOf(published, sides, wanted, choices),
    [published, sides, wanted, choices],
  );
  const open = merged.conflicts.filter(({ id }) => !choices.has(id)).length;
  // What came in meanwhile asks again before anything is shown of it.
  const isReady = isShown && open === 0;
  const file = useMemo(
    () => (isReady ? decodePlanFile(draftedFileText(merged.plan, published.memberValues)) : null),
    [isReady, merged, published],
  );
  const ways: readonly (readonly [Wanted, string])[] = [
    ['both', t`Both, where they do not differ`],
    ['in-use', t`Only the one in use`],
    ['other', t`Only the other one`],
  ];
  const change = (after: () => void) => {
    setIsShown(false);
    after();
  };
  return (
    <>
      <div className="grid gap-4 lg:grid-cols-2">
        <Side title={t`In use now`} revision={inUse} from={sides[0]?.bases[0]} />
        {sides.map((side) => (
          <Side
            key={side.revision.rev}
            title={t`Published at once with it`}
            revision={side.revision}
            from={side.bases[0]}
          />
        ))}
      </div>
      <section aria-labelledby="one-plan" className="card space-y-4 p-4 sm:p-5">
        <h2 id="one-plan">
          <Trans>One plan of both</Trans>
        </h2>
        <fieldset>
          <legend className="label">
            <Trans>What shall hold?</Trans>
          </legend>
          {ways.map(([way, words]) => (
            <label key={way} className="flex min-h-11 items-center gap-2">
              <input
                type="radio"
                name="wanted"
                className="size-5"
                checked={wanted === way}
                onChange={() => change(() => setWanted(way))}
              />
              {words}
            </label>
          ))}
        </fieldset>
        {wanted !== 'both' && (
          <p className="hint">
            <Trans>What only the one that you leave added is kept as dropped, so that its codes stay.</Trans>
          </p>
        )}
        <ConflictChoices
          conflicts={merged.conflicts}
          choices={choices}
          onChoose={(id, choice) => change(() => setChoices(new Map([...choices, [id, choice]])))}
          names={{ mine: t`Published at once with it`, theirs: t`In use now` }}
        />
        {merged.recoded.length > 0 && (
          <p>{merged.recoded.map(({ from, to }) => t`The other ${from} becomes ${to}.`).join(' ')}</p>
        )}
        {file?.ok === false && <PlanProblems name={t`Draft`} problems={file.error} />}
        {props.mayPublish &&
          (file?.ok === true ? (
            <WhatItChanges
              file={file.value}
              onLeave={() => setIsShown(false)}
              onPublished={props.onPublished}
            />
          ) : (
            <button
              type="button"
              className="button button-primary"
              aria-disabled={open > 0}
              onClick={() => open === 0 && setIsShown(true)}
            >
              <Trans>See what it changes</Trans>
            </button>
          ))}
      </section>
    </>
  );
}

interface OtherSide {
  readonly revision: PublishedRevision;
  /** The plans that both stand upon: several where they were brought together twice. */
  readonly bases: readonly [DraftElement, ...DraftElement[]];
}

function sidesOf(published: PublishedPlan): readonly OtherSide[] {
  const inUse = published.amendments[0]?.rev ?? '';
  return published.beside.map((revision) => {
    const common = commonRevisions(published, inUse, revision.rev);
    const [first, ...more] = common
      .flatMap((rev) => published.revisions.get(rev) ?? [])
      .map(({ items }) => itemsToDrafted(items));
    return { revision, bases: [first ?? itemsToDrafted(published.items), ...more] };
  });
}

// One after the other where more than two were published at once.
function mergedOf(
  published: PublishedPlan,
  sides: readonly OtherSide[],
  wanted: Wanted,
  choices: ReadonlyMap<string, Choice>,
) {
  const inUse = itemsToDrafted(published.items);
  const nothing = { conflicts: [], recoded: [] };
  const [first] = sides;
  if (wanted === 'in-use' || first === undefined) return { plan: inUse, ...nothing };
  if (wanted === 'other') return { plan: itemsToDrafted(first.revision.items), ...nothing };
  const taken = takenCodes(published);
  return sides.reduce(
    (so, { revision, bases }) => {
      const mine = itemsToDrafted(revision.items);
      const next = mergePlans({ bases, mine, theirs: so.plan }, choices, taken);
      return {
        plan: next.plan,
        conflicts: [...so.conflicts, ...next.conflicts],
        recoded: [...so.recoded, ...next.recoded],
      };
    },
    { plan: inUse, conflicts: [], recoded: [] } as ReturnType<typeof mergePlans>,
  );
}

function Side(props: {
  readonly title: string;
  readonly revision: PublishedRevision;
  readonly from: DraftElement | undefined;
}) {
  const { revision, from } = props;
  const differences = useMemo(
    () => (from === undefined ? [] : planDifference(from, itemsToDrafted(revision.items))),
    [from, revision],
  );
  return (
    <section className="card space-y-3 p-4 sm:p-5" aria-label={props.title}>
      <h2>{props.title}</h2>
      <AmendmentLine amendment={revision} isInUse />
      <PlanDifference differences={differences} />
    </section>
  );
}
