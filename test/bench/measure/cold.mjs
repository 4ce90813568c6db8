/**
 * A visitor's first search, from bytes to ids, in a process that has done nothing yet. What is read is what a page reads:
 * of Sanchi the published summary, and its shards where they are asked for; of a peer its index and the documents it names.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const parse = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

/** As much of a platform's `fetch` as opening a directory needs, over files read before. */
const fetchFrom = (folder) => {
  const files = new Map();
  const read = (url) => join(folder, new URL(url).pathname);
  return {
    ahead: (url) => files.set(read(url), readFileSync(read(url))),
    fetch: (url) => {
      const bytes = files.get(read(url)) ?? readFileSync(read(url));
      return Promise.resolve({ ok: true, url: String(url), headers: new Map(), arrayBuffer: () => Promise.resolve(bytes) });
    },
  };
};

/** Reads the files of a start, and gives what makes an engine of them. */
const startOf = (id, { paths, packed }) => {
  if (!packed) {
    const own = id.startsWith('sanchi') ? 'document' : 'flat', bytes = readFileSync(paths[own]);
    return (engine) => engine.build({ [own]: parse(bytes) });
  }
  if (id.startsWith('sanchi')) {
    const url = 'https://bench.invalid/directory.json', { ahead, fetch } = fetchFrom(paths.published);
    ahead(url);
    return (engine) => engine.open(url, fetch);
  }
  const bytes = readFileSync(paths.flat), index = readFileSync(packed);
  return (engine) => engine.load(index, { flat: parse(bytes) });
};

export const cold = async ({ engine: id, code, query, name, ...files }) => {
  const begin = startOf(id, files);
  const start = performance.now();
  const { engines } = await import(pathToFileURL(code).href);
  const imported = performance.now();
  const built = await begin(engines.find((item) => item.id === id));
  const loaded = performance.now();
  await built.search(query, 10);
  const end = performance.now();
  // Not part of the cold start: what a search by name, which may need a text index of its own, adds the first time.
  await built.search(name, 10);
  const nameMs = performance.now() - end;
  return { importMs: imported - start, loadMs: loaded - imported, firstMs: end - loaded, totalMs: end - start, nameMs };
};
