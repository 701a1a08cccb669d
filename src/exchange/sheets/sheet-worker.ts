import type { SheetBase } from '../../contract/plan-sheets/base.ts';
import type { Language } from '../../domain/plan/text.ts';
import { type AnswerFileReading, readAnswerFile } from './read-answer-file.ts';
import { type PlanReading, type PlanSource, readPlanSource } from './read-plan-source.ts';

/** What a window asks: to read one file beside the plan in force, or the sheets of answers in one. */
export type SheetRequest =
  | {
      readonly kind: 'plan';
      readonly source: PlanSource;
      readonly base: SheetBase | null;
      readonly lang: Language;
    }
  | { readonly kind: 'answers'; readonly bytes: Uint8Array };

/** What the worker answers: how far it is, from 0 to 1, and then what it read. */
export type SheetReply =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'plan'; readonly reading: PlanReading }
  | { readonly kind: 'answers'; readonly reading: AnswerFileReading };

// The window goes on answering while a large workbook is read here.
self.addEventListener('message', ({ data }: MessageEvent<SheetRequest>) => {
  const answer = (one: SheetReply) => self.postMessage(one);
  const progress = (share: number) => answer({ kind: 'share', share });
  if (data.kind === 'answers') answer({ kind: 'answers', reading: readAnswerFile(data.bytes, progress) });
  else {
    const reading = readPlanSource(data.source, data.base, data.lang, progress);
    answer({ kind: 'plan', reading });
  }
});
