import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { completionOf } from '../../domain/progress/figures/completion.ts';
import type { Tally } from '../../domain/progress/figures/tally.ts';
import { formatCount, formatPercent } from './formats.ts';

/**
 * Completion in words: n of N first, then how sure we are (TALLY-2); what was done early where nothing was due. In the
 * language of `sentences`.
 */
export function completionWords(
  tally: Tally,
  sentences = i18n,
): { readonly count: string; readonly share: string } {
  const completion = completionOf(tally);
  if (completion.kind === 'nothing-due') {
    const early = formatCount(tally.doneEarly, sentences.locale);
    return {
      count: t(sentences)`Nothing was due`,
      share: tally.doneEarly === 0 ? '' : t(sentences)`Done before its date: ${early}.`,
    };
  }
  const done = formatCount(completion.done, sentences.locale);
  const due = formatCount(completion.due, sentences.locale);
  const notAnswered = formatCount(completion.notAnswered, sentences.locale);
  const count = t(sentences)`${done} of ${due} done`;
  if (completion.kind === 'counts-only') {
    return { count, share: t(sentences)`Fewer than half were answered, so no percentage is given.` };
  }
  const low = formatPercent(completion.low, sentences.locale);
  const high = formatPercent(completion.high, sentences.locale);
  if (completion.notAnswered === 0)
    return { count, share: t(sentences)`${low} done; every one was answered.` };
  return {
    count,
    share: t(sentences)`Between ${low} and ${high} done: ${notAnswered} of ${due} not answered.`,
  };
}
