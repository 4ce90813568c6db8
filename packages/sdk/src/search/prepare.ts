import type { DirectoryDocument } from '../model/directory.js';
import { createDictionary } from '../text/dictionary.js';
import { normalize } from '../text/normalize.js';
import { encodeConcepts } from '../vocabulary/encode.js';
import { createVocabulary } from '../vocabulary/vocabulary.js';
import { indexMembers } from './index-members.js';
import { conceptsInUse, encodePostings } from './prepared-encode.js';
import { fingerprint, PREPARED_VERSION } from './prepared.js';
import { readingKey } from './reading-key.js';

/** Adds to a document what a page would otherwise work out by itself; members are put into reading order. */
export async function prepare(document: DirectoryDocument, options: { readonly signal?: AbortSignal } = {}): Promise<DirectoryDocument> {
  const { fullVocabulary, placeTable, traps } = await import('../vocabulary/full.js');
  const vocabulary = createVocabulary(fullVocabulary(), document.vocabulary ?? []);
  const dictionary = await createDictionary(vocabulary, traps());
  const members = document.members
    .map((member) => ({ member, key: readingKey(member) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.member.id < b.member.id ? -1 : 1))
    .map(({ member }) => member);
  const postings = await indexMembers(members, dictionary, options.signal);
  const concepts = conceptsInUse(vocabulary, postings);
  const inUse = new Set(members.map((member) => member.municipality));
  const places = placeTable().split('\n').filter((line) => line.slice(2, 5) === '000' || inUse.has(line.slice(0, 6)));
  const known = [...new Set(concepts.flatMap((concept) => [concept.ja, ...(concept.synonyms?.ja ?? [])].map(normalize)))];
  const trapsAmong = traps().filter((trap) => {
    const key = normalize(trap);
    return known.some((term) => key.includes(term));
  });
  return {
    ...document,
    members,
    prepared: {
      version: PREPARED_VERSION,
      fingerprint: fingerprint(members),
      concepts: encodeConcepts(concepts),
      traps: trapsAmong.join('\n'),
      places: places.join('\n'),
      postings: encodePostings(concepts.map(({ id }) => id), postings),
    },
  };
}
