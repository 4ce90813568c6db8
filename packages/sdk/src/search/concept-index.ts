import MiniSearch from 'minisearch';
import type { Meaning } from '../text/dictionary.js';
import { foldReading } from '../text/reading.js';
import type { Knowledge } from './knowledge.js';
import { createSlicer } from './slices.js';

/** What a visitor may name half typed, misspelt or in another script: MiniSearch over the terms of concepts in use. */
export interface ConceptIndex {
  /** The concepts of the nearest term within a typo or two, or nothing. */
  fuzzy(word: string): readonly Meaning[] | undefined;
  /** What a word half typed may become: the concepts of the nearest terms that begin with it. */
  begin(word: string): readonly Meaning[];
  /** Concepts with a term that begins so, best first. */
  complete(text: string, limit: number): readonly { readonly concept: string; readonly key: string }[];
}

/** Half a word stands for at most so many concepts. */
const BEGIN = 4;

const letters = (word: string): string => [...word].sort().join('');
const apart = (a: string, b: string): number => [...a].filter((letter, i) => letter !== b[i]).length;

interface TermDocument {
  readonly id: number;
  readonly term: string;
}

const cache = new WeakMap<Knowledge, Promise<ConceptIndex>>();

/** The index over the concepts that members of these directories have; made once, in slices. */
export function conceptIndex(knowledge: Knowledge, signal?: AbortSignal): Promise<ConceptIndex> {
  let known = cache.get(knowledge);
  if (!known) {
    known = build(knowledge);
    cache.set(knowledge, known);
  }
  signal?.throwIfAborted();
  return known;
}

async function build(knowledge: Knowledge): Promise<ConceptIndex> {
  const { dictionary, postings } = knowledge;
  const { vocabulary } = dictionary;
  const inUse = (id: string): boolean => postings.has(id)
    || vocabulary.narrower(id).some((each) => postings.has(each.id))
    || (vocabulary.get(id)?.leadsTo ?? []).some((each) => postings.has(each));
  const used = new Map<string, boolean>();
  const terms: { key: string; meanings: readonly Meaning[] }[] = [];
  const index = new MiniSearch<TermDocument>({
    fields: ['term'],
    // A term is one token, so that the distance is that of the whole term; words of Latin terms count as well.
    tokenize: (text) => (/[a-z]/.test(text) && text.includes(' ') ? [text, ...text.split(' ')] : [text]),
    processTerm: (term) => term,
  });
  const slice = createSlicer();
  for (const { key, meanings } of dictionary.entries()) {
    const own = meanings.filter(({ concept }) => {
      let yes = used.get(concept);
      if (yes === undefined) used.set(concept, (yes = inUse(concept)));
      return yes;
    });
    if (own.length === 0 || key.length > 40) continue;
    const id = terms.push({ key, meanings: own }) - 1;
    index.add({ id, term: key });
    const folded = /^[ぁ-ゖー]+$/.test(key) ? foldReading(key) : key;
    if (folded !== key) index.add({ id: terms.push({ key, meanings: own }) - 1, term: folded });
    await slice();
  }
  return {
    fuzzy(word) {
      // Two letters swapped are one slip, though two edits.
      const edits = word.length >= 6 ? 2 : 1;
      const [best] = index.search(word, {
        fuzzy: edits, prefix: false, maxFuzzy: edits, tokenize: (text) => [text], combineWith: 'AND',
        // The first letter is hardly ever the wrong one, and the slip is in the term, not in one word of it.
        filter: ({ id }) => {
          const key = terms[id as number]?.key ?? '';
          if (key.length < 4 || key[0] !== word[0] || Math.abs(key.length - word.length) > edits) return false;
          return word.length >= 9 || edits === 1 || Math.abs(key.length - word.length) === 1 || letters(key) === letters(word) || apart(key, word) === 1;
        },
      });
      const meanings = (best === undefined ? [] : terms[best.id as number]?.meanings ?? []).filter(({ source }) => source !== 'part');
      return meanings.length > 0 ? meanings : undefined;
    },
    begin(word) {
      const meanings = new Map<string, Meaning>();
      const begun = index.search(word, { prefix: true, fuzzy: false, tokenize: (each) => [each] })
        .map(({ id }) => terms[id as number] as (typeof terms)[number])
        .filter(({ key }) => key.startsWith(word))
        .sort((a, b) => a.key.length - b.key.length || (a.key < b.key ? -1 : 1));
      for (const { meanings: own } of begun) {
        for (const meaning of own) if (meaning.source !== 'part') meanings.set(meaning.concept, meaning);
        if (meanings.size >= BEGIN) break;
      }
      return [...meanings.values()];
    },
    complete(text, limit) {
      const seen = new Map<string, string>();
      const results = index.search(text, { prefix: true, fuzzy: text.length >= 5 ? 1 : false, tokenize: (each) => [each] });
      for (const { id } of results) {
        const { key, meanings } = terms[id as number] as (typeof terms)[number];
        for (const { concept } of meanings) if (!seen.has(concept)) seen.set(concept, key);
        if (seen.size >= limit) break;
      }
      return [...seen].map(([concept, key]) => ({ concept, key }));
    },
  };
}
