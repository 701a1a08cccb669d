import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { compareText } from '../../../base/order.ts';
import type { Change, Comparison } from '../../../domain/progress/editions/compare.ts';
import type { Edition } from '../../../domain/progress/editions/edition.ts';
import { type AsAt, asAtDay, asAtToday } from '../../../domain/progress/reports/standing.ts';
import { useComparison } from '../../state/compare-copies.ts';
import { type OpenSession, useOpenSession } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatCount, formatDay } from '../../text/formats.ts';
import { isolated } from '../../text/isolated.ts';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ChangeLists } from './change-lists.tsx';
import { ChangeTable } from './change-table.tsx';
import { changeSentence } from './change-words.ts';
import { CompareChoice } from './compare-choice.tsx';
import { NoSuchCopy } from './no-such-copy.tsx';

const route = getRouteApi('/copies/compare');

/** What changed between two conference copies, or between one and today: in words, then by priority and by member. */
export function ComparePage() {
  const search = route.useSearch();
  const { editions } = useOpenSession();
  const [one, other] = [copyWith(editions, search.from), copyWith(editions, search.to)];
  if (one === undefined || (search.to !== undefined && other === undefined)) return <NoSuchCopy />;
  // The earlier one is what the other is measured by, in whichever order they were chosen.
  const isTurned = other !== undefined && other.day < one.day;
  return <Compared from={isTurned ? other : one} to={isTurned ? one : (other ?? null)} />;
}

function copyWith(editions: readonly Edition[], id: string | undefined): Edition | undefined {
  return editions.find((one) => one.id === id);
}

function Compared(props: { readonly from: Edition; readonly to: Edition | null }) {
  const { t } = useLingui();
  const { today } = useOpenSession();
  const { from, to, comparison } = useComparison(props.from.id, props.to?.id ?? null);
  const failed = [from, to].find((one) => one?.kind === 'failed');
  const since = isolated(props.from.name);
  const [sinceDay, untilDay] = [formatDay(props.from.day), formatDay(props.to?.day ?? today)];
  const until = props.to === null ? t`Today` : isolated(props.to.name);
  return (
    <div className="space-y-8">
      <div className="space-y-1">
        <h1>
          <Trans>What changed</Trans>
        </h1>
        <p className="text-ink-soft [overflow-wrap:anywhere]">
          {t`From ${since} (as at ${sinceDay}) to ${until} (as at ${untilDay})`}
        </p>
      </div>
      {failed?.kind === 'failed' ? (
        <Problem {...storeErrorSentences(failed.error)} />
      ) : comparison === null ? (
        <p role="status">{t`Working out the figures…`}</p>
      ) : (
        <Changes
          since={since}
          comparison={comparison}
          asAt={props.to === null ? asAtToday(today) : asAtDay(props.to.day)}
        />
      )}
      <CompareChoice
        key={`${props.from.id} ${props.to?.id ?? ''}`}
        from={props.from.id}
        to={props.to?.id ?? ''}
      />
      <p className="no-print">
        <Link to="/copies" className="link">
          <Trans>All conference copies</Trans>
        </Link>
      </p>
    </div>
  );
}

function Changes(props: { readonly since: string; readonly comparison: Comparison; readonly asAt: AsAt }) {
  const { since, comparison, asAt } = props;
  const { changes, notCompared } = comparison;
  const open = useOpenSession();
  const away = formatCount(notCompared);
  return (
    <>
      <div className="space-y-2">
        <p className="max-w-prose text-lg [overflow-wrap:anywhere]">{changeSentence(since, changes)}</p>
        {notCompared > 0 && (
          <p className="hint">
            <Trans>Not compared, because they are not on this device: {away}.</Trans>
          </p>
        )}
      </div>
      {changes.length > 0 && (
        <>
          <ChangeTable of="priority" groups={byPriority(changes, open)} />
          <ChangeTable of="member" groups={byMember(changes, open)} />
          <ChangeLists changes={changes} asAt={asAt} />
        </>
      )}
    </>
  );
}

function byPriority(changes: readonly Change[], { inForce }: OpenSession) {
  return inForce.plan.priorities.map((priority) => ({
    key: priority.code,
    name: (
      <>
        <span className="text-ink-soft">{priority.code}</span> <PlanText text={priority.title} />
      </>
    ),
    changes: changes.filter(({ deliverable }) => deliverable.placed.priority.code === priority.code),
  }));
}

// In the order of names: members are never ranked.
function byMember(changes: readonly Change[], { inForce }: OpenSession) {
  const members = [...inForce.members].sort((a, b) => compareText(a.name, b.name));
  return [...members, inForce.plan.secretariat].map(({ code, name }) => ({
    key: code,
    name,
    changes: changes.filter(({ deliverable }) => deliverable.party === code),
  }));
}
