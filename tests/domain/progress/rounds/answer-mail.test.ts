import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, daysBetween } from '../../../../src/domain/plan/day.ts';
import { activitiesOf } from '../../../../src/domain/plan/plan.ts';
import { letterOf, readLetter } from '../../../../src/domain/progress/rounds/answer-letter.ts';
import {
  countNotTaken,
  problemLines,
  readAnswerMail,
  type ReadMail,
} from '../../../../src/domain/progress/rounds/answer-mail.ts';
import {
  type AnswerRow,
  answerRows,
  type RowContext,
} from '../../../../src/domain/progress/rounds/answer-rows.ts';
import { questionsFor } from '../../../../src/domain/progress/reports/questions.ts';
import { asAtToday } from '../../../../src/domain/progress/reports/standing.ts';
import { statuses } from '../../../../src/domain/progress/reports/status.ts';
import { statusWordsAt } from '../../../../src/domain/progress/rounds/status-words.ts';
import { readWrittenDay } from '../../../../src/domain/progress/rounds/written-day.ts';
import { ocoDeliverables } from '../../../fixtures/counted.ts';
import { reportWith } from '../../../fixtures/generated-reports.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

const today = '2026-11-22' as Day;
const asAt = asAtToday(today);
const { plan } = ocoPlan;
const known = new Map(activitiesOf(plan).map(({ activity }) => [activity.code, activity]));
const context: RowContext = {
  calendar: plan,
  asAt,
  language: 'en',
  behalf: { source: 'e-mail', who: 'The Comptroller', day: today },
  evidence: 'As the Comptroller says by e-mail.',
};

function rowsFor(periods: readonly string[], isAnswered = false): readonly AnswerRow[] {
  const tonga = ocoDeliverables.filter((one) => one.party === 'TO' && periods.includes(one.period));
  const earlier = reportWith({ status: 'on-track', day: '2026-08-01' as Day, recorded: 0 });
  return answerRows(
    questionsFor(
      tonga,
      () => (isAnswered ? { kind: 'reported', report: earlier } : { kind: 'no-report' }),
      plan,
      asAt,
      null,
      new Map(),
    ),
  );
}

const rows = rowsFor(['2026', 'plan']);
const read = (text: string, from = rows) => readAnswerMail(text, from, known, context);
const said = ({ answers }: ReadMail) =>
  Object.fromEntries(answers.map(({ row, answer }) => [row.code, answer]));
const whyNot = ({ problems }: ReadMail) => problems.map(({ line, problem }) => [line, problem.type]);

