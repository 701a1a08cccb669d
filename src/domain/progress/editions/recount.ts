import type { Frontier } from '../../log/frontier.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import { countDeliverables, type Said } from '../figures/count.ts';
import { type Edition, frontierOfEdition } from './edition.ts';
import { asAtDay } from '../reports/standing.ts';
import type { Counted } from '../figures/counted.ts';
import { type AllSaid, saidWithin } from '../figures/within.ts';

/** What a device holds to recompute an edition from. */
export interface Held {
  readonly all: AllSaid;
  readonly frontier: Frontier;
  /** What the plan revision of the edition expects as at its day (DELIV-5); null: that revision is not on this device. */
  readonly deliverables: readonly Deliverable[] | null;
  /** The code of the Secretariat, whose chains speak about everybody. */
  readonly secretariat: string;
}

/** An edition recomputed as far as this device can. */
export interface Recount {
  /** The parties whose rows this device can recompute. */
  readonly parties: ReadonlySet<string>;
  /** What counted of what was said. */
  readonly said: Said;
  /** Everything that was expected, that of other parties as "not on this device". */
  readonly counted: readonly Counted[];
}

/**
 * Recomputes an edition from what is held: the events up to its frontier, true by its day (ED-1). A party is recomputed
 * where its chains and the Secretariat's are held as far as the edition used them. null: without its plan revision, or
 * where no party can be. Whatever was held in which order, the outcome is the same.
 */
export function recount(edition: Edition, held: Held): Recount | null {
  if (held.deliverables === null) return null;
  const parties = partiesHeld(edition, held);
  if (parties.size === 0) return null;
  const used = new Map([...edition.parts].filter(([party]) => parties.has(party)));
  const frontier = frontierOfEdition({ parts: used });
  const said = saidWithin(held.all, frontier);
  const { day, firstYear } = edition;
  const counting = { asAt: asAtDay(day), reach: parties, firstYear };
  return { parties, said, counted: countDeliverables(held.deliverables, said, counting) };
}

function partiesHeld({ parts }: Edition, { frontier, secretariat }: Held): ReadonlySet<string> {
  const isHeld = (party: string) =>
    [...(parts.get(party)?.frontier ?? [])].every(([device, seq]) => (frontier.get(device) ?? 0) >= seq);
  // Without the Secretariat's chains, what it recorded on a member's word would be missing.
  if (!parts.has(secretariat) || !isHeld(secretariat)) return new Set();
  return new Set([...parts.keys()].filter(isHeld));
}
