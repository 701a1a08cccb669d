import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runProgram } from './tool.mjs';

const oldestNode = [20, 19];

/** Holds after the call: node_modules is what package-lock.json says. Throws a sentence where it cannot be. */
export async function ensureInstalled() {
  checkNode();
  if (installedMatchesLock()) return;
  console.log(
    'Installing what Wayfinder is built with (npm ci). This happens once and may take some minutes.',
  );
  // On Windows npm is a batch file, which only a shell starts.
  const npm = await runProgram('npm ci --include=dev', [], { shell: true });
  if (npm.code !== 0) {
    throw new Error(
      'npm ci did not succeed (its own words are above). Check that this computer is online, then try again.',
    );
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Error(
    `Wayfinder needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}. ` +
      'Install the current long-term-support version of Node.js, then try again.',
  );
}

/** Compares names and versions: times of files say nothing after a copy or a checkout. */
function installedMatchesLock() {
  const installedFile = join(projectRoot, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = packagesOf(installedFile);
  const locked = packagesOf(join(projectRoot, 'package-lock.json'));
  for (const [path, entry] of Object.entries(installed)) {
    if (locked[path]?.version !== entry.version) return false;
    // A node_modules copied from another kind of computer holds that one's binaries.
    if (entry.os && !entry.os.includes(process.platform) && !entry.os[0].startsWith('!')) return false;
  }
  // Optional packages for other systems are in the lock and rightly absent here.
  return Object.entries(locked).every(
    ([path, entry]) =>
      path === '' || path in installed || entry.optional || entry.devOptional || entry.extraneous,
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
