import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../src/app/text/in-language.ts';
import { completionWords } from '../../src/app/text/completion-words.ts';
import { paperDocument, type PaperFacts } from '../../src/app/text/paper/paper-document.ts';
import { paperSheets } from '../../src/app/text/paper/paper-sheets.ts';
import type { Day } from '../../src/domain/plan/day.ts';
import { type Paper, type PaperQuestion, paperOf } from '../../src/domain/progress/paper/paper.ts';
import { usualSections } from '../../src/domain/progress/paper/paper-choice.ts';
import { rowsIn } from '../../src/domain/progress/figures/counted-blocks.ts';
import { pastAnswers } from '../../src/domain/progress/reports/past-answers.ts';
import { attentionOf } from '../../src/domain/progress/figures/attention.ts';
import { everything } from '../../src/domain/progress/figures/selection.ts';
import { asAtDay, asAtToday } from '../../src/domain/progress/reports/standing.ts';
import { parts } from '../../src/domain/progress/figures/counted.ts';
import {
  answeredOf,
  dueOf,
  expectedOf,
  inPart,
  type Tally,
  tallyBy,
  tallyOf,
} from '../../src/domain/progress/figures/tally.ts';
import { writeExcel } from '../../src/exchange/paper/excel-file.ts';
import { writeWord } from '../../src/exchange/paper/word-file.ts';
import { countedFrom, demonstrationReports } from '../fixtures/demonstration.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';
import { partsOf, wordsInStyle, wordTables } from '../fixtures/office-files.ts';

const counted = countedFrom(demonstrationReports);
const question: PaperQuestion = {
  plan: ocoPlan.plan,
  members: ocoPlan.members,
  asAt: asAtToday('2026-11-22' as Day),
  counted,
  attention: attentionOf(counted, asAtToday('2026-11-22' as Day)),
  selection: everything,
  choice: { distribution: 'members', sections: new Set(usualSections('members')) },
};
const facts: PaperFacts = {
  number: 'WP/7',
  agendaItem: '4.2',
  copy: null,
  texts: { comments: { '1': 'A comment.' }, recommendations: 'First.\nSecond.' },
  reach: { isOffice: true, partyName: 'OCO', withSecretariat: true },
  isDemonstration: true,
  reports: new Map(demonstrationReports.map((report) => [report.id, report])),
};
const english = await sentencesIn('en');
const french = await sentencesIn('fr');
const nameOf = (code: string) =>
  [ocoPlan.plan.secretariat, ...ocoPlan.members].find((one) => one.code === code)?.name ?? '';

async function excelOf(paper: Paper, sentences = english) {
  const answers = pastAnswers(rowsIn(paper.listed), demonstrationReports, paper.asAt);
  const file = await writeExcel(paperSheets(paper, facts, answers, sentences));
  const bytes = Buffer.from(await file.arrayBuffer());
  return { file, sheet: (place: number) => readSheet(bytes, place), answers };
}

/** What a row of figures must be, worked out from the counted deliverables alone. */
function numbersOf(tally: Tally): readonly number[] {
  return [expectedOf(tally), dueOf(tally), answeredOf(tally), ...parts.map((part) => inPart(tally, part))];
}

