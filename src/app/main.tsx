import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { followErrors, noteThrown } from './state/last-error.ts';
import { followOffline } from './state/offline.ts';
import { prepare, start } from './state/start.ts';
import { showLanguage } from './text/language.ts';
import { preferredLanguage } from './text/preferred-language.ts';
import './styles.css';

const place = document.getElementById('app');
if (place === null) throw new Error('the page has no place for the application');

followErrors();
const root = createRoot(place, {
  // A page that breaks is replaced by a sentence, so nobody else would hear of it.
  onCaughtError: (error) => {
    noteThrown(error);
    console.error(error);
  },
});
// Kept on this device already, the pages are read while the workspace is being opened; on a first visit they come later.
if ('serviceWorker' in navigator && navigator.serviceWorker.controller !== null) void import('./pages.tsx');
// Not awaited at the top level: what is loaded later imports this file and would wait for it for ever.
void Promise.all([showLanguage(preferredLanguage()), start()]).then(() => {
  root.render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <App />
      </I18nProvider>
    </StrictMode>,
  );
  // One after the other, in the order of need: a slow link shares itself among all that is asked of it at once.
  void prepare()
    .then(async () => (await import('./routes.tsx')).preloadFirstPage())
    // What could not be had now is asked for again by whoever needs it.
    .catch(() => undefined)
    .then(followOffline);
});
