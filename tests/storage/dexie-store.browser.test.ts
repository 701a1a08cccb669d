import Dexie from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDexieDisk } from '../../src/storage/dexie-disk.ts';
import { readSchemaVersion } from '../../src/storage/schema-version.ts';
import { storeErrorOf } from '../../src/storage/store-error.ts';
import { adoptSuite } from './adopt-suite.ts';
import { storeSuite } from './store-suite.ts';
import { takeInSuite } from './take-in-suite.ts';

async function openDisk(name: string) {
  const disk = await openDexieDisk(name);
  if (!disk.ok) throw new Error(disk.error.type);
  return disk.value;
}

storeSuite(openDisk);
adoptSuite(openDisk);
takeInSuite(openDisk);

describe('the browser storage', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('a database of a newer version is reported and not touched', async () => {
    const newer = new Dexie('newer');
    newer.version(4).stores({ segments: '[device+from]', later: 'id' });
    await newer.open();
    await newer.table('later').put({ id: 'kept' });
    newer.close();
    expect(await openDexieDisk('newer')).toEqual({ ok: false, error: { type: 'storage-newer' } });
    const again = new Dexie('newer');
    again.version(4).stores({ segments: '[device+from]', later: 'id' });
    await again.open();
    expect(await again.table('later').toArray()).toEqual([{ id: 'kept' }]);
    expect(again.backendDB().objectStoreNames.length).toBe(2);
    again.close();
  });

  test('asking for the version of a database that does not exist makes none', async () => {
    expect(await readSchemaVersion('nowhere')).toBeNull();
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain('nowhere');
  });

  test('a browser without storage is an error value', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await openDexieDisk('none')).toEqual({ ok: false, error: { type: 'storage-unavailable' } });
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    expect(await openDexieDisk('none')).toEqual({ ok: false, error: { type: 'storage-unavailable' } });
  });

  test('a full device is an error value, however deep the browser hides it', () => {
    const full = new DOMException('full', 'QuotaExceededError');
    expect(storeErrorOf(full)).toEqual({ type: 'storage-full' });
    expect(storeErrorOf(new Dexie.AbortError('aborted', full))).toEqual({ type: 'storage-full' });
    expect(storeErrorOf(new Dexie.BulkError('bulk', [full]))).toEqual({ type: 'storage-full' });
  });
});
