import { expect, test } from 'vitest';
import { encodeLine } from '../../src/contract/line.ts';
import type { EventContent, Role } from '../../src/domain/log/event.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import type { Instant } from '../../src/domain/plan/day.ts';
import { type CopyContent, readSafetyCopy, writeSafetyCopy } from '../../src/exchange/safety-copy-file.ts';
import type { DraftRow } from '../../src/storage/rows.ts';
import { createWriter, statusLine, verifyText, type Writer } from '../fixtures/signed-packets.ts';

const at = 1_795_305_600_000 as Instant;
const drafts: readonly DraftRow[] = [
  { id: 'oco-2022-2027/TV/1.2.1/2026', value: { reason: 'Le câble est coupé…' }, at, tab: 'tab-1' },
];

function enrolLine(writer: Writer, role: Role, party: string): string {
  const content = {
    t: at,
    kind: 'enrol',
    body: {
      sign: writer.publicKey,
      agree: writer.publicKey,
      role,
      party,
      person: 'Sela',
      name: '',
      lang: 'en',
    },
  } as EventContent & { readonly t: Instant };
  const line = encodeLine(content);
  if (!line.ok) throw new Error(line.error.type);
  return line.value;
}

async function contentOf(
  writer: Writer,
  {
    role = 'focal-point',
    party = 'TV',
    former = [],
  }: { role?: Role; party?: string; former?: readonly DeviceId[] } = {},
): Promise<CopyContent> {
  const segments = await writer.chain(
    null,
    [enrolLine(writer, role, party), statusLine(1)],
    [statusLine(2), statusLine(3)],
  );
  return {
    facts: {
      device: writer.device,
      former,
      at,
      party: 'TV',
      person: 'Sela',
      plan: 'oco-2022-2027',
      rev: 'abc',
    },
    programme: null,
    segments,
    forks: [],
    waiting: [],
    frontier: new Map([[writer.device, 4]]),
    drafts,
    files: [{ sha: 'MV1Cm3cUzttq0ErDEkAUUldpJjBFfzyIJTxb7OrHYCc', bytes: new Uint8Array([37, 80, 68, 70]) }],
  };
}

async function copyOf(writer: Writer, content: CopyContent): Promise<Uint8Array> {
  const written = await writeSafetyCopy({ ...content, sign: writer.sign });
  if (!written.ok) throw new Error(written.error.type);
  return written.value;
}

test('a safety copy gives back every segment, draft and fact, and no more than was written', async () => {
  const writer = await createWriter();
  const content = await contentOf(writer);
  const read = await readSafetyCopy(await copyOf(writer, content), verifyText);
  expect(read).toEqual({
    ok: true,
    value: { ...content, of: 'member' },
  });
});

test('EXPORT-4: one that was made before there were files is still read, and one with a file that does not fit is refused', async () => {
  const writer = await createWriter();
  const content = await contentOf(writer);
  const without = await copyOf(writer, { ...content, files: [] });
  expect(new TextDecoder('latin1').decode(without)).not.toContain('"files"');
  expect(await readSafetyCopy(without, verifyText)).toMatchObject({ ok: true, value: { files: [] } });
  const [file] = content.files;
  const wrong = file ? [{ ...file, bytes: new Uint8Array([1]) }] : [];
  const read = await readSafetyCopy(await copyOf(writer, { ...content, files: wrong }), verifyText);
  expect(read).toEqual({ ok: false, error: { type: 'copy-damaged' } });
});

test('one that is cut anywhere, or in which one bit is another, is refused', async () => {
  const writer = await createWriter();
  const bytes = await copyOf(writer, await contentOf(writer));
  for (let length = 0; length < bytes.length; length++) {
    expect((await readSafetyCopy(bytes.subarray(0, length), verifyText)).ok).toBe(false);
  }
  for (let place = 0; place < bytes.length; place++) {
    const flipped = new Uint8Array(bytes);
    flipped[place] = (flipped[place] as number) ^ (1 << (place % 8));
    expect((await readSafetyCopy(flipped, verifyText)).ok).toBe(false);
  }
});

test('a chain with a piece left out, or of another device, is refused even where the copy was signed again', async () => {
  const writer = await createWriter();
  const content = await contentOf(writer);
  const without = { ...content, segments: content.segments.slice(1) };
  const cut = await readSafetyCopy(await copyOf(writer, without), verifyText);
  expect(cut).toEqual({ ok: false, error: { type: 'copy-damaged' } });
  const other = await createWriter();
  const stolen = { ...content, facts: { ...content.facts, device: other.device } };
  const read = await readSafetyCopy(await copyOf(other, stolen), verifyText);
  expect(read).toEqual({ ok: false, error: { type: 'copy-damaged' } });
});

test('a copy makes nobody an officer: its devices are focal points of the member that it names', async () => {
  const refused = { ok: false, error: { type: 'copy-not-restorable' } };
  for (const wrong of [{ role: 'admin' as const }, { role: 'root' as const }, { party: 'FJ' }]) {
    const writer = await createWriter();
    const content = await contentOf(writer, wrong);
    expect(await readSafetyCopy(await copyOf(writer, content), verifyText)).toEqual(refused);
  }
  const writer = await createWriter();
  const stranger = 'StrangerDevice00' as DeviceId;
  const content = await contentOf(writer, { former: [stranger] });
  expect(await readSafetyCopy(await copyOf(writer, content), verifyText)).toEqual(refused);
});

test('another file and a newer copy are told from a damaged one', async () => {
  const read = (text: string) => readSafetyCopy(new TextEncoder().encode(text), verifyText);
  expect(await read('%PDF-1.7\n')).toEqual({ ok: false, error: { type: 'not-a-safety-copy' } });
  expect(await read('')).toEqual({ ok: false, error: { type: 'not-a-safety-copy' } });
  expect(await read('WFCOPY2\n{}\n')).toEqual({ ok: false, error: { type: 'copy-needs-newer-version' } });
  expect(await read('WFCOPY1\n{}\n')).toEqual({ ok: false, error: { type: 'copy-damaged' } });
});
