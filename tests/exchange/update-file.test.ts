import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { EventContent } from '../../src/domain/log/event.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import type { Day } from '../../src/domain/plan/day.ts';
import { roundEvents, roundFor, roundsOf } from '../../src/domain/progress/rounds/round.ts';
import { editionsOf } from '../../src/domain/progress/editions/edition.ts';
import { chainHashAfter } from '../../src/contract/segment.ts';
import { chainStart } from '../../src/contract/hash.ts';
import { readPacket } from '../../src/exchange/packet-file.ts';
import { freeze } from '../fixtures/editions.ts';
import { reportWith } from '../fixtures/generated-reports.ts';
import {
  answersOf,
  carry,
  createProgramme,
  enrolment,
  join,
  keyOf,
  knownOf,
  letIn,
  look,
  openReplica,
  type Programme,
  type Replica,
  reportOf,
  reportOnBehalf,
  say,
  startMember,
  takeIn,
  today,
  updateBy,
  updateFor,
} from '../fixtures/replicas.ts';
import { must, stateOf } from '../fixtures/state.ts';
import { roundBody } from '../fixtures/rounds.ts';

let programme: Programme;
let desk: Replica;
let tuvalu: Replica;

beforeAll(async () => {
  programme = await createProgramme();
  desk = programme.desk;
});

/** A member that joined: its first file was accepted and the reply was taken in. */
async function joined(party: string): Promise<Replica> {
  const member = await startMember(party);
  await join(member, programme);
  await carry(member, desk, [letIn(member)]);
  await carry(desk, member);
  return member;
}

/** An edition's event under another name. */
function renamed(content: EventContent): EventContent {
  return 'name' in content.body && content.kind === 'edition'
    ? ({ ...content, body: { ...content.body, name: 'For the Secretariat' } } as EventContent)
    : content;
}

/** The text of a file's body. */
function bodyOf(bytes: Uint8Array): string {
  const from = bytes.indexOf(0x0a, bytes.indexOf(0x0a) + 1) + 1;
  return gunzipSync(bytes.subarray(from)).toString('utf8');
}

