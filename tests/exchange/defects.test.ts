import { afterEach, describe, expect, test, vi } from 'vitest';
import type * as Authority from '../../src/domain/log/authority.ts';
import type * as ErasedEvents from '../../src/domain/log/erased.ts';
import type * as PartyNamed from '../../src/domain/log/party-named.ts';
import type * as RetractedEvents from '../../src/domain/log/retracted.ts';
import type * as Revocations from '../../src/domain/log/revocations.ts';
import type * as Known from '../../src/storage/known.ts';
import type { Disk } from '../../src/storage/disk.ts';
import type * as Erase from '../../src/storage/erase.ts';
import type { LocalStore } from '../../src/storage/local-store.ts';
import type { Command, Faults } from '../fixtures/simulation.ts';

// Each rule is taken out once, and the simulator must say so: a check that nobody would miss proves nothing.

afterEach(() => {
  vi.doUnmock('../../src/domain/log/authority.ts');
  vi.doUnmock('../../src/domain/log/revocations.ts');
  vi.doUnmock('../../src/domain/log/party-named.ts');
  vi.doUnmock('../../src/domain/log/erased.ts');
  vi.doUnmock('../../src/domain/log/retracted.ts');
  vi.doUnmock('../../src/storage/erase.ts');
  vi.doUnmock('../../src/storage/known.ts');
  vi.resetModules();
});

/** Runs with modules loaded anew, so that those put in the place of others are in use. */
async function run(commands: readonly Command[], faults: Faults = {}): Promise<void> {
  vi.resetModules();
  const { act, createWorld } = await import('../fixtures/simulation.ts');
  const { deliverAll, expectOneEnd } = await import('../fixtures/simulation-end.ts');
  const world = await createWorld(faults);
  for (const command of commands) await act(world, command, faults);
  await deliverAll(world);
  await expectOneEnd(world);
}

// The places of the devices in the simulation, and of a member among the members.
const [desk, second, tuvalu] = [0, 1, 2] as const;
const [ofTuvalu, ofFiji] = [0, 1] as const;
const copyOfTuvalu = 7;

const says = (who: number, what = 0): Command => ({ do: 'report', who, what, crash: null });
const makes = (who: number, whom: number): Command => ({ do: 'make', who, whom, crash: null });
const carries = (mail: number, how: 'once' | 'changed' = 'once'): Extract<Command, { do: 'carry' }> => ({
  do: 'carry',
  mail,
  how,
  other: false,
  share: 100,
  accept: false,
  crash: null,
});

/** What a fault makes red, and what is green without it. */
async function expectRed(commands: readonly Command[], faults: Faults, why: RegExp): Promise<void> {
  await expect(run(commands, faults)).rejects.toThrow(why);
}

const changed = [says(tuvalu), makes(tuvalu, desk), carries(0, 'changed')];
const overreaching: Command[] = [{ do: 'overreach', who: ofFiji, what: 0 }];
const revoked: Command[] = [
  says(tuvalu),
  makes(tuvalu, desk),
  carries(0),
  { do: 'revoke', who: desk, whom: 0, what: 0 },
  says(tuvalu, 1),
];
const copied: Command[] = [{ do: 'clone', who: 0, what: 0 }, says(tuvalu), says(copyOfTuvalu, 1)];
// The Secretariat's shared mailbox: a file that was made for one desk is opened at the other, which lacks what was before.
const outOfOrder: Command[] = [
  says(tuvalu),
  makes(tuvalu, desk),
  carries(0),
  makes(desk, tuvalu - 1),
  carries(0),
  says(tuvalu, 1),
  makes(tuvalu, desk),
  { ...carries(0), other: true },
];
const forged: Command[] = [{ do: 'forge-arrival', who: ofTuvalu, what: 0 }];
const told = [says(desk, 1), makes(desk, second - 1), carries(0), makes(second, desk), carries(0)];

