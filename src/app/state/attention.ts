import { useMemo } from 'react';
import { type Attention, attentionOf } from '../../domain/progress/figures/attention.ts';
import { type AsAt, reportOf } from '../../domain/progress/reports/standing.ts';
import { type Countable, restrict, rowsIn } from '../../domain/progress/figures/counted-blocks.ts';
import { useHistory } from './history.ts';
import { useReports } from './reports.ts';
import { useOpenPart } from './session.ts';

/**
 * What of `counted` needs attention as at a day. How often a date was pushed out and what was answered late follow once
 * the history is read; it is read once `mayRead`.
 */
export function useAttention(counted: Countable, asAt: AsAt, mayRead: boolean): readonly Attention[] {
  const history = useHistory(mayRead);
  // Evidence and milestones are asked of what is done alone.
  const done = useMemo(
    () => rowsIn(restrict(counted, (one) => reportOf(one.standing)?.status === 'complete')),
    [counted],
  );
  const reports = useReports(done);
  const rounds = useOpenPart((open) => open.rounds);
  return useMemo(
    () => attentionOf(counted, asAt, { history, reports, rounds }),
    [counted, asAt, history, reports, rounds],
  );
}
