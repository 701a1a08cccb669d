import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { PlanReading } from '../../src/exchange/sheets/read-plan-source.ts';
import { largestSourceBytes, readPlanSource } from '../../src/exchange/sheets/read-plan-source.ts';
import { activitiesTable, planTables, textsOf } from '../../src/contract/plan-sheets/plan-tables.ts';
import { csvText } from '../../src/exchange/sheets/read-csv.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';
import { formula, number, type RawCell, type RawSheet, workbook } from '../fixtures/workbooks.ts';

const read = (bytes: Uint8Array): PlanReading => readPlanSource({ name: '', bytes }, ocoPlan, 'en', () => {});
const readText = (text: string) => read(strToU8(text));
const problemsOf = (reading: PlanReading) =>
  reading.kind === 'problems'
    ? reading.problems.map(({ type, sheet, cell, found }) => [type, sheet, cell, found])
    : reading;
const remarksOf = (reading: PlanReading) =>
  reading.kind === 'refused' ? [] : reading.remarks.map(({ type, cells, found }) => [type, cells, found]);
const itemOf = (reading: PlanReading, code: string) =>
  reading.kind === 'read' ? reading.file.items.find((item) => item.code === code)?.value : undefined;

const headings = ['Code', 'Objective', 'Title', 'Who answers', 'How often', 'Due', 'Applies to'];
const row = (code: RawCell, more: readonly RawCell[] = []): readonly RawCell[] =>
  [code, '1.1', 'A title', 'member', 'once'].map((cell, at) => more[at] ?? cell).concat(more.slice(5));
const activities = (...rows: readonly (readonly RawCell[])[]): RawSheet => ({
  name: 'Activities',
  rows: [headings, ...rows],
});

