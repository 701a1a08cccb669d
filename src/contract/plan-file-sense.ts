import { type Day, parseDay } from '../domain/plan/day.ts';
import { foldName } from '../domain/plan/member.ts';
import { parseDue } from './plan-items.ts';
import type { PlanProblem } from './plan-problem.ts';

/**
 * What a plan file's shape cannot tell: codes used twice, due days outside the plan, members or objectives that are not in it,
 * names that two members answer to (MEMB-3), links between an activity and an objective that say nothing.
 * Reads whatever is there, so that these are listed beside problems of shape.
 */
export function checkPlanSense(raw: unknown): readonly PlanProblem[] {
  const file = objectOf(raw);
  const start = dayOf(file.start);
  const end = dayOf(file.end);
  const problems: PlanProblem[] = [];
  const add = (type: PlanProblem['type'], place: string, found: string) =>
    problems.push({ type, place, found });
  if (start !== null && end !== null && end < start) add('end-before-start', 'end', end);

  const uniqueIn = (seen: Map<string, string>) => (value: unknown, place: string) => {
    if (typeof value !== 'string') return;
    if (seen.has(value)) add('duplicate-code', place, value);
    else seen.set(value, place);
  };
  // Every element has a code of its own (PLAN-1), whatever its kind, so that "1.2" cannot mean two things.
  const uniqueElement = uniqueIn(new Map());
  const uniqueParty = uniqueIn(new Map());
  const parties = new Set<unknown>();

  uniqueParty(objectOf(file.secretariat).code, 'secretariat.code');
  listOf(file.members).forEach((one, i) => {
    const { code, memberFrom, memberUntil } = objectOf(one);
    uniqueParty(code, `members[${i}].code`);
    parties.add(code);
    const [from, until] = [dayOf(memberFrom), dayOf(memberUntil)];
    if (from !== null && until !== null && until < from) {
      add('end-before-start', `members[${i}].memberUntil`, until);
    }
  });
  problems.push(...namesTaken(listOf(file.members)));
  const objectives = new Set(
    listOf(file.priorities)
      .flatMap((priority) => listOf(objectOf(priority).objectives))
      .map((objective) => objectOf(objective).code),
  );
  listOf(file.priorities).forEach((priority, p) => {
    const inPriority = `priorities[${p}]`;
    uniqueElement(objectOf(priority).code, `${inPriority}.code`);
    listOf(objectOf(priority).objectives).forEach((objective, o) => {
      const inObjective = `${inPriority}.objectives[${o}]`;
      uniqueElement(objectOf(objective).code, `${inObjective}.code`);
      listOf(objectOf(objective).activities).forEach((activity, a) => {
        const inActivity = `${inObjective}.activities[${a}]`;
        const { code, due, cadence, appliesTo, furtherObjectives, milestones } = objectOf(activity);
        uniqueElement(code, `${inActivity}.code`);
        if (typeof due === 'string') checkDue(due, cadence, `${inActivity}.due`);
        listOf(appliesTo).forEach((member, m) => {
          if (typeof member === 'string' && !parties.has(member)) {
            add('unknown-member', `${inActivity}.appliesTo[${m}]`, member);
          }
        });
        listOf(furtherObjectives).forEach((further, f, all) => {
          if (typeof further !== 'string') return;
          const place = `${inActivity}.furtherObjectives[${f}]`;
          if (!objectives.has(further)) add('unknown-objective', place, further);
          else if (further === objectOf(objective).code) add('own-objective', place, further);
          else if (all.indexOf(further) < f) add('objective-twice', place, further);
        });
        const uniqueMilestone = uniqueIn(new Map());
        listOf(milestones).forEach((milestone, m) =>
          uniqueMilestone(objectOf(milestone).code, `${inActivity}.milestones[${m}].code`),
        );
      });
    });
  });
  return problems;

  function checkDue(text: string, cadence: unknown, place: string): void {
    const due = parseDue(text);
    if (due === null) add('not-a-due-day', place, text);
    else if (due.kind === 'each-year' && cadence === 'once') add('due-not-once', place, text);
    else if (due.kind === 'day' && (cadence === 'annual' || cadence === 'ongoing'))
      add('due-not-yearly', place, text);
    else if (due.kind === 'day' && start !== null && end !== null && (due.day < start || due.day > end)) {
      add('due-outside-plan', place, text);
    }
  }
}

interface MemberName {
  readonly member: number;
  readonly code: string;
  readonly place: string;
  readonly text: string;
}

// Of two members with one name the one is at fault that has it as another name; else the later one.
function namesTaken(members: readonly unknown[]): readonly PlanProblem[] {
  const all = members.map((one, member): readonly (readonly MemberName[])[] => {
    const { code, name, aliases } = objectOf(one);
    if (typeof code !== 'string') return [[], [], []];
    const at = (place: string, text: unknown): readonly MemberName[] =>
      typeof text === 'string' ? [{ member, code, place: `members[${member}].${place}`, text }] : [];
    return [
      at('code', code),
      at('name', name),
      listOf(aliases).flatMap((alias, a) => at(`aliases[${a}]`, alias)),
    ];
  });
  const byName = new Map<string, MemberName>();
  const problems: PlanProblem[] = [];
  for (const rank of [0, 1, 2]) {
    for (const one of all.flatMap((ranks) => ranks[rank] ?? [])) {
      const folded = foldName(one.text);
      const other = byName.get(folded);
      if (other === undefined) byName.set(folded, one);
      // Two members of one code are said to be that.
      else if (folded !== '' && other.member !== one.member && other.code !== one.code) {
        const { place, text, code } = one;
        problems.push({ type: 'member-name-taken', place, found: text, between: [code, other.code] });
      }
    }
  }
  return problems;
}

function objectOf(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null ? (value as { [name: string]: unknown }) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function dayOf(value: unknown): Day | null {
  return typeof value === 'string' ? parseDay(value) : null;
}
