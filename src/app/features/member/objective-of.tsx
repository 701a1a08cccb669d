import { Plural } from '@lingui/react/macro';
import { useState } from 'react';
import type { Objective } from '../../../domain/plan/plan.ts';
import type { Language } from '../../../domain/plan/text.ts';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { expectedOf, tallyOf } from '../../../domain/progress/figures/tally.ts';
import { completionWords } from '../../text/completion-words.ts';
import { outsideSentences } from '../../text/excuse-words.ts';
import { inTurn } from '../../ui/in-turn.tsx';
import { PartsBar } from '../../ui/parts-bar.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { YearTiles } from '../../ui/answers/year-tiles.tsx';

/** One objective of one party: how far it is, and each activity with a tile for each plan year. */
export function ObjectiveOf(props: {
  readonly objective: Objective;
  readonly counted: readonly Counted[];
  /** Its activities are shown once they are asked for. */
  readonly isFolded?: true;
}) {
  const { objective, counted, isFolded = false } = props;
  const [isOpen, setIsOpen] = useState(false);
  const tally = tallyOf(counted);
  const words = completionWords(tally);
  const outside = outsideSentences(tally);
  const all = [...new Set(counted.map((one) => one.deliverable.placed.activity))];
  const activities = all.length;
  const tiles = all.map((activity) => (
    <div key={activity.code} className="activity-tiles space-y-1.5 border-line border-t pt-3">
      <h3>
        <span className="text-ink-soft">{activity.code}</span> <PlanText text={activity.title} />
      </h3>
      <YearTiles counted={counted.filter((one) => one.deliverable.placed.activity === activity)} />
    </div>
  ));
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
      {isFolded ? (
        <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary className="py-1 font-semibold">
            <Plural value={activities} one="# activity" other="# activities" />
          </summary>
          {isOpen && tiles}
        </details>
      ) : (
        tiles
      )}
    </section>
  );
}

/** One objective of very many, with its activities folded away; it has its turn. */
export const FoldedObjective = inTurn(function FoldedObjective(props: {
  readonly objective: Objective;
  readonly counted: readonly Counted[];
  readonly language: Language;
}) {
  return <ObjectiveOf objective={props.objective} counted={props.counted} isFolded />;
});
