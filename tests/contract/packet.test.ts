import { fc } from '@fast-check/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import { maxLineBytes, maxReportLineBytes } from '../../src/contract/line.ts';
import {
  decodePacketHead,
  encodePacket,
  maxPacketSegments,
  type PacketContent,
  type PlainPacket,
} from '../../src/contract/packet.ts';
import { decodePacketBody, type PacketBody } from '../../src/contract/packet-body.ts';
import { decodePacketEnd, verifyEnd } from '../../src/contract/packet-end.ts';
import type { Segment } from '../../src/contract/segment.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import {
  checkRead,
  createWriter,
  otherProgramme,
  planRev,
  programme,
  statusLine,
  travelling,
  verifyText,
  type Writer,
} from '../fixtures/signed-packets.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const line = `{"enc":"none","programme":"${programme}","v":1}`;
const header = { version: 1, programme, enc: 'none', line };
const read = (body: Uint8Array | string, fate: 'whole' | 'cut' | 'damaged' = 'whole') =>
  decodePacketBody(header, typeof body === 'string' ? utf8(body) : body, fate);
const fault = (body: PacketBody) =>
  body.type === 'altered' ? body.why : body.type === 'over-limit' ? body.limit : body.type;

const readEnd = (body: PacketBody) => {
  if (body.type !== 'complete') throw new Error(body.type);
  return body.end;
};

const otherLetter = (letter: string) => (letter === 'A' ? 'B' : 'A');

let writer: Writer;
let other: Writer;
let segments: readonly Segment[];
let plain: PlainPacket;

async function plainOf(content: Partial<PacketContent>): Promise<PlainPacket> {
  const whole = {
    programme,
    by: writer.device,
    segments,
    frontier: new Map([[writer.device, 5]]),
    ...content,
  };
  const encoded = await encodePacket(whole, writer.sign);
  if (!encoded.ok) throw new Error(encoded.error.type);
  return encoded.value;
}

beforeAll(async () => {
  writer = await createWriter();
  other = await createWriter();
  const own = await writer.chain(
    programme,
    [statusLine(1), statusLine(2), 'été 文 \u{1F600}'],
    [statusLine(4)],
  );
  segments = [...own, ...(await other.chain(programme, [statusLine(5)]))].map(travelling);
  plain = await plainOf({});
});

describe('the head', () => {
  test('is the mark, then a line of canonical JSON', () => {
    expect(textOf(plain.head)).toBe(`WFPKT1\n${line}\n`);
    const bodyFrom = plain.head.length;
    expect(decodePacketHead(plain.head)).toEqual({ type: 'readable', header, bodyFrom });
  });

  test('of a packet before any programme is known says so', async () => {
    const { head } = await plainOf({ programme: null });
    expect(decodePacketHead(head)).toMatchObject({
      type: 'readable',
      header: { programme: null },
    });
  });

  test('is passed over where it says more than this version knows', () => {
    const line = JSON.stringify({ later: { é: 1 }, v: 1, enc: 'none', programme });
    expect(decodePacketHead(utf8(`WFPKT1\n${line}\n`))).toMatchObject({
      type: 'readable',
      header: { ...header, line },
    });
  });

  test('of a newer version says so and keeps the facts that can be read', () => {
    const newer = (mark: string, line: string) => decodePacketHead(utf8(`${mark}\n${line}\nwhatever`));
    const line = JSON.stringify({ v: 2, programme, enc: 'none' });
    const facts = { version: 2, programme, enc: 'none', line };
    expect(newer('WFPKT1', line)).toEqual({ type: 'needs-newer-version', header: facts });
    expect(newer('WFPKT2', line)).toEqual({ type: 'needs-newer-version', header: facts });
    expect(newer('WFPKT10', '{"v":10,"programme":{"of":1}}')).toEqual({
      type: 'needs-newer-version',
      header: { version: 10, programme: null, enc: '', line: '{"v":10,"programme":{"of":1}}' },
    });
    expect(newer('WFPKT2', '\u0000\u0001')).toEqual({ type: 'needs-newer-version', header: null });
    expect(decodePacketHead(utf8('WFPKT3\n'))).toEqual({ type: 'needs-newer-version', header: null });
  });

  test('with another encryption says which', () => {
    const enc = 'ecdh-p256+a256gcm';
    const line = JSON.stringify({ v: 1, programme, enc, iv: 'x' });
    expect(decodePacketHead(utf8(`WFPKT1\n${line}\n`))).toEqual({
      type: 'encryption-not-supported',
      header: { ...header, enc, line },
    });
  });

  test('that is none, is cut or cannot be read is told apart', () => {
    const types = (texts: readonly string[]) => texts.map((text) => decodePacketHead(utf8(text)).type);
    const none = [
      '',
      'W',
      'WFPK',
      'PK\u0003\u0004',
      'wfpkt1\n',
      'WFPKT0\n',
      'WFPKTx\n',
      'WFPKT1 \n',
      'WFPKT1x',
    ];
    expect(types(none)).toEqual(none.map(() => 'not-a-packet'));
    const cut = [
      'WFPKT',
      'WFPKT1',
      'WFPKT1\n',
      'WFPKT1\n{"v":1',
      `WFPKT1\n{"v":1,"programme":"${programme}"}`,
    ];
    expect(types(cut)).toEqual(cut.map(() => 'cut'));
    const lines = [
      '',
      '1',
      '{}',
      '{"v":1}',
      `{"v":0,"programme":"${programme}","enc":"none"}`,
      '{"v":1,"enc":"none"}',
    ];
    const unreadable = [
      ...lines.map((line) => `WFPKT1\n${line}\n`),
      `WFPKT1\n{"v":1,"programme":"short","enc":"none"}\n`,
      `WFPKT1\n${' '.repeat(5000)}`,
    ];
    expect(types(unreadable)).toEqual(unreadable.map(() => 'header-unreadable'));
  });

  test('any bytes are read without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (bytes, marked) => {
        const type = decodePacketHead(marked ? Uint8Array.from([...utf8('WFPKT1\n'), ...bytes]) : bytes).type;
        expect(type).not.toBe('readable');
      }),
    );
  });
});

