import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { EventContent } from '../../src/domain/log/event.ts';
import { helpOf, noRemarks, reviewOf } from '../../src/domain/progress/remarks/remarks.ts';
import type { Day } from '../../src/domain/plan/day.ts';
import {
  carry,
  createProgramme,
  join,
  keyOf,
  letIn,
  look,
  reportOf,
  say,
  startMember,
  takeIn,
  today,
  updateFor,
} from '../fixtures/replicas.ts';
import { must } from '../fixtures/state.ts';

const asks = { kind: 'training', text: 'A trainer for one week' } as const;
const bodyOf = (bytes: Uint8Array) =>
  gunzipSync(bytes.subarray(bytes.indexOf(0x0a, bytes.indexOf(0x0a) + 1) + 1)).toString('utf8');

test('REV-1, REP-4, EXPORT-2: what the Secretariat decides reaches its member in the next file, and nobody else', async () => {
  const programme = await createProgramme();
  const { desk } = programme;
  const member = async (party: string) => {
    const one = await startMember(party);
    await join(one, programme);
    await carry(one, desk, [letIn(one)]);
    await carry(desk, one);
    return one;
  };
  const [tuvalu, fiji] = [await member('TV'), await member('FJ')];
  const [first, second] = await say(
    tuvalu,
    reportOf('1.2.1', 'TV'),
    reportOf('1.2.2', 'TV', { assistance: asks }),
  );
  if (first === undefined || second === undefined) throw new Error('two reports');
  await carry(tuvalu, desk);
  const about = { tv1: keyOf('1.2.1', 'TV'), tv2: keyOf('1.2.2', 'TV') };
  const decided: readonly EventContent[] = [
    { kind: 'review', body: { key: about.tv1, ref: first, outcome: 'accepted' } },
    { kind: 'review', body: { key: about.tv2, ref: second, outcome: 'returned', reason: 'Which quarter?' } },
    {
      kind: 'note',
      body: {
        about: about.tv2,
        ref: second,
        text: 'A trainer comes in March',
        answer: { who: 'Training coordinator', by: '2027-03-31' as Day },
      },
    },
  ];
  await say(desk, ...decided);

  const reply = await updateFor(desk, tuvalu);
  expect(must(await look(tuvalu, reply)).remarks).toEqual({
    accepted: 1,
    sentBack: 1,
    answers: 1,
    settled: 0,
    notes: 0,
  });
  await takeIn(tuvalu, reply);
  const { remarks } = must(await tuvalu.store.readCurrent());
  expect(reviewOf(remarks.get(about.tv1) ?? noRemarks, first)?.outcome).toBe('accepted');
  expect(reviewOf(remarks.get(about.tv2) ?? noRemarks, second)?.reason).toBe('Which quarter?');
  expect(helpOf(remarks.get(about.tv2) ?? noRemarks, today.asAt)[0]?.answer?.answer?.who).toBe(
    'Training coordinator',
  );

  // The other member verifies the same chain, and learns neither what was said nor of whom.
  const other = await updateFor(desk, fiji);
  for (const word of ['Which quarter', 'A trainer', '/TV/']) expect(bodyOf(other)).not.toContain(word);
  await takeIn(fiji, other);
  const elsewhere = must(await fiji.store.readCurrent());
  expect(elsewhere.remarks.size).toBe(0);
  expect(elsewhere.frontier.get(desk.device)).toBe(
    must(await desk.store.readCurrent()).frontier.get(desk.device),
  );

  // Settled by the member, it is settled at the Secretariat, and counts as one more of its words to send.
  const note = { about: about.tv2, ref: second, text: '', settled: true } as const;
  await say(tuvalu, { kind: 'note', body: note });
  expect(must(await tuvalu.store.readCurrent()).unreceived).toHaveLength(1);
  const back = await updateFor(tuvalu, desk);
  expect(must(await look(desk, back)).remarks.settled).toBe(1);
  await takeIn(desk, back);
  const there = must(await desk.store.readCurrent()).remarks.get(about.tv2) ?? noRemarks;
  expect(helpOf(there, today.asAt)[0]?.settled).not.toBeNull();
});
