import type { JsonObject } from '../../domain/log/event.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { Element } from './element-rows.ts';
import { type Origins, problemAt } from './origins.ts';
import { excerpt } from '../excerpt.ts';
import type { SheetProblem } from './sheet-problem.ts';

/** The elements of a plan, those of one kind in the order of the file. */
export interface PlanElements {
  readonly priorities: readonly Element[];
  readonly objectives: readonly Element[];
  readonly activities: readonly Element[];
  /** Activities that are named and not there, each with what was said of it. */
  readonly lost: readonly Element[];
}

/** Elements as a plan file has them, and where each of them stands in it. */
export interface PlanTree {
  readonly priorities: readonly JsonObject[];
  /** The places of each code that the tables say, such as `priorities[0].objectives[1]`, in the order of the file. */
  readonly placesByCode: ReadonlyMap<string, readonly string[]>;
}

/**
 * Puts elements below those that they name, and where each came from into `origins`. One that names none, or a code that
 * nothing has, or itself, is a problem; it is put below a stand-in, so that whatever else is wrong with it is found as well.
 * What is not in the tables and has nothing to stand below is left out: the plan in force keeps it.
 */
export function planTree(all: PlanElements, origins: Origins, problems: SheetProblem[]): PlanTree {
  const below = new Map<Element, Element[]>();
  const [priority, objective] = [standIn(1), standIn(2)];
  for (const one of all.lost) put(one, objective);
  putBelow(all.activities, all.objectives, objective);
  putBelow(all.objectives, all.priorities, priority);
  if (below.has(objective)) put(objective, priority);
  const top = below.has(priority) ? [...all.priorities, priority] : all.priorities;

  const placeOf = new Map<Element, string>();
  const priorities = top.map((one, p) => {
    const inPriority = `priorities[${p}]`;
    const objectives = (below.get(one) ?? []).map((child, o) => {
      const inObjective = `${inPriority}.objectives[${o}]`;
      const activities = (below.get(child) ?? []).map((leaf, a) =>
        said(`${inObjective}.activities[${a}]`, leaf),
      );
      return { ...said(inObjective, child), activities };
    });
    return { ...said(inPriority, one), objectives };
  });
  const placesByCode = new Map<string, string[]>();
  for (const one of [...all.priorities, ...all.objectives, ...all.activities]) {
    const place = placeOf.get(one);
    if (one.origin === null || place === undefined) continue;
    const places = placesByCode.get(one.code) ?? [];
    places.push(place);
    placesByCode.set(one.code, places);
  }
  return { priorities, placesByCode };

  function put(child: Element, parent: Element): void {
    const siblings = below.get(parent);
    if (siblings) siblings.push(child);
    else below.set(parent, [child]);
  }

  function putBelow(children: readonly Element[], parents: readonly Element[], lost: Element): void {
    const byCode = new Map<string | null, Element>();
    // Of two with one code, which is a problem of its own, the first has what stands below.
    for (const one of parents) if (one.code !== '' && !byCode.has(one.code)) byCode.set(one.code, one);
    for (const child of children) {
      const parent = byCode.get(child.parent);
      if (parent !== undefined) put(child, parent);
      else if (child.origin !== null) {
        problems.push(...problemOf(child));
        put(child, lost);
      }
    }
  }

  function said(place: string, element: Element): JsonObject {
    const { value, origin, parts = [] } = element;
    placeOf.set(element, place);
    if (origin !== null) origins.set(place, origin);
    parts.forEach((part, at) => part && origins.set(`${place}.milestones[${at}]`, part));
    return value;
  }
}

/**
 * Problems of a plan file in which of several elements with one code the later ones of the tables are named; where the plan
 * in force has the code as well, all of the tables are.
 */
export function ofLaterOnes(
  problems: readonly PlanProblem[],
  placesByCode: PlanTree['placesByCode'],
): readonly PlanProblem[] {
  const isOfElements = ({ type, place }: PlanProblem) =>
    type === 'duplicate-code' && place.startsWith('priorities') && !place.includes('.milestones[');
  const left = new Map<string, number>();
  for (const one of problems) {
    if (isOfElements(one) && one.found !== null) left.set(one.found, (left.get(one.found) ?? 0) + 1);
  }
  return problems.map((one) => {
    const count = left.get(one.found ?? '');
    if (!isOfElements(one) || one.found === null || count === undefined) return one;
    left.set(one.found, count - 1);
    const place = placesByCode.get(one.found)?.at(-count);
    return place === undefined ? one : { ...one, place: `${place}.code` };
  });
}

/** What an element that the tables name and do not have is read as: nothing is wrong with it itself. */
export function standIn(number: number): Element {
  const value = { code: `no-such-element.${number}`, title: '-', scope: 'member', cadence: 'once' };
  return { code: '', parent: null, value, origin: null };
}

function problemOf({ code, parent, origin }: Element): readonly SheetProblem[] {
  if (origin === null) return [];
  if (parent === null) return problemAt(origin, 'missing', 'parent', null);
  return problemAt(origin, parent === code ? 'names-itself' : 'unknown-parent', 'parent', excerpt(parent));
}
