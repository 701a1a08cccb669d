import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../../src/domain/plan/day.ts';
import type { Report } from '../../../../src/domain/progress/reports/report.ts';
import {
  type AsAt,
  asAtDay,
  asAtToday,
  reportOf,
  standingOf,
  unsuperseded,
} from '../../../../src/domain/progress/reports/standing.ts';
import { anyReports, idOf, reportWith } from '../../../fixtures/generated-reports.ts';

const today = asAtToday('2026-11-22' as Day);
const day = (text: string) => text as Day;
const anyAsAt: fc.Arbitrary<AsAt> = fc
  .constantFrom('2026-09-30', '2026-10-01', '2026-11-19', '2026-11-20', '2026-11-22', '2026-11-23')
  .map((text) => asAtDay(text as Day));

function withOrder(max = 7) {
  return anyReports(max).chain((reports) =>
    fc.tuple(fc.constant(reports), fc.shuffledSubarray([...reports], { minLength: reports.length })),
  );
}

/** The ids of the report that counts and of those that compete with it. */
function idsOf(reports: readonly Report[], asAt = today): readonly string[] {
  const standing = standingOf(reports, asAt);
  const others = standing.kind === 'competing' ? standing.others.map((one) => one.id) : [];
  return [reportOf(standing)?.id ?? 'none', ...others];
}

describe('what replaces what', () => {
  test('STAND-2: the order in which reports are held never matters', () => {
    fc.assert(
      fc.property(withOrder(), anyAsAt, ([reports, shuffled], asAt) => {
        expect(standingOf(shuffled, asAt)).toEqual(standingOf(reports, asAt));
      }),
    );
  });

  test('REP-5: what nothing replaces is found once and for all, and never nothing', () => {
    fc.assert(
      fc.property(anyReports(), (reports) => {
        const live = unsuperseded(reports);
        expect(unsuperseded(live)).toEqual(live);
        expect(live.length === 0).toBe(reports.length === 0);
        expect(live).toEqual(reports.filter((report) => live.includes(report)));
      }),
    );
  });

  test('REP-5: forgetting what is replaced changes no standing', () => {
    fc.assert(
      fc.property(anyReports(), (reports) => {
        const latest = asAtDay(day('2026-12-31'));
        expect(standingOf(unsuperseded(reports), latest)).toEqual(standingOf(reports, latest));
      }),
    );
  });

  test('REP-5: one more report never brings back what was replaced before', () => {
    fc.assert(
      fc.property(withOrder(), fc.nat(6), ([, shuffled], count) => {
        const held = shuffled.slice(0, count);
        const before = unsuperseded(held);
        const back = unsuperseded(shuffled).filter((one) => held.includes(one) && !before.includes(one));
        expect(back).toEqual([]);
      }),
    );
  });

  test('REP-5: a report replaces those it names, of whatever device', () => {
    const first = reportWith({ device: 0, seq: 2, day: day('2026-11-20') });
    const second = reportWith({
      device: 1,
      seq: 2,
      day: day('2026-11-01'),
      status: 'delayed',
      sup: [first.id],
    });
    expect(idsOf([first, second])).toEqual([second.id]);
  });

  test("STAND-2: a device's later report replaces its earlier one, though it names none and is for an earlier day", () => {
    const first = reportWith({ seq: 2, day: day('2026-11-20') });
    const second = reportWith({ seq: 3, day: day('2026-11-01'), status: 'at-risk' });
    expect(idsOf([first, second])).toEqual([second.id]);
  });

  test('REP-5: a report that names one which is not held here replaces nothing else', () => {
    const held = reportWith({ device: 0, day: day('2026-11-20') });
    const other = reportWith({ device: 1, day: day('2026-11-19'), sup: [idOf(2, 9)] });
    expect(idsOf([held, other])).toEqual([held.id]);
  });
});

describe('as at a day', () => {
  test('STAND-1: no report at all is no report, whatever the day', () => {
    expect(standingOf([], today)).toEqual({ kind: 'no-report' });
    expect(reportOf({ kind: 'no-report' })).toBeNull();
    expect(reportOf({ kind: 'not-on-device' })).toBeNull();
  });

  test('STAND-1: reports that are true later change nothing as at an earlier day, though they replace earlier ones', () => {
    fc.assert(
      fc.property(anyReports(4), fc.nat(2), fc.nat(4), (reports, device, replaced) => {
        const asAt = asAtDay(day('2026-11-23'));
        const later = reportWith({
          device,
          seq: 99,
          day: day('2026-11-24'),
          status: 'complete',
          sup: reports.slice(replaced).map((one) => one.id),
        });
        expect(standingOf([...reports, later], asAt)).toEqual(standingOf(reports, asAt));
      }),
    );
  });

  test('STAND-1: a report counts from the day that it is true for', () => {
    const first = reportWith({ seq: 2, day: day('2026-10-01') });
    const second = reportWith({ seq: 3, day: day('2026-11-20'), status: 'complete', sup: [first.id] });
    const both = [first, second];
    expect(idsOf(both, asAtDay(day('2026-09-30')))).toEqual(['none']);
    expect(idsOf(both, asAtDay(day('2026-10-01')))).toEqual([first.id]);
    expect(idsOf(both, asAtDay(day('2026-11-19')))).toEqual([first.id]);
    expect(idsOf(both, asAtDay(day('2026-11-20')))).toEqual([second.id]);
  });

  test('STAND-1: a correction that is written later but true earlier counts as at the earlier day', () => {
    const first = reportWith({ seq: 2, day: day('2026-10-01'), recorded: 1_790_000_000_000 });
    const correction = reportWith({
      seq: 3,
      day: day('2026-10-01'),
      recorded: 1_795_000_000_000,
      status: 'not-started',
      sup: [first.id],
    });
    expect(idsOf([first, correction], asAtDay(day('2026-10-15')))).toEqual([correction.id]);
  });

  test('REP-3: today, a report dated tomorrow counts, because it may be tomorrow where it was written; two days ahead does not', () => {
    const standing = (ahead: number) => idsOf([reportWith({ day: addDays(today.day, ahead) })]);
    expect(standing(1)).not.toEqual(['none']);
    expect(standing(2)).toEqual(['none']);
    expect(idsOf([reportWith({ day: addDays(today.day, 1) })], asAtDay(today.day))).toEqual(['none']);
  });
});

