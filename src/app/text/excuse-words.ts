import { plural, t } from '@lingui/core/macro';
import type { Period, PlanCalendar } from '../../domain/plan/period.ts';
import type { Excuse } from '../../domain/progress/remarks/excuse.ts';
import type { ExcusedPeriod } from '../../domain/progress/remarks/excused.ts';
import { type ExcuseProblem, knownCauses } from '../../domain/progress/remarks/excuse-draft.ts';
import { outsideOf, type Tally } from '../../domain/progress/figures/tally.ts';
import { formatCount, formatDay, formatPeriod } from './formats.ts';

/** Why somebody is excused: a cause that is offered in the language on the screen, any other as it was typed. */
export function causeWord(cause: string): string {
  switch (knownCauses.find((one) => one === cause)) {
    case 'cyclone':
      return t`cyclone`;
    case 'election':
      return t`election`;
    case undefined:
      return cause;
  }
}

/** That something is excused, until when and why. */
export function excusedWords({ until, cause }: Pick<Excuse, 'until' | 'cause'>): string {
  const day = formatDay(until);
  const why = causeWord(cause);
  return t`Excused until ${day}: ${why}`;
}

/** That a party is excused, for which period, until when and why: a whole sentence. */
export function excusedSentence(calendar: PlanCalendar, excuse: Excuse): string {
  const period = excusedPeriodWord(calendar, excuse.period);
  const day = formatDay(excuse.until);
  const why = causeWord(excuse.cause);
  return t`Excused for ${period} until ${day}: ${why}.`;
}

/** How many are excused for a period and how much that leaves out: a whole sentence. */
export function excusedMembersWords(
  calendar: PlanCalendar,
  { period, parties, count }: ExcusedPeriod,
): string {
  const of = excusedPeriodWord(calendar, period);
  const answers = plural(count, { one: '# answer', other: '# answers' });
  return plural(parties.length, {
    one: `# member is excused for ${of} (${answers}).`,
    other: `# members are excused for ${of} (${answers}).`,
  });
}

/** A period as a sentence about an excuse names it. */
export function excusedPeriodWord(calendar: PlanCalendar, period: Period): string {
  return period === 'plan' ? t`what is asked once in the plan` : formatPeriod(calendar, period);
}

/** What of a tally stands outside for what was decided about it: a sentence each; empty where there is nothing. */
export function outsideSentences(tally: Tally): readonly string[] {
  const [doesNotApply, excused] = [outsideOf(tally, 'does-not-apply'), outsideOf(tally, 'excused')];
  return [
    ...(doesNotApply > 0
      ? [plural(doesNotApply, { one: '# does not apply, accepted.', other: '# do not apply, accepted.' })]
      : []),
    ...(excused > 0 ? [plural(excused, { one: '# is excused.', other: '# are excused.' })] : []),
  ];
}

/** What keeps an excuse from being one, and what to do about it. */
export function excuseProblemSentence(problem: ExcuseProblem): string {
  switch (problem.type) {
    case 'excuse-period-missing':
      return t`Choose the year that it is excused for.`;
    case 'excuse-cause-missing':
      return t`Say why, in a few words: others read it beside the figures.`;
    case 'excuse-cause-too-long': {
      const length = formatCount(problem.length);
      const limit = formatCount(problem.limit);
      return t`The cause has ${length} characters and ${limit} fit. Shorten it; nothing is lost.`;
    }
    case 'excuse-until-missing':
      return t`Give the last day of the excuse.`;
    case 'excuse-until-passed': {
      const today = formatDay(problem.today);
      return t`This day is over, so it would excuse nothing. Choose ${today} or a later day.`;
    }
    case 'excuse-until-too-far': {
      const last = formatDay(problem.last);
      return t`An excuse ends at most a year after the plan. Choose ${last} or an earlier day.`;
    }
  }
}
