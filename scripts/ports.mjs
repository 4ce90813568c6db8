// Free ports, so that several parts can be told of one another before any of them listens.
import { createServer } from 'node:net';

/** Ports tried after one that is in use. */
const TRIES = 20;

/** @param {number} port @returns {Promise<number | undefined>} */
const tried = port => new Promise((resolve, reject) => {
  const probe = createServer();
  probe.once('error', error => { if (error.code === 'EADDRINUSE') resolve(undefined); else reject(error); });
  probe.listen(port, '127.0.0.1', () => {
    const { port: taken } = probe.address();
    probe.close(() => resolve(taken));
  });
});

/**
 * The port wanted, or the next free one that is not in `taken`; 0 takes any.
 * @param {number} wanted
 * @param {readonly number[]} [taken]
 */
export async function freePort(wanted, taken = []) {
  const last = Math.min(65_535, wanted + (wanted === 0 ? 0 : TRIES));
  for (let port = wanted; port <= last; port += 1) {
    const found = taken.includes(port) ? undefined : await tried(port);
    if (found !== undefined) return found;
  }
  throw new Error(`Ports ${wanted} to ${last} are in use; set another one. / ポート ${wanted}〜${last} はすべて使用中です。`);
}
