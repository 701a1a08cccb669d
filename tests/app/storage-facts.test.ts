import { expect, test } from 'vitest';
import { askToKeep, readStorageFacts } from '../../src/app/state/storage-facts.ts';

const refuses = () => Promise.reject(new DOMException('no', 'SecurityError'));

test('what the browser says is read, and what it does not say is not made up', async () => {
  expect(
    await readStorageFacts({
      persisted: async () => true,
      estimate: async () => ({ usage: 1_000, quota: 5_000 }),
    }),
  ).toEqual({ kept: 'kept', usedBytes: 1_000, quotaBytes: 5_000 });
  expect(await readStorageFacts({ persisted: async () => false, estimate: async () => ({}) })).toEqual({
    kept: 'not-kept',
    usedBytes: null,
    quotaBytes: null,
  });
  const nothing = { kept: 'not-said', usedBytes: null, quotaBytes: null };
  expect(await readStorageFacts(undefined)).toEqual(nothing);
  expect(await readStorageFacts({})).toEqual(nothing);
  expect(await readStorageFacts({ persisted: refuses, estimate: refuses })).toEqual(nothing);
});

test('a browser that keeps the data is not asked again, and its answer is told from having none', async () => {
  let asked = 0;
  const keeper = (persisted: boolean, answer: boolean) => ({
    persisted: async () => persisted,
    persist: async () => {
      asked += 1;
      return answer;
    },
  });
  expect(await askToKeep(keeper(true, false))).toBe('kept');
  expect(asked).toBe(0);
  expect(await askToKeep(keeper(false, true))).toBe('kept');
  expect(await askToKeep(keeper(false, false))).toBe('not-kept');
  expect(asked).toBe(2);
  expect(await askToKeep({ persisted: async () => false })).toBe('not-kept');
  expect(await askToKeep({ persisted: async () => false, persist: refuses })).toBe('not-kept');
  expect(await askToKeep(undefined)).toBe('not-said');
});
