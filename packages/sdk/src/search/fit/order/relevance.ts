import type { Narrower } from '../../../vocabulary/vocabulary.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Part } from '../../query/part.js';
import { conceptsOf } from '../../knowledge/stated-values.js';

/** Words of capabilities with what they mean: a few hundred, however many members there are. */
interface Words {
  readonly numbers: Map<string, number>;
  readonly concepts: (readonly string[])[];
  /** By concept, whether each word means it or a narrower one. */
  readonly meaning: Map<string, Uint8Array>;
}

const cache = new WeakMap<Knowledge['members'], Words>();
const reaches = new WeakMap<readonly Narrower[], ReadonlySet<string>>();

function wordsOf(knowledge: Knowledge): Words {
  let words = cache.get(knowledge.members);
  if (!words) cache.set(knowledge.members, (words = { numbers: new Map(), concepts: [], meaning: new Map() }));
  return words;
}

/** The number of a word in a field of a capability, which is an id or the maker's own word. */
function numberOf(knowledge: Knowledge, word: string): number {
  const { numbers, concepts } = wordsOf(knowledge);
  let number = numbers.get(word);
  if (number === undefined) {
    number = concepts.push([word, ...conceptsOf(knowledge, word)]) - 1;
    numbers.set(word, number);
  }
  return number;
}

/** Numbers of words, led by how many there are. */
export const numbered = (knowledge: Knowledge, words: readonly string[]): number[] => [words.length, ...words.map((word) => numberOf(knowledge, word))];

/** The processes and materials that a query is about. */
export interface Relevance {
  /** By the number of a word, which of the processes and materials it means, a bit each. */
  readonly bits: Uint32Array;
  /** All of each. */
  readonly processes: number;
  readonly materials: number;
}

/** Where what is stated is known to be about what was asked for. */
export const ALL_RELEVANT: Relevance = { bits: new Uint32Array(0), processes: 0, materials: 0 };

/** Which words mean a concept or a narrower one. */
function meaningOf(knowledge: Knowledge, { concepts, meaning }: Words, concept: string): Uint8Array {
  const known = meaning.get(concept);
  if (known?.length === concepts.length) return known;
  const narrower = knowledge.dictionary.vocabulary.narrower(concept);
  let reach = reaches.get(narrower);
  if (!reach) reaches.set(narrower, (reach = new Set(narrower.map(({ id }) => id))));
  const within = reach;
  const made = Uint8Array.from(concepts, (ids) => Number(ids.some((id) => within.has(id))));
  meaning.set(concept, made);
  return made;
}

/** What the parts of a query are about; the members must have been looked up before. */
export function createRelevance(knowledge: Knowledge, parts: readonly Part[]): Relevance {
  const words = wordsOf(knowledge);
  // A bit for each process asked for, then one for each material.
  const bits = new Uint32Array(words.concepts.length);
  let next = 0;
  const about = (kinds: readonly string[]): number => {
    let all = 0;
    for (const { conceptKind, meanings } of parts) {
      if (conceptKind === undefined || !kinds.includes(conceptKind)) continue;
      const bit = 1 << next++;
      all |= bit;
      for (const { concept } of meanings) {
        const meaning = meaningOf(knowledge, words, concept);
        for (let i = 0; i < meaning.length; i++) if (meaning[i] === 1) bits[i] = (bits[i] as number) | bit;
      }
    }
    return all;
  };
  return { bits, processes: about(['process', 'finish']), materials: about(['material']) };
}
