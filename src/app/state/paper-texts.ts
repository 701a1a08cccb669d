import type { EventId } from '../../domain/log/ids.ts';
import { type Day, parseDay } from '../../domain/plan/day.ts';

const prefix = 'paper:';

/** The draft that keeps what was written into the paper of a plan as at a day, or of a conference copy. */
export function paperDraftId(plan: string, of: Day | EventId): string {
  return `${prefix}${plan}/${of}`;
}

/** Whether a draft is of a paper: it becomes no answer. */
export function isPaperDraft(id: string): boolean {
  return id.startsWith(prefix);
}

/** The last other day for which something was written into a paper of the plan; null: there is none. */
export function lastPaperDay(draftIds: Iterable<string>, plan: string, except: string): Day | null {
  const start = paperDraftId(plan, '' as Day);
  const days = [...draftIds].flatMap((id) =>
    id.startsWith(start) ? (parseDay(id.slice(start.length)) ?? []) : [],
  );
  return (
    days
      .filter((day) => day !== except)
      .sort()
      .at(-1) ?? null
  );
}
