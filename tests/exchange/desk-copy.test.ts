import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import { readSafetyCopy, type VerifiedCopy, writeSafetyCopy } from '../../src/exchange/safety-copy-file.ts';
import {
  answersOf,
  carry,
  cloneOf,
  createProgramme,
  enrolment,
  letIn,
  now,
  openReplica,
  type Replica,
  reportOf,
  say,
  startMember,
  takeIn,
  updateBy,
} from '../fixtures/replicas.ts';
import { verifyText } from '../fixtures/signed-packets.ts';
import { act, type Actor, anyStory, type Command, createWorld } from '../fixtures/simulation.ts';
import { must } from '../fixtures/state.ts';

async function copyOf(
  { store, device }: Replica,
  more: { readonly leaveOut?: DeviceId } = {},
): Promise<Uint8Array> {
  const content = must(await store.readForCopy());
  const facts = {
    device,
    former: [],
    at: now,
    party: 'OCO',
    person: 'Mere',
    plan: 'oco-2022-2027',
    rev: 'abc',
  };
  const segments = content.segments.filter((one) => one.device !== more.leaveOut);
  return must(
    await writeSafetyCopy({ ...content, files: [], segments, facts, sign: (text) => store.sign(text) }),
  );
}

/** A new device of the Secretariat with what a copy holds. */
async function restored(copy: VerifiedCopy): Promise<Replica> {
  const replica = await openReplica({ party: 'OCO' });
  await replica.disk.write(['documents'], (tables) =>
    tables.documents.put([{ name: 'programme', value: copy.programme }]),
  );
  await say(replica, enrolment(replica.keys, 'officer', 'OCO'));
  must(await replica.store.addChains(copy.segments, { forks: copy.forks, waiting: copy.waiting }));
  return replica;
}

async function heldBy(replica: Replica, without: DeviceId) {
  const { frontier, known } = must(await replica.store.readCurrent());
  const { waiting, notCounted } = must(await replica.store.readExchange());
  const byDevice = <T>(all: Iterable<readonly [DeviceId, T]>) =>
    [...all].filter(([device]) => device !== without).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    frontier: byDevice(frontier),
    writers: byDevice(known.writers),
    forks: byDevice(known.trust.forks),
    aside: byDevice(known.aside),
    answers: await answersOf(replica),
    waiting: waiting.map(({ device, from, count }) => [device, from, count]),
    notCounted: new Map(
      [...notCounted].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, why }) => [id, why]),
    ),
  };
}

async function isHeldAgain(commands: readonly Command[]): Promise<void> {
  const world = await createWorld();
  for (const command of commands) await act(world, command);
  const [desk] = world.actors as [Actor];
  const copy = must(await readSafetyCopy(await copyOf(desk), verifyText));
  expect([copy.of, copy.programme]).toEqual(['secretariat', world.root]);
  const again = await restored(copy);
  expect(await heldBy(again, again.device)).toEqual(await heldBy(desk, again.device));
}

test('EXPORT-4: a copy of the Secretariat holds every chain, branch and piece that waits, whatever happened before', async () => {
  await fc.assert(fc.asyncProperty(anyStory, isHeldAgain), { numRuns: 12 });
}, 300_000);

test('EXPORT-4: both branches of a copied device, and what came before its predecessors, are in the copy', async () => {
  const { desk } = await createProgramme();
  const [tuvalu, fiji] = [await startMember('TV'), await startMember('FJ')];
  for (const member of [tuvalu, fiji]) {
    await carry(member, desk, [letIn(member)]);
    await carry(desk, member);
  }
  const clone = await cloneOf(tuvalu);
  await say(tuvalu, reportOf('1.1', 'TV'));
  await say(clone, reportOf('1.2', 'TV'));
  await carry(tuvalu, desk);
  await carry(clone, desk);
  await say(fiji, reportOf('1.1', 'FJ'));
  const before = must(await fiji.store.readCurrent()).frontier;
  await say(fiji, reportOf('1.2', 'FJ'));
  await takeIn(desk, (await updateBy(fiji, { kind: 'secretariat' }, before)).bytes);
  const copy = must(await readSafetyCopy(await copyOf(desk), verifyText));
  expect([copy.forks, copy.waiting]).toMatchObject([[{ device: tuvalu.device }], [{ device: fiji.device }]]);
  const again = await restored(copy);
  expect(await heldBy(again, again.device)).toEqual(await heldBy(desk, again.device));
});

test('EXPORT-4: the device that a copy becomes is believed by nobody before it is let in', async () => {
  const { desk } = await createProgramme();
  const tuvalu = await startMember('TV');
  await say(tuvalu, reportOf('1.1', 'TV'));
  await carry(tuvalu, desk, [letIn(tuvalu)]);
  const again = await restored(must(await readSafetyCopy(await copyOf(desk), verifyText)));
  expect((await answersOf(again)).size).toBe(1);
  await say(again, { kind: 'revoke', body: { device: tuvalu.device, cut: 0, reason: '' } });
  await say(again, { kind: 'grant', body: letIn(again, 'admin') });
  const counted = must(await again.store.readCurrent()).known.writers;
  expect(counted.get(tuvalu.device)?.cut).toBeNull();
  await carry(again, desk);
  expect(must(await desk.store.readCurrent()).known.writers.has(again.device)).toBe(false);
  expect((await answersOf(desk)).size).toBe(1);
});

test('a copy from which a chain was taken, or that has no root, is refused', async () => {
  const { desk, root } = await createProgramme();
  const tuvalu = await startMember('TV');
  await carry(tuvalu, desk, [letIn(tuvalu)]);
  const without = await copyOf(desk, { leaveOut: tuvalu.device });
  expect(await readSafetyCopy(without, verifyText)).toEqual({ ok: false, error: { type: 'copy-damaged' } });
  const rootless = await copyOf(desk, { leaveOut: root.device });
  expect((await readSafetyCopy(rootless, verifyText)).ok).toBe(false);
  const alone = await openReplica({ party: 'OCO' });
  await say(alone, enrolment(alone.keys, 'admin', 'OCO'));
  expect(await readSafetyCopy(await copyOf(alone), verifyText)).toEqual({
    ok: false,
    error: { type: 'copy-not-restorable' },
  });
});
