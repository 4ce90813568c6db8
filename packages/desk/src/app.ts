import { Hono } from 'hono';
import type { Desk, DeskRoutes } from './desk.js';
import { errorPage, styledErrors } from './error-page.js';
import { fileRoutes } from './files/index.js';
import { intakeRoutes } from './intake/index.js';
import { errorFields } from './log.js';
import { logRefusals } from './request-log.js';
import { FormTooLarge } from './pages/form.js';
import { rootOf } from './pages/layout.js';
import { securityHeaders } from './security-headers.js';

/** Bytes of disk without which not even a request in words can be taken. */
const FULL = 1024 ** 2;

/** Parts of the desk by the path they are mounted at. */
export type Parts = Readonly<Record<string, DeskRoutes>>;

/**
 * The desk as a function from request to response; it never listens and starts no timers.
 *
 * @example
 * const response = await createApp(desk, { '/status': statusRoutes }).request('/intake');
 */
export function createApp(desk: Desk, parts: Parts = {}): Hono {
  const app = new Hono();
  app.use(securityHeaders(desk.config.baseUrl.startsWith('https:')));

  app.use(logRefusals(desk, new Set(['files', ...Object.keys(parts).map((path) => path.slice(1))])));
  app.use(styledErrors(rootOf(desk)));

  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.get('/ready', async (c) => {
    const ready = await desk.store.ready() && await desk.files.free().catch(() => 0) >= FULL;
    return c.json({ status: ready ? 'ready' : 'not ready' }, ready ? 200 : 503);
  });
  // Browsers ask for it by themselves: there is none, and that is no fault to be logged.
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /\n'));
  app.route('/intake', intakeRoutes(desk));
  app.route('/files', fileRoutes(desk));
  for (const [path, part] of Object.entries(parts)) app.route(path, part(desk));

  app.notFound((c) => errorPage(c, 404, 'notFound'));
  app.onError((error, c) => {
    if (error instanceof FormTooLarge) return errorPage(c, 413, 'tooLarge');
    desk.log.error(errorFields(error), 'request failed');
    return errorPage(c, 500, 'failed');
  });
  return app;
}
