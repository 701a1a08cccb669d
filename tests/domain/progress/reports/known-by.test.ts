import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Writers } from '../../../../src/domain/log/authority.ts';
import type { DeviceId } from '../../../../src/domain/log/ids.ts';
import type { Act } from '../../../../src/domain/log/revocations.ts';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import type { Deliverable } from '../../../../src/domain/plan/deliverables.ts';
import { deliverablesOf } from '../../../../src/domain/plan/expected.ts';
import { countDeliverables, type Said } from '../../../../src/domain/progress/figures/count.ts';
import { knownBy, whenKnownToOffice, whenWritten } from '../../../../src/domain/progress/reports/known-by.ts';
import { noRemarks, type Review } from '../../../../src/domain/progress/remarks/remarks.ts';
import type { Report } from '../../../../src/domain/progress/reports/report.ts';
import { restatementsOf } from '../../../../src/domain/progress/editions/restatement.ts';
import { asAtDay, reportOf } from '../../../../src/domain/progress/reports/standing.ts';
import { nothingSaid } from '../../../fixtures/counted.ts';
import { anyReports, devices, idOf, reportWith } from '../../../fixtures/generated-reports.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

const [tuvalu, fiji, office] = devices as unknown as readonly [DeviceId, DeviceId, DeviceId];
const writerOf = (role: 'officer' | 'focal-point', party: string) => ({ role, party, label: '', cut: null });
const writers: Writers = new Map([
  [tuvalu, writerOf('focal-point', 'TV')],
  [fiji, writerOf('focal-point', 'FJ')],
  [office, writerOf('officer', 'OCO')],
]);
const at = (text: string) => Date.parse(text) as Instant;
const arrival = (t: Instant, frontier: Record<string, number>): Act<'arrival'> => ({
  kind: 'arrival',
  device: office,
  seq: 2,
  t,
  body: { party: 'TV', frontier },
});

const anyArrivals = fc
  .array(
    fc.record({
      t: fc.constantFrom(1_795_132_800_000, 1_795_300_000_000, 1_795_500_000_000),
      upTo: fc.dictionary(fc.constantFrom<string>(tuvalu, fiji), fc.integer({ min: 1, max: 9 })),
    }),
    { maxLength: 6 },
  )
  .map((all) => all.map(({ t, upTo }) => arrival(t as Instant, upTo)));
const anyInstant = fc
  .constantFrom(1_700_000_000_000, 1_795_132_800_000, 1_795_300_000_000, 1_795_400_000_000, 1_796_000_000_000)
  .map((ms) => ms as Instant);

describe('what was known by an instant', () => {
  test('STAND-1: a report counts if an arrival recorded by then covers it, or if it was written at the Secretariat by then', () => {
    fc.assert(
      fc.property(anyReports(), anyArrivals, anyInstant, (reports, arrivals, by) => {
        const known = knownBy(reports, whenKnownToOffice(writers, arrivals), by);
        const wanted = reports.filter(({ device, seq, recorded }) =>
          device === office
            ? recorded <= by
            : arrivals.some(({ t, body }) => t <= by && (body.frontier[device] ?? 0) >= seq),
        );
        expect(known).toEqual(wanted);
      }),
    );
  });

  test('STAND-1: who nobody let in writes nothing at the Secretariat, and what never arrived was known on no day', () => {
    const report = reportWith({ device: 2, recorded: at('2026-01-01') });
    const whenKnown = whenKnownToOffice(new Map(), []);
    expect(whenKnown(report)).toBeNull();
    expect(knownBy([report], whenKnown, at('2030-01-01'))).toEqual([]);
  });

  test('STAND-1: on a member’s device an answer is known from when it was written', () => {
    const report = reportWith({ recorded: at('2026-03-14') });
    expect(knownBy([report], whenWritten, at('2026-03-13'))).toEqual([]);
    expect(knownBy([report], whenWritten, at('2026-03-14'))).toEqual([report]);
  });
});

describe('what was restated', () => {
  const all = deliverablesOf(ocoPlan.plan, ocoPlan.members).filter(({ party }) => party === 'WS');
  const asAt = asAtDay('2026-11-20' as Day);
  type Held = Said<Report>['reports'];
  const judge = (said: Said<Report>, arrivals: readonly Act<'arrival'>[], by: Instant) => {
    const whenKnown = whenKnownToOffice(writers, arrivals);
    const known: Held = new Map([...said.reports].map(([key, all]) => [key, knownBy(all, whenKnown, by)]));
    const counting = { asAt, reach: 'all', firstYear: null } as const;
    const before = countDeliverables(all, { ...said, reports: known }, { ...counting, knownBy: by });
    const now = countDeliverables(all, said, counting);
    return {
      before,
      now,
      whenKnown,
      restated: restatementsOf(before, now, said.reports, { asAt, whenKnown, by }),
    };
  };

  test('STAND-1: what falls into another part than by what was known then is restated, by a report that became known later', () => {
    const anyHeld = fc
      .array(fc.tuple(fc.nat(all.length - 1), anyReports(6)), { maxLength: 6 })
      .map(
        (some): Held => new Map(some.map(([place, reports]) => [(all[place] as Deliverable).key, reports])),
      );
    const anySaid = fc.tuple(anyHeld, anyInstant).map(([reports, recorded]): Said<Report> => {
      // Whatever was said not to apply was accepted as such.
      const remarks = [...reports].map(([key, some]) => {
        const reviews = some.map((one): Review => {
          return { id: idOf(2, 100 + one.seq), recorded, ref: one.id, outcome: 'accepted', reason: null };
        });
        return [key, { ...noRemarks, reviews }] as const;
      });
      return { reports, remarks: new Map(remarks), excuses: [] };
    });
    fc.assert(
      fc.property(anySaid, anyArrivals, anyInstant, (said, arrivals, by) => {
        const { before, now, restated } = judge(said, arrivals, by);
        const named = new Set(restated.map((one) => one.deliverable));
        now.forEach((one, index) => {
          if (one.part !== before[index]?.part) expect(named.has(one.deliverable)).toBe(true);
        });
        for (const one of restated) {
          expect(one.known === null || one.known > by).toBe(true);
          expect(reportOf(one.before)?.id === reportOf(one.now)?.id).toBe(one.by === 'review');
        }
        const order = restated.map((one) => one.known ?? Number.POSITIVE_INFINITY);
        expect(order).toEqual([...order].sort((a, b) => b - a));
      }),
    );
  });

  test('STAND-1: Samoa’s answer for 2023/24 that arrived in March 2026 is restated for every day before', () => {
    const deliverable = all.find((one) => one.period === '2023') as Deliverable;
    const report = reportWith({ status: 'complete', day: '2024-06-12' as Day, seq: 7 });
    const said = { ...nothingSaid, reports: new Map([[deliverable.key, [report]]]) };
    const arrivals = [
      arrival(at('2026-03-14'), { [tuvalu]: 9 }),
      arrival(at('2026-05-02'), { [tuvalu]: 12 }),
    ];
    expect(judge(said, arrivals, at('2025-12-31')).restated).toEqual([
      {
        deliverable,
        by: 'report',
        known: at('2026-03-14'),
        before: { kind: 'no-report' },
        now: { kind: 'reported', report },
      },
    ]);
    expect(judge(said, arrivals, at('2026-03-14')).restated).toEqual([]);
  });
});
