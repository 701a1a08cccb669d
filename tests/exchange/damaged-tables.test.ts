import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { activitiesTable, planTables, textsOf } from '../../src/contract/plan-sheets/plan-tables.ts';
import { readTables } from '../../src/contract/plan-sheets/read-tables.ts';
import { cellPlace, type Table, tableOfTexts } from '../../src/contract/plan-sheets/table.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';

type Texts = readonly (readonly string[])[];
interface Sheet {
  readonly name: string;
  readonly texts: Texts;
  readonly merged: Table['merged'];
}

const whole: readonly Sheet[] = planTables(ocoPlan, 'en').map((table) => ({
  name: table.name,
  texts: textsOf(table),
  merged: [],
}));
const alone: readonly Sheet[] = [{ name: '', texts: textsOf(activitiesTable(ocoPlan, 'en')), merged: [] }];

const junk = fc.constantFrom(
  '',
  '1',
  '1.1',
  '1.1.1',
  '9',
  'Fiji',
  'monthly',
  '2026-02-30',
  '03-31',
  'a b',
  '1.1; 7',
);
const place = { sheet: fc.nat(9), row: fc.nat(30), column: fc.nat(14) };
const damage = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), ...place, text: junk }),
  fc.record({ kind: fc.constant('merge' as const), ...place, more: fc.nat(3) }),
  fc.record({ kind: fc.constant('drop-row' as const), ...place }),
  fc.record({ kind: fc.constant('repeat-row' as const), ...place }),
  fc.record({ kind: fc.constant('drop-column' as const), ...place }),
  fc.record({ kind: fc.constant('drop-sheet' as const), ...place }),
);

function damaged(sheets: readonly Sheet[], done: typeof damage extends fc.Arbitrary<infer D> ? D : never) {
  const at = done.sheet % Math.max(1, sheets.length);
  const sheet = sheets[at];
  if (sheet === undefined) return sheets;
  if (done.kind === 'drop-sheet') return sheets.toSpliced(at, 1);
  const { texts } = sheet;
  const row = done.row % Math.max(1, texts.length);
  const column = done.column % Math.max(1, texts[0]?.length ?? 1);
  const line = texts[row] ?? [];
  const changed = (more: Partial<Sheet>) => sheets.with(at, { ...sheet, ...more });
  switch (done.kind) {
    case 'write':
      return changed({ texts: texts.toSpliced(row, 1, line.toSpliced(column, 1, done.text)) });
    case 'drop-row':
      return changed({ texts: texts.toSpliced(row, 1) });
    case 'repeat-row':
      return changed({ texts: texts.toSpliced(row, 0, line) });
    case 'drop-column':
      return changed({ texts: texts.map((one) => one.toSpliced(column, 1)) });
    case 'merge': {
      const to = { column, row: row + 1 + done.more };
      // Excel merges no cells that are merged.
      if (sheet.merged.some((one) => one.from.row <= to.row && row < one.to.row)) return sheets;
      const merged = [...sheet.merged, { from: { column, row: row + 1 }, to }];
      const emptied = texts.map((one, index) =>
        index > row && index < to.row ? one.toSpliced(column, 1, '') : one,
      );
      return changed({ texts: emptied, merged });
    }
  }
}

test('SHEET-2 however tables are damaged, either the plan is read or what is to be repaired is named, in order', () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.boolean(),
      fc.array(damage, { minLength: 1, maxLength: 6 }),
      (isWhole, isBeside, all) => {
        const tables = all
          .reduce(damaged, isWhole ? whole : alone)
          .map(({ name, texts, merged }) => ({ ...tableOfTexts(name, texts), merged }));
        const { file, problems } = readTables(tables, isBeside ? ocoPlan : null, 'en');
        expect(file === null).toBe(problems.length > 0);
        outcomes.add(file === null ? 'problems' : 'read');
        const names = tables.map(({ name }) => name);
        const places = problems.map(({ sheet, cell }) => {
          const { row, column } = cell === null ? { row: 0, column: 0 } : cellPlace(cell);
          return (names.indexOf(sheet ?? '?') * 1_000 + row) * 1_000 + column;
        });
        expect(places).toEqual([...places].sort((a, b) => a - b));
        const said = problems.map((one) => JSON.stringify(one));
        expect(said.filter((one, at) => said.indexOf(one) < at)).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
  expect(outcomes.size).toBe(2);
});
