import { canonicalJson } from './canonical.ts';
import { parseJsonObject } from './json-object.ts';
import { isSignature } from './signature.ts';

/** A line that was read. Until the signature is checked, it says only what somebody wrote. */
export interface SignedLine {
  /** The part that is signed, byte for byte: the line up to, and without, `,"sig":`. */
  readonly signed: string;
  readonly sig: string;
  /** What the line says, by name. */
  readonly fields: { readonly [name: string]: unknown };
}

/** The part of a line that is signed: canonical JSON of `fields`, which have no `sig`, without its closing brace. */
export function openSignedLine(fields: object): string {
  return canonicalJson(fields).slice(0, -1);
}

/** The whole line, without a line end. The signature stands last, so that a reader checks what it received. */
export function closeSignedLine(signed: string, sig: string): string {
  return `${signed},"sig":"${sig}"}`;
}

/** The parts of a line; null where it is no JSON object that a signature closes. */
export function readSignedLine(line: string): SignedLine | null {
  const parts = /^(\{.*),"sig":"([A-Za-z0-9_-]+)"\}$/s.exec(line);
  const fields = parseJsonObject(line);
  if (parts === null || fields === null) return null;
  const [signed, sig] = [parts[1] as string, parts[2] as string];
  return isSignature(sig) ? { signed, sig, fields } : null;
}
