import { addDays, type Day, daysBetween } from '../../domain/plan/day.ts';
import type { Language } from '../../domain/plan/text.ts';
import type { ReportBody } from '../../domain/progress/reports/report.ts';
import type { EventContent } from '../../domain/log/event.ts';
import type { EventId } from '../../domain/log/ids.ts';
import {
  type DemonstrationChain,
  idAt,
  inOrder,
  instantOn,
  type Said,
  withOfficeSaying,
} from './demonstration-chain.ts';
import { createDice } from './dice.ts';
import { phrase } from './phrases.ts';

/** A report of a member's chain. */
interface Told {
  readonly chain: DemonstrationChain;
  readonly ref: EventId;
  readonly body: ReportBody;
}

/**
 * The chains with what the Secretariat's, the first of them, says about the members' reports: most of the older ones are
 * reviewed, a few sent back with a question, some requests for help answered and some of these settled. The dice are of
 * its own, so that the reports themselves stay as they are. What does not apply is left to be accepted, so that the
 * demonstration's figures do not depend on it.
 */
export function withReviews(
  chains: readonly DemonstrationChain[],
  today: Day,
  seed: number,
  language: Language,
): readonly DemonstrationChain[] {
  const dice = createDice(seed + 7_919);
  const office: Said[] = [];
  const settled = new Map<DemonstrationChain, Said[]>();
  const helped = new Set<string>();
  for (const { chain, ref, body } of toldIn(chains)) {
    const said = (day: Day, content: EventContent): Said => ({ ...content, t: instantOn(day, dice) });
    const { key } = body;
    const age = daysBetween(body.day, today);
    if (body.status !== 'not-applicable' && age > 2 && dice.chance(age > 45 ? 0.93 : 0.25)) {
      const day = addDays(body.day, Math.min(age, dice.whole(2, 20)));
      const isReturned = body.status !== 'complete' ? dice.chance(0.08) : dice.chance(0.02);
      const reason = phrase('question', language, dice);
      const outcome = isReturned
        ? ({ outcome: 'returned', reason } as const)
        : ({ outcome: 'accepted' } as const);
      office.push(said(day, { kind: 'review', body: { key, ref, ...outcome } }));
    }
    const request = `${body.key} ${body.assistance?.kind} ${body.assistance?.text}`;
    if (body.assistance === undefined || helped.has(request) || age < 20 || !dice.chance(0.75)) continue;
    helped.add(request);
    const answered = addDays(body.day, dice.whole(4, 19));
    const by = addDays(answered, dice.whole(14, 90));
    const about = { about: key, ref, lang: language };
    const answer = { who: phrase('helper', language, dice), by };
    const text = phrase('helpGiven', language, dice);
    office.push(said(answered, { kind: 'note', body: { ...about, text, answer } }));
    if (by < today && dice.chance(0.5)) {
      const note = said(by, { kind: 'note', body: { about: key, ref, text: '', settled: true } });
      settled.set(chain, [...(settled.get(chain) ?? []), note]);
    }
  }
  // Behind all that a member reported: the others' numbers stay as they are.
  const answered = chains.map((chain) => ({
    ...chain,
    contents: [...chain.contents, ...inOrder(settled.get(chain) ?? [])],
  }));
  return withOfficeSaying(answered, office);
}

function toldIn(chains: readonly DemonstrationChain[]): readonly Told[] {
  return chains.flatMap((chain) =>
    chain.role !== 'focal-point'
      ? []
      : chain.contents.flatMap((one, place) =>
          one.kind === 'report' ? [{ chain, ref: idAt(chain, place), body: one.body }] : [],
        ),
  );
}
