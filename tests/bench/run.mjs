// npm run bench: measures what was promised and prints a table. Figures are ratios within one run, because machines
// differ; milliseconds stand beside them. Nothing here passes or fails a build.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from '../../.ci/install.mjs';

await ensureInstalled();
const { chromium } = await import('@playwright/test');
const { browserArgs, findBrowser } = await import('../../.ci/browser.mjs');
const { serve } = await import('../tools/static-server.mjs');
const { lookAround } = await import('./look-around.mjs');
const { measurePhone } = await import('./phone.mjs');
const { measureLargeMatrix, measureMatrix } = await import('./matrix.mjs');
const { measureAsAt } = await import('./as-at.mjs');
const { measureImport } = await import('./import.mjs');
const { measureLargePlan } = await import('./large-plan.mjs');
const { measurePlanImport } = await import('./plan-import.mjs');
const { measureReport } = await import('./report.mjs');

const quick = process.argv.includes('--quick');
const sizes = quick ? [1_000, 20_000] : [1_000, 100_000, 1_000_000];
const saves = quick ? 15 : 40;
const rows = {
  all: [],
  // Printed as they come, so that a run that is broken off has said what it knows.
  push(...added) {
    this.all.push(...added);
    for (const row of added) console.error(row.join(' | '));
  },
};

const vite = join('node_modules', 'vite', 'bin', 'vite.js');
const root = mkdtempSync(join(tmpdir(), 'wayfinder-bench-'));
const builds = [
  ['--outDir', root, '--emptyOutDir'],
  ['--config', 'tests/bench/vite.config.ts', '--outDir', join(root, 'bench')],
];
for (const build of builds) {
  execFileSync(process.execPath, [vite, 'build', ...build, '--logLevel', 'error'], { stdio: 'inherit' });
}
const site = await serve({ root });

const weighed = execFileSync(process.execPath, ['.ci/check-size.mjs', root], { encoding: 'utf8' });
const [, landing, budget] = /(\d+) of (\d+) bytes for the first page/.exec(weighed);
rows.push([
  'JavaScript of the first page, gzip',
  `${count(Number(landing))} B`,
  `${(landing / budget).toFixed(2)} × the budget of ${count(Number(budget))} B`,
]);

if (!process.argv.includes('large-plan')) await measureSlowPhone();

