import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Writers } from '../../../src/domain/log/authority.ts';
import type { EventRange, Role } from '../../../src/domain/log/event.ts';
import type { DeviceId } from '../../../src/domain/log/ids.ts';
import { type AsideEvent, isAsideEvent, isSetAside, setAsideOf } from '../../../src/domain/log/set-aside.ts';
import type { Instant } from '../../../src/domain/plan/day.ts';

const device = (name: string) => name.padEnd(16, '_') as DeviceId;
const [desk, second, member, other] = ['desk', 'second', 'member', 'other'].map(device) as [
  DeviceId,
  DeviceId,
  DeviceId,
  DeviceId,
];
const writer = (role: Role, party: string, cut: number | null = null) => ({ role, party, label: '', cut });
const writers: Writers = new Map([
  [desk, writer('officer', 'OCO')],
  [second, writer('admin', 'OCO', 5)],
  [member, writer('focal-point', 'FJ')],
]);

function said(
  kind: AsideEvent['kind'],
  ranges: readonly (readonly [DeviceId, number, number])[],
  { by = desk, seq = 1, t = 0 } = {},
): AsideEvent {
  const body = {
    ranges: ranges.map(([whose, from, to]): EventRange => ({ device: whose, from, to })),
    reason: '',
  };
  return { kind, body, device: by, seq, t: t as Instant };
}

const asideIn = (events: readonly AsideEvent[], from = writers, last = 12) => {
  const aside = setAsideOf(from, events);
  return Array.from({ length: last }, (_, i) => i + 1).filter((seq) => isSetAside(aside, member, seq));
};

test('IMPORT-2: what is set aside is all of each range and nothing else; putting back reverses it, in part too', () => {
  const first = said('set-aside', [
    [member, 3, 8],
    [other, 1, 1],
  ]);
  expect(asideIn([first])).toEqual([3, 4, 5, 6, 7, 8]);
  expect(isSetAside(setAsideOf(writers, [first]), other, 1)).toBe(true);
  expect(asideIn([first, said('put-back', [[member, 5, 6]], { seq: 2 })])).toEqual([3, 4, 7, 8]);
  expect(asideIn([first, said('put-back', [[member, 1, 12]], { seq: 2 })])).toEqual([]);
  const again = [
    said('put-back', [[member, 3, 8]], { seq: 2 }),
    said('set-aside', [[member, 8, 9]], { seq: 3 }),
  ];
  expect(asideIn([first, ...again])).toEqual([8, 9]);
});

test('IMPORT-2: one range said after another behaves as a set of events does, in every order of arrival', () => {
  const anyRange = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.nat(5))
    .map(([from, more]) => [member, from, Math.min(12, from + more)] as const);
  const anySaid = fc.tuple(
    fc.constantFrom('set-aside' as const, 'put-back' as const),
    fc.array(anyRange, { minLength: 1, maxLength: 3 }),
  );
  const log = fc
    .array(anySaid, { maxLength: 8 })
    .map((all) =>
      all.map(([kind, ranges], index) =>
        said(kind, ranges, { seq: index + 1, t: index % 2 === 0 ? -index : index }),
      ),
    );
  fc.assert(
    fc.property(
      log.chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
      ),
      ([events, shuffled]) => {
        const left = new Set<number>();
        for (const { kind, body } of events) {
          for (const { from, to } of body.ranges)
            for (let seq = from; seq <= to; seq++) {
              if (kind === 'set-aside') left.add(seq);
              else left.delete(seq);
            }
        }
        expect(asideIn(shuffled)).toEqual([...left].sort((a, b) => a - b));
      },
    ),
    { numRuns: 300 },
  );
});

test('IMPORT-2: of two officers the later word goes first, and what each says of others changes nothing about it', () => {
  const events = [
    said('set-aside', [[member, 1, 4]], { t: 100 }),
    said('put-back', [[member, 1, 2]], { by: second, t: 200 }),
  ];
  expect(asideIn(events)).toEqual([3, 4]);
  const ofOthers = said('set-aside', [[other, 1, 1]], { seq: 1, t: 400 });
  const later = events.map((one) => (one.device === desk ? { ...one, seq: 2 } : one));
  expect(asideIn([ofOthers, ...later])).toEqual([3, 4]);
});

test('AUTH-2: only the Secretariat sets aside, and nothing behind its cut counts', () => {
  for (const by of [member, other])
    expect(asideIn([said('set-aside', [[member, 1, 4]], { by })])).toEqual([]);
  expect(asideIn([said('set-aside', [[member, 1, 4]], { by: second, seq: 5 })])).toEqual([1, 2, 3, 4]);
  expect(asideIn([said('set-aside', [[member, 1, 4]], { by: second, seq: 6 })])).toEqual([]);
});

test('an event of another kind sets nothing aside', () => {
  const arrival = {
    kind: 'arrival',
    body: { party: 'FJ', frontier: {} },
    device: desk,
    seq: 1,
    t: 0 as Instant,
  } as const;
  expect([arrival, said('put-back', [])].map(isAsideEvent)).toEqual([false, true]);
});
