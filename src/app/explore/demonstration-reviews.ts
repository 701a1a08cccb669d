import { addDays, type Day, dayParts, daysBetween, type Instant } from '../../domain/plan/day.ts';
import type { Language } from '../../domain/plan/text.ts';
import type { ReportBody } from '../../domain/progress/report.ts';
import type { ChainRemark, ChainToWrite, SaidOfEvent } from '../../storage/workspace.ts';
import { createDice, type Dice } from './dice.ts';
import { phrase } from './phrases.ts';

/** A report of a member's chain, by its places. */
interface Told {
  readonly chain: number;
  readonly content: number;
  readonly body: ReportBody;
}

/**
 * The chains with what the Secretariat's, the first of them, says about the members' reports: most of the older ones are
 * reviewed, a few sent back with a question, some requests for help answered and some of these settled. The dice are of
 * its own, so that the reports themselves stay as they are. What does not apply is left to be accepted, so that the
 * demonstration's figures do not depend on it.
 */
export function withReviews(
  chains: readonly ChainToWrite[],
  today: Day,
  seed: number,
  language: Language,
): readonly ChainToWrite[] {
  const dice = createDice(seed + 7_919);
  const remarks = chains.map((): ChainRemark[] => []);
  const helped = new Set<string>();
  for (const { chain, content, body } of toldIn(chains)) {
    const say = (by: number, day: Day, saying: SaidOfEvent) =>
      remarks[by]?.push({ t: instantOn(day, dice), chain, content, said: saying });
    const age = daysBetween(body.day, today);
    if (body.status !== 'not-applicable' && age > 2 && dice.chance(age > 45 ? 0.93 : 0.25)) {
      const day = addDays(body.day, Math.min(age, dice.whole(2, 20)));
      const { key } = body;
      const isReturned = body.status !== 'complete' ? dice.chance(0.08) : dice.chance(0.02);
      const reason = phrase('question', language, dice);
      const outcome = isReturned
        ? ({ outcome: 'returned', reason } as const)
        : ({ outcome: 'accepted' } as const);
      say(0, day, { kind: 'review', body: { key, ...outcome } });
    }
    const request = `${body.key} ${body.assistance?.kind} ${body.assistance?.text}`;
    if (body.assistance === undefined || helped.has(request) || age < 20 || !dice.chance(0.75)) continue;
    helped.add(request);
    const answered = addDays(body.day, dice.whole(4, 19));
    const by = addDays(answered, dice.whole(14, 90));
    const note = { about: body.key, text: phrase('helpGiven', language, dice), lang: language };
    const answer = { who: phrase('helper', language, dice), by };
    say(0, answered, { kind: 'note', body: { ...note, answer } });
    if (by < today && dice.chance(0.5))
      say(chain, by, { kind: 'note', body: { about: body.key, text: '', settled: true } });
  }
  return chains.map((chain, index) => {
    const of = [...chain.remarks, ...(remarks[index] ?? [])];
    return { ...chain, remarks: of.sort((a, b) => a.t - b.t) };
  });
}

function toldIn(chains: readonly ChainToWrite[]): readonly Told[] {
  return chains.flatMap(({ role, contents }, chain) =>
    role !== 'focal-point'
      ? []
      : contents.flatMap((one, content) =>
          one.kind === 'report' ? [{ chain, content, body: one.body }] : [],
        ),
  );
}

function instantOn(day: Day, dice: Dice): Instant {
  const { year, month, date } = dayParts(day);
  return Date.UTC(year, month - 1, date, dice.whole(0, 6), dice.whole(0, 59)) as Instant;
}
