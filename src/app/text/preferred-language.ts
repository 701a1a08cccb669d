/** Where this device keeps the language that was chosen. */
export const languageStorageName = 'wayfinder.language';

/** The language that was chosen on this device, otherwise the browser's where it is French, otherwise English. */
export function preferredLanguage(): 'en' | 'fr' {
  const chosen = readChoice();
  if (chosen === 'en' || chosen === 'fr') return chosen;
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(languageStorageName);
  } catch {
    return null;
  }
}
