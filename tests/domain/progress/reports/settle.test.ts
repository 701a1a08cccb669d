import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { decodeBody } from '../../../../src/contract/event-schema.ts';
import { whyNotCounted } from '../../../../src/domain/log/authority.ts';
import type { Role } from '../../../../src/domain/log/event.ts';
import type { DeviceId } from '../../../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../../../src/domain/plan/day.ts';
import {
  type Behalf,
  makeReport,
  type Report,
  type ReportBody,
} from '../../../../src/domain/progress/reports/report.ts';
import {
  answerParts,
  answersToSettle,
  differingParts,
  saidParts,
  settleWith,
  settlingBy,
} from '../../../../src/domain/progress/reports/settle.ts';
import {
  asAtToday,
  reportOf,
  standingOf,
  unsuperseded,
} from '../../../../src/domain/progress/reports/standing.ts';
import {
  anyBody,
  anyReports,
  devices,
  idOf,
  leastBody,
  reportWith,
  someKey,
} from '../../../fixtures/generated-reports.ts';

const today = asAtToday('2026-11-22' as Day);
const day = (text: string) => text as Day;
const onTheWordOf: Behalf = { source: 'e-mail', who: 'The Comptroller', day: day('2026-11-22') };
const anyBehalf = fc.constantFrom(null, onTheWordOf);

/** Reports that wait to be settled, which of them somebody chose, and the order in which they arrive. */
const anyToSettle = anyReports(7)
  .filter((reports) => answersToSettle(reports, today).length > 0)
  .chain((reports) =>
    fc.record({
      reports: fc.constant(reports),
      place: fc.nat(6),
      device: fc.nat(2),
      order: fc.shuffledSubarray([...reports.keys(), reports.length], { minLength: reports.length + 1 }),
      behalf: anyBehalf,
    }),
  );

function settled(one: {
  readonly reports: readonly Report[];
  readonly place: number;
  readonly device: number;
  readonly behalf: Behalf | null;
}) {
  const answers = answersToSettle(one.reports, today);
  const chosen = answers[one.place % answers.length] as Report;
  const seq = one.reports.length + 2;
  const body = settleWith(
    chosen.body,
    answers.map(({ id }) => id),
    one.behalf,
  );
  const id = idOf(one.device, seq);
  const device = devices[one.device] as unknown as DeviceId;
  return { answers, chosen, report: makeReport({ id, device, seq, t: 1_795_200_000_000 as Instant }, body) };
}

describe('the report that settles', () => {
  test('STAND-2: whichever answer is chosen, nothing is left to settle, in whatever order the reports arrive', () => {
    fc.assert(
      fc.property(anyToSettle, (one) => {
        const { report } = settled(one);
        const all = [...one.reports, report];
        const arrived = one.order.map((place) => all[place] as Report);
        expect(standingOf(arrived, today)).toEqual({ kind: 'reported', report });
        expect(answersToSettle(arrived, today)).toEqual([]);
      }),
    );
  });

  test('REP-5: it replaces every answer that stood, and all of them are kept', () => {
    fc.assert(
      fc.property(anyToSettle, (one) => {
        const { report, answers } = settled(one);
        expect([...report.supersedes].sort()).toEqual(answers.map(({ id }) => id).sort());
        const byToday = one.reports.filter((held) => held.day <= today.trueBy);
        expect(unsuperseded([...byToday, report])).toEqual([report]);
      }),
    );
  });

  test('STAND-2: it says all that the chosen answer said and nothing of another, whatever its day', () => {
    fc.assert(
      fc.property(anyBody, fc.array(fc.nat(9)), anyBehalf, (chosen, seqs, behalf) => {
        const sup = seqs.map((seq) => idOf(1, seq));
        const body = settleWith(chosen, sup, behalf);
        const said = ({ sup: _, behalf: _behalf, ...rest }: ReportBody) => rest;
        expect(said(body)).toEqual(said(chosen));
        expect(body.sup).toEqual(sup);
      }),
    );
  });

  test('REP-6: what the party itself settles with is its own; an officer’s says on whose word', () => {
    fc.assert(
      fc.property(anyBody, (chosen) => {
        expect('behalf' in settleWith(chosen, [], null)).toBe(false);
        expect(settleWith(chosen, [], onTheWordOf).behalf).toEqual(onTheWordOf);
      }),
    );
  });

  test('REP-2: it can be stored and read again, as the chosen one could', () => {
    fc.assert(
      fc.property(anyBody, anyBehalf, (chosen, behalf) => {
        const body = settleWith(chosen, [idOf(0, 2), idOf(1, 2)], behalf);
        const stored = JSON.parse(JSON.stringify(body));
        expect(decodeBody('report', stored)).toEqual({ kind: 'report', body });
      }),
    );
  });
});