describe('joining, reporting and the receipt', () => {
  test('IMPORT-1: a device that is let in with its first file has its reports counted in the same step, and the receipt stands beside', async () => {
    tuvalu = await startMember('TV');
    await say(tuvalu, reportOf('1.2.1', 'TV'), reportOf('1.2.2', 'TV'));
    const bytes = await updateFor(tuvalu, desk);
    must(await desk.store.seal());
    const before = await stateOf(desk.disk);
    const preview = must(await look(desk, bytes));
    expect(preview).toMatchObject({
      by: tuvalu.device,
      state: 'whole',
      parties: [],
      newcomers: [{ device: tuvalu.device, updates: 2, enrolled: { party: 'TV', role: 'focal-point' } }],
      received: null,
      notCounted: 0,
      waiting: 0,
      forked: [],
      refused: [],
      aheadMs: null,
      pins: null,
      isNews: true,
    });
    expect(new Set(Object.values(preview.others))).toEqual(new Set([0]));
    expect(await stateOf(desk.disk)).toEqual(before);

    const done = await takeIn(desk, bytes, [letIn(tuvalu)]);
    expect(done.parties).toEqual(['TV']);
    expect([...(await answersOf(desk)).keys()]).toEqual([keyOf('1.2.1', 'TV'), keyOf('1.2.2', 'TV')]);
    const { arrivals } = must(await desk.store.readCurrent()).transport;
    expect(arrivals.map((one) => one.body)).toEqual([{ party: 'TV', frontier: { [tuvalu.device]: 3 } }]);
    const kept = await stateOf(desk.disk);
    must(await desk.store.rebuild());
    expect(await stateOf(desk.disk)).toEqual(kept);
  });

  test('EXPORT-3: the reply pins the programme and says what was received; taking it in twice brings nothing', async () => {
    const reply = await updateFor(desk, tuvalu);
    const preview = must(await look(tuvalu, reply));
    expect(preview).toMatchObject({
      by: desk.device,
      received: 3,
      pins: programme.root.device,
      isNews: true,
    });
    await takeIn(tuvalu, reply);
    const { known } = must(await tuvalu.store.readCurrent());
    expect(known.trust.root).toBe(programme.root.device);
    expect(known.writers.get(tuvalu.device)).toMatchObject({ role: 'focal-point', party: 'TV', cut: null });

    const once = await stateOf(tuvalu.disk);
    expect(must(await look(tuvalu, reply))).toMatchObject({ received: null, pins: null, isNews: false });
    await takeIn(tuvalu, reply);
    expect(await stateOf(tuvalu.disk)).toEqual(once);
  });

  test('EXPORT-1: what was sealed before the programme was known is taken in, later seals name it, and a lost file heals', async () => {
    await say(tuvalu, reportOf('1.2.3', 'TV'));
    const lost = await updateFor(tuvalu, desk);
    await say(tuvalu, reportOf('1.2.4', 'TV'));
    const next = await updateFor(tuvalu, desk);
    expect(must(await look(desk, next))).toMatchObject({
      parties: [{ party: 'TV', updates: 2, toSettle: 0 }],
    });
    await takeIn(desk, next);
    const { segments } = await stateOf(desk.disk);
    const named = segments.filter((one) => one.device === tuvalu.device).map((one) => one.programme);
    expect(named).toEqual([null, programme.root.device, programme.root.device]);
    expect(must(await look(desk, lost)).isNews).toBe(false);
  });

  test('EXPORT-1: a member tells how far it holds the Secretariat’s chains, so that the next reply is no longer than its news', async () => {
    await carry(desk, tuvalu);
    await say(tuvalu, reportOf('1.3.1', 'TV'));
    await carry(tuvalu, desk);
    const held = must(await tuvalu.store.readCurrent()).frontier;
    expect(await knownOf(desk, tuvalu.device)).toEqual(held);
    const reply = readPacket(await updateFor(desk, tuvalu));
    if (reply.type !== 'complete') throw new Error(reply.type);
    expect(reply.segments.map((one) => [one.device, one.from, one.count])).toEqual([
      [desk.device, (held.get(desk.device) ?? 0) + 1, 1],
    ]);
  });

  test('STAND-2: an update that differs from an answer on its behalf is one to settle, and says so before it is taken in', async () => {
    await say(desk, reportOnBehalf('1.4.1', 'TV'));
    await say(tuvalu, reportOf('1.4.1', 'TV', { status: 'not-started' }), reportOf('1.4.2', 'TV'));
    const bytes = await updateFor(tuvalu, desk);
    expect(must(await look(desk, bytes)).parties).toEqual([{ party: 'TV', updates: 2, toSettle: 1 }]);
    await takeIn(desk, bytes);
    const both = await answersOf(desk);
    expect(both.get(keyOf('1.4.1', 'TV'))).toHaveLength(2);
    await carry(desk, tuvalu);
    expect((await answersOf(tuvalu)).get(keyOf('1.4.1', 'TV'))).toEqual(both.get(keyOf('1.4.1', 'TV')));
  });

  test('EXPORT-3: nothing is acknowledged twice, and a second desk says nothing that the first one said', async () => {
    const second = await startMember('OCO');
    await join(second, programme);
    await say(desk, { kind: 'grant', body: letIn(second, 'officer') });
    const ours = must(await desk.store.readCurrent());
    const taken = await carry(desk, second);
    expect(taken.parties).toEqual([]);
    expect(await answersOf(second)).toEqual(await answersOf(desk));
    expect(must(await second.store.readCurrent()).transport.arrivals).toHaveLength(
      ours.transport.arrivals.length,
    );
    const again = await carry(tuvalu, desk);
    expect(again.parties).toEqual([]);
  });
});

