import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Segment } from '../../src/contract/segment.ts';
import type { EventContent } from '../../src/domain/log/event.ts';
import { makeEventId } from '../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../src/domain/plan/day.ts';
import { asAtToday } from '../../src/domain/progress/reports/standing.ts';
import { readPacket, writePacket } from '../../src/exchange/packet-file.ts';
import { maxParkedDevices } from '../../src/exchange/parking.ts';
import { failingDisk, type PowerCut } from '../fixtures/failing-disk.ts';
import {
  answersOf,
  carry,
  cloneOf,
  copyDisk,
  createProgramme,
  join,
  keyOf,
  letIn,
  look,
  now,
  openReplica,
  type Programme,
  type Replica,
  reopen,
  reportOf,
  say,
  startMember,
  takeIn,
  today,
  updateBy,
  updateFor,
} from '../fixtures/replicas.ts';
import { must, stateOf } from '../fixtures/state.ts';

let programme: Programme;
let desk: Replica;
let fiji: Replica;
let tonga: Replica;
/** A file of Fiji with three pieces that are new at the desk, and the same pieces. */
let bytes: Uint8Array;
let pieces: readonly Segment[];

beforeAll(async () => {
  programme = await createProgramme();
  desk = programme.desk;
  [fiji, tonga] = [await joined('FJ'), await joined('TO')];
  for (const activity of ['1.1', '1.2', '1.3']) {
    await say(
      fiji,
      reportOf(activity, 'FJ', { narrative: `Words about ${activity}` }),
      reportOf(`${activity}.9`, 'FJ'),
    );
    must(await fiji.store.seal());
  }
  bytes = await updateFor(fiji, desk);
  const packet = readPacket(bytes);
  if (packet.type !== 'complete') throw new Error(packet.type);
  pieces = packet.segments;
  if (pieces.length !== 3) throw new Error('the file has three pieces');
  must(await desk.store.seal());
});

async function joined(party: string): Promise<Replica> {
  const member = await startMember(party);
  await join(member, programme);
  await carry(member, desk, [letIn(member)]);
  await carry(desk, member);
  await carry(member, desk);
  return member;
}

/** What a disk holds, but for the list of files that were taken in. */
async function heldOn(replica: Replica) {
  const { imports: _, ...held } = await stateOf(replica.disk);
  return held;
}

/** The file that somebody makes of any pieces and signs. */
async function signedBy(writer: Replica, segments: readonly Segment[]): Promise<Uint8Array> {
  const by = writer.device;
  const frontier = new Map([[by, 1]]);
  return must(
    await writePacket({
      programme: programme.root.device,
      by,
      segments,
      frontier,
      sign: (text) => writer.store.sign(text),
    }),
  );
}

function withBody(packet: Uint8Array, change: (body: Buffer) => Uint8Array | string): Uint8Array {
  const from = packet.indexOf(0x0a, packet.indexOf(0x0a) + 1) + 1;
  const packed = gzipSync(change(gunzipSync(packet.subarray(from))));
  packed[9] = 0xff;
  return Buffer.concat([packet.subarray(0, from), packed]);
}

async function cleanImport() {
  const clean = await cloneOf(desk);
  await withSameSalts(() => takeIn(clean, bytes));
  return clean;
}

/** Runs with salts that are the same every time, so that what is stored can be compared byte for byte. */
async function withSameSalts<T>(work: () => Promise<T>): Promise<T> {
  const spy = vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => array);
  try {
    return await work();
  } finally {
    spy.mockRestore();
  }
}