describe('what there is to settle', () => {
  const own = reportWith({ device: 0, day: day('2026-11-20') });
  const told = reportWith({ device: 1, day: day('2026-11-19'), behalf: true, status: 'at-risk' });

  test('STAND-2: nothing where answers agree, where there is one, and where there is none', () => {
    fc.assert(
      fc.property(anyReports(), (reports) => {
        const answers = answersToSettle(reports, today);
        const standing = standingOf(reports, today);
        expect(answers.length > 0).toBe(standing.kind === 'competing');
        expect(answers.length).not.toBe(1);
        if (answers.length > 0) expect(answers[0]).toEqual(reportOf(standing));
      }),
    );
  });

  test('STAND-2: an older answer of a further device stands too, or it would compete with the one that is settled with', () => {
    const older = reportWith({ device: 2, day: day('2026-11-01'), status: 'complete' });
    expect(answersToSettle([told, older, own], today)).toEqual([own, older, told]);
  });

  test('STAND-1: an answer that is true later is nothing to choose from yet, and is not replaced', () => {
    const later = reportWith({ device: 2, day: day('2026-12-24'), status: 'complete' });
    expect(answersToSettle([own, told, later], today)).toEqual([own, told]);
  });
});

describe('who may settle', () => {
  const writer = (role: Role, party: string) => ({ role, party, label: '', cut: null });
  const roles: readonly Role[] = ['root', 'admin', 'officer', 'focal-point', 'viewer'];

  test('REP-6: whoever may report about the party, and as it must be reported', () => {
    for (const role of roles) {
      for (const party of ['TV', 'FJ', 'OCO']) {
        const settling = settlingBy(writer(role, party), someKey);
        const may = (behalf: Behalf | null) =>
          whyNotCounted(writer(role, party), 1, {
            kind: 'report',
            body: settleWith(leastBody['on-track'], [], behalf),
          }) === null;
        expect(settling !== null).toBe(may(onTheWordOf));
        expect(settling === 'own').toBe(may(null));
      }
    }
  });
});

describe('where answers differ', () => {
  test('a part is marked only where the answers do not all say the same, whatever the order of names in them', () => {
    const least = leastBody.complete as Extract<ReportBody, { status: 'complete' }>;
    const a: ReportBody = { ...least, evidence: [{ note: 'Minutes', place: 'Suva' }] };
    const b: ReportBody = { ...least, evidence: [{ place: 'Suva', note: 'Minutes' }], narrative: 'Held' };
    expect([...differingParts([a, b])]).toEqual(['narrative']);
    expect([...differingParts([a, { ...b, evidence: [{ note: 'Minutes', place: 'Nadi' }] }])]).toEqual([
      'narrative',
      'evidence',
    ]);
  });

  test('answers that say the same differ in nothing, and every part that differs is shown', () => {
    fc.assert(
      fc.property(anyBody, anyBody, (a, b) => {
        expect(differingParts([a, { ...a, sup: [idOf(2, 9)] }]).size).toBe(0);
        const shown = saidParts([a, b]);
        for (const part of differingParts([a, b])) expect(shown).toContain(part);
        expect(shown).toEqual(answerParts.filter((part) => shown.includes(part)));
        for (const part of ['status', 'day'] as const) expect(shown).toContain(part);
      }),
    );
  });
});
