import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { decodeBody } from '../../src/contract/event-schema.ts';
import { statuses } from '../../src/domain/progress/reports/status.ts';
import { fullEngagement, leastEngagement } from '../fixtures/engagements.ts';
import { anyBody, leastBody } from '../fixtures/generated-reports.ts';

const onTrack = leastBody['on-track'];
const reads = (body: unknown) => decodeBody('report', body) !== null;
const key86 = 'k'.repeat(86);

describe('reports', () => {
  test('REP-1: a report of every status is read, and nothing else is a status', () => {
    for (const status of statuses)
      expect(decodeBody('report', leastBody[status])).toEqual({ kind: 'report', body: leastBody[status] });
    for (const status of ['no-report', 'done', 'Complete', '', null, 3])
      expect(reads({ ...onTrack, status })).toBe(false);
  });

  test('REP-2: a text that must be there must say something', () => {
    for (const reason of ['', ' ', '\n', null, 7])
      expect(reads({ ...leastBody['at-risk'], reason })).toBe(false);
    expect(reads({ ...leastBody.complete, evidence: [] })).toBe(false);
    expect(reads({ ...leastBody.complete, evidence: [{}] })).toBe(false);
    expect(reads({ ...leastBody.complete, evidence: [{ note: '' }] })).toBe(false);
    expect(reads({ ...leastBody.complete, evidence: [{ mood: 'calm' }] })).toBe(false);
    expect(reads({ ...leastBody.delayed, newDay: '2026-02-30' })).toBe(false);
  });

  test('REP-4: a file that is evidence has a hash, a name, a kind and a size; one of a kind that is not known is read', () => {
    const file = { sha: 'a'.repeat(43), name: 'Signed.pdf', type: 'application/pdf', size: 12 };
    const withFile = (more: object) => ({
      ...leastBody.complete,
      evidence: [{ file: { ...file, ...more } }],
    });
    expect(decodeBody('report', withFile({}))).toEqual({ kind: 'report', body: withFile({}) });
    expect(reads(withFile({ type: 'application/x-of-a-later-version' }))).toBe(true);
    for (const wrong of [
      { sha: 'short' },
      { name: ' ' },
      { name: 'x'.repeat(201) },
      { type: 'pdf' },
      { type: 'text/html; charset=x' },
      { size: 0 },
      { size: 1.5 },
      { size: '12' },
    ])
      expect(reads(withFile(wrong))).toBe(false);
  });

  test('KEY-1: a report is about a key', () => {
    for (const key of ['', 'TV', 'oco/tv/1/2026', 'oco/TV/1/26', null, 5, ['oco/TV/1/2026']]) {
      expect(reads({ ...onTrack, key })).toBe(false);
    }
  });

  test('KEY-2: days exist, texts are clean and short enough, numbers are whole', () => {
    for (const day of ['2026-13-01', '20261120', '', 20_261_120, null])
      expect(reads({ ...onTrack, day })).toBe(false);
    for (const narrative of ['a\u0000b', 'a\r\nb', 'e\u0301', '\uD800', '\ttext', 'x'.repeat(10_001), ' ']) {
      expect(reads({ ...onTrack, narrative })).toBe(false);
    }
    expect(reads({ ...onTrack, narrative: 'x'.repeat(10_000) })).toBe(true);
    for (const percent of [-1, 101, 5.5, '50', null]) expect(reads({ ...onTrack, percent })).toBe(false);
  });

  test('REP-4: what is optional is read where it is right and refused where it is wrong', () => {
    const wrong: readonly object[] = [
      { lang: 'de' },
      { milestones: 'a' },
      { milestones: [''] },
      { assistance: { kind: 'training' } },
      { assistance: { kind: 'money', text: 'Some' } },
      { same: false },
      { narrative: undefined },
    ];
    for (const more of wrong) expect([more, reads({ ...onTrack, ...more })]).toEqual([more, false]);
  });

  test('REP-5: a report says which it replaces, none included, by event ids', () => {
    expect(reads({ ...onTrack, sup: ['aaaaaaaaaaaaaaaa:2', 'bbbbbbbbbbbbbbbb:1'] })).toBe(true);
    for (const sup of [undefined, null, 'aaaaaaaaaaaaaaaa:2', ['aaaa:2'], ['aaaaaaaaaaaaaaaa:0'], [2]]) {
      expect(reads({ ...onTrack, sup })).toBe(false);
    }
  });

  test('REP-6: a report on behalf of a member has source, person and day, or is none', () => {
    const behalf = { source: 'telephone', who: 'The Comptroller', day: '2026-11-20' };
    expect(reads({ ...onTrack, behalf })).toBe(true);
    for (const name of Object.keys(behalf)) {
      const { [name as 'who']: _, ...rest } = behalf;
      expect(reads({ ...onTrack, behalf: rest })).toBe(false);
    }
    expect(reads({ ...onTrack, behalf: { ...behalf, source: 'rumour' } })).toBe(false);
  });

  test('a field of a report that turns into something else is refused or means the same', () => {
    fc.assert(
      fc.property(anyBody, fc.nat(20), fc.jsonValue(), (body, place, value) => {
        const names = Object.keys(body);
        const name = names[place % names.length] as string;
        const decoded = decodeBody('report', { ...body, [name]: value });
        if (decoded?.kind === 'report') expect(decodeBody('report', decoded.body)).toEqual(decoded);
      }),
    );
  });
});

