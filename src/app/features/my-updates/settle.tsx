import { Trans, useLingui } from '@lingui/react/macro';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Deliverable } from '../../../domain/plan/deliverables.ts';
import type { Settling } from '../../../domain/progress/reports/settle.ts';
import { currentAnswersToSettle } from '../../state/answers.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatPeriod } from '../../text/formats.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { LeaveUnsettled } from './leave-unsettled.tsx';
import { type Choice, SettleChoice } from './settle-choice.tsx';
import { SettleEnd } from './settle-end.tsx';

/**
 * Answers of one deliverable side by side, one of which a person says is right, or neither (STAND-2). Nothing closes it
 * silently once something was chosen.
 */
export function Settle(props: { readonly deliverable: Deliverable; readonly settling: Settling }) {
  const { t } = useLingui();
  const { deliverable, settling } = props;
  const { activity } = deliverable.placed;
  const navigate = useNavigate();
  const open = useOpenSession();
  const { inForce } = open;
  const [wanted, setWanted] = useState<Choice | null>(null);
  const [isSettled, setIsSettled] = useState(false);
  const [asks, setAsks] = useState(false);
  const mayLeave = useRef(false);
  const answers = currentAnswersToSettle(open, deliverable.key);
  const isChoosing = !isSettled && answers.length > 0;
  // One that another window replaced meanwhile can be chosen no longer.
  const isThere = wanted === 'neither' || answers.some((one) => one.id === wanted);
  const choice = isChoosing && isThere ? wanted : null;
  const isUnsaved = choice !== null;
  const blocked = useBlocker({
    shouldBlockFn: () => isUnsaved && !mayLeave.current,
    enableBeforeUnload: isUnsaved,
    disabled: !isUnsaved,
    withResolver: true,
  });
  const isBlocked = blocked.status === 'blocked';
  const reset = blocked.reset;
  useEffect(() => {
    // Settled in another window while it was asked: nothing is left to lose, and the page stays.
    if (isBlocked && !isUnsaved) reset?.();
  }, [isBlocked, isUnsaved, reset]);
  const leave = () => {
    mayLeave.current = true;
    if (blocked.status === 'blocked') blocked.proceed();
    else {
      void navigate({
        to: '.',
        search: (before) => ({ ...before, settle: undefined }),
        replace: true,
        resetScroll: false,
      });
    }
  };
  const stay = () => {
    setAsks(false);
    reset?.();
  };
  const name = partyWith(inForce, deliverable.party)?.name ?? deliverable.party;

  return (
    <>
      <Dialog
        title={t`Which answer is right?`}
        onClose={leave}
        keepsOpen={() => {
          if (isUnsaved && !mayLeave.current) setAsks(true);
          return isUnsaved && !mayLeave.current;
        }}
      >
        <p className="mb-3 max-w-prose">
          <strong className="font-semibold">{name}</strong>
          {' · '}
          <span className="text-ink-soft">{activity.code}</span> <PlanText text={activity.title} />
          {' · '}
          <span className="text-ink-soft">{formatPeriod(inForce.plan, deliverable.period)}</span>
        </p>
        {isChoosing ? (
          <>
            {wanted !== null && !isThere && (
              <p role="alert" className="mb-3 font-semibold text-warn">
                <Trans>The answer that you chose was replaced meanwhile. Look again, and choose.</Trans>
              </p>
            )}
            <SettleChoice
              deliverable={deliverable}
              settling={settling}
              name={name}
              answers={answers}
              choice={choice}
              onChoose={setWanted}
              onSettled={() => setIsSettled(true)}
            />
          </>
        ) : (
          <SettleEnd deliverable={deliverable} isSettledHere={isSettled} onClose={leave} />
        )}
      </Dialog>
      {(asks || isBlocked) && isUnsaved && (
        <LeaveUnsettled
          chosen={answers.find((one) => one.id === choice) ?? null}
          settling={settling}
          onLeave={leave}
          onStay={stay}
        />
      )}
    </>
  );
}
