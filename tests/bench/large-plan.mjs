// A plan of 20 priorities, 2,000 activities and 200 members in the built product: opened, looked through, edited, published.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A plan file of which about two million answers are expected in its six years. */
function largePlan() {
  const each = (count, make) => Array.from({ length: count }, (_, at) => make(at + 1));
  const cadences = ['annual', 'ongoing', 'annual', 'ongoing', 'once', 'annual'];
  const title = 'Adopt the electronic declaration for every vessel that calls at an outer port';
  return {
    format: 1,
    id: 'bench',
    language: 'en',
    title: 'Bench plan',
    organisation: 'Bench',
    secretariat: { code: 'SEC', name: 'Secretariat' },
    start: '2022-07-01',
    end: '2028-06-30',
    yearStartsInMonth: 7,
    priorities: each(20, (p) => ({
      code: `${p}`,
      title: `Priority ${p}`,
      objectives: each(5, (o) => ({
        code: `${p}.${o}`,
        title: `Objective ${p}.${o}`,
        activities: each(20, (a) => ({
          code: `${p}.${o}.${a}`,
          title: `${title}, step ${a}`,
          scope: 'member',
          cadence: cadences[a % cadences.length],
          countsAsDone: 'A signed note of the decision.',
        })),
      })),
    })),
    members: each(200, (m) => ({
      code: `M${m}`,
      name: `Member ${m}`,
      subregion: `Sub-region ${(m % 8) + 1}`,
      groups: m % 3 === 0 ? ['WTO'] : [],
    })),
  };
}

/** What was measured of one thing that a person does: milliseconds until it was shown, and of the longest task meanwhile. */
async function phaseOf(page, name, act) {
  await page.evaluate(() => {
    globalThis.observer.takeRecords();
    globalThis.tasks.length = 0;
  });
  const begun = Date.now();
  await act();
  const duration = Date.now() - begun;
  // What was begun and fills in later belongs to it too.
  await page.evaluate(untilQuiet);
  const { tasks, heap } = await page.evaluate(() => ({
    tasks: globalThis.tasks,
    heap: performance.memory.usedJSHeapSize,
  }));
  return { name, duration, longest: Math.max(0, ...tasks), long: tasks.filter((one) => one > 200), heap };
}

// Runs in the page: until a second and a half went by without a long task.
function untilQuiet() {
  return new Promise((resolve) => {
    const limit = performance.now() + 90_000;
    let quiet = performance.now();
    let seen = globalThis.tasks.length;
    let last = performance.now();
    const look = () => {
      const at = performance.now();
      const busy = at - last > 90 || globalThis.tasks.length !== seen;
      [seen, last] = [globalThis.tasks.length, at];
      if (busy) quiet = at;
      if (at - quiet > 1_500 || at > limit) resolve();
      else setTimeout(look, 30);
    };
    setTimeout(look, 30);
  });
}