describe('SHEET-2 every problem is named by sheet and cell', () => {
  test.each<[string, readonly RawSheet[], readonly unknown[]]>([
    [
      'a code used twice',
      [activities(row('1.1.1'), row('1.1.1'))],
      [['duplicate-code', 'Activities', 'A3', '1.1.1']],
    ],
    [
      'a code that is another element’s',
      [activities(row('1.2'))],
      [['duplicate-code', 'Activities', 'A2', '1.2']],
    ],
    [
      'a code of which Excel made a number',
      [activities(row(number(1.1)))],
      [['number-for-code', 'Activities', 'A2', '1.1']],
    ],
    [
      'a code of which Excel made a date',
      [activities(row(number(46054, 1)))],
      [['day-for-code', 'Activities', 'A2', '2026-02-01']],
    ],
    [
      'a title of which Excel made a date',
      [activities(row('9', [null, null, number(46054, 2)]))],
      [['day-for-text', 'Activities', 'C2', '2026-02-01']],
    ],
    [
      'a code missing',
      [activities(row(null, [null]).with(0, null))],
      [['missing', 'Activities', 'A2', null]],
    ],
    [
      'an objective that is not there',
      [activities(row('9', [null, '7.7']))],
      [['unknown-parent', 'Activities', 'B2', '7.7']],
    ],
    [
      'an activity that names itself',
      [activities(row('9', [null, '9']))],
      [['names-itself', 'Activities', 'B2', '9']],
    ],
    [
      'an objective below itself, and one below an objective',
      [
        {
          name: 'Objectives',
          rows: [
            ['Code', 'Priority', 'Title'],
            ['8.1', '8.1', 'One'],
            ['8.2', '1.1', 'Two'],
          ],
        },
      ],
      [
        ['names-itself', 'Objectives', 'B2', '8.1'],
        ['unknown-parent', 'Objectives', 'B3', '1.1'],
      ],
    ],
    ['no objective named', [activities(row('9').with(1, null))], [['missing', 'Activities', 'B2', null]]],
    [
      'an unknown cadence',
      [activities(row('9', [null, null, null, null, 'monthly']))],
      [['unknown-cadence', 'Activities', 'E2', 'monthly']],
    ],
    [
      'a day of which there is none',
      [activities(row('9', [null, null, null, null, null, '2026-02-30']))],
      [['not-a-due-day', 'Activities', 'F2', '2026-02-30']],
    ],
    [
      'a day outside the plan',
      [activities(row('9', [null, null, null, null, null, number(36526, 1)]))],
      [['due-outside-plan', 'Activities', 'F2', '2000-01-01']],
    ],
    [
      'a yearly day of which Excel made a day',
      [activities(row('9', [null, null, null, null, 'annual', number(46112, 1)]))],
      [['due-not-yearly', 'Activities', 'F2', '2026-03-31']],
    ],
    [
      'nobody of that name',
      [activities(row('9', [null, null, null, null, null, null, 'Fiji; Atlantis']))],
      [['unknown-member', 'Activities', 'G2', 'Atlantis']],
    ],
    [
      'a formula without its result',
      [activities(row('9', [null, null, formula('A1&amp;B1')]))],
      [['formula-without-result', 'Activities', 'C2', '=A1&B1']],
    ],
    [
      'what Excel could not work out',
      [activities(row('9', [null, null, { attributes: 't="e"', inside: '<v>#REF!</v>' }]))],
      [['error-value', 'Activities', 'C2', '#REF!']],
    ],
    [
      'true where a text belongs',
      [activities(row('9', [null, null, { attributes: 't="b"', inside: '<v>1</v>' }]))],
      [['truth-value', 'Activities', 'C2', 'TRUE']],
    ],
    [
      'merged cells',
      [{ ...activities(row('8'), row('9')), merged: ['B2:B3'] }],
      [['merged-cells', 'Activities', 'B2:B3', null]],
    ],
    [
      'two columns of one name',
      [
        {
          name: 'Activities',
          rows: [
            ['Code', 'Title', 'Titre'],
            ['1.1.1', 'a', 'b'],
          ],
        },
      ],
      [['twice', 'Activities', 'C1', 'Titre']],
    ],
    [
      'two sheets of one name',
      [activities(row('8')), { ...activities(row('9')), name: 'ACTIVITÉS' }],
      [['twice', 'ACTIVITÉS', null, 'ACTIVITÉS']],
    ],
    [
      'no column of codes',
      [
        {
          name: 'Activities',
          rows: [
            ['Title', 'Due'],
            ['a', '2026-02-01'],
          ],
        },
      ],
      [['missing-column', 'Activities', null, 'Code']],
    ],
    [
      'no sheet of the template',
      [
        { name: 'Budget', rows: [['a'], ['b']] },
        { name: 'Notes', rows: [['c']] },
      ],
      [['missing-sheet', null, null, null]],
    ],
    [
      'a milestone of no activity',
      [
        {
          name: 'Milestones',
          rows: [
            ['Activity', 'Code', 'Title'],
            ['9.9', 'M', 'Step'],
          ],
        },
      ],
      [['unknown-parent', 'Milestones', 'A2', '9.9']],
    ],
    [
      'a membership that ends before it begins',
      [
        {
          name: 'Members',
          rows: [
            ['Code', 'Name', 'Member from', 'Member until'],
            ['XX', 'New', '2026-01-01', '2025-01-01'],
          ],
        },
      ],
      [['end-before-start', 'Members', 'D2', '2025-01-01']],
    ],
    [
      'a name of another member, which has no row of its own, as name and as other name',
      [
        {
          name: 'Members',
          rows: [
            ['Code', 'Name', 'Other names'],
            ['TV', 'Fiji', null],
            ['WS', 'Samoa', 'Western Samoa; CNMI'],
          ],
        },
      ],
      [
        ['member-name-taken', 'Members', 'B2', 'Fiji'],
        ['member-name-taken', 'Members', 'C3', 'CNMI'],
      ],
    ],
    [
      'one name for two members that both have a row, at the later one',
      [
        {
          name: 'Members',
          rows: [
            ['Code', 'Name'],
            ['FJ', 'Fiji'],
            ['TV', 'FIJI'],
          ],
        },
      ],
      [['member-name-taken', 'Members', 'B3', 'FIJI']],
    ],
    [
      'a French title that is too long, at its own cell',
      [
        {
          name: 'Activities',
          rows: [
            ['Code', 'Objective', 'Title', 'Title (French)', 'Who answers', 'How often'],
            ['9', '1.1', 'A title', 'x'.repeat(10_001), 'member', 'once'],
          ],
        },
      ],
      [['text-too-long', 'Activities', 'D2', `${'x'.repeat(80)}…`]],
    ],
    [
      'a plan’s own sheet with a month that is none',
      [{ name: 'Plan', rows: [['Mois où commence l’année du plan', number(13)]] }],
      [['not-a-month', 'Plan', 'B1', '13']],
    ],
  ])('%s', (_, sheets, expected) => {
    expect(problemsOf(read(workbook(sheets)))).toEqual(expected);
  });

  test('all problems of a file are named at once, in the order of its sheets and rows', () => {
    const sheets: readonly RawSheet[] = [
      {
        ...activities(
          row('9.9.1', [null, '9.9', null, null, 'monthly']),
          row('9.9.2', [null, '9.9']),
          row('9.9.3', [null, '9.9']),
          row(number(1.1)),
          row('9.9.1', [null, '1.1', null, null, null, '2026-02-30']),
        ),
        merged: ['B3:B4'],
      },
      {
        name: 'Objectives',
        rows: [
          ['Code', 'Priority', 'Title'],
          ['9.9', '9', null],
          ['1.1', '1', 'x'.repeat(10_001)],
        ],
      },
      {
        name: 'Milestones',
        rows: [
          ['Activity', 'Code', 'Title'],
          ['9.9.1', 'a', 'Begun'],
          ['9.9.4', 'a', null],
          [null, 'b', 'Ended'],
        ],
      },
    ];
    expect(problemsOf(read(workbook(sheets)))).toEqual([
      ['unknown-cadence', 'Activities', 'E2', 'monthly'],
      ['merged-cells', 'Activities', 'B3:B4', null],
      ['number-for-code', 'Activities', 'A5', '1.1'],
      ['duplicate-code', 'Activities', 'A6', '9.9.1'],
      ['not-a-due-day', 'Activities', 'F6', '2026-02-30'],
      ['unknown-parent', 'Objectives', 'B2', '9'],
      ['missing', 'Objectives', 'C2', null],
      ['text-too-long', 'Objectives', 'C3', `${'x'.repeat(80)}…`],
      ['missing', 'Milestones', 'C3', null],
      ['missing', 'Milestones', 'A4', null],
    ]);
  });

  test.each<[string, readonly RawSheet[], readonly unknown[]]>([
    [
      'cells that merged ones hide',
      [{ ...activities(row('8'), row('9').with(0, null).with(2, null)), merged: ['A2:A3', 'C2:C3'] }],
      [
        ['merged-cells', 'Activities', 'A2:A3', null],
        ['merged-cells', 'Activities', 'C2:C3', null],
      ],
    ],
    [
      'what names an objective whose code cannot be read, as often as there are such',
      [
        activities(row('8', [null, '9.10']), row('9', [null, '9.10'])),
        {
          name: 'Objectives',
          rows: [
            ['Code', 'Priority', 'Title'],
            [number(9.1), '1', 'New'],
          ],
        },
      ],
      [['number-for-code', 'Objectives', 'A2', '9.1']],
    ],
    [
      'a member whose code is missing, named in a list',
      [
        activities(row('9', [null, null, null, null, null, null, 'New Land'])),
        {
          name: 'Members',
          rows: [
            ['Code', 'Name'],
            [null, 'New Land'],
          ],
        },
      ],
      [['missing', 'Members', 'A2', null]],
    ],
    [
      'the name of a member whose code was mistyped as that of another one',
      [
        {
          name: 'Members',
          rows: [
            ['Code', 'Name', 'Other names'],
            ['AS', 'American Samoa', 'Am. Samoa'],
            ['AS', 'Australia', null],
          ],
        },
      ],
      [['duplicate-code', 'Members', 'A3', 'AS']],
    ],
    [
      'what a column that is missing would say, in each row',
      [
        {
          name: 'Activities',
          rows: [
            ['Title', 'Objective'],
            ['a', '1.1'],
            ['b', '1.1'],
          ],
        },
        {
          name: 'Milestones',
          rows: [
            ['Activity', 'Code', 'Title'],
            ['1.1.1', 'a', 'Begun'],
            ['9.9.9', 'a', 'Begun'],
          ],
        },
      ],
      [['missing-column', 'Activities', null, 'Code']],
    ],
  ])('nothing is named that goes away with another problem: %s', (_, sheets, expected) => {
    expect(problemsOf(read(workbook(sheets)))).toEqual(expected);
  });

  test('beside a code that stands twice, a name that two rows share is named as well', () => {
    const rows = [
      ['Code', 'Name'],
      ['AS', 'American Samoa'],
      ['AS', 'Atoll Land'],
      ['XX', 'Atoll Land'],
    ];
    expect(problemsOf(read(workbook([{ name: 'Members', rows }])))).toEqual([
      ['duplicate-code', 'Members', 'A3', 'AS'],
      ['member-name-taken', 'Members', 'B4', 'Atoll Land'],
    ]);
  });

  test('more objectives than have no code are named that nothing has: one at least is wrong', () => {
    const objectives: RawSheet = {
      name: 'Objectives',
      rows: [
        ['Code', 'Priority', 'Title'],
        [number(9.1), '1', 'New'],
      ],
    };
    const of = (objective: string) => row(`7-${objective}`, [null, objective]);
    expect(problemsOf(read(workbook([activities(of('9.10'), of('9.2')), objectives])))).toEqual([
      ['unknown-parent', 'Activities', 'B2', '9.10'],
      ['unknown-parent', 'Activities', 'B3', '9.2'],
      ['number-for-code', 'Objectives', 'A2', '9.1'],
    ]);
  });

  test('a file that is to be a whole plan names its missing sheets and what is wrong in the others', () => {
    const bytes = workbook([activities(row('1.1.1', [null, '1.1', null, null, 'monthly']))]);
    expect(problemsOf(readPlanSource({ name: '', bytes }, null, 'en', () => {}))).toEqual([
      ['missing-sheet', null, null, 'Plan'],
      ['missing-sheet', null, null, 'Priorities'],
      ['missing-sheet', null, null, 'Objectives'],
      ['unknown-cadence', 'Activities', 'E2', 'monthly'],
    ]);
  });

  test('a column that new rows need and the sheet does not have is named once, with their codes, and does not “stay”', () => {
    const reading = readText('Code,Title,Applies to\n1.1.1,As it was,\n9.1,New,\n9.2,New,\n9.2,New,');
    if (reading.kind !== 'problems') throw new Error(JSON.stringify(reading));
    const needed = { type: 'column-needed', sheet: '', cell: null, neededBy: ['9.1', '9.2'] };
    expect(reading.problems).toEqual([
      { ...needed, field: 'Objective', found: 'Objective' },
      { ...needed, field: 'Who answers', found: 'Who answers' },
      { ...needed, field: 'How often', found: 'How often' },
      { type: 'duplicate-code', sheet: '', cell: 'A5', field: 'Code', found: '9.2' },
    ]);
    expect(remarksOf(reading)).toEqual([]);
    const stay = ['column-missing', [], ['Objective', 'Who answers', 'How often']];
    expect(remarksOf(readText('Code,Title,Applies to\n1.1.1,Other words,'))).toEqual([stay]);
    const members = [{ name: 'Members', rows: [['Code'], ['FJ'], ['XX']] }];
    expect(problemsOf(read(workbook(members)))).toEqual([['column-needed', 'Members', null, 'Name']]);
    const steps = {
      name: 'Milestones',
      rows: [
        ['Activity', 'Code'],
        ['1.1.1', 'a'],
      ],
    };
    expect(problemsOf(read(workbook([steps])))).toEqual([['column-needed', 'Milestones', null, 'Title']]);
  });

  test('a new activity or objective that says nowhere what it stands below is named, not left out', () => {
    expect(problemsOf(readText('Code,Title,Who answers,How often\n9,New,member,once'))).toEqual([
      ['column-needed', '', null, 'Objective'],
    ]);
    const beside = 'Code,Priority,Objective,Objective title,Title,Who answers,How often';
    expect(problemsOf(readText(`${beside}\n9,,9.9,An objective,New,member,once`))).toEqual([
      ['missing', '', 'B2', null],
    ]);
  });
});

