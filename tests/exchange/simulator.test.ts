import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { act, anyStory, type Command, createWorld } from '../fixtures/simulation.ts';
import { deliverAll, expectOneEnd } from '../fixtures/simulation-end.ts';

async function run(commands: readonly Command[]): Promise<void> {
  const world = await createWorld();
  for (const command of commands) await act(world, command);
  await deliverAll(world);
  await expectOneEnd(world);
}

test('two desks, three members and their devices come to one end, whatever is said, lost, repeated, cut, changed or interrupted', async () => {
  await fc.assert(fc.asyncProperty(anyStory, run), {
    numRuns: Number(process.env.SIMULATOR_RUNS ?? 50),
    ...(process.env.SIMULATOR_SEED ? { seed: Number(process.env.SIMULATOR_SEED) } : {}),
  });
}, 600_000);

test('nothing happens, and everybody has the same', async () => {
  await expect(run([])).resolves.toBeUndefined();
});

describe('stories that once ended badly', () => {
  const said = { crash: null } as const;

  test('a copy wrote what its original never did, which then hears that all was received', async () => {
    await run([
      { do: 'clone', who: 0, what: 0 },
      { do: 'send', who: 7, whom: 0, ...said },
      { do: 'revoke', who: 0, whom: 1, what: 0 },
      { do: 'make', who: 0, whom: 0, ...said },
    ]);
  });

  test('a member writes about another, and its own words come back to it', async () => {
    await run([
      { do: 'make', who: 0, whom: 0, ...said },
      { do: 'overreach', who: 0, what: 0 },
      { do: 'overreach', who: 0, what: 0 },
    ]);
  });

  test('both branches of a copied device are on their way when it is cut off', async () => {
    await run([
      { do: 'report', who: 2, what: 1, ...said },
      { do: 'clone', who: 0, what: 0 },
      { do: 'report', who: 2, what: 2, ...said },
      { do: 'send', who: 7, whom: 1, ...said },
      { do: 'send', who: 2, whom: 0, ...said },
      { do: 'revoke', who: 0, whom: 0, what: 1 },
      { do: 'send', who: 0, whom: 0, ...said },
      { do: 'send', who: 1, whom: 0, ...said },
    ]);
  });

  test('two desks erase one note, and the one that hears of both has not received the note', async () => {
    await run([
      { do: 'note', who: 3, what: 0 },
      { do: 'erase', who: 1, what: 0 },
      { do: 'erase', who: 0, what: 0 },
      { do: 'note', who: 0, what: 0 },
    ]);
  });
});
