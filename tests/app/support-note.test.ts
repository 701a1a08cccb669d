import { expect, test } from 'vitest';
import { lastError, noteStoreError, noteThrown, thrownToWords } from '../../src/app/state/last-error.ts';
import { type SupportFacts, supportNote } from '../../src/app/state/support-note.ts';
import type { Instant } from '../../src/domain/plan/day.ts';

const facts: SupportFacts = {
  program: { version: '0.1.0', built: '2026-11-22' },
  address: 'https://oco.example/plan/',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0',
  screenLanguage: 'fr',
  browserLanguage: 'fr-NC',
  device: { kind: 'in-app', app: null, system: 'android' },
  offline: 'ready',
  storage: { kept: 'not-kept', usedBytes: 0, quotaBytes: null },
  workspaces: null,
  open: { kind: 'real', role: 'focal-point', events: 4, answers: 3, drafts: 0, unreadable: 0 },
  clock: 1_795_305_600_000 as Instant,
  timeZone: 'Pacific/Noumea',
  lastError: { name: 'TypeError', place: 'index-Ab.js:1:2', at: 1_795_305_540_000 as Instant },
};

test('the note says every fact on a line of its own, and nought is not the same as not said', () => {
  expect(supportNote(facts).split('\n')).toEqual([
    'wayfinder: 0.1.0',
    'built: 2026-11-22',
    'address: https://oco.example/plan/',
    'browser: Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0',
    'language: fr, browser fr-NC',
    'opened: in-app, unnamed, android',
    'offline: ready',
    'storage: not-kept',
    'used-bytes: 0',
    'quota-bytes: not-said',
    'workspaces: not-said',
    'open-workspace: real, focal-point',
    'events: 4',
    'answers: 3',
    'drafts: 0',
    'unreadable: 0',
    'clock: 2026-11-22T00:00:00.000Z',
    'time-zone: Pacific/Noumea',
    'last-error: TypeError at index-Ab.js:1:2, 2026-11-21T23:59:00.000Z',
  ]);
});

test('without an open workspace and without an error the note says so', () => {
  const note = supportNote({ ...facts, open: null, lastError: null, device: { kind: 'browser' } });
  expect(note).toContain('open-workspace: none\nclock:');
  expect(note).toContain('opened: browser\n');
  expect(note).toMatch(/last-error: none$/);
});

test('an error is its kind and its place: neither its message nor anything that is no place is taken', () => {
  const error = new TypeError('cannot read “somebody’s secret /assets/secret.js:1:1”');
  error.stack = `TypeError: ${error.message}\n    at save (https://oco.example/p/assets/index-Ab_1.js:12:345)`;
  expect(thrownToWords(error)).toEqual({ name: 'TypeError', place: 'index-Ab_1.js:12:345' });
  error.stack = 'save@https://oco.example/p/assets/shell-Cd.js:7:8\n@https://oco.example/x';
  expect(thrownToWords(error)).toEqual({ name: 'TypeError', place: 'shell-Cd.js:7:8' });
  error.stack = 'at https://oco.example/?name=somebody:1:2';
  expect(thrownToWords(error)).toEqual({ name: 'TypeError', place: '' });
  error.name = 'Somebody said';
  expect(thrownToWords(error).name).toBe('unknown');
  expect(thrownToWords('Somebody')).toEqual({ name: 'thrown string', place: '' });
  expect(thrownToWords(null)).toEqual({ name: 'thrown object', place: '' });
});

test('the last error is the one that came last, whether it was thrown or a value', () => {
  noteThrown(new RangeError('x'));
  expect(lastError()).toMatchObject({ name: 'RangeError' });
  noteStoreError({ type: 'storage-failed', name: 'AbortError' }, 'open');
  expect(lastError()).toMatchObject({ name: 'storage-failed AbortError', place: 'open' });
  noteStoreError({ type: 'storage-full' }, 'save-answer');
  expect(lastError()).toMatchObject({ name: 'storage-full', place: 'save-answer' });
});
