import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { quarterStart } from '../../../domain/plan/period.ts';
import type { Countable } from '../../../domain/progress/figures/counted-blocks.ts';
import { percentOf } from '../../../domain/progress/figures/completion.ts';
import { membersHeardSince } from '../../../domain/progress/figures/heard.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import { answeredOf, dueOf, type Tally } from '../../../domain/progress/figures/tally.ts';
import { useOpenSession } from '../../state/session.ts';
import { completionWords } from '../../text/completion-words.ts';
import { formatCount, formatDay, formatPercent } from '../../text/formats.ts';
import { PartsBar } from '../../ui/parts-bar.tsx';
import { type Why, WhyLink } from './why-link.tsx';

/** The figures that are read first: who told us, what is done, and who was heard this quarter (TALLY-2, TALLY-3). */
export function KeyFigures(props: {
  readonly asAt: AsAt;
  readonly counted: Countable;
  readonly tally: Tally;
}) {
  const { t } = useLingui();
  const { asAt, counted, tally } = props;
  const { inForce } = useOpenSession();
  const due = dueOf(tally);
  const answered = answeredOf(tally);
  const completion = completionWords(tally);
  const since = quarterStart(inForce.plan, asAt.day);
  const { heard, of: members } = membersHeardSince(counted, inForce.members, asAt.day, since);
  const answeredShare = due > 0 ? formatPercent(percentOf(answered, due)) : '';
  const sinceDay = formatDay(since);
  const [answeredCount, dueCount] = [formatCount(answered), formatCount(due)];
  const [heardCount, memberCount] = [formatCount(heard), formatCount(members)];
  return (
    <section aria-label={t`Main figures`} className="grid gap-4 md:grid-cols-3">
      <Figure
        title={t`Answers received`}
        value={due === 0 ? t`Nothing was due` : t`${answeredCount} of ${dueCount}`}
        why="answers"
      >
        {due > 0 && <Trans>{answeredShare} of what was due has an answer.</Trans>}
      </Figure>
      <Figure title={t`Done`} value={completion.count} why="completion">
        {completion.share}
        <span className="mt-2 block">
          <PartsBar tally={tally} />
        </span>
      </Figure>
      {members > 1 && (
        <Figure
          title={t`Heard from this quarter`}
          value={t`${heardCount} of ${memberCount} members`}
          why="quarter"
        >
          <Trans>At least one answer since {sinceDay}.</Trans>
        </Figure>
      )}
    </section>
  );
}

function Figure(props: {
  readonly title: string;
  readonly value: string;
  readonly why: Why;
  readonly children: ReactNode;
}) {
  return (
    <div className="card flex flex-col gap-1 p-5">
      <h2 className="font-semibold text-base text-ink-soft">{props.title}</h2>
      <p className="font-semibold text-2xl">{props.value}</p>
      <div className="hint grow">{props.children}</div>
      <WhyLink why={props.why} about={props.title} />
    </div>
  );
}
