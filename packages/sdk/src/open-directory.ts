import { fetchDocument, soundDocument, type FetchOptions } from './client/fetch-document.js';
import type { DirectoryDocument } from './model/directory.js';
import { createEngine } from './search/engine.js';
import { KNOWLEDGE, type Known } from './search/known.js';
import { loadKnowledge, type LoadOptions } from './search/load.js';
import type { Directory, MemberEntry } from './search/types.js';

/** A directory's address, or the document itself. */
export type DirectorySource = string | URL | DirectoryDocument;

/** How directories are opened. */
export interface OpenOptions extends FetchOptions, LoadOptions {}

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
  const sources: readonly DirectorySource[] = Array.isArray(source) ? source as readonly DirectorySource[] : [source as DirectorySource];
  const documents = await Promise.all(sources.map((each) =>
    typeof each === 'string' || each instanceof URL ? fetchDocument(each, options) : soundDocument(each)));
  const knowledge = await loadKnowledge(documents, options);
  const members: readonly MemberEntry[] = knowledge.members.map((member, i) => ({ directory: knowledge.directories[i] ?? '', member }));
  const { vocabulary } = knowledge.dictionary;
  const opened: Directory & Known = {
    [KNOWLEDGE]: knowledge,
    documents,
    members,
    member(id, directory) {
      const number = knowledge.numberOf(directory, id);
      return number === undefined ? undefined : knowledge.members[number];
    },
    concept: (id) => vocabulary.get(id),
    label: (conceptOrWords, locale) => vocabulary.label(conceptOrWords, locale),
    ...createEngine(knowledge),
  };
  return opened;
}