describe('the body', () => {
  test('comes back as it was written, the lines byte for byte', () => {
    const body = read(plain.body);
    expect(body).toMatchObject({ type: 'complete', header, segments });
    expect(body.type === 'complete' && body.end).toMatchObject({
      by: writer.device,
      lines: 5,
      frontier: new Map([[writer.device, 5]]),
    });
  });

  test('without a segment is a packet too', async () => {
    const { body } = await plainOf({ segments: [], frontier: new Map() });
    expect(read(body)).toMatchObject({
      type: 'complete',
      segments: [],
      end: { lines: 0, frontier: new Map() },
    });
  });

  test('cut anywhere keeps the segments that are whole, and none that is not', () => {
    const ends = segments.map(
      (_, count) =>
        textOf(plain.body)
          .split('\n{"d":', count + 1)
          .join('\n{"d":').length + 1,
    );
    ends[ends.length - 1] = textOf(plain.body).lastIndexOf('{"by"');
    const byteEnds = ends.map((end) => utf8(textOf(plain.body).slice(0, end)).length);
    for (let length = 0; length <= plain.body.length; length++) {
      const cut = read(plain.body.subarray(0, length), 'cut');
      const whole = byteEnds.filter((end) => end <= length).length;
      expect(cut).toEqual({ type: 'truncated', header, segments: segments.slice(0, whole) });
    }
  });

  test('that was to be whole and has no end line is altered', () => {
    const text = textOf(plain.body);
    expect(fault(read(text.slice(0, text.lastIndexOf('{"by"'))))).toBe('end-missing');
    expect(fault(read(''))).toBe('end-missing');
    expect(fault(read(plain.body.subarray(0, -1)))).toBe('end-missing');
    expect(fault(read(plain.body, 'damaged'))).toBe('compression');
    expect(fault(read(plain.body.subarray(0, 900), 'damaged'))).toBe('compression');
  });

  test('with a bit flipped is never accepted, and the segments before it are', async () => {
    const starts = segments.map((one) =>
      Buffer.from(plain.body).indexOf(`{"d":"${one.device}","f":${one.from},`),
    );
    const endFrom = Buffer.from(plain.body).lastIndexOf('{"by"');
    for (let place = 0; place < plain.body.length; place++) {
      const flipped = plain.body.slice();
      flipped[place] = (flipped[place] as number) ^ (1 << (place % 8));
      const { isAccepted, good } = await checkRead(read(flipped), [writer, other]);
      const untouched = starts.filter((_, at) => (starts[at + 1] ?? endFrom) <= place).length;
      expect([place, isAccepted, good.length]).toEqual([place, false, untouched]);
      expect(good).toEqual(segments.slice(0, untouched));
    }
  }, 20_000);

  test('a line that is no head is altered from there; the segments before stay', () => {
    const end = textOf(plain.body).slice(textOf(plain.body).lastIndexOf('{"by"'));
    const events = textOf(plain.body).slice(0, -end.length);
    for (const line of ['', '{}', 'x', '[]', statusLine(7), '{"d":"x"}', '"', '{"f":1,"n":1}']) {
      expect(read(`${events}${line}\n${end}`)).toEqual({ type: 'altered', header, segments, why: 'segment' });
    }
    expect(fault(read(Buffer.concat([utf8(events), Uint8Array.of(0xff, 0x0a)])))).toBe('segment');
  });

  test('lines that are no UTF-8 are altered', () => {
    const bytes = plain.body.slice();
    bytes[Buffer.from(bytes).indexOf('été')] = 0xff;
    expect(read(bytes)).toEqual({ type: 'altered', header, segments: [], why: 'segment' });
  });

  test('an event kind that nobody knows is a line like any other', async () => {
    const line = '{"b":{"depth":3},"k":"hologram","t":1}';
    const unknown = (await writer.chain(programme, [line])).map(travelling);
    const checked = await checkRead(read((await plainOf({ segments: unknown })).body), [writer]);
    expect(checked).toMatchObject({ isAccepted: true, good: [{ lines: line }] });
  });

  test('any bytes are read without a throw', () => {
    const words = fc.constantFrom(
      '{"d":',
      '"by"',
      '{"end":1',
      '\n',
      '}',
      '"n":3',
      ',',
      textOf(utf8('{"x":1}\n')),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.array(words).map((all) => utf8(all.join(''))),
        ),
        (bytes) => {
          for (const fate of ['whole', 'cut', 'damaged'] as const)
            expect(read(bytes, fate).type).not.toBe('complete');
        },
      ),
    );
  });
});

