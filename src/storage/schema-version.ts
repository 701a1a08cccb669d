/**
 * The version of the stored database `name` as Dexie counts, or null where there is no such database. Nothing is
 * made or changed: an open without a version would make an empty database, so that is called off.
 */
export function readSchemaVersion(name: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    // Some private modes leave the name out altogether, where a call would fail as a mistake of ours.
    if (!globalThis.indexedDB) throw new DOMException('no IndexedDB', 'SecurityError');
    const request = indexedDB.open(name);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const found = request.result.version;
      request.result.close();
      // Dexie stores ten times its version number.
      resolve(found / 10);
    };
    request.onerror = () => (isNew ? resolve(null) : reject(request.error));
  });
}
