import { strToU8 } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import { sentencesIn } from '../../src/app/text/in-language.ts';
import type { RoundMailFacts } from '../../src/app/text/round-mail.ts';
import { roundSheets } from '../../src/app/text/round-sheet.ts';
import { statusChoice, statusWord } from '../../src/app/text/status-words.ts';
import { answersInSheet } from '../../src/contract/answer-sheet/answers-in-sheet.ts';
import { whoseSheet } from '../../src/contract/answer-sheet/whose-sheet.ts';
import { statuses } from '../../src/domain/progress/reports/status.ts';
import { readStatusWords } from '../../src/domain/progress/rounds/status-words.ts';
import { writeExcel } from '../../src/exchange/paper/excel-file.ts';
import { readAnswerFile } from '../../src/exchange/sheets/read-answer-file.ts';
import { askedOfTonga, planActivities, readingContext } from '../fixtures/asked-of-tonga.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';
import { number, type RawCell, workbook } from '../fixtures/workbooks.ts';

const readFor = { plan: ocoPlan.plan.id, round: '0197-round' };
const asked = askedOfTonga();

function factsIn(language: 'en' | 'fr'): RoundMailFacts {
  const items = asked.map(({ code, question: { deliverable } }) => {
    return { key: deliverable.key, code, title: 'A title', period: '2026/27', latest: null };
  });
  return {
    round: 'October to December 2026',
    roundId: readFor.round,
    until: '',
    instruction: null,
    plan: 'The plan',
    secretariat: 'OCO',
    member: 'Tonga',
    language,
    items,
    address: null,
  };
}

const readBytes = (bytes: Uint8Array) => readAnswerFile(bytes, () => undefined);

function readOne(bytes: Uint8Array, rows = asked) {
  const file = readBytes(bytes);
  const sheet = file.kind === 'read' ? file.sheets[0] : undefined;
  if (sheet === undefined) throw new Error(JSON.stringify(file));
  const read = answersInSheet(sheet, 'TO', readFor, rows, planActivities, readingContext);
  return { sheet, ...read };
}

const whyRefused = (bytes: Uint8Array) => {
  const file = readBytes(bytes);
  return file.kind === 'refused' ? file.problem : null;
};

describe('the sheet of a round', () => {
  test.each(['en', 'fr'] as const)(
    'SHEET-5 the sheet that went out in %s, filled in and saved by another program, reads back',
    async (language) => {
      const sentences = await sentencesIn(language);
      const blob = await writeExcel(roundSheets(factsIn(language), sentences));
      const untouched = readOne(new Uint8Array(await blob.arrayBuffer()));
      expect([untouched.answers, untouched.problems]).toEqual([[], []]);
      expect(untouched.blank).toBe(asked.length);
      // Another program writes every cell anew, and the person a letter, a real date and some words.
      const given = await readSheet(Buffer.from(await blob.arrayBuffer()), 1);
      const filled = given.map((cells, at) =>
        cells.map((cell, column) => {
          if (at !== 1 || column < 4 || column > 6) return cell === null ? null : { value: String(cell) };
          if (column === 5) return { value: new Date('2026-03-14'), type: Date, format: 'dd/mm/yyyy' };
          return { value: column === 4 ? statusWord('complete', sentences) : 'Signed by the Minister' };
        }),
      );
      const saved = await writeXlsxFile(filled as never).toBlob();
      const back = readOne(new Uint8Array(await saved.arrayBuffer()));
      expect(back.problems).toEqual([]);
      expect(back.blank).toBe(asked.length - 1);
      expect(back.answers).toMatchObject([
        {
          row: { code: asked[0]?.code },
          answer: { status: 'complete', day: '2026-03-14', evidence: [{ note: 'Signed by the Minister' }] },
        },
      ]);
      expect(whoseSheet(back.sheet, 'book1.xlsx', ocoPlan.members, readFor)).toMatchObject({ party: 'TO' });
    },
  );

  test('SHEET-5 the words of the pages are read in both languages', async () => {
    for (const language of ['en', 'fr'] as const) {
      const sentences = await sentencesIn(language);
      for (const status of statuses) {
        expect(readStatusWords(statusWord(status, sentences))).toBe(status);
        expect(readStatusWords(statusChoice(status, sentences))).toBe(status);
      }
    }
  });
});

const heads = ['Row', 'Activity', 'Period', 'Latest answer', 'Letter', 'Day', 'Why, or how can we know?'];
const code = asked[0]?.code ?? '';
const sheet = (...rows: readonly (readonly RawCell[])[]) => ({ name: 'Tonga', rows: [heads, ...rows] });

