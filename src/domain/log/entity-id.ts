import type { Instant } from '../plan/day.ts';

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether `text` can name what the Secretariat creates: a UUID of version 7 (RFC 9562) in small letters. */
export function isEntityId(text: string): boolean {
  return pattern.test(text);
}

/** The UUID of version 7 of an instant and ten random bytes: ids sort by the instant at which they were made. */
export function makeEntityId(now: Instant, random: Uint8Array): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const time = hex(now, 12);
  const bytes = Array.from({ length: 10 }, (_, place) => random[place] ?? 0);
  const [high = 0, variant = 0] = [bytes[0], bytes[2]];
  const first = hex(0x70 | (high & 0x0f), 2) + hex(bytes[1] ?? 0, 2);
  const second = hex(0x80 | (variant & 0x3f), 2) + hex(bytes[3] ?? 0, 2);
  const rest = bytes.slice(4).map((byte) => hex(byte, 2));
  return `${time.slice(0, 8)}-${time.slice(8)}-${first}-${second}-${rest.join('')}`;
}
