import { compareText } from '../../../base/order.ts';
import type { Member } from '../../plan/member.ts';
import type { Secretariat } from '../../plan/plan.ts';
import type { Countable } from './counted-blocks.ts';
import { emptyTally, expectedOf, outsideOf, type Tally, tallyByPartyCode } from './tally.ts';

/** A party's tally as a row of a chart and of a table. */
export interface PartyTally {
  readonly code: string;
  readonly name: string;
  readonly tally: Tally;
}

/** The tallies of the parties that anything is counted for: members by name and never ranked, the Secretariat apart. */
export interface PartyTallies {
  readonly members: readonly PartyTally[];
  /** The Secretariat alone, or nobody. */
  readonly office: readonly PartyTally[];
}

/** The tally of each party; all of them add up to the tally of `counted` (TALLY-1). */
export function tallyByParty(
  counted: Countable,
  members: readonly Member[],
  secretariat: Secretariat,
): PartyTallies {
  const tallies = tallyByPartyCode(counted);
  const rowOf = ({ code, name }: Secretariat): PartyTally => ({
    code,
    name,
    tally: tallies.get(code) ?? emptyTally,
  });
  // A member of which everything is excused is not left out in silence.
  const isShown = ({ tally }: PartyTally) =>
    expectedOf(tally) > 0 || outsideOf(tally, 'excused') > 0 || outsideOf(tally, 'does-not-apply') > 0;
  return {
    members: [...members]
      .sort((a, b) => compareText(a.name, b.name))
      .map(rowOf)
      .filter(isShown),
    office: [rowOf(secretariat)].filter(isShown),
  };
}
