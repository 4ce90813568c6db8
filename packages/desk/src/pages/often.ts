import type { Context } from 'hono';
import type { Desk } from '../desk.js';
import { errorPage } from '../error-page.js';

/** A page that says so, and when to come again, where something came more than `max` times; nothing where it may go on. */
export function tooOften(desk: Desk, c: Context, key: string, max: number, perSeconds = 3600): Response | Promise<Response> | undefined {
  const taken = desk.limits.take(key, { max, perSeconds });
  if (taken.ok) return undefined;
  c.header('Retry-After', String(taken.retryAfter));
  return errorPage(c, 429, 'tooMany');
}
