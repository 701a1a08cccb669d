import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { NewPlanProblem } from '../../../contract/plan-amendment.ts';
import type { PlanFile } from '../../../contract/plan-file.ts';
import { cleanText } from '../../../domain/log/clean-text.ts';
import { sizeOf } from '../../../domain/plan/blocks.ts';
import { expectedOf } from '../../../domain/plan/expected.ts';
import { activitiesOf } from '../../../domain/plan/plan.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { publishNewPlan } from '../../state/amend-plan.ts';
import type { Original } from '../../state/plan-imports.ts';
import { useOpenSession } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatDay } from '../../text/formats.ts';
import { newPlanProblemSentences } from '../../text/plan-words.ts';
import { focusWhenLost, pageHeading } from '../fields/next-focus.ts';
import { PlanText } from './plan-text.tsx';
import { Problem } from '../problem.tsx';
import { DecisionField } from '../answers/decision-field.tsx';

/** A file that holds another plan than the one in use: it may stand beside it as a plan of its own (PLAN-4). */
export function NewPlan(props: {
  readonly file: PlanFile;
  /** The file as it was chosen, which this device keeps; absent: it came from none. */
  readonly original?: Original | undefined;
  readonly onLeave: () => void;
}) {
  const { t } = useLingui();
  const open = useOpenSession();
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState<StoreError | NewPlanProblem | null>(null);
  const { plan } = props.file;
  const words = cleanText(note);
  const activities = activitiesOf(plan).length;
  const expected = sizeOf(expectedOf(plan, open.inForce.members));
  const [start, end] = [formatDay(plan.start), formatDay(plan.end)];
  const publish = async () => {
    setAsked(true);
    if (words === '') return;
    const published = await publishNewPlan(open, props.file, words, props.original);
    if (published.ok) {
      await navigate({ to: '/plan', search: { plan: plan.id } });
      focusWhenLost(pageHeading);
    } else setFailed(published.error);
  };
  return (
    <div className="space-y-4 rounded-lg border border-line-strong p-4">
      <div role="status">
        <p className="font-semibold">
          <Trans>This file holds another plan:</Trans> <PlanText text={plan.title} />
        </p>
        <p>
          {start} – {end} · <Plural value={activities} one="# activity" other="# activities" /> ·{' '}
          <Plural value={expected} one="# answer expected" other="# answers expected" />
        </p>
      </div>
      <p className="max-w-prose">
        <Trans>
          It can stand beside the plan in use. Every page then shows the plan that is chosen at its top, and
          nothing that was reported is touched. Members stay as they are; those that only this file names are
          added.
        </Trans>
      </p>
      <DecisionField value={note} isMissing={asked && words === ''} onChange={setNote} />
      {failed && (
        <Problem
          {...(failed.type === 'another-secretariat'
            ? newPlanProblemSentences(failed)
            : storeErrorSentences(failed))}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <button type="button" className="button button-primary" onClick={() => void publish()}>
          {t`Publish as a plan of its own`}
        </button>
        <button type="button" className="button button-quiet" onClick={props.onLeave}>
          <Trans>Leave it</Trans>
        </button>
      </div>
    </div>
  );
}
