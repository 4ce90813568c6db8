/** A visitor's first search, from bytes to ids, in a process that has done nothing yet. */
import { pathToFileURL } from 'node:url';
import { readIfThere } from './corpus-files.mjs';

export const cold = async ({ engine: id, code, paths, packed, query, name }) => {
  const sanchi = id.startsWith('sanchi');
  const documentBytes = readIfThere(sanchi ? paths.document : paths.flat);
  const bytes = readIfThere(packed);
  const start = performance.now();
  const { engines } = await import(pathToFileURL(code).href);
  const engine = engines.find((item) => item.id === id);
  const imported = performance.now();
  const parsed = JSON.parse(new TextDecoder().decode(documentBytes));
  const corpus = sanchi ? { document: parsed } : { flat: parsed };
  const read = performance.now();
  const built = bytes ? await engine.load(bytes, corpus) : await engine.build(corpus);
  const loaded = performance.now();
  await built.search(query, 10);
  const end = performance.now();
  // Not part of the cold start: what a search by name, which may need a text index of its own, adds the first time.
  await built.search(name, 10);
  const nameMs = performance.now() - end;
  return { importMs: imported - start, parseMs: read - imported, loadMs: loaded - read, firstMs: end - loaded, totalMs: end - start, nameMs };
};
