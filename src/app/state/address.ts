import { ok, type Result } from '../../base/result.ts';
import { isInvitationAddress } from '../../contract/invitation.ts';
import { addressDocument } from '../../storage/joining.ts';
import type { LocalStore } from '../../storage/local-store.ts';
import type { StoreError } from '../../storage/store-error.ts';

/** The web address at which Wayfinder is opened; null: none was entered. */
export async function readAddress(store: LocalStore): Promise<Result<string | null, StoreError>> {
  const read = await store.readDocument(addressDocument);
  return read.ok ? ok(typeof read.value === 'string' ? read.value : null) : read;
}

/** The address of the page that is open, as it would stand in an invitation. */
export function addressHere(): string {
  return location.href.replace(/#.*$/s, '');
}

/** Keeps the address; false: it is none that an invitation can name, and nothing was kept. */
export async function writeAddress(store: LocalStore, typed: string): Promise<Result<boolean, StoreError>> {
  const address = typed.trim().replace(/#.*$/s, '');
  if (!isInvitationAddress(address)) return ok(false);
  const written = await store.writeDocument(addressDocument, address);
  return written.ok ? ok(true) : written;
}