describe('a file that is refused', () => {
  test('IMPORT-1: no update file, of a newer version, encrypted, of another programme, or a bomb: each named, nothing stored', async () => {
    const text = (content: string) => new TextEncoder().encode(content);
    const other = await createProgramme();
    await say(other.desk, reportOf('1.1', 'OCO'));
    const theirs = (await updateBy(other.desk, { kind: 'desk' })).bytes;
    const zeros = gzipSync(Buffer.alloc(80 * 1024 * 1024));
    zeros[9] = 0xff;
    const bomb = Buffer.concat([
      text(`WFPKT1\n{"enc":"none","programme":"${programme.root.device}","v":1}\n`),
      zeros,
    ]);
    const before = await stateOf(desk.disk);
    for (const [file, problem] of [
      [text(''), { type: 'not-an-update-file' }],
      [text('%PDF-1.7\n%âãÏÓ'), { type: 'not-an-update-file' }],
      [text('WFPKT2\n{"v":2}\n'), { type: 'file-needs-newer-version' }],
      [text('WFPKT1\n{"enc":"ecdh-p256+a256gcm","programme":null,"v":1}\n'), { type: 'file-encrypted' }],
      [text('WFPKT1\n{"enc"'), { type: 'file-unusable', why: 'cut-short', by: null }],
      [theirs, { type: 'file-of-another-programme' }],
      [bomb, { type: 'file-too-large', limit: 'body' }],
    ] as const) {
      expect(await look(desk, file)).toEqual({ ok: false, error: problem });
      const taken = await desk.desk.takeIn({ name: '', bytes: file }, [], today, () => undefined);
      expect(taken).toEqual({ ok: false, error: problem });
    }
    expect(await stateOf(desk.disk)).toEqual(before);
  }, 20_000);

  test('IMPORT-1: pieces sealed for another programme are refused whatever the header says', async () => {
    const other = await createProgramme();
    const stranger = await startMember('FJ');
    await join(stranger, other);
    await say(stranger, reportOf('1.1', 'FJ'));
    const { segments } = must(await stranger.store.readForCopy());
    const theirs = segments.filter((one) => one.device === stranger.device);
    const file = await signedBy(tonga, theirs.slice(-1));
    expect(must(await look(desk, file))).toMatchObject({
      refused: [{ device: stranger.device, why: 'seal-broken' }],
      isNews: false,
    });
  });

  test('IMPORT-1: a header alone pins no programme', async () => {
    const newcomer = await startMember('WS');
    const other = await startMember('TV');
    const named = must(
      await writePacket({
        programme: programme.root.device,
        by: other.device,
        segments: must(await other.store.readForCopy()).segments,
        frontier: new Map(),
        sign: (text) => other.store.sign(text),
      }),
    );
    expect(await look(newcomer, named)).toEqual({ ok: false, error: { type: 'file-of-strangers' } });
    // Nor does a genuine file of a Secretariat that does not let the device in.
    const reply = await updateBy(desk, { kind: 'member', party: 'WS' });
    expect(await look(newcomer, reply.bytes)).toEqual({ ok: false, error: { type: 'file-of-strangers' } });
  });
});

