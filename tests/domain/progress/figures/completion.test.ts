import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { completionOf, percentOf } from '../../../../src/domain/progress/figures/completion.ts';
import { answeredOf, dueOf, emptyTally, type Tally } from '../../../../src/domain/progress/figures/tally.ts';

const anyTally: fc.Arbitrary<Tally> = fc
  .record({
    done: fc.nat(400),
    onTrack: fc.nat(200),
    partly: fc.nat(200),
    saysNotApplicable: fc.nat(50),
    notAnswered: fc.nat(800),
    notDueYet: fc.nat(200),
    earlierYears: fc.nat(400),
    notOnDevice: fc.nat(400),
  })
  .map(({ onTrack, partly, ...tally }) => ({
    ...emptyTally,
    ...tally,
    notDone: { ...emptyTally.notDone, 'on-track': onTrack, 'partly-achieved': partly },
  }));

test('TALLY-2: completion is from complete to complete plus not answered, both of what is due', () => {
  const tally = {
    ...emptyTally,
    done: 118,
    notAnswered: 40,
    notDone: { ...emptyTally.notDone, delayed: 53 },
  };
  expect(completionOf(tally)).toEqual({
    kind: 'range',
    done: 118,
    due: 211,
    notAnswered: 40,
    low: 56,
    high: 75,
  });
});

test('TALLY-2: with fewer than half answered there are counts and no percentage', () => {
  const tally = (done: number, notAnswered: number) => completionOf({ ...emptyTally, done, notAnswered });
  expect(tally(4, 6)).toEqual({ kind: 'counts-only', done: 4, due: 10, notAnswered: 6 });
  expect(tally(5, 5)).toMatchObject({ kind: 'range', low: 50, high: 100 });
  fc.assert(
    fc.property(anyTally, (any) => {
      fc.pre(dueOf(any) > 0);
      expect(completionOf(any).kind).toBe(answeredOf(any) < dueOf(any) / 2 ? 'counts-only' : 'range');
    }),
  );
});

test('TALLY-2: where nothing is due there is no completion, neither 0 % nor 100 %', () => {
  expect(completionOf(emptyTally)).toEqual({ kind: 'nothing-due' });
  expect(completionOf({ ...emptyTally, notDueYet: 5, doneEarly: 5, earlierYears: 9 })).toEqual({
    kind: 'nothing-due',
  });
});

test('TALLY-2: the range holds the truth, whatever those who did not answer have done', () => {
  fc.assert(
    fc.property(anyTally, fc.nat(800), (tally, doneInSilence) => {
      const completion = completionOf(tally);
      fc.pre(completion.kind === 'range' && doneInSilence <= tally.notAnswered);
      if (completion.kind !== 'range') return;
      const truth = percentOf(tally.done + doneInSilence, completion.due);
      expect(completion.low <= truth && truth <= completion.high).toBe(true);
    }),
  );
});

test('TALLY-2: the two ends are equal where everybody answered', () => {
  fc.assert(
    fc.property(anyTally, (any) => {
      const completion = completionOf({ ...any, notAnswered: 0 });
      if (completion.kind === 'range') expect(completion.low).toBe(completion.high);
      else expect(completion.kind).toBe('nothing-due');
    }),
  );
});

test('TALLY-2: 100 % only where all, 0 % only where none; otherwise within half a percent or one from the end', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (of, share) => {
        const count = Math.round(of * share);
        const percent = percentOf(count, of);
        expect(Number.isInteger(percent)).toBe(true);
        expect(percent === 100).toBe(count === of);
        expect(percent === 0).toBe(count === 0);
        expect(Math.abs(percent - (count / of) * 100)).toBeLessThanOrEqual(
          percent === 1 || percent === 99 ? 1 : 0.5,
        );
      },
    ),
  );
  expect([percentOf(999, 1000), percentOf(1, 1000), percentOf(391, 392)]).toEqual([99, 1, 99]);
});

test('TALLY-2: more done never reads as less', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(2000), (of, count) => {
      fc.pre(count < of);
      expect(percentOf(count + 1, of)).toBeGreaterThanOrEqual(percentOf(count, of));
    }),
  );
});
