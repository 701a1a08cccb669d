import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { EventContent } from '../../src/domain/log/event.ts';
import { eraseBodiesFor } from '../../src/domain/log/erased.ts';
import type { EventId } from '../../src/domain/log/ids.ts';
import type { Day } from '../../src/domain/plan/day.ts';
import { noRemarks } from '../../src/domain/progress/remarks/remarks.ts';
import { checkEverything } from '../../src/exchange/check-everything.ts';
import { createDeviceKeys } from '../../src/storage/device-keys.ts';
import { allTables } from '../../src/storage/disk.ts';
import {
  carry,
  createProgramme,
  enrolment,
  join,
  keyOf,
  letIn,
  now,
  openReplica,
  type Replica,
  reportOf,
  reportOnBehalf,
  say,
  startMember,
  takeIn,
  updateBy,
  updateFor,
} from '../fixtures/replicas.ts';
import { verifyText } from '../fixtures/signed-packets.ts';
import { must, stateOf } from '../fixtures/state.ts';

const secret = 'The focal point is on sick leave until May';
const about = keyOf('1.2.1', 'TV');
const note: EventContent = { kind: 'note', body: { about, text: secret } };
const engagement: EventContent = {
  kind: 'engagement',
  body: { id: 'E9', title: secret, start: '2026-03-02' as Day, end: '2026-03-04' as Day, state: 'announced' },
};
const officeNote: EventContent = { kind: 'engagement', body: { id: 'E9', office: secret } };

/** A desk, a second one, and devices of Tuvalu and Fiji that were let in; all hold what was said so far. */
async function together() {
  const keys = await createDeviceKeys();
  const programme = await createProgramme([keys]);
  const { desk } = programme;
  const second = await openReplica({ keys, party: desk.party });
  await join(second, programme);
  await say(second, enrolment(keys, 'admin', second.party));
  const [tuvalu, fiji] = [await startMember('TV'), await startMember('FJ')];
  for (const member of [tuvalu, fiji]) {
    await join(member, programme);
    await carry(member, desk, [letIn(member)]);
    await carry(desk, member);
  }
  await carry(second, desk);
  await carry(desk, second);
  return { desk, second, tuvalu, fiji };
}

/** Erases as the command of the pages does. */
async function erase(by: Replica, ...refs: readonly EventId[]): Promise<void> {
  const events = must(await by.store.readEvents(refs));
  const { writers } = must(await by.store.readCurrent()).known;
  const bodies = eraseBodiesFor(events, 'Personal data', writers);
  await say(by, ...bodies.map((body): EventContent => ({ kind: 'erase', body })));
}

/** Everything that is on a disk, as one text. */
async function textOf({ disk }: Replica): Promise<string> {
  return JSON.stringify(
    await disk.read(allTables, (tables) =>
      Promise.all(allTables.filter((name) => name !== 'keys').map((name) => tables[name].all())),
    ),
  );
}

async function expectGone(replica: Replica, erased: number): Promise<void> {
  expect(await textOf(replica)).not.toContain(secret);
  const found = must(await checkEverything(replica.store, verifyText, () => undefined));
  expect(found).toMatchObject({ broken: [], unexpectedEnds: 0, erased });
  const kept = await stateOf(replica.disk);
  must(await replica.store.rebuild());
  expect(await stateOf(replica.disk)).toEqual(kept);
}

const wordsIn = (bytes: Uint8Array) =>
  gunzipSync(bytes.subarray(bytes.indexOf(0x0a, bytes.indexOf(0x0a) + 1) + 1)).toString('utf8');

