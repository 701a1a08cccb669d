import { decodeInvitation } from '../../src/contract/invitation-text.ts';
import { type InvitationStatement, verifyInvitation } from '../../src/contract/invitation.ts';
import { makeJoinProof } from '../../src/contract/join-proof.ts';
import { makeVoiceCode } from '../../src/contract/voice-code.ts';
import type { EnrolBody, EventContent } from '../../src/domain/log/event.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../src/domain/plan/day.ts';
import type { DeliverableKey } from '../../src/domain/plan/deliverable-key.ts';
import { writeUpdate } from '../../src/exchange/write-update.ts';
import { createDeviceKeys, joinKeySigner, verifyText } from '../../src/storage/device-keys.ts';
import type { LocalStore } from '../../src/storage/local-store.ts';
import { createLogStore } from '../../src/storage/log-store.ts';
import { createMemoryDisk } from '../../src/storage/memory-disk.ts';
import { slowHash } from '../../src/storage/slow-hash.ts';

/** A device beside the browser, made of the product's own modules, that asks to be let in with update files. */
export interface JoiningDevice {
  readonly device: DeviceId;
  /** The code that its person would read out. */
  voiceCode(rootKey: string): Promise<string>;
  /** Reports on activities as on `day`, and answers with the update file that it sends to the Secretariat. */
  report(activities: readonly string[], day: string): Promise<Buffer>;
}

/** The statement of an invitation as whoever was invited reads it, verified; throws where it is not genuine. */
export async function openInvitation(text: string): Promise<InvitationStatement> {
  const decoded = decodeInvitation(text);
  const genuine = must(await verifyInvitation(must(decoded).statement, verifyText));
  const signer = await joinKeySigner({ public: genuine.joinKey, secret: must(decoded).secret });
  if (signer === null) throw new Error('the secret does not fit');
  return genuine;
}

/** A device of `person` that joins with an invitation; null: without one, in the programme named. */
export async function createJoiningDevice(
  invitation: string | null,
  person: string,
  otherwise: { readonly programme: string; readonly party: string } | null = null,
): Promise<JoiningDevice> {
  const keys = await createDeviceKeys();
  const statement = invitation === null ? null : await openInvitation(invitation);
  const programme = (statement?.programme ?? otherwise?.programme) as DeviceId;
  const party = statement?.party ?? otherwise?.party ?? '';
  const disk = createMemoryDisk(`joining/${keys.device}`);
  const store = createLogStore(disk, keys);
  await disk.write(['documents'], (tables) =>
    tables.documents.put([{ name: 'programme', value: programme }]),
  );
  const role = statement?.role ?? 'focal-point';
  const plain: EnrolBody = { ...keys.public, role, party, person, name: 'office computer', lang: 'en' };
  const body = invitation === null ? plain : { ...plain, proof: await proofOf(invitation, keys.device) };
  const begun = Date.parse('2026-11-22T08:00:00Z') as Instant;
  must(await store.append([{ kind: 'enrol', body }], begun, []));
  return {
    device: keys.device,
    voiceCode: (rootKey) => makeVoiceCode({ deviceKey: keys.public.sign, rootKey }, slowHash),
    report: async (activities, day) => {
      const reports = activities.map((activity): EventContent => {
        const key = `oco-2022-2027/${party}/${activity}/2026` as DeliverableKey;
        return { kind: 'report', body: { key, day: day as Day, status: 'on-track', sup: [] } };
      });
      must(await store.append(reports, Date.parse(`${day}T08:00:00Z`) as Instant, []));
      return updateFile(store, programme, party);
    },
  };
}

async function proofOf(invitation: string, device: DeviceId) {
  const { statement, secret } = must(decodeInvitation(invitation));
  const sign = await joinKeySigner({ public: statement.joinKey, secret });
  if (sign === null) throw new Error('the secret does not fit');
  return makeJoinProof(statement, device, sign);
}

async function updateFile(store: LocalStore, programme: DeviceId, party: string): Promise<Buffer> {
  const { frontier, known } = must(await store.readCurrent());
  const sender = {
    store,
    programme,
    writers: known.writers,
    ownDevices: new Set([store.device]),
    frontier,
    party,
    secretariat: 'OCO',
  };
  const written = must(await writeUpdate(sender, { kind: 'secretariat' }, new Map()));
  return Buffer.from(written.bytes);
}

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
