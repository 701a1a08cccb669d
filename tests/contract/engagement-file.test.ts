import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeEngagementFile } from '../../src/contract/engagement-file.ts';

const text = readFileSync('public/data/oco-engagements.json', 'utf8');

test('ENG-1: the five engagements that ship are read as they are; what is not stated is null and never 0', () => {
  const decoded = decodeEngagementFile(text);
  if (!decoded.ok) throw new Error(decoded.error.type);
  expect(decoded.value.map((one) => one.id)).toEqual(['E1', 'E2', 'E3', 'E4', 'E5']);
  const [e1, e2, e3, e4, e5] = decoded.value;
  expect(e1).toMatchObject({ membersNamed: null, participants: { count: null, women: null } });
  expect(e2?.membersNamed).toEqual(['FJ', 'PG', 'TL', 'VU']);
  expect(e4).toMatchObject({ membersCounted: 9, participants: { count: 14, qualifier: 'exactly' } });
  expect(e4?.participants.population).toBe('OCO members only');
  expect(e1?.asSource).toEqual({ title: true, funders: null, members: null });
  expect(e3?.asSource).toMatchObject({ title: false, members: expect.stringContaining('stated: ') });
  expect(e5?.asSource?.funders).toContain('ambiguous wording');
});

test('ENG-2: announced and held stay apart', () => {
  const decoded = decodeEngagementFile(text);
  expect(decoded.ok && decoded.value.map((one) => one.state)).toEqual([
    'announced',
    'held',
    'held',
    'held',
    'held',
  ]);
});

test('a file that is no list of engagements is an error value', () => {
  for (const bad of [
    '',
    '{}',
    '[]',
    '{"engagements":[{}]}',
    '{"engagements":[{"id":"E1","start":"2026-13-01"}]}',
  ]) {
    expect(decodeEngagementFile(bad)).toEqual({ ok: false, error: { type: 'not-an-engagement-file' } });
  }
});
