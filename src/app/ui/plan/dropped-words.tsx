import { useLingui } from '@lingui/react/macro';
import type { Activity } from '../../../domain/plan/plan.ts';
import { formatDay } from '../../text/formats.ts';

/** When and by which decision an activity was dropped (PLAN-1); draws nothing for one that was not. */
export function DroppedWords({ activity }: { readonly activity: Activity }) {
  const { t } = useLingui();
  if (activity.retired === null) return null;
  const dropped = formatDay(activity.retired.day);
  const { decision } = activity.retired;
  return (
    <p className="font-semibold text-sm [overflow-wrap:anywhere]">{t`Dropped on ${dropped}: ${decision}`}</p>
  );
}
