import type { DeviceId } from '../domain/log/ids.ts';

const prefix = 'wayfinder/';

/** The name of the database of a workspace. */
export function databaseName(id: DeviceId): string {
  return `${prefix}${id}`;
}

/** The workspaces that have a database here, whole or not, in no order; empty also where the browser does not say which there are. */
export async function workspaceDatabases(): Promise<readonly DeviceId[]> {
  const databases = (await indexedDB.databases?.()) ?? [];
  return databases.flatMap(({ name }) =>
    name?.startsWith(prefix) ? [name.slice(prefix.length) as DeviceId] : [],
  );
}
