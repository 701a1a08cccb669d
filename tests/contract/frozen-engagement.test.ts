import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bytesToBase64url, chainStart, nextChainHash } from '../../src/contract/hash.ts';
import { decodeLine, encodeLine } from '../../src/contract/line.ts';
import { withholdLine } from '../../src/contract/withheld-line.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';

const text = readFileSync('tests/fixtures/format-1/engagement.json', 'utf8');
const frozen: {
  readonly device: DeviceId;
  readonly events: readonly { readonly line: string; readonly withheld: string; readonly hash: string }[];
} = JSON.parse(text);

test('the frozen engagements are the ones that were frozen', () => {
  expect(createHash('sha256').update(text).digest('hex')).toBe(
    '2ae581a6ba99032eb2907810b7ff387235c5e0152b1472ec89123891c21e651a',
  );
});

test('ENG-1: an engagement is still read, written again as the same bytes, withheld as the same hash and chained', () => {
  let hash = chainStart;
  for (const [index, event] of frozen.events.entries()) {
    const decoded = decodeLine(event.line);
    if (!decoded.ok) throw new Error(decoded.error.type);
    const { z, ...body } = JSON.parse(event.line).b;
    expect(decoded.value).toMatchObject({ kind: 'engagement' });
    expect(decoded.value.body).toEqual(body);
    expect(encodeLine(decoded.value, z)).toEqual({ ok: true, value: event.line });
    expect(withholdLine(event.line)).toBe(event.withheld);
    hash = nextChainHash(frozen.device, index + 1, hash, event.line);
    expect(bytesToBase64url(hash)).toBe(event.hash);
  }
});
