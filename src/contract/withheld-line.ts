import { base64urlToBytes, bytesToBase64url, lineHash } from './hash.ts';

const pattern = /^\{"x":"([A-Za-z0-9_-]{43})"\}$/;

/** What stands in the place of a line that is withheld or erased: its hash. A line already withheld stays as it is. */
export function withholdLine(line: string): string {
  return withheldHash(line) === null ? `{"x":"${bytesToBase64url(lineHash(line))}"}` : line;
}

/** The hash, 32 bytes, of the line in whose place `line` stands; null where `line` is itself what the device wrote. */
export function withheldHash(line: string): Uint8Array | null {
  const hash = pattern.exec(line)?.[1];
  return hash === undefined ? null : base64urlToBytes(hash);
}
