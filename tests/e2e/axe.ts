import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect } from './fixture.ts';

// Run in the page as text: the page's own policy lets no other script in.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Axe finds no fault in the page as it stands: in English, in dark colours, and in French. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await page.evaluate(axe);
  // Axe judges no words over a gradient, such as the shadow at the edge of a table.
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('.overflow-x-auto'))
      one.style.backgroundImage = 'none';
  });
  expect.soft(await faults(page, {}), name).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  const contrast = { runOnly: { type: 'rule', values: ['color-contrast'] } };
  expect.soft(await faults(page, contrast), `${name}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await switchLanguage(page, 'Français', 'fr');
  // The slowest of all rules, and colours do not depend on the language.
  const noContrast = { rules: { 'color-contrast': { enabled: false } } };
  expect.soft(await faults(page, noContrast), `${name}, French`).toEqual([]);
  await switchLanguage(page, 'English', 'en');
}

async function faults(page: Page, options: object): Promise<readonly string[]> {
  return page.evaluate(async (wanted) => {
    const { axe: run } = window as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
      };
    };
    const found = await run.run(wanted);
    return found.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((one) => one.html).join(' | ')}`,
    );
  }, options);
}

/** Changes the language, whatever lies over the page. */
export async function switchLanguage(page: Page, button: string, lang: string): Promise<void> {
  // Pressed by the page itself, since a window over the page lets nobody else reach the button.
  await page.getByRole('button', { name: button, includeHidden: true }).evaluate((element) => {
    (element as HTMLElement).click();
  });
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
}
