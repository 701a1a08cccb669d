import { type Day, parseDay } from '../../domain/plan/day.ts';

const prefix = 'paper:';

/** The draft that keeps what was written into the paper of a plan as at a day. */
export function paperDraftId(plan: string, day: Day): string {
  return `${prefix}${plan}/${day}`;
}

/** Whether a draft is of a paper: it becomes no answer. */
export function isPaperDraft(id: string): boolean {
  return id.startsWith(prefix);
}

/** The last other day for which something was written into a paper of the plan; null: there is none. */
export function lastPaperDay(draftIds: Iterable<string>, plan: string, except: Day): Day | null {
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
