import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { StoreError } from '../../../../storage/store-error.ts';
import type { PlanBegun, PlanImport } from '../../../state/plan-imports.ts';
import { openSessionNow, useOpenSession } from '../../../state/session.ts';
import { besideState, putPlanBack, takePlanBack } from '../../../state/take-plan-back.ts';
import { storeErrorSentences } from '../../../text/error-sentences.ts';
import { PlanText } from '../../../ui/plan/plan-text.tsx';
import { Problem } from '../../../ui/problem.tsx';

/** That a file became a plan of its own, and whether it stands among the others. */
export function PlanBesideWords({ begins }: { readonly begins: PlanBegun }) {
  const open = useOpenSession();
  const isTakenBack = besideState(open, begins).kind === 'taken-back';
  return (
    <p>
      {isTakenBack ? (
        <Trans>It became a plan of its own, and was taken back:</Trans>
      ) : (
        <Trans>It became a plan of its own:</Trans>
      )}{' '}
      {isTakenBack ? (
        <PlanText text={begins.title} />
      ) : (
        <Link to="/plan" search={{ plan: begins.id }} className="link">
          <PlanText text={begins.title} />
        </Link>
      )}
    </p>
  );
}

/** Takes a plan that a file became back, or puts it back, with what that means said first; or why it cannot be. */
export function PlanBesideUndone(props: {
  readonly made: PlanImport;
  readonly begins: PlanBegun;
  readonly onLeave: () => void;
}) {
  const { t } = useLingui();
  const open = useOpenSession();
  const [failed, setFailed] = useState<StoreError | null>(null);
  const { made, begins, onLeave } = props;
  const state = besideState(open, begins);
  const isTakenBack = state.kind === 'taken-back';
  const decide = async () => {
    const done = await (isTakenBack ? putPlanBack : takePlanBack)(openSessionNow(), made);
    setFailed(done.ok ? null : done.error);
    if (done.ok) onLeave();
  };
  return (
    <div className="space-y-4 rounded-lg border border-line-strong p-4" role="status">
      <WhatItMeans begins={begins} />
      {failed && <Problem {...storeErrorSentences(failed)} />}
      <div className="flex flex-wrap gap-3">
        {(isTakenBack || state.kind === 'stands') && (
          <button type="button" className="button button-primary" onClick={() => void decide()}>
            {isTakenBack ? t`Put it back` : t`Take the plan back`}
          </button>
        )}
        <button type="button" className="button button-quiet" onClick={onLeave}>
          <Trans>Leave it</Trans>
        </button>
      </div>
    </div>
  );
}

function WhatItMeans({ begins }: { readonly begins: PlanBegun }) {
  const state = besideState(useOpenSession(), begins);
  switch (state.kind) {
    case 'answered':
      return (
        <p className="max-w-prose">
          <Plural
            value={state.count}
            one="# answer is about this plan, so that it stays. Amend it where it is wrong: what was reported is never taken away."
            other="# answers are about this plan, so that it stays. Amend it where it is wrong: what was reported is never taken away."
          />
        </p>
      );
    case 'in-use':
      return (
        <p className="max-w-prose">
          <Trans>
            This plan was amended, or a reporting round or a conference copy is of it, so that it stays. Amend
            it where it is wrong.
          </Trans>
        </p>
      );
    case 'taken-back':
      return (
        <p className="max-w-prose">
          <Trans>
            The plan can be chosen again on every device that hears of it, as it was. Members that it brought
            belong again.
          </Trans>
        </p>
      );
    default:
      return (
        <p className="max-w-prose">
          <Trans>
            Nothing was reported on this plan. It can no longer be chosen then, on every device that hears of
            it; members that only its file brought have left. Nothing is erased: the history keeps it, and you
            can put it back here.
          </Trans>
        </p>
      );
  }
}