describe('a reply in the answer form', () => {
  test('ROUND-3: the lines of the answer form become answers on behalf', () => {
    const mail = read(
      [
        'Dear colleagues,',
        '1.1.1: c 14 Mar',
        '1.2.1 c 14/03/2026 Signed by the Minister',
        '> 1.2.2: M vessel in dock until May',
        '1.2.3: d 30 Jun 2027 no funds yet',
        'Regards',
      ].join('\r\n'),
    );
    expect(mail.problems).toEqual([]);
    expect(said(mail)).toMatchObject({
      '1.1.1': { status: 'complete', day: '2026-03-14', evidence: [{ note: context.evidence }] },
      '1.2.1': { status: 'complete', day: '2026-03-14', evidence: [{ note: 'Signed by the Minister' }] },
      '1.2.2': { status: 'at-risk', day: today, reason: 'vessel in dock until May' },
      '1.2.3': { status: 'delayed', day: today, newDay: '2027-06-30', reason: 'no funds yet' },
    });
    for (const { answer } of mail.answers) expect(answer).toMatchObject({ behalf: context.behalf });
    expect(mail.notRead.map(({ line }) => line)).toEqual([1, 6]);
  });

  test('ROUND-3: a letter of either language is read, and none means two things', () => {
    for (const status of statuses)
      for (const language of ['en', 'fr'] as const) {
        expect(readLetter(letterOf(status, language))).toBe(status);
        expect(readLetter(` ${letterOf(status, language).toUpperCase()} `)).toBe(status);
      }
    expect(said(read('1.1.1 : f 1er mars affiché au port\n1.2.1: v'))).toMatchObject({
      '1.1.1': { status: 'complete', day: '2026-03-01', evidence: [{ note: 'affiché au port' }] },
      '1.2.1': { status: 'on-track' },
    });
  });

  test('ROUND-3: what is missing, unknown or may mean two things is a sentence at its line and no answer', () => {
    const mail = read(
      [
        '1.1.1: m',
        '1.2.1: c 03/04/2026 done',
        '1.2.2: q',
        '9.9.9: g',
        '1.3.1: g',
        '1.2.3: d later, no ship',
        '1.2.1x g',
        '1.3.2 c 31 Feb',
      ].join('\n'),
    );
    expect(mail.answers).toEqual([]);
    expect(whyNot(mail)).toEqual([
      [1, 'reason-missing'],
      [2, 'written-day-ambiguous'],
      [3, 'letter-unknown'],
      [4, 'code-unknown'],
      [5, known.has('1.3.1') ? 'code-not-asked' : 'code-unknown'],
      [6, 'day-missing'],
      [8, known.has('1.3.2') ? 'code-not-asked' : 'code-unknown'],
    ]);
    expect(mail.notRead.map(({ line }) => line)).toEqual([7]);
    expect(whyNot(read('1.1.1: c 31 Feb'))).toEqual([[1, 'written-day-unreadable']]);
    expect(whyNot(read('1.1.1: c 14 Mar 2027'))).toEqual([[1, 'day-in-future']]);
  });

  test('PLAN-1 of a dropped activity it is said since when, and not only that it is not asked', () => {
    const day = '2026-03-01' as Day;
    const dropped = new Map([['1.9.1', { retired: { day, decision: 'Conference' } }]]);
    expect(readAnswerMail('1.9.1: g', rows, dropped, context).problems.map((one) => one.problem)).toEqual([
      { type: 'activity-dropped', code: '1.9.1', day },
    ]);
  });

  test('ROUND-3: a row that is answered twice is taken where both say the same, and from what is quoted least', () => {
    expect(said(read('1.1.1: g\n1.1.1: G'))).toMatchObject({ '1.1.1': { status: 'on-track' } });
    const twice = read('1.1.1: g\n1.2.1: g\n1.1.1: n');
    expect(whyNot(twice)).toEqual([[1, 'answered-twice']]);
    expect(Object.keys(said(twice))).toEqual(['1.2.1']);
    expect(said(read('1.1.1: g\n\nOn 3 Nov they wrote:\n> 1.1.1: n\n>> 1.1.1: m late'))).toMatchObject({
      '1.1.1': { status: 'on-track' },
    });
  });

  test('ROUND-3: lines nobody filled in and what stands behind a signature say nothing', () => {
    const mail = read('1.1.1:\n> 1.2.1: ____\n1.2.2: g\n-- \n1.2.3: g\n> 1.2.3: n');
    expect(said(mail)).toMatchObject({ '1.2.2': { status: 'on-track' }, '1.2.3': { status: 'not-started' } });
    expect(mail.problems).toEqual([]);
  });

  test('ROUND-3: a line that the mail program broke goes on; another line below does not', () => {
    const long = '1.1.1: m the patrol vessel is in dock and nobody can reach the outer';
    expect(said(read(`${long}\nislands before May\n\n1.2.1: g\nWe hope that is fine.`))).toMatchObject({
      '1.1.1': { reason: `${long.slice(9)} islands before May` },
      '1.2.1': { status: 'on-track' },
    });
    expect(said(read(`1.2.1: g\nWe hope that is fine.`))['1.2.1']).not.toHaveProperty('narrative');
  });

  test('ROUND-3: the brackets of a reminder are read with the words below them', () => {
    const mail = read(
      '[5] 1.1.1, 2026/27: Improve it\n14 Mar, the decree is published\n[  ] 1.2.1, 2026/27: Other',
    );
    expect(mail.problems).toEqual([]);
    expect(said(mail)).toMatchObject({
      '1.1.1': { status: 'complete', day: '2026-03-14', evidence: [{ note: 'the decree is published' }] },
    });
  });

  test('ROUND-3: rows copied out of the sheet that came back are read by their columns', () => {
    const sheet = (...rows: readonly string[][]) => rows.map((row) => row.join('\t')).join('\r\n');
    const mail = read(
      sheet(
        ['Row', 'Activity', 'Period', 'Latest answer', 'Letter', 'Day', 'Why, or how can we know?'],
        ['1.1.1', 'c is in its title', '2026/27', '', 'c', '14 Mar 2026', 'Signed'],
        ['1.2.1', 'Another', '2026/27', 'Going well, 3 Oct 2026', '', '', ''],
        ['1.2.2', 'A third', '2026/27', '', 'm', '', ''],
      ),
    );
    expect(said(mail)).toMatchObject({ '1.1.1': { status: 'complete', evidence: [{ note: 'Signed' }] } });
    expect(mail.answers).toHaveLength(1);
    expect(whyNot(mail)).toEqual([[4, 'reason-missing']]);
  });

  test('ROUND-3: "no change" confirms an open earlier answer and nothing else', () => {
    expect(said(read('1.1.1: =', rowsFor(['2026'], true)))).toEqual({ '1.1.1': 'same' });
    expect(said(read('1.1.1 No change', rowsFor(['2026'], true)))).toEqual({ '1.1.1': 'same' });
    expect(whyNot(read('1.1.1: ='))).toEqual([[1, 'nothing-to-confirm']]);
  });

  test('ROUND-3: what stands beside "no change" is asked about, and never lost', () => {
    for (const [text, field, words] of [
      ['1.1.1: = 14 Dec the Minister has signed', 'day', '14 Dec the Minister has signed'],
      ['1.1.1 = nothing new', 'note', 'nothing new'],
      ['1.1.1: no change but we need a trainer', 'note', 'but we need a trainer'],
      [
        '1.1.1: pas de changement, mais nous manquons de formateurs',
        'note',
        'mais nous manquons de formateurs',
      ],
      ['[=] 1.1.1, 2026/27: Improve it\nwe need a trainer', 'note', 'we need a trainer'],
    ] as const) {
      const { answers, problems } = read(text, rowsFor(['2026'], true));
      expect([text, answers]).toEqual([text, []]);
      expect(problems.map(({ problem }) => problem)).toEqual([{ type: 'words-beside-same', field, words }]);
    }
  });

  test('ROUND-3: the sentences of people are no letters', () => {
    for (const text of [
      '1.2.2 a été réalisé en mars',
      '1.2.2: a été réalisé en mars',
      '1.2.3 a été adopté le 3 mars',
      '1.1.1 n’a pas commencé',
      "1.1.1: n'a pas commencé",
      '1.2.2 n’a plus de responsable',
      '1.2.1 s’est bien passé',
      '1.2.2 s’améliore',
      '1.2.3: m’a été confié',
      '1.2.3 d’ici mars',
      '1.2.2 a workshop was held in May',
      '1.2.1 a draft went to the Minister',
      '1.2.1: a draft went to the Minister',
      '1.2.3 p.s. the gender plan is nearly ready',
      '1.2.3: r.a.s.',
      '1.2.3: x-ray machine delivered',
      '1.2.3: a/c unit installed',
      '1.2.3 c signed by the Minister',
      '1.2.3 fait partie du plan',
      '1.2.3: Fait l’objet d’un examen',
      '1.2.3: done? no',
      '1.2.3: Done?',
    ]) {
      const mail = read(text);
      expect([text, mail.answers, whyNot(mail)]).toEqual([text, [], [[1, 'letter-unknown']]]);
    }
  });

  test('ROUND-3: a letter counts behind a colon, alone, before a day and before a separator', () => {
    for (const [text, status, words] of [
      ['1.2.3 c', 'complete', ''],
      ['1.2.3 C.', 'complete', ''],
      ['1.2.3: c 14 Mar', 'complete', ''],
      ['1.2.3 c 14 Mar', 'complete', ''],
      ['1.2.3: c signed by the Minister', 'complete', 'signed by the Minister'],
      ['1.2.3) c signed by the Minister', 'complete', 'signed by the Minister'],
      ['1.2.3 c, signed by the Minister', 'complete', 'signed by the Minister'],
      ['1.2.3 c: signed by the Minister', 'complete', 'signed by the Minister'],
      ['1.2.3 c – signed by the Minister', 'complete', 'signed by the Minister'],
      ['1.2.3 c (signed by the Minister)', 'complete', '(signed by the Minister)'],
      ['1.2.3 f le 5 nov. 2026 : décret publié', 'complete', 'décret publié'],
      ['1.2.3 fait, affiché au port', 'complete', 'affiché au port'],
      ['1.2.3: fait le 5 nov. 2026 au port', 'complete', 'au port'],
      ['1.2.3: Done! Signed', 'complete', 'Signed'],
      ['1.2.3: a, we have no coast', 'not-applicable', 'we have no coast'],
      ['1.2.3 n/a no coast', 'not-applicable', 'no coast'],
      ['1.2.3: n.a. no coast', 'not-applicable', 'no coast'],
      ['1.2.3: N / A: no coast', 'not-applicable', 'no coast'],
      ['1.2.3: n a lot remains', 'not-started', 'a lot remains'],
      ['1.2.3 pas commencé faute de moyens', 'not-started', 'faute de moyens'],
    ] as const) {
      const { answers, problems } = read(text);
      expect([text, problems, answers.length]).toEqual([text, [], 1]);
      expect([text, answers[0]?.answer]).toMatchObject([text, { status }]);
      expect([text, answers[0]?.cells.note]).toEqual([text, words]);
    }
  });

  test('ROUND-3: behind a signature the next mail is read on, and what may be an answer is listed', () => {
    for (const head of [
      'From: Tonga Customs',
      'De : Douanes des Tonga',
      '*From:* Tonga Customs',
      '-----Original Message-----',
      '-----Message d’origine-----',
      'Le mar. 3 nov. 2026 à 10:30, Ana <ana@example.to> a écrit :',
      'On Tue, 3 Nov 2026 at 10:30, Ana <ana@example.to> wrote:',
      'On Tue, 3 Nov 2026 at 10:30, Ana\n<ana@example.to> wrote:',
    ]) {
      const mail = read(`1.1.1: g\n-- \nAna\n1.2.1: n\nThe office\n${head}\n1.2.2: c 14 Mar\n--\nAna\n`);
      expect([head, Object.keys(said(mail)), mail.problems]).toEqual([head, ['1.1.1', '1.2.2'], []]);
      expect(mail.notRead).toContainEqual({ line: 4, text: '1.2.1: n' });
      expect(mail.notRead.map(({ text }) => text)).not.toContain('The office');
    }
  });

  test('ROUND-3: the head of a mail is no part of the long line above it', () => {
    const long = '1.1.1: m the patrol vessel is in dock and nobody can reach the outer isles';
    expect(said(read(`${long}\nFrom: Tonga Customs`))).toMatchObject({ '1.1.1': { reason: long.slice(9) } });
  });

  test('ROUND-3: an activity asked for two years is answered by year, and one that is over only by how it ended', () => {
    const both = rowsFor(['2025', '2026']);
    const code = both.find((one) => one.code.startsWith('1.2.1'))?.code;
    expect(code).toBe('1.2.1/25');
    expect(whyNot(read('1.2.1: c', both))).toEqual([[1, 'code-of-several-years']]);
    expect(whyNot(read('1.2.1/25: g', both))).toEqual([[1, 'year-is-over']]);
    const mail = read('1.2.1/25: x no money\n1.2.1/2026: g', both);
    expect(mail.answers.map(({ row, answer }) => [row.question.deliverable.period, answer])).toMatchObject([
      ['2025', { status: 'not-achieved', reason: 'no money' }],
      ['2026', { status: 'on-track' }],
    ]);
  });

  test('ROUND-3: a year of two digits is that year, and half a day is never the day of the word', () => {
    const mail = read('1.1.1: c 14 Mar 25 signed\n1.2.1: g 5-Nov-2026 fine\n1.2.2: d 14 Mar 27 no ship');
    expect(said(mail)).toMatchObject({
      '1.1.1': { day: '2025-03-14', evidence: [{ note: 'signed' }] },
      '1.2.1': { day: '2026-11-05', narrative: 'fine' },
      '1.2.2': { newDay: '2027-03-14', reason: 'no ship' },
    });
    expect(read('1.2.2: d 14 Mar 28 no ship').answers).toEqual([]);
    const half = read('1.1.1: c March 2026 trained\n1.2.1: c Tuesday\n1.2.2: g 25 officers trained');
    expect(whyNot(half)).toEqual([
      [1, 'written-day-not-whole'],
      [2, 'written-day-not-whole'],
    ]);
    expect(said(half)).toMatchObject({ '1.2.2': { day: today, narrative: '25 officers trained' } });
  });

  test('ROUND-3: the words of a status stand for its letter, whole and in either language', () => {
    const mail = read(
      '1.1.1: Completed 14 Mar signed\n1.2.1: TERMINÉ le 14 mars\n1.2.2: Done in part, no ship\n1.2.3: Delayed, new date 30 Jun 2027 no funds',
    );
    expect(mail.problems).toEqual([]);
    expect(said(mail)).toMatchObject({
      '1.1.1': { status: 'complete', day: '2026-03-14', evidence: [{ note: 'signed' }] },
      '1.2.1': { status: 'complete', day: '2026-03-14' },
      '1.2.3': { status: 'delayed', newDay: '2027-06-30', reason: 'no funds' },
    });
    expect(statusWordsAt('Done, in part only')).toBe('Done');
    expect(statusWordsAt('n a lot remains')).toBe('n');
    expect(statusWordsAt('n/a no coast')).toBe('n/a');
    expect(statusWordsAt('à risque navire')).toBe('à risque');
    for (const text of ['not done yet', 'done? no', 'z hello', 'late'])
      expect(statusWordsAt(text)).toBe(null);
    expect(whyNot(read('1.1.1: Done\n1.1.1: c'))).toEqual([]);
  });

  test('ROUND-3: a line with two problems is one line, and a row that is answered twice is all of its lines', () => {
    const { problems } = read('1.1.1: d\n1.2.1: m\n1.2.2: g\n1.2.2: n');
    expect(problems).toHaveLength(4);
    expect(countNotTaken(problems)).toBe(4);
    expect(countNotTaken(problems.slice(0, 3))).toBe(2);
    expect(problemLines(problems).map(({ line, problems: why }) => [line, why.length])).toEqual([
      [1, 2],
      [2, 1],
      [3, 1],
    ]);
  });

  const noise = fc
    .oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        '',
        'On 3 Mar 2026 at 10.30 she wrote:',
        'Thank you and regards',
        '***',
        'From: somebody',
        '> ',
      ),
    )
    .filter(
      (line) =>
        !/^[\s>|•·*–-]*(?:\[|\s*.?\s*\]?\s*\d)/.test(line) && line.trim() !== '--' && !/[\r\n]/.test(line),
    );
  const answered = fc.subarray([...rows], { minLength: 1 });

  test('ROUND-3: nonsense between the lines, quote marks and line ends change no answer', () => {
    fc.assert(
      fc.property(
        answered,
        fc.array(noise, { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        fc.boolean(),
        (some, between, isQuoted, hasReturns) => {
          const lines = some.flatMap((row, index) => [between[index] ?? '', '', `${row.code}: g 14 Mar`, '']);
          const text = [...lines, ...between.slice(some.length)]
            .map((line) => (isQuoted ? `> ${line}` : line))
            .join(hasReturns ? '\r\n' : '\n');
          const mail = read(text);
          expect(mail.problems).toEqual([]);
          expect(Object.keys(said(mail)).sort()).toEqual(some.map((row) => row.code).sort());
          for (const { answer } of mail.answers) expect(answer).toMatchObject({ day: '2026-03-14' });
        },
      ),
    );
  });

  test('ROUND-3: whatever a mail holds, each row is answered at most once and each line stands in one place', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            noise,
            fc.constantFrom('1.1.1', '1.1.1: d', '[3] 1.1.1', '> 1.1.1 = x', '1.1.1/26 g', '--'),
          ),
        ),
        (lines) => {
          const { answers, problems, notRead } = read(lines.join('\n'));
          const places = [...answers, ...notRead].map(({ line }) => line);
          expect(new Set(places).size).toBe(places.length);
          expect(new Set(answers.map(({ row }) => row.code)).size).toBe(answers.length);
          for (const { line } of problems) expect(places).not.toContain(line);
        },
      ),
    );
  });
});