describe('Excel', () => {
  test('PAPER-1: every figure equals the tally of the rows that it is about, for the whole, each priority and each member', async () => {
    const { sheet } = await excelOf(paperOf(question));
    const [names = [], ...rows] = await sheet(1);
    expect(names.slice(3, 11)).toEqual([
      'Expected',
      'Due',
      'Answers received',
      'Done',
      'Not done',
      'Says it does not apply',
      'Not answered',
      'Not due yet',
    ]);
    const figuresOf = (what: string, code: string | null) =>
      rows.find((row) => row[0] === what && row[1] === code)?.slice(3, 11);
    expect(figuresOf('Everything that is shown', null)).toEqual(numbersOf(tallyOf(counted)));
    for (const [code, tally] of tallyBy(counted, (one) => one.deliverable.placed.priority.code))
      expect(figuresOf('Priority', code)).toEqual(numbersOf(tally));
    for (const [code, tally] of tallyBy(counted, (one) => one.deliverable.placed.activity.code))
      expect(figuresOf('Activity', code)).toEqual(numbersOf(tally));
    const parties = tallyBy(counted, (one) => one.deliverable.party);
    expect(parties.size).toBe(25);
    for (const [code, tally] of parties)
      expect(figuresOf(code === 'OCO' ? 'Secretariat' : 'Member', code)).toEqual(numbersOf(tally));
  });

  test('PAPER-1: one row a deliverable and one a report, with real dates, adding up to the figures', async () => {
    const { file, sheet, answers } = await excelOf(paperOf(question));
    const [names = [], ...rows] = await sheet(2);
    expect(rows).toHaveLength(522);
    const part = names.indexOf('Counted as (code)');
    for (const one of parts)
      expect(rows.filter((row) => row[part] === one)).toHaveLength(inPart(tallyOf(counted), one));
    expect(rows[0]?.[names.indexOf('Due')]).toEqual(new Date('2023-06-30'));
    const [answerNames = [], ...said] = await sheet(3);
    expect(said).toHaveLength(demonstrationReports.length);
    expect(answers).toHaveLength(demonstrationReports.length);
    const days = said.map((row) => row[answerNames.indexOf('True since')]);
    expect(days.every((day) => day instanceof Date)).toBe(true);
    const ids = said.map((row) => row[answerNames.indexOf('Number of the answer')]);
    expect(new Set(ids)).toEqual(new Set(demonstrationReports.map(({ id }) => id)));
    const sheets = [...(await partsOf(file))].filter(([name]) => /worksheets\/sheet\d/.test(name));
    expect(sheets).toHaveLength(4);
    for (const [, xml] of sheets) expect(xml).toContain('state="frozen"');
  });

  test('PAPER-3: as at an earlier day, no answer that is true later', async () => {
    const asAt = asAtDay('2024-06-30' as Day);
    const { sheet } = await excelOf(
      paperOf({ ...question, asAt, counted: countedFrom(demonstrationReports, asAt) }),
    );
    const [names = [], ...said] = await sheet(3);
    const last = Math.max(...said.map((row) => Number(row[names.indexOf('True since')])));
    expect(said.length).toBeGreaterThan(100);
    expect(last).toBeLessThanOrEqual(Date.parse('2024-06-30'));
  });

  test('PAPER-2: the file of one member has no row of another, and no answer of it', async () => {
    const own = counted.filter((one) => one.deliverable.party === 'TO');
    const { sheet } = await excelOf(
      paperOf({ ...question, counted: own, selection: { ...everything, party: 'TO' } }),
    );
    for (const place of [2, 3]) {
      const [names = [], ...rows] = await sheet(place);
      expect(rows.length).toBeGreaterThan(10);
      expect(new Set(rows.map((row) => row[names.indexOf('Member (code)')]))).toEqual(new Set(['TO']));
    }
    const text = JSON.stringify([await sheet(1), await sheet(4)]);
    for (const { name } of ocoPlan.members.filter((one) => one.code !== 'TO'))
      expect(text).not.toContain(name);
  });

  test('PAPER-2: a paper for the public lists what no single member answered, and counts all of it', async () => {
    const choice = { distribution: 'public', sections: new Set(usualSections('public')) } as const;
    const { sheet } = await excelOf(paperOf({ ...question, choice }));
    const [names = [], ...rows] = await sheet(2);
    expect(new Set(rows.map((row) => row[names.indexOf('Member (code)')]))).toEqual(new Set(['OCO']));
    const figures = await sheet(1);
    expect(figures[1]?.slice(3, 11)).toEqual(numbersOf(tallyOf(counted)));
    expect(figures.some((row) => row[0] === 'Member')).toBe(false);
  });
});

