import { describe, expect, test } from 'vitest';
import { answerSheetsIn } from '../../src/contract/answer-sheet/answer-sheet.ts';
import { answersInSheet } from '../../src/contract/answer-sheet/answers-in-sheet.ts';
import { answerHeadings, writeReference } from '../../src/contract/answer-sheet/layout.ts';
import { strangeSheet, whoseSheet } from '../../src/contract/answer-sheet/whose-sheet.ts';
import { type Table, tableOfTexts } from '../../src/contract/plan-sheets/table.ts';
import type { Day } from '../../src/domain/plan/day.ts';
import type { DeliverableKey } from '../../src/domain/plan/deliverable-key.ts';
import { readStatusWords } from '../../src/domain/progress/rounds/status-words.ts';
import { askedOfTonga, planActivities, readingContext } from '../fixtures/asked-of-tonga.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';

const round = '0197-round';
const readFor = { plan: ocoPlan.plan.id, round };
const keyOf = (code: string, party = 'TO', plan = ocoPlan.plan.id, period = '2026') =>
  `${plan}/${party}/${code}/${period}` as DeliverableKey;
const periods = new Map(
  askedOfTonga().map(({ code, question }) => [code, question.deliverable.period] as const),
);

type Line = readonly [code: string, letter: string, day: string, note: string, reference?: string];

/** A sheet as it goes out, with what somebody wrote into its rows. */
function sheetWith(lines: readonly Line[], language: 'en' | 'fr' = 'en', above: readonly string[][] = []) {
  const heads = Object.values(answerHeadings).map((names) => names[language]);
  const rows = lines.map(([code, letter, day, note, reference]) => {
    const own = writeReference(keyOf(code, 'TO', undefined, periods.get(code)), round);
    return [code, 'A title', '2026/27', '', letter, day, note, reference ?? own];
  });
  return sheetIn(tableOfTexts('Answers', [...above, heads, ...rows]));
}

function sheetIn(table: Table, ...more: readonly Table[]) {
  const [sheet] = answerSheetsIn([table, ...more], []);
  if (sheet === undefined) throw new Error('it has the headings');
  return sheet;
}

const read = (sheet: ReturnType<typeof sheetIn>, rows = askedOfTonga()) =>
  answersInSheet(sheet, 'TO', readFor, rows, planActivities, readingContext);
const whyNot = (sheet: ReturnType<typeof sheetIn>, rows = askedOfTonga()) =>
  read(sheet, rows).problems.map(({ cell, problem }) => [cell, problem.type]);

