import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  bytesToBase64url,
  chainStart,
  deviceIdOf,
  nextChainHash,
  sealText,
  shortHashOfText,
} from '../../src/contract/hash.ts';
import { decodeLine, encodeLine } from '../../src/contract/line.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import { statuses } from '../../src/domain/progress/reports/status.ts';

interface FrozenChain {
  readonly signKey: string;
  readonly device: DeviceId;
  readonly events: readonly { readonly seq: number; readonly line: string; readonly hash: string }[];
  readonly seals: readonly { readonly programme: string | null; readonly text: string }[];
}

const frozenText = readFileSync('tests/fixtures/format-1/chain.json', 'utf8');
const frozen: FrozenChain = JSON.parse(frozenText);

function hashesOf(lines: readonly string[], device = frozen.device): readonly string[] {
  let hash = chainStart;
  return lines.map((line, index) => {
    hash = nextChainHash(device, index + 1, hash, line);
    return bytesToBase64url(hash);
  });
}

describe('format 1 as it was released', () => {
  test('the frozen chain is the one that was frozen', () => {
    expect(createHash('sha256').update(frozenText).digest('hex')).toBe(
      '55cfd85ac0d1c9e5a237973ea32ac7fd9b27582ccc5839274b302984f9896875',
    );
  });

  test('its device is still named after the same key', () => {
    const key = new Uint8Array(Buffer.from(frozen.signKey, 'base64url'));
    expect(deviceIdOf(key)).toBe(frozen.device);
  });

  test('every line is still read, and written again as the same bytes', () => {
    const kinds = new Set<string>();
    for (const { line } of frozen.events) {
      const decoded = decodeLine(line);
      expect(decoded).toMatchObject({ ok: true });
      if (!decoded.ok) continue;
      kinds.add(decoded.value.kind === 'report' ? decoded.value.body.status : decoded.value.kind);
      expect(encodeLine(decoded.value)).toEqual({ ok: true, value: line });
    }
    expect([...kinds].sort()).toEqual(['enrol', 'grant', 'item', 'member', 'publish', ...statuses].sort());
  });

  test('the hash after every event and the texts that seals sign are still the same', () => {
    expect(hashesOf(frozen.events.map((event) => event.line))).toEqual(
      frozen.events.map((event) => event.hash),
    );
    const last = frozen.events.at(-1) as FrozenChain['events'][number];
    const hash = new Uint8Array(Buffer.from(last.hash, 'base64url'));
    for (const { programme, text } of frozen.seals) {
      expect(new TextDecoder().decode(sealText(programme, frozen.device, last.seq, hash))).toBe(text);
    }
  });
});

describe('a chain', () => {
  const anyLines = fc.array(fc.string(), { minLength: 1, maxLength: 6 });

  test('its hash tells whether any line was changed, left out, added or moved', () => {
    fc.assert(
      fc.property(anyLines, fc.nat(5), fc.string(), (lines, at, other) => {
        const place = at % lines.length;
        fc.pre(lines[place] !== other);
        const end = hashesOf(lines).at(-1);
        expect(hashesOf(lines.with(place, other)).at(-1)).not.toBe(end);
        expect(hashesOf(lines.toSpliced(place, 1)).at(-1)).not.toBe(end);
        expect(hashesOf(lines.toSpliced(place, 0, other)).at(-1)).not.toBe(end);
        expect(hashesOf(lines.toReversed()).at(-1) === end).toBe(
          lines.join('\0') === lines.toReversed().join('\0'),
        );
      }),
    );
  });

  test('equal lines of two devices have different hashes', () => {
    const other = 'AbCdEfGhIjKlMnOp' as DeviceId;
    expect(hashesOf(['x'], other)).not.toEqual(hashesOf(['x']));
  });
});

test('bytes are base64url without padding, the same as another implementation writes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(bytesToBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
    }),
  );
});

test('the short hash of a text is the first 12 bytes of SHA-256 over its UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const expected = createHash('sha256')
        .update(text, 'utf8')
        .digest()
        .subarray(0, 12)
        .toString('base64url');
      expect(shortHashOfText(text)).toBe(expected);
      expect(expected).toHaveLength(16);
    }),
  );
});
