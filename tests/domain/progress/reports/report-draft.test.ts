import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { decodeBody } from '../../../../src/contract/event-schema.ts';
import { cleanText, isCleanText } from '../../../../src/domain/log/clean-text.ts';
import { addDays, type Day } from '../../../../src/domain/plan/day.ts';
import { confirm, reportOn } from '../../../../src/domain/progress/reports/answer.ts';
import {
  assistanceKinds,
  behalfSources,
  type ReportBody,
} from '../../../../src/domain/progress/reports/report.ts';
import {
  type DraftContext,
  type DraftProblem,
  draftOf,
  emptyDraft,
  emptyEvidence,
  finishDraft,
  type ReportDraft,
} from '../../../../src/domain/progress/reports/report-draft.ts';
import { asAtToday } from '../../../../src/domain/progress/reports/standing.ts';
import { type Status, statuses } from '../../../../src/domain/progress/reports/status.ts';
import { ocoDeliverables } from '../../../fixtures/counted.ts';
import { anyBody, anyTyped, idOf } from '../../../fixtures/generated-reports.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

const today = '2026-11-22' as Day;
const context: DraftContext = {
  calendar: ocoPlan.plan,
  asAt: asAtToday(today),
  language: 'en',
  onBehalf: false,
};
const onBehalf = { ...context, onBehalf: true };
const deliverable = ocoDeliverables[0] as (typeof ocoDeliverables)[number];

/** A draft with everything that its status must bring along. */
function draft(status: Status | '', more: Partial<ReportDraft> = {}): ReportDraft {
  return {
    ...emptyDraft(today),
    status,
    reason: 'The trainer left',
    newDay: '2027-03-31',
    evidence: [{ ...emptyEvidence, note: 'Minutes of 12 November' }],
    ...more,
  };
}

function problemsOf(one: ReportDraft, on = context): readonly DraftProblem[] {
  const finished = finishDraft(one, on);
  return finished.ok ? [] : finished.error;
}

function answerOf(one: ReportDraft, on = context) {
  const finished = finishDraft(one, on);
  if (!finished.ok) throw new Error(JSON.stringify(finished.error));
  return finished.value;
}

const needReason = ['at-risk', 'delayed', 'partly-achieved', 'not-achieved', 'not-applicable'] as const;

describe('what each status must bring along', () => {
  test('REP-2: with everything there, every status makes a report; without a status there is none', () => {
    for (const status of statuses) expect(problemsOf(draft(status))).toEqual([]);
    expect(problemsOf(draft(''))).toEqual([{ type: 'status-missing', field: 'status' }]);
  });

  test('REP-2: at-risk, delayed and every final status but complete need a reason; white space is none', () => {
    for (const status of needReason) {
      for (const reason of ['', '  \n\t ', '\u0000']) {
        expect(problemsOf(draft(status, { reason }))).toEqual([
          { type: 'reason-missing', field: 'reason', status },
        ]);
      }
      expect(answerOf(draft(status))).toMatchObject({ status, reason: 'The trainer left' });
    }
    for (const status of statuses.filter((one) => !needReason.some((needy) => needy === one))) {
      expect(problemsOf(draft(status, { reason: '' }))).toEqual([]);
    }
  });

  test('REP-2: delayed needs a new date, later than the day of the report', () => {
    const missing = draft('delayed', { newDay: ' ' });
    expect(problemsOf(missing)).toEqual([{ type: 'day-missing', field: 'newDay' }]);
    for (const newDay of ['2026-11-21', '2026-11-22']) {
      expect(problemsOf(draft('delayed', { newDay }))).toEqual([
        { type: 'new-day-not-later', field: 'newDay', day: today, newDay },
      ]);
    }
    expect(answerOf(draft('delayed', { newDay: '2026-11-23' }))).toMatchObject({ newDay: '2026-11-23' });
  });

  test('REP-2: complete needs a piece of evidence; any one field of it will do', () => {
    for (const evidence of [[], [emptyEvidence], [{ ...emptyEvidence, note: ' \n' }]]) {
      expect(problemsOf(draft('complete', { evidence }))).toEqual([
        { type: 'evidence-missing', field: 'evidence' },
      ]);
    }
    const filled = {
      note: 'Signed',
      number: 'C-12',
      place: 'Suva',
      day: '2026-11-01',
      holder: 'HR',
      link: 'https://x',
      file: { sha: 'a'.repeat(43), name: 'Signed.pdf', type: 'application/pdf', size: 12 },
    };
    for (const [name, value] of Object.entries(filled)) {
      const evidence = [emptyEvidence, { ...emptyEvidence, [name]: value }];
      expect(answerOf(draft('complete', { evidence })).evidence).toEqual([{ [name]: value }]);
    }
  });

  test('REP-2: what a status does not ask for is left out of its report, and stays in the draft', () => {
    const answer = answerOf(draft('complete'));
    expect(answer).toEqual({
      status: 'complete',
      day: today,
      evidence: [{ note: 'Minutes of 12 November' }],
      lang: 'en',
    });
    expect('newDay' in answerOf(draft('at-risk'))).toBe(false);
  });

  test('REP-2: the least report of a status lacks one thing at a time: then the contract does not read it either', () => {
    for (const status of statuses) {
      const body: Record<string, unknown> = { ...reportOn(answerOf(draft(status)), deliverable, []) };
      expect(decodeBody('report', body)).not.toBeNull();
      const needed = ['key', 'day', 'status', 'sup'].concat(
        needReason.some((one) => one === status) ? ['reason'] : [],
        status === 'delayed' ? ['newDay'] : [],
        status === 'complete' ? ['evidence'] : [],
      );
      for (const name of needed) {
        const { [name]: _, ...without } = body;
        expect([status, name, decodeBody('report', without)]).toEqual([status, name, null]);
      }
    }
  });
});

