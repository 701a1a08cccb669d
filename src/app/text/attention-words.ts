import { plural, t } from '@lingui/core/macro';
import type { AttentionAction } from '../../domain/progress/figures/attention-action.ts';
import type { Reason } from '../../domain/progress/figures/attention.ts';
import type { PushOuts } from '../../domain/progress/editions/push-out.ts';
import { excusedWords } from './excuse-words.ts';
import { formatCount, formatDay } from './formats.ts';

/** A reason to look, with what it rests on, as a line of a list says it. */
export function reasonWords(reason: Reason): string {
  switch (reason.kind) {
    case 'past-date': {
      const [due, days] = [formatDay(reason.due), daysWord(reason.days)];
      return t`Past its date since ${due}, ${days}`;
    }
    case 'year-not-closed': {
      const [due, days] = [formatDay(reason.due), daysWord(reason.days)];
      return t`The year is over since ${due}, ${days}, and nobody said how it ended`;
    }
    case 'new-date-passed': {
      const [day, days] = [formatDay(reason.newDay), daysWord(reason.days)];
      const passed = t`The new date, ${day}, passed ${days} ago`;
      return withPushOuts(passed, reason.pushed);
    }
    case 'new-date': {
      const day = formatDay(reason.newDay);
      return withPushOuts(t`New date ${day}`, reason.pushed);
    }
    case 'help-asked': {
      const day = formatDay(reason.since);
      return reason.answered
        ? t`Asked for help on ${day}; answered, not settled yet`
        : t`Asked for help on ${day}; nobody has answered`;
    }
    case 'two-answers':
      return plural(reason.count, {
        one: '# answer waits to be settled',
        other: '# answers differ and wait to be settled',
      });
    case 'may-miss': {
      const day = formatDay(reason.since);
      return t`Said on ${day} that it may miss its date`;
    }
    case 'stale': {
      const days = daysWord(reason.days);
      return t`No news for ${days}`;
    }
    case 'milestones-open': {
      const [reached, of] = [formatCount(reason.reached), formatCount(reason.of)];
      return t`Done, with ${reached} of ${of} milestones reached`;
    }
    case 'note-only':
      return t`Done, with a note only: no number, place, holder or link`;
    case 'late': {
      const days = daysWord(reason.days);
      return reason.after === 'round'
        ? t`Answered ${days} after the round’s last day`
        : t`Answered ${days} after its date`;
    }
    case 'excused':
      return excusedWords(reason);
  }
}

/** What there is to do about a reason, as its button says it. */
export function actionWord(action: AttentionAction): string {
  switch (action) {
    case 'open':
      return t`Read the answers`;
    case 'remind':
      return t`Remind`;
    case 'settle':
      return t`Settle them`;
    case 'answer-help':
      return t`Answer the request`;
    case 'enter':
      return t`Enter updates`;
    case 'excuse':
      return t`Change the excuse`;
    case 'update':
      return t`Update`;
  }
}

function daysWord(days: number): string {
  return plural(days, { one: '# day', other: '# days' });
}

function withPushOuts(said: string, pushed: PushOuts | null): string {
  if (pushed === null) return said;
  const since = formatDay(pushed.since);
  const times = plural(pushed.times, { one: 'pushed out once', other: 'pushed out # times' });
  return pushed.times === 1 ? t`${said}, ${times}, on ${since}` : t`${said}, ${times} since ${since}`;
}
