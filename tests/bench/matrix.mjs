// The matrix in the built product, over plans made up for their size alone.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const cpuRate = 4;

/** A plan file with so many activities that each of so many members answers once. */
function planOf(members, activities) {
  return {
    format: 1,
    id: 'bench',
    language: 'en',
    title: `Bench of ${members} × ${activities}`,
    organisation: 'Bench',
    secretariat: { code: 'BENCH', name: 'Bench' },
    start: '2024-01-01',
    end: '2028-12-31',
    yearStartsInMonth: 1,
    priorities: [
      {
        code: '1',
        title: 'Priority',
        objectives: [
          {
            code: '1.1',
            title: 'Objective',
            activities: Array.from({ length: activities }, (_, i) => ({
              code: `1.1.${i + 1}`,
              title: `Activity ${i + 1} of this bench`,
              scope: 'member',
              cadence: 'once',
            })),
          },
        ],
      },
    ],
    members: Array.from({ length: members }, (_, i) => ({
      code: `M${i + 1}`,
      name: `Member ${i + 1}`,
      subregion: 'Bench',
    })),
  };
}

/** Milliseconds from the press on "Matrix" to its squares on the screen, at a quarter of the processor's speed. */
export async function measureMatrix(context, site, folder, members, activities, rounds) {
  const page = await openPlan(context, site, folder, members, activities);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuRate });
  const times = [];
  for (let round = 0; round < rounds; round++) {
    // From a page with little on it: taking the Overview's charts away is no part of drawing a matrix.
    await page.getByRole('link', { name: 'Engagements', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Engagements' }).waitFor();
    await page.waitForTimeout(500);
    times.push(await page.evaluate(untilPainted));
  }
  await page.close();
  return times;
}

/** The longest task of the page, in milliseconds, while a large matrix is opened, scrolled, walked through and read. */
export async function measureLargeMatrix(context, site, folder, members, activities) {
  const page = await openPlan(context, site, folder, members, activities);
  await page.evaluate(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, task.duration);
    }).observe({ type: 'longtask' });
  });
  const painted = await page.evaluate(untilPainted);
  const opened = await page.evaluate(() => globalThis.longest);
  const frame = page.locator('.matrix-frame');
  for (const share of [0.2, 0.7, 1, 0.4, 0]) {
    await frame.evaluate((element, share) => {
      element.scrollTo(element.scrollWidth * share, element.scrollHeight * share);
    }, share);
    await page.waitForTimeout(300);
  }
  await page.locator('[data-at][tabindex="0"]').focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'End', 'Control+End', 'Home', 'Control+Home', 'Enter']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(200);
  }
  await page.getByRole('dialog').waitFor();
  const longest = await page.evaluate(() => globalThis.longest);
  await page.close();
  return { painted, opened, longest };
}

export async function openPlan(context, site, folder, members, activities) {
  const file = join(folder, `plan-${members}-${activities}.json`);
  writeFileSync(file, JSON.stringify(planOf(members, activities)));
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(site.url);
  await page.evaluate(() => sessionStorage.setItem('wayfinder.workspace', ''));
  await page.reload();
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  await page.getByLabel('Use another plan file').setInputFiles(file);
  await page.getByRole('button', { name: 'Set up for Bench' }).click();
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  const filler = await context.newPage();
  await filler.goto(`${site.url}bench/index.html`);
  await filler.waitForFunction(() => 'bench' in globalThis);
  await filler.evaluate(
    ([members, activities]) => globalThis.bench.fillPlan('bench', members, activities),
    [members, activities],
  );
  await filler.close();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  await page.waitForTimeout(2_000);
  return page;
}

// Runs in the page.
export function untilPainted() {
  return new Promise((resolve) => {
    const begun = performance.now();
    const observer = new MutationObserver(() => {
      if (
        document.querySelector('.matrix tfoot') === null ||
        document.querySelector('.matrix [data-at]') === null
      )
        return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.querySelector('nav a[href$="/matrix"]').click();
  });
}
