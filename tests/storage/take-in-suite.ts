import { beforeEach, describe, expect, test, vi } from 'vitest';
import { encodeLine } from '../../src/contract/line.ts';
import type { EventContent, Role } from '../../src/domain/log/event.ts';
import { type DeviceId, makeEventId } from '../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../src/domain/plan/day.ts';
import type { DeliverableKey } from '../../src/domain/plan/deliverable-key.ts';
import { createDeviceKeys, type DeviceKeys } from '../../src/storage/device-keys.ts';
import type { Disk } from '../../src/storage/disk.ts';
import type { LocalStore } from '../../src/storage/local-store.ts';
import { createLogStore } from '../../src/storage/log-store.ts';
import type { ForkRow, SegmentRow, WaitingRow } from '../../src/storage/rows.ts';
import { sealLines, writeSealedChain } from '../../src/storage/sealed-chain.ts';
import type { Batch } from '../../src/storage/take-in.ts';
import { failingDisk, type PowerCut } from '../fixtures/failing-disk.ts';
import { must, stateOf } from '../fixtures/state.ts';

const now = 1_795_305_600_000 as Instant;
const nothing: Batch = {
  basis: new Map(),
  segments: [],
  waiting: [],
  drained: [],
  forks: [],
  peer: null,
  import: null,
  pins: null,
};
const key = (activity: string, party = 'TV') => `oco-2022-2027/${party}/${activity}/2026` as DeliverableKey;

function report(activity: string): EventContent {
  return {
    kind: 'report',
    body: { key: key(activity), day: '2026-11-20' as Day, status: 'on-track', sup: [] },
  };
}

function enrol(keys: DeviceKeys, role: Role, party: string): EventContent {
  return { kind: 'enrol', body: { ...keys.public, role, party, person: '', name: '', lang: 'en' } };
}

