import { restrict, rowsIn } from '../../../domain/progress/figures/counted-blocks.ts';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { compareText } from '../../../base/order.ts';
import { filterEngagements } from '../../../domain/progress/engagements/engagement-filter.ts';
import { planYearOf } from '../../../domain/plan/period.ts';
import { activitiesOf, isAnsweredAboutMembers, type PlacedActivity } from '../../../domain/plan/plan.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { tallyOf } from '../../../domain/progress/figures/tally.ts';
import type { DetailSearch } from '../../search.ts';
import { useRegister } from '../../state/engagements.ts';
import { useAsAtDay } from '../../as-at.ts';
import { useFigures } from '../../state/figures.ts';
import { useOpenSession } from '../../state/session.ts';
import { completionWords } from '../../text/completion-words.ts';
import { formatDay } from '../../text/formats.ts';
import { AnswersDialog } from '../../ui/answers/answers-dialog.tsx';
import { EngagementCard } from '../../ui/engagement-card.tsx';
import { PartPatterns } from '../../ui/part-look.tsx';
import { useDrawnSoon } from '../../ui/use-drawn-soon.ts';
import { PartsBar } from '../../ui/parts-bar.tsx';
import { DroppedWords } from '../../ui/plan/dropped-words.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { PeersDone } from './peers-done.tsx';
import { PeerHelpOf } from './peer-help.tsx';
import { ToldBy } from './told-by.tsx';
import { YearMarks } from './year-marks.tsx';

const route = getRouteApi('/activities/$code');

/** One activity across all who answer for it. */
export function ActivityPage() {
  const { t } = useLingui();
  const { code } = route.useParams();
  const search = route.useSearch();
  const { inForce } = useOpenSession();
  const { asAt, counted } = useFigures(useAsAtDay(), 'out');
  const placed = activitiesOf(inForce.plan).find((one) => one.activity.code === code);
  if (!placed) {
    return (
      <div className="space-y-3">
        <h1>{t`There is no activity with the code “${code}”`}</h1>
        <Link to="/overview" className="button">
          <Trans>Go to the Overview</Trans>
        </Link>
      </div>
    );
  }
  if (counted === null) return null;
  const own = rowsIn(restrict(counted, (one) => one.deliverable.placed.activity.code === code));
  return (
    <>
      <ActivityOf placed={placed} counted={own} asAt={asAt} search={search} />
      <AnswersDialog at={search.at} counted={own} asAt={asAt} />
    </>
  );
}

function ActivityOf(props: {
  readonly placed: PlacedActivity;
  readonly counted: readonly Counted[];
  readonly asAt: AsAt;
  readonly search: DetailSearch;
}) {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const { placed, counted, asAt, search } = props;
  const { activity, objective, priority } = placed;
  const { inForce } = useOpenSession();
  const { plan } = inForce;
  const { name } = plan.secretariat;
  const nameByCode = new Map([plan.secretariat, ...inForce.members].map((one) => [one.code, one.name]));
  const byName = counted
    .filter((one) => one.standing.kind !== 'not-on-device')
    .sort((a, b) =>
      compareText(nameByCode.get(a.deliverable.party) ?? '', nameByCode.get(b.deliverable.party) ?? ''),
    );
  const elsewhere = new Set(counted.map((one) => one.deliverable.party)).size - partiesOf(byName);
  const periods = [...new Set(counted.map((one) => one.deliverable.period))].sort(compareText);
  const thisYear = planYearOf(plan, asAt.day);
  const period =
    periods.find((one) => one === search.period) ?? periods.find((one) => one === thisYear) ?? periods[0];
  const tally = tallyOf(counted);
  const words = completionWords(tally);
  const day = formatDay(asAt.day);
  const cadence = {
    once: t`Once in the plan`,
    annual: t`Every year`,
    ongoing: t`Ongoing, judged year by year`,
  };
  const isDrawn = useDrawnSoon(byName.length);
  const register = useRegister();
  const linked = filterEngagements(register?.engagements ?? [], { activity: activity.code }, plan.id);
  return (
    <div className="space-y-8">
      <PartPatterns />
      <div className="space-y-2">
        <p className="text-ink-soft">
          {priority.code} <PlanText text={priority.title} /> · {objective.code}{' '}
          <PlanText text={objective.title} />
        </p>
        <h1>
          <span className="text-ink-soft">{activity.code}</span> <PlanText text={activity.title} />
        </h1>
        <DroppedWords activity={activity} />
        <p className="text-ink-soft">
          {activity.scope === 'regional'
            ? t`Regional: the Secretariat answers`
            : isAnsweredAboutMembers(activity)
              ? t`The Secretariat answers about each member`
              : t`Each member answers`}{' '}
          · {cadence[activity.cadence]} · <Trans>As at {day}</Trans>
        </p>
        <p>
          <Trans>Counts as done:</Trans>{' '}
          {activity.countsAsDone ? <PlanText text={activity.countsAsDone} /> : <em>{t`not yet agreed`}</em>}
        </p>
        {activity.instruction && (
          <p>
            <PlanText text={activity.instruction} />
          </p>
        )}
        {activity.milestones.length > 0 && (
          <div>
            <h2>
              <Trans>Milestones</Trans>
            </h2>
            <ol className="list-decimal ps-6">
              {activity.milestones.map(({ code, title }) => (
                <li key={code}>
                  <PlanText text={title} />
                </li>
              ))}
            </ol>
          </div>
        )}
      </div>
      {byName.length > 0 && (
        <section aria-labelledby="how-far" className="card space-y-2 p-5">
          <h2 id="how-far">
            <Trans>How far it is</Trans>
          </h2>
          <PartsBar tally={tally} />
          <p>
            <strong className="font-semibold">{words.count}.</strong> {words.share}
          </p>
        </section>
      )}
      {elsewhere > 0 && (
        <p className="hint">
          {activity.scope === 'regional' ? (
            <Trans>
              The answers of {name} are not on this device. That is neither an answer nor silence.
            </Trans>
          ) : (
            <Plural
              value={elsewhere}
              one="The answers of # member are not on this device. That is neither an answer nor silence."
              other="The answers of # members are not on this device. That is neither an answer nor silence."
            />
          )}
        </p>
      )}
      {isDrawn && byName.length > 0 && period !== undefined && (
        <>
          <YearMarks counted={byName} />
          <ToldBy
            counted={byName}
            period={period}
            periods={periods}
            nameByCode={nameByCode}
            asAt={asAt}
            onChoose={(one) =>
              void navigate({ search: { ...search, period: one }, replace: true, resetScroll: false })
            }
          />
        </>
      )}
      <PeerHelpOf counted={counted} asAt={asAt} />
      <PeersDone activity={activity.code} asAt={asAt} />
      {linked.length > 0 && (
        <section aria-labelledby="engagements" className="space-y-3">
          <h2 id="engagements">
            <Trans>Engagements</Trans>
          </h2>
          <ul className="space-y-4">
            {linked.map((one) => (
              <li key={one.id}>
                <EngagementCard engagement={one} heading="h3" />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function partiesOf(counted: readonly Counted[]): number {
  return new Set(counted.map((one) => one.deliverable.party)).size;
}
