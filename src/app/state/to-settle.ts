import { useMemo } from 'react';
import { deliverablesAt } from '../../domain/plan/blocks.ts';
import type { Deliverable } from '../../domain/plan/deliverables.ts';
import { settlingBy } from '../../domain/progress/reports/settle.ts';
import { currentAnswersToSettle } from './answers.ts';
import { useOpenSession } from './session.ts';

/** The deliverables whose answers this device may settle today, in plan order; those of one party, or of all (null). */
export function useToSettle(party: string | null): readonly Deliverable[] {
  const { expected, own, standings, today } = useOpenSession();
  return useMemo(
    () =>
      // Two answers are to be settled where anybody answered.
      deliverablesAt(expected, standings.keys()).filter(
        (one) =>
          (party === null || one.party === party) &&
          currentAnswersToSettle({ standings, today }, one.key).length > 0 &&
          settlingBy(own, one.key) !== null,
      ),
    [expected, own, standings, today, party],
  );
}