describe('days', () => {
  test('REP-3: the day must be there, exist, lie within the plan and not in the future', () => {
    const day = (text: string) => problemsOf(draft('on-track', { day: text }));
    const { start, end } = ocoPlan.plan;
    expect(day('')).toEqual([{ type: 'day-missing', field: 'day' }]);
    expect(day('2026-02-30')).toEqual([{ type: 'day-unreadable', field: 'day', text: '2026-02-30' }]);
    expect(day('yesterday')).toEqual([{ type: 'day-unreadable', field: 'day', text: 'yesterday' }]);
    expect(day('2022-06-30')).toEqual([
      { type: 'day-outside-plan', field: 'day', day: '2022-06-30', start, end },
    ]);
    expect(day('2027-07-01')).toEqual([
      { type: 'day-outside-plan', field: 'day', day: '2027-07-01', start, end },
    ]);
    expect(day('2022-07-01')).toEqual([]);
    expect(day(' 2026-11-22 ')).toEqual([]);
  });

  test('REP-3: one day ahead is no error, two days are', () => {
    expect(problemsOf(draft('on-track', { day: addDays(today, 1) }))).toEqual([]);
    expect(problemsOf(draft('on-track', { day: addDays(today, 2) }))).toEqual([
      { type: 'day-in-future', field: 'day', day: '2026-11-24', today },
    ]);
  });

  test('REP-3: a form whose clock cannot be trusted starts without a day', () => {
    expect([emptyDraft(null).day, emptyDraft(today).day]).toEqual(['', today]);
  });

  test('REP-2: a new date may lie ahead but not past the plan; the day of a piece of evidence may not lie ahead', () => {
    expect(problemsOf(draft('delayed', { newDay: '2027-06-30' }))).toEqual([]);
    expect(problemsOf(draft('delayed', { newDay: '2027-07-01' }))).toMatchObject([
      { type: 'day-outside-plan', field: 'newDay' },
    ]);
    const evidence = [emptyEvidence, { ...emptyEvidence, day: '2026-12-24' }];
    expect(problemsOf(draft('complete', { evidence }))).toEqual([
      { type: 'day-in-future', field: 'evidence.1', day: '2026-12-24', today },
    ]);
  });
});

