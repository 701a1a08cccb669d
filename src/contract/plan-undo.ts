import { err, ok, type Result } from '../base/result.ts';
import type { ItemBody, JsonObject } from '../domain/log/event.ts';
import { addDays, type Day, laterDay, parseDay } from '../domain/plan/day.ts';
import { canonicalJson } from './canonical.ts';
import { decodePlanFile, type PlanFile } from './plan-file.ts';
import type { PlanProblem } from './plan-problem.ts';
import { changedItems, planFileText, type PublishedPlan } from './plan-revisions.ts';

/** What an amendment made of one item, or of one member; `before` null: there was none. */
export interface Replaced<T> {
  readonly before: T | null;
  readonly after: T;
}

/** Everything that an amendment replaced: what undoing it needs. */
export interface PlanReplaced {
  readonly items: readonly Replaced<ItemBody>[];
  readonly members: readonly Replaced<JsonObject>[];
}

/** A plan as it was before an amendment, as far as nobody changed it since. */
export interface Undone {
  readonly file: PlanFile;
  /** Codes of what the amendment changed and somebody changed again since: that stays. */
  readonly changedSince: readonly string[];
}

type InForce = Pick<PublishedPlan, 'items' | 'memberValues'>;

/** What `items` and `members` replace in the plan in force. */
export function replacedBy(
  inForce: InForce,
  { items, members }: { readonly items: readonly ItemBody[]; readonly members: readonly JsonObject[] },
): PlanReplaced {
  const itemByName = new Map(inForce.items.map((item) => [nameOf(item), item]));
  const memberByCode = new Map(inForce.memberValues.map((one) => [one.code, one]));
  return {
    items: changedItems(inForce.items, items).map((after) => {
      return { before: itemByName.get(nameOf(after)) ?? null, after };
    }),
    members: members.map((after) => ({ before: memberByCode.get(after.code) ?? null, after })),
  };
}

/**
 * The plan file that publishes again what was in force before an amendment: what it changed says what it said, what it
 * added is left out and so dropped. What was changed since stays. A member that it added is never removed (MEMB-1): its
 * membership ends the day before `today`, or on its first day where that is later.
 */
export function undoneFile(
  inForce: InForce,
  replaced: PlanReplaced,
  today: Day,
): Result<Undone, readonly PlanProblem[]> {
  const changedSince: string[] = [];
  const itemByName = new Map(replaced.items.map((one) => [nameOf(one.after), one]));
  const items = inForce.items.flatMap((now) => {
    const one = itemByName.get(nameOf(now));
    if (one === undefined) return [now];
    if (contentOf(now) === contentOf(one.after)) return one.before === null ? [] : [one.before];
    changedSince.push(now.code);
    return [now];
  });
  const members = membersUndone(inForce, replaced, today);
  changedSince.push(...members.changedSince);
  const text = planFileText(items, members.values);
  if (text === null) return err([{ type: 'missing', place: '', found: null }]);
  const decoded = decodePlanFile(text);
  return decoded.ok ? ok({ file: decoded.value, changedSince }) : decoded;
}

/**
 * Every member as before an amendment, in the order in which they stand: one that it changed says what it said, one that it
 * added has left. What was changed since stays and is named by its code.
 */
export function membersUndone(
  { memberValues }: Pick<InForce, 'memberValues'>,
  { members }: Pick<PlanReplaced, 'members'>,
  today: Day,
): { readonly values: readonly JsonObject[]; readonly changedSince: readonly string[] } {
  const byCode = new Map(members.map((one) => [one.after.code, one]));
  const changedSince: string[] = [];
  const values = memberValues.map((now) => {
    const one = byCode.get(now.code);
    if (one === undefined) return now;
    if (canonicalJson(now) === canonicalJson(one.after)) return one.before ?? ended(now, today);
    changedSince.push(now.code as string);
    return now;
  });
  return { values, changedSince };
}

function ended(member: JsonObject, today: Day): JsonObject {
  const from = typeof member.memberFrom === 'string' ? parseDay(member.memberFrom) : null;
  const yesterday = addDays(today, -1);
  return { ...member, memberUntil: from === null ? yesterday : laterDay(from, yesterday) };
}

// What tells a revision from an earlier one with the same words is no change of anybody's.
function contentOf({ value }: ItemBody): string {
  const { follows: _, ...content } = value;
  return canonicalJson(content);
}

function nameOf({ type, code }: ItemBody): string {
  return `${type} ${code}`;
}
