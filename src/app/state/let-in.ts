import { makeVoiceCode } from '../../contract/voice-code.ts';
import type { DeviceId } from '../../domain/log/ids.ts';
import { signKeyOf } from '../../domain/log/people.ts';
import { rootKeyDocument } from '../../storage/joining.ts';
import { slowHash } from '../../storage/slow-hash.ts';
import type { OpenSession } from './session.ts';

/** Whether this device belongs to a programme that has not let it in yet, as far as it has heard. */
export function waitsToBeLetIn({ known, row }: Pick<OpenSession, 'known' | 'row'>): boolean {
  const { root } = known.trust;
  const isLetIn = known.acts.some(({ kind, body }) => kind === 'grant' && body.device === row.id);
  return row.kind === 'real' && root !== null && root !== row.id && !isLetIn;
}

/** Whether this device was cut off, as far as it has heard: what it writes from then on counts nowhere. */
export function isCutOff({ known, row }: Pick<OpenSession, 'known' | 'row'>): boolean {
  const writer = known.writers.get(row.id as DeviceId);
  return writer !== undefined && writer.cut !== null;
}

/** The programme's public root key; null where nobody told it to this device. */
export async function knownRootKey({
  known,
  store,
}: Pick<OpenSession, 'known' | 'store'>): Promise<string | null> {
  const stored = await store.readDocument(rootKeyDocument);
  // A device that joined by an update file, and not with an invitation, learns the key from the root's own chain.
  return stored.ok && typeof stored.value === 'string'
    ? stored.value
    : signKeyOf(known.acts, known.trust.root);
}

/**
 * The code by which this device and the Secretariat know each other's keys over the telephone; null where the programme's
 * root key, or this device's own, is not held. Slow on purpose: some seconds on an old telephone.
 */
export async function ownVoiceCode(open: OpenSession): Promise<string | null> {
  const rootKey = await knownRootKey(open);
  const deviceKey = signKeyOf(open.known.acts, open.row.id);
  return rootKey === null || deviceKey === null ? null : makeVoiceCode({ deviceKey, rootKey }, slowHash);
}
