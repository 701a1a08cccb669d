import type { Day } from './day.ts';
import { makeDay, dayParts } from './day.ts';
import { type Blocks, deliverablesIn, type ExpectedBlock } from './blocks.ts';
import { isMemberOn, type Member } from './member.ts';
import { type Period, type PlanCalendar, periodEnd, periodStart, planYears, wholePlan } from './period.ts';
import { type Activity, activitiesOf, type Plan } from './plan.ts';
import type { Deliverable } from './deliverables.ts';

// Plans and lists of members are values that nobody changes: of each pair what is expected is worked out once.
const workedOut = new WeakMap<readonly Member[], WeakMap<Plan, Blocks>>();

/**
 * Everything that a plan expects of its parties (DELIV-1 to DELIV-3, DELIV-6): activities in plan order, then
 * parties in the order of `members` with the Secretariat alone for regional ones, then periods from first to
 * last. Linear in activities times periods, and in the members for each list of those that an activity applies to;
 * asked again of the same plan and members, it is the same value.
 */
export function expectedOf(plan: Plan, members: readonly Member[]): Blocks {
  const ofMembers = workedOut.get(members) ?? new WeakMap<Plan, Blocks>();
  workedOut.set(members, ofMembers);
  const expected = ofMembers.get(plan) ?? workOut(plan, members);
  ofMembers.set(plan, expected);
  return expected;
}

function workOut(plan: Plan, members: readonly Member[]): Blocks {
  const partiesIn = partiesAmong(members);
  const years = planYears(plan);
  const endOf = new Map([...years, wholePlan].map((period) => [period, periodEnd(plan, period)]));
  const dayIn = createDays(plan);
  const office = [plan.secretariat.code];
  const groups = activitiesOf(plan).flatMap((placed): ExpectedBlock[][] => {
    const { activity } = placed;
    const periods = activity.cadence === 'once' ? [wholePlan] : years;
    const blocks = periods.flatMap((period): ExpectedBlock[] => {
      const parties =
        activity.scope === 'regional' ? office : partiesIn(activity.appliesTo, endOf.get(period) as Day);
      return parties.length === 0 ? [] : [{ placed, period, ...dayIn(activity, period), parties }];
    });
    return blocks.length === 0 ? [] : [blocks];
  });
  return { plan: plan.id, order: [...members.map(({ code }) => code), ...office], groups };
}

/** The same as `expectedOf`, each deliverable by itself. Linear in the result: not for plans of any size. */
export function deliverablesOf(plan: Plan, members: readonly Member[]): readonly Deliverable[] {
  return deliverablesIn(expectedOf(plan, members));
}

// Who is a member on a day, of all (null) or of some of these codes; in the order of members.
type PartiesIn = (appliesTo: Activity['appliesTo'], day: Day) => readonly string[];

const listsOf = new WeakMap<readonly Member[], PartiesIn>();

// The very same list wherever the same parties are in it, whatever plan asks: lists are then compared by identity.
function partiesAmong(members: readonly Member[]): PartiesIn {
  const partiesIn = listsOf.get(members) ?? createParties(members);
  listsOf.set(members, partiesIn);
  return partiesIn;
}

function createParties(members: readonly Member[]): PartiesIn {
  const known = new Map<string, readonly string[]>();
  const lists = new Map<string, readonly string[]>();
  return (appliesTo, day) => {
    const question = `${day} ${appliesTo?.join(' ') ?? '*'}`;
    const before = known.get(question);
    if (before !== undefined) return before;
    const some = appliesTo === null ? null : new Set(appliesTo);
    const parties = members
      .filter((member) => (some === null || some.has(member.code)) && isMemberOn(member, day))
      .map(({ code }) => code);
    const names = parties.join(' ');
    const list = lists.get(names) ?? parties;
    lists.set(names, list);
    known.set(question, list);
    return list;
  };
}

// Most activities are due on the same days.
function createDays(calendar: PlanCalendar) {
  const known = new Map<string, ReturnType<typeof dueIn>>();
  return ({ due }: Pick<Activity, 'due'>, period: Period): ReturnType<typeof dueIn> => {
    const question = `${period} ${due === null ? '' : due.kind === 'day' ? due.day : `${due.month} ${due.date}`}`;
    const days = known.get(question) ?? dueIn(calendar, { due }, period);
    known.set(question, days);
    return days;
  };
}

/** The day that an activity is due in a period, and whether the plan set one (DELIV-1, DELIV-2). */
export function dueIn(
  calendar: PlanCalendar,
  activity: Pick<Activity, 'due'>,
  period: Period,
): { readonly due: Day; readonly hasOwnDay: boolean } {
  const last = periodEnd(calendar, period);
  if (activity.due === null) return { due: last, hasOwnDay: false };
  if (activity.due.kind === 'day') return { due: activity.due.day, hasOwnDay: true };
  const first = periodStart(calendar, period);
  const { month, date } = activity.due;
  const { year } = dayParts(first);
  const sameYear = makeDay(year, month, date);
  const due = sameYear >= first ? sameYear : makeDay(year + 1, month, date);
  return { due: due <= last ? due : last, hasOwnDay: true };
}
