import type { LineTooLong } from '../contract/line.ts';

/** Why something could not be stored or read. Nothing that was stored before is lost by any of them. */
export type StoreError =
  /** The browser offers no storage here: private mode, a setting, or no IndexedDB at all. */
  | { readonly type: 'storage-unavailable' }
  /** The page was not opened over https or on this computer, where browsers give no keys. */
  | { readonly type: 'address-not-secure' }
  | { readonly type: 'storage-full' }
  /** A newer Wayfinder wrote it. */
  | { readonly type: 'storage-newer' }
  /** Anything else that the browser's storage answered, by its own name for it. */
  | { readonly type: 'storage-failed'; readonly name: string }
  | LineTooLong;

/** The error value for what a browser's storage threw. */
export function storeErrorOf(thrown: unknown): StoreError {
  const names = namesOf(thrown);
  if (names.includes('QuotaExceededError')) return { type: 'storage-full' };
  if (names.includes('VersionError')) return { type: 'storage-newer' };
  const unavailable = [
    'MissingAPIError',
    'SecurityError',
    'InvalidStateError',
    'ReferenceError',
    'UnknownError',
  ];
  if (names.some((name) => unavailable.includes(name))) return { type: 'storage-unavailable' };
  return { type: 'storage-failed', name: names[0] ?? 'unknown' };
}

// Dexie wraps what the browser threw; the reason stands on the inner error.
function namesOf(thrown: unknown): readonly string[] {
  if (typeof thrown !== 'object' || thrown === null) return [];
  const { name, inner, failures } = thrown as { name?: unknown; inner?: unknown; failures?: unknown };
  const own = typeof name === 'string' ? [name] : [];
  return [...own, ...namesOf(inner), ...(Array.isArray(failures) ? failures.flatMap(namesOf) : [])];
}
