import type { Context, MiddlewareHandler } from 'hono';
import type { Desk } from '../desk.js';
import { errorPage } from '../error-page.js';

/**
 * What the browser says of the page that a post comes from: `ours`, `foreign`, or nothing that could be believed. Our pages send no
 * referrer, for which browsers write `Origin: null`; then only what they say of the site counts.
 */
export function originOf(desk: Desk, c: Context): 'ours' | 'foreign' | 'unsaid' {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  if (site !== undefined && site !== 'same-origin') return 'foreign';
  if (origin === undefined || origin === 'null') return site === undefined ? 'unsaid' : 'ours';
  // Behind a proxy the address we are asked under may differ from the one outside: both are ours.
  return origin === new URL(desk.config.baseUrl).origin || origin === new URL(c.req.url).origin ? 'ours' : 'foreign';
}

/**
 * For pages behind a signed link: a post that the browser says comes from elsewhere is refused, though it has the link. Where the browser
 * says nothing, as old ones do, the link alone counts: it is the secret, and no cookie is sent that others could use.
 */
export const noForeignPosts = (desk: Desk): MiddlewareHandler => async (c, next) => {
  if (c.req.method === 'POST' && originOf(desk, c) === 'foreign') return errorPage(c, 403, 'foreign');
  return next();
};
