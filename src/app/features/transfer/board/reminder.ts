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
  /** Whom it is addressed to: the member's focal points who answer about what it asks (MEMB-6). */
  readonly to: readonly FocalPoint[];
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
      const asked = openQuestions(open, party).open.map((one) => one.deliverable);
      const to = recipientsFor(open, party, asked);
      const emails = emailsOf(to);
      const facts: ReminderFacts = { ...factsFor(open, party, language), member: name, address };
      const count = facts.items.length;
      const mail = reminderMail(sentences, facts, count);
      const least = shortestReminder(sentences);
      const draft = fittingMailAddress(
        count,
        (named) => reminderMail(sentences, facts, named),
        least,
        emails,
      );
      const isWhole = draft === mailAddress(mail, emails);
      return { party, name, language, mail, to, address: draft, isWhole };
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
