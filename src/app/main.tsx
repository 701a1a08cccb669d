import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAppRouter } from './routes.tsx';
import { followErrors, noteThrown } from './state/last-error.ts';
import { followOffline } from './state/offline.ts';
import { start } from './state/open-workspace.ts';
import { preferredLanguage, showLanguage } from './text/language.ts';
import './styles.css';

const place = document.getElementById('app');
if (place === null) throw new Error('the page has no place for the application');

followErrors();
await Promise.all([showLanguage(preferredLanguage()), start()]);
createRoot(place, {
  // A page that breaks is replaced by a sentence, so nobody else would hear of it.
  onCaughtError: (error) => {
    noteThrown(error);
    console.error(error);
  },
}).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <RouterProvider router={createAppRouter()} />
    </I18nProvider>
  </StrictMode>,
);
followOffline();
