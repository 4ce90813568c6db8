import { createHash } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The address a request came from. Behind `trustProxy` proxies it is the entry that the outermost of them wrote; entries
 * further left are the client's own words and not believed.
 */
export function clientAddress(c: Context, trustProxy: number): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim()).filter((entry) => entry !== '');
  if (trustProxy > 0 && forwarded.length > 0) return network(forwarded[Math.max(0, forwarded.length - trustProxy)] ?? '');
  try {
    return network(getConnInfo(c).remote.address ?? 'unknown');
  } catch {
    // Not behind node's server: a test, or another runtime.
    return 'unknown';
  }
}

/** IPv6 by the /64 that one household or office has. */
function network(address: string): string {
  const v4 = /(?:^|:)((?:\d{1,3}\.){3}\d{1,3})$/.exec(address)?.[1];
  if (v4 !== undefined) return v4;
  if (!address.includes(':')) return address.slice(0, 64);
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const all = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${all.slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/64`;
}

/** An address in the log: the same one is recognised for a day, but not who it is. */
export function addressMark(address: string, key: string, at: Date): string {
  return createHash('sha256').update(`${key}\n${at.toISOString().slice(0, 10)}\n${address}`).digest('base64url').slice(0, 10);
}
