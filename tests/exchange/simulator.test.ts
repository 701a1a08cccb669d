import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
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
    numRuns: Number(process.env.SIMULATOR_RUNS ?? 40),
    ...(process.env.SIMULATOR_SEED ? { seed: Number(process.env.SIMULATOR_SEED) } : {}),
  });
}, 600_000);

test('nothing happens, and everybody has the same', async () => {
  await expect(run([])).resolves.toBeUndefined();
});