// The desk speaks of Tuvalu's first activity, and the member says that it is none of the desk's business.
const takenBackByStranger: Command[] = [
  says(desk, 0),
  makes(desk, tuvalu - 1),
  carries(0),
  { do: 'retract', who: tuvalu, what: 0 },
];
const takenBack: Command[] = [says(tuvalu), says(tuvalu), { do: 'retract', who: tuvalu, what: 0 }];
const noted: Command[] = [{ do: 'note', who: desk, what: 0 }, makes(desk, tuvalu - 1), carries(0)];
const erasedByMember: Command[] = [...noted, { do: 'erase', who: tuvalu, what: 0 }];
// The other desk erases what it has not received yet.
const erased: Command[] = [
  { do: 'note', who: desk, what: 0 },
  { do: 'erase', who: second, what: 0 },
  makes(desk, second - 1),
  carries(0),
];

describe('without a fault', () => {
  test('every story ends well', async () => {
    const stories = [changed, overreaching, revoked, outOfOrder, copied, forged, told];
    const more = [takenBackByStranger, takenBack, erasedByMember, erased];
    for (const story of [...stories, ...more]) await run(story);
  }, 30_000);
});

describe('each rule that is taken out turns a test red', () => {
  test('seal check off', async () => {
    await expectRed(changed, { verify: async () => true }, /only a copied device has two branches/);
  });

  test('member rule off', async () => {
    vi.doMock('../../src/domain/log/authority.ts', async (original) => {
      const real = await original<typeof Authority>();
      return { ...real, whyNotCounted: () => null };
    });
    await expectRed(overreaching, {}, /a member holds its own|a member answers for itself|same answers/);
  });

  test('revocation off', async () => {
    vi.doMock('../../src/domain/log/revocations.ts', async (original) => {
      const real = await original<typeof Revocations>();
      return { ...real, standingRevocations: () => () => [] };
    });
    await expectRed(revoked, {}, /nothing behind a revocation counts/);
  });

  test('waiting queue off', async () => {
    const wrap = (store: LocalStore): LocalStore => ({
      ...store,
      takeIn: (batch, contents, now) => store.takeIn({ ...batch, waiting: [] }, contents, now),
    });
    await expectRed(outOfOrder, { wrap }, /what waits is kept/);
  });

  test('frontier going back', async () => {
    const wrap = (store: LocalStore, disk: Disk): LocalStore => ({
      ...store,
      takeIn: async (batch, contents, now) => {
        await disk.write(['peers'], (tables) => tables.peers.clear());
        return store.takeIn(batch, contents, now);
      },
    });
    await expectRed([...told, ...changed], { wrap }, /goes not back/);
  });

  test('fork check off', async () => {
    const wrap = (store: LocalStore): LocalStore => ({
      ...store,
      takeIn: (batch, contents, now) => store.takeIn({ ...batch, forks: [] }, contents, now),
    });
    await expectRed(copied, { wrap }, /still holds/);
  });

  test('withheld body shown', async () => {
    vi.doMock('../../src/domain/log/party-named.ts', async (original) => {
      const real = await original<typeof PartyNamed>();
      return { ...real, partiesNamedBy: () => [] };
    });
    await expectRed(told, {}, /words about \w+ reach \w+/);
  });

  test('another member’s chain sent', async () => {
    vi.doMock('../../src/domain/log/authority.ts', async (original) => {
      const real = await original<typeof Authority>();
      return {
        ...real,
        isOffice: (role: Authority.Writer['role']) => role === 'focal-point' || real.isOffice(role),
      };
    });
    await expectRed(changed, {}, /a chain that reaches/);
  });

  test('arrival forged', async () => {
    const wrap = (store: LocalStore, disk: Disk): LocalStore => ({
      ...store,
      readCurrent: async () => {
        const current = await store.readCurrent();
        if (!current.ok) return current;
        const all = await disk.read(['documents'], (tables) => tables.documents.get('arrivals'));
        const transport = { ...current.value.transport, arrivals: (all?.value ?? []) as never };
        return { ok: true, value: { ...current.value, transport } };
      },
    });
    await expectRed(forged, { wrap }, /only the Secretariat says what it received/);
  });

  test('a receipt for more than is held', async () => {
    const wrap = (store: LocalStore): LocalStore => ({
      ...store,
      takeIn: (batch, contents, now) => {
        const more = contents.map((one) =>
          one.kind !== 'arrival'
            ? one
            : {
                kind: one.kind,
                body: {
                  ...one.body,
                  frontier: Object.fromEntries(
                    Object.entries(one.body.frontier).map(([name, to]) => [name, to + 1]),
                  ),
                },
              },
        );
        return store.takeIn(batch, more, now);
      },
    });
    await expectRed(changed, { wrap }, /claims no more than is held/);
  });

  test('an import in two steps', async () => {
    const wrap = (store: LocalStore): LocalStore => ({
      ...store,
      takeIn: async (batch, contents, now) => {
        const first = await store.takeIn({ ...batch, peer: null, import: null }, [], now);
        if (!first.ok) return first;
        const basis = new Map<never, never>();
        return store.takeIn(
          { ...batch, basis, segments: [], waiting: [], drained: [], forks: [] },
          contents,
          now,
        );
      },
    });
    const killed = Array.from({ length: 30 }, (_, at): Command[] => [
      says(tuvalu),
      makes(tuvalu, desk),
      { ...carries(0), crash: at },
    ]);
    await expectRed(killed.flat(), { wrap }, /a write that failed wrote nothing/);
  });

  test('a retract by a stranger', async () => {
    vi.doMock('../../src/domain/log/retracted.ts', async (original) => {
      const real = await original<typeof RetractedEvents>();
      const everybody = {
        has: () => true,
        get: () => ({ role: 'officer', party: '', label: '', cut: null }),
      };
      return {
        ...real,
        retractedOf: (_: never, events: never) => real.retractedOf(everybody as never, events),
      };
    });
    await expectRed(takenBackByStranger, {}, /only its own people and the Secretariat|same answers/);
  });

  test('a retract that nobody heeds', async () => {
    vi.doMock('../../src/domain/log/retracted.ts', async (original) => {
      return { ...(await original<typeof RetractedEvents>()), retractedOf: () => new Map() };
    });
    await expectRed(takenBack, {}, /what was taken back counts nowhere/);
  });

  test('an erase that anybody may write', async () => {
    vi.doMock('../../src/domain/log/erased.ts', async (original) => {
      const real = await original<typeof ErasedEvents>();
      const everybody = {
        has: () => true,
        get: () => ({ role: 'officer', party: '', label: '', cut: null }),
      };
      return { ...real, erasedOf: (_: never, events: never) => real.erasedOf(everybody as never, events) };
    });
    await expectRed(erasedByMember, {}, /holds what nobody at a desk erased/);
  });

  test('an erased line that comes later is kept', async () => {
    vi.doMock('../../src/storage/erase.ts', async (original) => {
      const real = await original<typeof Erase>();
      return {
        ...real,
        eraseIn: (...[tables, own, known]: Parameters<typeof Erase.eraseIn>) =>
          known.before === null ? Promise.resolve(false) : real.eraseIn(tables, own, known, []),
      };
    });
    await expectRed(erased, {}, /holds nothing of what was erased/);
  });

  test('what was held is not judged anew', async () => {
    vi.doMock('../../src/storage/known.ts', async (original) => {
      const real = await original<typeof Known>();
      return { ...real, judgesAnew: () => false };
    });
    const cut: Command = { do: 'revoke', who: desk, whom: 0, what: 1 };
    await expectRed(
      [...revoked.slice(0, 3), cut],
      {},
      /nothing behind a revocation counts|same answers|those of its log/,
    );
  });
});