describe('which of several counts', () => {
  const both = (a: Report, b: Report) => [idsOf([a, b]), idsOf([b, a])];

  test("STAND-2: the member's own goes before one on its behalf, though that is true later and was recorded later", () => {
    const own = reportWith({ device: 0, day: day('2026-10-01'), recorded: 1 });
    const behalf = reportWith({ device: 1, day: day('2026-11-20'), recorded: 2, behalf: true });
    for (const [first] of both(own, behalf)) expect(first).toBe(own.id);
  });

  test('STAND-2: then the later day goes first, whenever it was recorded', () => {
    const earlier = reportWith({ device: 1, day: day('2026-11-19'), recorded: 2 });
    const later = reportWith({ device: 0, day: day('2026-11-20'), recorded: 1 });
    expect(both(earlier, later)).toEqual([[later.id], [later.id]]);
  });

  test('REP-3: then the later recorded goes first, by the clock of the device that wrote it', () => {
    const earlier = reportWith({ device: 1, recorded: 1_795_132_800_000 });
    const later = reportWith({ device: 0, recorded: 1_795_132_800_001 });
    expect(both(earlier, later)).toEqual([[later.id], [later.id]]);
  });

  test('REP-3: a clock that runs wrong re-orders nothing that one device wrote', () => {
    const first = reportWith({ seq: 2, recorded: 1_795_132_800_000 });
    const second = reportWith({ seq: 3, recorded: 946_684_800_000, status: 'complete' });
    expect(both(first, second)).toEqual([[second.id], [second.id]]);
  });

  test('STAND-2: then the greater id goes first, so that every device comes to the same one', () => {
    const a = reportWith({ device: 0, seq: 9 });
    const b = reportWith({ device: 1, seq: 2 });
    expect(both(a, b)).toEqual([[b.id], [b.id]]);
  });
});

describe('what a person must settle', () => {
  const kindOf = (...reports: Report[]) => standingOf(reports, today).kind;
  const a = { device: 0, day: day('2026-11-20') };
  const b = { device: 1, day: day('2026-11-20') };

  test('STAND-2: two for the same day compete if they differ in status', () => {
    expect(kindOf(reportWith(a), reportWith({ ...b, status: 'at-risk' }))).toBe('competing');
    expect(kindOf(reportWith(a), reportWith(b))).toBe('reported');
  });

  test('STAND-2: two for the same day compete if they name different new dates', () => {
    const delayed = (place: typeof a, newDay: string) =>
      reportWith({ ...place, status: 'delayed', newDay: day(newDay) });
    expect(kindOf(delayed(a, '2027-03-31'), delayed(b, '2027-06-30'))).toBe('competing');
    expect(kindOf(delayed(a, '2027-03-31'), delayed(b, '2027-03-31'))).toBe('reported');
  });

  test('STAND-2: two for different days do not compete: the later counts', () => {
    expect(kindOf(reportWith(a), reportWith({ ...b, day: day('2026-11-19'), status: 'complete' }))).toBe(
      'reported',
    );
  });

  test('STAND-2: one of its own and one on its behalf compete if they differ in status, day or new date', () => {
    const behalf = { ...b, behalf: true };
    expect(kindOf(reportWith(a), reportWith({ ...behalf, status: 'complete' }))).toBe('competing');
    expect(kindOf(reportWith(a), reportWith({ ...behalf, day: day('2026-11-19') }))).toBe('competing');
    expect(kindOf(reportWith(a), reportWith({ ...behalf, day: day('2026-11-21') }))).toBe('competing');
    expect(kindOf(reportWith(a), reportWith(behalf))).toBe('reported');
  });

  test('STAND-2: differing in words alone is nothing to settle', () => {
    const written = reportWith({ ...a, status: 'at-risk', reason: 'Nobody', narrative: 'We try' });
    expect(kindOf(written, reportWith({ ...b, status: 'at-risk', reason: 'No money' }))).toBe('reported');
  });

  test('STAND-2: a report that replaces both settles it', () => {
    const one = reportWith(a);
    const other = reportWith({ ...b, status: 'at-risk' });
    const settling = reportWith({ device: 2, day: day('2026-11-20'), sup: [one.id, other.id] });
    expect(standingOf([one, other, settling], today)).toEqual({ kind: 'reported', report: settling });
  });

  test('STAND-2: all that compete are kept beside the one that counts, and each does differ from it', () => {
    fc.assert(
      fc.property(anyReports(), (reports) => {
        const standing = standingOf(reports, today);
        if (standing.kind !== 'competing') return;
        expect(standing.others.length).toBeGreaterThan(0);
        const { report } = standing;
        for (const other of standing.others) {
          expect(unsuperseded(reports)).toContain(other);
          const facts = (one: Report) => [one.status, one.newDay, one.onBehalf, one.day].join();
          expect(facts(other)).not.toBe(facts(report));
        }
      }),
    );
  });
});
