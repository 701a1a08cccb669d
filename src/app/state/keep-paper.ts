import type { Result } from '../../base/result.ts';
import { cleanText } from '../../domain/log/clean-text.ts';
import type { PaperBody } from '../../domain/progress/paper/paper-body.ts';
import { parseEventId } from '../../domain/log/ids.ts';
import { type KeptPaper, keptWith, type PaperKey } from '../../domain/progress/paper/kept-paper.ts';
import type { Distribution, PaperTexts } from '../../domain/progress/paper/paper-choice.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { append } from './append.ts';
import type { OpenSession } from './session.ts';

/** What stands above a paper: its number, its item on the agenda, and whom it is for. */
export interface PaperHead {
  readonly number: string;
  readonly item: string;
  readonly distribution: Distribution;
}

/** What is kept of the words in a paper: as clean text, without the comments that are empty. */
export function wordsToKeep({ comments, recommendations }: PaperTexts): PaperTexts {
  const written = Object.entries(comments).flatMap(([code, text]) => {
    const words = cleanText(text);
    return words === '' ? [] : [[code, words] as const];
  });
  return { comments: Object.fromEntries(written), recommendations: cleanText(recommendations) };
}

/** Holds after the call: the words are in the log, in force for this paper, and travel to the other Secretariat devices. */
export async function keepPaper(
  { store, papers }: OpenSession,
  { plan, day, copy }: PaperKey,
  texts: PaperTexts,
  head: PaperHead,
): Promise<Result<void, StoreError>> {
  const body: PaperBody = {
    plan,
    day,
    ...(copy !== null && { copy }),
    ...wordsToKeep(texts),
    number: cleanText(head.number),
    item: cleanText(head.item),
    distribution: head.distribution,
    sup: keptWith(papers, { plan, day, copy }).standing,
  };
  return append(store, [{ kind: 'paper', body }], [], 'keep-paper');
}

/** Who kept it, as the device that wrote it is known; null: this device was never told. */
export function whoKept({ writers }: Pick<OpenSession, 'writers'>, { id }: KeptPaper): string | null {
  const device = parseEventId(id)?.device;
  const label = device === undefined ? '' : (writers.get(device)?.label ?? '');
  return label === '' ? null : label;
}
