import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Starts an installed package's command and answers { code, output } once it has ended. With `quiet` its output
 * is only collected, otherwise it goes to the terminal and `output` stays empty.
 */
export function runTool(packageName, binName, args, { env = {}, quiet = false } = {}) {
  // Going through Node and the script file, not through node_modules/.bin, works on Windows without a shell.
  return runProgram(process.execPath, [binPath(packageName, binName), ...args], { env, quiet });
}

/** The same for a program of the system. */
export function runProgram(program, args, { env = {}, quiet = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      shell,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }));
  });
}

function binPath(packageName, binName) {
  const folder = join(projectRoot, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[binName];
  if (!file) throw new Error(`The package ${packageName} has no command named ${binName}.`);
  return join(folder, file);
}

/** What an installed package that is not a direct dependency exports, found the way `through` finds it. */
export function requireThrough(through, name) {
  const own = createRequire(join(projectRoot, 'package.json'));
  return createRequire(own.resolve(through))(name);
}
