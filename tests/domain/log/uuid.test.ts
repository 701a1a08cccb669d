import { expect, test } from 'vitest';
import { isCode } from '../../../src/domain/plan/deliverable-key.ts';
import { makeUuid7 } from '../../../src/domain/log/uuid.ts';
import type { Instant } from '../../../src/domain/plan/day.ts';

test('an id holds its instant and its random bytes as RFC 9562 has them, and can stand as a code', () => {
  // The example of RFC 9562, appendix A.6.
  const random = new Uint8Array(16);
  random.set([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f], 6);
  const id = makeUuid7(0x017f22e279b0 as Instant, random);
  expect(id).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  expect(isCode(id)).toBe(true);
});
