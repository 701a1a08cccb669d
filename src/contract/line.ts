import { err, ok, type Result } from '../base/result.ts';
import type { EventContent } from '../domain/log/event.ts';
import type { Instant } from '../domain/plan/day.ts';
import { canonicalJson } from './canonical.ts';
import { decodeBody } from './event-schema.ts';

/** Longest line of a report and of any event, in bytes of UTF-8 (KEY-2). */
export const maxReportLineBytes = 64 * 1024;
export const maxLineBytes = 256 * 1024;

/** What stands in a line: an event without its place in a chain. */
export type LineContent = EventContent & { readonly t: Instant };

/** Why a line is not read. The line itself is kept as it is, for a version that can. */
export type LineProblem =
  | { readonly type: 'line-not-json' }
  | { readonly type: 'line-needs-newer-version'; readonly kind: string };

/** Why an event cannot be written as a line. */
export type LineTooLong = {
  readonly type: 'line-too-long';
  readonly sizeBytes: number;
  readonly limitBytes: number;
};

/**
 * The line of an event: canonical JSON of `{t, k, b}`, without a line end; or how far it is over the limit (KEY-2).
 * `salt` goes into the body as `z`, which keeps one of few possible bodies from being guessed by its hash; null: none.
 */
export function encodeLine(content: LineContent, salt: string | null = null): Result<string, LineTooLong> {
  const body = salt === null ? content.body : { ...content.body, z: salt };
  const line = canonicalJson({ t: content.t, k: content.kind, b: body });
  const limitBytes = content.kind === 'report' ? maxReportLineBytes : maxLineBytes;
  const sizeBytes = utf8Length(line);
  return sizeBytes <= limitBytes ? ok(line) : err({ type: 'line-too-long', sizeBytes, limitBytes });
}

/** The event in a line. A kind or a body that this version cannot read is an error value, never a throw. */
export function decodeLine(line: string): Result<LineContent, LineProblem> {
  const parsed = parseJson(line);
  if (typeof parsed !== 'object' || parsed === null) return err({ type: 'line-not-json' });
  const { t, k, b } = parsed as { t?: unknown; k?: unknown; b?: unknown };
  if (!Number.isSafeInteger(t) || typeof k !== 'string') return err({ type: 'line-not-json' });
  const content = decodeBody(k, b);
  return content === null
    ? err({ type: 'line-needs-newer-version', kind: k })
    : ok({ ...content, t: t as Instant });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
