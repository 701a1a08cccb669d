import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { EventId } from '../../../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import {
  isSameTexts,
  type KeptPaper,
  keptWith,
  type PaperKey,
} from '../../../../src/domain/progress/paper/kept-paper.ts';
import { noTexts } from '../../../../src/domain/progress/paper/paper-choice.ts';
import { idOf } from '../../../fixtures/generated-reports.ts';

const plan = 'oco-2022-2027';
const days = ['2026-06-30', '2026-11-22'] as Day[];
const copies = [idOf(0, 90), idOf(0, 91)];

function paper(id: EventId, facts: Partial<KeptPaper> = {}): KeptPaper {
  return {
    id,
    recorded: 0 as Instant,
    plan,
    day: days[0] as Day,
    ...noTexts,
    number: '',
    item: '',
    distribution: 'members',
    sup: [],
    ...facts,
  };
}

const of = (key: Partial<PaperKey> = {}): PaperKey => ({ plan, day: days[0] as Day, copy: null, ...key });

/** Papers of two days and two copies; each may replace any of those before it, as a device that holds them would. */
const anyKept = fc
  .array(
    fc.record({
      device: fc.nat(2),
      recorded: fc.nat(5),
      day: fc.constantFrom(...days),
      copy: fc.constantFrom(undefined, ...copies),
      replaces: fc.array(fc.nat(9), { maxLength: 3 }),
    }),
    { maxLength: 10 },
  )
  .map((all) =>
    all.map(({ device, recorded, day, copy, replaces }, index) => {
      const sup = replaces.filter((one) => one < index).map((one) => idOf(all[one]?.device ?? 0, one + 1));
      const facts = { recorded: recorded as Instant, day, sup, ...(copy !== undefined && { copy }) };
      return paper(idOf(device, index + 1), facts);
    }),
  );

describe('what was kept with a paper', () => {
  test('PAPER-4: the order in which it arrived never matters, and nothing that was kept is left out', () => {
    fc.assert(
      fc.property(
        anyKept.chain((kept) =>
          fc.tuple(fc.constant(kept), fc.shuffledSubarray([...kept], { minLength: kept.length })),
        ),
        ([kept, shuffled]) => {
          for (const key of [of(), of({ day: days[1] as Day }), of({ copy: copies[0] as EventId })]) {
            const found = keptWith(kept, key);
            expect(keptWith(shuffled, key)).toEqual(found);
            const listed = [...(found.inForce === null ? [] : [found.inForce]), ...found.earlier];
            const ofPaper = kept.filter((one) =>
              key.copy === null ? one.copy === undefined && one.day === key.day : one.copy === key.copy,
            );
            expect(new Set(listed)).toEqual(new Set(ofPaper));
          }
        },
      ),
    );
  });

  test('PAPER-4: the later one is in force, and one that was replaced never, whatever its clock said', () => {
    const first = paper(idOf(0, 1), { recorded: 5 as Instant });
    const second = paper(idOf(1, 1), { recorded: 7 as Instant });
    const both = keptWith([first, second], of());
    expect(both.inForce).toBe(second);
    expect(both.standing).toEqual([second.id, first.id]);
    const third = paper(idOf(0, 2), { recorded: 1 as Instant, sup: both.standing });
    const all = keptWith([second, third, first], of());
    expect(all.inForce).toBe(third);
    expect(all.earlier).toEqual([second, first]);
  });

  test('PAPER-4: the paper of a conference copy is another one than that of its day', () => {
    const copy = copies[0] as EventId;
    const [drawn, known] = [paper(idOf(0, 1), { copy }), paper(idOf(0, 2))];
    expect(keptWith([drawn, known], of({ copy })).inForce).toBe(drawn);
    expect(keptWith([drawn, known], of()).inForce).toBe(known);
    expect(keptWith([drawn, known], of({ plan: 'another' }))).toEqual({
      inForce: null,
      earlier: [],
      standing: [],
    });
  });

  test('an empty comment says the same as none', () => {
    expect(isSameTexts({ comments: { '1': '' }, recommendations: '' }, noTexts)).toBe(true);
    expect(isSameTexts({ comments: { '1': 'a' }, recommendations: '' }, noTexts)).toBe(false);
    expect(isSameTexts(noTexts, { comments: {}, recommendations: 'Go on.' })).toBe(false);
  });
});
