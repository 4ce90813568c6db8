import { fetchBytes, isSanchiError, SanchiError } from '@sanchi/sdk';
import type { DirectoryDocument } from '@sanchi/sdk';
import { earlyFetch } from './early.js';

/** Rows a page reads; larger lists are prepared by `sanchi build`. */
export const MAX_ROWS = 2000;

/** Fetches a CSV or XLSX file and reads it as a directory document. Fetched only when a page names such a file. */
export async function readSpreadsheet(url: URL): Promise<DirectoryDocument> {
  const [{ importDirectory }, { bytes, type }] = await Promise.all([import('@sanchi/sdk/import'), fetchBytes(url, { fetch: earlyFetch })]);
  const details = { url: url.href };
  if (/text\/html/.test(type)) throw new SanchiError('html', `a web page, not a spreadsheet: ${url.href}`, details);
  if (!bytes.length) throw new SanchiError('empty', `empty: ${url.href}`, details);
  const name = decodeURIComponent(url.pathname.split('/').pop() ?? '');
  try {
    const { document } = await importDirectory([{ name, bytes }], {
      maxRows: MAX_ROWS, readXlsx: async (workbook) => (await import('./xlsx.js')).readXlsx(workbook, MAX_ROWS),
    });
    if (document.members.length) return document;
  } catch (error) {
    if (isSanchiError(error)) throw new SanchiError(error.code, error.message, { ...details, ...error.details }, error);
    throw new SanchiError('unreadable', `cannot be read: ${url.href}`, details, error);
  }
  throw new SanchiError('unreadable', `no member found in it: ${url.href}`, details);
}
