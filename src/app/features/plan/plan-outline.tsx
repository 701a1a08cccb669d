import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type Activity, isAnsweredAboutMembers, type Plan } from '../../../domain/plan/plan.ts';
import { cadenceWord, dueWords } from '../../text/plan-words.ts';
import { DroppedWords } from '../../ui/plan/dropped-words.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';

/** The plan from its priorities down to the activities, in its own words. */
export function PlanOutline({ plan }: { readonly plan: Plan }) {
  return (
    <>
      {plan.priorities.map((priority) => (
        <section key={priority.code} aria-labelledby={`priority-${priority.code}`} className="space-y-4">
          <h2 id={`priority-${priority.code}`}>
            <span className="text-ink-soft">{priority.code}</span> <PlanText text={priority.title} />
          </h2>
          {priority.overallObjective && (
            <p className="max-w-prose text-ink-soft">
              <PlanText text={priority.overallObjective} />
            </p>
          )}
          {priority.objectives.length === 0 && (
            <p className="hint">
              <Trans>No objective of it is in this plan.</Trans>
            </p>
          )}
          {priority.objectives.map((objective) => (
            <div key={objective.code} className="card p-4 sm:p-5">
              <h3>
                <span className="text-ink-soft">{objective.code}</span> <PlanText text={objective.title} />
              </h3>
              <ul className="divide-y divide-line">
                {objective.activities.map((activity) => (
                  <li key={activity.code} className="py-2.5">
                    <ActivityLine activity={activity} plan={plan} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

function ActivityLine({ activity, plan }: { readonly activity: Activity; readonly plan: Plan }) {
  const { t } = useLingui();
  const who =
    activity.scope === 'regional'
      ? plan.secretariat.name
      : activity.appliesTo === null
        ? t`every member`
        : activity.appliesTo.join(', ');
  const secretariat = plan.secretariat.name;
  const further = activity.furtherObjectives.join(', ');
  return (
    <>
      <p className={activity.retired === null ? '' : 'text-ink-soft line-through'}>
        <span className="text-ink-soft">{activity.code}</span>{' '}
        <Link to="/activities/$code" params={{ code: activity.code }} className="link">
          <PlanText text={activity.title} />
        </Link>
      </p>
      <p className="hint">
        {isAnsweredAboutMembers(activity)
          ? t`Who answers: ${secretariat}, about ${who}`
          : t`Who answers: ${who}`}{' '}
        · {cadenceWord(activity.cadence)} · {dueWords(activity.due)}
      </p>
      {activity.countsAsDone && (
        <p className="hint">
          <Trans>Counts as done:</Trans> <PlanText text={activity.countsAsDone} />
        </p>
      )}
      {further !== '' && <p className="hint">{t`Also serves: ${further}`}</p>}
      <DroppedWords activity={activity} />
    </>
  );
}
