import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { fc } from '@fast-check/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import { maxBodyBytes } from '../../src/contract/packet.ts';
import { withholdLine } from '../../src/contract/withheld-line.ts';
import type { Segment } from '../../src/contract/segment.ts';
import { type DeviceId, makeEventId } from '../../src/domain/log/ids.ts';
import type { Day } from '../../src/domain/plan/day.ts';
import type { DeliverableKey } from '../../src/domain/plan/deliverable-key.ts';
import { readPacket, writePacket } from '../../src/exchange/packet-file.ts';
import type { SegmentRow } from '../../src/storage/rows.ts';
import {
  checkPacket,
  createWriter,
  otherProgramme,
  packetBy,
  programme,
  statusLine,
  travelling,
  type Writer,
} from '../fixtures/signed-packets.ts';

const texts = [
  'The cyclone closed the port',
  'Signed plan',
  'Personne ne peut le faire',
  'Awaiting the minister',
];

const vocabulary = (
  'customs officers port training delayed funding workshop signed minister awaiting review system plan data staff border ' +
  'the of and to in for with by not yet was will be after before since because new second draft law tariff ship cargo risk'
).split(' ');
const parties = ['TV', 'FJ', 'TO', 'WS', 'KI'];

let writer: Writer;
let other: Writer;
let writers: readonly Writer[];
let own: readonly SegmentRow[];
let others: readonly SegmentRow[];
let all: readonly SegmentRow[];
let bytes: Uint8Array;

beforeAll(async () => {
  writer = await createWriter();
  other = await createWriter();
  writers = [writer, other];
  const lines = Array.from({ length: 24 }, (_, n) =>
    statusLine(n, { narrative: `${texts[n % 4]}, ${n * 7919}` }),
  );
  own = await writer.chain(programme, lines.slice(0, 9), lines.slice(9, 12), lines.slice(12, 20));
  others = await other.chain(programme, lines.slice(20, 22), lines.slice(22));
  all = [...own, ...others];
  bytes = await packetBy(writer, all);
});

/** The packet with its body replaced by what `change` makes of it, compressed as any packet is. */
function withBody(packet: Uint8Array, change: (body: string) => string): Uint8Array {
  const from = bodyFrom(packet);
  const body = change(gunzipSync(packet.subarray(from)).toString('utf8'));
  const packed = gzipSync(body);
  packed[9] = 0xff;
  return Buffer.concat([packet.subarray(0, from), packed]);
}

function bodyFrom(packet: Uint8Array): number {
  return packet.indexOf(0x0a, packet.indexOf(0x0a) + 1) + 1;
}

