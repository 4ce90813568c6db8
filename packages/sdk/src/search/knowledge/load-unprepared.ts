import type { Concept } from '../../model/concept.js';
import type { Member } from '../../model/member.js';
import { createDictionary, type Dictionary } from '../../text/recognition/dictionary.js';
import { fullVocabulary, placeTable, traps } from '../../vocabulary/full.js';
import { createVocabulary } from '../../vocabulary/vocabulary.js';
import { joinedConcepts } from './federation.js';
import { indexMembers } from './index-members.js';
import type { Base, LoadOptions } from './load.js';
import { createPlaceLines, type PlaceLines } from './places.js';
import { createSlicer } from '../base/slices.js';

export { soundMembers } from '../../model/sound-members.js';

/** Recognises with the whole vocabulary what no build has prepared; `own` are the concepts that each directory adds. */
export async function fromVocabulary(members: readonly Member[], own: readonly (readonly Concept[])[], options: LoadOptions): Promise<Base> {
  const { dictionary, places } = await fullKnowledge(own, options);
  const postings = await indexMembers(members, dictionary, options.signal);
  return { dictionary, places, postings, needs: new Set(), more: undefined, relations: () => dictionary.vocabulary, isSure: () => true };
}

const dictionaries = new WeakMap<readonly Concept[], Promise<Dictionary>>();

/** Sanchi's whole vocabulary as a dictionary, made once for what a directory adds to it. */
export function fullDictionary(own: readonly Concept[]): Promise<Dictionary> {
  let known = dictionaries.get(own);
  if (!known) dictionaries.set(own, (known = fullKnowledge([own]).then(({ dictionary }) => dictionary)));
  return known;
}

/** Sanchi's whole vocabulary with what the directories add to it, and all places of Japan. */
async function fullKnowledge(own: readonly (readonly Concept[])[], options: LoadOptions = {}): Promise<{ dictionary: Dictionary; places: PlaceLines }> {
  const breathe = createSlicer(options.signal);
  const concepts = options.vocabulary ?? fullVocabulary();
  await breathe();
  const vocabulary = createVocabulary(concepts, own.length > 1 ? joinedConcepts(concepts, own) : own[0] ?? []);
  await breathe();
  const dictionary = await createDictionary(vocabulary, traps(), breathe);
  return { dictionary, places: createPlaceLines(placeTable()) };
}
