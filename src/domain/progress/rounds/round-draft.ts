import { err, ok, type Result } from '../../../base/result.ts';
import { cleanText, maxTextLength } from '../../log/clean-text.ts';
import type { RoundBody } from './round-body.ts';
import { addDays, type Day, parseDay } from '../../plan/day.ts';
import { parsePeriod, type Period, planYearOf, wholePlan } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Text } from '../../plan/text.ts';
import { longestGraceDays, longestRoundName, usualGraceDays } from './round.ts';

/** A round as it is being typed; everything is kept as typed and may be wrong. */
export interface RoundDraft {
  readonly nameEn: string;
  readonly nameFr: string;
  readonly opens: string;
  readonly closes: string;
  readonly graceDays: string;
  readonly instructionEn: string;
  readonly instructionFr: string;
  readonly asksAllActivities: boolean;
  readonly activities: readonly string[];
  readonly periods: readonly string[];
  readonly asksAllMembers: boolean;
  readonly members: readonly string[];
}

/** What keeps a draft from being a round, each with its field. */
export type RoundProblem =
  | {
      readonly type:
        | 'round-name-missing'
        | 'round-day-missing'
        | 'round-ends-early'
        | 'round-chooses-nothing';
      readonly field: keyof RoundDraft;
    }
  | {
      readonly type: 'round-text-too-long' | 'round-grace-unreadable';
      readonly field: keyof RoundDraft;
      readonly limit: number;
    };

// A month is what an office that is reached once a week needs.
const usualDays = 30;

/** The draft of a round for the plan year of `today` and what is expected once, of everybody, for a month. */
export function emptyRound(
  plan: Plan,
  today: Day,
  name: { readonly en: string; readonly fr: string },
): RoundDraft {
  return {
    nameEn: name.en,
    nameFr: name.fr,
    opens: today,
    closes: addDays(today, usualDays),
    graceDays: String(usualGraceDays),
    instructionEn: '',
    instructionFr: '',
    asksAllActivities: true,
    activities: [],
    periods: [planYearOf(plan, today), wholePlan],
    asksAllMembers: true,
    members: [],
  };
}

/** The round that a draft makes under an id, or every problem in the order of the form (ROUND-1). */
export function finishRound(
  draft: RoundDraft,
  id: string,
  plan: Plan,
): Result<RoundBody, readonly RoundProblem[]> {
  const problems: RoundProblem[] = [];
  const textOf = (en: keyof RoundDraft, fr: keyof RoundDraft, limit: number): Text | null => {
    const [inEnglish, inFrench] = [cleanText(String(draft[en])), cleanText(String(draft[fr]))];
    for (const [field, words] of [
      [en, inEnglish],
      [fr, inFrench],
    ] as const)
      if (words.length > limit) problems.push({ type: 'round-text-too-long', field, limit });
    if (inEnglish !== '') return inFrench === '' ? { en: inEnglish } : { en: inEnglish, fr: inFrench };
    return inFrench === '' ? null : { fr: inFrench };
  };
  const dayOf = (field: 'opens' | 'closes') => {
    const day = parseDay(draft[field]);
    if (day === null) problems.push({ type: 'round-day-missing', field });
    return day;
  };
  const chosen = (field: 'activities' | 'members', all: boolean): 'all' | readonly string[] => {
    if (all) return 'all';
    if (draft[field].length === 0) problems.push({ type: 'round-chooses-nothing', field });
    return draft[field];
  };

  const name = textOf('nameEn', 'nameFr', longestRoundName);
  if (name === null) problems.push({ type: 'round-name-missing', field: 'nameEn' });
  const [opens, closes] = [dayOf('opens'), dayOf('closes')];
  if (opens !== null && closes !== null && closes < opens)
    problems.push({ type: 'round-ends-early', field: 'closes' });
  const graceDays = /^\d{1,3}$/.test(draft.graceDays.trim()) ? Number(draft.graceDays) : null;
  if (graceDays === null || graceDays > longestGraceDays)
    problems.push({ type: 'round-grace-unreadable', field: 'graceDays', limit: longestGraceDays });
  const instruction = textOf('instructionEn', 'instructionFr', maxTextLength);
  const activities = chosen('activities', draft.asksAllActivities);
  const periods = draft.periods.flatMap((one): Period[] => {
    const period = parsePeriod(plan, one);
    return period === null ? [] : [period];
  });
  if (periods.length === 0) problems.push({ type: 'round-chooses-nothing', field: 'periods' });
  const members = chosen('members', draft.asksAllMembers);
  if (problems.length > 0 || name === null || opens === null || closes === null || graceDays === null)
    return err(problems);
  return ok({
    id,
    name,
    plan: plan.id,
    opens,
    closes,
    graceDays,
    ...(instruction !== null && { instruction }),
    activities,
    periods,
    members,
  });
}
