/** A vocabulary that does not know a quarter of the words people use: what the text fallback then carries. */
import { createRandom } from '../generate/random.mjs';

/** Drops each synonym, verb and further reading with the given chance. Labels and readings of labels stay. */
export const withhold = (concepts, share = 0.25, seed = 7) => {
  const random = createRandom(seed);
  const keep = (list) => list?.filter(() => !random.chance(share));
  return concepts.map((concept) => ({
    ...concept,
    ...(concept.synonyms && { synonyms: { ja: keep(concept.synonyms.ja) ?? [], en: keep(concept.synonyms.en) ?? [] } }),
    ...(concept.verbs && { verbs: keep(concept.verbs) }),
    ...(concept.readings && { readings: keep(concept.readings) }),
  }));
};

/** Sanchi's own concepts, reduced; or the reason why there are none. */
export const withheldVocabulary = (module) =>
  typeof module?.fullVocabulary === 'function' ? withhold(module.fullVocabulary()) : 'the sdk exports no fullVocabulary()';
