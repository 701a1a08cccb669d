import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Period } from '../../../../src/domain/plan/period.ts';
import { planYears } from '../../../../src/domain/plan/period.ts';
import { type Matrix, matrixOf } from '../../../../src/domain/progress/figures/matrix.ts';
import { addTallies, emptyTally, tallyOf } from '../../../../src/domain/progress/figures/tally.ts';
import { anyStandings, countedWith } from '../../../fixtures/counted.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

const { plan, members } = ocoPlan;
const squaresOf = ({ columns, squareAt }: Matrix, member: string) =>
  columns.map(({ activity }) => squareAt(activity.code, member));
const anyYear = fc.constantFrom(...planYears(plan));

test('TALLY-1: rows, columns and the strip of the matrix each add up to what the year and the whole plan expect', () => {
  fc.assert(
    fc.property(anyStandings, anyYear, (standings, year) => {
      const counted = countedWith(standings, null);
      const matrix = matrixOf(plan, members, counted, year);
      const ofMembers = counted.filter(
        ({ deliverable }) =>
          deliverable.placed.activity.scope === 'member' &&
          (deliverable.period === year || deliverable.period === 'plan'),
      );
      const whole = tallyOf(ofMembers);
      expect(matrix.rows.reduce((sum, row) => addTallies(sum, row.tally), emptyTally)).toEqual(whole);
      expect(matrix.columnTallies.reduce(addTallies, emptyTally)).toEqual(whole);
      expect(matrix.regional.every((one) => one.deliverable.party === 'OCO')).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('a square is empty where nothing is expected: Tokelau before it joined', () => {
  const counted = countedWith(
    Array.from({ length: 522 }, () => ({ kind: 'no-report' }) as const),
    null,
  );
  const squaresIn = (year: string) => {
    return squaresOf(matrixOf(plan, members, counted, year as Period), 'TK');
  };
  expect(squaresIn('2023').map((one) => one?.deliverable.placed.activity.code ?? null)).toEqual([
    null,
    null,
    null,
    '1.2.3',
    null,
  ]);
  expect(squaresIn('2024')).toHaveLength(5);
  expect(squaresIn('2024').every((one) => one !== null)).toBe(true);
});

test('a matrix of no members or of nothing counted is empty, not an error', () => {
  expect(matrixOf(plan, [], [], '2024' as Period)).toMatchObject({ rows: [], regional: [] });
  const matrix = matrixOf(plan, members, [], '2024' as Period);
  expect(matrix.rows).toHaveLength(members.length);
  expect(members.flatMap(({ code }) => squaresOf(matrix, code)).every((one) => one === null)).toBe(true);
});
