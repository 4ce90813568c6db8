import { heed } from './abort.js';
import { fetchDocument, type FetchOptions } from './client/fetch-document.js';
import type { Summary } from './client/shards.js';
import type { DirectoryDocument } from './model/directory.js';
import { later } from './search/base/later.js';
import { createEngine } from './search/engine.js';
import { KNOWLEDGE, type Known } from './search/known.js';
import { loadKnowledge, type LoadOptions } from './search/knowledge/load.js';
import type { Directory, MemberEntry } from './search/types.js';

/** A directory's address, or the document itself. */
export type DirectorySource = string | URL | DirectoryDocument;

/** How directories are opened. */
export interface OpenOptions extends FetchOptions, LoadOptions {
  /** Address of a directory that is passed as a document, where it is in shards: they lie beside it. */
  readonly base?: string | URL;
}

const loadProvisional = later(() => import('./search/provisional.js'));

/**
 * Opens one directory or several together as one search.
 *
 * @example
 * const directory = await openDirectory('https://example.jp/directory.json');
 * const { hits } = await directory.search('鏡面研磨 SUS304');
 *
 * @throws {SanchiError} `network`, `timeout`, `http`, `html`, `empty`, `json`, `format` or `invalid`.
 */
export async function openDirectory(
  source: DirectorySource | readonly DirectorySource[], options: OpenOptions = {},
): Promise<Directory> {
  const sources: readonly DirectorySource[] = [source].flat();
  const fetched: readonly Summary[] = await Promise.all(sources.map(async (each) => (typeof each === 'string' || each instanceof URL ? fetchDocument(each, options)
    : { document: (await import('./model/check-document.js')).ownDocument(each), url: options.base && String(options.base) })));
  const whole = fetched.some(({ document }) => document.shards) ? (await import('./client/shards.js')).createShards(fetched, options) : undefined;
  const { base: _base, ...rest } = options;
  const knowledge = await heed(options.signal, () => loadKnowledge(fetched.map(({ document }) => document), { ...rest, ...(whole && { whole }) }));
  let members: readonly MemberEntry[] | undefined;
  const { vocabulary } = knowledge.dictionary;
  const opened: Directory & Known = {
    [KNOWLEDGE]: knowledge,
    documents: knowledge.documents,
    get members() {
      return (members ??= knowledge.members.map((member, i) => ({ directory: knowledge.directories[i] ?? '', member })));
    },
    member(id, directory) {
      const number = knowledge.numberOf(directory, id);
      return number === undefined ? undefined : knowledge.members[number];
    },
    async loadMember(id, directory, { signal } = {}) {
      const number = knowledge.numberOf(directory, id);
      if (number === undefined) return undefined;
      if (whole) await heed(signal, () => whole([number]));
      return knowledge.members[number];
    },
    // What it imports comes beside it, not after it; what answers letters at once is not to be loaded in the midst of the first.
    warmUp: async (turn) => (await Promise.all([import('./search/warm-up.js'), import('./search/query/sentence/sentence.js'), loadProvisional()]))[0].warmUp(knowledge, turn),
    provisional: async () => (await loadProvisional()).provisionalEngine(knowledge),
    concept: (id) => vocabulary.get(id),
    label: (conceptOrWords, locale) => vocabulary.label(conceptOrWords, locale),
    ...createEngine(knowledge),
  };
  return opened;
}