/** The phases, in the order in which a person comes to them. `folder` holds the plan file meanwhile. */
export async function measureLargePlan(launch, site, folder, say = () => {}) {
  const context = await launch();
  const phases = [];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    page.on('pageerror', (error) => console.error(String(error)));
    await page.addInitScript(() => {
      globalThis.tasks = [];
      globalThis.observer = new PerformanceObserver((list) => {
        for (const task of list.getEntries()) globalThis.tasks.push(Math.round(task.duration));
      });
      globalThis.observer.observe({ type: 'longtask' });
    });
    const measure = async (name, act) => {
      const phase = await phaseOf(page, name, act);
      phases.push(phase);
      say(phase);
    };
    // Asked of the page in few words: looking for roles in pages of this size takes tasks of its own.
    const heading = (name) =>
      page.waitForFunction((name) => document.querySelector('h1')?.textContent?.startsWith(name), name);
    const until = (selector) => page.waitForFunction((it) => document.querySelector(it) !== null, selector);
    const go = (address) =>
      page.evaluate((it) => {
        location.hash = it;
      }, address);
    const press = (address) =>
      page.evaluate((it) => document.querySelector(`nav a[href$="${it}"]`).click(), address);

    const file = join(folder, 'large-plan.json');
    writeFileSync(file, JSON.stringify(largePlan()));
    await page.goto(site.url);
    await page.getByRole('button', { name: 'Set up', exact: true }).click();
    await page.getByLabel('Use another plan file').setInputFiles(file);
    const setUp = page.getByRole('button', { name: 'Set up for Bench' });
    await setUp.waitFor();
    await page.waitForTimeout(1_000);
    await measure('set up with the plan, until the Overview', async () => {
      await setUp.click();
      await heading('Overview');
    });
    await page.goto(`${site.url}#/engagements`);
    await measure('open the workspace again', async () => {
      await page.reload();
      await heading('Engagements');
    });
    await measure('Overview, until its figures', async () => {
      await press('#/overview');
      await until('#by-priority');
    });
    await measure('Overview, scrolled to its end', async () => {
      for (const share of [0.3, 0.6, 1]) {
        await page.evaluate((share) => scrollTo(0, document.body.scrollHeight * share), share);
        await page.waitForTimeout(300);
      }
    });
    const priority = await page.getByRole('search').getByLabel('Priority').elementHandle();
    await measure('Overview, narrowed to a priority', async () => {
      await page.evaluate(() => scrollTo(0, 0));
      await priority.selectOption({ index: 3 });
      await page.waitForFunction(() => document.body.textContent.includes('Shown here:'));
    });
    await measure('Matrix, until its squares', async () => {
      await press('#/matrix');
      await until('.matrix [data-at]');
    });
    await measure('Updates, until they are asked', async () => {
      await press('#/my-updates');
      await page.waitForFunction(
        () =>
          location.hash.startsWith('#/my-updates') &&
          document.querySelector('h1') !== null &&
          document.querySelector('.matrix') === null,
      );
    });
    for (const [name, address, first] of [
      ['a member', '/members/M7', 'Member 7'],
      ['an activity', '/activities/7.3.11', '7.3.11'],
    ]) {
      await measure(name, async () => {
        await go(address);
        await heading(first);
      });
    }
    await go('/plan/import');
    await heading('The plan as');
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: 'The plan in the template (Excel)' }).click();
    const template = join(folder, 'large-plan.xlsx');
    await (await started).saveAs(template);
    const choose = () => page.getByLabel('Choose an Excel, CSV, text or plan file').setInputFiles(template);
    await measure('import, read and compared', async () => {
      await choose();
      await page.getByText('This file says the same as the plan in use.').waitFor();
    });
    await measure('Plan', async () => {
      await go('/plan');
      await heading('Bench plan');
    });
    await measure('editor, opened', async () => {
      await page.getByRole('link', { name: 'Edit the plan' }).click();
      await heading('Edit the plan');
      await until('nav[aria-label="Outline of the plan"]');
    });
    await page.goto(`${site.url}#/plan/edit?at=7.3.11`);
    const title = page.locator('[data-title] textarea').first();
    await title.waitFor();
    await title.focus();
    await measure('editor, forty letters typed', async () => {
      await page.keyboard.type(' at every port and at every airfield now.', { delay: 60 });
    });
    await page.getByText('Kept on this device.').first().waitFor();
    await page.getByRole('radio', { name: 'once', exact: false }).first().check();
    await measure('editor, what it changes', async () => {
      await page.getByRole('button', { name: 'See what it changes' }).click();
      await page.getByRole('button', { name: 'Publish for everybody' }).waitFor();
    });
    await page
      .getByLabel(/decision/i)
      .first()
      .fill('Decided by the bench');
    await measure('publish, until it is published', async () => {
      await page.getByRole('button', { name: 'Publish for everybody' }).click();
      await page.getByText('Published on this device.').waitFor();
    });
    await measure('Overview after that', async () => {
      await press('#/overview');
      await until('#by-priority');
    });
    await go('/plan/import');
    await heading('The plan as');
    await measure('import upon a plan that was changed since', async () => {
      await choose();
      await page.getByText('The file itself changes nothing').waitFor();
    });
    return phases;
  } finally {
    await context.close();
  }
}
