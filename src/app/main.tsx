import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAppRouter } from './routes.tsx';
import { followOffline } from './state/offline.ts';
import { prepare, start } from './state/start.ts';
import { preferredLanguage, showLanguage } from './text/language.ts';
import './styles.css';

const place = document.getElementById('app');
if (place === null) throw new Error('the page has no place for the application');

const root = createRoot(place);
// Not awaited at the top level: what is loaded later imports this file and would wait for it for ever.
void Promise.all([showLanguage(preferredLanguage()), start()]).then(() => {
  root.render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={createAppRouter()} />
      </I18nProvider>
    </StrictMode>,
  );
  // The offline copy comes after what the next press needs, which would have to share the link with it.
  void prepare().then(followOffline);
});