describe('what is taken back and what is erased', () => {
  const ref = 'aaaaaaaaaaaaaaaa:2';

  test('RETRACT-1: one that says what and why is read, with the party that is told of it or without', () => {
    for (const body of [
      { ref, reason: '' },
      { ref, reason: 'Wrong year', party: 'FJ' },
    ])
      expect(decodeBody('retract', body)).toEqual({ kind: 'retract', body });
    for (const more of [{ ref: 'aaaa:2' }, { reason: null }, { party: 'fiji' }, { party: undefined }])
      expect(decodeBody('retract', { ref, reason: '', ...more })).toBeNull();
  });

  test('ERASE-1: one names at least one event, and says why', () => {
    const least = { refs: [ref], reason: 'Personal data' };
    for (const more of [{}, { about: 'oco-2022-2027/FJ/1.2.1/2026' }, { party: 'FJ' }, { office: true }])
      expect(decodeBody('erase', { ...least, ...more })).toEqual({
        kind: 'erase',
        body: { ...least, ...more },
      });
    for (const more of [{ refs: [] }, { refs: ['x'] }, { reason: ' ' }, { about: 'FJ' }, { office: false }])
      expect(decodeBody('erase', { ...least, ...more })).toBeNull();
  });
});

describe('engagements', () => {
  const reads = (body: unknown) => decodeBody('engagement', body) !== null;

  test('ENG-1: one that says everything is read as it stands, and so is a note of the Secretariat', () => {
    for (const body of [leastEngagement, fullEngagement, { id: 'E9', office: '' }])
      expect(decodeBody('engagement', body)).toEqual({ kind: 'engagement', body });
  });

  test('ENG-1, ENG-2: what does not hold together is refused', () => {
    const heads = fullEngagement.participants;
    const wrong: readonly object[] = [
      { id: 'a/b' },
      { title: ' ' },
      { start: '2026-03-06' },
      { end: '2026-02-30' },
      { state: 'planned' },
      { mode: 'by-post' },
      { organisers: [] },
      { members: ['TV', 'TV', 'FJ'] },
      { members: ['tuvalu'] },
      { membersCounted: 1 },
      { membersCounted: 0 },
      { plan: undefined },
      { participants: { ...heads, count: 0 } },
      { participants: { ...heads, women: 9 } },
      { participants: { count: 20, qualifier: 'exactly', population: 'Officers', women: 20 } },
      { participants: { count: 20, qualifier: 'around', population: 'Officers' } },
      { participants: { count: 20, qualifier: 'exactly' } },
      { evidence: [{}] },
      { removed: '' },
    ];
    for (const more of wrong) expect([more, reads({ ...fullEngagement, ...more })]).toEqual([more, false]);
    const { plan: _, ...ofNoPlan } = fullEngagement;
    expect(reads(ofNoPlan)).toBe(false);
    for (const name of ['id', 'title', 'start', 'end', 'state'])
      expect(reads({ ...leastEngagement, [name]: undefined })).toBe(false);
  });
});

