import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { kill } from './kill.ts';
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
    let { context, page } = await open();
    await startAsMember(page, 'Tuvalu');
    let field = await narrative(page);
    let kept = '';
    // How many characters are still to come when the browser is killed.
    for (const inFlight of [20, 7, 0]) {
      const goal = text.slice(0, kept.length + 60);
      const promised = goal.slice(0, goal.length - inFlight);
      await field.press('Control+End');
      await page.keyboard.type(promised.slice(kept.length));
      await expect(page.getByText('Draft kept on this device.')).toBeVisible();
      await expect(field).toHaveValue(promised);
      const typing = page.keyboard.type(goal.slice(promised.length), { delay: 1 }).catch(() => undefined);
      if (inFlight > 0) await field.evaluate(untilLongerThan, promised.length + 1);
      await kill(context);
      await typing;

      ({ context, page } = await open());
      await page.goto('./#/my-updates');
      field = await narrative(page);
      await expect(field).not.toHaveValue('');
      kept = await field.inputValue();
      expect(goal.startsWith(kept)).toBe(true);
      expect(kept.length).toBeGreaterThanOrEqual(promised.length);
    }
    await context.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

async function narrative(page: Page): Promise<Locator> {
  const row = question(page, '1.1.1');
  await openForm(row);
  await choose(row, 'Going well');
  return row.getByLabel('What happened?');
}

function untilLongerThan(field: HTMLElement | SVGElement, length: number): Promise<void> {
  const area = field as HTMLTextAreaElement;
  return new Promise((resolve) => {
    const look = () => (area.value.length > length ? resolve() : void setTimeout(look, 1));
    look();
  });
}
