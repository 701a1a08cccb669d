import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { RoundBody } from '../../../../src/domain/progress/rounds/round-body.ts';
import { addDays, type Day, type Instant } from '../../../../src/domain/plan/day.ts';
import type { Deliverable } from '../../../../src/domain/plan/deliverables.ts';
import type { Period } from '../../../../src/domain/plan/period.ts';
import type { Excuse } from '../../../../src/domain/progress/remarks/excuse.ts';
import { noRemarks } from '../../../../src/domain/progress/remarks/remarks.ts';
import { lateAnswer } from '../../../../src/domain/progress/figures/late.ts';
import { questionsFor } from '../../../../src/domain/progress/reports/questions.ts';
import {
  type BehalfSource,
  makeReport,
  type Report,
} from '../../../../src/domain/progress/reports/report.ts';
import { type Round, roundsOf } from '../../../../src/domain/progress/rounds/round.ts';
import {
  countRoundItems,
  roundAnswers,
  type RoundSources,
} from '../../../../src/domain/progress/rounds/round-answers.ts';
import { asAtToday, standingOf } from '../../../../src/domain/progress/reports/standing.ts';
import { statuses } from '../../../../src/domain/progress/reports/status.ts';
import { ocoDeliverables } from '../../../fixtures/counted.ts';
import { blocksOf } from '../../../fixtures/blocks.ts';
import { idOf, reportWith } from '../../../fixtures/generated-reports.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';
import { excuseOfTonga } from '../../../fixtures/excuses.ts';
import { roundBody } from '../../../fixtures/rounds.ts';

const tonga = ocoDeliverables.filter((one) => one.party === 'TO');
const inYear = (code: string, period: string) =>
  tonga.find((one) => one.placed.activity.code === code && one.period === period) as Deliverable;