describe('Word', () => {
  const picture = { png: new Uint8Array([137, 80, 78, 71]), width: 660, height: 600 };
  const wordOf = async (paper: Paper, sentences = english, said = facts) => {
    const document = paperDocument(paper, said, sentences);
    const pictures = new Map(['whole', 'priorities', 'members'].map((id) => [id, picture]));
    const inside = await partsOf(await writeWord(document, 'a4', pictures));
    return { inside, xml: inside.get('word/document.xml') ?? '' };
  };

  test('PAPER-1: the table by member says of each what its rows add up to, in both languages', async () => {
    for (const [sentences, name] of [
      [english, 'Member'],
      [french, 'Membre'],
    ] as const) {
      const { xml } = await wordOf(paperOf(question), sentences);
      const table = wordTables(xml).find(([head]) => head?.[0] === name && (head.length ?? 0) > 5) ?? [];
      expect(table).toHaveLength(25 + 2);
      const rowOf = new Map(table.map(([first = '', ...rest]) => [first, rest]));
      for (const [code, tally] of tallyBy(counted, (one) => one.deliverable.party)) {
        const row = rowOf.get(nameOf(code)) ?? [];
        expect(row.slice(0, 5).map(Number)).toEqual([
          expectedOf(tally),
          ...parts.slice(0, 4).map((part) => inPart(tally, part)),
        ]);
        expect(row.at(-1)).toBe(completionWords(tally, sentences).count);
      }
      expect(table.at(-1)?.slice(1, 3)).toEqual(['522', String(tallyOf(counted).done)]);
    }
  });

  test('headings are headings, contents lead to them, charts have alternative text, and sheets have numbers', async () => {
    const { xml, inside } = await wordOf(paperOf(question));
    const headings = [
      '1. Where the plan stands',
      '2. By priority',
      '3. By member',
      '4. Needs attention',
      '5. Activities',
      '6. Recommendations',
    ];
    expect(wordsInStyle(xml, 'Heading1')).toEqual(headings);
    const places = new Set([...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name));
    const links = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, name]) => name);
    expect(links).toHaveLength(headings.length);
    for (const link of links) expect(places).toContain(link);
    expect([
      ...xml.matchAll(/<wp:docPr [^>]*descr="A bar for each member\. [^"]*Tonga: \d+ of 16 done/g),
    ]).toHaveLength(1);
    expect(xml).toContain('<w:tblHeader/>');
    expect(
      [...inside].some(
        ([name, text]) => name.includes('footer') && text.includes('PAGE') && text.includes('NUMPAGES'),
      ),
    ).toBe(true);
    expect(
      [...inside].some(([name, text]) => name.includes('header') && text.includes('Demonstration')),
    ).toBe(true);
    for (const words of ['A comment.', 'First.', 'Second.', 'WP/7', '4.2']) expect(xml).toContain(words);
  });

  test('a day before the plan and a selection of nothing are a sentence, in every output', async () => {
    const asAt = asAtDay('2020-01-01' as Day);
    const before = paperOf({ ...question, asAt, counted: countedFrom([], asAt) });
    expect((await wordOf(before)).xml).toContain(
      'The plan begins on 1 Jul 2022: nothing was expected before.',
    );
    const nothing = paperOf({ ...question, selection: { ...everything, priority: '9' } });
    expect((await wordOf(nothing)).xml).toContain('Nothing is counted here in this selection.');
    expect(await (await excelOf(nothing)).sheet(2)).toHaveLength(1);
  });

  test('PAPER-2: in public no member is named, unless somebody chose so', async () => {
    const named = (xml: string) => ocoPlan.members.filter(({ name }) => xml.includes(name)).length;
    const choice = {
      distribution: 'public',
      sections: new Set([...usualSections('public'), 'attention'] as const),
    } as const;
    expect(named((await wordOf(paperOf({ ...question, choice }))).xml)).toBe(0);
    const chosen = { ...choice, sections: new Set([...choice.sections, 'members'] as const) };
    expect(named((await wordOf(paperOf({ ...question, choice: chosen }))).xml)).toBe(24);
  });
});

test('a text with formula, markup, control and right-to-left characters stays a text in every file', async () => {
  const texts = [
    '=1+1',
    '<w:t>&"\'',
    'a\u0000b\u000Bc\uFFFFd\uD800e',
    '\u202Eright to left',
    'constructor',
    '__proto__',
    'x'.repeat(200),
  ];
  const all = texts.join(' ');
  const plan = { ...ocoPlan.plan, title: { en: all } };
  const members = ocoPlan.members.map((one, index) => ({
    ...one,
    name: `${texts[index % texts.length]} ${one.code}`,
  }));
  const said = {
    ...facts,
    number: all,
    agendaItem: all,
    copy: all,
    texts: { comments: { '1': all }, recommendations: all },
  };
  const paper = paperOf({ ...question, plan, members });
  const word = await partsOf(await writeWord(paperDocument(paper, said, english), 'letter', new Map()));
  const excel = await partsOf(await writeExcel(paperSheets(paper, said, [], english)));
  for (const [name, xml] of [...word, ...excel]) expect([name, ...wrongIn(xml)]).toEqual([name]);
  const rows = texts.map((text) => [{ kind: 'text', text } as const]);
  const file = await writeExcel([{ name: 'Texts', columns: [{ title: 'Text', widthCharacters: 9 }], rows }]);
  const read = (await readSheet(Buffer.from(await file.arrayBuffer()), 1))
    .slice(1)
    .map(([cell]) => String(cell).trim());
  expect(read).toEqual([
    '=1+1',
    '<w:t>&"\'',
    'abcde',
    '\u202Eright to left\u202C',
    'constructor',
    '__proto__',
    'x'.repeat(200),
  ]);
  expect([...(await partsOf(file)).values()].join('')).not.toContain('<f>');
});

/** What no XML file may hold, and tags that are not closed in their order. */
function wrongIn(xml: string): readonly string[] {
  const wrong = [...(xml.match(/[^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF]|\p{Surrogate}/gu) ?? [])];
  const open: string[] = [];
  for (const [tag, slash, name = '', end] of xml.matchAll(/<(\/?)([\w:.-]+)[^<>]*?(\/?)>/g)) {
    if (end === '/') continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) wrong.push(tag);
  }
  return [...wrong, ...open, ...(xml.match(/&(?!(amp|lt|gt|quot|apos|#\d+);)/g) ?? [])];
}