describe('the rest of the form', () => {
  test('REP-4: the estimate is a whole number from 0 to 100, or nothing', () => {
    for (const percent of ['0', '7', ' 100 ']) {
      expect(answerOf(draft('on-track', { percent })).percent).toBe(Number(percent));
    }
    expect('percent' in answerOf(draft('on-track', { percent: ' ' }))).toBe(false);
    for (const percent of ['101', '-1', '5.5', '50 %', '1e1', 'half', '٥']) {
      expect(problemsOf(draft('on-track', { percent }))).toEqual([
        { type: 'percent-unreadable', field: 'percent', text: percent },
      ]);
    }
  });

  test('REP-4: asking for help takes a kind and words', () => {
    expect(problemsOf(draft('on-track', { helpKind: 'training' }))).toEqual([
      { type: 'help-text-missing', field: 'helpText' },
    ]);
    expect(problemsOf(draft('on-track', { helpText: 'Two days' }))).toEqual([
      { type: 'help-kind-missing', field: 'helpKind' },
    ]);
    expect(answerOf(draft('on-track', { helpKind: 'training', helpText: 'Two days' })).assistance).toEqual({
      kind: 'training',
      text: 'Two days',
    });
  });

  test('REP-6: on behalf of a member takes the source, who said it and when', () => {
    const told = {
      behalfSource: 'telephone',
      behalfWho: 'The Comptroller',
      behalfDay: '2026-11-20',
    } as const;
    expect(answerOf(draft('on-track', told), onBehalf).behalf).toEqual({
      source: 'telephone',
      who: 'The Comptroller',
      day: '2026-11-20',
    });
    const without = (gap: Partial<ReportDraft>) =>
      problemsOf(draft('on-track', { ...told, ...gap }), onBehalf);
    expect(without({ behalfSource: '' })).toEqual([{ type: 'behalf-source-missing', field: 'behalfSource' }]);
    expect(without({ behalfWho: ' ' })).toEqual([{ type: 'behalf-who-missing', field: 'behalfWho' }]);
    expect(without({ behalfDay: '' })).toEqual([{ type: 'day-missing', field: 'behalfDay' }]);
    expect(without({ behalfDay: '2026-12-01' })).toMatchObject([
      { type: 'day-in-future', field: 'behalfDay' },
    ]);
  });

  test("REP-6: the member's own report is on nobody's behalf, whatever the draft holds", () => {
    const told = { behalfSource: 'telephone', behalfWho: 'The Comptroller' } as const;
    expect('behalf' in answerOf(draft('on-track', told))).toBe(false);
    expect(problemsOf(draft('on-track', { behalfDay: 'never' }))).toEqual([]);
  });

  test('REP-2: every problem is listed at once', () => {
    const types = problemsOf(
      { ...emptyDraft(null), status: 'delayed', percent: '200', helpKind: 'funding', behalfDay: '' },
      onBehalf,
    ).map((problem) => `${problem.field}: ${problem.type}`);
    expect([...types].sort()).toEqual([
      'behalfDay: day-missing',
      'behalfSource: behalf-source-missing',
      'behalfWho: behalf-who-missing',
      'day: day-missing',
      'helpText: help-text-missing',
      'newDay: day-missing',
      'percent: percent-unreadable',
      'reason: reason-missing',
    ]);
  });

  test('REP-4: a report names the language of its words, and none where it has no words', () => {
    expect(
      answerOf(draft('on-track', { evidence: [], narrative: 'Bien' }), { ...context, language: 'fr' }).lang,
    ).toBe('fr');
    expect('lang' in answerOf(draft('on-track', { evidence: [] }))).toBe(false);
  });
});

describe('texts', () => {
  test('KEY-2: markup stays as typed; line ends, accents, control characters and lone surrogates become storable', () => {
    const narrative =
      '<script>alert(1)</script> & "x"\r\nE\u0301te\u0301\u0007 \uD800 \u200Fعربي\u2028end\t.';
    expect(answerOf(draft('on-track', { narrative })).narrative).toBe(
      '<script>alert(1)</script> & "x"\nÉté \uFFFD \u200Fعربي\nend .',
    );
  });

  test('KEY-2: a text over 10,000 characters is refused, never cut, and the draft stays as it was', () => {
    const typed = draft('complete', {
      narrative: 'x'.repeat(100_000),
      evidence: [
        { ...emptyEvidence, note: 'Signed' },
        { ...emptyEvidence, link: 'y'.repeat(10_001) },
      ],
    });
    const before = structuredClone(typed);
    expect(problemsOf(typed)).toEqual([
      { type: 'text-too-long', field: 'evidence.1', length: 10_001, limit: 10_000 },
      { type: 'text-too-long', field: 'narrative', length: 100_000, limit: 10_000 },
    ]);
    expect(typed).toEqual(before);
    expect(problemsOf(draft('on-track', { narrative: ` ${'x'.repeat(10_000)}\n` }))).toEqual([]);
  });
});

