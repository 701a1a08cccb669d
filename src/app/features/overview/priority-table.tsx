import { Trans, useLingui } from '@lingui/react/macro';
import type { Countable } from '../../../domain/progress/figures/counted-blocks.ts';
import {
  answeredOf,
  dueOf,
  emptyTally,
  expectedOf,
  tallyBy,
} from '../../../domain/progress/figures/tally.ts';
import { useOpenSession } from '../../state/session.ts';
import { completionWords } from '../../text/completion-words.ts';
import { outsideSentences } from '../../text/excuse-words.ts';
import { formatCount } from '../../text/formats.ts';
import { PartsBar } from '../../ui/parts-bar.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { WhyLink } from './why-link.tsx';

/** Completion of each priority: the sum of its deliverables, never a mean of means (TALLY-1). */
export function PriorityTable({ counted }: { readonly counted: Countable }) {
  const { t } = useLingui();
  const { priorities } = useOpenSession().inForce.plan;
  const tallies = tallyBy(counted, (one) => one.deliverable.placed.priority.code);
  const loaded = priorities.filter((one) => one.objectives.length > 0);
  const empty = priorities.filter((one) => one.objectives.length === 0);
  return (
    <section aria-labelledby="by-priority" className="space-y-3">
      <h2 id="by-priority">
        <Trans>By priority</Trans>
      </h2>
      <ul className="space-y-3">
        {loaded.map((priority) => {
          const tally = tallies.get(priority.code) ?? emptyTally;
          const words = completionWords(tally);
          const outside = outsideSentences(tally);
          const answered = formatCount(answeredOf(tally));
          const due = formatCount(dueOf(tally));
          return (
            <li key={priority.code} className="card grid gap-x-6 gap-y-2 p-4 md:grid-cols-[2fr_3fr]">
              <h3>
                <span className="text-ink-soft">{priority.code}</span> <PlanText text={priority.title} />
              </h3>
              <div className="space-y-1">
                {expectedOf(tally) === 0 ? (
                  <p className="hint">
                    {t`Nothing is counted here in this selection.`} {outside.join(' ')}
                  </p>
                ) : (
                  <>
                    <PartsBar tally={tally} />
                    <p>
                      <strong className="font-semibold">{words.count}.</strong> {words.share}{' '}
                      {dueOf(tally) > 0 && (
                        <Trans>
                          Answers received: {answered} of {due}.
                        </Trans>
                      )}
                    </p>
                    {outside.length > 0 && <p className="hint">{outside.join(' ')}</p>}
                    <WhyLink why="priority" of={priority.code} about={<PlanText text={priority.title} />} />
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {empty.length > 0 && (
        <p className="hint">
          <Trans>No activities are loaded yet for:</Trans>{' '}
          {empty.map((priority, index) => (
            <span key={priority.code}>
              {index > 0 && '; '}
              {priority.code} <PlanText text={priority.title} />
            </span>
          ))}
          .
        </p>
      )}
    </section>
  );
}
