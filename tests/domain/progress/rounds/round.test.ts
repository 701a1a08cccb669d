import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { RoundBody } from '../../../../src/domain/progress/rounds/round-body.ts';
import { type DeviceId, makeEventId } from '../../../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import { deliverablesOf } from '../../../../src/domain/plan/expected.ts';
import type { Period } from '../../../../src/domain/plan/period.ts';
import {
  asksFor,
  isOpenOn,
  lastDayInTime,
  membersOfRound,
  type RoundEntry,
  roundEvents,
  roundFor,
  roundsOf,
} from '../../../../src/domain/progress/rounds/round.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';
import { roundBody } from '../../../fixtures/rounds.ts';

const ids = [1, 2].map((one) => `0199f000-0000-7000-8000-00000000000${one}`);
const devices = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'cccccccccccccccc'] as DeviceId[];

function body(more: Partial<RoundBody> = {}): RoundBody {
  return roundBody({ id: ids[0] as string, ...more });
}

function entry(device: DeviceId, seq: number, recorded: number, more: Partial<RoundBody> = {}): RoundEntry {
  return {
    id: makeEventId(device, seq),
    device,
    seq,
    recorded: recorded as Instant,
    body: body(more),
  };
}

const anyEntries = fc
  .array(
    fc.record({
      device: fc.constantFrom(...devices),
      recorded: fc.integer({ min: 1, max: 5 }),
      id: fc.constantFrom(...ids),
      closes: fc.constantFrom('2026-11-30', '2026-12-15', '2027-01-31') as fc.Arbitrary<Day>,
      members: fc.constantFrom<RoundBody['members']>('all', ['TO'], ['FJ']),
      closed: fc.constantFrom(undefined, undefined, '2026-12-04', '2026-12-20') as fc.Arbitrary<
        Day | undefined
      >,
    }),
    { maxLength: 12 },
  )
  .map((some) =>
    some.map(({ device, recorded, closed, ...more }, index) =>
      entry(device, index + 1, recorded, { ...more, ...(closed === undefined ? {} : { closed }) }),
    ),
  );

describe('what a round is', () => {
  test('ROUND-1: the order in which values arrive never matters', () => {
    fc.assert(
      fc.property(anyEntries, fc.infiniteStream(fc.nat()), (entries, dice) => {
        const shuffled = entries
          .map((one) => ({ one, at: dice.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(roundsOf(shuffled)).toEqual(roundsOf(entries));
        for (const party of ['TO', 'FJ', 'WS'])
          expect(roundsOf(shuffled).map((one) => roundFor(one, party))).toEqual(
            roundsOf(entries).map((one) => roundFor(one, party)),
          );
      }),
    );
  });

  test('ROUND-1: the later instant holds, then the greater id; a device’s later value replaces its earlier one', () => {
    const [a, b] = devices as [DeviceId, DeviceId];
    const closesOf = (...entries: RoundEntry[]) => roundsOf(entries)[0]?.body.closes;
    const [early, late] = ['2026-11-30', '2026-12-15'] as [Day, Day];
    expect(closesOf(entry(a, 1, 1, { closes: early }), entry(b, 1, 2, { closes: late }))).toBe(late);
    expect(closesOf(entry(a, 1, 2, { closes: early }), entry(b, 1, 2, { closes: late }))).toBe(late);
    expect(closesOf(entry(b, 1, 2, { closes: early }), entry(a, 9, 2, { closes: late }))).toBe(early);
    // Its clock was years ahead when it opened the round, and was set right since.
    expect(closesOf(entry(a, 1, 99, { closes: early }), entry(a, 2, 3, { closes: late }))).toBe(late);
  });

  test('ROUND-1: what was closed stays closed as it was, whatever another desk writes later', () => {
    const [a, b] = devices as [DeviceId, DeviceId];
    const [closes, later] = ['2026-11-30', '2026-12-24'] as [Day, Day];
    const closed = '2026-12-04' as Day;
    const closing = entry(b, 1, 2, { closes, closed });
    const held = (...entries: RoundEntry[]) => roundsOf([entry(a, 1, 1), ...entries])[0];
    const extended = held(closing, entry(a, 2, 3, { closes: later }));
    expect(extended?.body).toEqual(closing.body);
    expect(extended && roundFor(extended, 'TO')).toEqual(closing.body);
    // Not even by the desk that closed it; and of two closings the earlier day holds.
    expect(held(closing, entry(b, 2, 3, { closes: later }))?.body).toEqual(closing.body);
    expect(held(closing, entry(a, 2, 3, { closes, closed: later }))?.body.closed).toBe(closed);
  });

  test('ROUND-1: a round for some is written once for each, and tells no member of another', () => {
    const events = roundEvents(body({ members: ['TO', 'FJ', 'TO'] }));
    expect(events.map((one) => one.body.members)).toEqual([['FJ'], ['TO']]);
    expect(roundEvents(body()).map((one) => one.body.members)).toEqual(['all']);
    const [a] = devices as [DeviceId];
    const entries = events.map((one, index) => entry(a, index + 1, 1, one.body));
    const [round] = roundsOf(entries) as [ReturnType<typeof roundsOf>[number]];
    expect(membersOfRound(round)).toEqual(['FJ', 'TO']);
    expect(roundFor(round, 'TO')).toMatchObject({ members: ['TO'] });
    expect(roundFor(round, 'WS')).toBeNull();
    // What Tonga's device holds is the same for Tonga.
    const [atTonga] = roundsOf(entries.slice(1)) as [typeof round];
    expect(roundFor(atTonga, 'TO')).toEqual(roundFor(round, 'TO'));
  });

  test('ROUND-1: it asks from the day it opens to the day before it is closed, past its last day too', () => {
    const at = (day: string, more: Partial<RoundBody> = {}) => isOpenOn(body(more), day as Day);
    expect(['2026-10-31', '2026-11-01', '2027-06-01'].map((day) => at(day))).toEqual([false, true, true]);
    const closed = '2026-12-20' as Day;
    expect(['2026-12-19', '2026-12-20'].map((day) => at(day, { closed }))).toEqual([true, false]);
    expect(lastDayInTime(body())).toBe('2026-12-14');
  });

  test('ROUND-1: it asks members for what it names, and the Secretariat for nothing', () => {
    const { plan, members } = ocoPlan;
    const all = deliverablesOf(plan, members);
    const asked = (more: Partial<RoundBody>) => all.filter((one) => asksFor(body(more), one));
    expect(asked({}).length).toBe(24 * 4);
    expect(new Set(asked({}).map((one) => one.placed.activity.scope))).toEqual(new Set(['member']));
    const some = asked({ activities: ['1.2.1'], members: ['TO'], periods: ['2025', '2026'] as Period[] });
    expect(some.map((one) => one.key)).toEqual([
      'oco-2022-2027/TO/1.2.1/2025',
      'oco-2022-2027/TO/1.2.1/2026',
    ]);
    expect(asked({ plan: 'another' })).toEqual([]);
  });

  test('PLAN-2, ROUND-1: it asks no member for what the Secretariat answers about each', () => {
    const { plan, members } = ocoPlan;
    const [first] = deliverablesOf(plan, members).filter((one) => asksFor(body(), one));
    if (first === undefined) throw new Error('it asks for nothing');
    const activity = { ...first.placed.activity, answeredBy: 'secretariat' } as const;
    expect(asksFor(body(), { ...first, placed: { ...first.placed, activity } })).toBe(false);
  });
});
