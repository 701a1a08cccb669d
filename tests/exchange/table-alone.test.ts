import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { PlanFile } from '../../src/contract/plan-file.ts';
import { activitiesTable, planTables, textsOf } from '../../src/contract/plan-sheets/plan-tables.ts';
import { cellName } from '../../src/contract/plan-sheets/table.ts';
import { csvText } from '../../src/exchange/sheets/read-csv.ts';
import { readPlanSource } from '../../src/exchange/sheets/read-plan-source.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';
import { workbook } from '../fixtures/workbooks.ts';

type Texts = readonly (readonly string[])[];

function planOf(bytes: Uint8Array, base: PlanFile = ocoPlan): PlanFile {
  const reading = readPlanSource({ name: '', bytes }, base, 'en', () => {});
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
  return reading.file;
}
const ofTable = (texts: Texts, base: PlanFile = ocoPlan) => planOf(strToU8(csvText(texts, ',')), base);
const codes = ({ items }: PlanFile, type: string, parent: string | null = null) =>
  items
    .filter((one) => one.type === type && (parent === null || one.value.parent === parent))
    .map(({ code }) => code);
const itemsBut = ({ items }: PlanFile, code: string) => items.filter((one) => one.code !== code);

const [headings = [], ...rows] = textsOf(activitiesTable(ocoPlan, 'en'));
const rowOf = (code: string) => rows.find(([first]) => first === code) ?? [];

describe('SHEET-2 a table that stands alone adds and changes, and drops nothing', () => {
  test('one row changes that activity, and every other one stays in its place', () => {
    const changed = ofTable([headings, rowOf('1.1.3').with(headings.indexOf('Title'), 'Other words')]);
    expect(changed.items.find(({ code }) => code === '1.1.3')?.value.title).toBe('Other words');
    expect(itemsBut(changed, '1.1.3')).toEqual(itemsBut(ocoPlan, '1.1.3'));
  });

  test('one row of a code that the plan does not have adds an activity behind those of its objective', () => {
    const added = ofTable([headings, rowOf('1.1.1').with(0, '1.1.99')]);
    expect(codes(added, 'activity', '1.1')).toEqual([...codes(ocoPlan, 'activity', '1.1'), '1.1.99']);
    expect(itemsBut(added, '1.1.99')).toEqual(ocoPlan.items);
  });

  test('a row that names another objective moves that activity, and no other', () => {
    const moved = ofTable([
      ['Code', 'Objective'],
      ['1.1.2', '1.2'],
    ]);
    expect(codes(moved, 'activity', '1.1')).toEqual(
      codes(ocoPlan, 'activity', '1.1').filter((code) => code !== '1.1.2'),
    );
    expect([...codes(moved, 'activity')].sort()).toEqual([...codes(ocoPlan, 'activity')].sort());
  });

  test('SHEET-1 another order counts where the table lists all that stand below one element', () => {
    const of = (objective: string) => rows.filter((row) => row[headings.indexOf('Objective')] === objective);
    const backwards = codes(ocoPlan, 'activity', '1.1').toReversed();
    expect(codes(ofTable([headings, ...of('1.1').toReversed()]), 'activity', '1.1')).toEqual(backwards);
    expect(ofTable([headings, ...of('1.1').slice(1).toReversed()]).rev).toBe(ocoPlan.rev);
  });

  test('priorities, objectives, milestones and members that it does not name stay as well', () => {
    for (const { kind, columns, rows: own } of planTables(ocoPlan, 'en')) {
      const table = textsOf({ kind, name: '', columns, rows: own.slice(1, 2) });
      if (kind === 'plan' || own.length === 0) continue;
      const read = ofTable(table);
      expect([kind, read.rev]).toEqual([kind, ocoPlan.rev]);
      expect(read.memberValues).toHaveLength(ocoPlan.memberValues.length);
    }
  });

  test('a milestone is added behind those of its activity', () => {
    const steps = (...lines: Texts) => [['Activity', 'Code', 'Title'], ...lines];
    const withTwo = ofTable(steps(['1.1.1', 'a', 'Begun'], ['1.1.1', 'b', 'Ended'], ['1.1.2', 'a', 'Begun']));
    const more = ofTable(steps(['1.1.1', 'c', 'Told'], ['1.1.1', 'a', 'Begun anew']), withTwo);
    expect(more.items.find(({ code }) => code === '1.1.1')?.value.milestones).toEqual([
      { code: 'a', title: 'Begun anew' },
      { code: 'b', title: 'Ended' },
      { code: 'c', title: 'Told' },
    ]);
    expect(itemsBut(more, '1.1.1')).toEqual(itemsBut(withTwo, '1.1.1'));
  });

  test('the sheet of a workbook, also where it is the only one, drops what it leaves out', () => {
    const sheet = { name: 'Activities', rows: [headings, rowOf('1.1.3')] };
    expect(codes(planOf(workbook([sheet])), 'activity')).toEqual(['1.1.3']);
  });
});

describe('SHEET-2 a table that was written by hand', () => {
  const read = (lines: Texts) =>
    readPlanSource({ name: '', bytes: strToU8(csvText(lines, ',')) }, ocoPlan, 'en', () => {});
  const remarksOf = (lines: Texts) => {
    const reading = read(lines);
    return reading.kind === 'refused' ? [] : reading.remarks.map(({ type, cells }) => [type, cells]);
  };
  const problemsOf = (lines: Texts) => {
    const reading = read(lines);
    return reading.kind === 'problems' ? reading.problems.map(({ type, cell }) => [type, cell]) : [];
  };

  test('a full stop behind a code is none of it, and that is said', () => {
    const dotted = [
      ['Code', 'Objective', 'Title'],
      ['1.1.2.', '1.1.', 'Dotted'],
    ];
    const changed = ofTable(dotted);
    expect(codes(changed, 'activity')).toEqual(codes(ocoPlan, 'activity'));
    expect(changed.items.find(({ code }) => code === '1.1.2')?.value.title).toBe('Dotted');
    expect(remarksOf(dotted)).toContainEqual(['stop-left-out', ['A2', 'B2']]);
  });

  test('that the order of some rows alone is not taken over is said', () => {
    const turned = [headings, rowOf('1.1.2'), rowOf('1.1.1')];
    expect(remarksOf(turned)).toContainEqual(['order-stays', []]);
    expect(remarksOf([headings, rowOf('1.1.1'), rowOf('1.1.2')])).toEqual([]);
    expect(remarksOf([headings, ...rows.toReversed()])).toEqual([]);
  });

  test('a second row of headings is one problem, whatever stands below it', () => {
    const below = [
      ['Code', 'Title', 'Priority'],
      ['1.1', 'Other words', '1'],
    ];
    expect(problemsOf([headings, rowOf('1.1.1'), ...below])).toEqual([['second-headings', 'A3']]);
    expect(problemsOf([headings, rowOf('1.1.1'), headings, rowOf('1.1.2')])).toEqual([
      ['second-headings', 'A3'],
    ]);
  });

  test('what Excel shows where it cannot work something out is no title', () => {
    const title = headings.indexOf('Title');
    for (const shown of ['#REF!', '#NOM?', ' #N/A '])
      expect(problemsOf([headings, rowOf('1.1.1').with(title, shown)])).toEqual([
        ['error-value', cellName(title, 2)],
      ]);
  });
});
