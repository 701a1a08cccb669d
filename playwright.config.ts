import { defineConfig, devices } from '@playwright/test';
import { browserArgs, findBrowser } from './.ci/browser.mjs';

// Each worker reads this file again: what was found once is passed on.
process.env.WAYFINDER_BROWSER ??= await findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  // Two at a time, as many as a small machine has processors: one alone leaves it idle half the time.
  workers: 2,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Some walk through every page in two languages, on machines of any speed.
  timeout: 90_000,
  reporter: 'list',
  use: {
    trace: 'off',
    locale: 'en',
    timezoneId: 'Pacific/Fiji',
    launchOptions: { executablePath: process.env.WAYFINDER_BROWSER, args: browserArgs() },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
});
