import { compareBy, compareText } from '../base/order.ts';
import type { JsonObject } from '../domain/log/event.ts';
import type { Act } from '../domain/log/revocations.ts';

/** What was said of a member, and what was known of it before; null: nothing was. */
export interface MemberSaid {
  readonly before: JsonObject | null;
  readonly after: JsonObject;
}

/** What is known of every member after `said`, which may lie in any order: the last value of each holds (MEMB-1). */
export function currentMembers(
  base: readonly JsonObject[],
  said: readonly Act<'member'>[],
): readonly JsonObject[] {
  const members = new Map(base.map((one) => [one.code, one]));
  for (const { body } of [...said].sort(inOrder))
    if (typeof body.code === 'string') members.set(body.code, body);
  return [...members.values()];
}

/** What `said`, written in one piece, replaced, where `all` was said of members. */
export function membersSaid(
  said: readonly Act<'member'>[],
  base: readonly JsonObject[],
  all: readonly Act<'member'>[],
): readonly MemberSaid[] {
  const [first] = said;
  if (first === undefined) return [];
  const earlier = all.filter((one) => inOrder(one, first) < 0);
  const known = new Map(currentMembers(base, earlier).map((one) => [one.code, one]));
  return said.map(({ body }) => ({ before: known.get(body.code) ?? null, after: body }));
}

const inOrder = compareBy<Act<'member'>>(
  (a, b) => a.t - b.t,
  (a, b) => compareText(a.device, b.device),
  (a, b) => a.seq - b.seq,
);
