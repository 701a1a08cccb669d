import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeBody } from '../../src/contract/event-schema.ts';
import { decodeLine, encodeLine } from '../../src/contract/line.ts';
import { withholdLine } from '../../src/contract/withheld-line.ts';

const frozenText = readFileSync('tests/fixtures/format-1/round.json', 'utf8');
const { events }: { readonly events: readonly { readonly line: string; readonly withheld: string }[] } =
  JSON.parse(frozenText);

describe('a round, as it was released', () => {
  test('the frozen lines are the ones that were frozen', () => {
    expect(createHash('sha256').update(frozenText).digest('hex')).toBe(
      '7c937a662bd4f6f2fed95c6cb7d2afea59c96bdc583707de9fc9547e28cca500',
    );
  });

  test('ROUND-1: each line is still read, and withheld as the same hash', () => {
    for (const { line, withheld } of events) {
      const { b } = JSON.parse(line);
      const { z: _, later: _later, ...body } = b;
      expect(decodeLine(line)).toMatchObject({ ok: true, value: { kind: 'round', body } });
      expect(withholdLine(line)).toBe(withheld);
    }
    const line = events[0]?.line ?? '';
    const decoded = decodeLine(line);
    if (!decoded.ok) throw new Error(decoded.error.type);
    expect(encodeLine(decoded.value, JSON.parse(line).b.z)).toEqual({ ok: true, value: line });
  });

  test('ROUND-1: a field that is wrong or missing makes none', () => {
    const { z: _, later: _later, ...body } = JSON.parse((events[1] as { readonly line: string }).line).b;
    const reads = (more: object) => decodeBody('round', { ...body, ...more }) !== null;
    expect(reads({})).toBe(true);
    const wrong: readonly object[] = [
      { id: 'first' },
      { name: 'October' },
      { name: {} },
      { name: { en: ' ' } },
      { opens: '2026-12-16' },
      { closes: '2026-02-30' },
      { graceDays: -1 },
      { graceDays: 1.5 },
      { graceDays: 366 },
      { activities: [] },
      { activities: ['1/2'] },
      { activities: 'some' },
      { periods: [] },
      { periods: ['2026/27'] },
      { members: [] },
      { members: ['to'] },
      { closed: true },
      { instruction: { en: '' } },
    ];
    for (const more of wrong) expect([more, reads(more)]).toEqual([more, false]);
    for (const name of Object.keys(body).filter((one) => one !== 'closed')) {
      const { [name]: _left, ...rest } = body;
      expect([name, decodeBody('round', rest)]).toEqual([name, null]);
    }
  });
});