/** What every disk must make true of taking checked files in. */
export function takeInSuite(openDisk: (name: string) => Promise<Disk>): void {
  let root: DeviceKeys;
  let member: DeviceKeys;
  let disk: Disk;
  let store: LocalStore;
  let power: PowerCut;
  /** The member's chain: its enrolment and three reports, then two more. */
  let first: SegmentRow;
  let next: SegmentRow;
  let grant: EventContent;

  beforeEach(async () => {
    [root, member] = [await createDeviceKeys(), await createDeviceKeys()];
    disk = await openDisk(`take-in/${root.device}`);
    power = { at: null };
    store = createLogStore(failingDisk(disk, power), root);
    await disk.write(['documents'], (tables) =>
      tables.documents.put([{ name: 'programme', value: root.device }]),
    );
    must(await store.append([enrol(root, 'root', 'OCO')], now, []));
    const said = [enrol(member, 'focal-point', 'TV'), ...['1.1', '1.2', '1.3'].map(report)];
    first = (await chainOf(member, said))[0] as SegmentRow;
    const all = await chainOf(member, [...said, report('1.4'), report('1.5')]);
    const more = (all[0] as SegmentRow).lines.split('\n').slice(4);
    next = (await sealLines(member, root.device, { seq: 4, hash: first.hash }, more))[0] as SegmentRow;
    const body = {
      device: member.device,
      keys: member.public,
      role: 'focal-point',
      party: 'TV',
      label: 'TV',
    } as const;
    grant = { kind: 'grant', body };
    return () => {
      vi.restoreAllMocks();
      store.close();
    };
  });

  async function chainOf(
    keys: DeviceKeys,
    contents: readonly EventContent[],
  ): Promise<readonly SegmentRow[]> {
    const stamped = contents.map((content) => ({ ...content, t: now }));
    return must(await writeSealedChain(keys, root.device, stamped));
  }

  const batchOf = (segments: readonly SegmentRow[], held = 0, more: Partial<Batch> = {}): Batch => ({
    ...nothing,
    basis: new Map([[member.device, held]]),
    segments,
    ...more,
  });
  const keysNow = async () => [...must(await store.readCurrent()).standings.keys()].sort();
  const all = ['1.1', '1.2', '1.3', '1.4', '1.5'].map((activity) => key(activity));

  async function expectRebuiltTheSame(): Promise<void> {
    const kept = await stateOf(disk);
    must(await store.rebuild());
    expect(await stateOf(disk)).toEqual(kept);
  }

  test('IMPORT-1: what a file brings counts at once by a grant that stands behind it', async () => {
    must(await store.takeIn(batchOf([first, next]), [grant], now));
    expect(await keysNow()).toEqual(all);
    expect(must(await store.readExchange()).notCounted).toEqual([]);
    await expectRebuiltTheSame();
  });

  test('IMPORT-1: a line that is too long behind a batch leaves nothing of the batch', async () => {
    const before = await stateOf(disk);
    const long = { kind: 'set-aside', body: { ranges: [], reason: '文'.repeat(100_000) } } as const;
    const refused = await store.takeIn(batchOf([first], 0, { pins: root.device }), [grant, long], now);
    expect(refused).toMatchObject({ ok: false, error: { type: 'line-too-long' } });
    expect(await stateOf(disk)).toEqual(before);
  });

  test('IMPORT-1: a power cut at any step leaves all as it was, and the same batch can be taken in again', async () => {
    must(await store.takeIn(batchOf([first]), [grant], now));
    const before = await stateOf(disk);
    const aside = {
      kind: 'set-aside',
      body: { ranges: [{ device: member.device, from: 2, to: 2 }], reason: '' },
    } as const;
    const peer = { device: member.device, frontier: [[root.device, 1]], at: now, rev: null } as const;
    const batch = batchOf([next], 4, { peer });
    // Dexie prints of each write beside the one that failed that it failed as well.
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    let kills = 0;
    for (; ; kills++) {
      power.at = kills;
      const cut = await store.takeIn(batch, [aside], now);
      power.at = null;
      if (cut.ok) break;
      expect(cut.error.type).toMatch(/^storage-/);
      expect(await stateOf(disk)).toEqual(before);
    }
    expect(kills).toBeGreaterThan(10);
    expect(await keysNow()).toEqual(all.slice(1));
    await expectRebuiltTheSame();
  });

  test('IMPORT-1: a batch is refused whole where a chain moved, or where the device belongs to another programme', async () => {
    must(await store.takeIn(batchOf([first]), [grant], now));
    const before = await stateOf(disk);
    for (const late of [
      batchOf([first]),
      batchOf([next], 3),
      batchOf([next], 4, { pins: 'AnotherProgramme' as DeviceId }),
    ]) {
      expect(await store.takeIn(late, [], now)).toEqual({ ok: false, error: { type: 'chain-moved' } });
      expect(await stateOf(disk)).toEqual(before);
    }
  });

  test('a device that belongs nowhere is pinned with the batch, and what the root said then counts', async () => {
    const own = await createDeviceKeys();
    const ownDisk = await openDisk(`take-in/${own.device}`);
    const ownStore = createLogStore(ownDisk, own);
    must(await ownStore.append([enrol(own, 'focal-point', 'TV')], now, []));
    const chain = await chainOf(root, [enrol(root, 'root', 'OCO'), grant]);
    must(await ownStore.takeIn({ ...nothing, segments: [...chain, first], pins: root.device }, [], now));
    const { known, standings } = must(await ownStore.readCurrent());
    expect(known.trust.root).toBe(root.device);
    expect([...standings.keys()].sort()).toEqual(all.slice(0, 3));
    ownStore.close();
  });

  test('what waits is kept by device and number, and goes when it is drained', async () => {
    const { hash: _, programme: _programme, ...piece } = next;
    const waiting: WaitingRow = piece;
    must(await store.takeIn(batchOf([], 0, { waiting: [waiting] }), [], now));
    must(await store.takeIn(batchOf([], 0, { waiting: [waiting] }), [], now));
    expect(must(await store.readExchange()).waiting).toEqual([waiting]);
    expect(must(await store.readHeld()).parked.get(member.device)).toEqual({
      characters: next.lines.length,
      updates: 0,
    });
    must(
      await store.takeIn(batchOf([first, next], 0, { drained: [[member.device, next.from]] }), [grant], now),
    );
    expect(must(await store.readExchange()).waiting).toEqual([]);
    expect(await keysNow()).toEqual(all);
  });

  test('imports are listed the last one first, and what a device holds never goes back', async () => {
    const imported = (id: string, at: number) =>
      ({ id, at: at as Instant, by: member.device, fileName: '', ranges: [] }) as const;
    const peer = (to: number, other: number) =>
      ({
        device: member.device,
        frontier: [
          [root.device, to],
          [member.device, other],
        ],
        at: now,
        rev: null,
      }) as const;
    must(await store.append([report('9.1'), report('9.2')], now, []));
    must(await store.readPast([root.device], new Map()));
    must(await store.takeIn({ ...nothing, peer: peer(3, 4), import: imported('a', 1) }, [], now));
    must(await store.takeIn({ ...nothing, peer: peer(2, 9), import: imported('b', 2) }, [], now));
    const { imports, peers } = must(await store.readExchange());
    expect(imports.map((one) => one.id)).toEqual(['b', 'a']);
    expect(peers.map((one) => new Map(one.frontier))).toEqual([
      new Map([
        [root.device, 3],
        [member.device, 9],
      ]),
    ]);
  });

  test('the plan revision that a device last said stands, and an older file of it that comes late does not take it back', async () => {
    const said = async (to: number, rev: string | null) => {
      const peer = { device: member.device, frontier: [[member.device, to]], at: now, rev } as const;
      must(await store.takeIn({ ...nothing, peer }, [], now));
      return must(await store.readExchange()).peers[0]?.rev;
    };
    expect(await said(4, 'Rev1-s1Ons_oF-pL')).toBe('Rev1-s1Ons_oF-pL');
    expect(await said(3, 'An0ther-s1Ons-oF')).toBe('Rev1-s1Ons_oF-pL');
    expect(await said(5, 'An0ther-s1Ons-oF')).toBe('An0ther-s1Ons-oF');
  });

  test('EXPORT-1: who claims more of the own chain than was ever handed out is not believed', async () => {
    must(await store.append([report('9.1')], now, []));
    const claim = { device: member.device, frontier: [[root.device, 2]], at: now, rev: null } as const;
    const believed = async () => {
      must(await store.takeIn({ ...nothing, peer: claim }, [], now));
      return new Map(must(await store.readExchange()).peers[0]?.frontier).get(root.device);
    };
    expect(await believed()).toBeUndefined();
    must(await store.readPast([root.device], new Map()));
    expect(await believed()).toBe(2);
  });

  describe('what decides about what is held is judged at once, as a rebuild would', () => {
    const ranges = () => ({ ranges: [{ device: member.device, from: 2, to: 3 }], reason: '' });
    const revoke = (cut: number): EventContent => ({
      kind: 'revoke',
      body: { device: member.device, cut, reason: '' },
    });

    beforeEach(async () => {
      must(await store.takeIn(batchOf([first, next]), [grant], now));
    });

    test('AUTH-3: cut off, and let in again', async () => {
      must(await store.append([revoke(3)], now, []));
      expect(await keysNow()).toEqual(all.slice(0, 2));
      await expectRebuiltTheSame();
      must(
        await store.append(
          [{ kind: 'admit', body: { ref: makeEventId(root.device, 3), reason: '' } }],
          now,
          [],
        ),
      );
      expect(await keysNow()).toEqual(all);
      await expectRebuiltTheSame();
    });

    test('IMPORT-2: set aside, and put back', async () => {
      must(await store.append([{ kind: 'set-aside', body: ranges() }], now, []));
      expect(await keysNow()).toEqual(all.slice(2));
      expect(must(await store.readExchange()).notCounted.map((one) => one.why)).toEqual([
        'set-aside',
        'set-aside',
      ]);
      await expectRebuiltTheSame();
      must(await store.append([{ kind: 'put-back', body: ranges() }], now, []));
      expect(await keysNow()).toEqual(all);
      await expectRebuiltTheSame();
    });

    test('RETRACT-1: taken back, before and after it is held', async () => {
      const retract = (seq: number): EventContent => ({
        kind: 'retract',
        body: { ref: makeEventId(member.device, seq), reason: 'Wrong year', party: 'TV' },
      });
      must(await store.append([retract(2), retract(7)], now, []));
      expect(await keysNow()).toEqual(all.slice(1));
      expect(must(await store.readExchange()).notCounted.map((one) => one.why)).toEqual(['taken-back']);
      await expectRebuiltTheSame();
      const sixth = must(await store.readHashAt(member.device, 6)) as Uint8Array;
      const line = must(encodeLine({ ...report('1.6'), t: now }));
      const later = await sealLines(member, root.device, { seq: 6, hash: sixth }, [line]);
      must(await store.takeIn(batchOf(later, 6), [], now));
      expect(await keysNow()).toEqual(all.slice(1));
      await expectRebuiltTheSame();
    });

    test('ERASE-1: erased in the tail and in a sealed piece, whose chain and seals hold, and never in a power cut', async () => {
      const note = (text: string): EventContent => ({ kind: 'note', body: { about: key('1.1'), text } });
      const [first] = must(await store.append([note('Sealed secret')], now, [])).ids;
      must(await store.seal());
      const [second] = must(await store.append([note('Latest secret'), note('Stays')], now, [])).ids;
      const ids = [first, second].flatMap((id) => id ?? []);
      const { chains } = await stateOf(disk);
      const erase: EventContent = {
        kind: 'erase',
        body: { refs: ids, reason: 'Personal', about: key('1.1') },
      };
      const before = await stateOf(disk);
      vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      for (let kills = 0; ; kills++) {
        power.at = kills;
        const cut = await store.append([erase], now, []);
        power.at = null;
        if (cut.ok) break;
        expect(await stateOf(disk)).toEqual(before);
      }
      const text = JSON.stringify(await stateOf(disk));
      expect(text).not.toContain('secret');
      expect(text).toContain('Stays');
      const own = (rows: typeof chains) => rows.find((one) => one.device === root.device);
      const end = own(chains)?.seq as number;
      expect(must(await store.readHashAt(root.device, end))).toEqual(own(chains)?.hash);
      must(await store.seal());
      expect(must(await store.readHashAt(root.device, end))).toEqual(own(chains)?.hash);
      await expectRebuiltTheSame();
    });

    test('AUTH-4: a second branch, whose piece is kept beside the first', async () => {
      const other = await sealLines(member, root.device, { seq: 4, hash: first.hash }, [
        next.lines.split('\n')[1] as string,
      ]);
      const { hash: _, programme: _programme, ...piece } = other[0] as SegmentRow;
      const fork: ForkRow = { ...piece, common: 4 };
      const { frontier } = must(await store.readCurrent());
      must(await store.takeIn(batchOf([], 6, { forks: [fork] }), [], now));
      expect(await keysNow()).toEqual(all.slice(0, 3));
      expect(must(await store.readChanges(frontier, new Map()))).toEqual({ kind: 'all' });
      await expectRebuiltTheSame();
      const past = must(await store.readPast([member.device], frontier));
      expect(past.forks).toEqual([fork]);
      expect(past.segments.map((one) => [one.from, one.count])).toEqual([[5, 2]]);
    });
  });
}
