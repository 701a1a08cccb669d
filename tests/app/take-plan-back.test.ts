import { expect, test } from 'vitest';
import { publishNewPlan } from '../../src/app/state/amend-plan.ts';
import { readImports } from '../../src/app/state/plan-imports.ts';
import type { OpenSession } from '../../src/app/state/session.ts';
import { besideState, putPlanBack, takePlanBack } from '../../src/app/state/take-plan-back.ts';
import { decodePlanFile } from '../../src/contract/plan-file.ts';
import type { Day } from '../../src/domain/plan/day.ts';
import type { DeliverableKey } from '../../src/domain/plan/deliverable-key.ts';
import { planDocument, readPlansInForce } from '../../src/storage/plan-in-force.ts';
import { ocoPlan, ocoPlanText } from '../fixtures/oco-plan.ts';
import { carry, createProgramme, join, letIn, type Replica, startMember } from '../fixtures/replicas.ts';
import { must } from '../fixtures/state.ts';

const file = must(
  decodePlanFile(
    JSON.stringify({
      ...JSON.parse(ocoPlanText),
      id: 'before',
      start: '2017-07-01',
      end: '2022-06-30',
      members: [...ocoPlan.memberValues, { code: 'PN', name: 'Pitcairn Islands' }],
    }),
  ),
);

async function beginWith({ disk }: Replica) {
  await disk.write(['documents'], (tables) => tables.documents.put([planDocument(ocoPlan, null)]));
}

/** What a window would show of a replica, as far as plans go. */
async function windowOf({ store }: Replica) {
  const plans = must(await readPlansInForce(store));
  const parts = { store, plans, inForce: plans[0], today: '2026-11-22' as Day, standings: new Map() };
  return { ...parts, allRounds: [], allEditions: [] } as unknown as OpenSession;
}

const plansOf = async (replica: Replica) => (await windowOf(replica)).plans.map(({ plan }) => plan.id);
const untilOf = async (replica: Replica) =>
  (await windowOf(replica)).inForce.members.find(({ code }) => code === 'PN')?.until;

test('SHEET-4 a plan that a file became is taken back on every device, with the members that it brought, and put back', async () => {
  const programme = await createProgramme();
  const { desk } = programme;
  const tonga = await startMember('TO');
  for (const one of [desk, tonga]) await beginWith(one);
  await join(tonga, programme);
  await carry(tonga, desk, [letIn(tonga)]);
  const bytes = new TextEncoder().encode('the file, byte for byte');
  must(
    await publishNewPlan(await windowOf(desk), file, 'Conference of 2017', { name: 'before.xlsx', bytes }),
  );
  await carry(desk, tonga);
  for (const one of [desk, tonga]) expect(await plansOf(one)).toEqual([ocoPlan.plan.id, 'before']);
  const madeNow = async () => must(await readImports(desk.store))[0]!;
  const made = await madeNow();
  expect(made).toMatchObject({ fileName: 'before.xlsx', hasOriginal: true, begins: { id: 'before' } });

  // What was answered stays, and so does its plan.
  const open = await windowOf(desk);
  const begins = made.begins!;
  expect(besideState(open, begins)).toEqual({ kind: 'stands' });
  const answered = new Map([['before/TO/1.2.1/2020' as DeliverableKey, [{}]]]) as never;
  expect(besideState({ ...open, standings: answered }, begins)).toEqual({ kind: 'answered', count: 1 });
  const round = [{ body: { plan: 'before' } }] as never;
  expect(besideState({ ...open, allRounds: round }, begins)).toEqual({ kind: 'in-use' });

  must(await takePlanBack(open, made));
  await carry(desk, tonga);
  for (const one of [desk, tonga]) {
    expect(await plansOf(one)).toEqual([ocoPlan.plan.id]);
    expect(await untilOf(one)).toBe('2026-11-21');
  }
  const back = await madeNow();
  expect(besideState(await windowOf(desk), back.begins!)).toEqual({ kind: 'taken-back' });

  must(await putPlanBack(await windowOf(desk), back));
  await carry(desk, tonga);
  for (const one of [desk, tonga]) {
    expect(await plansOf(one)).toEqual([ocoPlan.plan.id, 'before']);
    expect(await untilOf(one)).toBeNull();
  }
});
