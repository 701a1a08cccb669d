import { plural, t } from '@lingui/core/macro';
import type { AmendmentProblem, NewPlanProblem } from '../../contract/plan-amendment.ts';
import type { MemberDifference } from '../../contract/plan-draft/member-difference.ts';
import type { ElementDifference } from '../../contract/plan-draft/plan-difference.ts';
import type { Cadence, Due } from '../../domain/plan/plan.ts';
import { sizeOf } from '../../domain/plan/blocks.ts';
import type { PlanChanges } from '../../domain/plan/plan-changes.ts';
import type { Sentences } from './error-sentences.ts';
import { formatDay, formatMonthDay } from './formats.ts';

/** How often an activity is expected. */
export function cadenceWord(cadence: Cadence): string {
  switch (cadence) {
    case 'once':
      return t`once in the plan`;
    case 'annual':
      return t`once in each plan year`;
    case 'ongoing':
      return t`ongoing, answered each plan year`;
  }
}

/** When an activity is due; null: no day was set. */
export function dueWords(due: Due | null): string {
  if (due === null) return t`no date set`;
  if (due.kind === 'day') {
    const day = formatDay(due.day);
    return t`due ${day}`;
  }
  const day = formatMonthDay(due.month, due.date);
  return t`due ${day} of each plan year`;
}

/** How many members are new and how many say something else, in sentences; empty: none. */
export function memberSentences(members: readonly MemberDifference[]): readonly string[] {
  const added = members.filter(({ how }) => how === 'added').length;
  const changed = members.length - added;
  return [
    ...(added > 0 ? [plural(added, { one: 'Adds # member.', other: 'Adds # members.' })] : []),
    ...(changed > 0 ? [plural(changed, { one: 'Changes # member.', other: 'Changes # members.' })] : []),
  ];
}

/** What an amendment changes, in sentences that hold on their own; never none. */
export function amendmentSentences(
  changes: PlanChanges,
  differences: readonly ElementDifference[],
  members: readonly MemberDifference[],
  answeredNoLonger: number,
): readonly string[] {
  const { added, retired, reworded } = changes;
  const [expected, noLonger] = [sizeOf(changes.expected), sizeOf(changes.noLongerExpected)];
  const moved = sizeOf(changes.moved);
  const sentences: string[] = [];
  if (added.length > 0)
    sentences.push(plural(added.length, { one: 'Adds # activity.', other: 'Adds # activities.' }));
  if (retired.length > 0)
    sentences.push(plural(retired.length, { one: 'Drops # activity.', other: 'Drops # activities.' }));
  if (reworded.length > 0)
    sentences.push(plural(reworded.length, { one: 'Changes # activity.', other: 'Changes # activities.' }));
  const others = differences.filter(({ element }) => element.kind !== 'activity');
  const [more, renamed] = [
    others.filter((one) => one.how === 'added').length,
    others.filter((one) => one.units.length > 0 && one.how === 'changed').length,
  ];
  const elsewhere = differences.filter((one) => one.moved !== null).length;
  if (more > 0)
    sentences.push(
      plural(more, { one: 'Adds # priority or objective.', other: 'Adds # priorities or objectives.' }),
    );
  if (renamed > 0)
    sentences.push(
      plural(renamed, {
        one: 'Changes the words of # priority, objective or of the plan.',
        other: 'Changes the words of # priorities, objectives or of the plan.',
      }),
    );
  if (elsewhere > 0)
    sentences.push(
      plural(elsewhere, { one: 'Moves # to another place.', other: 'Moves # to another place.' }),
    );
  if (differences.some((one) => one.reordered)) sentences.push(t`Changes the order.`);
  sentences.push(...memberSentences(members));
  if (expected > 0)
    sentences.push(
      plural(expected, { one: '# answer more is expected.', other: '# answers more are expected.' }),
    );
  if (noLonger > 0)
    sentences.push(
      plural(noLonger, {
        one: '# answer is expected no longer.',
        other: '# answers are expected no longer.',
      }),
    );
  if (moved > 0)
    sentences.push(
      plural(moved, {
        one: '# answer is due on another day.',
        other: '# answers are due on another day.',
      }),
    );
  sentences.push(
    answeredNoLonger === 0
      ? t`Nothing that was reported is touched.`
      : plural(answeredNoLonger, {
          one: 'Nothing that was reported is touched: # answer to what is no longer expected is kept, and counted no longer.',
          other:
            'Nothing that was reported is touched: # answers to what is no longer expected are kept, and counted no longer.',
        }),
  );
  return sentences;
}

/** Why a plan file does not amend the plan in force, and what to do. */
export function amendmentProblemSentences(problem: AmendmentProblem): Sentences {
  switch (problem.type) {
    case 'another-plan': {
      const { id } = problem;
      return {
        what: t`This file holds another plan (“${id}”). Nothing was stored.`,
        next: t`Choose a file of the plan that is in use, such as the one that you can download here.`,
      };
    }
    case 'nothing-changes':
      return {
        what: t`This file says the same as the plan in use. Nothing was stored.`,
        next: t`Change the file first, then choose it again.`,
      };
    case 'does-not-fit':
      return {
        what: t`What this file leaves out cannot stand beside what it says. Nothing was stored.`,
        next: t`Do not use the code of a dropped activity, objective or priority for something else.`,
      };
  }
}

/** Why a plan file cannot stand beside the plan in use, and what to do. */
export function newPlanProblemSentences({ code }: NewPlanProblem): Sentences {
  return {
    what: t`This plan names another Secretariat (“${code}”). Nothing was stored.`,
    next: t`Set up Wayfinder for that organisation from the first screen instead, or correct the file.`,
  };
}