describe('other kinds', () => {
  const enrol = {
    sign: key86,
    agree: key86,
    role: 'officer',
    party: 'OCO',
    person: '',
    name: '',
    lang: 'en',
  };
  const grant = {
    device: 'a'.repeat(16),
    keys: { sign: key86, agree: key86 },
    role: 'officer',
    party: 'OCO',
    label: '',
  };
  const item = { plan: 'p', type: 'activity', code: '1.1', value: { title: 'x' } };
  const publish = { plan: 'p', rev: 'r', parents: [], from: '2022-07-01', note: '' };
  const paper = {
    plan: 'p',
    day: '2026-06-30',
    comments: { '1': 'Most of it is done.' },
    recommendations: '',
    number: 'CC/27',
    item: '',
    distribution: 'members',
    sup: ['aaaaaaaaaaaaaaaa:2'],
  };
  const bodies = { paper, enrol, grant, item, publish, member: { code: 'FJ' } };

  test('each kind is read with its own body, and refused without any one field of it', () => {
    for (const [kind, body] of Object.entries(bodies)) {
      expect(decodeBody(kind, body)).toEqual({ kind, body });
      if (kind === 'member') continue;
      for (const name of Object.keys(body)) {
        const { [name]: _, ...without } = body as Record<string, unknown>;
        expect([kind, name, decodeBody(kind, without)]).toEqual([kind, name, null]);
      }
    }
  });

  test('roles, parties, devices and keys of another shape are refused', () => {
    expect(decodeBody('enrol', { ...enrol, role: 'king' })).toBeNull();
    expect(decodeBody('enrol', { ...enrol, party: 'oco' })).toBeNull();
    expect(decodeBody('enrol', { ...enrol, sign: 'short' })).toBeNull();
    expect(decodeBody('grant', { ...grant, device: 'short' })).toBeNull();
    expect(decodeBody('item', { ...item, type: 'member' })).toBeNull();
    expect(decodeBody('item', { ...item, value: ['x'] })).toBeNull();
    expect(decodeBody('publish', { ...publish, from: 'today' })).toBeNull();
  });

  test('PAPER-4: what is kept with a paper names its copy or none, and holds no empty comment and no unclean text', () => {
    expect(decodeBody('paper', { ...paper, copy: 'aaaaaaaaaaaaaaaa:7' })).not.toBeNull();
    for (const wrong of [
      { copy: null },
      { copy: '2026-06-30' },
      { day: '2026-02-30' },
      { comments: { '1': ' ' } },
      { comments: { '1': 'a\u0007' } },
      { recommendations: 'x'.repeat(10_001) },
      { distribution: 'everybody' },
      { sup: null },
    ])
      expect(decodeBody('paper', { ...paper, ...wrong })).toBeNull();
  });

  test('a body that is no object is refused for every kind', () => {
    for (const kind of [...Object.keys(bodies), 'report']) {
      for (const body of [null, undefined, 1, 'x', true, [], [1]]) expect(decodeBody(kind, body)).toBeNull();
    }
  });

  test('a kind that this version does not know is null', () => {
    for (const kind of ['', 'hologram', 'toString', '__proto__', 'review'])
      expect(decodeBody(kind, {})).toBeNull();
  });
});
