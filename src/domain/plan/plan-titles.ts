import type { Plan } from './plan.ts';
import type { Text } from './text.ts';

/** The titles of a plan's priorities, objectives and activities by their codes, in plan order, each with how deep it stands. */
export function planTitles(
  plan: Plan,
): ReadonlyMap<string, { readonly title: Text; readonly depth: 0 | 1 | 2 }> {
  const titles = new Map<string, { readonly title: Text; readonly depth: 0 | 1 | 2 }>();
  for (const priority of plan.priorities) {
    titles.set(priority.code, { title: priority.title, depth: 0 });
    for (const objective of priority.objectives) {
      titles.set(objective.code, { title: objective.title, depth: 1 });
      for (const { code, title } of objective.activities) titles.set(code, { title, depth: 2 });
    }
  }
  return titles;
}
