import { formatPeriod } from '../../../text/formats.ts';
import { sentencesIn } from '../../../text/in-language.ts';
import { type ReminderFacts, reminderMail, shortestReminder } from '../../../text/reminder-mail.ts';
import { wholePlan } from '../../../../domain/plan/period.ts';
import { type Language, textIn } from '../../../../domain/plan/text.ts';
import { readAddress } from '../../../state/address.ts';
import { openQuestions } from '../../../state/reminders.ts';
import type { OpenSession } from '../../../state/session.ts';
import type { Mail } from '../../../text/mail-address.ts';
import { mailAddress } from '../../../text/mail-address.ts';
import { fittingMailAddress } from '../../../text/mail-draft.ts';

/** A reminder that a person can send. */
export interface Reminder {
  readonly party: string;
  readonly name: string;
  readonly language: Language;
  /** With every open question. */
  readonly mail: Mail;
  /** What opens it in a mail program. */
  readonly address: string;
  /** Whether the mail program gets every question too. */
  readonly isWhole: boolean;
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
      const facts: ReminderFacts = { ...factsFor(open, party, language), member: name, address };
      const count = facts.items.length;
      const mail = reminderMail(sentences, facts, count);
      const least = shortestReminder(sentences);
      const draft = fittingMailAddress(count, (named) => reminderMail(sentences, facts, named), least);
      return { party, name, language, mail, address: draft, isWhole: draft === mailAddress(mail) };
    }),
  );
}

function factsFor(
  open: OpenSession,
  party: string,
  language: Language,
): Pick<ReminderFacts, 'plan' | 'secretariat' | 'items'> {
  const { plan } = open.inForce;
  const items = openQuestions(open, party).map(({ deliverable, kind }) => {
    const { activity } = deliverable.placed;
    const period = deliverable.period === wholePlan ? null : formatPeriod(plan, deliverable.period);
    return {
      code: activity.code,
      title: textIn(activity.title, language).words,
      period,
      isOver: kind === 'closing',
    };
  });
  return { plan: textIn(plan.title, language).words, secretariat: plan.secretariat.name, items };
}
