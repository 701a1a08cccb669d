import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './tool.mjs';
import { verdict } from './verdict.mjs';

const lock = readJson('package-lock.json');
const manifest = readJson('package.json');
const problems = [];

if (lock.lockfileVersion !== 3) {
  problems.push(`package-lock.json has lockfileVersion ${lock.lockfileVersion}; 3 is expected.`);
}

for (const [path, entry] of Object.entries(lock.packages)) {
  if (/^https?:/.test(entry.resolved ?? '')) {
    problems.push(`${path} names the host it came from. Keep omit-lockfile-registry-resolved in .npmrc.`);
  }
  if (entry.extraneous) {
    problems.push(
      `${path} is in the lock although nothing asks for it. Run npm install --package-lock-only.`,
    );
  }
  const absent = Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isLocked(path, name));
  if (absent.length > 0) {
    problems.push(
      `${path} ${entry.version} has optional packages that the lock does not hold, so that npm ci leaves them out ` +
        `on the systems that need them: ${absent.join(' ')}. Pin a version whose packages are all published.`,
    );
  }
}

for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
  const wanted = manifest[kind] ?? {};
  const locked = lock.packages['']?.[kind] ?? {};
  for (const name of new Set([...Object.keys(wanted), ...Object.keys(locked)])) {
    if (wanted[name] === locked[name]) continue;
    problems.push(
      `${kind} ${name}: package.json says ${wanted[name] ?? 'nothing'}, the lock says ${locked[name] ?? 'nothing'}.`,
    );
  }
}

verdict(problems, `${Object.keys(lock.packages).length} locked packages, complete for every system.`);

/** Looks where Node would: in the package's own node_modules, then in each one above it. */
function isLocked(path, name) {
  for (let folder = path; ; ) {
    if (lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

function readJson(name) {
  return JSON.parse(readFileSync(join(projectRoot, name), 'utf8'));
}