describe('what a member may read', () => {
  test('EXPORT-2: a member’s file holds nothing that others said or that was said about them, and its chains verify', async () => {
    const [fiji, tonga] = [await joined('FJ'), await joined('TO')];
    const secret = 'Nadi harbour is closed';
    await say(fiji, reportOf('1.1.1', 'FJ', { narrative: secret }));
    await carry(fiji, desk);
    await say(desk, reportOnBehalf('1.1.2', 'FJ', { narrative: `${secret}, they say` }));
    await say(desk, reportOf('1.1.3', 'OCO', { narrative: 'Regional workshop held' }));
    const bytes = await updateFor(desk, tonga);
    const body = bodyOf(bytes);
    expect(body).not.toContain(secret);
    expect(body).not.toContain('/FJ/');
    expect(body).not.toContain('"FJ"');
    expect(body).not.toContain(fiji.device);
    expect(body).toContain('Regional workshop held');
    await takeIn(tonga, bytes);
    const held = must(await tonga.store.readHeld());
    const theirs = must(await desk.store.readHeld());
    for (const device of [desk.device, programme.root.device])
      expect(held.chains.get(device)?.hash).toEqual(theirs.chains.get(device)?.hash);
    expect([...(await answersOf(tonga)).keys()]).toEqual([keyOf('1.1.3', 'OCO')]);
    expect(must(await tonga.store.readExchange()).notCounted).toEqual([]);

    await carry(desk, fiji);
    expect([...(await answersOf(fiji)).keys()]).toEqual(
      [keyOf('1.1.1', 'FJ'), keyOf('1.1.2', 'FJ'), keyOf('1.1.3', 'OCO')].sort(),
    );
  });

  test('ED-1: a member’s file holds the totals of an edition and its own part, and nothing of another member’s or of one for the Secretariat', async () => {
    const tonga = await joined('TO');
    const fiji = [reportWith({ device: 1, key: keyOf('1.2.1', 'FJ'), day: '2026-11-01' as Day })];
    const day = '2026-11-22' as Day;
    await say(desk, ...freeze(fiji, day), ...freeze([], day, 'office').map(renamed));
    const bytes = await updateFor(desk, tonga);
    expect(must(await look(tonga, bytes)).copies).toEqual(['28th Annual Conference']);
    const body = bodyOf(bytes);
    expect(body).not.toContain('"FJ"');
    expect(body).not.toContain('bbbbbbbbbbbbbbbb');
    expect(body).not.toContain('For the Secretariat');
    await takeIn(tonga, bytes);
    const { editions } = must(await tonga.store.readCurrent());
    const [edition, ...more] = editionsOf(editions);
    expect(more).toEqual([]);
    expect([...(edition?.parts.keys() ?? [])].sort()).toEqual(['OCO', 'TO']);
    const rows = must(await tonga.store.readEditionRows(edition?.rowsIn ?? []));
    expect(rows.flatMap((one) => Object.values(one)).every((cells) => !('FJ' in cells))).toBe(true);
    expect(rows).toHaveLength(2);
  });

  test('ROUND-1, EXPORT-2: a member’s file holds the rounds that ask it, and nothing of one that asks others', async () => {
    const tonga = await joined('TO');
    const round = (id: number, name: string, members: 'all' | readonly string[]) =>
      roundEvents(roundBody({ id: `0199f3a0-1c00-7abc-8def-01234567890${id}`, name: { en: name }, members }));
    await say(
      desk,
      ...round(1, 'Everybody', 'all'),
      ...round(2, 'Some', ['FJ', 'TO']),
      ...round(3, 'One', ['FJ']),
    );
    const bytes = await updateFor(desk, tonga);
    expect(must(await look(tonga, bytes)).rounds.map((one) => one.name.en)).toEqual(['Some', 'Everybody']);
    expect(bodyOf(bytes)).not.toContain('"FJ"');
    expect(bodyOf(bytes)).not.toContain('"One"');
    await takeIn(tonga, bytes);
    const held = roundsOf(must(await tonga.store.readCurrent()).rounds);
    const whole = roundsOf(must(await desk.store.readCurrent()).rounds);
    expect(whole).toHaveLength(3);
    expect(held.map((one) => roundFor(one, 'TO'))).toEqual(whole.flatMap((one) => roundFor(one, 'TO') ?? []));
  });

  test('ROUND-1: a round that one desk closed and another, not knowing, extended is closed at both, and the preview says so', async () => {
    const own = await createProgramme();
    const [one, other] = [own.desk, await openReplica({ party: 'OCO' })];
    await join(other, own);
    await say(other, enrolment(other.keys, 'officer', 'OCO'));
    await carry(other, one, [letIn(other, 'officer')]);
    const [opened] = roundEvents(
      roundBody({ id: '0199f3a0-1c00-7abc-8def-012345678909', name: { en: 'Closed' } }),
    );
    if (opened === undefined) throw new Error('a round for all is written once');
    await say(one, opened);
    await carry(one, other);
    const closed = { ...opened.body, closed: '2026-12-04' as Day };
    await say(other, { kind: 'round', body: closed });
    await say(one, { kind: 'round', body: { ...opened.body, closes: '2026-12-24' as Day } });
    const seen = async (at: Replica, bytes: Uint8Array) => must(await look(at, bytes)).rounds;
    const [toOne, toOther] = [await updateFor(other, one), await updateFor(one, other)];
    expect(await seen(one, toOne)).toEqual([closed]);
    expect(await seen(other, toOther)).toEqual([closed]);
    await takeIn(one, toOne);
    await takeIn(other, toOther);
    for (const at of [one, other]) {
      const held = roundsOf(must(await at.store.readCurrent()).rounds);
      expect(held.find(({ id }) => id === closed.id)?.body).toEqual(closed);
    }
  });

  test('EXPORT-2: every line of the Secretariat that names a party carries a salt, and none of a member does', async () => {
    const salts: string[] = [];
    for (const { device, lines } of (await stateOf(desk.disk)).segments) {
      for (const line of lines.split('\n')) {
        const { k, b } = JSON.parse(line);
        if (device !== desk.device) {
          expect(b.z).toBeUndefined();
          continue;
        }
        const isAboutSomebody = ['report', 'arrival', 'grant', 'edition', 'round'].includes(k);
        expect([k, typeof b.z]).toEqual([k, isAboutSomebody ? 'string' : 'undefined']);
        if (isAboutSomebody) salts.push(b.z);
      }
    }
    expect(salts.length).toBeGreaterThan(3);
    expect(salts.every((salt) => /^[A-Za-z0-9_-]{16}$/.test(salt))).toBe(true);
    expect(new Set(salts).size).toBe(salts.length);
  });

  test('a withheld line stands for the hash of what was written', async () => {
    const tonga = await joined('TO');
    const full = (await stateOf(desk.disk)).segments.filter((one) => one.device === desk.device);
    const shown = (await stateOf(tonga.disk)).segments.filter((one) => one.device === desk.device);
    const hashOf = (pieces: typeof full) => {
      let hash = chainStart;
      for (const piece of pieces) hash = chainHashAfter(piece, hash);
      return hash;
    };
    expect(shown.some((one) => one.lines.includes('{"x":'))).toBe(true);
    expect(hashOf(shown)).toEqual(hashOf(full));
  });
});

