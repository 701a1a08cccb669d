import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findArmour } from '../../src/contract/armour.ts';
import { bytesToBase64url, chainStart } from '../../src/contract/hash.ts';
import { verifySegment } from '../../src/contract/segment.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import { readPacket } from '../../src/exchange/packet-file.ts';
import type { SegmentRow } from '../../src/storage/rows.ts';
import { checkRead, travelling, verifyText } from '../fixtures/signed-packets.ts';

interface FrozenPacket {
  readonly programme: string;
  readonly signKeys: { readonly [device: string]: string };
  readonly by: DeviceId;
  readonly frontier: { readonly [device: string]: number };
  readonly segments: readonly (Omit<SegmentRow, 'hash'> & { readonly hash: string })[];
}

const folder = 'tests/fixtures/format-1';
const bytes = new Uint8Array(readFileSync(`${folder}/packet.wayfinder`));
const mail = readFileSync(`${folder}/packet-mail.txt`, 'utf8');
const frozenText = readFileSync(`${folder}/packet.json`, 'utf8');
const frozen: FrozenPacket = JSON.parse(frozenText);
const writers = Object.entries(frozen.signKeys).map(([device, publicKey]) => ({
  device: device as DeviceId,
  publicKey,
}));
const segments = frozen.segments.map((one) => travelling(one as unknown as SegmentRow));

test('the frozen packet is the one that was frozen', () => {
  const digest = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');
  expect([bytes, mail, frozenText].map(digest)).toEqual([
    'c2d33a326116a4701246f412500e5f91353ed86ec5b14caa5d38961d14a8f04a',
    '40f4b56db1c073b58dcc3563f489560ade5b183395d22a103aeccd77e145415b',
    '5c7052ace928ac702cdf225976b0d20e00f83fd9687b6e3c0fd85b2da336e147',
  ]);
});

test('it is still read, its end and every seal still hold', async () => {
  const packet = readPacket(bytes);
  if (packet.type !== 'complete') throw new Error(packet.type);
  expect(packet.segments).toEqual(segments);
  expect(packet.header).toMatchObject({ version: 1, programme: frozen.programme, enc: 'none' });
  expect(packet.end).toMatchObject({
    by: frozen.by,
    lines: 7,
    frontier: new Map(Object.entries(frozen.frontier)),
    rev: null,
  });
  expect((await checkRead(packet, writers, frozen.programme)).isAccepted).toBe(true);
});

test('every seal still gives the same hash and names the same programme', async () => {
  let previous = chainStart;
  for (const segment of frozen.segments) {
    if (segment.from === 1) previous = chainStart;
    const publicKey = frozen.signKeys[segment.device] as string;
    const against = { previous, programme: frozen.programme, publicKey, verify: verifyText };
    const sealed = await verifySegment(travelling(segment as unknown as SegmentRow), against);
    if (!sealed.ok) throw new Error(sealed.error.type);
    expect(bytesToBase64url(sealed.value.hash)).toBe(segment.hash);
    expect(sealed.value.programme).toBe(segment.programme);
    previous = sealed.value.hash;
  }
});

test('it is still found in the mail', () => {
  expect(findArmour(mail)).toEqual({ type: 'found', contents: [bytes], damagedCount: 0 });
});

test('with any one bit flipped it is never accepted as anything but what was written', async () => {
  const packet = readPacket(bytes);
  const written = segments.map((one) => JSON.stringify(one));
  const accepted: number[] = [];
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = bytes.slice();
    flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
    const read = readPacket(flipped);
    // Seals take most of the time: those of incomplete packets are checked for one bit of each byte.
    if (read.type !== 'complete' && bit % 8 !== (bit >> 3) % 8) continue;
    const checked = await checkRead(read, writers, frozen.programme);
    if (checked.isAccepted) {
      accepted.push(bit);
      expect(checked.packet).toEqual(packet);
    }
    const stranger = checked.good.findIndex((one, at) => JSON.stringify(one) !== written[at]);
    if (stranger >= 0) throw new Error(`segment ${stranger} passed with bit ${bit} flipped`);
  }
  // These choose from which of several equal places deflate copies: the same text comes out.
  expect(accepted).toEqual([4077, 4078, 7764, 7765, 7766]);
}, 30_000);
