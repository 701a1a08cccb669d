import type { Day } from '../../plan/day.ts';
import { foldName } from '../../plan/member.ts';
import type { Activity } from '../../plan/plan.ts';
import { type AnswerRow, findRow } from './answer-rows.ts';

/** An activity by what people call it in a table of their own, and whether it goes on. */
export type NamedActivity = Pick<Activity, 'code' | 'title' | 'retired'>;

/** Why nothing is asked under the code of an activity: none has it, it was dropped from a day on, or it is of others. */
export type NotAsked =
  | { readonly type: 'code-unknown' | 'code-not-asked'; readonly code: string }
  | { readonly type: 'activity-dropped'; readonly code: string; readonly day: Day };

/** Why a code is not asked, by the activity of the plan that has it; null or undefined: none has. */
export function notAsked(
  activity: Pick<NamedActivity, 'retired'> | null | undefined,
  code: string,
): NotAsked {
  if (!activity) return { type: 'code-unknown', code };
  const day = activity.retired?.day;
  return day === undefined ? { type: 'code-not-asked', code } : { type: 'activity-dropped', code, day };
}

/**
 * Finds the activity that is meant by a code, a code with words after it, or a whole title in either language; case, accents
 * and punctuation of a title do not matter. null: none, or several of one title.
 */
export function activityFinder(
  activities: readonly NamedActivity[],
): (written: string) => NamedActivity | null {
  const byCode = new Map(activities.map((one) => [one.code.toLowerCase(), one]));
  const byTitle = new Map<string, NamedActivity | null>();
  for (const one of activities) {
    for (const title of new Set(Object.values(one.title).map(foldName)))
      byTitle.set(title, byTitle.has(title) ? null : one);
  }
  byTitle.delete('');
  return (written) => {
    const named = byTitle.get(foldName(written));
    const code = leadingCode(written).split('/')[0] ?? '';
    return named === undefined ? (byCode.get(code.toLowerCase()) ?? null) : named;
  };
}

/** `findRow` for a table that somebody made, by what `activityFinder` takes; a year may follow the code. */
export function rowFinder<R extends AnswerRow>(
  rows: readonly R[],
): (written: string) => R | 'unknown' | 'several' {
  const find = activityFinder([...new Set(rows.map(({ question }) => question.deliverable.placed.activity))]);
  return (written) => {
    const activity = find(written);
    if (activity === null) return 'unknown';
    const code = leadingCode(written);
    const isCode = code.split('/')[0]?.toLowerCase() === activity.code.toLowerCase();
    return findRow(rows, isCode ? code : activity.code);
  };
}

// What stands before the first words of a text, such as `1.2.3/25` of "1.2.3/25: Gender plan".
function leadingCode(text: string): string {
  const [first = ''] = text.trim().split(/\s/);
  return first.replace(/[.:;,)–—-]+$/, '');
}
