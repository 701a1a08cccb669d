import type { SheetBase } from '../../contract/plan-sheets/base.ts';
import type { Language } from '../../domain/plan/text.ts';
import { type PlanReading, type PlanSource, readPlanSource } from './read-plan-source.ts';

/** What a window asks: to read one file beside the plan in force. */
export interface PlanSourceRequest {
  readonly source: PlanSource;
  readonly base: SheetBase | null;
  readonly lang: Language;
}

/** What the worker answers: how far it is, from 0 to 1, and then what it read. */
export type PlanSourceAnswer = { readonly share: number } | { readonly reading: PlanReading };

// The window goes on answering while a large workbook is read here.
self.addEventListener('message', ({ data }: MessageEvent<PlanSourceRequest>) => {
  const answer = (one: PlanSourceAnswer) => self.postMessage(one);
  const progress = (share: number) => answer({ share });
  answer({ reading: readPlanSource(data.source, data.base, data.lang, progress) });
});
