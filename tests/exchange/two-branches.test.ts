import { beforeEach, describe, expect, test } from 'vitest';
import { makeEventId } from '../../src/domain/log/ids.ts';
import {
  answersOf,
  carry,
  cloneOf,
  createProgramme,
  join,
  keyOf,
  letIn,
  look,
  type Programme,
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

let programme: Programme;
let desk: Replica;
let second: Replica;
let tuvalu: Replica;
/** The copy of Tuvalu's device: the same keys, the same chain up to where they part. */
let copy: Replica;
let common: number;

beforeEach(async () => {
  programme = await createProgramme();
  desk = programme.desk;
  second = await startMember('OCO');
  await join(second, programme);
  await say(desk, { kind: 'grant', body: letIn(second, 'officer') });
  tuvalu = await startMember('TV');
  await join(tuvalu, programme);
  await say(tuvalu, reportOf('1.1', 'TV'));
  await carry(tuvalu, desk, [letIn(tuvalu)]);
  await carry(desk, tuvalu);
  await carry(desk, second);
  copy = await cloneOf(tuvalu);
  common = must(await tuvalu.store.readCurrent()).frontier.get(tuvalu.device) as number;
  await say(tuvalu, reportOf('1.2', 'TV'), reportOf('1.3', 'TV'), reportOf('1.4', 'TV'));
  await say(copy, reportOf('2.2', 'TV'), reportOf('2.3', 'TV'));
});

const shared = [keyOf('1.1', 'TV')];
const keysAt = async (replica: Replica) => [...(await answersOf(replica)).keys()];
const cutAt = async (replica: Replica) =>
  must(await replica.store.readCurrent()).known.writers.get(tuvalu.device)?.cut;

async function isRebuiltTheSame(replica: Replica): Promise<void> {
  const kept = await stateOf(replica.disk);
  must(await replica.store.rebuild());
  expect(await stateOf(replica.disk)).toEqual(kept);
}

describe('a device that was copied', () => {
  test('AUTH-4: whichever branch comes first, both are cut where they part, and the words behind are kept and listed', async () => {
    for (const [first, other] of [
      [tuvalu, copy],
      [copy, tuvalu],
    ] as const) {
      const receiver = await cloneOf(desk);
      await takeIn(receiver, await updateFor(first, desk));
      expect((await keysAt(receiver)).length).toBeGreaterThan(1);
      const file = await updateFor(other, desk);
      expect(must(await look(receiver, file))).toMatchObject({
        forked: [tuvalu.device],
        refused: [],
        isNews: true,
      });
      await takeIn(receiver, file);
      expect(await keysAt(receiver)).toEqual(shared);
      expect(await cutAt(receiver)).toBe(common);
      const { notCounted } = must(await receiver.store.readExchange());
      expect(notCounted[0]).toMatchObject({ id: makeEventId(tuvalu.device, common + 1), why: 'after-cut' });
      await isRebuiltTheSame(receiver);
      expect(must(await look(receiver, file)).isNews).toBe(false);
      const once = await stateOf(receiver.disk);
      await takeIn(receiver, file);
      expect(await stateOf(receiver.disk)).toEqual(once);
    }
  });

  test('AUTH-4: both devices learn of it by the next reply, and what they write on is kept and not counted', async () => {
    await carry(tuvalu, desk);
    await carry(copy, desk);
    for (const device of [tuvalu, copy]) {
      const reply = await updateFor(desk, device);
      expect(must(await look(device, reply))).toMatchObject({ forked: [tuvalu.device], refused: [] });
      await takeIn(device, reply);
      expect(await keysAt(device)).toEqual(shared);
      expect(await cutAt(device)).toBe(common);
      await isRebuiltTheSame(device);
      await say(device, reportOf('3.1', 'TV'));
      expect(must(await look(desk, await updateFor(device, desk)))).toMatchObject({
        parties: [],
        newcomers: [],
      });
    }
    expect(await keysAt(desk)).toEqual(shared);
  });

  test('AUTH-4: two desks that each hold another branch come to the same end, whoever tells first', async () => {
    for (const isFirst of [true, false]) {
      const [one, two] = [await cloneOf(desk), await cloneOf(second)];
      await takeIn(one, await updateFor(tuvalu, desk));
      await takeIn(two, await updateFor(copy, second));
      const [from, to] = isFirst ? [one, two] : [two, one];
      await carry(from, to);
      expect([await keysAt(to), await cutAt(to)]).toEqual([shared, common]);
      await carry(to, from);
      expect([await keysAt(from), await cutAt(from)]).toEqual([shared, common]);
      expect(await answersOf(one)).toEqual(await answersOf(two));
      await isRebuiltTheSame(from);
      expect(must(await look(to, await updateFor(from, to))).refused).toEqual([]);
    }
  });

  test('AUTH-4: a desk that was told the chain came further than it did still learns of the other branch', async () => {
    await carry(tuvalu, desk);
    await takeIn(second, await updateFor(copy, second));
    await carry(copy, desk);
    // As if the second desk had said that it holds all of the first branch.
    const past = must(await desk.store.readCurrent()).frontier;
    const { bytes } = await updateBy(desk, { kind: 'desk' }, past);
    expect(must(await look(second, bytes))).toMatchObject({ forked: [tuvalu.device], refused: [] });
    await takeIn(second, bytes);
    expect(await cutAt(second)).toBe(common);
  });

  test('AUTH-4: a branch that parts earlier moves the cut back, and never forth', async () => {
    const early = await cloneOf(copy);
    const fresh = await startMember('TV', { keys: tuvalu.keys });
    await join(fresh, programme);
    await say(early, reportOf('4.1', 'TV'));
    await carry(tuvalu, desk);
    await carry(copy, desk);
    expect(await cutAt(desk)).toBe(common);
    await say(fresh, reportOf('5.1', 'TV'));
    await takeIn(desk, (await updateBy(fresh, { kind: 'secretariat' })).bytes);
    // The two say the same about themselves, and part behind that.
    expect(await cutAt(desk)).toBe(1);
    expect(await keysAt(desk)).toEqual([]);
    await takeIn(desk, (await updateBy(early, { kind: 'secretariat' })).bytes);
    expect(await cutAt(desk)).toBe(1);
    await isRebuiltTheSame(desk);
  });

  test('AUTH-4: a device whose disk went back in time sends what it writes anew, whatever is said to be received', async () => {
    await carry(tuvalu, desk);
    await carry(desk, copy);
    await say(copy, reportOf('2.4', 'TV'));
    const file = await updateFor(copy, desk);
    expect(must(await look(desk, file))).toMatchObject({ forked: [tuvalu.device], refused: [] });
    await takeIn(desk, file);
    expect([await keysAt(desk), await cutAt(desk)]).toEqual([shared, common]);
  });

  test('AUTH-4: another window hears of a second branch though no chain grows', async () => {
    await carry(tuvalu, desk);
    let heard = 0;
    const stop = desk.store.watchLog(() => {
      heard += 1;
    });
    const before = must(await desk.store.readCurrent()).frontier;
    await carry(copy, desk);
    stop();
    expect(heard).toBeGreaterThan(0);
    expect(must(await desk.store.readChanges(before, new Map()))).toEqual({ kind: 'all' });
  });
});

test('AUTH-4: a copied desk is cut for members too, who get both branches with nothing of others in them', async () => {
  const fiji = await startMember('FJ');
  await join(fiji, programme);
  await carry(fiji, desk, [letIn(fiji)]);
  await carry(desk, second);
  const twin = await cloneOf(second);
  await say(second, reportOnBehalf('1.1', 'FJ', { narrative: 'Words of Fiji' }));
  await say(twin, reportOf('9.1', 'OCO'));
  await carry(second, desk);
  await carry(desk, fiji);
  expect(await keysAt(fiji)).toEqual([keyOf('1.1', 'FJ')]);
  await carry(twin, desk);
  expect(await keysAt(desk)).toEqual(shared);
  await carry(desk, fiji);
  await carry(desk, tuvalu);
  expect(await keysAt(fiji)).toEqual([]);
  const { forks, segments } = await stateOf(tuvalu.disk);
  expect(forks).toHaveLength(1);
  expect(JSON.stringify([forks, segments])).not.toContain('Words of Fiji');
});
