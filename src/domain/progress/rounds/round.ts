import { compareBy, compareText } from '../../../base/order.ts';
import type { RoundBody } from './round-body.ts';
import type { EventId } from '../../log/ids.ts';
import { inOrderOfWriting, lastWritten, type Written, writtenAbout } from '../../log/last-written.ts';
import { addDays, type Day, earlierDay, laterDay } from '../../plan/day.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import { hasBegunBy, type Member } from '../../plan/member.ts';
import { isAnsweredAboutMembers } from '../../plan/plan.ts';

/** Longest name of a round: it heads a page and stands in the subject of a mail. */
export const longestRoundName = 120;

/** Most days of grace: more would be a round with another end. */
export const longestGraceDays = 365;

/** Days of grace that are offered for a new round. */
export const usualGraceDays = 14;

/** What somebody wrote about a round, and where. */
export interface RoundEntry extends Written {
  readonly id: EventId;
  readonly body: RoundBody;
}

/** A reporting round: the value that holds, and all that was written about it (ROUND-1). */
export interface Round {
  readonly id: string;
  /** The value that holds, for whichever member; see `roundFor` for what holds for one. */
  readonly body: RoundBody;
  /** Every value in the order of writing; never none. */
  readonly entries: readonly RoundEntry[];
}

/** The rounds that entries make, the one that opens last first; the order of `entries` never matters (ROUND-1). */
export function roundsOf(entries: readonly RoundEntry[]): readonly Round[] {
  return [...writtenAbout(entries, ({ body }) => body.id)]
    .flatMap(([id, some]): Round[] => {
      const body = holding(some);
      return body === null ? [] : [{ id, body, entries: [...some].sort(inOrderOfWriting) }];
    })
    .sort(
      compareBy<Round>(
        (a, b) => compareText(b.body.opens, a.body.opens),
        (a, b) => compareText(b.id, a.id),
      ),
    );
}

/** What a round asks of one member: of the values that are for it the one that holds; null: it is not asked in this round. */
export function roundFor({ entries }: Pick<Round, 'entries'>, party: string): RoundBody | null {
  return holding(entries.filter(({ body }) => isFor(body, party)));
}

/**
 * What a round asks of one member as at a day; null: it is not asked, or its membership begins later, and after the round
 * opens (MEMB-1). Nothing is expected of a member to come.
 */
export function roundAsking(
  round: Pick<Round, 'entries'>,
  members: readonly Member[],
  party: string,
  day: Day,
): RoundBody | null {
  const body = roundFor(round, party);
  const member = members.find((one) => one.code === party);
  if (body === null || member === undefined) return null;
  return hasBegunBy(member, laterDay(day, body.opens)) ? body : null;
}

/** The members that a round names, in no order; all: every member that is expected to answer. */
export function membersOfRound({ entries }: Pick<Round, 'entries'>): RoundBody['members'] {
  const named = entries.flatMap(({ body }) => (body.members === 'all' ? [] : body.members));
  return entries.some(({ body }) => body.members === 'all') ? 'all' : [...new Set(named)];
}

/** Whether a round asks on a day: it has opened, and nobody has closed it. Past its last day it still takes answers. */
export function isOpenOn({ opens, closed }: Pick<RoundBody, 'opens' | 'closed'>, day: Day): boolean {
  return opens <= day && (closed === undefined || day < closed);
}

/** The last day on which an answer is not late (STAND-3). */
export function lastDayInTime({ closes, graceDays }: Pick<RoundBody, 'closes' | 'graceDays'>): Day {
  return addDays(closes, graceDays);
}

/** Whether a round asks for a deliverable. The Secretariat asks members, never itself, and nothing that it answers about them. */
export function asksFor(body: RoundBody, { key, party, period, placed }: Deliverable): boolean {
  const { scope, code } = placed.activity;
  return (
    scope === 'member' &&
    !isAnsweredAboutMembers(placed.activity) &&
    key.startsWith(`${body.plan}/`) &&
    isFor(body, party) &&
    body.periods.includes(period) &&
    (body.activities === 'all' || body.activities.includes(code))
  );
}

/** A value as it is written: once for everybody, or once for each member that it names, so that none hears of another. */
export function roundEvents(
  body: RoundBody,
): readonly { readonly kind: 'round'; readonly body: RoundBody }[] {
  const { members } = body;
  if (members === 'all') return [{ kind: 'round', body }];
  return [...new Set(members)].sort(compareText).map((party) => ({
    kind: 'round',
    body: { ...body, members: [party] },
  }));
}

function isFor({ members }: RoundBody, party: string): boolean {
  return members === 'all' || members.includes(party);
}

// The last value; once one closes the round, that one: a desk that had not heard of it may have written another since.
function holding(entries: readonly RoundEntry[]): RoundBody | null {
  const days = entries.flatMap(({ body }) => body.closed ?? []);
  const closed = days.length === 0 ? undefined : days.reduce(earlierDay);
  return lastWritten(entries.filter(({ body }) => body.closed === closed))?.body ?? null;
}
