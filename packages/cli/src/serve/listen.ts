import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CliError, reasonOf, systemCode } from '../errors.js';

/** Ports tried after one that is in use. */
const TRIES = 20;

/** Listens on a port, or on the next free one; 0 takes any. */
export async function listen(answer: RequestListener, host: string, wanted: number): Promise<{ server: Server; port: number }> {
  for (let port = wanted; port <= Math.min(65_535, wanted + TRIES); port += 1) {
    const server = createServer(answer);
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, resolve);
      });
      return { server, port: (server.address() as AddressInfo).port };
    } catch (error) {
      server.close();
      if (systemCode(error) !== 'EADDRINUSE') throw new CliError('portForbidden', { port: String(port), reason: reasonOf(error) }, 1, error);
    }
  }
  throw new CliError('portsTaken', { port: String(wanted) });
}