describe('days as people write them', () => {
  const meant = { day: today, lies: 'up-to' } as const;
  test('ROUND-3: the ways in which mails have a day', () => {
    const day = (text: string, lies: 'up-to' | 'after' = 'up-to') => {
      const written = readWrittenDay(text, { day: today, lies });
      return written.kind === 'day' ? written.day : written.kind;
    };
    for (const text of [
      '14 Mar',
      '14 March 2026',
      'Mar 14',
      'March 14, 2026',
      '14th mar.',
      '14 mars',
      '14/03/2026',
    ])
      expect([text, day(text)]).toEqual([text, '2026-03-14']);
    for (const text of ['2026-03-14', '14.3.2026', '14-03-26', '03/14/2026', '14/3 and more'])
      expect([text, day(text)]).toEqual([text, '2026-03-14']);
    expect(day('1er août')).toBe('2026-08-01');
    expect(day('3 déc')).toBe('2025-12-03');
    expect(day('14 Mar', 'after')).toBe('2027-03-14');
    expect(day('29 Feb', 'after')).toBe('2028-02-29');
    expect(day('04/04/2026')).toBe('2026-04-04');
    expect(day('03/04/2026')).toBe('ambiguous');
    expect(day('31/02/2026')).toBe('no-such-day');
    for (const text of [
      '',
      'soon',
      '14',
      '14 trainers',
      '2.5 tonnes',
      '5-6 people',
      '140 March',
      '25 officers trained',
      '3 of 5 done',
      '25 may not attend',
      'may slip',
      'sept agents formés',
      'mer agitée',
      '2026',
    ])
      expect([text, day(text)]).toEqual([text, 'none']);
  });

  test('ROUND-3: what begins like a day and is none is asked about', () => {
    for (const text of [
      'mars',
      'March 2026 trained',
      'May trained',
      'May, trained',
      'Sept. 2025',
      'Tuesday',
      'mardi prochain',
      'since Tuesday',
      'end of March',
      'fin mars 2026',
      'in March',
      'yesterday',
      '03/2026',
      '2026-03',
      '14/03/202',
      '14 Febuary 2025 signed',
      '14-16 March',
      '14 and 15 March 2026',
      'March 14-16, 2026',
      '14 Mar to 2 Apr 2026',
      '14 Mar (2025)',
      '2026-03-14T10:00',
    ]) {
      const written = readWrittenDay(text, meant);
      expect([text, written.kind]).toEqual([text, 'not-whole']);
      if (written.kind === 'not-whole')
        expect([text, readWrittenDay(written.text, meant).kind]).toEqual([text, 'not-whole']);
    }
    expect(readWrittenDay('Monday 14 Mar 2026', meant).kind).toBe('no-such-day');
  });

  test('ROUND-3: every way of writing a whole day reads back as that day, with a note behind it or alone', () => {
    const en = 'January February March April May June July August September October November December';
    const fr = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre';
    const [english, french] = [en.split(' '), fr.split(' ')];
    const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
    const jours = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ');
    const ways = (day: Day): readonly string[] => {
      const [year = '', month = '', two = ''] = day.split('-');
      const [date, at] = [Number(two), Number(month) - 1];
      const place = (((daysBetween('1970-01-05' as Day, day) % 7) + 7) % 7) as number;
      const short = english[at]?.slice(0, 3) ?? '';
      const names = [english[at], french[at], short, short.toUpperCase()];
      const inWords = names.flatMap((name) => [
        `${date} ${name} ${year}`,
        `${date} ${name} ${year.slice(2)}`,
        `${date} ${name} ’${year.slice(2)}`,
        `${date}-${name}-${year}`,
        `${date}-${name}-${year.slice(2)}`,
        `${date}/${name}/${year}`,
        `${date}${name}${year}`,
        `${name} ${date}, ${year}`,
        `${name}-${date}-${year}`,
        `${year} ${name} ${date}`,
        `${year}-${name}-${two}`,
        `on ${date} ${name} ${year}`,
        `le ${date} ${name} ${year}`,
        `${weekdays[place]}, ${date} ${name} ${year}`,
        `${jours[place]} ${date} ${name} ${year}`,
      ]);
      return [day, `${year}/${month}/${two}`, `${year}.${month}.${two}`, `${year}${month}${two}`, ...inWords];
    };
    fc.assert(
      fc.property(
        fc.integer({ min: -3000, max: 3000 }),
        fc.constantFrom('', ' signed', ', 25 officers trained', ': fait', ' - 3 of 5 done'),
        fc.constantFrom('up-to' as const, 'after' as const),
        (days, note, lies) => {
          const day = addDays(today, days);
          for (const text of ways(day))
            expect([text, readWrittenDay(`${text}${note}`, { day: today, lies })]).toEqual([
              text,
              { kind: 'day', day, text },
            ]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('ROUND-3: no line that begins like a day is taken with another day than the one written', () => {
    const begins = fc.constantFrom(
      '14',
      'Mar',
      'mars',
      'Tuesday',
      '2025',
      '25',
      '03',
      'May',
      'le',
      'end of',
      '1er',
    );
    const separators = fc.constantFrom(' ', '-', '/', '.', ', ', ' to ');
    fc.assert(
      fc.property(fc.array(fc.tuple(begins, separators), { minLength: 1, maxLength: 4 }), (written) => {
        const text = `${written.map(([word, separator]) => word + separator).join('')}signed`;
        const found = readWrittenDay(text, meant);
        if (found.kind === 'none') return;
        expect(text.startsWith(found.text)).toBe(true);
        const again = readWrittenDay(found.text, meant);
        if (found.kind === 'day') {
          expect(again).toEqual(found);
          // No year that stands behind it is left over.
          if (!/\d{4}/.test(found.text)) expect(text.slice(found.text.length)).not.toMatch(/^[\s,./-]*2025/);
        } else expect(again.kind).not.toBe('day');
      }),
      { numRuns: 1000 },
    );
  });

  test('ROUND-3: a day that is written in full is that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 0 }), (days) => {
        const day = addDays(today, days);
        const [year, month, date] = day.split('-');
        const names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
        const written = `${Number(date)} ${names[Number(month) - 1]} ${year}`;
        expect(readWrittenDay(written, meant)).toEqual({ kind: 'day', day, text: written });
        expect(readWrittenDay(day, meant)).toEqual({ kind: 'day', day, text: day });
      }),
    );
  });
});
