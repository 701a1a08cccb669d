import { i18n } from '@lingui/core';
import type { Language } from '../../domain/plan/text.ts';
import { languageStorageName } from './preferred-language.ts';

/** Holds after the call: every sentence is shown in `language`. Its messages are part of the offline copy. */
export async function showLanguage(language: Language): Promise<void> {
  const { messages } = language === 'fr' ? await import('./locales/fr.po') : await import('./locales/en.po');
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}

/** Shows `language` from now on, on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  await showLanguage(language);
  try {
    localStorage.setItem(languageStorageName, language);
  } catch {
    // Without local storage the choice lasts until the page is closed, and nothing else depends on it.
  }
}

/** The language on the screen. */
export function currentLanguage(): Language {
  return i18n.locale === 'fr' ? 'fr' : 'en';
}
