import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../tests/tools/static-server.mjs';
import { ensureInstalled } from './install.mjs';
import { projectRoot, runTool } from './tool.mjs';

const usualPort = 4173;
const builtFrom = ['src', 'public', 'index.html', 'package-lock.json', 'vite.config.ts', 'lingui.config.ts'];

try {
  await start();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

async function start() {
  await ensureInstalled();
  if (!isBuilt()) {
    const { code } = await runTool('vite', 'vite', ['build']);
    if (code !== 0) throw new Error('Wayfinder could not be built; the reason is above.');
  }
  const { url, port } = await serveOnFreePort();
  if (port !== usualPort && !process.env.PORT) {
    console.log(
      `Port ${usualPort} is in use. A browser keeps what you enter for each address apart: ` +
        `to see what you entered at port ${usualPort}, free that port and start again.`,
    );
  }
  console.log(`\nWayfinder is ready at ${url}\nPress Ctrl-C to stop.`);
}

async function serveOnFreePort() {
  const wanted = process.env.PORT ? Number(process.env.PORT) : null;
  const ports = wanted === null ? Array.from({ length: 20 }, (_, i) => usualPort + i) : [wanted];
  for (const port of ports) {
    try {
      const site = await serve({ root: join(projectRoot, 'dist'), port });
      return { url: site.url.replace('127.0.0.1', 'localhost'), port };
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(
    `No free port: ${ports[0]}${ports.length > 1 ? ` to ${ports.at(-1)} are` : ' is'} in use. ` +
      'Stop the program that uses it, or name another with the environment variable PORT.',
  );
}

/** True where dist was built after the last change to anything that it is built from. */
function isBuilt() {
  const page = join(projectRoot, 'dist', 'index.html');
  if (!existsSync(page)) return false;
  const builtAt = statSync(page).mtimeMs;
  return builtFrom.every((name) => newestChange(join(projectRoot, name)) < builtAt);
}

function newestChange(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  // A folder's own time changes where a file in it was removed or renamed.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
