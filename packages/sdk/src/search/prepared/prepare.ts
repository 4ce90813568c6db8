import type { DirectoryDocument } from '../../model/directory.js';
import { soundMembers } from '../../model/sound-members.js';
import { textIn } from '../../model/text.js';
import { createDictionary } from '../../text/recognition/dictionary.js';
import { normalize } from '../../text/normalize.js';
import { conceptsOf, decodePart } from '../../vocabulary/encoding.js';
import { EDITION } from '../../vocabulary/edition.generated.js';
import { encodePart } from '../../vocabulary/part-encode.js';
import { createVocabulary } from '../../vocabulary/vocabulary.js';
import { isIn, placeIndex } from '../knowledge/place-index.js';
import { createPlaceLines } from '../knowledge/places.js';
import { encodeNumbers, encodePostings, keptConcepts, readMembers, unsureTerms } from './prepared-encode.js';
import { fingerprint, PREPARED_VERSION } from './prepared.js';
import { readingKey } from '../names/reading-key.js';

/** Adds to a document what a page would otherwise work out by itself; members are put into reading order. */
export async function prepare(raw: DirectoryDocument, options: { readonly signal?: AbortSignal } = {}): Promise<DirectoryDocument> {
  // Pages look no further at what was prepared.
  const document = soundMembers(raw);
  const { fullVocabulary, placeTable, traps } = await import('../../vocabulary/full.js');
  const own = document.vocabulary ?? [];
  const vocabulary = createVocabulary(fullVocabulary(), own);
  const dictionary = await createDictionary(vocabulary, traps());
  const members = document.members
    .map((member) => ({ member, key: readingKey(member) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.member.id < b.member.id ? -1 : 1))
    .map(({ member }) => member);
  const reading = await readMembers(members, dictionary, options.signal);
  // Only Sanchi's: the directory's own concepts stand in the document.
  const kept = keptConcepts(fullVocabulary(), dictionary, reading);
  const numbers = new Map(fullVocabulary().map(({ id }, number) => [id, number]));
  const part = conceptsOf(decodePart(encodePart(kept, numbers)));
  const used = new Set([...reading.used].filter(({ meanings }) => meanings.length === 0).map(({ key }) => key));
  const met = traps().filter((trap) => used.has(normalize(trap)));
  const small = await createDictionary(createVocabulary(part, own), met);
  const unsure = unsureTerms(small, dictionary);
  const known = new Set(kept.map(({ concept }) => concept.id));
  const isAnswered = (id: string): boolean => vocabulary.narrower(id).some((each) => reading.postings.has(each.id));
  const needs = fullVocabulary().flatMap(({ id, kind, leadsTo }, number) => (kind === 'need' && !known.has(id) && leadsTo?.some(isAnswered) ? [number] : []));
  const index = placeIndex(createPlaceLines(placeTable()));
  const somewhere = [...new Map(members.map((member) => [member.municipality ?? textIn(member.address), member])).values()];
  // Prefectures are fetched where a query may name one.
  const places = placeTable().split('\n').filter((line) => line.slice(2, 5) !== '000' && somewhere.some((member) => isIn(member, line.slice(0, 6), index)));
  return {
    ...document,
    members,
    prepared: {
      version: PREPARED_VERSION,
      edition: EDITION,
      fingerprint: fingerprint(members),
      concepts: encodePart(kept, numbers, (id) => unsure.get(id) ?? 0),
      needs: encodeNumbers(needs),
      traps: met.join('\n'),
      places: places.join('\n'),
      postings: encodePostings([...part, ...own].map(({ id }) => id), reading.postings),
    },
  };
}
