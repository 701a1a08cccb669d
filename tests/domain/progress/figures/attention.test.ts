import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { EventId } from '../../../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import type { Deliverable } from '../../../../src/domain/plan/deliverables.ts';
import type { Period } from '../../../../src/domain/plan/period.ts';
import { attentionGroups } from '../../../../src/domain/progress/figures/attention-groups.ts';
import {
  attentionKinds,
  attentionOf,
  type AttentionSources,
  isProblem,
} from '../../../../src/domain/progress/figures/attention.ts';
import type { Excuse } from '../../../../src/domain/progress/remarks/excuse.ts';
import type { Evidence, Report } from '../../../../src/domain/progress/reports/report.ts';
import { asAtDay, type Standing } from '../../../../src/domain/progress/reports/standing.ts';
import {
  anyFirstYear,
  anyStandings,
  asAtNov,
  countedAs,
  countedWith,
  ocoDeliverables,
} from '../../../fixtures/counted.ts';
import { reportWith } from '../../../fixtures/generated-reports.ts';

const of = (activity: string, period: string) =>
  ocoDeliverables.find(
    (one) => one.placed.activity.code === activity && one.period === period,
  ) as Deliverable;
const yearly = of('1.2.1', '2026');
const silent: Standing = { kind: 'no-report' };
const day = (text: string) => text as Day;
const at = (text: string) => Date.parse(text) as Instant;

interface Case {
  readonly today?: string;
  readonly deliverable?: Deliverable;
  readonly firstYear?: string;
  readonly excuses?: readonly Excuse[];
  readonly history?: readonly Report[];
  readonly evidence?: readonly Evidence[];
}

function reasonsFor(standing: Standing, given: Case = {}) {
  const { today = '2026-11-22', deliverable = yearly, firstYear = null, excuses = [], history } = given;
  const asAt = asAtDay(day(today));
  const counted = countedAs(deliverable, standing, asAt, firstYear as Period | null, { excuses });
  const read = standing.kind === 'reported' ? [standing.report as Report] : [];
  const sources: AttentionSources = {
    history: history === undefined ? null : new Map([[deliverable.key, history]]),
    reports: new Map(read.map((one) => [one.id, one])),
    rounds: [],
  };
  return attentionOf([counted], asAt, sources).flatMap((one) => one.reasons);
}

const kindsFor = (standing: Standing, given: Case = {}) => reasonsFor(standing, given).map((one) => one.kind);

const reported = (facts: Parameters<typeof reportWith>[0]): Standing => ({
  kind: 'reported',
  report: reportWith({ day: day('2026-10-05'), ...facts }),
});
const done = (more: Parameters<typeof reportWith>[0] = {}) =>
  reported({ status: 'complete', evidence: [{ note: 'Minutes', number: '12/2026' }], ...more });

test('STAND-3: an answer asks for attention by what it says and by the dates it names', () => {
  expect(kindsFor(reported({}))).toEqual([]);
  expect(reasonsFor(reported({ status: 'at-risk' }))).toEqual([{ kind: 'may-miss', since: '2026-10-05' }]);
  expect(kindsFor(reported({ status: 'delayed', newDay: day('2026-11-22') }))).toEqual(['new-date']);
  expect(reasonsFor(reported({ status: 'delayed', newDay: day('2026-11-21') }))).toEqual([
    { kind: 'new-date-passed', newDay: '2026-11-21', days: 1, pushed: null },
  ]);
  expect(kindsFor(done())).toEqual([]);
});

test('STAND-3: silence asks for attention only once the day has passed, and says for how long', () => {
  expect(kindsFor(silent, { today: '2027-06-30' })).toEqual([]);
  expect(reasonsFor(silent, { today: '2027-07-01' })).toEqual([
    { kind: 'year-not-closed', due: '2027-06-30', days: 1 },
  ]);
  const once = of('1.2.3', 'plan');
  expect(reasonsFor(silent, { today: '2027-11-22', deliverable: once })).toEqual([
    { kind: 'past-date', due: '2027-06-30', days: 145 },
  ]);
});