describe('what a sheet says', () => {
  test('SHEET-5 letters, words and codes in either language are answers, and what nobody filled in is none', () => {
    const sheet = sheetWith([
      ['1.1.1', 'c', '14 Mar 2026', 'Signed'],
      ['1.2.1', 'En bonne voie', '', ''],
      ['1.2.2', 'AT-RISK', '', 'No ship'],
      ['1.2.3', 'Retardé, nouvelle date', '3 avril 2027', 'Pas de navire'],
      ['1.2.7', '', '', ''],
    ]);
    const { answers, problems, blank } = read(sheet);
    expect(problems).toEqual([]);
    expect(blank).toBe(1);
    expect(answers.map(({ row, answer }) => [row.code, answer])).toMatchObject([
      ['1.1.1', { status: 'complete', day: '2026-03-14', evidence: [{ note: 'Signed' }] }],
      ['1.2.1', { status: 'on-track', behalf: readingContext.behalf }],
      ['1.2.2', { status: 'at-risk', reason: 'No ship' }],
      ['1.2.3', { status: 'delayed', newDay: '2027-04-03', reason: 'Pas de navire' }],
    ]);
  });

  test('SHEET-5 every problem is said at its cell, and takes no other row with it', () => {
    const sheet = sheetWith([
      ['1.1.1', 'in progress', '', ''],
      ['1.2.1', 'c', '03/04/2026', ''],
      ['1.2.2', 'm', '', ''],
      ['1.2.3', '', '14 Mar', 'we did it'],
      ['1.1.1', 'g', '31 Feb', ''],
      ['9.9.9', 'g', '', '', ''],
      ['1.3.1', 'g', '', '', ''],
      ['', 'g', '', '', ''],
      ['1.2.7', 'g', '', ''],
    ]);
    expect(whyNot(sheet)).toEqual([
      ['E2', 'status-unknown'],
      ['F3', 'written-day-ambiguous'],
      ['G4', 'reason-missing'],
      ['E5', 'letter-missing'],
      ['F6', 'written-day-unreadable'],
      ['A7', 'code-unknown'],
      ['A8', 'code-not-asked'],
      ['A9', 'code-missing'],
    ]);
    expect(read(sheet).answers.map(({ row }) => row.code)).toEqual(['1.2.7']);
  });

  test('SHEET-5 the day of a cell is read as that of a mail', () => {
    const sheet = sheetWith([
      ['1.1.1', 'c', '14 Mar 25', 'Signed'],
      ['1.2.1', 'g', '5-Nov-2026', ''],
      ['1.2.2', 'c', 'March 2026', ''],
      ['1.2.3', 'c', 'Tuesday', ''],
    ]);
    expect(read(sheet).answers.map(({ row, answer }) => [row.code, answer])).toMatchObject([
      ['1.1.1', { day: '2025-03-14' }],
      ['1.2.1', { day: '2026-11-05' }],
    ]);
    expect(whyNot(sheet)).toEqual([
      ['F4', 'written-day-not-whole'],
      ['F5', 'written-day-not-whole'],
    ]);
  });

  test('SHEET-5 a row of another member, plan or round is not taken, nor one whose cells were moved', () => {
    const sheet = sheetWith([
      ['1.1.1', 'g', '', '', writeReference(keyOf('1.1.1', 'WS'), round)],
      ['1.2.1', 'g', '', '', writeReference(keyOf('1.2.1', 'TO', 'oco-2017-2022'), round)],
      ['1.2.2', 'g', '', '', writeReference(keyOf('1.2.2'), 'another')],
      ['1.2.3', 'g', '', '', writeReference(keyOf('1.1.1', 'TO', undefined, periods.get('1.1.1')), round)],
    ]);
    expect(whyNot(sheet)).toEqual([
      ['H2', 'row-of-another-member'],
      ['H3', 'row-of-another-plan'],
      ['H4', 'row-of-another-round'],
      ['A5', 'row-moved'],
    ]);
  });

  test('SHEET-5 a row that is answered twice counts once where both say the same, and not at all otherwise', () => {
    const sheet = sheetWith([
      ['1.1.1', 'g', '', ''],
      ['1.1.1', 'On track', '', ''],
      ['1.2.1', 'g', '', ''],
      ['1.2.1', 'n', '', ''],
    ]);
    expect(read(sheet).answers.map(({ row }) => row.code)).toEqual(['1.1.1']);
    expect(whyNot(sheet)).toEqual([
      ['E4', 'answered-twice'],
      ['E5', 'answered-twice'],
    ]);
  });

  test('SHEET-5 “no change” confirms an earlier answer, and says nothing new of one that this round has', () => {
    const sheet = sheetWith([['1.1.1', 'No change', '', '']]);
    expect(read(sheet, askedOfTonga('2026-08-01' as Day)).answers).toMatchObject([{ answer: 'same' }]);
    const again = read(sheet, askedOfTonga('2026-11-01' as Day));
    expect([again.answers, again.problems, again.unchanged]).toEqual([[], [], 1]);
    expect(whyNot(sheet)).toEqual([['E2', 'nothing-to-confirm']]);
  });

  test('SHEET-5 what stands beside “no change” is said at its cell', () => {
    const sheet = sheetWith([
      ['1.1.1', '=', '', 'we need a trainer'],
      ['1.2.1', 'No change', '14 Mar', ''],
    ]);
    const rows = askedOfTonga('2026-08-01' as Day);
    expect(read(sheet, rows).answers).toEqual([]);
    expect(whyNot(sheet, rows)).toEqual([
      ['G2', 'words-beside-same'],
      ['F3', 'words-beside-same'],
    ]);
  });

  test('SHEET-5 what an amendment asks for another period, or dropped, is said to be so', () => {
    const reference = writeReference(keyOf('1.1.1', 'TO', undefined, '2019'), round);
    const sheet = sheetWith([
      ['1.1.1', 'g', '', '', reference],
      ['1.2.1', 'g', '', ''],
      ['1.2.2', 'g', '', '', ''],
      ['1.2.3', 'g', '', ''],
    ]);
    const gone = ['1.2.1', '1.2.2', '1.2.3'];
    const rows = askedOfTonga().filter(({ code }) => !gone.includes(code));
    const day = '2026-10-01' as Day;
    const activities = planActivities.map((one) =>
      one.code === '1.2.3' ? one : { ...one, retired: { day, decision: 'AC 28' } },
    );
    const { answers, problems } = answersInSheet(sheet, 'TO', readFor, rows, activities, readingContext);
    expect(answers).toEqual([]);
    expect(problems.map(({ cell, problem }) => [cell, problem])).toEqual([
      ['A2', { type: 'period-not-asked', code: '1.1.1', period: '2019', asked: [periods.get('1.1.1')] }],
      ['A3', { type: 'activity-dropped', code: '1.2.1', day }],
      ['A4', { type: 'activity-dropped', code: '1.2.2', day }],
      ['A5', { type: 'code-not-asked', code: '1.2.3' }],
    ]);
  });

  test('SHEET-5 merged cells, formulas without a result and error values are said, never guessed', () => {
    const cell = (text: string) => ({ value: { kind: 'text', text }, isResult: false }) as const;
    const table = (from: Table): Table => {
      const rows = from.rows.map((row) => {
        if (row.number === 2) return { ...row, cells: new Map([...row.cells, [4, cell('g')]]) };
        if (row.number === 4)
          return {
            ...row,
            cells: new Map([
              ...row.cells,
              [4, { value: { kind: 'formula', text: '=Z1' }, isResult: true } as const],
            ]),
          };
        if (row.number === 5)
          return {
            ...row,
            cells: new Map([
              ...row.cells,
              [4, cell('m')],
              [6, { value: { kind: 'error', text: '#REF!' }, isResult: true } as const],
            ]),
          };
        if (row.number === 6)
          return { ...row, cells: new Map([...row.cells, [4, { ...cell('g'), isResult: true }]]) };
        return row;
      });
      return { ...from, rows, merged: [{ from: { column: 4, row: 2 }, to: { column: 4, row: 3 } }] };
    };
    const heads = Object.values(answerHeadings).map(({ en }) => en);
    const lines = ['1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.2.7'].map((code) => [code]);
    const sheet = sheetIn(table(tableOfTexts('Answers', [heads, ...lines])));
    expect(whyNot(sheet)).toEqual([
      ['E2:E3', 'merged-cells'],
      ['E4', 'formula-without-result'],
      ['G5', 'error-value'],
    ]);
    expect(read(sheet).answers.map(({ row }) => row.code)).toEqual(['1.2.7']);
    expect(sheet.remarks).toMatchObject([{ type: 'formula-result-taken', cells: ['E6'] }]);
  });
});

