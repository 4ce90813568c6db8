/**
 * A static server on localhost that answers as a town's web server would (types, brotli or gzip where asked for) over a
 * line as slow as asked for. The line is slowed here and not by the browser's own emulation, because that leaves out the
 * requests of workers, where Pagefind does its loading.
 */
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.wasm': 'application/wasm',
};

const compressible = (path) => extname(path) in TYPES && extname(path) !== '.wasm';

const compress = (bytes, accepted) => {
  if (/\bbr\b/.test(accepted)) return ['br', brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })];
  if (/\bgzip\b/.test(accepted)) return ['gzip', gzipSync(bytes)];
  return [undefined, bytes];
};

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const CHUNK = 4096;

/** Bytes go out one after the other at the line's rate, whichever response they belong to. */
const createLine = ({ latency, down }) => {
  let free = 0;
  return {
    latency: () => pause(latency),
    send: async (response, body) => {
      for (let at = 0; at < body.length; at += CHUNK) {
        const chunk = body.subarray(at, at + CHUNK);
        free = Math.max(performance.now(), free) + (chunk.length / down) * 1000;
        const wait = free - performance.now();
        if (wait > 4) await pause(wait);
        response.write(chunk);
      }
      response.end();
    },
  };
};

/**
 * @param {Map<string, Buffer>} files path from the root (`/a/b.js`) → bytes
 * @param {{ latency: number, down: number }} conditions milliseconds a request waits; bytes a second
 * @returns {Promise<{ url: string, sent: () => { bytes: number, requests: number }, reset: () => void, warm: () => void,
 *   close: () => Promise<void> }>} `sent` since the last `reset`, heads included
 */
export const serve = (files, conditions) =>
  new Promise((resolve) => {
    const ready = new Map();
    const line = createLine(conditions);
    const sent = { bytes: 0, requests: 0 };
    const server = createServer(async (request, response) => {
      const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).replace(/\/$/, '/index.html');
      const bytes = files.get(path);
      sent.requests++;
      await line.latency();
      if (!bytes) { response.writeHead(404); response.end(); return; }
      const accepted = compressible(path) ? request.headers['accept-encoding'] ?? '' : '';
      const key = `${path}\n${accepted}`;
      if (!ready.has(key)) ready.set(key, compress(bytes, accepted));
      const [encoding, body] = ready.get(key);
      const head = {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'content-length': body.length,
        'cache-control': 'no-store', ...(encoding && { 'content-encoding': encoding }),
      };
      sent.bytes += body.length + JSON.stringify(head).length + 100;
      response.writeHead(200, head);
      await line.send(response, body);
    });
    server.listen(0, '127.0.0.1', () => resolve({
      url: `http://127.0.0.1:${server.address().port}`,
      sent: () => ({ ...sent }),
      reset: () => { sent.bytes = 0; sent.requests = 0; },
      // Compressing is not part of the visit: done before the page asks.
      warm: () => { for (const [path, bytes] of files) if (compressible(path)) ready.set(`${path}\ngzip, deflate, br, zstd`, compress(bytes, 'br')); },
      close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }),
    }));
  });
