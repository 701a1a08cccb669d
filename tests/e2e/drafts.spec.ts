import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Locator, type Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { choose, openForm, question, startAsMember } from './steps.ts';

const text =
  'Les agents ont suivi le module en ligne ; the outer islands follow when the ferry runs again. ' +
  'The working group met on Tuesday and agreed the next steps with every section head, one by one.';

test('a browser killed in the middle of typing loses nothing that the page called kept', async ({
  launchOptions,
  problems,
  site,
}) => {
  test.slow();
  const profile = await mkdtemp(join(tmpdir(), 'wayfinder-profile-'));
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, { ...launchOptions, baseURL: site.url });
    await problems.watch(context);
    return { context, page: context.pages()[0] ?? (await context.newPage()) };
  };
  try {
    let kept = '';
    // What is typed before the kill, and how much of it is in flight at that moment.
    for (const inFlight of [20, 7, 0]) {
      const { context, page } = await open();
      const field = await narrative(page, kept === '');
      await expect(field).toHaveValue(kept);
      const goal = text.slice(0, Math.min(text.length, kept.length + 50));
      await field.focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(goal.slice(kept.length, goal.length - inFlight));
      await expect(page.getByText('Draft kept on this device.')).toBeVisible();
      const promised = goal.slice(0, goal.length - inFlight);
      await expect(field).toHaveValue(promised);
      const typing = page.keyboard.type(goal.slice(promised.length), { delay: 1 }).catch(() => undefined);
      if (inFlight > 0) await field.evaluate(grown, promised.length + 2);
      await kill(context);
      await typing;

      const again = await open();
      const found = await narrative(again.page, false);
      await expect(found).not.toHaveValue('');
      kept = await found.inputValue();
      expect(goal.startsWith(kept)).toBe(true);
      expect(kept.length).toBeGreaterThanOrEqual(promised.length);
      await again.context.close();
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

async function narrative(page: Page, isFirst: boolean): Promise<Locator> {
  if (isFirst) await startAsMember(page, 'Tuvalu');
  else await page.goto('./#/my-updates');
  const row = question(page, '1.1.1');
  await openForm(row);
  if (isFirst) await choose(row, 'Going well');
  return row.getByLabel('What happened?');
}

/** Settles once the field holds that many characters. */
function grown(field: HTMLElement | SVGElement, length: number): Promise<void> {
  const area = field as HTMLTextAreaElement;
  return new Promise((resolve) => {
    const look = () => (area.value.length >= length ? resolve() : void setTimeout(look, 1));
    look();
  });
}

/** Ends every process of the browser at once, as a dead battery does. */
async function kill(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (browser === null) throw new Error('this context belongs to no browser process');
  const devTools = await browser.newBrowserCDPSession();
  const { processInfo } = await devTools.send('SystemInfo.getProcessInfo');
  const gone = new Promise((resolve) => context.once('close', resolve));
  for (const { id } of processInfo.sort((a) => (a.type === 'browser' ? -1 : 1))) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It ended with the process that started it.
    }
  }
  await gone;
}
