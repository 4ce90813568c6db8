import type { MiddlewareHandler } from 'hono';
import type { Desk } from './desk.js';
import { addressMark, clientAddress } from './intake/index.js';

/** The first step of a path where it is one of ours; whatever else a stranger asked for may hold anything, and is not written down. */
const placeOf = (path: string, places: ReadonlySet<string>): string => {
  const place = path.split('/')[1] ?? '';
  return places.has(place) ? `/${place}` : '/…';
};

/** Notes every refusal on the desk's pages: forged and expired links, guessed addresses, foreign posts. Intake notes its own, with their codes. */
export function logRefusals(desk: Desk, places: ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { status } = c.res;
    if (status < 400 || status >= 500 || c.req.path.startsWith('/intake')) return;
    desk.log.info({ status, path: `${c.req.method} ${placeOf(c.req.path, places)}`, from: addressMark(clientAddress(c, desk.config.trustProxy), desk.challengeKey, desk.now()) }, 'refused');
  };
}
