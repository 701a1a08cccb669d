import type { JsonObject } from '../../domain/log/event.ts';
import { decodePlanFile } from '../plan-file.ts';
import type { PlanProblem } from '../plan-problem.ts';
import {
  codeOf,
  type DraftElement,
  draftedFileText,
  wasPublished,
  wayTo,
  withAllBelow,
} from './drafted-plan.ts';
import type { PlanEdit } from './plan-edit.ts';

/** What is wrong with one field of an element; `place` begins with the field's name, such as `milestones[0].code`. */
export type FieldProblem = PlanProblem;

/** Problems by the key of the element that they are about; what is missing has none. */
export type DraftProblems = ReadonlyMap<string, readonly FieldProblem[]>;

/**
 * What would keep a draft from being published: what reading it as a plan file tells, of the elements that were edited
 * alone, since what was published was read before; and codes that are used twice or were used before. `taken` are the codes
 * of every published element, in any revision (KEY-1).
 */
export function draftProblems(
  plan: DraftElement,
  edits: readonly PlanEdit[],
  members: readonly JsonObject[],
  taken: ReadonlySet<string>,
): DraftProblems {
  const edited = new Set(
    edits.filter((edit) => edit.type === 'set' || edit.type === 'add').map(({ key }) => key),
  );
  if (edited.size === 0) return new Map();
  const all = withAllBelow(plan).slice(1);
  const uses = new Map<string, number>();
  for (const one of all) uses.set(codeOf(one), (uses.get(codeOf(one)) ?? 0) + 1);
  const problems = new Map<string, readonly FieldProblem[]>();
  for (const key of edited) {
    const way = wayTo(plan, key);
    const element = way?.at(-1);
    if (way === null || element === undefined) continue;
    const code = codeOf(element);
    const isTwice = !wasPublished(element) && code !== '' && ((uses.get(code) ?? 0) > 1 || taken.has(code));
    const found: readonly FieldProblem[] = [
      ...ownProblems(way, all, members),
      ...(isTwice ? [{ type: 'duplicate-code' as const, place: 'code', found: code }] : []),
    ];
    if (found.length > 0) problems.set(key, found);
  }
  return problems;
}

// The plan with this element alone, and with what it may name: reading it costs the same however large the plan is.
function ownProblems(
  way: readonly DraftElement[],
  all: readonly DraftElement[],
  members: readonly JsonObject[],
): readonly FieldProblem[] {
  const element = way.at(-1) as DraftElement;
  const further = element.value.furtherObjectives;
  const alone = way.reduceRight<DraftElement | null>(
    (below, one) => ({ ...one, children: below === null ? [] : [below] }),
    null,
  ) as DraftElement;
  const named = Array.isArray(further)
    ? all.filter((one) => one.kind === 'objective' && further.includes(codeOf(one)) && !way.includes(one))
    : [];
  const [priority] = alone.children;
  const plan =
    priority === undefined || named.length === 0
      ? alone
      : {
          ...alone,
          children: [
            {
              ...priority,
              children: [...priority.children, ...named.map((one) => ({ ...one, children: [] }))],
            },
          ],
        };
  const applies = element.value.appliesTo;
  const some = Array.isArray(applies) ? members.filter(({ code }) => applies.includes(code ?? null)) : [];
  const decoded = decodePlanFile(draftedFileText(plan, some));
  if (decoded.ok) return [];
  const place = placeOf(way.length);
  return decoded.error.flatMap((problem) => {
    if (!problem.place.startsWith(place)) return [];
    const own = problem.place.slice(place.length);
    return /^(priorities|objectives|activities|members)\[/.test(own) ? [] : [{ ...problem, place: own }];
  });
}

function placeOf(depth: number): string {
  return ['priorities[0].', 'objectives[0].', 'activities[0].'].slice(0, depth - 1).join('');
}
