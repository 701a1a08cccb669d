import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '../base/result.ts';
import { isCleanText } from '../domain/log/clean-text.ts';
import { type DeviceId, isDeviceId } from '../domain/log/ids.ts';
import type { Instant } from '../domain/plan/day.ts';
import { isPartyCode } from '../domain/plan/deliverable-key.ts';
import type { Period } from '../domain/plan/period.ts';
import { canonicalJson } from './canonical.ts';
import { readFileHead } from './file-head.ts';
import { hashOfBytes } from './hash.ts';

/** What a safety copy says about the workspace that it was made from. It holds no keys. */
export interface CopyFacts {
  readonly device: DeviceId;
  /** Devices whose own copies had been restored there. */
  readonly former: readonly DeviceId[];
  /** When it was made, by the device's clock. */
  readonly at: Instant;
  readonly party: string;
  readonly person: string;
  /** The plan, and the revision of it, that the workspace began with: amendments since are in the log. */
  readonly plan: string;
  readonly rev: string;
  /** The first plan year that it reported (PLAN-5); absent: every year, or made before copies said it. */
  readonly firstYear?: Period;
}

/** A safety copy taken apart: a packet with every chain that was held, the drafts, gzipped JSON, and evidence files with every file. */
export interface SafetyCopyParts {
  readonly facts: CopyFacts;
  readonly packet: Uint8Array;
  readonly drafts: Uint8Array;
  /** Empty: there were none, or it was made before there could be any. */
  readonly files: readonly Uint8Array[];
}

/** Why a file is not read as a safety copy. */
export type CopyProblem =
  | { readonly type: 'not-a-safety-copy' }
  | { readonly type: 'copy-needs-newer-version' }
  /** Cut short or changed on its way. */
  | { readonly type: 'copy-damaged' };

const magic = 'WFCOPY';
const version = 1;

/**
 * The bytes of a safety copy: a line `WFCOPY1`, a header line of canonical JSON with the facts, the lengths of the parts
 * and SHA-256 over all of that, then the packet, the drafts and the files.
 */
export function encodeSafetyCopy({ facts, packet, drafts, files }: SafetyCopyParts): Uint8Array {
  const rest = concatBytes(packet, drafts, ...files);
  const lengths = { packet: packet.length, drafts: drafts.length };
  const said = {
    v: version,
    ...facts,
    ...lengths,
    ...(files.length > 0 && { files: files.map((one) => one.length) }),
  };
  const header = canonicalJson({ ...said, sha: checksum(said, rest) });
  return concatBytes(utf8ToBytes(`${magic}${version}\n${header}\n`), rest);
}

/** The parts of a safety copy, every byte of them as it was written; or why the file is none. Never throws. */
export function decodeSafetyCopy(bytes: Uint8Array): Result<SafetyCopyParts, CopyProblem> {
  const head = readFileHead(bytes, magic, version);
  if (head.type === 'other-file') return err({ type: 'not-a-safety-copy' });
  if (head.type === 'newer-version') return err({ type: 'copy-needs-newer-version' });
  if (head.type === 'head-damaged') return err({ type: 'copy-damaged' });
  const { header, restFrom } = head;
  const facts = factsOf(header);
  const rest = bytes.subarray(restFrom);
  const { sha, ...said } = header;
  const { packet, drafts, files = [] } = said;
  const isWhole =
    typeof packet === 'number' &&
    typeof drafts === 'number' &&
    areLengths(files) &&
    rest.length === packet + drafts + files.reduce((sum, one) => sum + one, 0) &&
    checksum(said, rest) === sha;
  if (facts === null || !isWhole) return err({ type: 'copy-damaged' });
  let from = 0;
  const next = (length: number) => {
    from += length;
    return rest.subarray(from - length, from);
  };
  return ok({ facts, packet: next(packet), drafts: next(drafts), files: files.map(next) });
}

function areLengths(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((one) => Number.isSafeInteger(one) && one >= 0);
}

function checksum(said: object, rest: Uint8Array): string {
  return hashOfBytes(concatBytes(utf8ToBytes(`${canonicalJson(said)}\n`), rest));
}

function factsOf(header: { readonly [name: string]: unknown }): CopyFacts | null {
  const { device, former, at, party, person, plan, rev, firstYear } = header;
  const isText = (value: unknown): value is string => typeof value === 'string' && isCleanText(value);
  const areFacts =
    isDeviceId(device) &&
    Array.isArray(former) &&
    former.every(isDeviceId) &&
    Number.isSafeInteger(at) &&
    isText(party) &&
    isPartyCode(party) &&
    isText(person) &&
    isText(plan) &&
    isText(rev) &&
    (firstYear === undefined || isText(firstYear));
  if (!areFacts) return null;
  const year = firstYear === undefined ? {} : { firstYear: firstYear as Period };
  return { device, former, at: at as Instant, party, person, plan, rev, ...year };
}
