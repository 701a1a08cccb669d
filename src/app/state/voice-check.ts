import { err, ok, type Result } from '../../base/result.ts';
import { makeVoiceCode, matchesVoiceCode, type NotAVoiceCode } from '../../contract/voice-code.ts';
import type { DeviceId } from '../../domain/log/ids.ts';
import { signKeyOf } from '../../domain/log/people.ts';
import type { Instant } from '../../domain/plan/day.ts';
import type { LocalStore } from '../../storage/local-store.ts';
import { slowHash } from '../../storage/slow-hash.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { now } from './clock.ts';
import type { OpenSession } from './session.ts';

const checkedDocument = 'checked-by-voice';

/** When the keys of each device were checked by voice on this device. */
export type CheckedByVoice = Readonly<Record<string, Instant>>;

/** Why what was read out cannot be compared. */
export type VoiceCheckProblem =
  | StoreError
  | NotAVoiceCode
  /** The chain of the device or of the root is not held here, so that there is nothing to compare with. */
  | { readonly type: 'keys-not-held' };

/** The devices that were checked by voice on this device. */
export async function readChecked(store: LocalStore): Promise<Result<CheckedByVoice, StoreError>> {
  const read = await store.readDocument(checkedDocument);
  return read.ok ? ok((read.value ?? {}) as CheckedByVoice) : read;
}

/** Whether the eight characters that somebody read out belong to this device's keys; where they do, it is remembered. */
export async function checkByVoice(
  { store, known }: OpenSession,
  device: DeviceId,
  typed: string,
): Promise<Result<boolean, VoiceCheckProblem>> {
  const deviceKey = signKeyOf(known.acts, device);
  const rootKey = signKeyOf(known.acts, known.trust.root);
  if (deviceKey === null || rootKey === null) return err({ type: 'keys-not-held' });
  const matches = matchesVoiceCode(typed, await makeVoiceCode({ deviceKey, rootKey }, slowHash));
  if (!matches.ok || !matches.value) return matches;
  const before = await readChecked(store);
  if (!before.ok) return before;
  const noted = await store.writeDocument(checkedDocument, { ...before.value, [device]: now() });
  return noted.ok ? ok(true) : noted;
}