describe('a file that was cut or altered', () => {
  test('IMPORT-1: cut at any byte it is refused or brings its whole pieces, never more; the whole file then heals it', async () => {
    const whole = must(await look(desk, bytes));
    const clean = await heldOn(await cleanImport());
    const seen = new Map<number, number>();
    for (let length = 0; length < bytes.length; length++) {
      const looked = await look(desk, bytes.subarray(0, length));
      if (!looked.ok) {
        expect(['not-an-update-file', 'file-unusable']).toContain(looked.error.type);
        continue;
      }
      expect(looked.value).toMatchObject({ by: null, state: 'cut-short', refused: [], waiting: 0 });
      const updates = looked.value.parties.reduce((sum, one) => sum + one.updates, 0);
      expect([2, 4, 6]).toContain(updates);
      if (!seen.has(updates)) seen.set(updates, length);
    }
    expect(whole.parties).toEqual([{ party: 'FJ', updates: 6, toSettle: 0 }]);
    expect([...seen.keys()]).toEqual([2, 4, 6]);
    for (const length of seen.values()) {
      const healed = await cloneOf(desk);
      await withSameSalts(() => takeIn(healed, bytes.subarray(0, length)));
      await withSameSalts(() => takeIn(healed, bytes));
      expect(await answersOf(healed)).toEqual(
        new Map(Object.entries(Object.fromEntries(await answersOf(await cleanImport())))),
      );
      const { segments, peers, reports } = await heldOn(healed);
      expect({ segments: segments.filter(isFijis), peers, reports }).toEqual({
        segments: clean.segments.filter(isFijis),
        peers: clean.peers,
        reports: clean.reports,
      });
    }
  }, 30_000);

  test('IMPORT-1: with any bit flipped it is never whole unless the same text comes out, and never brings what was not written', async () => {
    const whole = must(await look(desk, bytes));
    const truth = await heldOn(await cleanImport());
    const states = new Map<string, number>();
    for (let place = 0; place < bytes.length; place++) {
      const flipped = bytes.slice();
      flipped[place] = (flipped[place] as number) ^ (1 << (place % 8));
      const looked = await look(desk, flipped);
      const state = looked.ok ? looked.value.state : looked.error.type;
      states.set(state, (states.get(state) ?? 0) + 1);
      if (!looked.ok) continue;
      if (looked.value.state === 'whole') {
        expect(looked.value).toEqual(whole);
        continue;
      }
      expect(looked.value).toMatchObject({ by: null, waiting: 0 });
      if (place % 16 !== 0) continue;
      const victim = await cloneOf(desk);
      await takeIn(victim, flipped);
      const held = await heldOn(victim);
      const lines = (of: typeof held) => of.segments.filter(isFijis).flatMap((one) => one.lines.split('\n'));
      expect(lines(truth).slice(0, lines(held).length)).toEqual(lines(held));
      expect(held.waiting).toEqual([]);
      await takeIn(victim, bytes);
      expect(await answersOf(victim)).toEqual(await answersOf(await cleanImport()));
    }
    expect(states.get('altered')).toBeGreaterThan(10);
    expect(states.get('file-unusable')).toBeGreaterThan(10);
  }, 40_000);

  test('IMPORT-1: with a piece left out, changed, swapped or given to another device by a carrier, nothing behind it is taken in', async () => {
    const [first, second, third] = pieces as [Segment, Segment, Segment];
    const text = (body: Buffer) => body.toString('utf8');
    const cutOut = withBody(bytes, (body) =>
      text(body)
        .replace(second.lines, '')
        .replace(/\{"d"[^\n]*"f":\d+,"n":2,"s":"[^"]*"\}\n\n/, ''),
    );
    expect(must(await look(desk, cutOut))).toMatchObject({
      state: 'altered',
      by: null,
      waiting: 0,
      parties: [{ updates: 2 }],
    });
    const changed = withBody(bytes, (body) => text(body).replace('Words about 1.2', 'Other about 1.2'));
    expect(must(await look(desk, changed))).toMatchObject({
      state: 'altered',
      parties: [{ updates: 2 }],
      refused: [{ device: fiji.device, from: second.from, why: 'seal-broken' }],
    });
    const given = withBody(bytes, (body) => text(body).replaceAll(fiji.device, tonga.device));
    expect((await look(desk, given)).ok).toBe(false);

    // The same by somebody who signs anew: a device that was let in is not believed about another.
    const signed = async (segments: readonly Segment[]) =>
      must(await look(desk, await signedBy(tonga, segments)));
    expect(await signed([first, third])).toMatchObject({
      state: 'whole',
      waiting: 1,
      parties: [{ updates: 2 }],
    });
    expect(await signed([third, first, second])).toMatchObject({
      waiting: 0,
      refused: [],
      parties: [{ updates: 6 }],
    });
    expect(await signed([{ ...first, device: tonga.device, from: 2 }])).toMatchObject({
      parties: [],
      refused: [{ device: tonga.device, from: 2, why: 'seal-broken' }],
    });
    expect(await signed([first, { ...second, seal: third.seal }, third])).toMatchObject({
      waiting: 0,
      parties: [{ updates: 2 }],
      refused: [{ device: fiji.device, from: second.from, why: 'seal-broken' }],
    });
  });
});

describe('order and repetition', () => {
  test('IMPORT-1: what comes before its predecessors waits, is nothing the second time, and is taken in with them', async () => {
    const [first, second, third] = pieces as [Segment, Segment, Segment];
    const receiver = await cloneOf(desk);
    const late = await signedBy(fiji, [third]);
    expect(must(await look(receiver, late))).toMatchObject({ waiting: 1, parties: [], isNews: true });
    await takeIn(receiver, late);
    expect((await stateOf(receiver.disk)).waiting.map((row) => row.from)).toEqual([third.from]);
    expect(must(await look(receiver, late))).toMatchObject({ waiting: 0, isNews: false });
    await takeIn(receiver, await signedBy(fiji, [first]));
    expect((await answersOf(receiver)).size).toBe(2);
    await takeIn(receiver, await signedBy(fiji, [second]));
    expect((await stateOf(receiver.disk)).waiting).toEqual([]);
    expect(await answersOf(receiver)).toEqual(await answersOf(await cleanImport()));
  });

  test('IMPORT-1: the second file of a device whose first one is on the way waits, whoever signed it', async () => {
    const newcomer = await startMember('WS');
    await say(newcomer, reportOf('1.1', 'WS'));
    const first = await updateFor(newcomer, desk);
    await say(newcomer, reportOf('1.2', 'WS'));
    const { frontier } = await updateBy(newcomer, { kind: 'secretariat' });
    const past = new Map([[newcomer.device, (frontier.get(newcomer.device) ?? 0) - 1]]);
    const second = (await updateBy(newcomer, { kind: 'secretariat' }, past)).bytes;
    const receiver = await cloneOf(desk);
    expect(must(await look(receiver, second))).toMatchObject({ state: 'whole', by: null, waiting: 1 });
    await takeIn(receiver, second);
    await takeIn(receiver, first, [letIn(newcomer)]);
    expect([...(await answersOf(receiver)).keys()]).toEqual([keyOf('1.1', 'WS'), keyOf('1.2', 'WS')]);
  });

  test('IMPORT-1: what waits and fits nowhere is dropped when the chain comes, and the good file is not to blame', async () => {
    const [first, second, third] = pieces as [Segment, Segment, Segment];
    const receiver = await cloneOf(desk);
    await takeIn(receiver, await signedBy(tonga, [{ ...third, lines: second.lines }]));
    expect((await stateOf(receiver.disk)).waiting).toHaveLength(1);
    expect(must(await look(receiver, bytes))).toMatchObject({ refused: [], parties: [{ updates: 6 }] });
    await takeIn(receiver, bytes);
    expect((await stateOf(receiver.disk)).waiting).toEqual([]);
    expect(first.from).toBeLessThan(third.from);
    expect(await answersOf(receiver)).toEqual(await answersOf(await cleanImport()));
  });

  test('IMPORT-1: the same file in two windows at once is taken in once, with one receipt and one grant', async () => {
    const newcomer = await startMember('KI');
    await say(newcomer, reportOf('1.1', 'KI'), reportOf('1.2', 'KI'));
    const file = await updateFor(newcomer, desk);
    const one = await cloneOf(desk);
    const two = await reopen(one);
    await Promise.all([takeIn(one, file, [letIn(newcomer)]), takeIn(two, file, [letIn(newcomer)])]);
    const state = await stateOf(one.disk);
    const sealed = state.segments.filter((row) => row.device === desk.device).map((row) => row.lines);
    const said = [...sealed, ...state.tail.map((row) => row.line)].join('\n').split('\n');
    const aboutIt = said.map((line) => JSON.parse(line)).filter((line) => line.b.party === 'KI');
    expect(aboutIt.map((line) => line.k)).toEqual(['grant', 'arrival']);
    const ofIt = state.imports.flatMap((row) => row.ranges).filter((one) => one.device === newcomer.device);
    expect(ofIt).toEqual([{ device: newcomer.device, from: 1, to: 3 }]);
    expect((await answersOf(two)).has(keyOf('1.2', 'KI'))).toBe(true);
    const kept = state;
    must(await one.store.rebuild());
    expect(await stateOf(one.disk)).toEqual(kept);

    const again = await takeIn(two, file, [letIn(newcomer)]);
    expect(again.parties).toEqual([]);
    expect(await stateOf(two.disk)).toEqual(kept);
  });

  test('IMPORT-1: two files taken in within one millisecond are both in the list', async () => {
    const [first, second] = pieces as [Segment, Segment, Segment];
    const receiver = await cloneOf(desk);
    const before = (await stateOf(receiver.disk)).imports.length;
    await takeIn(receiver, await signedBy(fiji, [first]));
    await takeIn(receiver, await signedBy(fiji, [second]));
    expect((await stateOf(receiver.disk)).imports).toHaveLength(before + 2);
  });

  test('IMPORT-1: killed at any step, an import leaves all as it was, and done again gives what a clean one gives', async () => {
    const clean = await stateOf((await cleanImport()).disk);
    const before = await stateOf(desk.disk);
    let kills = 0;
    for (let at = 0; ; at++) {
      const power: PowerCut = { at: null };
      const victim = await openReplica({
        keys: desk.keys,
        party: desk.party,
        through: (disk) => failingDisk(disk, power),
      });
      await copyDisk(desk.disk, victim.disk);
      power.at = at;
      const cut = await withSameSalts(() =>
        victim.desk.takeIn({ name: 'update.wayfinder', bytes }, [], today, () => undefined),
      );
      power.at = null;
      if (cut.ok) break;
      kills += 1;
      expect(cut.error).toMatchObject({ type: 'storage-failed' });
      expect(await stateOf(victim.disk)).toEqual(before);
      const again = await reopen(victim);
      await withSameSalts(() => takeIn(again, bytes));
      expect(await stateOf(again.disk)).toEqual(clean);
    }
    expect(kills).toBeGreaterThan(10);
  }, 20_000);
});

describe('devices that nobody let in, or that were cut off', () => {
  test('IMPORT-1: a flood from unknown devices is kept to 20 devices and 64 KB each; one of them can still be let in', async () => {
    const receiver = await cloneOf(desk);
    const strangers = await Promise.all(
      Array.from({ length: maxParkedDevices + 3 }, async (_, n) => {
        const stranger = await startMember('WS');
        await say(stranger, reportOf(`1.${n}`, 'WS'));
        return stranger;
      }),
    );
    for (const stranger of strangers) await takeIn(receiver, await updateFor(stranger, desk));
    const known = (await stateOf(receiver.disk)).chains.map((row) => row.device);
    const kept = strangers.filter((one) => known.includes(one.device));
    expect(kept).toHaveLength(maxParkedDevices);
    const refused = must(await look(receiver, await updateFor(strangers.at(-1) as Replica, desk)));
    expect(refused).toMatchObject({ refused: [{ why: 'too-much-from-unknown' }], isNews: false });
    expect((await answersOf(receiver)).size).toBe(0);
    expect((await stateOf(receiver.disk)).peers.map((row) => row.device)).not.toContain(
      strangers.at(-1)?.device,
    );

    const last = strangers.at(-1) as Replica;
    await takeIn(receiver, await updateFor(last, desk), [letIn(last)]);
    expect([...(await answersOf(receiver)).keys()]).toEqual([keyOf(`1.${maxParkedDevices + 2}`, 'WS')]);
    const first = kept[0] as Replica;
    expect(must(await look(receiver, await updateFor(first, desk))).newcomers).toMatchObject([
      { updates: 1 },
    ]);
  });

  test('IMPORT-1: one that sends more than it may is refused whole, whether it continues, waits or forks; let in, all of it counts', async () => {
    const talker = await startMember('WS');
    const twin = await cloneOf(talker);
    for (let n = 0; n < 9; n++) await say(talker, reportOf(`1.${n}`, 'WS', { narrative: 'x'.repeat(9_000) }));
    const file = await updateFor(talker, desk);
    const receiver = await cloneOf(desk);
    const before = await stateOf(receiver.disk);
    expect(must(await look(receiver, file))).toMatchObject({
      newcomers: [{ device: talker.device }],
      refused: [{ device: talker.device, from: 1, why: 'too-much-from-unknown' }],
      isNews: false,
    });
    await takeIn(receiver, file);
    expect(await stateOf(receiver.disk)).toEqual(before);

    await say(twin, reportOf('2.1', 'WS'));
    await takeIn(receiver, await updateFor(twin, desk));
    await takeIn(receiver, file);
    expect((await stateOf(receiver.disk)).forks).toEqual([]);

    const host = await cloneOf(desk);
    const done = await takeIn(host, file, [letIn(talker)]);
    expect(done.parties).toEqual(['WS']);
    expect((await answersOf(host)).size).toBe(9);
  });

  test('IMPORT-1: without a known signer no more than a little waits in the name of a member, and nothing is replaced', async () => {
    const [first, , third] = pieces as [Segment, Segment, Segment];
    const receiver = await cloneOf(desk);
    await takeIn(receiver, await signedBy(fiji, [third]));
    const stranger = await startMember('WS');
    const junk = (from: number) => ({
      ...first,
      from,
      count: 3,
      lines: Array(3).fill('x'.repeat(20_000)).join('\n'),
    });
    await takeIn(receiver, await signedBy(stranger, [junk(third.from), junk(90), junk(100)]));
    const { waiting } = await stateOf(receiver.disk);
    expect(waiting.map((row) => [row.from, row.count])).toEqual([
      [third.from, 2],
      [90, 3],
    ]);
  });

  test('AUTH-3: a revoked device that writes on, whatever its clock, is kept and not counted', async () => {
    const lost = await joined('FJ');
    const receiver = await cloneOf(desk);
    await say(lost, reportOf('3.1', 'FJ'));
    await takeIn(receiver, await updateFor(lost, desk));
    const cut = must(await receiver.store.readCurrent()).frontier.get(lost.device) as number;
    await say(receiver, { kind: 'revoke', body: { device: lost.device, cut, reason: 'Stolen' } });
    must(
      await lost.store.append(
        [reportOf('3.2', 'FJ', { day: '2026-01-05' as Day })],
        (now - 400 * 86_400_000) as Instant,
        [],
      ),
    );
    const file = await updateFor(lost, desk);
    expect(must(await look(receiver, file))).toMatchObject({ parties: [], notCounted: 1, newcomers: [] });
    await takeIn(receiver, file);
    expect([...(await answersOf(receiver)).keys()]).toEqual([keyOf('3.1', 'FJ')]);
    expect(must(await receiver.store.readExchange()).notCounted).toMatchObject([
      { id: makeEventId(lost.device, cut + 1), why: 'after-cut' },
    ]);
    const revocation = must(await receiver.store.readCurrent()).frontier.get(receiver.device) as number;
    await say(receiver, {
      kind: 'admit',
      body: { ref: makeEventId(receiver.device, revocation - 1), reason: 'Found' },
    });
    expect((await answersOf(receiver)).has(keyOf('3.2', 'FJ'))).toBe(true);
  });

  test('REP-3: clocks that are 400 days wrong lose nothing; one that is ahead is told', async () => {
    const day = 86_400_000;
    const member = await joined('FJ');
    const receiver = await cloneOf(desk);
    must(await member.store.append([reportOf('4.1', 'FJ')], (now - 400 * day) as Instant, []));
    expect(must(await look(receiver, await updateFor(member, desk))).aheadMs).toBeNull();
    must(await member.store.append([reportOf('4.2', 'FJ')], (now + 400 * day) as Instant, []));
    const file = await updateFor(member, desk);
    expect(must(await look(receiver, file)).aheadMs).toBe(400 * day);
    const early = { now: (now - 400 * day) as Instant, asAt: asAtToday('2025-10-18' as Day) };
    expect(must(await look(receiver, file, early))).toMatchObject({
      aheadMs: 800 * day,
      parties: [{ updates: 2 }],
    });
    await takeIn(receiver, file, [], early);
    expect([...(await answersOf(receiver)).keys()]).toEqual([keyOf('4.1', 'FJ'), keyOf('4.2', 'FJ')]);
    must(
      await receiver.store.append([reportOf('4.3', 'OCO') as EventContent], (now - 800 * day) as Instant, []),
    );
    await takeIn(member, await updateFor(receiver, member));
    expect((await answersOf(member)).size).toBe(3);
  });
});

function isFijis(one: { readonly device: string }): boolean {
  return one.device === fiji.device;
}
