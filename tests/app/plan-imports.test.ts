import { expect, test } from 'vitest';
import { keepImport, madeByAmendment, readImports, readOriginal } from '../../src/app/state/plan-imports.ts';
import type { OpenSession } from '../../src/app/state/session.ts';
import { ok } from '../../src/base/result.ts';
import { publishedPlan } from '../../src/contract/plan-revisions.ts';
import type { LocalStore } from '../../src/storage/local-store.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';

const published = publishedPlan(
  { items: ocoPlan.items, members: ocoPlan.memberValues, rev: ocoPlan.rev },
  [],
);
const amendment = { after: ocoPlan, items: ocoPlan.items, members: [] };

function emptyDesk() {
  const documents = new Map<string, unknown>();
  const store = {
    readDocument: async (name: string) => ok(documents.get(name) ?? null),
    writeDocument: async (name: string, value: unknown) => ok(void documents.set(name, value)),
  } as unknown as LocalStore;
  return { store, inForce: { published } } as unknown as OpenSession;
}

async function imports(desk: OpenSession) {
  const read = await readImports(desk.store);
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
}

test('SHEET-4 the oldest originals go where all together are too many, and that they were there stays', async () => {
  const desk = emptyDesk();
  for (const name of ['first.xlsx', 'second.xlsx', 'third.xlsx']) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    await keepImport(
      desk,
      { name, bytes: new Uint8Array(9 * 1024 * 1024) },
      madeByAmendment(desk, amendment),
      'Minutes',
    );
  }
  const kept = await imports(desk);
  expect(kept.map((one) => [one.fileName, one.hasOriginal])).toEqual([
    ['third.xlsx', true],
    ['second.xlsx', true],
    ['first.xlsx', false],
  ]);
  const originals = await Promise.all(kept.map((one) => readOriginal(desk.store, one.id)));
  expect(originals.map((one) => one.ok && one.value?.length)).toEqual([9_437_184, 9_437_184, undefined]);
});

test('SHEET-4 what could not be published is forgotten again', async () => {
  const desk = emptyDesk();
  const kept = await keepImport(
    desk,
    { name: 'a.xlsx', bytes: new Uint8Array(1) },
    madeByAmendment(desk, amendment),
    'Minutes',
  );
  expect(await imports(desk)).toHaveLength(1);
  if (kept.ok) await kept.value();
  expect(await imports(desk)).toEqual([]);
});