describe('ERASE-1: what an officer erases', () => {
  test('ERASE-1: is gone from the log before and after it is sealed, from what is shown and from every file', async () => {
    const { desk, tuvalu } = await together();
    for (const isSealed of [false, true]) {
      const [ref, kept] = (await say(desk, note, {
        kind: 'note',
        body: { about, text: 'Stays' },
      })) as [EventId, EventId];
      if (isSealed) must(await desk.store.seal());
      expect(await textOf(desk)).toContain(secret);
      await erase(desk, ref);
      await expectGone(desk, isSealed ? 2 : 1);
      const { remarks, known } = must(await desk.store.readCurrent());
      expect(remarks.get(about)?.notes.map((one) => one.id)).toContain(kept);
      expect(remarks.get(about)?.notes.map((one) => one.id)).not.toContain(ref);
      expect(known.erased.get(ref)).toMatchObject({ reason: 'Personal data', at: now });
      expect(remarks.get(about)?.erased).toContainEqual(
        expect.objectContaining({ count: 1, reason: 'Personal data' }),
      );
    }
    for (const recipient of [{ kind: 'desk' }, { kind: 'member', party: 'TV' }] as const)
      expect(wordsIn((await updateBy(desk, recipient)).bytes)).not.toContain(secret);
    const copy = must(await desk.store.readForCopy());
    expect(JSON.stringify(copy.segments)).not.toContain(secret);
    expect(must(await desk.store.readHistory(about))).toEqual([]);
    await carry(desk, tuvalu);
    await expectGone(tuvalu, 2);
  });

  test('ERASE-1: is gone from the member that held it, and from a desk that hears of it before or after', async () => {
    const { desk, second, tuvalu, fiji } = await together();
    const [ref] = (await say(second, note)) as [EventId];
    await carry(second, desk);
    const early = await updateFor(desk, tuvalu);
    await carry(desk, tuvalu);
    expect(await textOf(tuvalu)).toContain(secret);
    const late = (await updateBy(second, { kind: 'desk' })).bytes;

    await erase(desk, ref);
    await expectGone(desk, 1);
    // Whoever has not heard of it still sends it.
    await takeIn(desk, late);
    await expectGone(desk, 1);
    await carry(desk, tuvalu);
    await expectGone(tuvalu, 1);
    await takeIn(tuvalu, early);
    await expectGone(tuvalu, 1);
    await carry(desk, second);
    await expectGone(second, 1);
    // The other member was told neither of the note nor why it went.
    await carry(desk, fiji);
    expect(await textOf(fiji)).not.toContain('Personal data');
    const { known } = must(await fiji.store.readCurrent());
    expect(known.erased.size).toBe(0);
  });

  test('ERASE-1: is erased as it comes where the word that erases it came first, even while it waits', async () => {
    const { desk, second, tuvalu } = await together();
    const [ref] = (await say(second, note)) as [EventId];
    const whole = (await updateBy(second, { kind: 'desk' })).bytes;
    // The other desk learns of the note only by its number: what a third one erased.
    await say(desk, { kind: 'erase', body: { refs: [ref], reason: 'Personal data', about } });
    await takeIn(desk, whole);
    await expectGone(desk, 1);
    await carry(desk, tuvalu);
    await expectGone(tuvalu, 1);

    await say(second, reportOf('1.1', 'OCO'));
    const past = must(await second.store.readCurrent()).frontier;
    const missing = (await updateBy(second, { kind: 'desk' })).bytes;
    const [next] = (await say(second, note)) as [EventId];
    await takeIn(desk, (await updateBy(second, { kind: 'desk' }, past)).bytes);
    expect(must(await desk.store.readExchange()).waiting).toHaveLength(1);
    expect(await textOf(desk)).toContain(secret);
    await say(desk, { kind: 'erase', body: { refs: [next], reason: 'Personal data', about } });
    expect(await textOf(desk)).not.toContain(secret);
    await takeIn(desk, missing);
    expect(must(await desk.store.readExchange()).waiting).toEqual([]);
    await expectGone(desk, 2);
  });

  test('ERASE-1: goes once everything is made anew where an earlier version kept it, which knew of no erasing', async () => {
    const { desk } = await together();
    const [ref] = (await say(desk, note)) as [EventId];
    must(await desk.store.seal());
    const { segments } = await stateOf(desk.disk);
    await erase(desk, ref);
    await desk.disk.write(['segments'], (tables) => tables.segments.put(segments));
    expect(await textOf(desk)).toContain(secret);
    must(await desk.store.rebuild());
    await expectGone(desk, 1);
  });

  test('ERASE-1: is gone where it is sealed and erased in the same moment', async () => {
    const { desk } = await together();
    const [ref] = (await say(desk, note)) as [EventId];
    // The lines that are sealed were read before they are signed.
    const sealing = desk.store.seal();
    await erase(desk, ref);
    must(await sealing);
    await expectGone(desk, 1);
  });

  test('ERASE-1: takes with it the draft that began with it, and nothing else that was typed', async () => {
    const { desk } = await together();
    const [ref] = (await say(desk, engagement)) as [EventId];
    const draft = (id: string) => ({
      id,
      value: id === 'engagement/E9' ? secret : 'Stays',
      at: now,
      tab: 'a',
    });
    for (const id of ['engagement/E9', 'engagement/E1', 'engagement/new'])
      must(await desk.store.writeDraft(draft(id)));
    await erase(desk, ref);
    await expectGone(desk, 1);
    expect([...must(await desk.store.readDraftIds())].sort()).toEqual(['engagement/E1', 'engagement/new']);
    expect(must(await desk.store.readCurrent()).engagements).toEqual([]);
  });

  test('ERASE-1: names whoever was told of it, and nobody else is told why it went', async () => {
    const { desk, fiji, tuvalu } = await together();
    const refs = await say(desk, note, engagement, officeNote);
    await erase(desk, ...refs);
    for (const member of [fiji, tuvalu]) await carry(desk, member);
    const heardOf = async (replica: Replica) => {
      const { known } = must(await replica.store.readCurrent());
      return refs.map((ref) => known.erased.has(ref));
    };
    expect(await heardOf(desk)).toEqual([true, true, true]);
    expect(await heardOf(tuvalu)).toEqual([true, true, false]);
    expect(await heardOf(fiji)).toEqual([false, true, false]);
    for (const replica of [desk, fiji, tuvalu]) expect(await textOf(replica)).not.toContain(secret);
  });
});

