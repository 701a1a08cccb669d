import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  bytesToBase64url,
  chainHashOver,
  chainStart,
  lineHash,
  nextChainHash,
} from '../../src/contract/hash.ts';
import { decodeLine, encodeLine } from '../../src/contract/line.ts';
import { verifySegment } from '../../src/contract/segment.ts';
import { withheldHash, withholdLine } from '../../src/contract/withheld-line.ts';
import { isAuthorityEvent, writersOf } from '../../src/domain/log/authority.ts';
import type { LogEvent } from '../../src/domain/log/event.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import { isAsideEvent, setAsideOf } from '../../src/domain/log/set-aside.ts';
import { verifyText } from '../fixtures/signed-packets.ts';

interface FrozenExchange {
  readonly programme: DeviceId;
  readonly chains: readonly {
    readonly device: DeviceId;
    readonly signKey: string;
    readonly seal: string;
    readonly events: readonly { readonly line: string; readonly withheld: string; readonly hash: string }[];
  }[];
}

const frozenText = readFileSync('tests/fixtures/format-1/exchange.json', 'utf8');
const { programme, chains }: FrozenExchange = JSON.parse(frozenText);
const [, desk, member] = chains as [
  unknown,
  FrozenExchange['chains'][number],
  FrozenExchange['chains'][number],
];

const events = chains.flatMap(({ device, events: all }) =>
  all.map(({ line }, index): LogEvent => {
    const decoded = decodeLine(line);
    if (!decoded.ok) throw new Error(decoded.error.type);
    return { ...decoded.value, device, seq: index + 1 };
  }),
);

describe('what is exchanged, as it was released', () => {
  test('the frozen chains are the ones that were frozen', () => {
    expect(createHash('sha256').update(frozenText).digest('hex')).toBe(
      '81aca5e3c85ade540004f65a89eccada08f969c165a48b19e87b193c00d54f24',
    );
  });

  test('every kind is still read, and written again as the same bytes with its salt', () => {
    const kinds = new Set<string>();
    for (const { line } of chains.flatMap((chain) => chain.events)) {
      const decoded = decodeLine(line);
      if (!decoded.ok) throw new Error(decoded.error.type);
      kinds.add(decoded.value.kind);
      const salt = JSON.parse(line).b.z ?? null;
      expect(decoded.value.body).not.toHaveProperty('z');
      expect(encodeLine(decoded.value, salt)).toEqual({ ok: true, value: line });
    }
    expect([...kinds].sort()).toEqual(
      ['admit', 'arrival', 'enrol', 'grant', 'put-back', 'report', 'revoke', 'set-aside'].sort(),
    );
  });

  test('a line is still withheld as the same hash, and a chain has the same hashes with it or without', () => {
    for (const { device, events: all } of chains) {
      let hash = chainStart;
      for (const [index, event] of all.entries()) {
        expect(withholdLine(event.line)).toBe(event.withheld);
        const withheld = withheldHash(event.withheld) as Uint8Array;
        expect(withheld).toEqual(lineHash(event.line));
        expect(chainHashOver(device, index + 1, hash, withheld)).toEqual(
          nextChainHash(device, index + 1, hash, event.line),
        );
        hash = nextChainHash(device, index + 1, hash, event.line);
        expect(bytesToBase64url(hash)).toBe(event.hash);
      }
    }
  });

  test('every seal still holds, whichever of the lines are withheld', async () => {
    for (const { device, signKey: publicKey, seal, events: all } of chains) {
      for (const hidden of [0, 1, 2]) {
        const lines = all.map(({ line, withheld }, index) =>
          hidden > 0 && index % hidden === 0 ? withheld : line,
        );
        const segment = { device, from: 1, count: all.length, seal, lines: lines.join('\n') };
        const against = { previous: chainStart, programme, publicKey, verify: verifyText };
        const sealed = await verifySegment(segment, against);
        expect(sealed).toMatchObject({ ok: true, value: { programme } });
      }
    }
  });

  test('the same writers follow, the same device is cut off, and the same events are set aside', () => {
    const trust = { own: desk.device, former: [], root: programme, forks: new Map() };
    const writers = writersOf(trust, events.filter(isAuthorityEvent));
    expect(chains.map(({ device }) => writers.get(device))).toMatchObject([
      { role: 'root', party: 'OCO', cut: null },
      { role: 'admin', party: 'OCO', cut: null },
      { role: 'focal-point', party: 'TV', cut: 0 },
    ]);
    expect(writers.get(member.device)?.cut).toBe(0);
    const aside = events.filter(isAsideEvent);
    expect(setAsideOf(writers, aside).size).toBe(0);
    expect(setAsideOf(writers, aside.slice(0, 1)).get(member.device)).toEqual([
      { device: member.device, from: 2, to: 2 },
    ]);
  });
});
