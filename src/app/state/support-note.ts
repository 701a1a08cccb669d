import type { Instant } from '../../domain/plan/day.ts';
import type { Device } from './device.ts';
import type { LastError } from './last-error.ts';
import type { StorageFacts } from './storage-facts.ts';

/** Everything that a note for support says. No field holds a name, a member or a word of an answer. */
export interface SupportFacts {
  readonly program: { readonly version: string; readonly built: string };
  /** Where the page was loaded from, without what stands after the `#`. */
  readonly address: string;
  readonly userAgent: string;
  readonly screenLanguage: string;
  readonly browserLanguage: string;
  readonly device: Device;
  readonly offline: string;
  readonly storage: StorageFacts;
  /** How many workspaces this device has; null: they cannot be listed. */
  readonly workspaces: number | null;
  /** What the open workspace holds; null: none is open. */
  readonly open: {
    readonly kind: string;
    readonly role: string;
    readonly events: number;
    /** Answers that nothing replaced, of every device. */
    readonly answers: number;
    readonly drafts: number;
    readonly unreadable: number;
  } | null;
  readonly clock: Instant;
  readonly timeZone: string;
  readonly lastError: LastError | null;
}

/**
 * The note as plain text, a fact a line. Its words are codes and the same in every language, so that whoever helps
 * can read the note of anybody.
 */
export function supportNote(facts: SupportFacts): string {
  const { program, storage, open, lastError } = facts;
  const lines: readonly (readonly [string, string | number | null])[] = [
    ['wayfinder', program.version],
    ['built', program.built],
    ['address', facts.address],
    ['browser', facts.userAgent],
    ['language', `${facts.screenLanguage}, browser ${facts.browserLanguage}`],
    ['opened', deviceWords(facts.device)],
    ['offline', facts.offline],
    ['storage', storage.kept],
    ['used-bytes', storage.usedBytes],
    ['quota-bytes', storage.quotaBytes],
    ['workspaces', facts.workspaces],
    ['open-workspace', open === null ? 'none' : `${open.kind}, ${open.role}`],
    ...(open === null
      ? []
      : ([
          ['events', open.events],
          ['answers', open.answers],
          ['drafts', open.drafts],
          ['unreadable', open.unreadable],
        ] as const)),
    ['clock', new Date(facts.clock).toISOString()],
    ['time-zone', facts.timeZone],
    ['last-error', lastError === null ? 'none' : errorWords(lastError)],
  ];
  return lines.map(([name, value]) => `${name}: ${value ?? 'not-said'}`).join('\n');
}

function deviceWords(device: Device): string {
  switch (device.kind) {
    case 'in-app':
      return `in-app, ${device.app ?? 'unnamed'}, ${device.system}`;
    case 'apple-mobile':
      return `apple-mobile, ${device.browser}`;
    case 'installed':
    case 'browser':
      return device.kind;
  }
}

function errorWords({ name, place, at }: LastError): string {
  const where = place === '' ? '' : ` at ${place}`;
  return `${name}${where}, ${new Date(at).toISOString()}`;
}
