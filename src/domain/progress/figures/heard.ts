import type { Day } from '../../plan/day.ts';
import { isSince } from '../reports/questions.ts';
import { reportOf } from '../reports/standing.ts';
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

/** How many members were heard from since a day, of those whose answers this device may hold. */
export interface Heard {
  readonly heard: number;
  readonly of: number;
}

/** The members among `counted` that told us anything since `since`; the party `secretariat` is none of them. */
export function membersHeardSince(counted: Countable, since: Day, secretariat: string): Heard {
  const members = new Set<string>();
  for (const parties of partyLists(counted, ({ standing }) => standing.kind !== 'not-on-device'))
    for (const party of parties) members.add(party);
  members.delete(secretariat);
  const heard = [...partiesHeardSince(counted, since)].filter((party) => members.has(party)).length;
  return { heard, of: members.size };
}
