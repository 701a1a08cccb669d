import { defineConfig } from '@lingui/cli';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'fr'],
  catalogs: [{ path: 'src/app/text/locales/{locale}', include: ['src/app'] }],
  format: 'po',
  formatOptions: { lineNumbers: false },
  orderBy: 'message',
});
