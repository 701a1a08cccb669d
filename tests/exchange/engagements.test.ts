import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeDay } from '../../src/domain/plan/day.ts';
import { engagementsOf } from '../../src/domain/progress/engagements/engagement-register.ts';
import { fullEngagement } from '../fixtures/engagements.ts';
import {
  carry,
  createProgramme,
  join,
  letIn,
  look,
  type Replica,
  say,
  startMember,
  updateFor,
} from '../fixtures/replicas.ts';
import { must } from '../fixtures/state.ts';

const registerOf = async (replica: Replica) =>
  engagementsOf([], must(await replica.store.readCurrent()).engagements);

test('ENG-1, EXPORT-2: an engagement travels to every member; what the Secretariat notes of it stays there, and a member changes nothing', async () => {
  const programme = await createProgramme();
  const { desk } = programme;
  const tuvalu = await startMember('TV');
  await join(tuvalu, programme);
  await carry(tuvalu, desk, [letIn(tuvalu)]);
  await say(
    desk,
    { kind: 'engagement', body: fullEngagement },
    { kind: 'engagement', body: { id: 'E9', office: 'Tonga was not let go' } },
  );
  const bytes = await updateFor(desk, tuvalu);
  const from = bytes.indexOf(0x0a, bytes.indexOf(0x0a) + 1) + 1;
  expect(gunzipSync(bytes.subarray(from)).toString('utf8')).not.toContain('Tonga was not let go');
  expect(must(await look(tuvalu, bytes)).others.engagements).toBe(1);
  await carry(desk, tuvalu);
  expect(await registerOf(desk)).toMatchObject([{ id: 'E9', officeNote: 'Tonga was not let go' }]);
  expect(await registerOf(tuvalu)).toMatchObject([
    { id: 'E9', title: 'Workshop on origin', membersNamed: ['FJ', 'TV'], officeNote: null },
  ]);

  // What a member writes of it has no effect anywhere, and is kept.
  await say(
    tuvalu,
    { kind: 'engagement', body: { ...fullEngagement, title: 'Not theirs to say' } },
    {
      kind: 'publish',
      body: { plan: 'p', rev: 'r2', parents: ['r1'], from: makeDay(2026, 11, 1), note: 'Not theirs to say' },
    },
    { kind: 'revoke', body: { device: desk.device, cut: 1, reason: 'Not theirs to say' } },
    { kind: 'set-aside', body: { ranges: [{ device: desk.device, from: 1, to: 9 }], reason: '' } },
  );
  const looked = must(await look(desk, await updateFor(tuvalu, desk)));
  expect(new Set(Object.values(looked.others))).toEqual(new Set([0]));
  expect(looked).toMatchObject({ notCounted: 2, afterCut: 0, parties: [] });
  await carry(tuvalu, desk);
  for (const replica of [desk, tuvalu])
    expect((await registerOf(replica)).map((one) => one.title)).toEqual(['Workshop on origin']);

  // A later value goes the same way and holds there too.
  await say(desk, { kind: 'engagement', body: { ...fullEngagement, removed: 'Entered twice' } });
  await carry(desk, tuvalu);
  expect(await registerOf(tuvalu)).toMatchObject([{ removed: 'Entered twice' }]);
});
