import type { ItemBody, JsonObject } from '../../domain/log/event.ts';
import type { Language } from '../../domain/plan/text.ts';

/** The plan in force, beside which a file is read: what the file does not say stays as it is there. */
export interface SheetBase {
  readonly items: readonly ItemBody[];
  readonly memberValues: readonly JsonObject[];
  readonly rev: string;
}

/** An element of a plan with what it stands below, its value without its place. */
export interface BaseElement {
  readonly code: string;
  readonly parent: string;
  readonly value: JsonObject;
}

/** The elements of one kind, in plan order. */
export function elementsOf(base: SheetBase | null, type: ItemBody['type']): readonly BaseElement[] {
  const own = (base?.items ?? []).filter((item) => item.type === type);
  const sorted = [...own].sort((a, b) => Number(a.value.position) - Number(b.value.position));
  return sorted.map(({ code, value }) => {
    const { parent, position: _, ...rest } = value;
    return { code, parent: parent as string, value: rest };
  });
}

/** The plan's own value; null: there is no plan. */
export function headOf(base: SheetBase | null): JsonObject | null {
  return base?.items.find((item) => item.type === 'plan')?.value ?? null;
}

/** The language that the texts of a plan's value are in. */
export function languageOf(head: JsonObject | null): Language {
  return head?.language === 'fr' ? 'fr' : 'en';
}
