import { isOffice } from '../../domain/log/authority.ts';
import type { ReachFacts } from '../text/reach-words.ts';
import type { OpenSession } from './session.ts';

/** Whose answers the figures of an open workspace are counted from (STAND-5, TALLY-6). */
export function reachFacts({ own, row, reach }: Pick<OpenSession, 'own' | 'row' | 'reach'>): ReachFacts {
  return {
    isOffice: isOffice(own.role),
    partyName: row.partyName,
    withSecretariat: reach !== 'all' && reach.size > 1,
  };
}
