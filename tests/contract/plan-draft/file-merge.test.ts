import { describe, expect, test } from 'vitest';
import { amendmentOf } from '../../../src/contract/plan-amendment.ts';
import { draftedFileText, elementAt } from '../../../src/contract/plan-draft/drafted-plan.ts';
import { addTo, setField } from '../../../src/contract/plan-draft/edit-makers.ts';
import { mergeFile } from '../../../src/contract/plan-draft/file-merge.ts';
import { applyEdit, type PlanEdit } from '../../../src/contract/plan-draft/plan-edit.ts';
import { decodePlanFile, type PlanFile } from '../../../src/contract/plan-file.ts';
import type { SheetBase } from '../../../src/contract/plan-sheets/base.ts';
import type { JsonObject } from '../../../src/domain/log/event.ts';
import type { Day } from '../../../src/domain/plan/day.ts';
import { draftedBase as base, draftedFile } from '../../fixtures/drafted.ts';
import { must } from '../../fixtures/state.ts';

const upon: SheetBase = draftedFile;
const [far, near] = draftedFile.memberValues as [JsonObject, JsonObject];

/** The plan file with some edits, and the members given. */
function withEdits(edits: readonly PlanEdit[], members: readonly JsonObject[] = [far, near]): PlanFile {
  return must(decodePlanFile(draftedFileText(edits.reduce(applyEdit, base), members)));
}

const due = (code: string, day: string) => setField(elementAt(base, code) ?? base, 'due', day);
const merged = (file: PlanFile, inUse: PlanFile) => mergeFile(file, { upon, inUse }, new Map(), new Set());

describe('PLAN-3 a file upon a plan that was changed since it was read', () => {
  test('what the file changed and what came in since are both there', () => {
    const added = addTo(base, '1.1', new Set()) as PlanEdit & { type: 'add' };
    const titled = { ...added, value: { ...added.value, title: 'Came in since' } };
    const { plan, conflicts } = merged(
      withEdits([due('1.1.1', '2026-01-01')]),
      withEdits([due('1.1.2', '2026-02-02'), titled]),
    );
    expect(conflicts).toEqual([]);
    expect(elementAt(plan, '1.1.1')?.value.due).toBe('2026-01-01');
    expect(elementAt(plan, '1.1.2')?.value.due).toBe('2026-02-02');
    expect(elementAt(plan, '1.1.4')?.value.title).toBe('Came in since');
  });

  test('what both changed otherwise is asked', () => {
    const [file, inUse] = [withEdits([due('1.1.1', '2026-01-01')]), withEdits([due('1.1.1', '2026-02-02')])];
    expect(merged(file, inUse).conflicts).toMatchObject([
      { unit: 'due', mine: '2026-01-01', theirs: '2026-02-02' },
    ]);
  });

  test('PLAN-1 what the file leaves out is dropped by its decision, and nothing else is', () => {
    const file = withEdits([{ type: 'remove', key: '1.1.3' }]);
    const inUse = withEdits([due('1.1.2', '2026-02-02')]);
    const { plan, memberValues } = merged(file, inUse);
    const whole = must(decodePlanFile(draftedFileText(plan, memberValues)));
    const published = { ...inUse, beside: [], revisions: new Map() };
    const decided = { from: '2026-03-01' as Day, decision: 'Decided' };
    const { items } = must(amendmentOf(published, whole, decided));
    const dropped = items.filter(({ value }) => value.retired !== undefined);
    expect(dropped.map(({ code, value }) => [code, value.retired])).toEqual([
      ['1.1.3', { day: '2026-03-01', decision: 'Decided' }],
    ]);
    expect(items.find(({ code }) => code === '1.1.2')?.value.due).toBe('2026-02-02');
  });

  test('MEMB-1 members: what the file changed of one, and what was changed since, are both there', () => {
    const file = withEdits([], [{ ...far, name: 'Far Atoll' }, near]);
    const since = { ...far, group: 'Micronesia' };
    const joined = { code: 'ZZ', name: 'Zenith' };
    const inUse = withEdits([], [since, { ...near, name: 'Near Bays' }, joined]);
    expect(merged(file, inUse).memberValues).toEqual([
      { ...since, name: 'Far Atoll' },
      { ...near, name: 'Near Bays' },
      joined,
    ]);
    const own = withEdits([], [far, near, { code: 'YY', name: 'Yonder' }]);
    expect(merged(own, inUse).memberValues.map(({ code }) => code)).toEqual(['FA', 'NB', 'YY', 'ZZ']);
  });
});