const profile = mkdtempSync(join(tmpdir(), 'wayfinder-profile-'));
// A profile on the disk: a private window keeps its databases in memory, where durable costs nothing.
const context = await chromium.launchPersistentContext(profile, {
  executablePath: await findBrowser(),
  args: browserArgs(),
  headless: true,
});
try {
  // `npm run bench -- large-plan` measures that alone.
  if (process.argv.includes('large-plan')) await measureLargePlans();
  else {
    await measureImports();
    await measurePlanFiles();
    await measureLargePlans();
    await measureMatrices();
    await measureOutputs();
    await measureReading();
    await measureDays();
    await measureSaving();
  }
} finally {
  await context.close();
  await site.close();
  for (const folder of [root, profile]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
print();

// What each promises, in milliseconds, stands beside what was measured; the floor page shows what this machine can do.
async function measureSlowPhone() {
  const visits = [];
  for (let i = 0; i < (quick ? 1 : 3); i++) visits.push(await measurePhone(root));
  const of = (step) => median(visits.map((one) => one[step]));
  const floor = of('floor');
  const slow = 'Phone, 400 kbit/s, 400 ms, CPU 4 ×';
  rows.push(
    [`${slow}: React and Dexie alone`, ms(floor), '1.00 × the floor'],
    [
      `${slow}: address to first screen`,
      ms(of('first')),
      `${(of('first') / floor).toFixed(2)} × the floor (at most 1.8); of 5,000 ms`,
    ],
    [
      `${slow}: "Look around" pressed at once to figures`,
      ms(of('figures')),
      `${(of('figures') / floor).toFixed(2)} × the floor`,
    ],
    [
      `${slow}: the same, pressed 2 s later`,
      ms(of('figuresLater')),
      `${(of('figuresLater') / floor).toFixed(2)} × the floor; of 2,500 ms`,
    ],
    ['Phone, no network, CPU 4 ×: reload to figures', ms(of('offline')), `of 2,500 ms`],
    ['Phone, 1 Mbit/s, 700 ms, CPU 4 ×: ready to work offline', ms(of('ready')), `of 13,000 ms`],
  );
}

async function measureMatrices() {
  const times = await measureMatrix(context, site, profile, 24, 60, quick ? 3 : 9);
  rows.push(['Matrix of 24 × 60, CPU 4 ×: press to painted', `median ${ms(median(times))}`, 'of 300 ms']);
  const { painted, longest } = await measureLargeMatrix(context, site, profile, 200, 600);
  rows.push([
    'Matrix of 200 × 600: opened, scrolled, walked through',
    `longest task ${ms(longest)}, painted after ${ms(painted)}`,
    'of 200 ms',
  ]);
}

async function measureOutputs() {
  const times = await measureReport(context, site, quick ? 2 : 5);
  for (const output of new Set(times.map(([name]) => name))) {
    const own = times.flatMap(([name, time]) => (name === output ? [time] : []));
    const made = `${ms(own[0])} the first time, median ${ms(median(own))}`;
    rows.push([`Paper of the whole plan: ${output}`, made, 'of 3,000 ms']);
  }
}

// Looking at a file is what an import of the signed pieces alone would cost: they are read, hashed and verified, and
// writing them takes the time that stands beside. What follows makes the figures from them.
async function measureImports() {
  for (const reports of quick ? [1_000] : [10_000, 100_000]) {
    const folder = mkdtempSync(join(tmpdir(), 'wayfinder-import-'));
    const launch = async () =>
      chromium.launchPersistentContext(folder, {
        executablePath: await findBrowser(),
        args: browserArgs(),
        headless: true,
      });
    const { looked, taken, longest, segmentsMs, sizeBytes } = await measureImport(launch, site, reports);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    const alone = looked + segmentsMs;
    rows.push([
      `Update file of ${count(reports)} reports (${count(Math.round(sizeBytes))} B): looked at, then taken in`,
      `${ms(looked)}, then ${ms(taken)}; longest task of the page ${ms(longest)}`,
      `${(taken / alone).toFixed(2)} × its signed pieces alone (at most 4)`,
    ]);
  }
}

async function measurePlanFiles() {
  const times = [];
  for (let i = 0; i < (quick ? 1 : 3); i++) {
    const folder = mkdtempSync(join(tmpdir(), 'wayfinder-plan-'));
    const executablePath = await findBrowser();
    const launch = () =>
      chromium.launchPersistentContext(folder, { executablePath, args: browserArgs(), headless: true });
    times.push(await measurePlanImport(launch, site));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  const what = 'Excel file of 20 priorities, 2,000 activities, 200 members: chosen, then read and checked';
  rows.push([what, `median ${ms(median(times))}`, 'of 3,000 ms']);
}

// About two million deliverables. What the longest task is depends on the machine: run it alone.
async function measureLargePlans() {
  const folder = mkdtempSync(join(tmpdir(), 'wayfinder-large-'));
  const executablePath = await findBrowser();
  const launch = () =>
    chromium.launchPersistentContext(folder, {
      executablePath,
      args: [...browserArgs(), '--enable-precise-memory-info'],
      headless: true,
    });
  await measureLargePlan(launch, site, folder, ({ name, duration, longest, heap }) =>
    rows.push([
      `Plan of 20 priorities, 2,000 activities, 200 members: ${name}`,
      `${ms(duration)}, longest task ${ms(longest)}, heap ${Math.round(heap / 1e6)} MB`,
      'of 200 ms',
    ]),
  );
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function measureReading() {
  const page = await context.newPage();
  await page.goto(`${site.url}bench/index.html`);
  await page.waitForFunction(() => 'bench' in globalThis);
  const name = 'wayfinder/BenchStandings00';
  await page.evaluate((name) => globalThis.bench.fillStandings(name), name);
  const medians = [];
  for (const history of quick ? [0, 20_000] : [0, 100_000, 1_000_000]) {
    if (history > 0)
      await page.evaluate(([name, count]) => globalThis.bench.fillHistory(name, count), [name, history]);
    await page.evaluate((name) => globalThis.bench.readFigures(name, 3), name);
    const { raw, store } = await page.evaluate((name) => globalThis.bench.readFigures(name, 15), name);
    medians.push(median(store));
    rows.push([
      `Figures of 8,640 standings, ${count(history)} reports in the history`,
      `${ms(median(store))} (raw read ${ms(median(raw))})`,
      `${(median(store) / median(raw)).toFixed(2)} × the raw read; ${(median(store) / medians[0]).toFixed(2)} × with no history`,
    ]);
  }
  await page.close();
}

// Figures as at another day, with what the demonstration holds and with very many reports more.
async function measureDays() {
  const page = await context.newPage();
  const { name, filler } = await openDemonstration(page);
  await page.close();
  for (const more of quick ? [0, 20_000] : [0, 100_000]) {
    if (more > 0)
      await filler.evaluate(([name, count]) => globalThis.bench.fillHistory(name, count), [name, more]);
    const { raw, first, later } = await measureAsAt(context, site, name, quick ? 2 : 5);
    const held = more === 0 ? 'the demonstration' : `${count(more)} reports more`;
    const against = (times) => `${(median(times) / median(raw)).toFixed(2)} × the raw read of all reports`;
    rows.push(
      [
        `Another day on the Overview, ${held}: the first time`,
        `median ${ms(median(first))} (raw read ${ms(median(raw))})`,
        `${against(first)} (with many at most 2)`,
      ],
      [
        `Another day on the Overview, ${held}: from then on`,
        `median ${ms(median(later))}`,
        `${against(later)}; of ${more === 0 ? 100 : 300} ms`,
      ],
    );
  }
  await filler.close();
}

// A demonstration of its own in `page`, with a page that can write into what the browser stores for it.
async function openDemonstration(page) {
  await lookAround(page, site);
  const filler = await context.newPage();
  await filler.goto(`${site.url}bench/index.html`);
  await filler.waitForFunction(() => 'bench' in globalThis);
  const names = await filler.evaluate(() => globalThis.bench.workspaces());
  // The one that "Look around" made: the bench's own hold other plans.
  const name = `wayfinder/${await page.evaluate(() => sessionStorage.getItem('wayfinder.workspace'))}`;
  if (!names.includes(name)) throw new Error('the demonstration was not found');
  return { name, filler };
}

async function measureSaving() {
  const page = await context.newPage();
  const { name, filler } = await openDemonstration(page);
  let first;
  for (const size of sizes) {
    if (size > 1_000)
      await filler.evaluate(([name, count]) => globalThis.bench.fillHistory(name, count), [name, size]);
    const other = await context.newPage();
    for (const one of [page, other]) {
      await one.goto(`${site.url}#/my-updates`);
      await one.reload();
      await one.getByRole('heading', { name: 'Updates' }).waitFor();
    }
    await saveSome(page, other, 5);
    const times = await saveSome(page, other, saves);
    const p95 = { here: percentile(times.here, 0.95), there: percentile(times.there, 0.95) };
    first ??= p95;
    rows.push([
      `Save with ${count(size)} reports: click to stored and shown`,
      `p95 ${ms(p95.here)}, median ${ms(median(times.here))}`,
      `${(p95.here / first.here).toFixed(2)} × with 1,000`,
    ]);
    rows.push([
      `Save with ${count(size)} reports: click to shown in another tab`,
      `p95 ${ms(p95.there)}, median ${ms(median(times.there))}`,
      `${(p95.there / first.there).toFixed(2)} × with 1,000`,
    ]);
    await other.close();
  }
  await page.close();
  await filler.close();
}

// Answers the first question again and again; a save is over when its row shows the new percent of the own estimate.
async function saveSome(page, other, count) {
  const here = [];
  const there = [];
  // A window in the background is drawn once a second: that would be the browser's time, not the product's.
  await page.bringToFront();
  for (let i = 0; i < count; i++) {
    const row = page.getByRole('article').first();
    await row.getByRole('button', { name: /^(Update|Answer|Go on)/ }).click();
    const status = i % 2 === 0 ? 'Not started yet' : 'Going well';
    await row.getByRole('radio', { name: status }).check();
    await row.getByText('Draft kept on this device.').waitFor();
    const shown = (one) =>
      one.evaluate((words) => {
        const row = document.querySelector('article');
        return new Promise((resolve) => {
          const look = () => {
            const latest = row.querySelector('strong');
            if (latest?.textContent !== words) return;
            observer.disconnect();
            resolve(performance.timeOrigin + performance.now());
          };
          const observer = new MutationObserver(look);
          observer.observe(row, { childList: true, subtree: true, characterData: true });
        });
      }, status);
    const shownThere = shown(other);
    const shownHere = shown(page);
    const clicked = await row.getByRole('button', { name: 'Save this answer' }).evaluate((button) => {
      const at = performance.timeOrigin + performance.now();
      button.click();
      return at;
    });
    here.push((await shownHere) - clicked);
    there.push((await shownThere) - clicked);
    await row.getByRole('button', { name: 'Update' }).waitFor();
  }
  return { here, there };
}

function median(values) {
  return percentile(values, 0.5);
}

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function ms(value) {
  return `${value.toFixed(1)} ms`;
}

function count(value) {
  return value.toLocaleString('en');
}

function print() {
  const widths = [0, 1, 2].map((i) => Math.max(...rows.all.map((row) => row[i].length)));
  for (const row of rows.all) console.log(`| ${row.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`);
}
