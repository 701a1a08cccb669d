import { fc } from '@fast-check/vitest';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { PlanFile } from '../../src/contract/plan-file.ts';
import { activitiesTable, planTables, textsOf } from '../../src/contract/plan-sheets/plan-tables.ts';
import { readTables } from '../../src/contract/plan-sheets/read-tables.ts';
import { tableOfTexts } from '../../src/contract/plan-sheets/table.ts';
import { writePlanWorkbook } from '../../src/exchange/paper/excel-template.ts';
import { readWorkbook } from '../../src/exchange/sheets/read-workbook.ts';
import { planFiles } from '../fixtures/generated-plans.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';

const explanation = { name: 'Read me first', lines: ['How to fill in this file'] };

async function throughWorkbook(file: PlanFile, lang: 'en' | 'fr') {
  const blob = await writePlanWorkbook(explanation, planTables(file, lang));
  const read = readWorkbook(new Uint8Array(await blob.arrayBuffer()), () => {});
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.tables;
}

test('SHEET-1 the plan in the template reads back as the same revision, in either language', async () => {
  for (const lang of ['en', 'fr'] as const) {
    const read = readTables(await throughWorkbook(ocoPlan, lang), ocoPlan, 'en');
    expect(read.problems).toEqual([]);
    expect(read.remarks).toEqual([]);
    expect(read.file?.rev).toBe(ocoPlan.rev);
    expect(read.file?.memberValues).toEqual(ocoPlan.memberValues);
  }
});

test('SHEET-1 any plan in the template reads back as the same revision, and without the plan in force as the same plan', async () => {
  await fc.assert(
    fc.asyncProperty(planFiles, fc.constantFrom('en' as const, 'fr' as const), async (file, lang) => {
      const tables = await throughWorkbook(file, lang);
      const beside = readTables(tables, file, 'en');
      expect(beside.problems).toEqual([]);
      expect(beside.file?.rev).toBe(file.rev);
      expect(beside.file?.memberValues).toEqual(file.memberValues);
      const alone = readTables(tables, null, 'en');
      expect(alone.problems).toEqual([]);
      expect(alone.file?.plan).toEqual(file.plan);
      expect(alone.file?.members).toEqual(file.members);
    }),
    { numRuns: 25 },
  );
});

test('SHEET-1 the activities as one table read back as the same revision', () => {
  fc.assert(
    fc.property(planFiles, fc.constantFrom('en' as const, 'fr' as const), (file, lang) => {
      const table = tableOfTexts('', textsOf(activitiesTable(file, lang)));
      const read = readTables([table], file, 'en');
      // A plan without activities leaves a table without rows.
      if (table.rows.length < 2) return;
      expect(read.problems).toEqual([]);
      expect(read.file?.rev).toBe(file.rev);
    }),
    { numRuns: 40 },
  );
});

test('another reader of Excel files finds the same texts in the template', async () => {
  const blob = await writePlanWorkbook(explanation, planTables(ocoPlan, 'en'));
  const bytes = Buffer.from(await blob.arrayBuffer());
  const rows = await readSheet(bytes, 'Activities');
  const tables = await throughWorkbook(ocoPlan, 'en');
  const own = tables.find(({ name }) => name === 'Activities')?.rows ?? [];
  expect(rows[1]?.slice(0, 3)).toEqual([
    '1.1.1',
    '1.1',
    ocoPlan.plan.priorities[0]?.objectives[0]?.activities[0]?.title.en,
  ]);
  expect(
    [...(own[1]?.cells.values() ?? [])].slice(0, 3).map(({ value }) => ('text' in value ? value.text : null)),
  ).toEqual(rows[1]?.slice(0, 3));
});
