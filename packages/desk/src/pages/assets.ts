import { Hono } from 'hono';
import type { DeskRoutes } from '../desk.js';
import { CSS } from './css.js';

/** What the pages need beside themselves. */
export const assetRoutes: DeskRoutes = () => {
  const routes = new Hono();
  routes.get('/desk.css', (c) => c.body(CSS, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=300' }));
  return routes;
};
