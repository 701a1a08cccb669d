import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { eraseBodiesFor } from '../../src/domain/log/erased.ts';
import { contactsOf } from '../../src/domain/progress/contacts/contact.ts';
import type { ContactBody } from '../../src/domain/progress/contacts/contact-body.ts';
import type { Day } from '../../src/domain/plan/day.ts';
import { allTables } from '../../src/storage/disk.ts';
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
  expect(must(await look(tuvalu, bytes)).others.contacts).toBe(1);
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

test('MEMB-5, ERASE-1: every value that was written of a contact is gone, here and with the next file at its member', async () => {
  const programme = await createProgramme();
  const { desk } = programme;
  const tuvalu = await startMember('TV');
  await join(tuvalu, programme);
  await carry(tuvalu, desk, [letIn(tuvalu)]);
  const [, , head] = [tuvalus, ...others];
  await say(desk, { kind: 'contact', body: tuvalus });
  await say(desk, { kind: 'contact', body: { ...tuvalus, removed: '2026-11-22' as Day } });
  await say(desk, { kind: 'contact', body: head as ContactBody });
  await carry(desk, tuvalu);
  expect(await heldText(tuvalu)).toContain(tuvalus.name);

  const { contacts, known } = must(await desk.store.readCurrent());
  const refs = contactsOf(contacts).flatMap((one) => one.refs);
  expect(refs.length).toBe(3);
  const events = must(await desk.store.readEvents(refs));
  const bodies = eraseBodiesFor(events, 'Asked for by the administration', known.writers);
  await say(desk, ...bodies.map((body) => ({ kind: 'erase', body }) as const));
  await carry(desk, tuvalu);
  for (const replica of [desk, tuvalu]) {
    expect(await contactsAt(replica)).toEqual([]);
    const text = await heldText(replica);
    for (const name of [tuvalus.name, (head as ContactBody).name]) expect(text).not.toContain(name);
    must(await replica.store.rebuild());
    expect(await contactsAt(replica)).toEqual([]);
  }
});

/** Everything on a device's disk but its keys, as text. */
async function heldText({ disk }: Replica): Promise<string> {
  return disk.read(allTables, async (tables) =>
    JSON.stringify([
      await tables.segments.all(),
      await tables.tail.all(),
      await tables.documents.all(),
      await tables.flags.all(),
      await tables.drafts.all(),
      await tables.waiting.all(),
    ]),
  );
}