describe('SHEET-2 what is not wrong and should be known is said', () => {
  test('days are read in workbooks that count from 1900 and from 1904, and as text', () => {
    const due = (cell: RawCell, from1904: boolean) =>
      itemOf(read(workbook([activities(row('9', [null, null, null, null, null, cell]))], { from1904 })), '9')
        ?.due;
    expect(due(number(46054, 1), false)).toBe('2026-02-01');
    expect(due(number(46054.75, 2), false)).toBe('2026-02-01');
    expect(due(number(46054 - 1462, 1), true)).toBe('2026-02-01');
    expect(due('2026-02-01', true)).toBe('2026-02-01');
  });

  test('a formula gives the result that the file holds, with a remark', () => {
    const reading = read(workbook([activities(row('9', [null, null, formula('UPPER(A1)', 'A result.')]))]));
    expect(itemOf(reading, '9')?.title).toBe('A result.');
    expect(remarksOf(reading)).toContainEqual(['formula-result-taken', ['C2'], []]);
  });

  test('texts stay letter for letter, and zeros before a code stand', () => {
    const title = '  Customs’ “plan”.\nSecond line & <more>  ';
    const reading = read(workbook([activities(row('007', [null, null, title]))]));
    expect(itemOf(reading, '007')?.title).toBe(title.trim());
  });

  test('a whole number for a code is its digits, with a remark', () => {
    const reading = read(workbook([activities(row(number(7)))]));
    expect(itemOf(reading, '7')?.title).toBe('A title');
    expect(remarksOf(reading)).toContainEqual(['number-read-as-text', ['A2'], ['7']]);
  });

  test('columns and sheets that are not of the plan stay out, and macros are not run', () => {
    const sheet = {
      name: 'Activities',
      rows: [
        ['Code', 'Title', 'Budget'],
        ['1.1.1', 'x', '10'],
      ],
    };
    const parts = { 'xl/vbaProject.bin': new Uint8Array([1]) };
    const reading = read(workbook([sheet, { name: 'Notes', rows: [['a']] }], { parts }));
    const types = remarksOf(reading).map(([type]) => type);
    expect(types).toEqual(['macros-left-out', 'sheet-left-out', 'column-left-out', 'column-missing']);
  });

  test('a long sheet of somebody’s own is left out as any other', () => {
    const long = { name: 'Ledger', rows: Array.from({ length: 10_001 }, (_, at) => [`${at}`]) };
    const reading = read(workbook([activities(row('1.1.1')), long]));
    expect(reading.kind).toBe('read');
    expect(remarksOf(reading)).toContainEqual(['sheet-left-out', [], ['Ledger']]);
  });

  test('MEMB-3 members are found by code, name and alias; one that the sheet leaves out stays', () => {
    const rows = [
      ['Code', 'Name', 'Sub-region'],
      ['cnmi', 'Northern Mariana Islands', 'North'],
      [null, 'FIJI', 'Melanesia'],
      ['XX', 'New Land', 'South'],
    ];
    const reading = read(workbook([{ name: 'Membres', rows }]));
    if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
    expect(reading.file.members.slice(0, 3).map(({ code, subregion }) => [code, subregion])).toEqual([
      ['MP', 'North'],
      ['FJ', 'Melanesia'],
      ['XX', 'South'],
    ]);
    expect(reading.file.members).toHaveLength(ocoPlan.members.length + 1);
    expect(remarksOf(reading).map(([type]) => type)).toContain('member-stays');
    const applied = read(
      workbook([activities(row('9', [null, null, null, null, null, null, 'fiji; CNMI, Timor Leste']))]),
    );
    expect(itemOf(applied, '9')?.appliesTo).toEqual(['FJ', 'MP', 'TL']);
  });

  test('a template made from an earlier state says so', () => {
    const tables = planTables({ ...ocoPlan, rev: 'earlier' }, 'en');
    const sheets = tables.map(({ name, columns, rows }) => ({
      name,
      rows: [
        columns.map(({ title }) => title),
        ...rows.map((cells) =>
          cells.map((cell) => (cell === null ? null : cell.kind === 'day' ? cell.day : cell.text)),
        ),
      ],
    }));
    // The plan in force itself changes nothing back.
    expect(remarksOf(read(workbook(sheets)))).toEqual([]);
    sheets[3]?.rows[1]?.splice(2, 1, 'Other words');
    expect(remarksOf(read(workbook(sheets))).map(([type]) => type)).toEqual(['made-from-earlier-state']);
  });
});

