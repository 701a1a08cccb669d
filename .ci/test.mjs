import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { runTool } from './tool.mjs';

const reports = mkdtempSync(join(tmpdir(), 'wayfinder-tests-'));
const total = { passed: 0, failed: 0, skipped: 0 };

try {
  await ensureInstalled();
  process.env.WAYFINDER_BROWSER = await findBrowser();
  await stage('vitest', runVitest);
  if (await stage('build', build)) await stage('playwright', runPlaywright);
} catch (error) {
  console.error(error.message);
  total.failed += 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** Runs one stage and adds its counts; a stage that ends badly without a failed test counts as one failure. */
async function stage(name, run) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  let problem = null;
  try {
    const { code, ...counted } = await run();
    counts = counted;
    if (code !== 0 && counts.failed === 0) problem = `ended with exit code ${code}`;
    else if (name !== 'build' && counts.passed + counts.failed === 0) problem = 'ran no test';
  } catch (error) {
    problem = `left no readable report: ${error.message}`;
  }
  if (problem) {
    console.error(`${name} ${problem}.`);
    counts.failed += 1;
  }
  for (const key of Object.keys(total)) total[key] += counts[key];
  return counts.failed === 0;
}

async function runVitest() {
  const file = join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runTool('vitest', 'vitest', ['run', ...reporters]);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  // A file that does not even load has no failed test of its own.
  const brokenFiles = report.testResults.filter(
    (result) =>
      result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    code,
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

async function build() {
  // The pages are tested on a day of November 2026, whenever that is done.
  const env = { SOURCE_DATE_EPOCH: `${Date.UTC(2026, 10, 1) / 1_000}` };
  const { code } = await runTool('vite', 'vite', ['build'], { env });
  return { code, passed: 0, failed: 0, skipped: 0 };
}

async function runPlaywright() {
  const file = join(reports, 'playwright.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const { code } = await runTool('@playwright/test', 'playwright', ['test', '--reporter=list,json'], { env });
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  return { code, passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