describe('ERASE-1: what nobody erases', () => {
  test('ERASE-1: a member’s words, an answer on its behalf, plan, authority and receipts stay', async () => {
    const { desk, tuvalu } = await together();
    const [own] = (await say(tuvalu, { kind: 'note', body: { about, text: secret } })) as [EventId];
    await carry(tuvalu, desk);
    const refs = await say(
      desk,
      reportOnBehalf('1.2.1', 'TV'),
      { kind: 'item', body: { plan: 'p', type: 'activity', code: '1', value: {} } },
      {
        kind: 'excuse',
        body: { party: 'TV', period: '2026' as never, cause: 'Cyclone', until: '2027-01-01' as Day, sup: [] },
      },
    );
    const before = await stateOf(desk.disk);
    const all = [own, ...refs, `${desk.device}:1` as EventId, `${desk.device}:2` as EventId];
    await erase(desk, ...all);
    expect(await stateOf(desk.disk)).toEqual(before);
    await say(desk, { kind: 'erase', body: { refs: all, reason: 'Because', party: 'TV' } });
    const { segments, tail } = await stateOf(desk.disk);
    expect(segments).toEqual(before.segments);
    expect(tail.slice(0, -1)).toEqual(before.tail);
    expect(must(await desk.store.readCurrent()).remarks.get(about) ?? noRemarks).toMatchObject({
      notes: [{ id: own }],
    });
    await carry(desk, tuvalu);
    expect(await textOf(tuvalu)).toContain(secret);
  });

  test('ERASE-1: nothing goes on the word of a member, or of an officer behind its cut', async () => {
    const { desk, second, tuvalu } = await together();
    const [ref] = (await say(desk, note)) as [EventId];
    await carry(desk, tuvalu);
    await say(tuvalu, { kind: 'erase', body: { refs: [ref], reason: 'Because', about } });
    expect(await textOf(tuvalu)).toContain(secret);
    await carry(tuvalu, desk);
    await carry(desk, second);
    const cut = must(await second.store.readCurrent()).frontier.get(second.device) ?? 0;
    await say(desk, { kind: 'revoke', body: { device: second.device, cut, reason: '' } });
    await say(second, { kind: 'erase', body: { refs: [ref], reason: 'Because', about } });
    await carry(second, desk);
    expect(await textOf(desk)).toContain(secret);
    expect(must(await desk.store.readCurrent()).known.erased.size).toBe(0);
  });
});