describe('SHEET-2 a file in which nothing can be read is refused whole', () => {
  const locked = new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    0,
    0,
    ...[...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]),
  ]);
  const lied = (() => {
    // The list at the end says that a part is small; it unpacks to 100 MiB.
    const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(100 * 1024 * 1024) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    return bytes;
  })();
  const many = activities(...Array.from({ length: 50_000 }, (_, at) => [`a${at}`]));
  test.each<[string, Uint8Array, object]>([
    ['a password', locked, { type: 'password' }],
    ['an old Excel file', locked.slice(0, 10), { type: 'old-excel' }],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': new Uint8Array(1) }), { type: 'old-excel' }],
    ['a Word file', zipSync({ 'word/document.xml': new Uint8Array(1) }), { type: 'not-a-workbook' }],
    ['a file that was cut short', workbook([activities(row('9'))]).slice(0, 600), { type: 'damaged-file' }],
    ['an archive that unpacks to more than it says', lied, { type: 'too-large-inside' }],
    [
      '50,000 rows',
      workbook([many]),
      { type: 'too-many-rows', sheet: 'Activities', rows: 50_001, most: 10_000 },
    ],
    ['nothing', new Uint8Array(), { type: 'empty' }],
    ['blanks', strToU8(' \n '), { type: 'empty' }],
    ['far too much', new Uint8Array(largestSourceBytes + 1), { type: 'too-large', most: largestSourceBytes }],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), { type: 'nothing-understood' }],
    ['a web page', strToU8('<!doctype html><p>Priority 1'), { type: 'nothing-understood' }],
    ['a letter', strToU8('Dear all,\nhere is the plan.'), { type: 'nothing-understood' }],
    ['a quotation mark left open', strToU8('Code,Title\n1.1.1,"open\n'), { type: 'quote-open', row: 2 }],
  ])('%s', (_, bytes, problem) => {
    expect(read(bytes)).toEqual({ kind: 'refused', problem });
  });
});

