import type { Excuse } from './excuse.ts';
import { excuseFor } from './excuse.ts';
import type { Question } from '../reports/questions.ts';
import type { ReportFacts } from '../reports/report.ts';
import { type AsAt, reportOf } from '../reports/standing.ts';
import { isFinal } from '../reports/status.ts';

/** What a party is still asked, and what of it need not be answered for a while. */
export interface OpenQuestions<T extends ReportFacts = ReportFacts> {
  readonly open: readonly Question<T>[];
  readonly excused: readonly Question<T>[];
}

/**
 * The questions that nobody has answered and those that were sent back, in their order, parted by whether an excuse holds
 * for them as at a day: due or not, it excuses whatever has no final answer, and nobody is reminded of that (STAND-4).
 * Earlier years are in neither (PLAN-5). `standing` are the excuses that nothing replaces.
 */
export function openOf<T extends ReportFacts>(
  questions: readonly Question<T>[],
  standing: readonly Excuse[],
  asAt: AsAt,
): OpenQuestions<T> {
  const asked = questions.filter((one) => one.sentBack !== null || (one.kind !== 'earlier' && !one.answered));
  const isExcused = (one: Question<T>) => {
    const report = reportOf(one.standing);
    const isEnded = report !== null && isFinal(report.status);
    return !isEnded && excuseFor(standing, one.deliverable, asAt) !== null;
  };
  return { open: asked.filter((one) => !isExcused(one)), excused: asked.filter(isExcused) };
}
