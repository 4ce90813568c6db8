/** Generated directories on disk, so that every process measures the same bytes. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusOf } from '../engines/flat.mjs';
import { CACHE } from '../engines/sdk.mjs';
import { generateDirectory } from '../generate/directory.mjs';

/** The two files of a corpus: the directory document, and the flat documents that peers index. */
export const corpusPaths = (size, seed) => ({
  document: join(CACHE, `corpus-${seed}-${size}.json`), flat: join(CACHE, `corpus-${seed}-${size}.flat.json`),
});

/** Members in the order `sanchi build` would publish them, which a prepared index refers to. */
const published = async (document, sdk) => {
  if (!sdk?.prepareDirectory) return document;
  return { ...document, members: (await sdk.prepareDirectory(document)).members };
};

/** Writes them afresh and gives what the caller needs of them. */
export const writeCorpus = async (size, seed, sdk) => {
  mkdirSync(CACHE, { recursive: true });
  const { document: made, facts } = generateDirectory(size, seed);
  const document = await published(made, sdk);
  const corpus = corpusOf(document);
  const paths = corpusPaths(size, seed);
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
