import * as v from 'valibot';
import { err, ok, type Result } from '../base/result.ts';
import { isCleanText, maxTextLength } from '../domain/log/clean-text.ts';
import type { ItemBody, Json, JsonObject } from '../domain/log/event.ts';
import { parseDay } from '../domain/plan/day.ts';
import { isCode, isPartyCode } from '../domain/plan/deliverable-key.ts';
import type { Member } from '../domain/plan/member.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { excerpt } from './excerpt.ts';
import { checkPlanSense } from './plan-file-sense.ts';
import { itemsToPlan, planRev, valueToMember } from './plan-items.ts';
import type { PlanProblem, PlanProblemType } from './plan-problem.ts';
import { checkStorable, isShallow } from './storable-json.ts';

/** A plan file that was read, with everything that writing it to the log needs. */
export interface PlanFile {
  readonly plan: Plan;
  readonly members: readonly Member[];
  readonly rev: string;
  /** One an element of the plan, each value as the file has it. */
  readonly items: readonly ItemBody[];
  /** The members' values as the file has them. */
  readonly memberValues: readonly JsonObject[];
}

/**
 * The plan in the text of a plan file (format 1), or every problem found: first those of its shape, then those of
 * its sense, then what no event can carry. A byte order mark before it is no problem. Names that this version does
 * not know are kept in the items. What nests deeper than any plan is no plan file: `not-json`. `from`: what the log holds
 * was published, and stays in force with links that say nothing.
 */
export function decodePlanFile(
  text: string,
  from: 'outside' | 'log' = 'outside',
): Result<PlanFile, readonly PlanProblem[]> {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return err([{ type: 'not-json', place: '', found: excerpt(text) }]);
  }
  if (!isShallow(raw)) return err([{ type: 'not-json', place: '', found: excerpt(text) }]);
  const shape = v.safeParse(planFile, raw);
  const shapeProblems = (shape.issues ?? []).map(issueToProblem);
  const misshapen = new Set(shapeProblems.map((problem) => problem.place));
  const unstorable = checkStorable(raw).filter((problem) => !misshapen.has(problem.place));
  const senseProblems = checkPlanSense(raw).filter(
    ({ type }) => from === 'outside' || !saysNothing.has(type),
  );
  const problems = [...shapeProblems, ...senseProblems, ...unstorable];
  if (problems.length > 0) return err(problems);

  const file = raw as RawPlanFile;
  const items = itemsOf(file);
  const memberValues = file.members ?? [];
  return ok({
    plan: itemsToPlan(items),
    members: memberValues.map(valueToMember),
    rev: planRev(items),
    items,
    memberValues,
  });
}

const saysNothing: ReadonlySet<PlanProblemType> = new Set(['own-objective', 'objective-twice']);

type RawPlanFile = JsonObject & {
  readonly id: string;
  readonly priorities: readonly RawElement[];
  readonly members?: readonly JsonObject[];
};
type RawElement = JsonObject & {
  readonly code: string;
  readonly objectives?: readonly RawElement[];
  readonly activities?: readonly RawElement[];
};

// A message is the problem's type: one place says what is wrong, app/text says it in words.
const is = (type: PlanProblemType) => type;
const words = v.pipe(
  v.string(is('not-text')),
  v.check((text) => text.trim() !== '', is('missing')),
  v.check((text) => text.length <= maxTextLength, is('text-too-long')),
  v.check((text) => text.length > maxTextLength || isCleanText(text), is('text-not-storable')),
);
const [inEnglish, inFrench] = [
  v.object({ en: words, fr: v.exactOptional(words) }),
  v.object({ fr: words, en: v.exactOptional(words) }),
];
const noText = v.never(is('not-text'));
// Chosen by what is there, so that each language that is wrong is a problem of its own.
const textInLanguages = v.lazy((input) => {
  if (typeof input !== 'object' || input === null) return words;
  if ('en' in input) return inEnglish;
  return 'fr' in input ? inFrench : noText;
});
const code = v.pipe(v.string(is('missing')), v.check(isCode, is('not-a-code')));
const partyCode = v.pipe(v.string(is('missing')), v.check(isPartyCode, is('not-a-party-code')));
const day = v.pipe(
  v.string(is('not-a-day')),
  v.check((text) => parseDay(text) !== null, is('not-a-day')),
);
// A plan year is named by four digits (KEY-1), and a year far from ours is a slip of the pen.
const planDay = v.pipe(
  v.string(is('not-a-day')),
  v.check((text) => parseDay(text) !== null && text >= '1900' && text < '2200', is('not-a-day')),
);
const list = <T extends v.GenericSchema>(item: T) => v.array(item, is('not-a-list'));
const element = <T extends v.ObjectEntries>(entries: T) =>
  v.looseObject(entries, (issue) => (issue.received === 'undefined' ? is('missing') : is('not-an-object')));

