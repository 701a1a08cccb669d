import type { Element } from './element-rows.ts';
import type { Layout } from './layout.ts';
import type { SheetProblem } from './sheet-problem.ts';
import type { SheetKind } from './template.ts';

/**
 * Puts elements below those that they name; the answer gives what stands below one. A code that nothing has, and an
 * element that names itself, are problems, the first not where a code that cannot be read tells why nothing has it. What is not in
 * the file and has nothing to stand below is left out: the plan in force keeps it.
 */
export function childrenIn(layouts: ReadonlyMap<SheetKind, Layout>, problems: SheetProblem[]) {
  return (kind: SheetKind, children: readonly Element[], parents: readonly Element[]) => {
    const byCode = new Map<string, Element>();
    // Of two with one code, which is a problem of its own, the first has what stands below.
    for (const one of parents) if (!byCode.has(one.code)) byCode.set(one.code, one);
    const below = new Map<Element, Element[]>();
    for (const child of children) {
      const parent = child.parent === null ? undefined : byCode.get(child.parent);
      const siblings = parent && below.get(parent);
      if (siblings) siblings.push(child);
      else if (parent !== undefined) below.set(parent, [child]);
      else if (child.parent !== null && child.origin !== null) sayNotFound(kind, child);
    }
    return (parent: Element) => below.get(parent) ?? [];
  };

  function sayNotFound(kind: SheetKind, { code, parent, origin }: Element): void {
    if (origin === null) return;
    const isItself = parent === code;
    if (!isItself && isSpoilt(kind === 'activities' ? 'objectives' : 'priorities')) return;
    const sheet = layouts.get(kind)?.table.name ?? origin.sheet;
    const type = isItself ? 'names-itself' : 'unknown-parent';
    problems.push({ type, sheet, ...origin.cellOf('parent', false), found: parent });
  }
  function isSpoilt(parents: SheetKind): boolean {
    const sheet = layouts.get(parents)?.table.name;
    return problems.some(
      (one) => one.sheet === sheet && (one.type === 'number-for-code' || one.type === 'day-for-code'),
    );
  }
}
