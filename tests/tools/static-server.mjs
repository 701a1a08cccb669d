import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createLink } from './shaped-link.mjs';

const typeByExtension = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * A plain static host, as simple as the simplest that Wayfinder must run on: files under `root` appear under the
 * sub-folder `base`, nothing is rewritten, what does not exist is 404. With `kbps` (kilobits a second, shared by all
 * connections) and `latencyMs` (one round trip) it answers like a slow link. Answers { url, port, sent, close };
 * `sent` tells how many bytes of bodies went out.
 */
export async function serve({
  root,
  base = '/',
  port = 0,
  host = '127.0.0.1',
  gzip = true,
  kbps,
  latencyMs,
}) {
  const folder = realpathSync(root);
  const prefix = `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const link = createLink({ kbps, latencyMs });
  const fileByPath = new Map();
  let sentBytes = 0;

  const server = createServer((request, response) => {
    answer(request)
      .catch((error) => plain(500, `This host failed: ${error.message}`))
      .then((reply) => {
        sentBytes += reply.body?.length ?? 0;
        return link.send(request, response, reply);
      })
      .catch(() => response.destroy());
  });

  async function answer(request) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET and HEAD.');
    const path = decodePath(request.url);
    if (path === null) return plain(400, 'This address cannot be read.');
    if (`${path}/` === prefix) return redirect(prefix);
    if (!path.startsWith(prefix)) return plain(404, 'Not found.');
    const file = await readServed(path.slice(prefix.length));
    if (file === 'folder') return redirect(`${path}/`);
    if (file === null) return plain(404, 'Not found.');
    return fileReply(request, file, path);
  }

  async function readServed(relative) {
    const wanted = join(
      folder,
      relative.endsWith('/') || relative === '' ? `${relative}index.html` : relative,
    );
    // Resolving links too, so that neither ".." nor a link leads out of the folder.
    const real = await realpath(wanted).catch(() => null);
    if (real === null || !real.startsWith(folder + sep)) return null;
    const stats = await stat(real);
    if (stats.isDirectory()) return 'folder';
    const known = fileByPath.get(real);
    if (known && known.mtimeMs === stats.mtimeMs && known.size === stats.size) return known;
    const body = await readFile(real);
    const type = typeByExtension[extname(real).toLowerCase()] ?? 'application/octet-stream';
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 24)}"`;
    const file = { body, type, etag, zipped: null, mtimeMs: stats.mtimeMs, size: stats.size };
    fileByPath.set(real, file);
    return file;
  }

  function fileReply(request, file, path) {
    const zip = gzip && isText(file.type) && acceptsGzip(request);
    const etag = zip ? file.etag.replace(/"$/, '-gz"') : file.etag;
    const headers = {
      'content-type': file.type,
      'cache-control': path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag,
      'last-modified': new Date(file.mtimeMs).toUTCString(),
      vary: 'accept-encoding',
    };
    if (isFresh(request, etag, file.mtimeMs)) return { status: 304, headers, body: null };
    if (zip) file.zipped ??= gzipSync(file.body, { level: 9 });
    const body = zip ? file.zipped : file.body;
    if (zip) headers['content-encoding'] = 'gzip';
    headers['content-length'] = body.length;
    return { status: 200, headers, body: request.method === 'HEAD' ? null : body };
  }

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const bound = server.address().port;
  return {
    url: `http://${host}:${bound}${prefix}`,
    port: bound,
    sent: () => sentBytes,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function decodePath(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0]);
    return path.includes('\0') || path.includes('\\') ? null : path;
  } catch {
    return null;
  }
}

function isText(type) {
  return /^text\/|json|svg/.test(type);
}

function acceptsGzip(request) {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(request.headers['accept-encoding'] ?? '');
}

function isFresh(request, etag, mtimeMs) {
  const tags = request.headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  // The header holds whole seconds.
  return Number.isFinite(since) && Math.floor(mtimeMs / 1000) * 1000 <= since;
}

function plain(status, text) {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' };
  return { status, headers, body: Buffer.from(`${text}\n`) };
}

function redirect(location) {
  return { status: 301, headers: { location: encodeURI(location), 'cache-control': 'no-cache' }, body: null };
}
