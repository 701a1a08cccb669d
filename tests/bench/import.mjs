import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Update files in the built product: chosen, looked at and taken in, as the Secretariat does it.

/** Milliseconds of looking at a file of so many reports and of taking it in, and the longest task of the page meanwhile. */
export async function measureImport(launch, site, count) {
  const context = await launch();
  const folder = mkdtempSync(join(tmpdir(), 'wayfinder-bench-file-'));
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(300_000);
    await page.goto(site.url);
    await page.getByRole('button', { name: 'Set up', exact: true }).click();
    await page.getByRole('button', { name: /^Set up for/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    const id = await page.evaluate(() => sessionStorage.getItem('wayfinder.workspace'));
    const filler = await context.newPage();
    await filler.goto(`${site.url}bench/index.html`);
    await filler.waitForFunction(() => 'makeImport' in globalThis);
    const { file, segmentsMs } = await filler.evaluate(
      ([id, count]) => globalThis.makeImport(id, count),
      [id, count],
    );
    await filler.close();
    const path = join(folder, 'bench.wayfinder');
    writeFileSync(path, Buffer.from(file, 'base64'));
    await page.getByRole('link', { name: 'Send and receive' }).click();
    const field = page.getByLabel('Choose update files');
    await field.waitFor();
    await page.evaluate(() => {
      globalThis.longest = 0;
      new PerformanceObserver((list) => {
        for (const task of list.getEntries())
          globalThis.longest = Math.max(globalThis.longest, task.duration);
      }).observe({ type: 'longtask' });
    });
    // From the disk, as a person chooses it: handed over as bytes, the page would have to decode them first.
    await field.setInputFiles(path);
    const chosen = Date.now();
    const button = page.getByRole('button', { name: 'Take in', exact: true });
    await button.waitFor();
    const looked = Date.now() - chosen;
    const pressed = Date.now();
    await button.click();
    await page.getByText('Taken in. It is saved on this device.').waitFor();
    const taken = Date.now() - pressed;
    const longest = await page.evaluate(() => globalThis.longest);
    return { looked, taken, longest, segmentsMs, sizeBytes: file.length * 0.75 };
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
}
