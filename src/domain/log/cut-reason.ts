/** Why an admin cuts a device off. The names are persisted. */
export type CutCause = 'lost-or-stolen' | 'has-left';

/** The reason of a revocation as people are told it; a null cause: it was written by something else than this form. */
export interface CutReason {
  readonly cause: CutCause | null;
  /** In somebody's own words; empty: none were given. */
  readonly words: string;
}

const causes: readonly CutCause[] = ['lost-or-stolen', 'has-left'];

/** The reason as it stands in a revocation: the cause, and behind a colon the words where there are any. */
export function writeCutReason({ cause, words }: CutReason): string {
  if (cause === null) return words;
  return words === '' ? cause : `${cause}: ${words}`;
}

/** A revocation's reason read back. */
export function readCutReason(reason: string): CutReason {
  const cause = causes.find((one) => reason === one || reason.startsWith(`${one}: `)) ?? null;
  if (cause === null) return { cause, words: reason };
  return { cause, words: reason.slice(cause.length + 2) };
}
