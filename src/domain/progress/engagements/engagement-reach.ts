import { compareText } from '../../../base/order.ts';
import { type Day, dayParts, makeDay } from '../../plan/day.ts';
import { isMemberOn, type Member } from '../../plan/member.ts';
import type { Engagement } from './engagement.ts';

/** Members that an engagement does not name: how many; null: not stated. */
export interface Unnamed {
  readonly engagement: Engagement;
  readonly count: number | null;
}

/** Which members engagements reached in the 12 months up to a day (ENG-2). */
export interface MembersReached {
  /** The last day before those months. */
  readonly after: Day;
  /** Members that took part by name, in the order of names, each with its engagements, the latest first. */
  readonly reached: readonly { readonly member: Member; readonly engagements: readonly Engagement[] }[];
  /** Members of that day that none names, in the order of names. */
  readonly notReached: readonly Member[];
  /** Engagements in which members took part that nobody named, or may have: such a member may stand in either list. */
  readonly unnamed: readonly Unnamed[];
}

/**
 * The members that engagements reached in the 12 months up to `day`, that day included: only what was held counts, only
 * who is named was reached, and only members of that day are listed (ENG-2, MEMB-1).
 */
export function membersReached(
  engagements: readonly Engagement[],
  members: readonly Member[],
  day: Day,
): MembersReached {
  const { year, month, date } = dayParts(day);
  const after = makeDay(year - 1, month, date);
  const held = engagements.filter(
    (one) => one.removed === null && one.state === 'held' && one.start <= day && one.end > after,
  );
  const byName = members
    .filter((one) => isMemberOn(one, day))
    .sort((a, b) => compareText(a.name, b.name))
    .map((member) => ({
      member,
      engagements: held.filter((one) => one.membersNamed?.includes(member.code)),
    }));
  return {
    after,
    reached: byName.filter((one) => one.engagements.length > 0),
    notReached: byName.flatMap((one) => (one.engagements.length === 0 ? one.member : [])),
    unnamed: held.flatMap((engagement) => unnamedIn(engagement) ?? []),
  };
}

/** The members that took part in an engagement and that it does not name; null: it names all, or says nothing of more than it names. */
export function unnamedIn(engagement: Engagement): Unnamed | null {
  const { membersNamed, membersCounted } = engagement;
  const named = membersNamed?.length ?? 0;
  if (membersCounted === null) return named > 0 ? null : { engagement, count: null };
  return membersCounted > named ? { engagement, count: membersCounted - named } : null;
}
