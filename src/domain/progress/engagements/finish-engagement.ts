import { err, ok, type Result } from '../../../base/result.ts';
import { cleanText, maxTextLength } from '../../log/clean-text.ts';
import { type Day, parseDay } from '../../plan/day.ts';
import type { Engagement } from './engagement.ts';
import {
  type EngagementBody,
  type EngagementMode,
  engagementModes,
  type HeadCountBody,
} from './engagement-body.ts';
import type { EngagementDraft, EngagementProblem } from './engagement-draft.ts';
import { isAmount, linesOf, numberIn } from './engagement-text.ts';
import type { Evidence } from '../reports/report.ts';

/** A title stands in lists, in the calendar and on paper. */
const longestTitle = 200;

/** What a draft is checked against. */
export interface EngagementContext {
  readonly id: string;
  /** What it replaces; null: it is new. */
  readonly earlier: Engagement | null;
  /** The last day that can have come (REP-3). */
  readonly lastDay: Day;
}

/** The fields of a draft that are one text each. */
type TextField = {
  [Name in keyof EngagementDraft]: string extends EngagementDraft[Name] ? Name : never;
}[Exclude<keyof EngagementDraft, 'basis' | 'plan'>];

/** What reads the fields of a draft and notes what is wrong with them. */
interface DraftCheck {
  /** The clean text of a field; one over the limit is a problem. */
  text(field: TextField, limit?: number): string;
  /** The names in a field, one a line, each once. */
  names(field: TextField): readonly string[];
  wrong(problem: EngagementProblem): void;
}

/** The engagement that a draft makes, or every problem in the order of the fields (ENG-1, ENG-2). */
export function finishEngagement(
  draft: EngagementDraft,
  context: EngagementContext,
): Result<EngagementBody, readonly EngagementProblem[]> {
  const problems: EngagementProblem[] = [];
  const check: DraftCheck = {
    text: (field, limit = maxTextLength) => {
      const clean = cleanText(draft[field]);
      const { length } = clean;
      if (length > limit) problems.push({ type: 'engagement-text-too-long', field, length, limit });
      return clean;
    },
    names: (field) => linesOf(check.text(field)),
    wrong: (problem) => void problems.push(problem),
  };
  const title = check.text('title', longestTitle).replaceAll('\n', ' ');
  if (title === '') check.wrong({ type: 'engagement-title-missing', field: 'title' });
  const start = parseDay(draft.start);
  const end = draft.end === '' ? start : parseDay(draft.end);
  if (start === null) check.wrong({ type: 'engagement-start-missing', field: 'start' });
  else if (end === null || end < start) check.wrong({ type: 'engagement-days-out-of-order', field: 'end' });
  if (draft.state === '') check.wrong({ type: 'engagement-state-missing', field: 'state' });
  else if (draft.state === 'held' && start !== null && start > context.lastDay)
    check.wrong({ type: 'engagement-not-begun', field: 'state', start });
  const place = check.text('place');
  const [organisers, funders] = [check.names('organisers'), check.names('funders')];
  const amount = funders.find(isAmount);
  if (amount !== undefined) check.wrong({ type: 'engagement-amount', field: 'funders', line: amount });
  const [supporters, facilitators] = [check.names('supporters'), check.names('facilitators')];
  const participants = headCountIn(draft, check);
  const took = membersIn(draft, check);
  const [others, role, barriers] = [check.text('others'), check.text('role'), check.text('barriers')];
  const planNamed = check.text('planNamed');
  if (draft.planKnown === 'other' && planNamed === '')
    check.wrong({ type: 'engagement-plan-missing', field: 'planNamed' });
  check.text('officeNote');
  if (problems.length > 0 || start === null || end === null || draft.state === '') return err(problems);

  const isOfPlan = draft.planKnown === 'known';
  const activities = isOfPlan ? draft.activities : [];
  const suggested = (context.earlier?.activitiesSuggested ?? []).filter((one) => !activities.includes(one));
  const evidence = evidenceIn(draft, context.earlier);
  return ok({
    id: context.id,
    title,
    start,
    end,
    state: draft.state,
    ...(engagementModes.some((one) => one === draft.mode) && { mode: draft.mode as EngagementMode }),
    ...stated({ place, others, role, barriers }),
    ...listed({ organisers, funders, supporters, facilitators, activities, suggested, evidence }),
    ...(participants !== null && { participants }),
    ...took,
    ...(isOfPlan && { plan: draft.plan }),
    ...(draft.planKnown === 'other' && { planNamed }),
    ...stated({ removed: context.earlier?.removed ?? '' }),
  });
}