describe('sizes', () => {
  test('one status update from an enrolled device is a file of less than 600 bytes, a month of ten less than 2.5 KB', async () => {
    const member = await joined('KI');
    await carry(member, desk);
    await carry(desk, member);
    await say(member, reportOf('1.2.1', 'KI'));
    const past = await knownOf(member, desk.device);
    const one = await updateBy(member, { kind: 'secretariat' }, past);
    expect(one.events).toBe(1);
    expect(one.bytes.length).toBeLessThan(600);
    for (let i = 2; i <= 10; i++)
      await say(
        member,
        reportOf(
          `1.${i}.${i % 3}`,
          'KI',
          i % 2 ? {} : { status: 'not-started', day: `2026-11-0${i % 9}` as never },
        ),
      );
    const ten = await updateBy(member, { kind: 'secretariat' }, past);
    expect(ten.events).toBe(10);
    expect(ten.bytes.length).toBeLessThan(2_500);
    expect(must(await look(desk, ten.bytes, today)).parties).toEqual([
      { party: 'KI', updates: 10, toSettle: 0 },
    ]);
    expect([...ten.frontier.keys()].sort()).toEqual(
      [member.device, desk.device, programme.root.device as DeviceId].sort(),
    );
  });
});

test('the first reply names the Secretariat that it comes from, and says that it takes this device in', async () => {
  const own = await createProgramme();
  const member = await startMember('KI');
  await join(member, own);
  await carry(member, own.desk, [letIn(member)]);
  const reply = must(await look(member, await updateFor(own.desk, member)));
  expect(reply).toMatchObject({
    by: own.desk.device,
    writer: { role: 'admin', party: 'OCO' },
    letsThisIn: true,
  });
  await carry(own.desk, member);
  await say(member, reportOf('1.2.1', 'KI'));
  await carry(member, own.desk);
  expect(must(await look(member, await updateFor(own.desk, member)))).toMatchObject({ letsThisIn: false });
});

test('AUTH-3: a file that cuts the reader’s own device off says so, and of what such a device sends, why it does not count', async () => {
  const own = await createProgramme();
  const member = await startMember('KI');
  await join(member, own);
  await carry(member, own.desk, [letIn(member)]);
  await carry(own.desk, member);
  const cut = must(await own.desk.store.readCurrent()).frontier.get(member.device) ?? 0;
  await say(own.desk, { kind: 'revoke', body: { device: member.device, cut, reason: 'left' } });
  const told = await updateFor(own.desk, member);
  expect(must(await look(member, told))).toMatchObject({ cutsThisOff: true });
  await takeIn(member, told);
  await say(member, reportOf('1.2.1', 'KI'));
  expect(must(await look(own.desk, await updateFor(member, own.desk)))).toMatchObject({
    notCounted: 1,
    afterCut: 1,
    cutsThisOff: false,
  });
});
