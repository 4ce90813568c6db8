import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { DeskRoutes } from '../desk.js';
import { errorPage } from '../error-page.js';
import { contentDisposition } from './names.js';

/**
 * Attachments for those who hold a signed link and may still open them. Always a download, never shown by a browser in
 * the desk's name; each one is logged with who and when.
 */
export const fileRoutes: DeskRoutes = (desk) => {
  const routes = new Hono();
  routes.get('/:token', async (c) => {
    // A scanner of mail that asks for no more has opened nothing, and nobody would close the file.
    const headersOnly = c.req.method === 'HEAD';
    const reading = desk.links.read(c.req.param('token'), 'file');
    if (!reading.ok) return errorPage(c, reading.reason === 'expired' ? 410 : 404, reading.reason === 'expired' ? 'linkExpired' : 'notFound');
    const { file: id = '', rfq: rfqId = '', who } = reading.claims;
    const file = await desk.store.files.get(id);
    if (!file || file.rfqId !== rfqId || file.purgedAt !== null) return errorPage(c, 404, 'fileGone');
    const allowed = await desk.store.onRfq(rfqId, async (r, rfq) => {
      const answer = await desk.hooks.mayOpen(desk, r, rfq, who);
      if (answer === true && !headersOnly) await r.downloads.add(file.id, rfqId, who, desk.now().toISOString());
      return answer;
    });
    if (allowed !== true) return errorPage(c, 403, allowed);
    if (!headersOnly) desk.log.info({ file: file.id, rfq: rfqId, who: who.kind }, 'file opened');
    const headers = {
      'Content-Type': file.type,
      'Content-Length': String(file.size),
      'Content-Disposition': contentDisposition(file.name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    };
    return headersOnly ? c.body(null, 200, headers) : c.body(Readable.toWeb(desk.files.read(file.path)) as ReadableStream, 200, headers);
  });
  return routes;
};
