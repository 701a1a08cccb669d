import type { Tally } from '../../../domain/progress/tally.ts';

/** A party's tally as a row of the chart and of the table. */
export interface PartyTally {
  readonly code: string;
  readonly name: string;
  readonly tally: Tally;
}
