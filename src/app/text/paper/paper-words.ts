import type { I18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { type Language, type Text, textIn } from '../../../domain/plan/text.ts';
import type { Distribution, PaperSection } from '../../../domain/progress/paper/paper-choice.ts';
import { answeredOf, dueOf, type Tally } from '../../../domain/progress/figures/tally.ts';
import type { Line, Span } from '../../../exchange/paper/paper-document.ts';
import { formatCount } from '../formats.ts';

/** A section of the paper, as its heading and the choice of sections name it. */
export function sectionWord(section: PaperSection, sentences: I18n): string {
  switch (section) {
    case 'figures':
      return t(sentences)`Where the plan stands`;
    case 'priorities':
      return t(sentences)`By priority`;
    case 'members':
      return t(sentences)`By member`;
    case 'attention':
      return t(sentences)`Needs attention`;
    case 'activities':
      return t(sentences)`Activities`;
    case 'answers':
      return t(sentences)`Latest answers, one by one`;
    case 'recommendations':
      return t(sentences)`Recommendations`;
  }
}

/** Whom a paper is for. */
export function distributionWord(distribution: Distribution, sentences: I18n): string {
  switch (distribution) {
    case 'secretariat':
      return t(sentences)`Secretariat only`;
    case 'members':
      return t(sentences)`Members`;
    case 'public':
      return t(sentences)`Public`;
  }
}

/** Answers received, n of N (TALLY-3); a dash where nothing was due. */
export function answeredWords(tally: Tally, sentences: I18n): string {
  if (dueOf(tally) === 0) return '–';
  const answered = formatCount(answeredOf(tally), sentences.locale);
  const due = formatCount(dueOf(tally), sentences.locale);
  return t(sentences)`${answered} of ${due}`;
}

/** The organisation's own words in the language of a paper, marked where they exist in another only. */
export function planSpan(text: Text, sentences: I18n): Span {
  const wanted = languageOfSentences(sentences);
  const { words, language } = textIn(text, wanted);
  return language === wanted ? { text: words } : { text: words, language };
}

/** The code and title of an element of the plan. */
export function elementLine(element: { readonly code: string; readonly title: Text }, sentences: I18n): Line {
  return [{ text: `${element.code} `, look: 'soft' }, planSpan(element.title, sentences)];
}

/** The language that sentences are in. */
export function languageOfSentences(sentences: I18n): Language {
  return sentences.locale === 'fr' ? 'fr' : 'en';
}
