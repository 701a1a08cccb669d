import { expect, test } from 'vitest';
import { decodePacketHead } from '../../src/contract/packet.ts';
import { wantOf } from '../../src/contract/packet-end.ts';
import { lookAtEvidence, takeEvidenceIn } from '../../src/exchange/check-evidence.ts';
import { checkEverything } from '../../src/exchange/check-everything.ts';
import { type FileBytes, readEvidence, writeEvidence } from '../../src/exchange/evidence-packets.ts';
import { evidenceToSend, evidenceWanted } from '../../src/exchange/evidence-to-send.ts';
import { readPacket } from '../../src/exchange/packet-file.ts';
import { type Recipient, writeUpdate } from '../../src/exchange/write-update.ts';
import { fileOf, named, noise, reportWith } from '../fixtures/evidence-files.ts';
import {
  carry,
  createProgramme,
  join,
  letIn,
  now,
  type Replica,
  reportOnBehalf,
  say,
  startMember,
  takeIn,
} from '../fixtures/replicas.ts';
import { verifyText } from '../fixtures/signed-packets.ts';
import { must } from '../fixtures/state.ts';

async function packed(files: readonly FileBytes[], programme: string | null = null): Promise<Uint8Array> {
  const [part] = await writeEvidence(files, { programme, by: 'FocalPointDevice' as Replica['device'] });
  return part?.bytes as Uint8Array;
}

async function heldBy({ store }: Replica): Promise<ReadonlySet<string>> {
  return must(await store.readFileFacts()).held;
}

async function senderOf(replica: Replica) {
  const { frontier, known } = must(await replica.store.readCurrent());
  return {
    programme: known.trust.root,
    writers: known.writers,
    ownDevices: new Set([replica.device]),
    frontier,
    party: replica.party,
    secretariat: 'OCO',
  };
}

/** A desk and a member of it whose report names two files. */
async function deskAndMember() {
  const programme = await createProgramme();
  const member = await startMember('TV');
  await join(member, programme);
  const files = [fileOf(1), fileOf(2)] as const;
  await reportWith(member, '1.2.1', ...files);
  return { desk: programme.desk, programme, member, files };
}

test('IMPORT-3: evidence is kept once a report that is held names it, in either order, and twice is once', async () => {
  const { desk, member, files } = await deskAndMember();
  const bytes = await packed(files);
  // Before the update nobody here names them, and nothing is stored.
  expect(must(await takeEvidenceIn(desk.store, bytes, now))).toMatchObject({ fresh: [], unknown: 2 });
  expect((await heldBy(desk)).size).toBe(0);
  // Taken in without letting the device in, its reports name nothing either.
  await carry(member, desk);
  expect(must(await lookAtEvidence(desk.store, bytes, now))).toMatchObject({ fresh: [], unknown: 2 });
  await takeIn(desk, new Uint8Array((await updateOf(member)).bytes), [letIn(member)]);
  expect(must(await lookAtEvidence(desk.store, bytes, now))).toEqual({
    by: 'FocalPointDevice',
    part: 1,
    of: 1,
    fresh: [
      { sha: files[0].sha, name: 'paper 1.pdf', sizeBytes: 300, parties: ['TV'] },
      { sha: files[1].sha, name: 'paper 2.pdf', sizeBytes: 300, parties: ['TV'] },
    ],
    held: 0,
    bad: [],
    unknown: 0,
  });
  expect((await heldBy(desk)).size).toBe(0);
  must(await takeEvidenceIn(desk.store, bytes, now));
  expect(must(await desk.store.readFile(files[0].sha))?.bytes).toEqual(files[0].bytes);
  expect(must(await takeEvidenceIn(desk.store, bytes, now))).toMatchObject({ fresh: [], held: 2 });
});

async function updateOf(
  member: Replica,
  recipient: Recipient = { kind: 'secretariat' },
  wants?: readonly string[],
) {
  const sender = { store: member.store, ...(await senderOf(member)) };
  return must(await writeUpdate({ ...sender, ...(wants && { wants }) }, recipient, new Map()));
}

