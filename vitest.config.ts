import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { lingui } from '@lingui/vite-plugin';
import { browserArgs, findBrowser } from './.ci/browser.mjs';
import { linguiMacro } from './.ci/lingui-macro.mjs';

export default defineConfig(async () => ({
  test: {
    projects: [
      {
        // What is made of sentences is tested with the sentences that people read.
        plugins: [linguiMacro(), lingui()],
        test: {
          name: 'unit',
          isolate: false,
          // A machine on which others are at work must not fail what only takes longer there.
          testTimeout: 60_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: await findBrowser(), args: browserArgs() },
            }),
            instances: [{ browser: 'chromium' as const }],
          },
        },
      },
    ],
  },
}));
