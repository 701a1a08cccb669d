import { describe, expect, test } from 'vitest';
import type { EventContent, GrantBody } from '../../src/domain/log/event.ts';
import type { EventId } from '../../src/domain/log/ids.ts';
import type { Day } from '../../src/domain/plan/day.ts';
import { wholePlan } from '../../src/domain/plan/period.ts';
import { noRemarks } from '../../src/domain/progress/remarks/remarks.ts';
import { createDeviceKeys } from '../../src/storage/device-keys.ts';
import {
  answersOf,
  carry,
  createProgramme,
  enrolment,
  join,
  keyOf,
  letIn,
  look,
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
import { must, stateOf } from '../fixtures/state.ts';

const key = keyOf('1.2.1', 'TV');
const retract = (ref: EventId, party?: string): EventContent => ({
  kind: 'retract',
  body: { ref, reason: 'The wrong year', ...(party !== undefined && { party }) },
});

async function together() {
  const keys = await createDeviceKeys();
  const programme = await createProgramme([keys]);
  const { desk } = programme;
  const second = await openReplica({ keys, party: desk.party });
  await join(second, programme);
  await say(second, enrolment(keys, 'admin', second.party));
  const member = async (party: string, label: string) => {
    const one = await startMember(party);
    await join(one, programme);
    const grant: GrantBody = { ...letIn(one), label };
    await carry(one, desk, [grant]);
    await carry(desk, one);
    return one;
  };
  const members = {
    sela: await member('TV', 'Sela'),
    selaToo: await member('TV', 'Sela'),
    tomasi: await member('TV', 'Tomasi'),
    fiji: await member('FJ', 'Mere'),
  };
  await carry(second, desk);
  await carry(desk, second);
  for (const one of Object.values(members)) await carry(desk, one);
  return { desk, second, ...members };
}

const standingAt = async (replica: Replica) => (await answersOf(replica)).get(key) ?? [];
const takenBackAt = async (replica: Replica) =>
  (must(await replica.store.readCurrent()).remarks.get(key) ?? noRemarks).takenBack;

async function expectRebuiltTheSame(replica: Replica): Promise<void> {
  const kept = await stateOf(replica.disk);
  must(await replica.store.rebuild());
  expect(await stateOf(replica.disk)).toEqual(kept);
}

describe('RETRACT-1: an answer that is taken back', () => {
  test('RETRACT-1: counts no longer, lets the one before stand again, stays held and is listed with who, when and why', async () => {
    const { sela, desk } = await together();
    const [first] = (await say(sela, reportOf('1.2.1', 'TV'))) as [EventId];
    const [second] = (await say(sela, reportOf('1.2.1', 'TV', { sup: [first] }))) as [EventId];
    await carry(sela, desk);
    expect(await standingAt(desk)).toEqual([second]);
    const [by] = (await say(sela, retract(second))) as [EventId];
    expect(await standingAt(sela)).toEqual([first]);
    const facts = { id: second, status: 'on-track', supersedes: [first] };
    expect(await takenBackAt(sela)).toMatchObject([
      { id: second, kind: 'report', recorded: now, facts, by, at: now, reason: 'The wrong year' },
    ]);
    expect(must(await sela.store.readHistory(key)).map((one) => one.id)).toEqual([first]);
    expect(must(await sela.store.readReports([second])).map((one) => one.id)).toEqual([second]);
    expect(must(await sela.store.readCurrent()).unreceived.map((one) => one.id)).toContain(by);
    await expectRebuiltTheSame(sela);

    const file = await updateFor(sela, desk);
    const preview = must(await look(desk, file));
    expect([preview.others.takenBack, preview.notCounted]).toEqual([1, 0]);
    await takeIn(desk, file);
    expect(await standingAt(desk)).toEqual([first]);
    await expectRebuiltTheSame(desk);
    await say(sela, retract(first));
    expect(await standingAt(sela)).toEqual([]);
    await carry(sela, desk);
    expect(await standingAt(desk)).toEqual([]);
    expect(must(await desk.store.readExchange()).notCounted.map((one) => one.why)).toEqual([
      'taken-back',
      'taken-back',
    ]);
    await expectRebuiltTheSame(desk);
  });

  test('RETRACT-1: the word may come before what it takes back', async () => {
    const { sela, desk, second } = await together();
    const [ref] = (await say(sela, reportOf('1.2.1', 'TV'))) as [EventId];
    await carry(sela, desk);
    await say(desk, retract(ref, 'TV'));
    // The other desk hears of it in a file that does not hold the answer.
    const known = must(await second.store.readCurrent()).frontier;
    const past = new Map([...known, [sela.device, 9]]);
    await takeIn(second, (await updateBy(desk, { kind: 'desk' }, past)).bytes);
    expect((await answersOf(second)).size).toBe(0);
    expect(must(await second.store.readCurrent()).known.retracted.has(ref)).toBe(true);
    await carry(sela, second);
    expect(await standingAt(second)).toEqual([]);
    expect(await takenBackAt(second)).toHaveLength(1);
    await expectRebuiltTheSame(second);
  });

  test('RETRACT-1: another device of the same person does it too, somebody else of the member and a stranger do not', async () => {
    const { sela, selaToo, tomasi, fiji, desk } = await together();
    const [ref] = (await say(sela, reportOf('1.2.1', 'TV'))) as [EventId];
    await carry(sela, desk);
    for (const one of [selaToo, tomasi, fiji]) await carry(desk, one);
    for (const one of [tomasi, fiji]) {
      await say(one, retract(ref));
      await carry(one, desk);
    }
    for (const one of [desk, tomasi]) expect(await standingAt(one)).toEqual([ref]);
    await say(selaToo, retract(ref));
    await carry(selaToo, desk);
    await carry(desk, sela);
    for (const one of [desk, selaToo, sela]) expect(await standingAt(one)).toEqual([]);
  });

  test('RETRACT-1, EXPORT-2: an officer takes back what was entered for a member, and that member alone hears why', async () => {
    const { sela, fiji, desk } = await together();
    const [ref] = (await say(desk, reportOnBehalf('1.2.1', 'TV'))) as [EventId];
    await say(desk, retract(ref, 'TV'));
    for (const one of [sela, fiji]) await carry(desk, one);
    expect(await standingAt(sela)).toEqual([]);
    expect((await takenBackAt(sela)).map((one) => one.reason)).toEqual(['The wrong year']);
    expect(must(await fiji.store.readCurrent()).known.retracted.size).toBe(0);
  });

  test('RETRACT-1, IMPORT-2: a word that takes back is set aside and put back like every other', async () => {
    const { sela, desk } = await together();
    const [ref] = (await say(sela, reportOf('1.2.1', 'TV'))) as [EventId];
    const [by] = (await say(sela, retract(ref))) as [EventId];
    await carry(sela, desk);
    expect(await standingAt(desk)).toEqual([]);
    const seq = Number(by.split(':')[1]);
    const ranges = { ranges: [{ device: sela.device, from: seq, to: seq }], reason: '' };
    await say(desk, { kind: 'set-aside', body: ranges });
    expect(await standingAt(desk)).toEqual([ref]);
    await carry(desk, sela);
    expect(await standingAt(sela)).toEqual([ref]);
    await say(desk, { kind: 'put-back', body: ranges });
    expect(await standingAt(desk)).toEqual([]);
    await expectRebuiltTheSame(desk);
  });
});

test('RETRACT-1: a note, a review and an excuse are taken back, and what stood before them holds again', async () => {
  const { desk, sela } = await together();
  const [ref] = (await say(sela, reportOf('1.2.1', 'TV'))) as [EventId];
  await carry(sela, desk);
  const excuse = (cause: string, sup: readonly EventId[] = []): EventContent => ({
    kind: 'excuse',
    body: { party: 'TV', period: wholePlan, cause, until: '2027-01-01' as Day, sup },
  });
  const [first] = (await say(desk, excuse('Cyclone'))) as [EventId];
  const said = await say(
    desk,
    { kind: 'review', body: { key, ref, outcome: 'returned', reason: 'Which month?' } },
    { kind: 'note', body: { about: key, text: 'Called' } },
    excuse('Election', [first]),
  );
  for (const one of said) await say(desk, retract(one, 'TV'));
  for (const replica of [desk, sela]) {
    if (replica === sela) await carry(desk, sela);
    const { remarks, excuses } = must(await replica.store.readCurrent());
    expect(remarks.get(key)).toMatchObject({ reviews: [], notes: [], takenBack: [{ kind: 'note' }] });
    expect(excuses.map((one) => one.cause)).toEqual(['Cyclone']);
    await expectRebuiltTheSame(replica);
  }
});
