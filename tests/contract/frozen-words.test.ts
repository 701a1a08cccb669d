import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bytesToBase64url, chainHashOver, chainStart, nextChainHash } from '../../src/contract/hash.ts';
import { decodeLine, encodeLine } from '../../src/contract/line.ts';
import { chainHashAfter } from '../../src/contract/segment.ts';
import { withheldHash, withholdLine } from '../../src/contract/withheld-line.ts';
import { canBeErased } from '../../src/domain/log/erased.ts';
import type { EventContent } from '../../src/domain/log/event.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import { decodeRows } from '../../src/domain/progress/editions/frozen-row.ts';
import { countsToTally } from '../../src/domain/progress/editions/frozen-counts.ts';

interface FrozenChain {
  readonly device: DeviceId;
  readonly events: readonly { readonly line: string; readonly withheld: string; readonly hash: string }[];
  /** The numbers of what may be erased and is, where the chain is held so. */
  readonly erased: readonly number[];
}

const text = readFileSync('tests/fixtures/format-1/words.json', 'utf8');
const { chains }: { readonly chains: readonly FrozenChain[] } = JSON.parse(text);

function read(line: string) {
  const decoded = decodeLine(line);
  if (!decoded.ok) throw new Error(`${decoded.error.type}: ${line}`);
  return decoded.value;
}

describe('what both sides say beside the answers, as it was released', () => {
  test('the frozen words are the ones that were frozen', () => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      'f3904d863458ef07ad06af170afe5cdb2136e9c676769c3486083bfd03cc252b',
    );
  });

  test('each line is still read as it stands, written again as the same bytes, withheld as the same hash and chained', () => {
    for (const { device, events } of chains) {
      let hash = chainStart;
      for (const [index, { line, withheld, hash: frozen }] of events.entries()) {
        const content = read(line);
        const { z, later, ...body } = JSON.parse(line).b;
        expect(content.body).toEqual(body);
        if (later === undefined) expect(encodeLine(content, z ?? null)).toEqual({ ok: true, value: line });
        expect(withholdLine(line)).toBe(withheld);
        hash = nextChainHash(device, index + 1, hash, line);
        expect(bytesToBase64url(hash)).toBe(frozen);
        const before = index === 0 ? chainStart : chainHashOfFirst(device, events, index);
        expect(chainHashOver(device, index + 1, before, withheldHash(withheld) as Uint8Array)).toEqual(hash);
      }
    }
  });

  test('ERASE-1: a chain in which lines were erased has the same hash at its end', () => {
    for (const { device, events, erased } of chains) {
      const lines = events.map(({ line, withheld }, index) => (erased.includes(index + 1) ? withheld : line));
      const end = chainHashAfter({ device, from: 1, lines: lines.join('\n') }, chainStart);
      expect(bytesToBase64url(end)).toBe(events.at(-1)?.hash);
      for (const seq of erased) expect(canBeErased(read(events[seq - 1]?.line ?? '').kind)).toBe(true);
    }
  });

  test('ED-1: the rows and counts of a frozen conference copy are still what they were', () => {
    const bodies = (chains[0]?.events ?? []).flatMap(({ line }) => {
      const content = read(line);
      return content.kind === 'edition' ? [content.body] : [];
    });
    const [whole, part, draft] = bodies;
    if (whole === undefined || !('whole' in whole)) throw new Error('the first is the whole');
    expect(countsToTally(whole.whole)).toMatchObject({ done: 2, notAnswered: 1, notDone: { 'on-track': 2 } });
    const rows = [part, draft].map((one) => [...decodeRows('oco-2022-2027', one?.rows ?? {})]);
    expect(rows).toEqual([
      [
        [
          'oco-2022-2027/TV/1.1.1/plan',
          {
            part: 'done',
            answer: { status: 'complete', day: '2026-05-01', newDay: null },
            isCompeting: false,
          },
        ],
        [
          'oco-2022-2027/TV/1.2.1/2026',
          {
            part: 'not-done',
            answer: { status: 'delayed', day: '2026-06-01', newDay: '2027-03-31' },
            isCompeting: true,
          },
        ],
      ],
      [
        ['oco-2022-2027/FJ/1.1.1/plan', { part: 'not-answered', answer: null, isCompeting: false }],
        [
          'oco-2022-2027/OCO/1.1.1/plan',
          {
            part: 'not-due-yet',
            answer: { status: 'on-track', day: '2026-05-01', newDay: null },
            isCompeting: false,
          },
        ],
      ],
    ]);
  });
});

// A new kind does not compile until it stands here, and is not released before lines of it are frozen.
const kinds: Readonly<Record<EventContent['kind'], true>> = {
  enrol: true,
  report: true,
  retract: true,
  grant: true,
  revoke: true,
  admit: true,
  item: true,
  publish: true,
  member: true,
  round: true,
  engagement: true,
  contact: true,
  review: true,
  note: true,
  excuse: true,
  edition: true,
  paper: true,
  arrival: true,
  'set-aside': true,
  'put-back': true,
  erase: true,
};

test('every kind of version 1 is frozen', () => {
  const lines = ['chain', 'exchange', 'engagement', 'round', 'contact', 'words'].flatMap((name) => {
    const frozen = JSON.parse(readFileSync(`tests/fixtures/format-1/${name}.json`, 'utf8'));
    const all: readonly FrozenChain[] = frozen.chains ?? [frozen];
    return all.flatMap((one) => one.events.map(({ line }) => line));
  });
  expect([...new Set(lines.map((line) => read(line).kind))].sort()).toEqual(Object.keys(kinds).sort());
});

function chainHashOfFirst(device: DeviceId, events: FrozenChain['events'], count: number): Uint8Array {
  const lines = events.slice(0, count).map((one) => one.line);
  return chainHashAfter({ device, from: 1, lines: lines.join('\n') }, chainStart);
}
