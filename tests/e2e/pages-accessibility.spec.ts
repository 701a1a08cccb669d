import type { Locator, Page } from '@playwright/test';
import { expectAccessible, switchLanguage } from './axe.ts';
import { expect, test as onOwnDevice, looking as test } from './fixture.ts';
import { cutOff, settled } from './sight.ts';
import { explore, loadAgain, setDay, someday, visit } from './steps.ts';

/** Each page with an address and its heading; the square is open over the matrix. */
const pages = [
  { name: 'matrix', address: 'matrix', heading: 'Matrix 2026/27' },
  {
    name: 'square',
    address: 'matrix?period=2025&at=oco-2022-2027%2FTO%2F1.2.1%2F2025',
    heading: 'Matrix 2025/26',
  },
  { name: 'member', address: 'members/FJ', heading: 'Fiji' },
  { name: 'activity', address: 'activities/1.2.1', heading: /^1\.2\.1 / },
  { name: 'regional activity', address: 'activities/1.1.5', heading: /^1\.1\.5 / },
  { name: 'engagements', address: 'engagements', heading: 'Engagements' },
] as const;

for (const { name, address, heading } of pages) {
  test(`axe finds nothing on ${name}, in English, dark and French`, async ({ page }) => {
    test.slow();
    await visit(page, address, heading);
    await settled(page);
    if (name === 'square')
      await expect(
        page
          .getByRole('dialog')
          .getByText(/Recorded \d/)
          .first(),
      ).toBeVisible();
    await expectAccessible(page, name);
  });
}

test('axe finds nothing on the window to find things, with and without something found', async ({ page }) => {
  test.slow();
  await visit(page, 'engagements', 'Engagements');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ton');
  await expectAccessible(page, 'found');
  await page.keyboard.type('xyzzy');
  await expect(page.getByText('Nothing has this name.')).toBeVisible();
  await expectAccessible(page, 'nothing found');
});

onOwnDevice('opening each page moves nothing that was already in sight', async ({ page }) => {
  onOwnDevice.slow();
  await setDay(page, someday);
  await page.addInitScript(() => {
    const all: number[] = [];
    Object.assign(globalThis, { shifts: all });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        readonly value: number;
        readonly hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) all.push(entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await explore(page);
  const found: string[] = [];
  for (const [width, height] of [
    [1280, 720],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const { name, address, heading } of [
      ...pages,
      { name: 'overview', address: 'overview', heading: 'Overview' },
    ]) {
      await visit(page, address, heading);
      await loadAgain(page, heading);
      await settled(page);
      const shift = await page.evaluate(() =>
        (globalThis as unknown as { shifts: readonly number[] }).shifts.reduce((sum, one) => sum + one, 0),
      );
      found.push(`${name} at ${width}: ${shift.toFixed(3)}`);
      expect.soft(shift, `${name} at ${width}`).toBeLessThan(0.05);
    }
  }
  onOwnDevice.info().annotations.push({ type: 'layout shift', description: found.join(', ') });
});

test('at 200 % zoom, and 320 pixels wide, no page scrolls sideways and nothing is cut off that cannot be scrolled to', async ({
  page,
}) => {
  test.slow();
  for (const [width, height] of [
    [640, 400],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const { name, address, heading } of pages) {
      await visit(page, address, heading);
      await settled(page);
      for (const language of ['English', 'French']) {
        if (language === 'French') await switchLanguage(page, 'Français', 'fr');
        expect.soft(await cutOff(page), `${name}, ${language}, ${width} wide`).toEqual([]);
        if (language === 'French') await switchLanguage(page, 'English', 'en');
      }
    }
    await visit(page, 'engagements', 'Engagements');
    await page.keyboard.press('Control+k');
    expect.soft(await cutOff(page), `find, ${width} wide`).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test('whoever asks for less motion sees none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const { name, address, heading } of pages) {
    await visit(page, address, heading);
    // Something that would move is on the page: the rule is asked of it too.
    await page.evaluate(() => {
      const moving = document.createElement('p');
      moving.style.transition = 'opacity 3s';
      moving.style.animation = 'spin 3s infinite';
      document.body.append(moving);
    });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        [undefined, '::before', '::after'].flatMap((part) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element, part);
          const lengths = `${transitionDuration}, ${animationDuration}`.split(', ').map(Number.parseFloat);
          return lengths.every((one) => one === 0) ? [] : [`${element.tagName} ${lengths.join(' ')}`];
        }),
      ),
    );
    expect(moving, name).toEqual([]);
  }
});

test('every link, button, field and square shows an outline while it has the focus', async ({ page }) => {
  test.slow();
  for (const { name, address, heading } of pages) {
    await visit(page, address, heading);
    await settled(page);
    // The way of a keyboard: what is focused by a script after a key was pressed shows the focus.
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const open = document.querySelector('dialog[open]') ?? document.querySelector('main');
      const all = [...(open?.querySelectorAll('a, button, select, input, summary, [tabindex]') ?? [])];
      const shown = all.filter((one) => one instanceof HTMLElement && one.checkVisibility());
      const without = shown.filter((one) => {
        (one as HTMLElement).focus();
        const { outlineStyle, outlineWidth, backgroundColor } = getComputedStyle(one);
        // The parts of a day are too close for an outline; the one with the focus is filled.
        if (one.role === 'spinbutton') return backgroundColor === 'rgba(0, 0, 0, 0)';
        return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2;
      });
      return { count: shown.length, without: without.map((one) => one.outerHTML.slice(0, 100)) };
    });
    expect(found.without, name).toEqual([]);
    expect(found.count, name).toBeGreaterThan(0);
  }
});

test('with the keyboard alone one gets from the Overview to a square, its member, a tile and an activity’s year', async ({
  page,
}) => {
  test.slow();
  await loadAgain(page, 'Overview');
  await tabTo(page, page.getByRole('link', { name: 'Matrix', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Matrix 2026/27' })).toBeVisible();
  await tabTo(page, page.getByRole('combobox', { name: 'Plan year' }));
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('heading', { level: 1, name: 'Matrix 2025/26' })).toBeVisible();
  await tabTo(page, page.getByRole('gridcell', { name: /^American Samoa, Strengthen/ }));
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('link', { name: /Northern Mariana/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Northern Mariana/ })).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: '2025/26 No answer yet' }).first());
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Nobody has answered this yet.')).toBeVisible();
  await tabTo(page, dialog.getByRole('link', { name: 'This activity across members' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^1\.1\.1 / })).toBeVisible();
  await tabTo(page, page.getByLabel('Plan year'), 200);
  await page.keyboard.press('ArrowUp');
  await expect(page).toHaveURL(/#\/activities\/1\.1\.1\?period=2025$/);
  await expect(page.getByLabel('Plan year')).toBeFocused();
});

async function tabTo(page: Page, wanted: Locator, most = 60): Promise<void> {
  await wanted.waitFor();
  for (let stops = 0; stops < most; stops++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab does not lead there.');
}
