import type { Page } from '@playwright/test';

/** The names of the workspaces' databases on this device, as the browser itself lists them. */
export function workspaceDatabases(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const all = await indexedDB.databases();
    return all.flatMap(({ name }) => (name?.startsWith('wayfinder/') ? [name] : []));
  });
}

/** Every row of a table of the only workspace. */
export function rowsIn(page: Page, table: string): Promise<readonly unknown[]> {
  return inTable(page, table, 'all', null) as Promise<readonly unknown[]>;
}

/** Writes a row past the program, as a damaged disk or another program would. */
export async function putRow(page: Page, table: string, row: unknown): Promise<void> {
  await inTable(page, table, 'put', row);
}

/** Makes the database what a newer version would have made of it, and answers the version that it then has. */
export function raiseVersion(page: Page, database: string): Promise<number> {
  return page.evaluate(async (name) => {
    const settled = (request: IDBOpenDBRequest) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const before = await settled(indexedDB.open(name));
    const { version } = before;
    before.close();
    const after = await settled(indexedDB.open(name, version + 10));
    after.close();
    return version + 10;
  }, database);
}

/** The version and the number of rows of each table of a database. */
export function contentOf(page: Page, database: string): Promise<Record<string, number>> {
  return page.evaluate(
    (name) =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const opened = request.result;
          const content: Record<string, number> = { version: opened.version };
          const tables = [...opened.objectStoreNames];
          const reading = opened.transaction(tables);
          for (const table of tables) {
            const counting = reading.objectStore(table).count();
            counting.onsuccess = () => {
              content[table] = counting.result;
            };
          }
          reading.oncomplete = () => {
            opened.close();
            resolve(content);
          };
        };
      }),
    database,
  );
}

/** From now on writing to one of `tables` fails as it does on a full disk. Returns the way to free it. */
export async function fillDisk(page: Page, tables: readonly string[]): Promise<() => Promise<void>> {
  await page.evaluate((full) => {
    const { prototype } = IDBObjectStore;
    const own = Object.getOwnPropertyDescriptor(prototype, 'put') as PropertyDescriptor;
    const value = function (this: IDBObjectStore, ...args: unknown[]): unknown {
      if (full.includes(this.name)) throw new DOMException('no space', 'QuotaExceededError');
      return Reflect.apply(own.value, this, args);
    };
    Object.defineProperty(prototype, 'put', { ...own, value });
    Object.assign(window, { freeDisk: () => Object.defineProperty(prototype, 'put', own) });
  }, tables);
  return () => page.evaluate(() => void (window as unknown as { freeDisk: () => unknown }).freeDisk());
}

async function inTable(page: Page, table: string, what: 'all' | 'put', row: unknown): Promise<unknown> {
  const [database = '', ...others] = await workspaceDatabases(page);
  if (database === '' || others.length > 0) throw new Error('this needs a device with one workspace');
  return page.evaluate(
    ([name, store, action, value]) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const opened = request.result;
          const working = opened.transaction(store, 'readwrite');
          const rows = action === 'put' ? working.objectStore(store).put(value) : null;
          const all = action === 'all' ? working.objectStore(store).getAll() : null;
          working.onabort = () => reject(working.error);
          working.oncomplete = () => {
            opened.close();
            resolve(all === null ? rows?.readyState : JSON.parse(JSON.stringify(all.result)));
          };
        };
      }),
    [database, table, what, row] as const,
  );
}
