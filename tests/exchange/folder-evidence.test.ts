import { expect, test } from 'vitest';
import { evidencePacketBytes } from '../../src/contract/evidence-packet.ts';
import { wantOf } from '../../src/contract/packet-end.ts';
import { takeEvidenceIn } from '../../src/exchange/check-evidence.ts';
import { type FileBytes, writeEvidence } from '../../src/exchange/evidence-packets.ts';
import {
  type EvidenceFolder,
  folderNameOf,
  isFolderEvidence,
  putEvidence,
  takeEvidence,
} from '../../src/exchange/folder-evidence.ts';
import { createDeviceKeys } from '../../src/storage/device-keys.ts';
import { fileOf, noise, reportWith } from '../fixtures/evidence-files.ts';
import {
  carry,
  createProgramme,
  enrolment,
  join,
  letIn,
  now,
  openReplica,
  type Replica,
  say,
  startMember,
} from '../fixtures/replicas.ts';
import { must } from '../fixtures/state.ts';

type Files = Map<string, Uint8Array<ArrayBuffer>>;

function folderOf(files: Files): EvidenceFolder {
  return {
    names: async () => new Set(files.keys()),
    read: async (name) => {
      const bytes = files.get(name);
      return bytes === undefined ? null : new Blob([bytes]);
    },
    write: async (name, bytes) => void files.set(name, bytes),
  };
}

const none: ReadonlySet<string> = new Set();

function put(desk: Replica, files: Files, asked = none) {
  return putEvidence(folderOf(files), desk.store, { programme: null, by: desk.device }, asked).then(must);
}

function take(desk: Replica, files: Files) {
  const keep = (bytes: Uint8Array) => takeEvidenceIn(desk.store, bytes, now);
  return takeEvidence(folderOf(files), desk.store, keep).then(must);
}

/** Two desks that hold a member's report with two files; the bytes of the files only the first one has. */
async function twoDesks() {
  const keys = await createDeviceKeys();
  const programme = await createProgramme([keys]);
  const other = await openReplica({ keys, party: 'OCO' });
  await join(other, programme);
  await say(other, enrolment(keys, 'admin', 'OCO'));
  const member = await startMember('TV');
  await join(member, programme);
  const named = [fileOf(1, 3_000), noise(2, 500)] as const;
  await reportWith(member, '1.2.1', ...named);
  await carry(member, programme.desk, [letIn(member)]);
  await carry(programme.desk, other);
  must(await programme.desk.store.keepFiles(named.map((one) => ({ ...one, at: now }))));
  return { desk: programme.desk, other, named };
}

function bytesIn(files: Files, { sha }: FileBytes): Uint8Array<ArrayBuffer> {
  return files.get(folderNameOf(sha)) as Uint8Array<ArrayBuffer>;
}

test('EXPORT-6: each file that reports name goes into the folder once, and the other desk takes it from there', async () => {
  const { desk, other, named } = await twoDesks();
  const files: Files = new Map();
  // Of a draft alone: no report names it, so that it stays where it is.
  must(await desk.store.keepFiles([{ ...fileOf(9), at: now }]));
  expect(await put(desk, files)).toBe(2);
  expect([...files.keys()].sort()).toEqual(named.map((one) => folderNameOf(one.sha)).sort());
  expect(await put(desk, files)).toBe(0);
  expect(await take(other, files)).toEqual({ brought: 2, unreadable: 0, missing: 0 });
  for (const { sha, bytes } of named) expect(must(await other.store.readFile(sha))?.bytes).toEqual(bytes);
  expect(await take(other, files)).toEqual({ brought: 0, unreadable: 0, missing: 0 });
  expect(await put(other, files)).toBe(0);
});

test('EXPORT-6: a file that is cut anywhere is not taken in, takes no other with it, and is whole after the next round', async () => {
  const { desk, other, named } = await twoDesks();
  const [first, second] = named;
  const whole: Files = new Map();
  await put(desk, whole);
  const bytes = bytesIn(whole, second);
  for (const length of [0, 1, 7, 8, 60, bytes.length - 500, bytes.length - 1]) {
    const files: Files = new Map(whole).set(folderNameOf(second.sha), bytes.slice(0, length));
    expect(await take(other, files), `${length} bytes`).toMatchObject({ unreadable: 1, missing: 0 });
    expect(must(await other.store.readFile(second.sha))).toBeNull();
    expect(await put(desk, files), `${length} bytes`).toBe(1);
    expect(bytesIn(files, second)).toEqual(bytes);
  }
  expect(must(await other.store.readFile(first.sha))).not.toBeNull();
});

test('EXPORT-6: a file that was changed under its own length is written again once a desk asks for it', async () => {
  const { desk, other, named } = await twoDesks();
  const [, second] = named;
  const files: Files = new Map();
  await put(desk, files);
  const changed = bytesIn(files, second).slice();
  changed[changed.length - 9] = (changed[changed.length - 9] as number) ^ 1;
  files.set(folderNameOf(second.sha), changed);
  expect(await take(other, files)).toEqual({ brought: 1, unreadable: 1, missing: 0 });
  expect(await put(desk, files)).toBe(0);
  expect(await put(desk, files, new Set([wantOf(second.sha)]))).toBe(1);
  expect(await take(other, files)).toEqual({ brought: 1, unreadable: 0, missing: 0 });
});

test('EXPORT-6: what somebody else put there is not read unless a report names it, and never beyond its size', async () => {
  const { desk, other, named } = await twoDesks();
  const [first, second] = named;
  const strange = noise(7, 900);
  const [part] = await writeEvidence([strange], { programme: null, by: desk.device });
  const [foreign] = await writeEvidence([first], { programme: 'AnotherProgramme', by: desk.device });
  const files: Files = new Map([
    [folderNameOf(strange.sha), new Uint8Array(part?.bytes ?? [])],
    [folderNameOf(first.sha), new Uint8Array(foreign?.bytes ?? [])],
    [folderNameOf(second.sha), new Uint8Array(9_000_000)],
    ['holiday.jpg', new Uint8Array(10)],
  ]);
  const read: string[] = [];
  const folder = folderOf(files);
  const watched: EvidenceFolder = { ...folder, read: (name) => (read.push(name), folder.read(name)) };
  const keep = (bytes: Uint8Array) => takeEvidenceIn(other.store, bytes, now);
  expect(must(await takeEvidence(watched, other.store, keep))).toEqual({
    brought: 0,
    unreadable: 2,
    missing: 0,
  });
  expect(read.sort()).toEqual([folderNameOf(first.sha), folderNameOf(second.sha)].sort());
  expect(must(await other.store.readFileFacts()).held.size).toBe(0);
  files.clear();
  expect(await take(other, files)).toEqual({ brought: 0, unreadable: 0, missing: 2 });
});

test('EXPORT-6: the folder’s names lead to hashes and back, and an evidence file says its own length', async () => {
  const file = fileOf(3);
  expect(isFolderEvidence(folderNameOf(file.sha))).toBe(true);
  expect(isFolderEvidence('wayfinder-abc.wayfinder')).toBe(false);
  const [part] = await writeEvidence([file], { programme: null, by: (await createDeviceKeys()).device });
  const bytes = part?.bytes as Uint8Array;
  expect(evidencePacketBytes(bytes.subarray(0, 1024))).toBe(bytes.length);
  expect(evidencePacketBytes(bytes.subarray(0, 40))).toBeNull();
});
