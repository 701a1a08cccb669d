import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Day, Instant } from '../../src/domain/plan/day.ts';
import type { Period } from '../../src/domain/plan/period.ts';
import { type DeliverableRow, rowOf } from '../../src/domain/progress/figures/deliverable-row.ts';
import { notDoneStatuses, statuses } from '../../src/domain/progress/reports/status.ts';
import { type Counted, outsides, parts } from '../../src/domain/progress/figures/counted.ts';
import { inPart, tallyOf } from '../../src/domain/progress/figures/tally.ts';
import {
  type CsvSeparator,
  decodeDeliverablesCsv,
  encodeDeliverablesCsv,
} from '../../src/exchange/deliverables-csv.ts';
import { anyFirstYear, anyStandings, countedAs, countedWith, ocoDeliverables } from '../fixtures/counted.ts';
import {
  anyDay,
  anyEvidence,
  anyInstant,
  anyTyped,
  idOf,
  reportWith,
} from '../fixtures/generated-reports.ts';

const context = { asAt: '2026-11-22' as Day, rev: 'xMyjdGED9KI7grlH' };
const separators: readonly CsvSeparator[] = [',', ';'];
const header =
  'as_at,plan,rev,party,activity,period,due,part,standing,status,day,recorded,report,reason,new_day,evidence,narrative';

const silent: DeliverableRow = {
  ...context,
  plan: 'oco-2022-2027',
  party: 'TV',
  activity: '1.2.1',
  period: '2025' as Period,
  due: '2026-06-30' as Day,
  part: 'not-answered',
  standing: 'no-report',
  status: null,
  day: null,
  recorded: null,
  report: null,
  reason: null,
  newDay: null,
  evidence: [],
  narrative: null,
};
const answered: DeliverableRow = {
  ...silent,
  part: 'not-done',
  standing: 'reported',
  status: 'delayed',
  day: '2026-10-05' as Day,
  recorded: 1_791_000_000_123 as Instant,
  report: idOf(0, 12),
  reason: 'The cyclone',
  newDay: '2027-03-31' as Day,
};

// Cells may hold more than an event may: a reader of tables must not depend on what somebody typed.
const anyCellText = anyTyped.filter((text) => text !== '');
const startsOfFormulas = fc
  .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", "''", "'=", ' ', '"', '\uFEFF'), anyTyped)
  .map(([start, rest]) => start + rest);
const anyText = fc.oneof(anyCellText, startsOfFormulas);

const anyPlace = fc.record({
  asAt: anyDay,
  plan: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/),
  rev: fc.stringMatching(/^[A-Za-z0-9_-]{16}$/),
  party: fc.stringMatching(/^[A-Z][A-Z0-9-]{0,5}$/),
  activity: fc.constantFrom('1.2.1', 'A-1', '1'),
  period: fc.constantFrom('2025', 'plan').map((period) => period as Period),
  due: anyDay,
});
const anyRow: fc.Arbitrary<DeliverableRow> = fc.oneof(
  fc
    .record({
      place: anyPlace,
      part: fc.constantFrom(...parts, 'earlier-year' as const),
      standing: fc.constantFrom('reported' as const, 'competing' as const),
      status: fc.constantFrom(...statuses),
      day: anyDay,
      recorded: anyInstant,
      report: fc.tuple(fc.stringMatching(/^[A-Za-z0-9_-]{16}$/), fc.integer({ min: 1, max: 10 ** 9 })),
      reason: fc.option(anyText),
      newDay: fc.option(anyDay),
      evidence: fc.array(anyEvidence, { maxLength: 3 }),
      narrative: fc.option(anyText),
    })
    .map(({ place, report, ...rest }) => ({
      ...place,
      ...rest,
      report: `${report[0]}:${report[1]}` as DeliverableRow['report'],
    })),
  anyPlace.map((place): DeliverableRow => ({ ...silent, ...place })),
  anyPlace.map(
    (place): DeliverableRow => ({ ...silent, ...place, part: 'not-on-device', standing: 'not-on-device' }),
  ),
);

