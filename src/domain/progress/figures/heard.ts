import type { Day } from '../../plan/day.ts';
import { hasBegunBy, isMemberOn, type Member } from '../../plan/member.ts';
import { isAnsweredAboutMembers } from '../../plan/plan.ts';
import { isSince } from '../reports/questions.ts';
import { reportOf } from '../reports/standing.ts';
import { isFinal } from '../reports/status.ts';
import type { Counted } from './counted.ts';
import { alikeIn, type Countable, partyLists } from './counted-blocks.ts';

/**
 * The parties with a counted report that is true for, or was recorded on, `since` or a later day: who has told us
 * anything lately. A report on an earlier year counts as well as one on this year.
 */
export function partiesHeardSince(counted: Countable, since: Day): ReadonlySet<string> {
  const heard = new Set<string>();
  for (const {
    one: { deliverable, standing },
  } of alikeIn(counted)) {
    const report = reportOf(standing);
    if (report === null) continue;
    if (isSince(report, since)) heard.add(deliverable.party);
  }
  return heard;
}

/** The members that are asked, in their order, and every party that told us anything, asked or not. */
export interface AskedAndHeard {
  readonly asked: readonly Member[];
  readonly heard: ReadonlySet<string>;
}

/**
 * Who is asked and who was heard from since `since`. Asked are the members of which `counted` expects an answer as at a day, in their order, of those whose answers this device may hold:
 * who is a member then, and who left and is still asked something, or has told us something. A member to come
 * is none, though years that it will answer for have begun.
 */
export function membersAsked(
  counted: Countable,
  members: readonly Member[],
  day: Day,
  since: Day,
): AskedAndHeard {
  const among = (isOf: (one: Counted) => boolean) => new Set([...partyLists(counted, isOf)].flat());
  const isHere = ({ standing }: Counted) => standing.kind !== 'not-on-device';
  const here = among(isHere);
  const asked = among((one) => isHere(one) && isStillAsked(one));
  const heard = partiesHeardSince(counted, since);
  const isAsked = (one: Member) => {
    if (!here.has(one.code)) return false;
    const isAfter = hasBegunBy(one, day) && (asked.has(one.code) || heard.has(one.code));
    return isMemberOn(one, day) || isAfter;
  };
  return { asked: members.filter(isAsked), heard };
}

function isStillAsked({ deliverable, standing, part }: Counted): boolean {
  const report = reportOf(standing);
  const isEnded = report !== null && isFinal(report.status);
  return !isEnded && part !== 'earlier-year' && !isAnsweredAboutMembers(deliverable.placed.activity);
}

/** How many members were heard from since a day, of those that are asked. */
export interface Heard {
  readonly heard: number;
  readonly of: number;
}

/** How many of the members that are asked as at a day told us anything since `since`. */
export function membersHeardSince(
  counted: Countable,
  members: readonly Member[],
  day: Day,
  since: Day,
): Heard {
  const { asked, heard } = membersAsked(counted, members, day, since);
  return { heard: asked.filter(({ code }) => heard.has(code)).length, of: asked.length };
}
