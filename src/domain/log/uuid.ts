import { invariant } from '../../base/invariant.ts';
import type { Instant } from '../plan/day.ts';

/** The UUID of version 7 (RFC 9562) of an instant and 16 random bytes: ids that are made later sort later. */
export function makeUuid7(at: Instant, random: Uint8Array): string {
  invariant(random.length === 16, 'sixteen random bytes');
  const bytes = Uint8Array.from(random);
  for (let place = 0; place < 6; place += 1) bytes[place] = Math.floor(at / 256 ** (5 - place)) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
