import type { Concept, ConceptKind } from '../../model/concept.js';
import { createDictionary } from '../../text/recognition/dictionary.js';
import { negation } from '../../text/recognition/negation.js';
import { normalizeWithOffsets, originalRange } from '../../text/normalize.js';
import { recognise } from '../../text/recognition/recognise.js';
import { createVocabulary } from '../../vocabulary/vocabulary.js';

/** A skill found in free text; offsets are into the text as given. */
export interface RecognisedSkill {
  readonly concept: string;
  readonly kind: ConceptKind;
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
}

/** A function that finds the vocabulary's concepts in a text; `own` adds to or overrides Sanchi's vocabulary. */
export async function createRecogniser(own: readonly Concept[] = []): Promise<(text: string) => readonly RecognisedSkill[]> {
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
