import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeBody } from '../../src/contract/event-schema.ts';
import { decodeLine, encodeLine } from '../../src/contract/line.ts';
import { withholdLine } from '../../src/contract/withheld-line.ts';

const frozenText = readFileSync('tests/fixtures/format-1/contact.json', 'utf8');
const { events }: { readonly events: readonly { readonly line: string; readonly withheld: string }[] } =
  JSON.parse(frozenText);

describe('a contact, as it was released', () => {
  test('the frozen lines are the ones that were frozen', () => {
    expect(createHash('sha256').update(frozenText).digest('hex')).toBe(
      'ddad6718065b5cf535cec16916e44647386fdcc3f7751b509037a212d5a3efb9',
    );
  });

  test('MEMB-4: each line is still read, and withheld as the same hash', () => {
    for (const { line, withheld } of events) {
      const { b } = JSON.parse(line);
      const { z: _, later: _later, ...body } = b;
      expect(decodeLine(line)).toMatchObject({ ok: true, value: { kind: 'contact', body } });
      expect(withholdLine(line)).toBe(withheld);
    }
    const line = events[0]?.line ?? '';
    const decoded = decodeLine(line);
    if (!decoded.ok) throw new Error(decoded.error.type);
    expect(encodeLine(decoded.value, JSON.parse(line).b.z)).toEqual({ ok: true, value: line });
  });

  test('MEMB-4: a field that is wrong or missing makes none', () => {
    const { z: _, ...body } = JSON.parse((events[0] as { readonly line: string }).line).b;
    const reads = (more: object) => decodeBody('contact', { ...body, ...more }) !== null;
    expect(reads({})).toBe(true);
    const wrong: readonly object[] = [
      { id: 'first' },
      { as: 'friend' },
      { party: 'to' },
      { name: ' ' },
      { name: 'x'.repeat(201) },
      { post: '' },
      { email: 'point.focal' },
      { email: 'a@example.org?bcc=b@example.org' },
      { phone: 'au bureau' },
      { language: 'de' },
      { topics: { 'oco-2022-2027': [] } },
      { topics: { 'oco-2022-2027': ['1.2', '1.2'] } },
      { topics: { 'a/b': ['1'] } },
      { topics: ['1.2'] },
      { main: false },
      { note: '' },
      { removed: true },
    ];
    for (const more of wrong) expect([more, reads(more)]).toEqual([more, false]);
    for (const name of ['id', 'as', 'party', 'name']) {
      const { [name]: _left, ...rest } = body;
      expect([name, decodeBody('contact', rest)]).toEqual([name, null]);
    }
  });
});
