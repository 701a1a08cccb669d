import type { Instant } from '../../domain/plan/day.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { now } from './clock.ts';

/** What went wrong last in this window: a kind and a place in the program, never a word that somebody typed. */
export interface LastError {
  readonly name: string;
  /** File, line and column, or the name of the command; empty: not known. */
  readonly place: string;
  readonly at: Instant;
}

let last: LastError | null = null;

/** What went wrong last; null: nothing since this page was loaded. */
export function lastError(): LastError | null {
  return last;
}

/** Remembers an error of the store, which is a value and is thrown nowhere. */
export function noteStoreError(error: StoreError, place: string): void {
  const name = error.type === 'storage-failed' ? `${error.type} ${plainName(error.name)}` : error.type;
  last = { name, place, at: now() };
}

/** Remembers something that was thrown. */
export function noteThrown(thrown: unknown): void {
  last = { ...thrownToWords(thrown), at: now() };
}

/** Remembers from now on what nobody caught. */
export function followErrors(): void {
  globalThis.addEventListener('error', ({ error }) => {
    // Without an error it is a picture or a script that did not load.
    if (error !== undefined && error !== null) noteThrown(error);
  });
  globalThis.addEventListener('unhandledrejection', ({ reason }) => noteThrown(reason));
}

/** The kind and the place of something thrown. Its message is left out, because it may quote what somebody typed. */
export function thrownToWords(thrown: unknown): Pick<LastError, 'name' | 'place'> {
  if (typeof thrown !== 'object' || thrown === null) return { name: `thrown ${typeof thrown}`, place: '' };
  const { name, message, stack } = thrown as { name?: unknown; message?: unknown; stack?: unknown };
  const trace = typeof stack === 'string' ? stack.replace(String(message), '') : '';
  // Only the program's own files: an address may hold more than a place.
  const place = /\/(?:assets|src)\/(?:[\w-]+\/)*([\w.-]+\.[jt]sx?)(?:\?[\w=.&]*)?:(\d+):(\d+)/.exec(trace);
  return {
    name: typeof name === 'string' ? plainName(name) : 'unknown',
    place: place === null ? '' : place.slice(1).join(':'),
  };
}

// Anybody may set the name of an error; those of programs and browsers are single words.
function plainName(name: string): string {
  return /^[\w.-]{1,60}$/.test(name) ? name : 'unknown';
}
