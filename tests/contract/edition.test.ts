import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { editionFingerprint } from '../../src/contract/edition.ts';
import { decodeLine } from '../../src/contract/line.ts';
import type { EventContent } from '../../src/domain/log/event.ts';
import type { Day } from '../../src/domain/plan/day.ts';
import { checkEdition } from '../../src/domain/progress/editions/edition-check.ts';
import { editionsOf } from '../../src/domain/progress/editions/edition.ts';
import { viewOfEdition } from '../../src/domain/progress/editions/edition-view.ts';
import { countsToTally, tallyToCounts } from '../../src/domain/progress/editions/frozen-counts.ts';
import { decodeRows, encodeRows, frozenRows } from '../../src/domain/progress/editions/frozen-row.ts';
import { makeEventId } from '../../src/domain/log/ids.ts';
import { type Held, recount } from '../../src/domain/progress/editions/recount.ts';
import { noRemarks } from '../../src/domain/progress/remarks/remarks.ts';
import { tallyOf } from '../../src/domain/progress/figures/tally.ts';
import { anyFirstYear, anyStandings, countedWith, ocoDeliverables } from '../fixtures/counted.ts';
import { allOf, anySaid, entriesOf, freeze, frontierOf, heldWith, opened } from '../fixtures/editions.ts';
import { reportWith } from '../fixtures/generated-reports.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';

const runs = { numRuns: 15 };
const plan = ocoPlan.plan.id;

function check(contents: readonly EventContent[], held: Held, withheld: readonly string[] = []) {
  const { edition, rows } = opened(contents, withheld);
  return checkEdition(edition, rows, recount(edition, held), held, editionFingerprint);
}

