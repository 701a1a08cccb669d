import { t } from '@lingui/core/macro';
import { completionOf } from '../../domain/progress/completion.ts';
import type { Tally } from '../../domain/progress/tally.ts';
import { formatCount, formatPercent } from './formats.ts';

/** Completion in words: n of N first, then how sure we are (TALLY-2); what was done early where nothing was due. */
export function completionWords(tally: Tally): { readonly count: string; readonly share: string } {
  const completion = completionOf(tally);
  if (completion.kind === 'nothing-due') {
    const early = formatCount(tally.doneEarly);
    return {
      count: t`Nothing was due`,
      share: tally.doneEarly === 0 ? '' : t`Done before its date: ${early}.`,
    };
  }
  const done = formatCount(completion.done);
  const due = formatCount(completion.due);
  const notAnswered = formatCount(completion.notAnswered);
  const count = t`${done} of ${due} done`;
  if (completion.kind === 'counts-only') {
    return { count, share: t`Fewer than half were answered, so no percentage is given.` };
  }
  const low = formatPercent(completion.low);
  const high = formatPercent(completion.high);
  if (completion.notAnswered === 0) return { count, share: t`${low} done; every one was answered.` };
  return { count, share: t`Between ${low} and ${high} done: ${notAnswered} of ${due} not answered.` };
}
