/** Generated directories on disk, so that every process measures the same bytes. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusOf } from '../engines/flat.mjs';
import { CACHE } from '../engines/sdk.mjs';
import { generateDirectory } from '../generate/directory.mjs';

/** The files of a corpus: the directory document, the folder as `sanchi build` publishes it, and the flat documents that peers index. */
export const corpusPaths = (size, seed) => ({
  document: join(CACHE, `corpus-${seed}-${size}.json`), published: join(CACHE, `corpus-${seed}-${size}`),
  flat: join(CACHE, `corpus-${seed}-${size}.flat.json`),
});

/** Writes what `sanchi build` would publish. */
const publish = (sdk, { document, shards }, folder) => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'directory.json'), sdk.directoryText(document));
  for (const [name, shard] of shards) writeFileSync(join(folder, name), JSON.stringify(shard));
};

/** Writes them afresh and gives what the caller needs of them. */
export const writeCorpus = async (size, seed, sdk) => {
  mkdirSync(CACHE, { recursive: true });
  const { document: made, facts } = generateDirectory(size, seed);
  const paths = corpusPaths(size, seed);
  const ready = await sdk?.prepareDirectory(made);
  if (ready) publish(sdk, sdk.splitDirectory(ready), paths.published);
  // Members in the order of the published ones, which a prepared index refers to.
  const document = ready ? { ...made, members: ready.members } : made;
  const corpus = corpusOf(document);
  const bytes = Buffer.from(JSON.stringify(document));
  writeFileSync(paths.document, bytes);
  writeFileSync(paths.flat, JSON.stringify(corpus.flat));
  return { corpus, facts, bytes, paths };
};

export const readCorpus = ({ document, flat }) => ({
  document: JSON.parse(readFileSync(document, 'utf8')), flat: JSON.parse(readFileSync(flat, 'utf8')),
});

export const packedPath = (id, size, seed) => join(CACHE, `packed-${id}-${seed}-${size}.bin`);

export const readIfThere = (path) => (path && existsSync(path) ? readFileSync(path) : undefined);
