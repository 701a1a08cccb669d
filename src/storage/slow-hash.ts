import type { SlowHash } from '../contract/voice-code.ts';

/** How many rounds a slow hash takes: some 0.2 s on a laptop. Voice codes and key files hold for this number. */
export const slowHashRounds = 600_000;

/** PBKDF2 with SHA-256: `sizeBytes` bytes made from `secret` and `salt` in `rounds` rounds. */
export async function hashSlowly(
  secret: Uint8Array,
  salt: Uint8Array,
  rounds: number,
  sizeBytes: number,
): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(secret), 'PBKDF2', false, ['deriveBits']);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(salt), iterations: rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(way, key, sizeBytes * 8));
}

/** The slow hash of voice codes: see `SlowHash`. */
export const slowHash: SlowHash = (secret, salt, sizeBytes) =>
  hashSlowly(secret, salt, slowHashRounds, sizeBytes);
