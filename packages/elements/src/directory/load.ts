import { openDirectory } from '@sanchi/sdk';
import type { Directory } from '@sanchi/sdk';
import { earlyFetch } from './early.js';

const SPREADSHEET = /\.(csv|tsv|xlsx)$/i;
const opened = new Map<string, Promise<Directory>>();

/** Opens the addresses of a `src` attribute as one directory; elements with the same `src` share it. */
export function loadDirectory(src: string): Promise<Directory> {
  const urls = src.trim().split(/\s+/).map((url) => new URL(url, document.baseURI));
  const key = urls.join(' ');
  const found = opened.get(key);
  if (found) return found;
  const loading = load(urls);
  opened.set(key, loading);
  loading.catch(() => opened.delete(key));
  return loading;
}

async function load(urls: readonly URL[]): Promise<Directory> {
  return openDirectory(await Promise.all(urls.map(async (url) => {
    if (!SPREADSHEET.test(url.pathname)) return url.href;
    const { readSpreadsheet } = await import('./spreadsheet.js');
    return readSpreadsheet(url);
  })), { fetch: earlyFetch });
}
