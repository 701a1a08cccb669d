import type { SheetBase } from '../../contract/plan-sheets/base.ts';
import type { Language } from '../../domain/plan/text.ts';
import type { PlanSourceAnswer, PlanSourceRequest } from '../../exchange/sheets/plan-source-worker.ts';
import type { PlanReading } from '../../exchange/sheets/read-plan-source.ts';
import type { Original } from './plan-imports.ts';
import type { OpenSession } from './session.ts';

/** The plan in force, as files are read beside it and the template is written from it. */
export function sheetBase({ inForce }: Pick<OpenSession, 'inForce'>): SheetBase {
  const { published, rev } = inForce;
  return { items: published.items, memberValues: published.memberValues, rev };
}

/**
 * What a file says of a plan, read in a worker so that the window goes on answering; `progress` hears how far it is, from 0
 * to 1. null: the worker could not be started or broke down. Nothing is stored.
 */
export function readSource(
  { name, bytes }: Original,
  base: SheetBase | null,
  lang: Language,
  progress: (share: number) => void,
): Promise<PlanReading | null> {
  const worker = new Worker(new URL('../../exchange/sheets/plan-source-worker.ts', import.meta.url), {
    type: 'module',
  });
  return new Promise<PlanReading | null>((resolve) => {
    worker.addEventListener('error', () => resolve(null));
    worker.addEventListener('message', ({ data }: MessageEvent<PlanSourceAnswer>) => {
      if ('share' in data) progress(data.share);
      else resolve(data.reading);
    });
    worker.postMessage({ source: { name, bytes }, base, lang } satisfies PlanSourceRequest);
  }).finally(() => worker.terminate());
}
