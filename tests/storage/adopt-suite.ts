import { beforeEach, expect, test } from 'vitest';
import { makeJoinProof, verifyJoinProof } from '../../src/contract/join-proof.ts';
import type { EnrolBody, EventContent } from '../../src/domain/log/event.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../src/domain/plan/day.ts';
import type { DeliverableKey } from '../../src/domain/plan/deliverable-key.ts';
import type { Adoption } from '../../src/storage/adopt.ts';
import { createDeviceKeys, type DeviceKeys, verifyText } from '../../src/storage/device-keys.ts';
import { allTables, type Disk } from '../../src/storage/disk.ts';
import { joinDocuments } from '../../src/storage/joining.ts';
import type { LocalStore } from '../../src/storage/local-store.ts';
import { readEvents } from '../../src/storage/log-reader.ts';
import { createLogStore } from '../../src/storage/log-store.ts';
import type { DocumentRow } from '../../src/storage/rows.ts';
import { createInvited, type Invited } from '../fixtures/invitations.ts';

const now = 1_795_305_600_000 as Instant;
const report: EventContent = {
  kind: 'report',
  body: {
    key: 'oco-2022-2027/TV/1.2.1/2026' as DeliverableKey,
    day: '2026-11-20' as Day,
    status: 'on-track',
    sup: [],
  },
};

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function everything(disk: Disk) {
  return disk.read(allTables, async (tables) => ({
    segments: await tables.segments.all(),
    tail: await tables.tail.all(),
    chains: await tables.chains.all(),
    standings: await tables.standings.all(),
    documents: await tables.documents.all(),
  }));
}

/** The disk, with one table that is full: at once, or from a document of this name on. */
function full(disk: Disk, table: 'documents' | 'tail' | 'chains', name?: string): Disk {
  return {
    ...disk,
    write: (names, work) =>
      disk.write(names, (tables) => {
        const put = (rows: readonly { readonly name?: string }[]) =>
          name === undefined || rows.some((row) => row.name === name)
            ? Promise.reject(new DOMException('no space', 'QuotaExceededError'))
            : tables.documents.put(rows as readonly DocumentRow[]);
        return work({ ...tables, [table]: { ...tables[table], put } });
      }),
  };
}

/** What every disk must make true of adoption. */
export function adoptSuite(openDisk: (name: string) => Promise<Disk>): void {
  let keys: DeviceKeys;
  let disk: Disk;
  let store: LocalStore;
  let invited: Invited;

  beforeEach(async () => {
    keys = await createDeviceKeys();
    invited = await createInvited();
    disk = await openDisk(`suite/${keys.device}`);
    store = createLogStore(disk, keys);
    const body = {
      ...keys.public,
      role: 'focal-point',
      party: 'TV',
      person: 'Sela',
      name: '',
      lang: 'fr',
    } as const;
    must(await store.append([{ kind: 'enrol', body }, report], now, []));
    return () => store.close();
  });

  async function adoptionBy(by: Invited): Promise<Adoption> {
    const { statement } = by.invitation;
    const proof = await makeJoinProof(statement, keys.device, by.signJoin);
    return { programme: statement.programme, proof, documents: joinDocuments(statement) };
  }

  async function enrolments(): Promise<readonly EnrolBody[]> {
    must(await store.seal());
    const lines = (await everything(disk)).segments.flatMap(readEvents);
    return lines.flatMap(({ event }) => (event?.kind === 'enrol' ? [event.body] : []));
  }

  test('an adopted workspace belongs to the programme, says once more who it is with the proof, and its answers stand', async () => {
    const { statement } = invited.invitation;
    must(await store.seal());
    const before = must(await store.readCurrent());
    must(await store.adopt(await adoptionBy(invited), now));
    const [first, second, ...more] = await enrolments();
    expect(more).toEqual([]);
    expect(first?.proof).toBeUndefined();
    expect({ ...second, proof: undefined }).toEqual({ ...first, proof: undefined });
    const proved = await verifyJoinProof(second?.proof ?? { inv: '', sig: '' }, keys.device, verifyText);
    expect(must(proved).line).toBe(statement.line);
    expect(must(await store.readDocument('root-key'))).toBe(statement.root);
    expect(must(await store.readDocument('address'))).toBe('https://plan.example.org/app/');
    const after = must(await store.readCurrent());
    expect(after.known.trust.root).toBe(statement.programme);
    expect(after.standings).toEqual(before.standings);
    expect(after.standings.size).toBe(1);
    expect(after.unreceived).toEqual(before.unreceived);
    const { segments } = await everything(disk);
    expect(segments.map((one) => one.programme)).toEqual([null, statement.programme]);
  });

  test('the same invitation once more changes nothing, in two windows at once neither; a new one is said', async () => {
    const adoption = await adoptionBy(invited);
    const other = createLogStore(await openDisk(`suite/${keys.device}`), keys);
    const both = await Promise.all([store.adopt(adoption, now), other.adopt(adoption, now)]);
    for (const one of both) must(one);
    other.close();
    expect(await enrolments()).toHaveLength(2);
    const before = await everything(disk);
    must(await store.adopt(adoption, now));
    expect(await everything(disk)).toEqual(before);

    const programme = { programme: invited.root.device, root: invited.root.publicKey };
    const later = await adoptionBy(await createInvited(programme));
    must(await store.adopt(later, now));
    const all = await enrolments();
    expect(all.map((one) => one.proof?.inv)).toEqual([undefined, adoption.proof.inv, later.proof.inv]);
  });

  test('a workspace of another programme is refused and stays as it was', async () => {
    must(await store.adopt(await adoptionBy(invited), now));
    const before = await everything(disk);
    const refused = await store.adopt(await adoptionBy(await createInvited()), now);
    expect(refused).toEqual({ ok: false, error: { type: 'belongs-elsewhere' } });
    expect(await everything(disk)).toEqual(before);
  });

  test('where any part of it cannot be written, none of it is', async () => {
    const adoption = await adoptionBy(invited);
    const before = await everything(disk);
    const places = [['tail'], ['chains'], ['documents'], ['documents', 'programme']] as const;
    for (const [table, name] of places) {
      const failing = createLogStore(full(disk, table, name), keys);
      expect(await failing.adopt(adoption, now)).toEqual({ ok: false, error: { type: 'storage-full' } });
      expect(await everything(disk)).toEqual(before);
    }
  });

  test('a workspace whose own first event is not held is not adopted', async () => {
    const stranger = await createDeviceKeys();
    const empty = createLogStore(await openDisk(`suite/${stranger.device}`), stranger);
    const refused = await empty.adopt(await adoptionBy(invited), now);
    expect(refused).toEqual({ ok: false, error: { type: 'storage-failed', name: 'enrolment' } });
    expect(must(await empty.readDocument('programme')) as DeviceId | null).toBeNull();
    empty.close();
  });
}