const ofTonga = { expected: blocksOf(tonga), members: ocoPlan.members };
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`) as Instant;

function round(more: Partial<RoundBody> = {}): Round {
  const body: RoundBody = roundBody(more);
  const [made] = roundsOf([
    { id: idOf(0, 2), device: 'aaaaaaaaaaaaaaaa' as never, seq: 2, recorded: noon('2026-11-01'), body },
  ]);
  return made as Round;
}

function sources(
  today: string,
  said: readonly (readonly [Deliverable, Report])[] = [],
  excuses: readonly Excuse[] = [],
): RoundSources {
  const history = new Map(tonga.map((one) => [one.key, [] as Report[]]));
  for (const [{ key }, report] of said) history.get(key)?.push(report);
  return {
    ...ofTonga,
    knownOn: () => ofTonga,
    history,
    remarks: new Map(),
    excuses,
    calendar: ocoPlan.plan,
    firstYear: null,
    reach: 'all',
    asAt: asAtToday(today as Day),
  };
}

const on = (day: string, more: Parameters<typeof reportWith>[0] = {}) =>
  reportWith({ status: 'on-track', day: day as Day, recorded: noon(day), ...more });

function stateOf(of: Round, from: RoundSources) {
  const [member] = roundAnswers(of, from);
  return Object.fromEntries(
    (member?.items ?? []).map((one) => [one.question.deliverable.placed.activity.code, one.answer]),
  );
}

describe('who has answered in a round', () => {
  const [first, second] = [inYear('1.1.1', '2026'), inYear('1.2.1', '2026')];

  test('ROUND-2, STAND-3: in time up to the last day of grace, late from the day after, until it is closed', () => {
    const answers = (recorded: string, more: Partial<RoundBody> = {}) =>
      stateOf(round(more), sources('2027-02-01', [[first, on(recorded)]]))['1.1.1'];
    expect(answers('2026-10-31')).toBe('not');
    expect(answers('2026-11-01')).toBe('answered');
    expect(answers('2026-12-14')).toBe('answered');
    // It still was the 14th on the other side of the date line.
    expect(
      stateOf(
        round(),
        sources('2027-02-01', [[first, on('2026-12-14', { recorded: noon('2026-12-15') - 1 })]]),
      )['1.1.1'],
    ).toBe('answered');
    expect(answers('2026-12-16')).toBe('late');
    const closed = '2026-12-31' as Day;
    expect(answers('2026-12-31', { closed })).toBe('late');
    expect(answers('2027-01-02', { closed })).toBe('not');
    // What was said first is what counts: a correction is no late answer.
    const twice = [
      [first, on('2026-11-05')],
      [first, on('2027-01-05', { seq: 9 })],
    ] as const;
    expect(stateOf(round(), sources('2027-02-01', twice))['1.1.1']).toBe('answered');
  });

  test('STAND-3, REP-6: what a member told in time is in time, on whichever day the Secretariat entered it', () => {
    const told = (day: string, source: BehalfSource = 'e-mail') => {
      const entered = on('2026-12-20');
      const behalf = { source, who: 'Focal point', day: day as Day };
      return makeReport({ ...entered, t: entered.recorded }, { ...entered.body, behalf });
    };
    const answered = (report: Report, more: Partial<RoundBody> = {}) =>
      stateOf(round(more), sources('2027-02-01', [[first, report]]))['1.1.1'];
    expect(answered(told('2026-11-30'))).toBe('answered');
    expect(answered(told('2026-12-15'))).toBe('late');
    expect(answered(told('2026-11-30', 'own-records'))).toBe('late');
    // What is entered after the round was closed stands outside it all the same.
    expect(answered(told('2026-11-30'), { closed: '2026-12-10' as Day })).toBe('not');
  });

  test('ROUND-2, STAND-4: what is excused and not answered is that; what is answered all the same is answered', () => {
    const states = stateOf(round(), sources('2026-11-22', [[first, on('2026-11-05')]], [excuseOfTonga]));
    expect(states['1.1.1']).toBe('answered');
    expect(states['1.2.1']).toBe('excused');
    const over = sources('2027-02-01', [], [excuseOfTonga]);
    expect(stateOf(round(), over)['1.2.1']).toBe('not');
  });

  test('ROUND-2, STAND-4: what a closed round said stays, whatever is excused, sent back, dropped or ended later', () => {
    const closed = '2026-12-20' as Day;
    const excuse = (day: string, until: string, sup: Excuse['sup'] = []): Excuse => ({
      id: idOf(1, Number(day.slice(-2))),
      recorded: noon(day),
      party: 'TO',
      period: '2026' as Period,
      cause: 'cyclone',
      until: until as Day,
      sup,
    });
    const done = on('2026-10-20', { status: 'complete' });
    const said = [[first, done]] as const;
    const then = stateOf(round({ closed }), sources('2027-02-01', said));
    expect(then['1.2.1']).toBe('not');
    expect(then).not.toHaveProperty('1.1.1');
    const later = (more: Partial<RoundSources>, excuses: readonly Excuse[] = []) =>
      stateOf(round({ closed }), { ...sources('2027-02-01', said, excuses), ...more });
    expect(later({}, [excuse('2027-01-10', '2027-03-31')])).toEqual(then);
    // One that held on the closing day is shown, though it was ended since.
    const given = excuse('2026-12-10', '2027-01-31');
    const ended = excuse('2027-01-05', '2027-01-04', [given.id]);
    expect(later({}, [given, ended])['1.2.1']).toBe('excused');
    const review = {
      id: idOf(1, 7),
      recorded: noon('2027-01-08'),
      ref: done.id,
      outcome: 'returned',
    } as const;
    const remarks = new Map([[first.key, { ...noRemarks, reviews: [{ ...review, reason: 'Which one?' }] }]]);
    expect(later({ remarks })).toEqual(then);
    const dropped = tonga.filter(({ placed }) => placed.activity.code !== '1.2.1');
    expect(later({ expected: { ...blocksOf(dropped), order: ['TO'] } })).toEqual(then);
    expect(later({ members: [] })).toEqual(then);
    expect(later({ knownOn: () => ({ ...ofTonga, expected: blocksOf(dropped) }) })).not.toHaveProperty(
      '1.2.1',
    );
  });

  test('ROUND-2, MEMB-1: a member to come is in no round before its first day, unless it opens later', () => {
    const members = ocoPlan.members.map((one) =>
      one.code === 'TO' ? { ...one, from: '2027-01-01' as Day } : one,
    );
    const on = (today: string, more: Partial<RoundBody> = {}) =>
      roundAnswers(round(more), { ...sources(today), members, knownOn: () => ({ ...ofTonga, members }) });
    expect(on('2026-12-31')).toEqual([]);
    expect(on('2027-01-01')).toHaveLength(1);
    expect(on('2026-12-31', { opens: '2027-01-05' as Day })).toHaveLength(1);
    expect(on('2027-02-01', { closed: '2026-12-20' as Day })).toEqual([]);
  });

  test('ROUND-2: what was final before the round opened is not asked in it', () => {
    const done = on('2026-10-20', { status: 'complete' });
    expect(stateOf(round(), sources('2026-11-22', [[first, done]]))).not.toHaveProperty('1.1.1');
    expect(stateOf(round({ opens: '2026-10-01' as Day }), sources('2026-11-22', [[first, done]]))).toEqual(
      expect.objectContaining({ '1.1.1': 'answered' }),
    );
  });

  test('ROUND-2, STAND-5: what is out of reach is not listed as silent', () => {
    expect(roundAnswers(round(), { ...sources('2026-11-22'), reach: new Set(['FJ']) })).toEqual([]);
    expect(roundAnswers(round({ members: ['FJ'] }), sources('2026-11-22'))).toEqual([]);
  });

  const anySaid = fc.array(
    fc.record({
      what: fc.constantFrom(first, second),
      days: fc.integer({ min: -60, max: 20 }),
      status: fc.constantFrom(...statuses),
    }),
    { maxLength: 6 },
  );
  test('ROUND-2: the counter of My updates is that of the rounds page, and the order of reports never matters', () => {
    fc.assert(
      fc.property(anySaid, fc.infiniteStream(fc.nat()), (some, dice) => {
        const said = some.map(({ what, days, status }, index) => {
          const day = addDays('2026-11-01' as Day, days);
          return [what, on(day, { status, seq: index + 1 })] as const;
        });
        const from = sources('2026-11-22', said);
        const [member] = roundAnswers(round(), from);
        const questions = questionsFor(
          tonga.filter((one) => one.period === '2026'),
          (one) => standingOf(from.history.get(one.key) ?? [], from.asAt),
          ocoPlan.plan,
          from.asAt,
          null,
          new Map(),
          () => '2026-11-01' as Day,
        );
        const count = countRoundItems(member?.items ?? []);
        expect(count.answered + count.late + count.not + count.excused).toBe(questions.length);
        expect(count.answered + count.late).toBe(questions.filter((one) => one.answered).length);
        const shuffled = said
          .map((one) => ({ one, at: dice.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(roundAnswers(round(), sources('2026-11-22', shuffled))).toEqual(roundAnswers(round(), from));
      }),
    );
  });
});

test('ROUND-2: what a round asks is answered since it opened, though something was said this quarter', () => {
  const [deliverable] = [inYear('1.1.1', '2026')];
  const ask = (opened: string | null) =>
    questionsFor(
      [deliverable],
      () => ({ kind: 'reported', report: on('2026-10-15') }),
      ocoPlan.plan,
      asAtToday('2026-11-22' as Day),
      null,
      new Map(),
      () => opened as Day | null,
    )[0];
  expect(ask(null)).toMatchObject({ answered: true, mayConfirm: false });
  // The new round carries it forward: the earlier answer may be confirmed.
  expect(ask('2026-11-01')).toMatchObject({ answered: false, mayConfirm: true });
  expect(ask('2026-07-01')).toMatchObject({ answered: true });
});

test('STAND-3: where a round asked for it, its days of grace decide whether an answer was late', () => {
  const year = inYear('1.2.1', '2025');
  const asAt = asAtToday('2026-12-31' as Day);
  const done = (day: string) =>
    on(day, { status: 'complete', day: '2026-06-20' as Day, recorded: noon(day) });
  const closing = (more: Partial<RoundBody> = {}) =>
    round({
      opens: '2026-08-01' as Day,
      closes: '2026-08-31' as Day,
      periods: ['2025' as Period],
      ...more,
    });
  const late = (recorded: string, ...rounds: readonly Round[]) =>
    lateAnswer(year, [done(recorded)], asAt, rounds);
  expect(late('2026-08-20')).toEqual({ days: 51, after: 'due' });
  expect(late('2026-08-20', closing())).toBeNull();
  expect(late('2026-09-14', closing())).toBeNull();
  expect(late('2026-09-20', closing())).toEqual({ days: 20, after: 'round' });
  // A round that was closed before, opened after, or asked another year or member decides nothing.
  for (const other of [
    closing({ closed: '2026-09-15' as Day }),
    closing({ opens: '2026-10-01' as Day, closes: '2026-10-31' as Day }),
    closing({ periods: ['2026' as Period] }),
    closing({ members: ['FJ'] }),
  ])
    expect(late('2026-09-20', other)).toEqual({ days: 82, after: 'due' });
});