test('STAND-3: no news for 90 days is said of an open answer, and never of silence', () => {
  const open = reported({ day: day('2026-08-24') });
  expect(reasonsFor(open, { today: '2026-11-22' })).toEqual([{ kind: 'stale', days: 90 }]);
  expect(kindsFor(open, { today: '2026-11-21' })).toEqual([]);
  expect(kindsFor(done({ day: day('2026-01-01') }), { today: '2026-11-22' })).toEqual([]);
  expect(kindsFor(silent, { today: '2027-06-30' })).not.toContain('stale');
});

test('REP-4: help that was asked for is shown, whatever the status', () => {
  const assistance = { kind: 'training', text: 'Two days on valuation' } as const;
  const asked = { kind: 'help-asked', since: '2026-10-05', answered: false };
  expect(reasonsFor(reported({ assistance }))).toEqual([asked]);
  expect(reasonsFor(done({ assistance }))).toEqual([asked]);
});

test('STAND-2: two answers that wait to be settled ask for attention', () => {
  const others = [reportWith({ device: 1, status: 'complete' })];
  const competing: Standing = { kind: 'competing', report: reportWith({ day: day('2026-10-05') }), others };
  expect(reasonsFor(competing)).toEqual([{ kind: 'two-answers', count: 2 }]);
});

test('STAND-5: what is not on this device never asks for attention', () => {
  expect(kindsFor({ kind: 'not-on-device' }, { today: '2027-07-01' })).toEqual([]);
});

test('PLAN-5: earlier years never ask for attention', () => {
  const deliverable = of('1.2.1', '2024');
  expect(kindsFor(silent, { deliverable })).toEqual(['year-not-closed']);
  expect(kindsFor(silent, { deliverable, firstYear: '2026' })).toEqual([]);
});

test('ATTN-1: a date is pushed out as often as reports true by the day named distinct new dates', () => {
  const delayed = (seq: number, newDay: string, on: string) =>
    reportWith({ seq, status: 'delayed', newDay: day(newDay), day: day(on) });
  const reports = [
    delayed(3, '2027-03-31', '2026-10-05'),
    delayed(1, '2026-09-30', '2026-03-12'),
    delayed(2, '2026-09-30', '2026-06-01'),
    delayed(4, '2027-06-01', '2027-01-15'),
  ];
  const [counting] = reports;
  const standing: Standing = { kind: 'reported', report: counting as Report };
  const expected = { kind: 'new-date', newDay: '2027-03-31', pushed: { times: 2, since: '2026-03-12' } };
  expect(reasonsFor(standing, { history: reports })).toEqual([expected]);
  expect(reasonsFor(standing)).toEqual([{ ...expected, pushed: null }]);
});

test('STAND-3: a final answer for a year is late if the first one was recorded 31 days after its day', () => {
  const deliverable = of('1.2.1', '2025');
  const final = (seq: number, recorded: string) =>
    reportWith({
      seq,
      status: 'complete',
      evidence: [{ holder: 'Archive' }],
      day: day('2026-06-20'),
      recorded: at(recorded),
    });
  const late = (history: readonly Report[], of = deliverable) =>
    reasonsFor({ kind: 'reported', report: history.at(-1) as Report }, { deliverable: of, history });
  expect(late([final(1, '2026-07-31T10:00Z')])).toEqual([{ kind: 'late', days: 31, after: 'due' }]);
  expect(late([final(1, '2026-07-30T10:00Z')])).toEqual([]);
  // A correction of an answer that came in time is not late, and what is owed once has no year to close.
  expect(late([final(1, '2026-07-01T10:00Z'), final(2, '2026-11-01T10:00Z')])).toEqual([]);
  expect(late([final(1, '2027-11-01T10:00Z')], of('1.2.3', 'plan'))).toEqual([]);
});

