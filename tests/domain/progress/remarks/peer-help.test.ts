import { expect, test } from 'vitest';
import { peerHelpOf, peersDone } from '../../../../src/domain/progress/remarks/peer-help.ts';
import type { Report } from '../../../../src/domain/progress/reports/report.ts';
import type { Standing } from '../../../../src/domain/progress/reports/standing.ts';
import { asAtNov, countedAs, ocoDeliverables } from '../../../fixtures/counted.ts';
import { reportWith } from '../../../fixtures/generated-reports.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

const asks = { kind: 'training', text: 'A trainer' } as const;
const done: Standing<Report> = { kind: 'reported', report: reportWith({ status: 'complete' }) };
const asking: Standing<Report> = { kind: 'reported', report: reportWith({ assistance: asks }) };

test('REP-4: who asks for help sees who has done it, the same sub-region first, then the same language, by name', () => {
  const said: Readonly<Record<string, Standing<Report>>> = {
    WF: asking,
    TO: done,
    AS: done,
    NC: done,
    AU: done,
    FJ: { kind: 'reported', report: reportWith({ status: 'partly-achieved' }) },
  };
  const counted = ocoDeliverables
    .filter((one) => one.placed.activity.code === '1.2.1' && one.period === '2026')
    .map((one) => countedAs(one, said[one.party] ?? { kind: 'no-report' }));
  const help = peerHelpOf(counted, ocoPlan.members, asAtNov);
  const names = (some: readonly { readonly code: string }[]) => some.map((one) => one.code);
  expect(names(help.done)).toEqual(['AS', 'AU', 'NC', 'TO']);
  expect(help.asking.map((one) => [one.member.code, one.requests.length])).toEqual([['WF', 1]]);
  expect(names(help.asking[0]?.done['same-subregion'] ?? [])).toEqual(['AS', 'TO']);
  expect(names(help.asking[0]?.done['same-language'] ?? [])).toEqual(['NC']);
  expect(names(help.asking[0]?.done.others ?? [])).toEqual(['AU']);
  // At a member's device the same lists are read from a conference copy that tells of everybody.
  const wallis = ocoPlan.members.find((one) => one.code === 'WF') as (typeof ocoPlan.members)[number];
  expect(peersDone(counted, ocoPlan.members, wallis)).toEqual(help.asking[0]?.done);
  const tonga = ocoPlan.members.find((one) => one.code === 'TO') as (typeof ocoPlan.members)[number];
  expect(Object.values(peersDone(counted, ocoPlan.members, tonga)).flat()).not.toContain(tonga);
  expect(
    peerHelpOf(
      counted.filter((one) => one.deliverable.party !== 'WF'),
      ocoPlan.members,
      asAtNov,
    ).asking,
  ).toEqual([]);
});
