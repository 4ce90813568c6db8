import { Hono } from 'hono';
import type { DeskRoutes } from '../desk.js';
import { CSS } from './css.js';
import { litHtml, QUEUE_SCRIPT } from './scripts.js';

const type = (name: string): Record<string, string> => ({ 'Content-Type': `text/${name}; charset=utf-8`, 'Cache-Control': 'public, max-age=300' });

/** What the pages need beside themselves. */
export const assetRoutes: DeskRoutes = () => {
  const routes = new Hono();
  let lit: Promise<string> | undefined;
  routes.get('/desk.css', (c) => c.body(CSS, 200, type('css')));
  routes.get('/queue.js', (c) => c.body(QUEUE_SCRIPT, 200, type('javascript')));
  routes.get('/lit-html.js', async (c) => c.body(await (lit ??= litHtml()), 200, type('javascript')));
  return routes;
};
