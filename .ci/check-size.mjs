import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from './tool.mjs';
import { verdict } from './verdict.mjs';

// The JavaScript that a first visit must load before it shows anything, as it travels: 24 s at 60 kbit/s.
const landingBudgetBytes = 175_000;

// The bench weighs a build of its own.
const dist = process.argv[2] ?? join(projectRoot, 'dist');
const manifestFile = join(dist, '.vite', 'manifest.json');
if (existsSync(manifestFile)) checkSizes(JSON.parse(readFileSync(manifestFile, 'utf8')));
else verdict(['dist/.vite/manifest.json is missing, so nothing was weighed. Run npm run build first.']);

function checkSizes(manifest) {
  const scripts = Object.entries(manifest).filter(([, chunk]) => chunk.file.endsWith('.js'));
  const landing = landingKeys(manifest);
  const chunks = scripts.map(([key, chunk]) => weigh(chunk.file, landing.has(key)));
  chunks.sort((a, b) => Number(b.isLanding) - Number(a.isLanding) || b.bytes - a.bytes);
  for (const { file, bytes, isLanding } of chunks) {
    console.log(`${String(bytes).padStart(8)} ${isLanding ? 'landing' : 'lazy   '} ${file}`);
  }

  const total = chunks.filter((chunk) => chunk.isLanding).reduce((sum, chunk) => sum + chunk.bytes, 0);
  const problems = chunks
    .filter((chunk) => chunk.isLanding && chunk.hasCharts)
    .map(
      (chunk) => `${chunk.file} holds recharts and loads with the first page. Reach the chart by import().`,
    );
  if (landing.size === 0) problems.push('The manifest names no entry, so nothing was weighed.');
  if (total > landingBudgetBytes) {
    problems.push(
      `The first page loads ${total} bytes of JavaScript, ${total - landingBudgetBytes} more than its budget of ` +
        `${landingBudgetBytes}. Move what it does not show at once behind import().`,
    );
  }
  verdict(problems, `${String(total).padStart(8)} of ${landingBudgetBytes} bytes for the first page, gzip.`);
}

/** The entries and everything that they import statically, directly or not. */
function landingKeys(manifest) {
  const keys = new Set();
  const add = (key) => {
    if (keys.has(key)) return;
    keys.add(key);
    for (const imported of manifest[key].imports ?? []) add(imported);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) add(key);
  return keys;
}

function weigh(file, isLanding) {
  const code = readFileSync(join(dist, file));
  // The names of lazy files, which an entry lists to preload them, do not count as what is in them.
  const text = code.toString('utf8').replace(/["'`][^"'`\s]*\.(js|css)["'`]/g, '');
  return {
    file,
    isLanding,
    bytes: gzipSync(code, { level: 9 }).length,
    hasCharts: text.includes('recharts-'),
  };
}