// Nobody was counted before it was held, so that only then is nothing said to be a question.
function headCountIn(draft: EngagementDraft, check: DraftCheck): HeadCountBody | null {
  const { headCount: qualifier } = draft;
  if (qualifier === '' && draft.state !== 'announced')
    check.wrong({ type: 'engagement-head-count-missing', field: 'headCount' });
  if (qualifier === '' || qualifier === 'not-recorded') return null;
  const count = numberIn(draft.count);
  const population = check.text('population');
  if (count === null || count === 0) check.wrong({ type: 'engagement-count-missing', field: 'count' });
  if (population === '') check.wrong({ type: 'engagement-population-missing', field: 'population' });
  const total = { count: count ?? 0, qualifier, population };
  if (draft.bySex === 'not-recorded') return total;
  const split = { women: 0, men: 0, notRecorded: 0 };
  for (const field of ['women', 'men', 'notRecorded'] as const) {
    const number = numberIn(draft[field]);
    if (number === null) {
      check.wrong({ type: 'engagement-sexes-missing', field });
      return total;
    }
    split[field] = number;
  }
  if (count !== null && count > 0 && split.women + split.men + split.notRecorded !== count)
    check.wrong({ type: 'engagement-sexes-do-not-add-up', field: 'women', ...split, count });
  return { ...total, ...split };
}

function membersIn(
  draft: EngagementDraft,
  check: DraftCheck,
): Pick<EngagementBody, 'members' | 'membersCounted'> {
  const { membersKnown } = draft;
  if (membersKnown === '' && draft.state !== 'announced')
    check.wrong({ type: 'engagement-members-missing', field: 'membersKnown' });
  if (membersKnown === '' || membersKnown === 'not-stated') return {};
  const members = membersKnown === 'named' ? [...new Set(draft.members)].sort() : [];
  if (membersKnown === 'named' && members.length === 0)
    check.wrong({ type: 'engagement-none-named', field: 'members' });
  const isLeftOut = membersKnown === 'named' && draft.membersCounted.trim() === '';
  const counted = isLeftOut ? null : numberIn(draft.membersCounted);
  if (!isLeftOut && (counted === null || counted === 0))
    check.wrong({ type: 'engagement-members-count-missing', field: 'membersCounted' });
  else if (counted !== null && counted < members.length)
    check.wrong({
      type: 'engagement-names-more-members',
      field: 'membersCounted',
      named: members.length,
      counted,
    });
  return {
    ...(members.length > 0 && { members }),
    ...(counted !== null && { membersCounted: counted }),
  };
}

// A form has no place for a number, a day or a holder; they stay with a piece that stands as it was.
function evidenceIn(draft: EngagementDraft, earlier: Engagement | null): readonly Evidence[] {
  return draft.evidence.flatMap((row) => {
    const typed = stated({
      note: cleanText(row.note),
      place: cleanText(row.place),
      link: cleanText(row.link),
    });
    if (Object.keys(typed).length === 0) return [];
    const same = earlier?.evidence.find(
      (one) => one.note === typed.note && one.place === typed.place && one.link === typed.link,
    );
    const { note: _, place: _place, link: _link, ...more } = same ?? {};
    return [{ ...more, ...typed }];
  });
}

function stated<Name extends string>(
  texts: Readonly<Record<Name, string>>,
): { readonly [N in Name]?: string } {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as {
    readonly [N in Name]?: string;
  };
}

function listed<Lists extends Readonly<Record<string, readonly unknown[]>>>(lists: Lists): Partial<Lists> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<Lists>;
}
