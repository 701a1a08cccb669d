import { type I18n, setupI18n } from '@lingui/core';
import type { Language } from '../../domain/plan/text.ts';

/** Sentences in a language whatever the screen's is, for what somebody else will read. Its messages are part of the offline copy. */
export async function sentencesIn(language: Language): Promise<I18n> {
  const { messages } = language === 'fr' ? await import('./locales/fr.po') : await import('./locales/en.po');
  return setupI18n({ locale: language, messages: { [language]: messages } });
}
