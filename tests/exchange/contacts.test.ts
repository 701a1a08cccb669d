import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ContactBody } from '../../src/domain/progress/contact-body.ts';
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

const idOf = (place: number) => `0199f000-0000-7000-8000-00000000000${place}`;
const tuvalus: ContactBody = { id: idOf(1), as: 'focal-point', party: 'TV', name: 'Focal point, Tuvalu' };
const others: readonly ContactBody[] = [
  { id: idOf(2), as: 'focal-point', party: 'TO', name: 'Focal point, Tonga' },
  { id: idOf(3), as: 'official', party: 'TV', name: 'Head of administration, Tuvalu' },
];
const contactsAt = async (replica: Replica) =>
  must(await replica.store.readCurrent()).contacts.map((one) => one.body);

test('MEMB-5, EXPORT-2: a member receives its own focal points, no other’s, and no official contact', async () => {
  const programme = await createProgramme();
  const { desk } = programme;
  const tuvalu = await startMember('TV');
  await join(tuvalu, programme);
  await carry(tuvalu, desk, [letIn(tuvalu)]);
  await say(desk, ...[tuvalus, ...others].map((body) => ({ kind: 'contact', body }) as const));
  const bytes = await updateFor(desk, tuvalu);
  const from = bytes.indexOf(0x0a, bytes.indexOf(0x0a) + 1) + 1;
  const text = gunzipSync(bytes.subarray(from)).toString('utf8');
  expect(text).toContain(tuvalus.name);
  for (const { name } of others) expect(text).not.toContain(name);
  expect(must(await look(tuvalu, bytes)).others.get('contact')).toBe(1);
  await carry(desk, tuvalu);
  expect(await contactsAt(tuvalu)).toEqual([tuvalus]);
  expect(await contactsAt(desk)).toEqual([tuvalus, ...others]);

  // What a member writes of one has no effect anywhere, and is kept.
  await say(tuvalu, { kind: 'contact', body: { ...tuvalus, name: 'Not theirs to say' } });
  await carry(tuvalu, desk);
  for (const replica of [desk, tuvalu])
    expect(await contactsAt(replica)).not.toContainEqual(
      expect.objectContaining({ name: 'Not theirs to say' }),
    );
});
