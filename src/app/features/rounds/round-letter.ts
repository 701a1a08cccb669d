import type { I18n } from '@lingui/core';
import { textIn } from '../../../domain/plan/text.ts';
import type { FocalPoint } from '../../../domain/progress/contacts/contact.ts';
import { answerRows } from '../../../domain/progress/rounds/answer-rows.ts';
import { type Round, roundFor } from '../../../domain/progress/rounds/round.ts';
import { reportOf } from '../../../domain/progress/reports/standing.ts';
import { readAddress } from '../../state/address.ts';
import { emailsOf, recipientsFor } from '../../state/contacts.ts';
import { languageOf } from '../../state/party-language.ts';
import { roundQuestions } from '../../state/rounds.ts';
import type { OpenSession } from '../../state/session.ts';
import { formatPeriod } from '../../text/formats.ts';
import { sentencesIn } from '../../text/in-language.ts';
import { type DraftedMail, draftMail } from '../../text/mail-draft.ts';
import { shortestReminder } from '../../text/reminder-mail.ts';
import { latestWords, roundMail, type RoundMailFacts } from '../../text/round-mail.ts';
import { roundTimeSentence } from '../../text/round-words.ts';

/** The mail of a round to one member, and what its sheet is made from. */
export interface RoundLetter extends DraftedMail {
  readonly party: string;
  readonly facts: RoundMailFacts;
  readonly sentences: I18n;
  /** Whom it is addressed to: the member's focal points who answer about what it asks (MEMB-6). */
  readonly to: readonly FocalPoint[];
}

/** One mail for each of some members, in their order and each in its language, about what it has not answered. Nothing is stored. */
export async function writeRoundLetters(
  open: OpenSession,
  round: Round,
  parties: readonly string[],
): Promise<readonly RoundLetter[]> {
  const read = await readAddress(open.store);
  const address = read.ok ? read.value : null;
  return Promise.all(
    parties.map(async (party): Promise<RoundLetter> => {
      const sentences = await sentencesIn(languageOf(open, party));
      const asked = roundQuestions(open, round, party).filter((one) => !one.answered);
      const to = recipientsFor(
        open,
        party,
        asked.map((one) => one.deliverable),
      );
      const facts: RoundMailFacts = { ...letterFacts(open, round, party, sentences), address };
      const write = (named: number) => roundMail(sentences, facts, named);
      const least = shortestReminder(sentences);
      return { party, facts, sentences, to, ...draftMail(facts.items.length, write, least, emailsOf(to)) };
    }),
  );
}

function letterFacts(
  open: OpenSession,
  round: Round,
  party: string,
  sentences: I18n,
): Omit<RoundMailFacts, 'address'> {
  const { plan, members } = open.inForce;
  const language = languageOf(open, party);
  const body = roundFor(round, party) ?? round.body;
  const rows = answerRows(roundQuestions(open, round, party));
  const items = rows
    .filter(({ question }) => !question.answered)
    .map(({ code, question }) => {
      const { deliverable, standing } = question;
      const report = reportOf(standing);
      return {
        key: deliverable.key,
        code,
        title: textIn(deliverable.placed.activity.title, language).words,
        period: formatPeriod(plan, deliverable.period, sentences),
        latest: report === null ? null : latestWords(report, sentences),
      };
    });
  return {
    round: textIn(body.name, language).words,
    roundId: round.id,
    until: roundTimeSentence(body, open.today, sentences),
    instruction: body.instruction === undefined ? null : textIn(body.instruction, language).words,
    plan: textIn(plan.title, language).words,
    secretariat: plan.secretariat.name,
    member: members.find((one) => one.code === party)?.name ?? party,
    language,
    items,
  };
}