describe('a table written and read again', () => {
  test('KEY-2: every row reads back as it was, with either separator, whatever stands in its texts', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 6 }), fc.constantFrom(...separators), (rows, separator) => {
        expect(decodeDeliverablesCsv(encodeDeliverablesCsv(rows, separator))).toEqual({
          ok: true,
          value: rows,
        });
      }),
      { numRuns: 500 },
    );
  });

  test('the awkward ones, one by one', () => {
    const texts = [
      '=1+1',
      '+679',
      '-1',
      '@x',
      '\tx',
      '\rx',
      "'x",
      "''x",
      "'=1",
      "'",
      '"',
      '""',
      'a"b',
      'a;b,c',
      ';',
      ',',
      '\n',
      'a\r\nb',
      ' x ',
      '\u200Fعربي',
      '\uFEFFx',
      'x\u0000',
      '😀',
    ];
    for (const separator of separators) {
      const rows = texts.map((text) => ({ ...answered, reason: text, narrative: `${text}${text}` }));
      expect(decodeDeliverablesCsv(encodeDeliverablesCsv(rows, separator))).toEqual({
        ok: true,
        value: rows,
      });
    }
  });

  test('the real deliverables of the plan, each one row, answered or not', () => {
    fc.assert(
      fc.property(
        anyStandings,
        anyFirstYear,
        fc.constantFrom(...separators),
        (standings, firstYear, separator) => {
          const rows = countedWith(standings, firstYear).map((one) => rowOf(one, context));
          expect(rows).toHaveLength(522);
          expect(decodeDeliverablesCsv(encodeDeliverablesCsv(rows, separator))).toEqual({
            ok: true,
            value: rows,
          });
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('the tally from a table', () => {
  test('TALLY-1: counting the rows by part gives the tally that the pages show', () => {
    fc.assert(
      fc.property(anyStandings, anyFirstYear, (standings, firstYear) => {
        const counted = countedWith(standings, firstYear);
        const text = encodeDeliverablesCsv(
          counted.map((one) => rowOf(one, context)),
          ';',
        );
        const lines = text
          .trimEnd()
          .split('\r\n')
          .slice(1)
          .map((line) => line.split(';'));
        const countOf = (part: string, status?: string) =>
          lines.filter((cells) => cells[7] === part && (status === undefined || cells[9] === status)).length;
        const tally = tallyOf(counted);
        for (const part of parts) expect([part, countOf(part)]).toEqual([part, inPart(tally, part)]);
        for (const status of notDoneStatuses) expect(countOf('not-done', status)).toBe(tally.notDone[status]);
        expect(countOf('not-due-yet', 'complete')).toBe(tally.doneEarly);
        expect(countOf('earlier-year')).toBe(tally.earlierYears);
        expect(countOf('not-on-device')).toBe(tally.notOnDevice);
      }),
      { numRuns: 8 },
    );
  });
});

describe('the bytes of a table', () => {
  test('a byte order mark, the names, then one line a row, each ended by CR LF', () => {
    expect(encodeDeliverablesCsv([], ',')).toBe(`\uFEFF${header}\r\n`);
    expect(encodeDeliverablesCsv([], ';')).toBe(`\uFEFF${header.replaceAll(',', ';')}\r\n`);
    expect(encodeDeliverablesCsv([silent, answered], ',')).toBe(
      [
        `\uFEFF${header}`,
        '2026-11-22,oco-2022-2027,xMyjdGED9KI7grlH,TV,1.2.1,2025,2026-06-30,not-answered,no-report,,,,,,,,',
        '2026-11-22,oco-2022-2027,xMyjdGED9KI7grlH,TV,1.2.1,2025,2026-06-30,not-done,reported,delayed,2026-10-05,1791000000123,aaaaaaaaaaaaaaaa:12,The cyclone,2027-03-31,,',
        '',
      ].join('\r\n'),
    );
  });

  test('a text that a spreadsheet would take for a formula gets an apostrophe; a text with quotes is quoted', () => {
    const line = (narrative: string) =>
      encodeDeliverablesCsv([{ ...answered, narrative }], ',').split('2027-03-31,,')[1];
    expect(line('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"\r\n');
    expect(line('-')).toBe("'-\r\n");
    expect(line("'tis")).toBe("''tis\r\n");
    expect(line('a,b')).toBe('"a,b"\r\n');
    expect(line('a;b')).toBe('a;b\r\n');
    expect(line('plain = text')).toBe('plain = text\r\n');
  });

  test('evidence stands as JSON in one cell', () => {
    const evidence = [{ note: 'Signed', day: '2026-10-01' as Day }, { place: 'Suva' }];
    const text = encodeDeliverablesCsv(
      [{ ...answered, status: 'complete', newDay: null, reason: null, evidence }],
      ';',
    );
    expect(text).toContain(';"[{""day"":""2026-10-01"",""note"":""Signed""},{""place"":""Suva""}]";\r\n');
  });

  test('STAND-2: a row whose two answers wait to be settled holds the one that counts', () => {
    const report = reportWith({ status: 'at-risk' });
    const others = [reportWith({ device: 1, status: 'complete' })];
    const [deliverable] = ocoDeliverables as readonly [Counted['deliverable']];
    const row = rowOf(countedAs(deliverable, { kind: 'competing', report, others }), context);
    const cells = encodeDeliverablesCsv([row], ',').split('\r\n')[1]?.split(',');
    expect(cells?.slice(8, 10)).toEqual(['competing', 'at-risk']);
  });
});

describe('a table that a spreadsheet saved again', () => {
  const good = encodeDeliverablesCsv([silent, answered], ',');
  const rows = { ok: true, value: [silent, answered] };

  test('without its byte order mark, with other line ends, quoted throughout, with empty rows', () => {
    expect(decodeDeliverablesCsv(good.slice(1))).toEqual(rows);
    expect(decodeDeliverablesCsv(good.replaceAll('\r\n', '\n'))).toEqual(rows);
    expect(decodeDeliverablesCsv(good.replaceAll('\r\n', '\r'))).toEqual(rows);
    expect(decodeDeliverablesCsv(good.trimEnd())).toEqual(rows);
    const quoted = good
      .trim()
      .split('\r\n')
      .map((line) =>
        line
          .split(',')
          .map((cell) => `"${cell}"`)
          .join(','),
      )
      .join('\r\n');
    expect(decodeDeliverablesCsv(quoted)).toEqual(rows);
    const emptyRow = ','.repeat(16);
    expect(decodeDeliverablesCsv(`${good}${emptyRow}\r\n\r\n${emptyRow}\r\n`)).toEqual(rows);
  });

  test('with empty cells at the end of a row left out', () => {
    expect(decodeDeliverablesCsv(good.replace(/,+(?=\r\n)/g, ''))).toEqual(rows);
  });

  test('with columns in another order and others beside them', () => {
    const turned = good
      .slice(1)
      .trimEnd()
      .split('\r\n')
      .map((line, index) => [...line.split(',').reverse(), index === 0 ? 'my notes' : 'seen'].join(','))
      .join('\n');
    expect(decodeDeliverablesCsv(turned)).toEqual(rows);
  });
});

describe('a table that is wrong', () => {
  const problemsOf = (text: string) => {
    const decoded = decodeDeliverablesCsv(text);
    return decoded.ok ? [] : decoded.error;
  };
  const lines = encodeDeliverablesCsv([silent, answered, silent], ';').split('\r\n');
  const withCell = (row: number, column: number, value: string) => {
    const cells = (lines[row - 1] as string).split(';').with(column, value);
    return lines.with(row - 1, cells.join(';')).join('\r\n');
  };

  test('columns that are missing are all named', () => {
    expect(problemsOf('')).toHaveLength(17);
    expect(problemsOf('hello\r\nworld')).toHaveLength(17);
    expect(problemsOf(lines.join('\r\n').replace('narrative', 'story').replace('due', 'fällig'))).toEqual([
      { type: 'column-missing', column: 'due' },
      { type: 'column-missing', column: 'narrative' },
    ]);
  });

  test('a value that cannot be read is named with its row, as a spreadsheet counts, its column and what stands there', () => {
    const wrong: readonly [number, string, string][] = [
      [0, 'as_at', '22.11.2026'],
      [1, 'plan', 'oco 2022'],
      [3, 'party', 'Tuvalu'],
      [4, 'activity', '1/2'],
      [5, 'period', '2025/26'],
      [6, 'due', '30/06/2026'],
      [7, 'part', 'nearly'],
      [8, 'standing', 'sitting'],
      [9, 'status', 'done'],
      [10, 'day', '5 Oct'],
      [11, 'recorded', '1.791E+12'],
      [12, 'report', '12'],
      [14, 'new_day', 'March'],
      [15, 'evidence', 'Signed'],
      [15, 'evidence', '[{"mood":"calm"}]'],
      [15, 'evidence', '[]x'],
    ];
    for (const [column, name, found] of wrong) {
      const cell = found.includes('"') ? `"${found.replaceAll('"', '""')}"` : found;
      expect(problemsOf(withCell(3, column, cell))).toEqual([
        { type: 'value-unreadable', row: 3, column: name, found },
      ]);
    }
  });

  test('a value that must stand there and does not', () => {
    const names = header.split(',');
    for (const column of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      const problems = problemsOf(withCell(3, column, ''));
      expect(problems).toEqual([{ type: 'value-missing', row: 3, column: names[column] }]);
    }
  });

  test('STAND-5: a row without an answer that holds something of one contradicts itself', () => {
    expect(problemsOf(withCell(2, 9, 'complete'))).toEqual([
      { type: 'value-unexpected', row: 2, column: 'status' },
    ]);
    expect(problemsOf(withCell(4, 16, 'We tried'))).toEqual([
      { type: 'value-unexpected', row: 4, column: 'narrative' },
    ]);
  });

  test('a row that is broken, by a quotation mark or by too many cells', () => {
    expect(problemsOf(withCell(3, 13, '"The cyclone'))).toEqual([{ type: 'row-broken', row: 3 }]);
    expect(problemsOf(withCell(3, 13, 'The; cyclone'))).toEqual([{ type: 'row-broken', row: 3 }]);
  });

  test('all problems are listed at once, and no row is handed on beside them', () => {
    const text = lines
      .with(1, (lines[1] as string).replace('TV', 'tv'))
      .with(3, (lines[3] as string).replace('2025', ''))
      .join('\r\n');
    expect(problemsOf(text)).toEqual([
      { type: 'value-unreadable', row: 2, column: 'party', found: 'tv' },
      { type: 'value-missing', row: 4, column: 'period' },
    ]);
  });

  test('whatever stands in a file, reading it throws nothing', () => {
    const anyFile = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.constantFrom(header, header.replaceAll(',', ';')), fc.array(anyTyped))
        .map(([first, rest]) => [first, ...rest].join('\n')),
    );
    fc.assert(
      fc.property(anyFile, (text) => {
        expect(typeof decodeDeliverablesCsv(text).ok).toBe('boolean');
      }),
    );
  });
});

test('TALLY-1: every part and everything that stands outside is read back as it was written', () => {
  const rows = [...parts, ...outsides].map((part): DeliverableRow => ({ ...silent, part }));
  expect(decodeDeliverablesCsv(encodeDeliverablesCsv(rows, ','))).toEqual({ ok: true, value: rows });
});
