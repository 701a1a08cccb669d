import { plural, t } from '@lingui/core/macro';
import type { Day } from '../../domain/plan/day.ts';
import {
  type Engagement,
  type HeadCount,
  isUnconfirmed,
} from '../../domain/progress/engagements/engagement.ts';
import type { EngagementMode, Qualifier } from '../../domain/progress/engagements/engagement-body.ts';
import type { EngagementProblem } from '../../domain/progress/engagements/engagement-draft.ts';
import type { Unnamed } from '../../domain/progress/engagements/engagement-reach.ts';
import { formatCount, formatDay } from './formats.ts';

/** Where an engagement takes place, as one word; a mode that nobody stated in words as well. */
export function modeWord(mode: EngagementMode | 'not-stated'): string {
  switch (mode) {
    case 'in-person':
      return t`In person`;
    case 'online':
      return t`Online`;
    case 'mixed':
      return t`In person and online`;
    case 'not-stated':
      return t`Not stated`;
  }
}

/** How a head count was taken, as it stands before the number. */
export function qualifierWord(qualifier: Qualifier): string {
  return { exactly: t`Exactly`, about: t`About`, 'more than': t`More than` }[qualifier];
}

/** Whether it was announced or held (ENG-2), as short as a list needs it. */
export function engagementStateWord(state: Engagement['state']): string {
  return state === 'held' ? t`Held` : t`Announced`;
}

/** The same in a sentence's words: whether it was held is a question only once its last day has passed. */
export function engagementStateWords(engagement: Pick<Engagement, 'state' | 'end'>, today: Day): string {
  return isUnconfirmed(engagement, today)
    ? t`Announced; whether it was held is not stated`
    : engagementStateWord(engagement.state);
}

/** The days of an engagement. */
export function engagementDays({ start, end }: Pick<Engagement, 'start' | 'end'>): string {
  const [from, until] = [formatDay(start), formatDay(end)];
  return start === end ? from : t`${from} to ${until}`;
}

/** How many took part with its qualifier; null: it is not stated. */
export function headCountWords({ count, qualifier }: HeadCount): string | null {
  if (count === null) return null;
  const number = formatCount(count);
  const words = {
    exactly: plural(count, { one: '# person', other: `${number} people` }),
    about: t`About ${number} people`,
    'more than': t`More than ${number} people`,
  };
  return qualifier === null ? number : words[qualifier];
}

/** Women, men and those of whom it is not recorded; null: that is not stated. All three are, or none. */
export function sexesWords({ women, men, notRecorded }: HeadCount): string | null {
  if (women === null || men === null || notRecorded === null) return null;
  const [w, m, n] = [formatCount(women), formatCount(men), formatCount(notRecorded)];
  return t`${w} women, ${m} men, ${n} not recorded`;
}

/** That members took part whom nobody named, and how many. */
export function unnamedWords({ engagement, count }: Unnamed): string {
  if (count === null) return t`its members are not stated`;
  return (engagement.membersNamed?.length ?? 0) === 0
    ? plural(count, { one: '# member, not named', other: '# members, not named' })
    : plural(count, { one: 'and # not named', other: 'and # not named' });
}

/** What keeps a draft from being an engagement, and what to do about it. */
export function engagementProblemSentence(problem: EngagementProblem): string {
  switch (problem.type) {
    case 'engagement-title-missing':
      return t`Write what it was called.`;
    case 'engagement-text-too-long': {
      const [length, limit] = [formatCount(problem.length), formatCount(problem.limit)];
      return t`The text has ${length} characters and ${limit} fit. Shorten it; nothing is lost.`;
    }
    case 'engagement-start-missing':
      return t`Give its first day.`;
    case 'engagement-days-out-of-order':
      return t`The last day lies before the first one. Correct one of them, or leave the last day empty.`;
    case 'engagement-state-missing':
      return t`Say whether it was announced or held.`;
    case 'engagement-not-begun': {
      const start = formatDay(problem.start);
      return t`It begins on ${start}, so it is announced and not held yet.`;
    }
    case 'engagement-amount': {
      const { line } = problem;
      return t`“${line}” names a sum. Name who paid, without amounts.`;
    }
    case 'engagement-head-count-missing':
      return t`Say how many took part, or choose “Not stated”.`;
    case 'engagement-count-missing':
      return t`Write how many took part as a number, or choose “Not stated”.`;
    case 'engagement-population-missing':
      return t`Say whom the number counts, such as “officers of members”: numbers of different groups are never added up.`;
    case 'engagement-sexes-missing':
      return t`Write women, men and not recorded as numbers; 0 where it is nobody.`;
    case 'engagement-sexes-do-not-add-up': {
      const { women, men, notRecorded } = problem;
      const [w, m, n] = [formatCount(women), formatCount(men), formatCount(notRecorded)];
      const [sum, count] = [formatCount(women + men + notRecorded), formatCount(problem.count)];
      return t`${w} women, ${m} men and ${n} not recorded are ${sum}, and ${count} took part. Correct one of the numbers.`;
    }
    case 'engagement-members-missing':
      return t`Say which members took part, or choose “Not stated”.`;
    case 'engagement-none-named':
      return t`Choose the members that took part, or say that they are not named.`;
    case 'engagement-members-count-missing':
      return t`Write how many members took part as a number, or choose “Not stated”.`;
    case 'engagement-names-more-members': {
      const [named, counted] = [formatCount(problem.named), formatCount(problem.counted)];
      return t`${named} members are chosen, and ${counted} took part in all. Correct one of them.`;
    }
    case 'engagement-plan-missing':
      return t`Name the plan, or choose “None, or not stated”.`;
  }
}
