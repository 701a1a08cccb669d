import { plural, t } from '@lingui/core/macro';
import { textIn } from '../../../domain/plan/text.ts';
import type { CallSheet, Told } from '../../../domain/progress/call-sheet.ts';
import { formatCount, formatDay } from '../../text/formats.ts';
import { currentLanguage } from '../../text/language.ts';

/** At most five sentences that a person can read before the telephone is picked up, the most telling first. */
export function callSentences(name: string, sheet: CallSheet): readonly string[] {
  const { asked, lastDone, helpAsked, inDoubt, nextDue } = sheet;
  const answered = formatCount(sheet.answered);
  const askedCount = formatCount(asked);
  const sentences: string[] = [];
  sentences.push(
    asked === 0
      ? t`Nothing is asked of ${name} at the moment.`
      : t`${name} answered ${answered} of ${askedCount} this quarter.`,
  );
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
    sentences.push(
      helpAsked.length === 1
        ? t`Asked for help with ${what} on ${day}.`
        : t`Asked for help ${times}, first with ${what} on ${day}.`,
    );
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
