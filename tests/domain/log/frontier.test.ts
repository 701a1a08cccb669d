import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { type Frontier, mergeFrontiers, missingFrom } from '../../../src/domain/log/frontier.ts';
import { type DeviceId, makeEventId, parseEventId } from '../../../src/domain/log/ids.ts';

const device = (name: string) => name as unknown as DeviceId;
const anyFrontier: fc.Arbitrary<Frontier> = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 9 }))
  .map((ends) => new Map(Object.entries(ends).map(([name, end]) => [device(name), end])));

/** The events that a frontier holds, one by one. */
function eventsOf(frontier: Frontier): ReadonlySet<string> {
  return new Set(
    [...frontier].flatMap(([name, end]) => Array.from({ length: end }, (_, i) => `${name}:${i + 1}`)),
  );
}

test('two replicas together hold what either held', () => {
  fc.assert(
    fc.property(anyFrontier, anyFrontier, (a, b) => {
      expect(eventsOf(mergeFrontiers(a, b))).toEqual(new Set([...eventsOf(a), ...eventsOf(b)]));
    }),
  );
});

test('bringing replicas together commutes, associates and is idempotent; an empty one adds nothing', () => {
  fc.assert(
    fc.property(anyFrontier, anyFrontier, anyFrontier, (a, b, c) => {
      expect(mergeFrontiers(a, b)).toEqual(mergeFrontiers(b, a));
      expect(mergeFrontiers(a, mergeFrontiers(b, c))).toEqual(mergeFrontiers(mergeFrontiers(a, b), c));
      expect(mergeFrontiers(a, a)).toEqual(a);
      expect(mergeFrontiers(a, new Map())).toEqual(a);
    }),
  );
});

test('bringing replicas together changes neither of them', () => {
  const a: Frontier = new Map([[device('a'), 1]]);
  const b: Frontier = new Map([[device('a'), 2]]);
  mergeFrontiers(a, b);
  expect([a.get(device('a')), b.get(device('a'))]).toEqual([1, 2]);
});

test('what a replica lacks of another is exactly what the other holds and it does not', () => {
  fc.assert(
    fc.property(anyFrontier, anyFrontier, (ours, theirs) => {
      const missing = missingFrom(ours, theirs).flatMap((span) =>
        Array.from({ length: span.to - span.from + 1 }, (_, i) => `${span.device}:${span.from + i}`),
      );
      expect(new Set(missing).size).toBe(missing.length);
      const held = eventsOf(theirs);
      expect(new Set(missing)).toEqual(new Set([...eventsOf(ours)].filter((event) => !held.has(event))));
    }),
  );
});

test('nobody lacks anything of a replica that it was brought together with', () => {
  fc.assert(
    fc.property(anyFrontier, anyFrontier, (a, b) => {
      expect(missingFrom(a, mergeFrontiers(a, b))).toEqual([]);
      expect(missingFrom(a, a)).toEqual([]);
      expect(missingFrom(new Map(), a)).toEqual([]);
    }),
  );
});

test('an event id names its device and number, and reads back into them', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Za-z0-9_-]{16}$/),
      fc.integer({ min: 1, max: 999_999_999_999_999 }),
      (name, seq) => {
        expect(parseEventId(makeEventId(device(name), seq))).toEqual({ device: name, seq });
      },
    ),
  );
  const tooMany = 'aaaaaaaaaaaaaaaa:9999999999999999';
  for (const text of [
    '',
    'aaaaaaaaaaaaaaaa',
    'aaaaaaaaaaaaaaaa:0',
    'aaaaaaaaaaaaaaaa:01',
    'short:1',
    tooMany,
  ]) {
    expect(parseEventId(text)).toBeNull();
  }
});
