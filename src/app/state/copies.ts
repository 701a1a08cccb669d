import { useEffect, useMemo, useState } from 'react';
import { editionFingerprint } from '../../contract/edition.ts';
import type { EditionRows } from '../../domain/progress/editions/edition-body.ts';
import { deliverablesIn } from '../../domain/plan/blocks.ts';
import type { Day } from '../../domain/plan/day.ts';
import { deliverablesAsAt } from '../../domain/plan/plan-history.ts';
import type { Edition } from '../../domain/progress/editions/edition.ts';
import { checkEdition, type EditionCheck } from '../../domain/progress/editions/edition-check.ts';
import type { Countable } from '../../domain/progress/figures/counted-blocks.ts';
import { viewOfEdition } from '../../domain/progress/editions/edition-view.ts';
import { decodeRows, type FrozenRows } from '../../domain/progress/editions/frozen-row.ts';
import { type Held, type Recount, recount } from '../../domain/progress/editions/recount.ts';
import { asAtDay } from '../../domain/progress/reports/standing.ts';
import type { Counted } from '../../domain/progress/figures/counted.ts';
import type { PlanInForce } from '../../storage/plan-in-force.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { type Figures, useFigures } from './figures.ts';
import { useHistory } from './history.ts';
import { type OpenSession, useOpenSession } from './session.ts';

/** A conference copy, opened. */
export interface OpenCopy {
  readonly edition: Edition;
  /** Each deliverable of the plan here as it was frozen: see `viewOfEdition`. */
  readonly counted: readonly Counted[];
  /** What was recomputed for it on this device; null: nothing can be. */
  readonly found: Recount | null;
  readonly check: EditionCheck;
}

/** What a page knows of a copy that it was asked for. */
export type CopyState =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: StoreError }
  | { readonly kind: 'open'; readonly copy: OpenCopy };

/** The conference copy with this id; `none` where no such one is on this device, or none is asked for (null). */
export function useCopy(id: string | null): CopyState {
  const open = useOpenSession();
  const { editions, store, expected, remarks, allExcuses, frontier, inForce } = open;
  const edition = editions.find((one) => one.id === id);
  const history = useHistory(edition !== undefined);
  const read = useRows(edition, store);
  const copy = useMemo((): OpenCopy | null => {
    if (edition === undefined || history === null || read === null || read.kind === 'failed') return null;
    const held: Held = {
      all: { reports: history, remarks, excuses: allExcuses },
      frontier,
      deliverables: expectedIn(edition, inForce),
      secretariat: inForce.plan.secretariat.code,
    };
    const found = recount(edition, held);
    const check = checkEdition(edition, read.rows, found, held, editionFingerprint);
    const counted = viewOfEdition(edition, read.rows, found, held.deliverables ?? deliverablesIn(expected));
    return { edition, counted, found, check };
  }, [edition, history, read, remarks, allExcuses, frontier, expected, inForce]);
  if (edition === undefined) return { kind: 'none' };
  if (read?.kind === 'failed') return read;
  return copy === null ? { kind: 'loading' } : { kind: 'open', copy };
}

/**
 * What pages count: as a conference copy froze it, or, without one, as at a day like `useFigures`. A report that a copy
 * alone tells of carries the copy's own id, and is not in the log.
 */
export function useFiguresOrCopy(
  copyId: string | null,
  day: Day | null,
  earlier: 'in' | 'out',
): Pick<Figures, 'asAt'> & { readonly counted: Countable | null } {
  const state = useCopy(copyId);
  const figures = useFigures(day, earlier);
  return useMemo(() => {
    if (state.kind === 'none') return figures;
    if (state.kind !== 'open') return { ...figures, counted: null };
    return { asAt: asAtDay(state.copy.edition.day), counted: state.copy.counted };
  }, [state, figures]);
}

type ReadRows =
  | { readonly kind: 'read'; readonly of: Edition; readonly rows: FrozenRows }
  | { readonly kind: 'failed'; readonly of: Edition; readonly error: StoreError };

function useRows(edition: Edition | undefined, store: OpenSession['store']): ReadRows | null {
  const [read, setRead] = useState<ReadRows | null>(null);
  useEffect(() => {
    if (edition === undefined) return;
    let isCurrent = true;
    void store.readEditionRows(edition.rowsIn).then((found) => {
      if (!isCurrent) return;
      setRead(
        found.ok
          ? { kind: 'read', of: edition, rows: together(edition.plan, found.value) }
          : { kind: 'failed', of: edition, error: found.error },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [edition, store]);
  return read?.of === edition ? read : null;
}

// null: its plan revision is not among those that led to the one in force here.
function expectedIn(
  { plan, rev, day }: Edition,
  { plan: here, members, published }: PlanInForce,
): Held['deliverables'] {
  const place = published.history.findIndex((one) => one.rev === rev);
  const [first, ...more] = published.history.slice(0, place + 1);
  return plan !== here.id || first === undefined ? null : deliverablesAsAt([first, ...more], members, day);
}

function together(plan: string, parts: readonly EditionRows[]): FrozenRows {
  return new Map(parts.flatMap((part) => [...decodeRows(plan, part)]));
}
