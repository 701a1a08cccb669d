import { compareBy, compareText } from '../base/order.ts';
import type { ItemBody, JsonObject } from '../domain/log/event.ts';
import { type Day, parseDay } from '../domain/plan/day.ts';
import type { Member } from '../domain/plan/member.ts';
import { type Period, type PlanCalendar, planYears } from '../domain/plan/period.ts';
import type { Activity, Cadence, Due, Milestone, Plan, Retired, Scope } from '../domain/plan/plan.ts';
import type { Language, Text } from '../domain/plan/text.ts';
import { canonicalJson } from './canonical.ts';
import { shortHashOfText } from './hash.ts';

/**
 * The revision that items make together: base64url of the first 12 bytes of SHA-256 over the canonical JSON of the
 * whole plan. The order in which the items are given does not matter.
 */
export function planRev(items: readonly ItemBody[]): string {
  const sorted = [...items].sort(
    compareBy(
      (a, b) => compareText(a.type, b.type),
      (a, b) => compareText(a.code, b.code),
    ),
  );
  return shortHashOfText(canonicalJson(sorted));
}

/**
 * The plan that checked items make together, its elements in the order of their positions. The items must have
 * come out of `decodePlanFile`, which refuses what cannot be read here.
 */
export function itemsToPlan(items: readonly ItemBody[]): Plan {
  const head = items.find((item) => item.type === 'plan') as ItemBody;
  const plan = head.value;
  const language: Language = plan.language === 'fr' ? 'fr' : 'en';
  const childrenOf = createChildren(items);
  const secretariat = plan.secretariat as JsonObject;
  return {
    id: head.code,
    language,
    title: textOf(plan.title, language) as Text,
    organisation: plan.organisation as string,
    secretariat: { code: secretariat.code as string, name: secretariat.name as string },
    start: plan.start as Day,
    end: plan.end as Day,
    yearStartsInMonth: Number(plan.yearStartsInMonth),
    priorities: childrenOf('priority', head.code).map((priority) => ({
      code: priority.code,
      title: textOf(priority.value.title, language) as Text,
      overallObjective: textOf(priority.value.overallObjective, language),
      objectives: childrenOf('objective', priority.code).map((objective) => ({
        code: objective.code,
        title: textOf(objective.value.title, language) as Text,
        activities: childrenOf('activity', objective.code).map((item) => activityOf(item, language)),
      })),
    })),
  };
}

/** The items of a type that stand below the one with a code, in the order of their positions. */
export function createChildren(
  items: readonly ItemBody[],
): (type: ItemBody['type'], parent: string) => readonly ItemBody[] {
  const byPlace = new Map<string, ItemBody[]>();
  for (const item of items) {
    const { parent } = item.value;
    if (typeof parent !== 'string') continue;
    const place = `${item.type} ${parent}`;
    const siblings = byPlace.get(place);
    if (siblings === undefined) byPlace.set(place, [item]);
    else siblings.push(item);
  }
  for (const siblings of byPlace.values())
    siblings.sort((a, b) => Number(a.value.position) - Number(b.value.position));
  return (type, parent) => byPlace.get(`${type} ${parent}`) ?? [];
}

/**
 * The first plan year that is reported, as the items of a plan say it under `firstReportedYear` (PLAN-5); null: they do not
 * say, or they name a year that the plan does not have.
 */
export function firstYearIn(items: readonly ItemBody[], calendar: PlanCalendar): Period | null {
  const year = items.find((item) => item.type === 'plan')?.value.firstReportedYear;
  return planYears(calendar).find((one) => one === year) ?? null;
}

/** The items of a plan with another first reported year. */
export function withFirstYear(items: readonly ItemBody[], year: Period): readonly ItemBody[] {
  return items.map((item) =>
    item.type === 'plan' ? { ...item, value: { ...item.value, firstReportedYear: year } } : item,
  );
}

/** The member that a checked member value describes. */
export function valueToMember(value: JsonObject): Member {
  const textOrNull = (field: unknown) => (typeof field === 'string' ? field : null);
  const texts = (field: unknown) => (Array.isArray(field) ? field.map(String) : []);
  return {
    code: value.code as string,
    name: value.name as string,
    aliases: texts(value.aliases),
    administration: textOrNull(value.administration),
    from: textOrNull(value.memberFrom) as Day | null,
    until: textOrNull(value.memberUntil) as Day | null,
    subregion: textOrNull(value.subregion),
    groups: texts(value.groups),
    language: value.preferredLanguage === 'fr' ? 'fr' : 'en',
  };
}

/** The value that describes a member, over the one it had before (null: none): names that nobody knows stay in it. */
export function memberToValue(member: Member, before: JsonObject | null): JsonObject {
  const { code, name, aliases, administration, from, until, subregion, groups, language } = member;
  return {
    ...before,
    code,
    name,
    aliases,
    administration,
    memberFrom: from,
    memberUntil: until,
    subregion,
    groups,
    preferredLanguage: language,
  };
}

/** A due day as a plan file writes it: a day, or month and date ("03-31") of each plan year; null: neither. */
export function parseDue(text: string): Due | null {
  const day = parseDay(text);
  if (day !== null) return { kind: 'day', day };
  // 2024 is a leap year, so that 02-29 can be a yearly day; in other years it falls on the 28th.
  const inLeapYear = /^\d{2}-\d{2}$/.test(text) ? parseDay(`2024-${text}`) : null;
  if (inLeapYear === null) return null;
  return { kind: 'each-year', month: Number(text.slice(0, 2)), date: Number(text.slice(3, 5)) };
}

function activityOf({ code, value }: ItemBody, language: Language): Activity {
  return {
    code,
    title: textOf(value.title, language) as Text,
    scope: value.scope as Scope,
    answeredBy: value.answeredBy === 'secretariat' ? 'secretariat' : 'member',
    cadence: value.cadence as Cadence,
    due: typeof value.due === 'string' ? parseDue(value.due) : null,
    countsAsDone: textOf(value.countsAsDone, language),
    instruction: textOf(value.instruction, language),
    milestones: Array.isArray(value.milestones)
      ? (value.milestones as JsonObject[]).map(
          (one): Milestone => ({ code: one.code as string, title: textOf(one.title, language) as Text }),
        )
      : [],
    retired: retiredOf(value.retired),
    appliesTo: Array.isArray(value.appliesTo) ? value.appliesTo.map(String) : null,
    furtherObjectives: Array.isArray(value.furtherObjectives) ? value.furtherObjectives.map(String) : [],
  };
}

function retiredOf(value: unknown): Retired | null {
  const { day, decision } = (value ?? {}) as Partial<Retired>;
  return typeof day === 'string' && typeof decision === 'string' ? { day, decision } : null;
}

function textOf(value: unknown, language: Language): Text | null {
  if (typeof value === 'string') return language === 'fr' ? { fr: value } : { en: value };
  return typeof value === 'object' && value !== null ? (value as Text) : null;
}