test('ATTN-1: done with a note only is said of evidence that leads nowhere, once its words are read', () => {
  expect(kindsFor(done({ evidence: [{ note: 'Seen', day: day('2026-10-01') }] }))).toEqual(['note-only']);
  const file = { sha: 'a'.repeat(43), name: 'Signed.pdf', type: 'application/pdf', size: 12 };
  for (const more of [{ number: '7' }, { place: 'Suva' }, { holder: 'Archive' }, { link: 'x.org' }, { file }])
    expect(kindsFor(done({ evidence: [{ note: 'Seen' }, more] }))).toEqual([]);
  const unread = countedAs(yearly, done({ evidence: [{ note: 'Seen' }] }), asAtNov);
  expect(attentionOf([unread], asAtNov)).toEqual([]);
});

test('ATTN-1: done with milestones that were not reached says how many were', () => {
  const milestones = ['A', 'B', 'C'].map((code) => ({ code, title: { en: code, fr: code } }));
  const { placed } = yearly;
  const deliverable = {
    ...yearly,
    placed: { ...placed, activity: { ...placed.activity, milestones } },
  } as unknown as Deliverable;
  expect(reasonsFor(done({ milestones: ['A', 'C', 'old'] }), { deliverable })).toEqual([
    { kind: 'milestones-open', reached: 2, of: 3 },
  ]);
  expect(kindsFor(done({ milestones: ['A', 'B', 'C'] }), { deliverable })).toEqual([]);
  expect(kindsFor(reported({ milestones: ['A'] }), { deliverable })).toEqual([]);
});

test('STAND-4: what is excused says so and is no problem, but for the help that it asks for', () => {
  const deliverable = of('1.2.1', '2025');
  const excuse: Excuse = {
    id: 'office:1' as EventId,
    recorded: at('2026-11-01T10:00Z'),
    party: deliverable.party,
    period: deliverable.period,
    cause: 'cyclone',
    until: day('2027-03-31'),
    sup: [],
  };
  const given = { deliverable, excuses: [excuse] };
  const excused = { kind: 'excused', until: '2027-03-31', cause: 'cyclone' };
  expect(reasonsFor(silent, given)).toEqual([excused]);
  expect(reasonsFor(reported({ status: 'at-risk', day: day('2026-03-01') }), given)).toEqual([excused]);
  const assistance = { kind: 'training', text: 'Two days' } as const;
  expect(kindsFor(reported({ assistance }), given)).toEqual(['help-asked', 'excused']);
  expect(kindsFor(silent, { ...given, today: '2027-04-01' })).toEqual(['year-not-closed']);
  // Not due yet, it is expected as before; that there is no news of it is explained.
  const ahead = { deliverable: yearly, excuses: [{ ...excuse, period: yearly.period }] };
  expect(kindsFor(reported({ status: 'at-risk', day: day('2026-07-01') }), ahead)).toEqual(['may-miss']);
  const counted = countedAs(deliverable, silent, asAtNov, null, { excuses: [excuse] });
  expect(attentionOf([counted], asAtNov).map(isProblem)).toEqual([false]);
});

test('ATTN-1: the reasons stand in one order, most pressing first, none twice, and never none', () => {
  fc.assert(
    fc.property(anyStandings, anyFirstYear, (standings, firstYear) => {
      const counted = countedWith(standings, firstYear);
      const found = attentionOf(counted, asAtNov);
      expect(found.map((one) => one.counted)).toEqual(
        counted.filter((one) => found.some((f) => f.counted === one)),
      );
      for (const { reasons } of found) {
        const kinds = reasons.map((one) => one.kind);
        expect(kinds.length).toBeGreaterThan(0);
        expect(kinds).toEqual(attentionKinds.filter((kind) => kinds.includes(kind)));
      }
      const groups = attentionGroups(found, []);
      const rows = groups.flatMap((group) => group.first(group.size));
      expect(rows.length).toBe(found.flatMap((one) => one.reasons).length);
      for (const { kind, size, first } of groups) {
        const inGroup = first(size);
        const days = inGroup.map(({ reason }) => ('days' in reason ? reason.days : 0));
        expect(days).toEqual([...days].sort((a, b) => b - a));
        expect(inGroup.every(({ reason }) => reason.kind === kind)).toBe(true);
      }
    }),
    { numRuns: 10 },
  );
});
