import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { isEntityId, makeEntityId } from '../../../src/domain/log/entity-id.ts';
import type { Instant } from '../../../src/domain/plan/day.ts';

const instant = fc.integer({ min: 0, max: 4_102_444_800_000 }) as fc.Arbitrary<Instant>;
const ten = fc.uint8Array({ minLength: 10, maxLength: 10 });

test('a UUID of version 7 holds its instant and its randomness, and sorts by the instant', () => {
  fc.assert(
    fc.property(instant, ten, instant, ten, (a, randomA, b, randomB) => {
      const [first, second] = [makeEntityId(a, randomA), makeEntityId(b, randomB)];
      expect(isEntityId(first)).toBe(true);
      expect(Number.parseInt(first.replaceAll('-', '').slice(0, 12), 16)).toBe(a);
      if (a < b) expect(first < second).toBe(true);
      if (a === b && first === second) expect(randomA.slice(3)).toEqual(randomB.slice(3));
    }),
  );
});

test('what is no UUID of version 7 names nothing', () => {
  const id = makeEntityId(1_795_305_600_000 as Instant, new Uint8Array(10));
  const versionFour = `${id.slice(0, 14)}4${id.slice(15)}`;
  for (const wrong of ['', id.replace('-', '_'), id.slice(1), `${id}0`, versionFour])
    expect(isEntityId(wrong)).toBe(false);
});