describe('the end line', () => {
  const endOf = (body: Uint8Array) => {
    const one = read(body);
    if (one.type !== 'complete') throw new Error(one.type);
    return one.end;
  };
  const withEnd = (change: (end: string) => string) => {
    const text = textOf(plain.body);
    const at = text.lastIndexOf('{"by"');
    return read(text.slice(0, at) + change(text.slice(at)));
  };

  test('is signed by its writer for one programme', async () => {
    const end = endOf(plain.body);
    const signedFor = (line: string, publicKey = writer.publicKey) =>
      verifyEnd({ header: { line }, end }, publicKey, verifyText);
    expect(await signedFor(line)).toBe(true);
    expect(await signedFor(line.replace(programme, otherProgramme))).toBe(false);
    expect(await signedFor(line.replace('{', '{ '))).toBe(false);
    expect(await signedFor(line, other.publicKey)).toBe(false);
    expect(await signedFor(line, '!')).toBe(false);
  });

  test('covers writer, number, hash and frontier: whichever is changed, the packet is not accepted', async () => {
    const changes: readonly ((end: string) => string)[] = [
      (end) => end.replace(`"by":"${writer.device}"`, `"by":"${other.device}"`),
      (end) => end.replace('"n":5', '"n":6'),
      (end) => end.replace(`"${writer.device}":5`, `"${writer.device}":4`),
      (end) => end.replace(`{"${writer.device}":5}`, '{}'),
      (end) => end.replace(/(?<="sha":")./, otherLetter),
      (end) => end.replace(/(?<="sig":")./, otherLetter),
      (end) => end.replace('"end":1', '"end":1,"later":1'),
      (end) => end.replace('"end":1', '"end": 1'),
    ];
    for (const change of changes) {
      expect(withEnd(change)).not.toEqual(withEnd((end) => end));
      expect((await checkRead(withEnd(change), [writer, other])).isAccepted).toBe(false);
    }
  });

  test('with names that a later version adds is read and still signed', async () => {
    const text = textOf(plain.body);
    const at = text.lastIndexOf('{"by"');
    const signed = text.slice(at, text.lastIndexOf(',"sig":')).replace('"n":', '"later":[1],"n":');
    const sig = await writer.sign(utf8(`wf/packet/1\0${line}\0${signed}`));
    const packet = read(`${text.slice(0, at)}${signed},"sig":"${sig}"}\n`);
    expect((await checkRead(packet, [writer, other])).isAccepted).toBe(true);
  });

  test('names the plan revision between the number and the hash, signed like the rest; without one it is as before', async () => {
    const { body } = await plainOf({ rev: planRev });
    const text = textOf(body);
    expect(text).toContain(`"n":5,"rev":"${planRev}","sha":"`);
    expect((await checkRead(read(body), [writer, other])).isAccepted).toBe(true);
    expect(readEnd(read(body)).rev).toBe(planRev);
    const forged = read(text.replace(planRev, planRev.replace('R', 'r')));
    expect((await checkRead(forged, [writer, other])).isAccepted).toBe(false);

    expect(textOf(plain.body)).not.toContain('"rev"');
    expect(readEnd(read(plain.body)).rev).toBeNull();
  });

  test('with a revision that is written in another way is still an end, and says none', () => {
    for (const rev of ['""', '"short"', `"${planRev}x"`, '17', 'null', '["x"]'])
      expect(readEnd(withEnd((end) => end.replace('"sha":', `"rev":${rev},"sha":`))).rev).toBeNull();
  });

  test('that cannot be read, stands before something or is about other segments is told apart', () => {
    expect(fault(withEnd((end) => end.replace('"end":1', '"end":2')))).toBe('end-unreadable');
    expect(fault(withEnd((end) => end.replace('"fr":{', '"fr":{"x":1,')))).toBe('end-unreadable');
    expect(fault(withEnd((end) => `${end}\n`))).toBe('after-end');
    expect(fault(withEnd((end) => end + end))).toBe('after-end');
    expect(fault(withEnd((end) => end.replace('"n":5', '"n":4')))).toBe('end-mismatch');
    expect(fault(withEnd((end) => end.replace('"n":5', '"n":-5')))).toBe('end-unreadable');
    expect(decodePacketEnd('')).toBeNull();
    expect(decodePacketEnd('{"end":1}')).toBeNull();
  });
});

describe('limits', () => {
  const seal = 'A'.repeat(86);
  const device = 'A'.repeat(16) as DeviceId;
  const headOf = (count: number, from = 1) => `{"d":"${device}","f":${from},"n":${count},"s":"${seal}"}\n`;

  test('a segment has at most 500 lines', () => {
    expect(fault(read(`${headOf(500)}${'x\n'.repeat(500)}`, 'cut'))).toBe('truncated');
    expect(fault(read(`${headOf(501)}${'x\n'.repeat(501)}`, 'cut'))).toBe('segment-lines');
  });

  test('a line has at most 256 KiB, whatever it is, and the segments before it are kept', () => {
    const whole = `${headOf(1)}x\n`;
    const line = (length: number) => 'x'.repeat(length);
    const over = { type: 'over-limit', limit: 'line', segments: [{ device, lines: 'x' }] };
    expect(read(`${whole}${headOf(1, 2)}${line(maxLineBytes)}\n`, 'cut')).toMatchObject({
      type: 'truncated',
    });
    expect(read(`${whole}${headOf(1, 2)}${line(maxLineBytes + 1)}\n`, 'cut')).toMatchObject(over);
    expect(read(`${whole}${headOf(1, 2)}${line(maxLineBytes + 1)}`, 'cut')).toMatchObject(over);
    expect(read(`${whole}${line(maxLineBytes + 1)}\n`, 'cut')).toMatchObject(over);
  });

  test('the line of a report has at most 64 KiB', () => {
    const line = (kind: string, length: number) => {
      const rest = `{"b":{"x":""},"k":"${kind}","t":1}`.length;
      return `${headOf(1)}{"b":{"x":"${'x'.repeat(length - rest)}"},"k":"${kind}","t":1}\n`;
    };
    expect(fault(read(line('report', maxReportLineBytes), 'cut'))).toBe('truncated');
    expect(fault(read(line('report', maxReportLineBytes + 1), 'cut'))).toBe('report-line');
    expect(fault(read(line('item', maxReportLineBytes + 1), 'cut'))).toBe('truncated');
  });

  test('a packet has so many segments and no more, written or read', async () => {
    const many = Array.from({ length: maxPacketSegments + 1 }, (_, n) => ({
      device,
      from: n + 1,
      count: 1,
      seal,
      lines: 'x',
    }));
    const content = { programme, by: writer.device, frontier: new Map() };
    const written = await encodePacket({ ...content, segments: many }, writer.sign);
    expect(written).toEqual({ ok: false, error: { type: 'packet-too-large' } });
    const body = many.map((one) => `${headOf(1, one.from)}x\n`).join('');
    expect(fault(read(body, 'cut'))).toBe('segments');
  }, 20_000);

  test('a packet that would inflate past the limit, or whose frontier fills its end line, is not written', async () => {
    const line = 'x'.repeat(maxLineBytes);
    const segment = {
      device,
      from: 1,
      count: 256,
      seal,
      lines: Array.from({ length: 256 }, () => line).join('\n'),
    };
    const content = { programme, by: writer.device, frontier: new Map() };
    expect((await encodePacket({ ...content, segments: [segment] }, writer.sign)).ok).toBe(false);
    const frontier = new Map(
      Array.from({ length: 15_000 }, (_, n): [DeviceId, number] => [
        String(n).padStart(16, 'A') as DeviceId,
        1,
      ]),
    );
    expect((await encodePacket({ ...content, segments: [], frontier }, writer.sign)).ok).toBe(false);
  }, 20_000);
});
