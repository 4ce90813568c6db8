import type { Concept } from '../../model/concept.js';
import { createDictionary } from '../../text/recognition/dictionary.js';
import { negation } from '../../text/recognition/negation.js';
import { normalizeWithOffsets, originalRange } from '../../text/normalize.js';
import { recognise } from '../../text/recognition/recognise.js';
import { createVocabulary } from '../../vocabulary/vocabulary.js';
import type { Recognise } from '../types.js';

/**
 * What `ImportOptions.recognise` takes: a function that finds Sanchi's whole vocabulary in a text. The vocabulary, several
 * hundred kB, is loaded when this is called.
 *
 * @param own Concepts that add to or override (same id) those of the vocabulary. @default none
 */
export async function createRecogniser(own: readonly Concept[] = []): Promise<Recognise> {
  const { fullVocabulary, traps } = await import('../../vocabulary/full.js');
  const dictionary = await createDictionary(createVocabulary(fullVocabulary(), own), traps());
  return (text) => {
    const n = normalizeWithOffsets(text);
    return recognise(dictionary, n, false, negation).flatMap((mention) => {
      if (mention.strength !== 'full') return [];
      const [start, end] = originalRange(text, n, mention.start, mention.end);
      return mention.meanings.filter(({ source }) => source !== 'part')
        .map(({ concept, kind }) => ({ concept, kind, start, end, negated: mention.negated }));
    });
  };
}
