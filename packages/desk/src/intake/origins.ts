import type { Context } from 'hono';
import type { Networks } from '../config/index.js';

/** Methods and headers a page may use. */
const METHODS = 'GET, POST, DELETE';
const HEADERS = 'Content-Type, Idempotency-Key';

/** Whether pages of an origin may send to a network; without one, to any network of the desk. */
export function allowsOrigin(networks: Networks, origin: string | undefined, network?: string): boolean {
  if (origin === undefined) return false;
  const list = network === undefined ? networks.all() : [networks.get(network)].filter((found) => found !== undefined);
  return list.some(({ config }) => config.origins.includes(origin));
}

/** Lets the page read the answer. Never `*` and never cookies. */
export function allowCors(c: Context, origin: string): void {
  c.header('Access-Control-Allow-Origin', origin);
  c.header('Access-Control-Allow-Methods', METHODS);
  c.header('Access-Control-Allow-Headers', HEADERS);
  c.header('Access-Control-Expose-Headers', 'Retry-After');
  c.header('Access-Control-Max-Age', '600');
  // A page of the network may stand on another site than the desk.
  c.header('Cross-Origin-Resource-Policy', 'cross-origin');
}
