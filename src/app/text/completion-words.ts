import { t } from '@lingui/core/macro';
import type { Completion } from '../../domain/progress/completion.ts';
import { formatCount, formatPercent } from './formats.ts';

/** Completion in words: n of N first, then how sure we are (TALLY-2). */
export function completionWords(completion: Completion): { readonly count: string; readonly share: string } {
  if (completion.kind === 'nothing-due') return { count: t`Nothing was due`, share: '' };
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
