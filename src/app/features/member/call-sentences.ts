import { plural, t } from '@lingui/core/macro';
import { textIn } from '../../../domain/plan/text.ts';
import type { CallSheet, Told } from '../../../domain/progress/figures/call-sheet.ts';
import type { OpenSession } from '../../state/session.ts';
import { excusedSentence } from '../../text/excuse-words.ts';
import { formatCount, formatDay, formatDayOf } from '../../text/formats.ts';
import { currentLanguage } from '../../text/language.ts';
import { labelOf } from '../../ui/answers/said-by.tsx';

/**
 * At most five sentences that a person can read before the telephone is picked up, the most telling first. What a round asks
 * is answered since it opened, and everything else since the quarter began (ROUND-2).
 */
export function callSentences(
  name: string,
  sheet: CallSheet,
  askedBy: 'round' | 'quarter',
  { writers, inForce }: Pick<OpenSession, 'writers' | 'inForce'>,
): readonly string[] {
  const { asked, excused, lastDone, helpAsked, inDoubt, nextDue } = sheet;
  const answered = formatCount(sheet.answered);
  const askedCount = formatCount(asked);
  const sentences: string[] = [];
  sentences.push(
    asked === 0
      ? t`Nothing is asked of ${name} at the moment.`
      : askedBy === 'round'
        ? t`${name} answered ${answered} of ${askedCount} that are asked now.`
        : t`${name} answered ${answered} of ${askedCount} this quarter.`,
  );
  sentences.push(...excused.slice(-1).map((one) => excusedSentence(inForce.plan, one)));
  if (lastDone) {
    const what = titleOf(lastDone);
    const day = formatDay(lastDone.report.day);
    sentences.push(t`Last done: ${what}, on ${day}.`);
  }
  const [oldest] = helpAsked;
  if (oldest) {
    const what = titleOf(oldest);
    const day = formatDay(oldest.request.since);
    const times = plural(helpAsked.length, { one: '# time', other: '# times' });
    const asked =
      helpAsked.length === 1 ? t`with ${what} on ${day}` : t`${times}, first with ${what} on ${day}`;
    const { answer } = oldest.request;
    if (answer === null) sentences.push(t`Asked for help ${asked}; nobody has replied.`);
    else {
      const label = labelOf(writers, answer.id);
      const who = label === '' ? inForce.plan.secretariat.name : label;
      const replied = formatDayOf(answer.recorded);
      sentences.push(t`Asked for help ${asked}; ${who} replied on ${replied}.`);
    }
  }
  if (inDoubt.length > 0) {
    sentences.push(
      plural(inDoubt.length, {
        one: '# may miss its date or has a new one.',
        other: '# may miss their dates or have new ones.',
      }),
    );
  }
  if (nextDue) {
    const day = formatDay(nextDue.due);
    sentences.push(t`Next date: ${day}.`);
  }
  return sentences.slice(0, 5);
}

function titleOf({ deliverable }: Pick<Told, 'deliverable'>): string {
  const { code, title } = deliverable.placed.activity;
  return `${code} ${textIn(title, currentLanguage()).words}`;
}
