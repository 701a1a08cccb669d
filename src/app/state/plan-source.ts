import { membersThen } from '../../contract/plan-draft/members-then.ts';
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

/** What a file says of a plan, and the plan beside which that was read. */
export interface SourceRead {
  readonly reading: PlanReading;
  readonly upon: SheetBase;
}

/**
 * What a file says beside the plan that it was made from, where it names a revision that is known, else beside the plan in
 * force; otherwise as `readSource`.
 */
export async function readBesidePlan(
  open: Pick<OpenSession, 'inForce'>,
  original: Original,
  lang: Language,
  progress: (share: number) => void,
): Promise<SourceRead | null> {
  const inForce = sheetBase(open);
  const reading = await readSource(original, inForce, lang, progress);
  if (reading === null || reading.kind === 'refused') return reading && { reading, upon: inForce };
  const earlier = open.inForce.published.revisions.get(reading.madeFrom ?? inForce.rev);
  if (earlier === undefined || earlier.rev === inForce.rev) return { reading, upon: inForce };
  const told = reading.kind === 'read' ? reading.file.memberValues : [];
  const then = new Map(membersThen(told, earlier.rev, open.inForce.published).map((one) => [one.code, one]));
  const memberValues = inForce.memberValues.map((one) => then.get(one.code) ?? one);
  const upon: SheetBase = { items: earlier.items, memberValues, rev: earlier.rev };
  const again = await readSource(original, upon, lang, progress);
  return again && { reading: again, upon };
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