test('IMPORT-3: a file in it that was changed or cut off is named and left out, and takes no other with it', async () => {
  const { desk, member } = await deskAndMember();
  const files = [noise(1, 400), noise(2, 400), noise(3, 400)] as const;
  await reportWith(member, '1.2.2', ...files);
  await carry(member, desk, [letIn(member)]);
  const bytes = await packed(files);
  const changed = bytes.slice();
  const at = bytes.length - 600;
  changed[at] = (changed[at] as number) ^ 1;
  expect(must(await lookAtEvidence(desk.store, changed, now))).toMatchObject({
    fresh: [{ name: 'paper 1.pdf' }, { name: 'paper 3.pdf' }],
    bad: [{ name: 'paper 2.pdf', parties: ['TV'] }],
  });
  const cut = bytes.subarray(0, bytes.length - 1);
  must(await takeEvidenceIn(desk.store, cut, now));
  expect((await heldBy(desk)).size).toBe(2);
  expect(must(await lookAtEvidence(desk.store, cut, now))).toMatchObject({
    held: 2,
    bad: [{ name: 'paper 3.pdf' }],
  });
  // The whole file heals it.
  must(await takeEvidenceIn(desk.store, bytes, now));
  expect((await heldBy(desk)).size).toBe(3);
});

test('IMPORT-3: a file of another programme, of a newer version, or without a whole head is refused with nothing stored', async () => {
  const { desk, files } = await deskAndMember();
  const refusal = async (bytes: Uint8Array) => {
    const seen = await takeEvidenceIn(desk.store, bytes, now);
    return seen.ok ? null : seen.error;
  };
  const bytes = await packed(files);
  expect(await refusal(await packed(files, 'AnotherProgramme'))).toEqual({
    type: 'file-of-another-programme',
  });
  expect(await refusal(new TextEncoder().encode('WFEVID2\n{}\n'))).toEqual({
    type: 'file-needs-newer-version',
  });
  expect(await refusal(bytes.subarray(0, 60))).toEqual({ type: 'file-unusable', why: 'cut-short', by: null });
  const changed = bytes.slice();
  changed[40] = (changed[40] as number) ^ 1;
  expect(await refusal(changed)).toMatchObject({ type: 'file-unusable', why: 'altered' });
  expect(decodePacketHead(bytes).type).toBe('not-a-packet');
});

test('IMPORT-3: what unpacks to more than it says, or is larger than a file may be, is left out', async () => {
  const [whole] = await writeEvidence([fileOf(1, 4_000)], {
    programme: null,
    by: 'FocalPointDevice' as Replica['device'],
  });
  const text = new TextDecoder('latin1').decode(whole?.bytes);
  expect(text).toContain('"gz":1');
  const large = await packed([noise(1, 5_000_001)]);
  expect(readEvidence(large)).toMatchObject({ evidence: { files: [{ state: 'over-limit' }] } });
});

test('EXPORT-5: more than fits into one evidence file goes into several, and every file is in one of them', async () => {
  const files = [noise(1, 500), noise(2, 600), noise(3, 900), fileOf(4, 2_000)];
  const facts = { programme: null, by: 'FocalPointDevice' as Replica['device'] };
  const parts = await writeEvidence(files, facts, 1_000);
  expect(parts.map((one) => one.files)).toEqual([
    [files[0]?.sha],
    [files[1]?.sha],
    [files[2]?.sha],
    [files[3]?.sha],
  ]);
  const read = parts.map(({ bytes }) => readEvidence(bytes));
  expect(read).toMatchObject([1, 2, 3, 4].map((part) => ({ evidence: { part, of: 4 } })));
  const out = read.flatMap((one) => (one.type === 'readable' ? one.evidence.files : []));
  expect(out).toEqual(files.map((one) => ({ state: 'whole', ...one })));
  const many = Array.from({ length: 101 }, (_, seed) => fileOf(seed, 20));
  expect((await writeEvidence(many, facts)).map((one) => one.files.length)).toEqual([100, 1]);
});

