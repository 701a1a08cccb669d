import { type Compare, compareBy, compareText } from '../../../base/order.ts';
import type { PaperBody } from './paper-body.ts';
import type { EventId } from '../../log/ids.ts';
import type { Day, Instant } from '../../plan/day.ts';
import type { PaperTexts } from './paper-choice.ts';

/** What was kept with a paper as it was written: its id names the device, and so who kept it (PAPER-4). */
export interface KeptPaper extends PaperBody {
  readonly id: EventId;
  readonly recorded: Instant;
}

/** Which paper somebody writes into: that of a plan as at a day, or that of a conference copy. */
export interface PaperKey {
  readonly plan: string;
  readonly day: Day;
  /** null: it is drawn from what is known. */
  readonly copy: EventId | null;
}

/** What was kept with one paper. */
export interface KeptWith {
  /** null: nothing was. */
  readonly inForce: KeptPaper | null;
  /** What it took the place of, the last kept first. */
  readonly earlier: readonly KeptPaper[];
  /** What a later one replaces: those that nothing replaced yet. */
  readonly standing: readonly EventId[];
}

/**
 * What was kept with a paper: of those that nothing replaced the later is in force, then the greater id (PAPER-4). Two
 * papers of one copy are the same, whatever day they name. The order of `kept` never matters.
 */
export function keptWith(kept: readonly KeptPaper[], key: PaperKey): KeptWith {
  const ofPaper = kept.filter(
    (one) =>
      one.plan === key.plan &&
      (key.copy === null ? one.copy === undefined && one.day === key.day : one.copy === key.copy),
  );
  const replaced = new Set(ofPaper.flatMap((one) => one.sup));
  const standing = ofPaper.filter((one) => !replaced.has(one.id)).sort(lastFirst);
  const [inForce] = standing;
  const earlier = ofPaper.filter((one) => one.id !== inForce?.id).sort(lastFirst);
  return { inForce: inForce ?? null, earlier, standing: standing.map((one) => one.id) };
}

/** Whether two papers have the same words; a comment that is empty is the same as none. */
export function isSameTexts(a: PaperTexts, b: PaperTexts): boolean {
  const codes = new Set([...Object.keys(a.comments), ...Object.keys(b.comments)]);
  return (
    a.recommendations === b.recommendations &&
    [...codes].every((code) => (a.comments[code] ?? '') === (b.comments[code] ?? ''))
  );
}

const lastFirst: Compare<KeptPaper> = compareBy(
  (a, b) => b.recorded - a.recorded,
  (a, b) => compareText(b.id, a.id),
);
