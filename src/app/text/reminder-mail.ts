import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What a reminder says: who is asked what, by whom. Texts are in the language of the one who is reminded. */
export interface ReminderFacts {
  readonly plan: string;
  readonly secretariat: string;
  readonly member: string;
  readonly items: readonly ReminderItem[];
  /** What the member is excused from, and the last day on which that holds, as shown; none of it is in `items`. */
  readonly excused: readonly { readonly period: string | null; readonly until: string }[];
  /** Where Wayfinder opens; null: the organisation named no address. */
  readonly address: string | null;
}

/** One open question. */
export interface ReminderItem {
  readonly code: string;
  readonly title: string;
  /** As shown, such as 2025/26; null: the whole plan. */
  readonly period: string | null;
  /** Its year is over, and only how it ended is asked. */
  readonly isOver: boolean;
}

/** A reminder in the language of `sentences` that names the first `named` of the items and counts the others. */
export function reminderMail(
  sentences: I18n,
  facts: ReminderFacts,
  named: number,
): { readonly subject: string; readonly body: string } {
  const say = (message: MessageDescriptor) => sentences._(message);
  const { plan, secretariat, member, items, excused, address } = facts;
  const count = items.length;
  const left = count - named;
  const list = items.slice(0, named).map((item) => `[   ] ${itemLine(say, item)}`);
  const body = [
    say(msg`Dear colleagues,`),
    '',
    count === 1
      ? say(msg`One question of the plan “${plan}” is open for ${member}.`)
      : say(msg`${count} questions of the plan “${plan}” are open for ${member}.`),
    '',
    address === null
      ? say(msg`You can answer in Wayfinder, under “My updates”.`)
      : say(msg`You can answer in Wayfinder, under “My updates”: ${address}`),
    say(msg`Or reply to this mail, with a number in the brackets and a line below it:`),
    say(msg`1 Not started yet`),
    say(msg`2 Going well`),
    say(msg`3 We may miss the date: why?`),
    say(msg`4 Delayed: why, and which new date?`),
    say(msg`5 Done: on which day, and how can we know?`),
    say(msg`6 Done in part: why?`),
    say(msg`7 Not going to happen: why?`),
    say(msg`8 Does not apply to us: why?`),
    ...(items.some((one) => one.isOver) ? [say(msg`For what is over, a number from 5 to 8.`)] : []),
    '',
    ...list,
    ...(left === 0 ? [] : [leftLine(say, left, named)]),
    ...(excused.length === 0 ? [] : ['', ...excused.map((one) => excusedLine(say, one))]),
    '',
    say(msg`Thank you.`),
    secretariat,
  ];
  const subject =
    count === 1 ? say(msg`${member}: one open question`) : say(msg`${member}: ${count} open questions`);
  return { subject, body: body.join('\n') };
}

/** The shortest reminder there is, for a mail program that would take no longer one. */
export function shortestReminder(sentences: I18n): { readonly subject: string; readonly body: string } {
  const body = sentences._(msg`Questions of the plan are open for you in Wayfinder, under “My updates”.`);
  return { subject: 'Wayfinder', body };
}

type Say = (message: MessageDescriptor) => string;

function itemLine(say: Say, { code, title, period, isOver }: ReminderItem): string {
  const when = period ?? say(msg`whole plan`);
  return isOver ? say(msg`${code}, ${when} (over): ${title}`) : say(msg`${code}, ${when}: ${title}`);
}

function excusedLine(say: Say, { period, until }: ReminderFacts['excused'][number]): string {
  return period === null
    ? say(msg`What is asked once in the plan is not asked here: you are excused from it until ${until}.`)
    : say(msg`What is asked for ${period} is not asked here: you are excused from it until ${until}.`);
}

function leftLine(say: Say, left: number, named: number): string {
  if (named === 0) return say(msg`All of them stand in Wayfinder.`);
  return left === 1
    ? say(msg`One more question stands in Wayfinder.`)
    : say(msg`${left} more questions stand in Wayfinder.`);
}
