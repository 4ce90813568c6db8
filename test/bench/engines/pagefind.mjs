/**
 * Pagefind in Node: built with its own binary, one custom record a member, searched with the files it wrote. Its
 * script asks for them with `fetch`, which here answers from memory; so no network time is counted.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import * as binary from 'pagefind';
import { FIELDS } from './flat.mjs';
import { CACHE } from './sdk.mjs';

const HOST = 'http://pagefind.bench/';
const sites = new Map();
let patched = false;

const answerFromMemory = () => {
  if (patched) return;
  patched = true;
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = String(input?.url ?? input);
    if (!url.startsWith(HOST)) return real(input, init);
    const [, site, path] = /^\/(\d+)\/(.*)$/.exec(new URL(url).pathname) ?? [];
    const content = sites.get(Number(site))?.get(path);
    return content ? new Response(content) : new Response('', { status: 404 });
  };
};

/** Which member a result stands for: its fragment is named by a hash, and holds the record's address. */
const fragmentIds = (files) => {
  const ids = new Map();
  for (const { path, content } of files) {
    const [, hash] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
    if (!hash) continue;
    const text = gunzipSync(content).toString('utf8').replace(/^pagefind_dcd/, '');
    ids.set(hash, JSON.parse(text).url.slice(1));
  }
  return ids;
};

/** Pagefind's script imported anew, so that several indexes can be open at once. */
const openSite = async (files) => {
  answerFromMemory();
  const number = sites.size + 1;
  sites.set(number, new Map(files.map(({ path, content }) => [path, content])));
  mkdirSync(join(CACHE, 'pagefind'), { recursive: true });
  const script = join(CACHE, 'pagefind', `pagefind-${process.pid}-${number}.mjs`);
  writeFileSync(script, sites.get(number).get('pagefind.js'));
  const module = await import(pathToFileURL(script).href);
  await module.options({ basePath: `${HOST}${number}/`, baseUrl: '/' });
  const ids = fragmentIds(files);
  const all = async (query) => (await module.search(query)).results.map(({ id }) => ids.get(id));
  return {
    all,
    search: async (query, limit) => (await all(query)).slice(0, limit),
    files,
    close: async () => { sites.delete(number); await module.destroy(); },
  };
};

/** Files a page may have to fetch beyond the documents themselves (its fragments are the documents). */
const isIndex = ({ path }) => /\.pf_(meta|index|filter)$|entry\.json$/.test(path);
const isCode = ({ path }) => /^pagefind(-worker)?\.js$|^wasm\./.test(path);

const together = (files, test) => Buffer.concat(files.filter(test).map(({ content }) => content));

export const buildFiles = async ({ flat }) => {
  const { index } = await binary.createIndex({ forceLanguage: 'ja' });
  const record = (document) => index.addCustomRecord({
    url: `/${document.id}`, language: 'ja', content: FIELDS.map((field) => document[field]).join('\n'), meta: { title: document.name },
  });
  // Many at once: its binary is another process, and would otherwise wait for us between records.
  for (let at = 0; at < flat.length; at += 500) await Promise.all(flat.slice(at, at + 500).map(record));
  const { files } = await index.getFiles();
  await index.deleteIndex();
  await binary.close();
  return files.map(({ path, content }) => ({ path, content: Buffer.from(content) }));
};

export const pagefind = {
  id: 'pagefind', label: 'Pagefind', package: 'pagefind',
  /** Its files are compressed already and fetched in pieces, so the sum is what a page can need, not what it loads. */
  compressed: true,
  build: async (corpus) => openSite(await buildFiles(corpus)),
  pack: ({ files }) => together(files, isIndex),
  /** What runs in the page: script, worker and WebAssembly. */
  code: ({ files }) => together(files, isCode),
};