const activity = element({
  code,
  title: textInLanguages,
  scope: v.picklist(['member', 'regional'], is('unknown-scope')),
  answeredBy: v.exactOptional(v.nullable(v.picklist(['member', 'secretariat'], is('unknown-answerer')))),
  cadence: v.picklist(['once', 'annual', 'ongoing'], is('unknown-cadence')),
  due: v.exactOptional(v.nullable(v.string(is('not-a-due-day')))),
  countsAsDone: v.exactOptional(v.nullable(textInLanguages)),
  instruction: v.exactOptional(v.nullable(textInLanguages)),
  milestones: v.exactOptional(list(element({ code, title: textInLanguages }))),
  appliesTo: v.exactOptional(v.nullable(list(partyCode))),
  furtherObjectives: v.exactOptional(v.nullable(list(code))),
  retired: v.exactOptional(v.nullable(element({ day, decision: words }))),
});
const objective = element({ code, title: textInLanguages, activities: list(activity) });
const priority = element({
  code,
  title: textInLanguages,
  overallObjective: v.exactOptional(v.nullable(textInLanguages)),
  objectives: list(objective),
});
const member = element({
  code: partyCode,
  name: words,
  aliases: v.exactOptional(list(words)),
  administration: v.exactOptional(v.nullable(words)),
  memberFrom: v.exactOptional(v.nullable(day)),
  memberUntil: v.exactOptional(v.nullable(day)),
  subregion: v.exactOptional(v.nullable(words)),
  groups: v.exactOptional(list(words)),
  preferredLanguage: v.exactOptional(v.picklist(['en', 'fr'], is('unknown-language'))),
});
const planFile = element({
  format: v.literal(1, is('newer-format')),
  id: code,
  language: v.picklist(['en', 'fr'], is('unknown-language')),
  title: textInLanguages,
  organisation: words,
  secretariat: element({ code: partyCode, name: words }),
  start: planDay,
  end: planDay,
  yearStartsInMonth: v.pipe(
    v.number(is('not-a-month')),
    v.integer(is('not-a-month')),
    v.minValue(1, is('not-a-month')),
    v.maxValue(12, is('not-a-month')),
  ),
  priorities: list(priority),
  members: v.exactOptional(list(member)),
});

function issueToProblem(issue: v.BaseIssue<unknown>): PlanProblem {
  const place = (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  // A name that is not there at all gives the same issue as one with the wrong kind of value.
  const absent = issue.input === undefined || issue.input === null || issue.received === 'undefined';
  return {
    type: absent ? 'missing' : (issue.message as PlanProblemType),
    place,
    found: absent
      ? null
      : excerpt(typeof issue.input === 'string' ? issue.input : JSON.stringify(issue.input)),
  };
}

function itemsOf(file: RawPlanFile): readonly ItemBody[] {
  const { format: _, about: _about, priorities, members: _members, formerMembers: _former, ...head } = file;
  const item = (
    type: ItemBody['type'],
    code: string,
    value: { readonly [name: string]: Json },
  ): ItemBody => ({
    plan: file.id,
    type,
    code,
    value,
  });
  return [
    item('plan', file.id, head),
    ...priorities.flatMap(({ objectives = [], ...priority }, position) => [
      item('priority', priority.code, { ...priority, parent: file.id, position }),
      ...objectives.flatMap(({ activities = [], ...objective }, place) => [
        item('objective', objective.code, { ...objective, parent: priority.code, position: place }),
        ...activities.map((activity, index) =>
          item('activity', activity.code, { ...activity, parent: objective.code, position: index }),
        ),
      ]),
    ]),
  ];
}
