import { formatDay, formatPeriod } from '../../../text/formats.ts';
import { sentencesIn } from '../../../text/in-language.ts';
import { type ReminderFacts, reminderMail, shortestReminder } from '../../../text/reminder-mail.ts';
import { wholePlan } from '../../../../domain/plan/period.ts';
import { type Language, textIn } from '../../../../domain/plan/text.ts';
import type { FocalPoint } from '../../../../domain/progress/contacts/contact.ts';
import { readAddress } from '../../../state/address.ts';
import { emailsOf, recipientsFor } from '../../../state/contacts.ts';
import { excusesToday } from '../../../state/excuses.ts';
import { openQuestions } from '../../../state/reminders.ts';
import type { OpenSession } from '../../../state/session.ts';
import { type DraftedMail, draftMail } from '../../../text/mail-draft.ts';

/** A reminder that a person can send. */
export interface Reminder extends DraftedMail {
  readonly party: string;
  readonly name: string;
  readonly language: Language;
  /** Whom it is addressed to: the member's focal points who answer about what it asks (MEMB-6). */
  readonly to: readonly FocalPoint[];
}

/** One reminder for each of `parties`, members all of them, in their order and each in its language. Nothing is stored. */
export async function writeReminders(
  open: OpenSession,
  parties: readonly string[],
): Promise<readonly Reminder[]> {
  const read = await readAddress(open.store);
  const address = read.ok ? read.value : null;
  const members = parties.flatMap((party) => open.inForce.members.find((one) => one.code === party) ?? []);
  return Promise.all(
    members.map(async ({ code: party, name, language }): Promise<Reminder> => {
      const sentences = await sentencesIn(language);
      const asked = openQuestions(open, party).open.map((one) => one.deliverable);
      const to = recipientsFor(open, party, asked);
      const facts: ReminderFacts = { ...factsFor(open, party, language), member: name, address };
      const write = (named: number) => reminderMail(sentences, facts, named);
      const least = shortestReminder(sentences);
      return { party, name, language, to, ...draftMail(facts.items.length, write, least, emailsOf(to)) };
    }),
  );
}

function factsFor(
  open: OpenSession,
  party: string,
  language: Language,
): Pick<ReminderFacts, 'plan' | 'secretariat' | 'items' | 'excused'> {
  const { plan } = open.inForce;
  const items = openQuestions(open, party).open.map(({ deliverable, kind }) => {
    const { activity } = deliverable.placed;
    const period = deliverable.period === wholePlan ? null : formatPeriod(plan, deliverable.period);
    return {
      code: activity.code,
      title: textIn(activity.title, language).words,
      period,
      isOver: kind === 'closing',
    };
  });
  const excused = excusesToday(open, party).map(({ period, until }) => ({
    period: period === wholePlan ? null : formatPeriod(plan, period),
    until: formatDay(until, language),
  }));
  return { plan: textIn(plan.title, language).words, secretariat: plan.secretariat.name, items, excused };
}
