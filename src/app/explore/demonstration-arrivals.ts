import type { Instant } from '../../domain/plan/day.ts';
import { type DemonstrationChain, idAt, type Said, withOfficeSaying } from './demonstration-chain.ts';
import { createDice } from './dice.ts';
import { parseEventId } from '../../domain/log/ids.ts';

const msPerHour = 3_600_000;
const msPerDay = 24 * msPerHour;

/**
 * The chains with what the Secretariat took in of the members', and when. Members send when it suits them: what is true in
 * June may reach the Secretariat in October. Everything has arrived.
 */
export function withArrivals(
  chains: readonly DemonstrationChain[],
  seed: number,
): readonly DemonstrationChain[] {
  // Dice of their own, so that what is reported does not depend on when it was sent.
  const dice = createDice(seed + 1_000);
  const arrivals = chains.slice(1).flatMap((chain): readonly Said[] => {
    const { contents, party, device } = chain;
    const [first, last] = [contents[0], contents.at(-1)];
    if (first === undefined || last === undefined) return [];
    const sent: Said[] = [];
    let t = first.t;
    let taken = 0;
    while (t < last.t) {
      t = Math.min(t + dice.whole(60, 240) * msPerDay + dice.whole(0, 6) * msPerHour, last.t) as Instant;
      const count = contents.filter((one) => one.t <= t).length;
      if (count === taken) continue;
      taken = count;
      const seq = parseEventId(idAt(chain, count - 1))?.seq;
      if (seq !== undefined) sent.push({ kind: 'arrival', body: { party, frontier: { [device]: seq } }, t });
    }
    return sent;
  });
  return withOfficeSaying(chains, arrivals);
}