describe('what members send back', () => {
  test('SHEET-5 a day is the one that its workbook counts, from 1900 or from 1904, or as it was typed', () => {
    const days = [workbook([sheet([code, '', '', '', 'c', number(46_095, 1)])])];
    days.push(workbook([sheet([code, '', '', '', 'c', number(46_095 - 1_462, 2)])], { from1904: true }));
    days.push(workbook([sheet([code, '', '', '', 'c', '14 mars 2026'])]));
    for (const bytes of days)
      expect(readOne(bytes).answers).toMatchObject([{ answer: { day: '2026-03-14' } }]);
    const bare = readOne(workbook([sheet([code, '', '', '', 'c', number(46_095)])]));
    expect(bare.problems).toMatchObject([
      { sheet: 'Tonga', cell: 'F2', problem: { type: 'written-day-unreadable' } },
    ]);
  });

  test('SHEET-5 a CSV file reads with commas and semicolons, whatever stands above its headings', () => {
    const line = (separator: string) => (cells: readonly string[]) => cells.join(separator);
    for (const separator of [',', ';', '\t']) {
      const rows = [['Our answers'], heads.map((one) => `"${one}"`), [code, '', '', '', 'g', '', 'well']];
      const bytes = strToU8(`\uFEFF${rows.map(line(separator)).join('\r\n')}`);
      expect(readOne(bytes).answers).toMatchObject([{ answer: { status: 'on-track', narrative: 'well' } }]);
    }
  });

  test('SHEET-5 a table that a member made is read: activities by code, code and words, or whole title', () => {
    const [first, second, third] = asked;
    const titleOf = (one: typeof first) => one?.question.deliverable.placed.activity.title.en ?? '';
    const own = {
      name: 'Tonga',
      rows: [
        ['Kingdom of Tonga: progress'],
        ['Activity', 'Status', 'Date', 'Comments'],
        [`${first?.code}: ${titleOf(first)}`, 'Going well', '14 Mar 2026', 'Two offices of three'],
        [titleOf(second).toUpperCase(), 'done', number(46_095, 1), 'Signed by the Minister'],
        [`${third?.code}`, null, null, null],
        ['9.9.9 Something of our own', 'Done', null, null],
        ['Training of the dogs', 'in progress', null, null],
        ['Provide ethics and governance training', 'in progress', null, null],
      ],
    };
    const { answers, problems, blank } = readOne(workbook([own]));
    expect(answers).toMatchObject([
      { row: { code: first?.code }, answer: { status: 'on-track', narrative: 'Two offices of three' } },
      { row: { code: second?.code }, answer: { status: 'complete', day: '2026-03-14' } },
    ]);
    expect(blank).toBe(1);
    expect(problems).toMatchObject([
      { cell: 'A6', problem: { type: 'code-unknown', code: '9.9.9 Something of our own' } },
      { cell: 'A7', problem: { type: 'code-unknown', code: 'Training of the dogs' } },
      { cell: 'A8', problem: { type: 'code-not-asked', code: '1.1.6' } },
    ]);
    expect(
      readOne(strToU8(`Activité;Statut;Date;Commentaires\n${first?.code};fait;;ok`)).answers,
    ).toHaveLength(1);
  });

  test('SHEET-5 several sheets of answers in one file are each read, and others are said to be left out', () => {
    const other = { name: 'Holiday plans', rows: [['x']] };
    const file = readBytes(workbook([sheet(), { ...sheet(), name: 'Samoa' }, other]));
    expect(file.kind === 'read' && file.sheets.map(({ name }) => name)).toEqual(['Tonga', 'Samoa']);
    expect(file.kind === 'read' && file.sheets[0]?.remarks).toMatchObject([
      { type: 'sheet-left-out', found: ['Holiday plans'] },
    ]);
  });

  test('SHEET-5 macros are not run, and a file that is locked, old, too long or none is refused', () => {
    const macros = readBytes(workbook([sheet()], { parts: { 'xl/vbaProject.bin': strToU8('x') } }));
    expect(macros.kind === 'read' && macros.sheets[0]?.remarks).toMatchObject([{ type: 'macros-left-out' }]);
    const compound = (name: string) =>
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...[...name].flatMap((one) => [one.charCodeAt(0), 0])]);
    expect(whyRefused(compound('EncryptedPackage'))?.type).toBe('password');
    expect(whyRefused(compound('Workbook'))?.type).toBe('old-excel');
    const many = Array.from({ length: 50_000 }, () => [code, '', '', '', 'g']);
    expect(whyRefused(workbook([sheet(...many)]))).toMatchObject({ type: 'too-many-rows', rows: 50_001 });
    expect(whyRefused(new Uint8Array())?.type).toBe('empty');
    expect(whyRefused(strToU8('WFPKT1\n{}'))?.type).toBe('update-file');
    expect(whyRefused(strToU8('Dear all,\n1.1.1: g\n'))?.type).toBe('no-answers');
    expect(whyRefused(new Uint8Array([137, 80, 78, 71, 0, 1]))?.type).toBe('no-answers');
    expect(whyRefused(workbook([{ name: 'A', rows: [['Letter', 'What it says']] }]))?.type).toBe(
      'no-answers',
    );
    expect(whyRefused(workbook([sheet()]).slice(0, 300))?.type).toBe('damaged-file');
  });
});