test('EXPORT-5: what goes is what reports past the receiver’s frontier name, and what it asked for; a lost file heals', async () => {
  const { desk, member, files, programme } = await deskAndMember();
  const secretariat: Recipient = { kind: 'secretariat' };
  const goes = async (there: Parameters<typeof evidenceToSend>[3]) =>
    evidenceToSend(must(await member.store.readFileFacts()), await senderOf(member), secretariat, there);
  const nothing: ReadonlySet<string> = new Set();
  const both = files.map((one) => one.sha).sort();
  expect(await goes({ past: new Map(), wants: nothing })).toEqual(both);
  await carry(member, desk, [letIn(member)]);

  // The evidence file was lost: the receipt covers the report, and asks for what is missing.
  const facts = must(await desk.store.readFileFacts());
  const recipient: Recipient = { kind: 'member', party: 'TV' };
  const wants = evidenceWanted(facts, await senderOf(desk), recipient);
  expect(wants).toEqual(files.map((one) => wantOf(one.sha)).sort());
  await takeIn(member, new Uint8Array((await updateOf(desk, recipient, wants)).bytes));
  const { peers } = must(await member.store.readExchange());
  const [peer] = peers;
  expect(peer?.wants).toEqual(wants);
  const past = new Map(peer?.frontier);
  expect(past.get(member.device)).toBe(2);
  expect(await goes({ past, wants: nothing })).toEqual([]);
  expect(await goes({ past, wants: new Set(peer?.wants) })).toEqual(both);
  // Once it has come, nothing is asked for, and the end says nothing of it.
  must(await takeEvidenceIn(desk.store, await packed(files, programme.root.device), now));
  expect(evidenceWanted(must(await desk.store.readFileFacts()), await senderOf(desk), recipient)).toEqual([]);
  const plain = readPacket((await updateOf(desk, recipient)).bytes);
  expect(plain.type === 'complete' && plain.end.wants).toEqual([]);
});

test('EXPORT-5: a member gets no evidence of another member, and of its own only what it asked for', async () => {
  const { desk, member, files, programme } = await deskAndMember();
  const other = await startMember('FJ');
  await join(other, programme);
  await reportWith(other, '1.2.1', fileOf(7));
  await carry(member, desk, [letIn(member)]);
  await carry(other, desk, [letIn(other)]);
  await say(desk, reportOnBehalf('1.2.2', 'FJ', named([fileOf(8)])));
  must(await desk.store.keepFiles([...files, fileOf(7), fileOf(8)].map((one) => ({ ...one, at: now }))));
  const facts = must(await desk.store.readFileFacts());
  const everything = new Set(facts.named.map((row) => wantOf(row.sha)));
  const goes = async (recipient: Recipient, wants: ReadonlySet<string>) =>
    evidenceToSend(facts, await senderOf(desk), recipient, { past: new Map(), wants });
  expect(await goes({ kind: 'member', party: 'TV' }, new Set())).toEqual([]);
  expect([...(await goes({ kind: 'member', party: 'TV' }, everything))].sort()).toEqual(
    files.map((one) => one.sha).sort(),
  );
  expect([...(await goes({ kind: 'desk' }, new Set()))]).toHaveLength(4);
});

test('a check of everything verifies the files, and names those that are missing or no longer whole', async () => {
  const { member, files } = await deskAndMember();
  const found = async () => must(await checkEverything(member.store, verifyText, () => undefined));
  expect(await found()).toMatchObject({ files: 2, filesMissing: [], filesBroken: [] });
  await member.disk.write(['blobs'], async (tables) => {
    await tables.blobs.put([{ sha: files[0].sha, bytes: fileOf(9).bytes, at: now }]);
    await tables.blobs.remove([files[1].sha]);
  });
  expect(await found()).toMatchObject({
    files: 0,
    filesMissing: [{ name: 'paper 2.pdf' }],
    filesBroken: [{ name: 'paper 1.pdf' }],
  });
  // What comes again takes the place of what is no longer whole.
  must(await takeEvidenceIn(member.store, await packed(files), now));
  expect(await found()).toMatchObject({ files: 2, filesMissing: [], filesBroken: [] });
});
