import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import {
  decodeLine,
  encodeLine,
  type LineContent,
  maxLineBytes,
  maxReportLineBytes,
} from '../../src/contract/line.ts';
import type { Instant } from '../../src/domain/plan/day.ts';
import { anyBody, anyInstant, leastBody } from '../fixtures/generated-reports.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';

const t = 1_795_305_600_000 as Instant;
const utf8Length = (text: string) => new TextEncoder().encode(text).length;

function lineOf(content: LineContent): string {
  const line = encodeLine(content);
  if (!line.ok) throw new Error(JSON.stringify(line.error));
  return line.value;
}

test('a report reads back from its line as it was written', () => {
  fc.assert(
    fc.property(anyBody, anyInstant, (body, instant) => {
      const content: LineContent = { kind: 'report', body, t: instant };
      const line = lineOf(content);
      expect(decodeLine(line)).toEqual({ ok: true, value: content });
      expect(line).not.toMatch(/[\n\r]/);
    }),
    { numRuns: 300 },
  );
});

test('every element and member of the plan that ships reads back from its line, letter for letter', () => {
  const contents: LineContent[] = [
    ...ocoPlan.items.map((body) => ({ kind: 'item' as const, body, t })),
    ...ocoPlan.memberValues.map((body) => ({ kind: 'member' as const, body, t })),
  ];
  for (const content of contents) expect(decodeLine(lineOf(content))).toEqual({ ok: true, value: content });
});

test('what equals is written as the same line, in whatever order its fields were set', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const turned = Object.fromEntries(Object.entries(body).reverse()) as typeof body;
      expect(lineOf({ kind: 'report', body: turned, t })).toBe(lineOf({ kind: 'report', body, t }));
    }),
  );
});

test('KEY-2: a report of up to 64 KiB and any line of up to 256 KiB are written, one byte more is refused with its size', () => {
  const report = (letter: string, count: number): LineContent => ({
    kind: 'report',
    body: { ...leastBody['on-track'], narrative: letter.repeat(count) },
    t,
  });
  for (const letter of ['x', 'é', '文', '😀']) {
    const bytes = utf8Length(letter);
    const overhead = utf8Length(lineOf(report(letter, 1))) - bytes;
    const most = Math.floor((maxReportLineBytes - overhead) / bytes);
    expect(encodeLine(report(letter, most)).ok).toBe(true);
    expect(encodeLine(report(letter, most + 1))).toEqual({
      ok: false,
      error: { type: 'line-too-long', sizeBytes: overhead + (most + 1) * bytes, limitBytes: 65_536 },
    });
  }
  const member = (count: number): LineContent => ({ kind: 'member', body: { note: 'x'.repeat(count) }, t });
  const rest = utf8Length(lineOf(member(0)));
  expect(encodeLine(member(maxLineBytes - rest)).ok).toBe(true);
  expect(encodeLine(member(maxLineBytes - rest + 1))).toMatchObject({
    ok: false,
    error: { limitBytes: 262_144 },
  });
});

test('a kind or a body that this version does not know needs a newer one; nothing is thrown', () => {
  const newer = (kind: string) => ({ ok: false, error: { type: 'line-needs-newer-version', kind } });
  expect(decodeLine('{"b":{},"k":"hologram","t":1}')).toEqual(newer('hologram'));
  expect(decodeLine('{"b":{},"k":"report","t":1}')).toEqual(newer('report'));
  expect(decodeLine('{"k":"report","t":1}')).toEqual(newer('report'));
  for (const kind of ['toString', '__proto__', 'constructor', '']) {
    expect(decodeLine(JSON.stringify({ b: {}, k: kind, t: 1 }))).toEqual(newer(kind));
  }
});

test('a field that this version does not know is no reason not to read the rest', () => {
  const line = JSON.stringify({ t, k: 'report', b: { ...leastBody.delayed, mood: 'calm' }, sig: 'x' });
  expect(decodeLine(line)).toEqual({ ok: true, value: { kind: 'report', body: leastBody.delayed, t } });
});

test('a line that is no line is an error value', () => {
  const body = leastBody['on-track'];
  const lines = ['', 'not a line', 'null', '17', '"text"', '[]', '{}', '{"t":1}', '{"k":"report","b":{}}'];
  for (const instant of [1.5, '1', null, 2 ** 53, true])
    lines.push(JSON.stringify({ t: instant, k: 'report', b: body }));
  lines.push(JSON.stringify({ t, k: 7, b: body }));
  for (const line of lines)
    expect([line, decodeLine(line)]).toEqual([line, { ok: false, error: { type: 'line-not-json' } }]);
});

test('whatever stands in a line, reading it throws nothing', () => {
  const anyLine = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .record({
        t: fc.oneof(fc.integer(), fc.jsonValue()),
        k: fc.constantFrom('report', 'grant', 'item'),
        b: fc.jsonValue(),
      })
      .map((line) => JSON.stringify(line)),
  );
  fc.assert(
    fc.property(anyLine, (line) => {
      expect(typeof decodeLine(line).ok).toBe('boolean');
    }),
  );
});
