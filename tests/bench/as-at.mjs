// Another as-at day on the Overview of the built product: how long from the press to the figures on the screen.

/**
 * Milliseconds until the Overview shows another day, at the processor's own speed: the first time, when every report is
 * read for it, and from then on; beside them, what reading the same reports from the browser's store alone takes.
 */
export async function measureAsAt(context, site, name, rounds) {
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const filler = await context.newPage();
  await filler.goto(`${site.url}bench/index.html`);
  await filler.waitForFunction(() => 'bench' in globalThis);
  const raw = [];
  const first = [];
  const later = [];
  for (let round = 0; round < rounds; round++) {
    raw.push(await filler.evaluate((name) => globalThis.bench.readRawReports(name), name));
    await page.goto(`${site.url}#/overview`);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await page.bringToFront();
    await page.getByRole('button', { name: 'As at today' }).click();
    await page.getByRole('link', { name: /^Start of this plan year/ }).waitFor();
    first.push(await page.evaluate(untilShown));
    await page.waitForTimeout(1_500);
    for (const _ of [1, 2]) {
      await page.getByRole('button', { name: /^As at / }).click();
      await page.getByRole('link', { name: /^End of last quarter/ }).waitFor();
      await page.waitForTimeout(500);
      later.push(await page.evaluate(untilShown));
      await page.waitForTimeout(500);
      await page.goBack();
      await page.waitForTimeout(1_000);
    }
  }
  await page.close();
  await filler.close();
  return { raw, first, later };
}

// Runs in the page: presses the last of the days offered, and waits for its figures to be painted.
function untilShown() {
  return new Promise((resolve) => {
    const links = [...document.querySelectorAll('section li a[href*="asAt="]')];
    const link = location.hash.includes('asAt=') ? links[0] : links.at(-1);
    const day = link.textContent.split(', ').at(-1);
    const isShown = () =>
      [...document.querySelectorAll('main .text-lg p')].some((one) => one.textContent.includes(day));
    const begun = performance.now();
    const observer = new MutationObserver(() => {
      if (!isShown()) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    link.click();
  });
}
