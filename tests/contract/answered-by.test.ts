import { describe, expect, test } from 'vitest';
import { setField } from '../../src/contract/plan-draft/edit-makers.ts';
import { decodePlanFile, type PlanFile } from '../../src/contract/plan-file.ts';
import { activitiesTable, textsOf } from '../../src/contract/plan-sheets/plan-tables.ts';
import { readTables } from '../../src/contract/plan-sheets/read-tables.ts';
import { tableOfTexts } from '../../src/contract/plan-sheets/table.ts';
import { deliverablesOf } from '../../src/domain/plan/expected.ts';
import { activitiesOf, isAnsweredAboutMembers } from '../../src/domain/plan/plan.ts';
import { ocoPlan, ocoPlanText } from '../fixtures/oco-plan.ts';
import { must } from '../fixtures/state.ts';

type Raw = { priorities: { objectives: { activities: Record<string, unknown>[] }[] }[] };

/** The plan that ships, with what its first member activity says of who answers; undefined: nothing. */
function planWith(answeredBy: unknown): ReturnType<typeof decodePlanFile> {
  const raw = JSON.parse(ocoPlanText) as Raw;
  const all = raw.priorities.flatMap((one) => one.objectives.flatMap(({ activities }) => activities));
  const activity = all.find(({ code }) => code === '1.2.1');
  if (activity === undefined || activity.scope !== 'member') throw new Error('no such member activity');
  if (answeredBy !== undefined) activity.answeredBy = answeredBy;
  return decodePlanFile(JSON.stringify(raw));
}

const aboutMembers = must(planWith('secretariat'));
const answeredAbout = ({ plan }: PlanFile) =>
  activitiesOf(plan)
    .filter(({ activity }) => isAnsweredAboutMembers(activity))
    .map(({ activity }) => activity.code);

describe('who answers for a member’s activity', () => {
  test('PLAN-2: a plan that says nothing of it means the member, and keeps its revision', () => {
    expect(must(planWith(undefined)).rev).toBe(ocoPlan.rev);
    for (const said of [undefined, null, 'member']) expect(answeredAbout(must(planWith(said)))).toEqual([]);
    expect(answeredAbout(aboutMembers)).toEqual(['1.2.1']);
    expect(aboutMembers.rev).not.toBe(ocoPlan.rev);
  });

  test('PLAN-2: anything else is a problem of the file, with its place', () => {
    const decoded = planWith('director');
    expect(decoded.ok ? [] : decoded.error.map(({ type, found }) => [type, found])).toEqual([
      ['unknown-answerer', 'director'],
    ]);
  });

  test('PLAN-2: as much is expected of each member as before', () => {
    const keys = ({ plan, members }: PlanFile) => deliverablesOf(plan, members).map((one) => one.key);
    expect(keys(aboutMembers)).toEqual(keys(ocoPlan));
  });

  test('PLAN-2: the editor takes away what is not said, so that the plan is as it was', () => {
    const element = { key: '1.2.1' } as Parameters<typeof setField>[0];
    expect(setField(element, 'answeredBy', null)).toEqual({ type: 'set', key: '1.2.1', field: 'answeredBy' });
  });
});

describe('who answers, in the template', () => {
  const cells = (file: PlanFile) => textsOf(activitiesTable(file, 'en'));
  const column = cells(ocoPlan)[0]?.indexOf('Answered by') ?? -1;
  const row = cells(ocoPlan).findIndex(([code]) => code === '1.2.1');
  const readWith = (words: string, beside: PlanFile) => {
    const rows = cells(ocoPlan).map((one, at) => (at === row ? one.with(column, words) : one));
    const read = readTables([tableOfTexts('', rows)], beside, 'en');
    expect(read.problems.map(({ type }) => type)).toEqual([]);
    return read.file;
  };

  test('SHEET-1, PLAN-2: in either language it reads back as the plan that says it', () => {
    expect(cells(aboutMembers)[row]?.[column]).toBe('secretariat');
    for (const words of ['secretariat', 'The Secretariat', 'le secrétariat'])
      expect(readWith(words, ocoPlan)?.rev).toBe(aboutMembers.rev);
    for (const words of ['', 'member', 'chaque membre'])
      expect(readWith(words, ocoPlan)?.rev).toBe(ocoPlan.rev);
    expect(readWith('', aboutMembers)?.rev).toBe(ocoPlan.rev);
  });
});