describe('whose sheet it is', () => {
  const whose = (sheet: ReturnType<typeof sheetIn>, file = 'x.xlsx') =>
    whoseSheet(sheet, file, ocoPlan.members, readFor);
  const bare = (...above: readonly string[][]) => sheetWith([['1.1.1', 'g', '', '', '']], 'fr', above);

  test('MEMB-3 the member is known by its rows, by its name or alias, by the sheet or by the file', () => {
    expect(whose(sheetWith([['1.1.1', '', '', '']]))).toEqual({ kind: 'known', party: 'TO' });
    expect(whose(bare(['Membre', 'CNMI']))).toEqual({ kind: 'known', party: 'MP' });
    expect(whose(bare(), 'Tonga (2) final.xlsx')).toEqual({ kind: 'known', party: 'TO' });
    expect(whose(bare(), 'cook islands_2026.csv')).toEqual({ kind: 'known', party: 'CK' });
    expect(whose(bare(), 'TO.xlsx')).toEqual({ kind: 'known', party: 'TO' });
    expect(whose(bare(), 'replies to us.xlsx')).toEqual({ kind: 'unsaid' });
  });

  test('SHEET-5 where rows and name differ, or several are named, it is asked', () => {
    const sheet = sheetWith([['1.1.1', 'g', '', '']], 'en', [['Member', 'Samoa']]);
    expect(whose(sheet)).toEqual({ kind: 'several', parties: ['WS', 'TO'] });
    expect(whose(bare(), 'Tonga and Samoa.xlsx')).toEqual({ kind: 'unsaid' });
  });

  test('SHEET-5 a sheet of another plan or another round is told as a whole', () => {
    const of = (reference: string) => strangeSheet(sheetWith([['1.1.1', 'g', '', '', reference]]), readFor);
    expect(of(writeReference(keyOf('1.1.1', 'TO', 'oco-2017-2022'), round))).toEqual({
      type: 'sheet-of-another-plan',
      plan: 'oco-2017-2022',
    });
    expect(of(writeReference(keyOf('1.1.1'), 'last-year'))).toEqual({
      type: 'sheet-of-another-round',
      round: 'last-year',
    });
    expect(of(keyOf('1.1.1'))).toBeNull();
    expect(of('')).toBeNull();
  });
});

test('SHEET-5 words that may mean two things are no status', () => {
  for (const text of ['in progress', 'en cours', 'late', 'ok', 'yes', 'cc', 'n’a', 'n a', 'Done?', ''])
    expect(readStatusWords(text)).toBeNull();
});
