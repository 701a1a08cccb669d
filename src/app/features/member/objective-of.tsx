import type { Objective } from '../../../domain/plan/plan.ts';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { expectedOf, tallyOf } from '../../../domain/progress/figures/tally.ts';
import { completionWords } from '../../text/completion-words.ts';
import { outsideSentences } from '../../text/excuse-words.ts';
import { PartsBar } from '../../ui/parts-bar.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { YearTiles } from '../../ui/answers/year-tiles.tsx';

/** One objective of one party: how far it is, and each activity with a tile for each plan year. */
export function ObjectiveOf(props: { readonly objective: Objective; readonly counted: readonly Counted[] }) {
  const { objective, counted } = props;
  const tally = tallyOf(counted);
  const words = completionWords(tally);
  const outside = outsideSentences(tally);
  const activities = [...new Set(counted.map((one) => one.deliverable.placed.activity))];
  return (
    <section aria-labelledby={`objective-${objective.code}`} className="card space-y-3 p-4 sm:p-5">
      <div className="grid gap-x-6 gap-y-2 md:grid-cols-[2fr_1fr]">
        <h2 id={`objective-${objective.code}`}>
          <span className="text-ink-soft">{objective.code}</span> <PlanText text={objective.title} />
        </h2>
        {expectedOf(tally) > 0 && (
          <div>
            <PartsBar tally={tally} />
            <p className="text-sm">
              <strong className="font-semibold">{words.count}.</strong> {words.share}
            </p>
          </div>
        )}
        {outside.length > 0 && <p className="hint md:col-start-2">{outside.join(' ')}</p>}
      </div>
      {activities.map((activity) => (
        <div key={activity.code} className="activity-tiles space-y-1.5 border-line border-t pt-3">
          <h3>
            <span className="text-ink-soft">{activity.code}</span> <PlanText text={activity.title} />
          </h3>
          <YearTiles counted={counted.filter((one) => one.deliverable.placed.activity === activity)} />
        </div>
      ))}
    </section>
  );
}
