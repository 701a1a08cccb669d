import { setTimeout as wait } from 'node:timers/promises';

const sliceBytes = 2048;
const headBytes = 300;

/**
 * A link that replies go out over: one queue of `kbps` for all connections, and `latencyMs` before every answer, twice
 * before a connection's first (the handshake is a round trip of its own). Shaped here because a browser's own
 * throttling does not reach its service worker.
 */
export function createLink({ kbps, latencyMs = 0 }) {
  const greeted = new WeakSet();
  let freeAt = 0;

  // Slices of several replies take turns, so that parallel downloads share the link as they would in a network.
  async function takeTurn(bytes) {
    const now = performance.now();
    freeAt = Math.max(freeAt, now) + (bytes * 8) / kbps;
    await wait(freeAt - now);
  }

  async function send(request, response, { status, headers, body }) {
    if (latencyMs > 0) {
      await wait(greeted.has(request.socket) ? latencyMs : latencyMs * 2);
      greeted.add(request.socket);
    }
    if (!kbps) {
      response.writeHead(status, headers).end(body ?? undefined);
      return;
    }
    await takeTurn(headBytes);
    response.writeHead(status, headers);
    for (let sent = 0; body && sent < body.length && !response.destroyed; sent += sliceBytes) {
      const slice = body.subarray(sent, sent + sliceBytes);
      await takeTurn(slice.length);
      response.write(slice);
    }
    response.end();
  }

  return { send };
}
