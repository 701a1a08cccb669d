// The outputs of the conference paper in the built product, with the demonstration's whole plan.
import { lookAround } from './look-around.mjs';

/** Milliseconds from the press to the file, for each output, as [name, time]; every output is made several times. */
export async function measureReport(context, site, rounds) {
  const page = await context.newPage();
  await lookAround(page, site);
  await page.goto(`${site.url}#/report`);
  await page.getByRole('article').waitFor();
  // With the longest of its lists, one line for each of the 522.
  await page.getByRole('checkbox', { name: 'Latest answers, one by one' }).check();
  await page.getByRole('heading', { name: '6. Latest answers, one by one' }).waitFor();
  const times = [];
  for (const name of ['Word', 'Excel', 'CSV']) {
    for (let round = 0; round < rounds; round++) {
      const button = page.getByRole('button', { name, exact: true });
      await page.locator(`button[aria-disabled="false"]`, { hasText: name }).first().waitFor();
      const started = Date.now();
      await Promise.all([page.waitForEvent('download'), button.click()]);
      times.push([name, Date.now() - started]);
    }
  }
  const started = Date.now();
  await page.pdf({ preferCSSPageSize: true });
  times.push(['PDF', Date.now() - started]);
  await page.close();
  return times;
}