describe('what an edition holds', () => {
  test('ED-1: rows and counts come back as they were frozen', () => {
    fc.assert(
      fc.property(anyStandings, anyFirstYear, (standings, firstYear) => {
        const counted = countedWith(standings, firstYear);
        const rows = frozenRows(counted);
        expect(decodeRows(plan, encodeRows(rows))).toEqual(
          new Map([...rows].map(([key, row]) => [key, row])),
        );
        const tally = { ...tallyOf(counted), notOnDevice: 0 };
        expect(countsToTally(tallyToCounts(tally))).toEqual(tally);
      }),
      runs,
    );
  });

  test('ED-1: a row that this version cannot read is left out', () => {
    const cells = [
      '',
      'done',
      'done complete',
      'done complete 2026-02-30',
      'done complete 2026-02-28 x',
      'new-part',
      'competing',
    ];
    for (const cell of cells) {
      const rows = decodeRows(plan, { '1.2.1/2024': { TV: cell } });
      expect([cell, rows.size]).toEqual([cell, cell === 'done' ? 1 : 0]);
    }
    expect(
      decodeRows(plan, { 'a/b/c': { TV: 'done' }, '1.2.1': { TV: 'done' }, '1.2.1/2024': { tv: 'done' } })
        .size,
    ).toBe(0);
  });

  test('ED-1: the order in which its events came never matters, and a part without its whole is left out', () => {
    const { entries } = entriesOf(freeze([]));
    expect(editionsOf([...entries].reverse())).toEqual(editionsOf(entries));
    expect(editionsOf(entries.slice(1))).toEqual([]);
    expect(editionsOf(entries)[0]?.parts.size).toBe(25);
  });

  test('ED-1: a name of nothing or of more than 200 characters is no edition; one of 200 is', () => {
    const [whole] = freeze([]) as [EventContent];
    const read = (name: string) =>
      decodeLine(JSON.stringify({ t: 1, k: 'edition', b: { ...whole.body, name } })).ok;
    expect(['', ' ', 'x'.repeat(201), 'x'.repeat(200), '<b>28th</b>'].map(read)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  test('ED-1: the whole of an edition for members names no member and no device; rows of all stand in it where chosen', () => {
    const reports = [
      reportWith({ device: 1, key: 'oco-2022-2027/FJ/1.2.1/2024' as never, day: '2025-01-01' as Day }),
    ];
    const [whole] = freeze(reports) as [EventContent];
    expect(JSON.stringify(whole)).not.toMatch(/FJ|bbbbbbbb/);
    const [all, ...parts] = freeze(reports, '2025-06-30' as Day, 'all-rows') as [
      EventContent,
      ...EventContent[],
    ];
    expect(JSON.stringify(all)).toContain('"FJ":"not-due-yet on-track 2025-01-01"');
    expect(parts.some((one) => 'rows' in one.body)).toBe(false);
  });
});

describe('the fingerprint', () => {
  test('ED-1: whoever holds the same events comes to the same rows and fingerprint, in whatever order and with whatever came later', () => {
    fc.assert(
      fc.property(anySaid, fc.nat(), (reports, cut) => {
        const then = reports.slice(0, reports.length === 0 ? 0 : cut % (reports.length + 1));
        const contents = freeze(then);
        expect(check(contents, heldWith(reports))).toEqual({ kind: 'matches', reach: 'all' });
        const turned = { ...heldWith(reports), all: allOf([...reports].reverse()) };
        expect(check(contents, turned)).toEqual({ kind: 'matches', reach: 'all' });
        const { edition, rows } = opened(contents);
        const [here, there] = [recount(edition, heldWith(reports)), recount(edition, turned)];
        expect(frozenRows(here?.counted ?? [])).toEqual(frozenRows(there?.counted ?? []));
        const view = viewOfEdition(edition, rows, here, ocoDeliverables);
        expect(frozenRows(view)).toEqual(rows);
        expect(tallyOf(view)).toEqual(edition.whole);
      }),
      { numRuns: 6 },
    );
  });

  test('ED-1: one row that changes changes it, and is named', () => {
    const key = 'oco-2022-2027/FJ/1.2.1/2024' as never;
    const report = reportWith({ device: 1, seq: 2, key, day: '2025-01-01' as Day });
    const contents = freeze([report]);
    const other = reportWith({ device: 1, seq: 2, key, day: '2025-01-01' as Day, status: 'complete' });
    expect(check(contents, heldWith([other]))).toMatchObject({
      kind: 'differs',
      rows: [{ key, frozen: { answer: { status: 'on-track' } }, found: { answer: { status: 'complete' } } }],
    });
    // Set aside since: held, and counted no longer.
    const aside = { ...heldWith([]), frontier: frontierOf([report]) };
    expect(check(contents, aside)).toMatchObject({
      kind: 'differs',
      rows: [{ key, found: { answer: null } }],
    });
    const { edition, rows } = opened(contents);
    const view = viewOfEdition(edition, rows, recount(edition, aside), ocoDeliverables);
    expect(frozenRows(view)).toEqual(rows);
  });

  test('ED-1, RETRACT-1: what was taken back after it was frozen is still in it, and what was before is not', () => {
    const key = 'oco-2022-2027/FJ/1.2.1/2024' as never;
    const report = reportWith({ device: 1, seq: 2, key, day: '2025-01-01' as Day });
    const { body: _, ...facts } = report;
    const takenBackBy = (seq: number): Held => {
      const by = makeEventId(report.device, seq);
      const { id, recorded } = report;
      const one = { id, kind: 'report', recorded, facts, by, at: recorded, reason: 'Wrong year' } as const;
      const all = { ...allOf([]), remarks: new Map([[key, { ...noRemarks, takenBack: [one] }]]) };
      return { ...heldWith([]), all, frontier: new Map([...frontierOf([report]), [report.device, seq]]) };
    };
    expect(check(freeze([report]), takenBackBy(3))).toEqual({ kind: 'matches', reach: 'all' });
    const knowing = freeze([
      report,
      reportWith({ device: 1, seq: 3, key: 'oco-2022-2027/FJ/1.2.2/2024' as never }),
    ]);
    expect(check(knowing, takenBackBy(3))).toMatchObject({
      kind: 'differs',
      rows: expect.arrayContaining([
        expect.objectContaining({ key, found: expect.objectContaining({ answer: null }) }),
      ]),
    });
  });

  test('ED-1: a fingerprint or a sum that was made up does not match, though no row differs', () => {
    const [whole, ...parts] = freeze([]) as [EventContent & { kind: 'edition' }, ...EventContent[]];
    const forged = (more: object) =>
      [{ ...whole, body: { ...whole.body, ...more } }, ...parts] as EventContent[];
    const of = 'AAAAAAAAAAAAAAAA';
    const renamed = parts.map((one) => ({ ...one, body: { ...one.body, of } }) as EventContent);
    expect(check([...forged({ fingerprint: of }).slice(0, 1), ...renamed], heldWith([]))).toEqual({
      kind: 'differs',
      rows: [],
    });
    expect(check(forged({ whole: { done: 500 } }), heldWith([]))).toEqual({ kind: 'differs', rows: [] });
    expect(check(forged({}), heldWith([]))).toMatchObject({ kind: 'matches' });
  });

  test('ED-1: a member recomputes its own rows; without parts, chains or the plan revision it says why it cannot', () => {
    const reports = [
      reportWith({
        device: 0,
        seq: 4,
        key: 'oco-2022-2027/TV/1.2.1/2024' as never,
        day: '2025-01-01' as Day,
      }),
      reportWith({
        device: 1,
        seq: 2,
        key: 'oco-2022-2027/FJ/1.2.1/2024' as never,
        day: '2025-01-01' as Day,
      }),
    ];
    const contents = freeze(reports);
    const others = ocoPlan.members.map((one) => one.code).filter((one) => one !== 'TV');
    const own = { ...heldWith(reports.slice(0, 1)) };
    expect(check(contents, own, others)).toEqual({ kind: 'matches', reach: 'some' });
    const behind = { ...own, frontier: new Map([...own.frontier].map(([device]) => [device, 1])) };
    expect(check(contents, behind, others)).toEqual({ kind: 'matches', reach: 'some' });
    expect(check(contents, { ...own, frontier: new Map() }, others)).toEqual({
      kind: 'not-here',
      why: 'not-held',
    });
    expect(check(contents, own, [...others, 'TV', 'OCO'])).toEqual({ kind: 'not-here', why: 'totals-only' });
    expect(check(contents, { ...own, deliverables: null }, others)).toEqual({
      kind: 'not-here',
      why: 'other-plan',
    });
    const { edition, rows } = opened(contents, others);
    expect(new Set([...rows.keys()].map((key) => key.split('/')[1]))).toEqual(new Set(['TV', 'OCO']));
    const view = viewOfEdition(edition, rows, recount(edition, behind), ocoDeliverables);
    expect(view.filter(({ standing }) => standing.kind !== 'not-on-device')).toHaveLength(rows.size);
  });
});
