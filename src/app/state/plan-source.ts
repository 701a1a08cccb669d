import type { SheetBase } from '../../contract/plan-sheets/base.ts';
import type { Language } from '../../domain/plan/text.ts';
import type { PlanReading } from '../../exchange/sheets/read-plan-source.ts';
import type { Original } from './plan-imports.ts';
import type { OpenSession } from './session.ts';
import { askSheetWorker } from './sheet-worker.ts';

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
  return askSheetWorker(
    { kind: 'plan', source: { name, bytes }, base, lang },
    (reply) => (reply.kind === 'plan' ? reply.reading : null),
    progress,
  );
}