describe('CSV and pasted cells', () => {
  test('SHEET-1 the activities as CSV read back as the same revision, with either separator', () => {
    for (const separator of [',', ';'] as const) {
      const reading = readText(csvText(textsOf(activitiesTable(ocoPlan, 'en')), separator));
      expect(reading.kind === 'read' ? reading.file.rev : reading).toBe(ocoPlan.rev);
    }
  });

  test('SHEET-2 cells copied from Excel are read as a table, and a problem names its cell', () => {
    const pasted =
      'Code\tObjective\tTitle\tWho answers\tHow often\r\n9\t1.1\t"Two\nlines"\tchaque membre\tune fois\r\n8\t1.1\tx\ty\tonce';
    expect(problemsOf(readText(pasted))).toEqual([['unknown-scope', '', 'D3', 'y']]);
    expect(itemOf(readText(pasted.replace('\ty\t', '\tmember\t')), '9')).toMatchObject({
      title: 'Two\nlines',
      scope: 'member',
      cadence: 'once',
    });
  });

  test('SHEET-2 what pasted cells with the headings Code and Title hold is told by the codes below them', () => {
    const pasted = (...rows: string[]) => readText(['Code\tTitle', ...rows].join('\n'));
    expect(itemOf(pasted('1\tFirst', '2\tSecond'), '2')?.title).toBe('Second');
    expect(itemOf(pasted('1.2\tAn objective'), '1.2')?.title).toBe('An objective');
    expect(itemOf(pasted('1.2.3\tAn activity'), '1.2.3')?.title).toBe('An activity');
    for (const rows of [['1\tFirst', '1.2.3\tAn activity'], ['A\tNobody knows what']])
      expect(problemsOf(pasted(...rows))).toEqual([['unclear-kind', '', null, null]]);
  });

  test('SHEET-2 two rows that say different things of one objective are a problem', () => {
    const lines = ['Code,Priority,Objective,Objective title,Title', '1.1.1,1,1.1,One,a', '1.1.2,1,1.1,Two,b'];
    expect(problemsOf(readText(lines.join('\n')))).toEqual([['rows-differ', '', 'D3', '1.1']]);
  });

  test('SHEET-2 a CSV file in the letters of Windows is read with a remark', () => {
    const bytes = Uint8Array.from(
      [...'Code;Title\n1.1.1;D\xe9velopper'].map((letter) => letter.charCodeAt(0)),
    );
    expect(itemOf(read(bytes), '1.1.1')?.title).toBe('Développer');
    expect(remarksOf(read(bytes)).map(([type]) => type)).toContain('read-as-windows-text');
  });

  test('SHEET-2 a plan file with a problem names its place', () => {
    expect(problemsOf(readText('{"format": 2}')) as unknown[]).toContainEqual([
      'newer-format',
      null,
      null,
      '2',
    ]);
  });
});
