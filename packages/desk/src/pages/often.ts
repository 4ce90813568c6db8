import type { Context } from 'hono';
import type { Desk } from '../desk.js';
import { errorPage } from '../error-page.js';

/** A page that says so where something came more than `perHour` times in an hour; nothing where it may go on. */
export function tooOften(desk: Desk, c: Context, key: string, perHour: number): Response | Promise<Response> | undefined {
  const taken = desk.limits.take(key, { max: perHour, perSeconds: 3600 });
  if (taken.ok) return undefined;
  c.header('Retry-After', String(taken.retryAfter));
  return errorPage(c, 429, 'tooMany');
}