describe('a packet', () => {
  test('comes back as it was written and is accepted, whoever wrote it and whatever is in it', async () => {
    const anyLine = fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify(text));
    const anyGroups = fc.array(fc.array(anyLine, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        anyGroups,
        anyGroups,
        fc.constantFrom(programme, null),
        async (mine, theirs, named) => {
          const segments = [...(await writer.chain(named, ...mine)), ...(await other.chain(null, ...theirs))];
          const checked = await checkPacket(await packetBy(writer, segments, named), writers, named);
          expect(checked.isAccepted).toBe(true);
          expect(checked.good).toEqual(segments.map(travelling));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('tells its receiver how far the writer holds each chain', async () => {
    const frontier = new Map<DeviceId, number>([
      [writer.device, 20],
      ['A'.repeat(16) as DeviceId, 3],
    ]);
    const content = { programme, by: writer.device, segments: [], frontier, sign: writer.sign };
    const written = await writePacket(content);
    const packet = readPacket(written.ok ? written.value : new Uint8Array());
    expect(packet.type === 'complete' && packet.end.frontier).toEqual(frontier);
  });

  test('with lines withheld is accepted like any other', async () => {
    const segments = all.map((one) => ({
      ...one,
      lines: one.lines.split('\n').map(withholdLine).join('\n'),
    }));
    const checked = await checkPacket(await packetBy(writer, [...own, ...segments.slice(3)]), writers);
    expect(checked.isAccepted).toBe(true);
    expect((await checkPacket(await packetBy(writer, segments), writers)).isAccepted).toBe(true);
    const mixed = [{ ...segments[0], seal: own[1]?.seal } as Segment];
    expect((await checkPacket(await packetBy(writer, mixed), writers)).isAccepted).toBe(false);
  });

  test('with bytes behind its end is still the packet that it is', async () => {
    for (const more of ['\n', '\r\n--boundary', '\u001f\u008b'])
      expect((await checkPacket(Buffer.concat([bytes, Buffer.from(more)]), writers)).isAccepted).toBe(true);
  });
});

describe('a packet that is cut', () => {
  test('at any byte is never complete, and keeps the segments before the cut and nothing else', async () => {
    const whole = all.map(travelling);
    const from = bodyFrom(bytes);
    const ends: number[] = [];
    const body = gunzipSync(bytes.subarray(from));
    for (const one of all.slice(1)) ends.push(body.indexOf(`{"d":"${one.device}","f":${one.from},`));
    ends.push(body.lastIndexOf('{"by"'));
    const kept = new Set<number>();
    for (let length = 0; length < bytes.length; length++) {
      const { packet, good, isAccepted } = await checkPacket(bytes.subarray(0, length), writers);
      expect([length, packet.type, isAccepted]).toEqual([
        length,
        length < 5 ? 'not-a-packet' : 'truncated',
        false,
      ]);
      const inflated =
        length < from + 10
          ? 0
          : gunzipSync(bytes.subarray(from, length), { finishFlush: constants.Z_SYNC_FLUSH }).length;
      const before = ends.filter((end) => end <= inflated).length;
      expect(good.length).toBe(before);
      if (!kept.has(before)) expect(good).toEqual(whole.slice(0, before));
      kept.add(before);
    }
    expect([...kept]).toEqual([0, 1, 2, 3, 4, 5]);
  }, 20_000);
});

describe('a packet that is changed', () => {
  test('by leaving out, adding, moving or repeating a segment is not accepted', async () => {
    const text = gunzipSync(bytes.subarray(bodyFrom(bytes))).toString('utf8');
    const pieces = text.split(/(?<=\n)(?=\{"d":|\{"by":)/);
    expect(pieces).toHaveLength(6);
    const changed: string[] = [];
    pieces.forEach((piece, at) => {
      changed.push(pieces.toSpliced(at, 1).join(''));
      pieces.forEach((_, to) => {
        if (at !== to) changed.push(pieces.toSpliced(at, 1).toSpliced(to, 0, piece).join(''));
        changed.push(pieces.toSpliced(to, 0, piece).join(''));
      });
    });
    expect(
      await checkPacket(
        withBody(bytes, () => text),
        writers,
      ),
    ).toMatchObject({ isAccepted: true });
    for (const body of changed) {
      const { packet, isAccepted } = await checkPacket(
        withBody(bytes, () => body),
        writers,
      );
      expect([packet.type, isAccepted]).toEqual(['altered', false]);
    }
  });

  test('in any line keeps the segments before it, and neither that one nor what builds on it', async () => {
    for (const [at, segment] of own.entries()) {
      const lines = segment.lines.replace('2022-2027', '2022-2028');
      const { good, isAccepted } = await checkPacket(
        withBody(bytes, (body) => body.replace(segment.lines, lines)),
        writers,
      );
      expect([good.length, isAccepted]).toEqual([at, false]);
      // Signed anew by one who carries it: the seal does not hold.
      const anew = await checkPacket(await packetBy(other, all.with(at, { ...segment, lines })), writers);
      expect([anew.packet.type, anew.good.length, anew.isAccepted]).toEqual(['complete', at, false]);
    }
  });

  test('by saying that another device wrote a segment, or the packet', async () => {
    const stolen = own.map((one) => ({ ...one, device: other.device }));
    expect(await checkPacket(await packetBy(other, stolen), writers)).toMatchObject({
      good: [],
      isAccepted: false,
    });
    const renamed = withBody(bytes, (body) =>
      body.replace(`{"by":"${writer.device}"`, `{"by":"${other.device}"`),
    );
    expect((await checkPacket(renamed, writers)).isAccepted).toBe(false);
    const stranger = await createWriter();
    expect((await checkPacket(await packetBy(stranger, all), writers)).isAccepted).toBe(false);
    expect((await checkPacket(await packetBy(stranger, all), [...writers, stranger])).isAccepted).toBe(true);
  });

  test('by moving it, or a segment, to another programme', async () => {
    expect((await checkPacket(bytes, writers, otherProgramme)).isAccepted).toBe(false);
    const renamed = Buffer.from(bytes);
    renamed.write(otherProgramme, renamed.indexOf(programme));
    expect(await checkPacket(renamed, writers, otherProgramme)).toMatchObject({
      good: [],
      isAccepted: false,
    });
    const repacked = await packetBy(writer, all, otherProgramme);
    expect(await checkPacket(repacked, writers, otherProgramme)).toMatchObject({
      good: [],
      isAccepted: false,
    });
  });

  test('by one bit anywhere is never accepted as anything but what was written', async () => {
    const small = await packetBy(writer, own.slice(0, 2));
    const whole = own.slice(0, 2).map(travelling);
    for (let place = 0; place < small.length; place++) {
      const flipped = small.slice();
      flipped[place] = (flipped[place] as number) ^ (1 << (place % 8));
      const { packet, good, isAccepted } = await checkPacket(flipped, writers);
      // Some bits of a compressed text only choose between two ways to write the same.
      if (isAccepted) expect(packet).toEqual(readPacket(small));
      expect(whole.slice(0, good.length)).toEqual(good);
    }
  }, 20_000);
});

describe('what is no packet of this version', () => {
  test('a newer one says so, whatever its body is', () => {
    const header = JSON.stringify({ v: 2, programme, enc: 'later' });
    expect(readPacket(Buffer.from(`WFPKT2\n${header}\n\u0000\u0001`))).toEqual({
      type: 'needs-newer-version',
      header: { version: 2, programme, enc: 'later', line: header },
    });
  });

  test('any bytes are read without a throw', () => {
    const from = bodyFrom(bytes);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(bytes.length), (noise, at) => {
        expect(readPacket(noise).type).toBe('not-a-packet');
        const mixed = Buffer.concat([bytes.subarray(0, at), noise]);
        if (at < bytes.length) expect(readPacket(mixed).type).toBeTypeOf('string');
        expect(readPacket(Buffer.concat([bytes.subarray(0, from), noise])).type).not.toBe('complete');
      }),
      { numRuns: 500 },
    );
  });

  test('a header that cannot be read is altered, one that is not there yet is truncated', () => {
    const none = { header: null, segments: [] };
    expect(readPacket(Buffer.from('WFPKT1\n{}\n'))).toEqual({ type: 'altered', why: 'header', ...none });
    expect(readPacket(Buffer.from('WFPKT1\n{'))).toEqual({ type: 'truncated', ...none });
  });
});

describe('limits', () => {
  const over = { type: 'over-limit', limit: 'body', segments: [] };
  const zeros = (megabytes: number) => withBody(bytes, () => '\0'.repeat(megabytes * 2 ** 20));

  test('a body that inflates 500 times or past 64 MiB is refused, and so is writing one', async () => {
    expect(readPacket(zeros(5))).toMatchObject(over);
    const stored = gzipSync(Buffer.alloc(maxBodyBytes + 1), { level: 0 });
    stored[8] = 0;
    stored[9] = 0xff;
    const head = bytes.subarray(0, bodyFrom(bytes));
    expect(readPacket(Buffer.concat([head, stored]))).toMatchObject(over);
    const long = await writer.chain(
      programme,
      Array.from({ length: 22 }, () => 'x'.repeat(200_000)),
    );
    const content = { programme, by: writer.device, frontier: new Map(), sign: writer.sign };
    expect(await writePacket({ ...content, segments: long })).toEqual({
      ok: false,
      error: { type: 'packet-too-large' },
    });
  }, 20_000);

  test('a small body may be of any ratio: many reports are alike', async () => {
    const alike = await writer.chain(
      programme,
      Array.from({ length: 400 }, () => 'x'.repeat(10_000)),
    );
    expect((await checkPacket(await packetBy(writer, alike), writers)).isAccepted).toBe(true);
  }, 20_000);
});

/** A report in which what varies from one to the next varies without a pattern. */
function variedLine(number: number): string {
  const drawn = (most: number, salt: number) => {
    const mixed = Math.imul(number * 31 + salt + 1, 0x9e3779b1) ^ Math.imul(salt + 7, 0x85ebca6b);
    return (Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 0) % most;
  };
  const two = (value: number) => String(value).padStart(2, '0');
  const words = Array.from({ length: 15 }, (_, salt) => vocabulary[drawn(vocabulary.length, salt)]);
  return statusLine(number, {
    key: `oco-2022-2027/${parties[drawn(5, 20)]}/${1 + drawn(4, 21)}.${1 + drawn(4, 22)}.${1 + drawn(9, 23)}/${2022 + drawn(5, 24)}` as DeliverableKey,
    day: `${2022 + drawn(5, 25)}-${two(1 + drawn(12, 26))}-${two(1 + drawn(28, 27))}` as Day,
    sup: [makeEventId(writer.device, 1 + drawn(10_000, 28))],
    narrative: words.join(' '),
    evidence: [{ number: `OCO/${drawn(100_000, 29)}`, holder: vocabulary[drawn(40, 30)] as string }],
  });
}

describe('sizes to hold, from an enrolled device', () => {
  const size = async (lines: readonly string[]) => {
    const enrolled = await writer.chain(programme, ['enrol'], lines);
    const sent = enrolled.slice(1);
    return { sizeBytes: (await packetBy(writer, sent)).length, segments: enrolled };
  };

  test('one status update without texts: under 600 bytes', async () => {
    const { sizeBytes } = await size([statusLine(9)]);
    expect(sizeBytes).toBeLessThan(600);
  });

  test('a month of ten updates with texts and evidence: under 2.5 KB', async () => {
    const { sizeBytes } = await size(Array.from({ length: 10 }, (_, n) => variedLine(n)));
    expect(sizeBytes).toBeLessThan(2500);
  });

  test('10,000 reports with texts and evidence: under 1 MB, and accepted', async () => {
    const lines = Array.from({ length: 10_000 }, (_, n) => variedLine(n));
    const { sizeBytes, segments } = await size(lines);
    expect(sizeBytes).toBeLessThan(1_000_000);
    expect((await checkPacket(await packetBy(writer, segments), writers)).isAccepted).toBe(true);
  }, 20_000);
});