describe('from form to log', () => {
  const field = fc.oneof(fc.constant(''), anyTyped);
  const dayText = fc.constantFrom(
    '',
    '2026-11-20',
    '2026-11-23',
    '2025-01-01',
    '2027-06-30',
    '2026-02-30',
    'soon',
  );
  const anyDraft: fc.Arbitrary<ReportDraft> = fc.record({
    status: fc.constantFrom('' as const, ...statuses),
    day: fc.oneof(dayText, fc.constant('2026-11-20')),
    newDay: fc.oneof(dayText, fc.constant('2027-06-30')),
    reason: field,
    evidence: fc.array(
      fc.record({
        note: field,
        number: field,
        place: field,
        day: fc.oneof(fc.constant(''), dayText),
        holder: field,
        link: field,
      }),
      { maxLength: 3 },
    ),
    narrative: field,
    milestones: fc.subarray(['a', 'b', 'c']),
    percent: fc.constantFrom('', '', '0', '50', '100', '101'),
    helpKind: fc.constantFrom('' as const, ...assistanceKinds),
    helpText: field,
    behalfSource: fc.constantFrom('' as const, ...behalfSources),
    behalfWho: field,
    behalfDay: dayText,
  });

  test('REP-2: whatever is typed, either every problem is named or the report is one that the contract reads back whole', () => {
    let finishedCount = 0;
    fc.assert(
      fc.property(anyDraft, fc.boolean(), (typed, behalf) => {
        const before = structuredClone(typed);
        const finished = finishDraft(typed, { ...context, onBehalf: behalf });
        expect(typed).toEqual(before);
        if (!finished.ok) {
          expect(finished.error.length).toBeGreaterThan(0);
          return;
        }
        finishedCount++;
        const body = reportOn(finished.value, deliverable, [idOf(0, 4)]);
        expect(body).toMatchObject({ key: deliverable.key, sup: [idOf(0, 4)] });
        expect(decodeBody('report', JSON.parse(JSON.stringify(body)))).toEqual({ kind: 'report', body });
        expect('behalf' in body).toBe(behalf);
      }),
      { numRuns: 1_000 },
    );
    expect(finishedCount).toBeGreaterThan(20);
  });

  test('REP-5: a correction starts from what was said: finishing it unchanged says the same again', () => {
    fc.assert(
      fc.property(anyBody, (any) => {
        const evidence = any.evidence
          ?.map(({ day: _, ...words }) => words)
          .filter((one) => Object.keys(one).length > 0);
        fc.pre(any.status !== 'complete' || (evidence !== undefined && evidence.length > 0));
        const { behalf: _behalf, same: _same, lang: _lang, ...said } = any;
        const { evidence: _evidence, ...rest } = said as ReportBody;
        const body = {
          ...rest,
          day: '2026-11-20',
          ...(any.status === 'delayed' && { newDay: '2027-01-31' }),
          ...(any.milestones?.length === 0 && { milestones: undefined }),
          ...(evidence !== undefined && evidence.length > 0 && { evidence }),
        } as unknown as ReportBody;
        const { lang: _said, ...again } = answerOf(draftOf(body, today));
        const { key: _key, sup: _sup, ...expected } = body;
        expect(again).toEqual(expected);
      }),
    );
  });

  test('KEY-2: every text of a finished draft is storable', () => {
    fc.assert(
      fc.property(anyTyped, (typed) => {
        const answer = answerOf(draft('on-track', { narrative: typed }));
        if (answer.narrative === undefined) expect(cleanText(typed)).toBe('');
        else expect(isCleanText(answer.narrative)).toBe(true);
      }),
    );
  });
});

describe('no change', () => {
  test('REP-5: it is a report of its own: the same answer with a fresh day, which names the one it confirms', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const { behalf: _, ...kept } = body;
        const confirmed = confirm(body, idOf(1, 7), today, null);
        expect(confirmed).toEqual({ ...kept, day: today, sup: [idOf(1, 7)], same: true });
        expect(decodeBody('report', confirmed)).toEqual({ kind: 'report', body: confirmed });
      }),
    );
  });

  test("REP-6: what an officer wrote becomes the member's own when the member confirms it, and the other way round", () => {
    const told = { source: 'telephone', who: 'The Comptroller', day: today } as const;
    const own = reportOn(answerOf(draft('on-track')), deliverable, []);
    const byOfficer: ReportBody = { ...own, behalf: { ...told, who: 'Her deputy' } };
    expect('behalf' in confirm(byOfficer, idOf(1, 7), today, null)).toBe(false);
    expect(confirm(byOfficer, idOf(1, 7), today, told).behalf).toEqual(told);
    expect(confirm(own, idOf(1, 7), today, told).behalf).toEqual(told);
  });
});
