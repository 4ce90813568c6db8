/** The two pages that are compared: the same members, searched by Sanchi's element and by Pagefind's own interface. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildFiles } from '../engines/pagefind.mjs';
import { ROOT } from '../engines/sdk.mjs';

const CDN = join(ROOT, 'packages/elements/cdn');

const page = (head, body) =>
  Buffer.from(`<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>bench</title>${head}</head><body><main><h1>技術検索</h1>${body}</main></body></html>`);

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** @returns {{ files: Map<string, Buffer> } | { reason: string }} */
export const sanchiSite = async (document, sdk, query, cdn = CDN) => {
  if (!existsSync(join(cdn, 'sanchi.js'))) return { reason: `${relative(ROOT, cdn)}/sanchi.js is not built (npm run build)` };
  if (!sdk?.prepareDirectory) return { reason: 'the sdk exports no prepareDirectory' };
  const files = new Map(filesUnder(cdn).map((path) => [`/cdn/${relative(cdn, path)}`, readFileSync(path)]));
  // As `sanchi build` publishes it: above 1,000 members in shards.
  const { document: published, shards } = sdk.splitDirectory(await sdk.prepareDirectory(document));
  files.set('/directory.json', Buffer.from(sdk.directoryText(published)));
  for (const [name, shard] of shards) files.set(`/${name}`, Buffer.from(JSON.stringify(shard)));
  files.set('/index.html', page(
    '<script async src="cdn/sanchi.js"></script>', `<sanchi-search src="directory.json" query="${query}"></sanchi-search>`));
  return { files };
};

/** Pagefind's interface with the query preset, and without its pause of 300 ms before it searches. */
export const pagefindSite = async (corpus, query) => {
  const files = new Map((await buildFiles(corpus)).map(({ path, content }) => [`/pagefind/${path}`, content]));
  files.set('/index.html', page(
    '<link rel="stylesheet" href="pagefind/pagefind-ui.css"><script src="pagefind/pagefind-ui.js"></script>',
    `<div id="search"></div><script>const ui = new PagefindUI({ element: '#search', showImages: false, debounceTimeoutMs: 0, pageSize: 20 }); ui.triggerSearch(${JSON.stringify(query)});</script>`));
  return { files };
};
