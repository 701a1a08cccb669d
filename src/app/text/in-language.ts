import { type I18n, setupI18n } from '@lingui/core';
import type { Language } from '../../domain/plan/text.ts';

/** The sentences of a language, whichever the screen shows: for what is written to somebody else. */
export async function sentencesIn(language: Language): Promise<I18n> {
  const { messages } = language === 'fr' ? await import('./locales/fr.po') : await import('./locales/en.po');
  const sentences = setupI18n();
  sentences.loadAndActivate({ locale: language, messages });
  return sentences;
}
