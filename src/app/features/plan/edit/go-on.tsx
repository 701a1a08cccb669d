import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { itemsToDrafted } from '../../../../contract/plan-draft/drafted-plan.ts';
import { editsBetween } from '../../../../contract/plan-draft/edits-between.ts';
import { type Choice, mergePlans } from '../../../../contract/plan-draft/plan-merge.ts';
import type { Language } from '../../../../domain/plan/text.ts';
import type { PlanDrafting } from '../../../state/plan-drafting.ts';
import { useOpenPart } from '../../../state/session.ts';
import { currentLanguage } from '../../../text/language.ts';
import { inTurn } from '../../../ui/in-turn.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ConflictChoices } from '../conflict-choices.tsx';
import { TwoAtOnce } from '../two-at-once.tsx';

/** Says that the plan in use is another one than the draft began from, and takes the draft on to it. */
export function GoOn({ drafting }: { readonly drafting: PlanDrafting }) {
  const published = useOpenPart((open) => open.inForce.published);
  if (published.beside.length > 0) return <TwoAtOnce />;
  return drafting.isBehind ? <Behind drafting={drafting} language={currentLanguage()} /> : null;
}

// In its turn: what one publishes oneself leaves the editor before it is compared with the draft that it was.
const Behind = inTurn(function Behind(props: {
  readonly drafting: PlanDrafting;
  readonly language: Language;
}) {
  const { drafting } = props;
  const { t } = useLingui();
  const { base, plan: mine, taken } = drafting;
  const { items } = useOpenPart((open) => open.inForce.published);
  const theirs = useMemo(() => itemsToDrafted(items), [items]);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const merged = useMemo(
    () => mergePlans({ bases: [base], mine, theirs }, choices, taken),
    [base, mine, theirs, choices, taken],
  );
  const open = merged.conflicts.filter(({ id }) => !choices.has(id)).length;
  return (
    <Notice kind="alert">
      <div className="space-y-3">
        <p className="font-semibold">
          <Trans>The plan in use was changed since you began this draft.</Trans>
        </p>
        <p>
          {merged.conflicts.length === 0 ? (
            <Trans>Your changes and the new ones are in different places: both can be kept.</Trans>
          ) : (
            <Trans>Where both changed the same, choose. Everything else of both is kept.</Trans>
          )}
        </p>
        <ConflictChoices
          conflicts={merged.conflicts}
          choices={choices}
          onChoose={(id, choice) => setChoices(new Map([...choices, [id, choice]]))}
          names={{ mine: t`Your draft`, theirs: t`The plan in use` }}
        />
        {merged.recoded.length > 0 && (
          <p>
            {merged.recoded.map(({ from, to }) => t`${from} is used now; yours becomes ${to}.`).join(' ')}
          </p>
        )}
        <button
          type="button"
          className="button button-primary"
          aria-disabled={open > 0}
          onClick={() => open === 0 && drafting.goOnWith(editsBetween(theirs, merged.plan))}
        >
          <Trans>Go on upon the plan in use</Trans>
        </button>
      </div>
    </Notice>
  );
});
