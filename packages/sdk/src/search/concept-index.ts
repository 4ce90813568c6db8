import MiniSearch from 'minisearch';
import type { Meaning } from '../text/dictionary.js';
import { foldReading } from '../text/reading.js';
import type { Knowledge } from './knowledge.js';
import { createSlicer } from './slices.js';

/** A term of a concept in use. */
export interface Term {
  readonly key: string;
  readonly meanings: readonly Meaning[];
}

/** What a visitor may name half typed, misspelt or in another script: MiniSearch over the terms of concepts in use. */
export interface ConceptIndex {
  /** All terms of concepts in use, in normal form and, where it differs, as a folded reading. */
  readonly terms: readonly Term[];
  /** What a word half typed may become: the nearest terms that begin with it, followed by one of the letters `next`. */
  begin(word: string, next?: string): readonly Term[];
  /** Concepts with a term that begins so, best first. */
  complete(text: string, limit: number): readonly { readonly concept: string; readonly key: string }[];
}

/** Half a word stands for at most so many concepts. */
const BEGIN = 12;

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
  const terms: Term[] = [];
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
    if (folded !== key) index.add({ id: terms.push({ key: folded, meanings: own }) - 1, term: folded });
    await slice();
  }
  return {
    terms,
    begin(word, next) {
      const concepts = new Set<string>();
      const begun = index.search(word, { prefix: true, fuzzy: false, tokenize: (each) => [each] })
        .map(({ id }) => terms[id as number] as Term)
        .filter(({ key }) => key.startsWith(word) && (next === undefined || (key.length > word.length && next.includes(key.charAt(word.length)))))
        .sort((a, b) => a.key.length - b.key.length || (a.key < b.key ? -1 : 1));
      return begun.filter(({ meanings }) => {
        const room = concepts.size < BEGIN;
        if (room) for (const { concept, source } of meanings) if (source !== 'part') concepts.add(concept);
        return room;
      });
    },
    complete(text, limit) {
      const seen = new Map<string, string>();
      const results = index.search(text, { prefix: true, fuzzy: text.length >= 5 ? 1 : false, tokenize: (each) => [each] });
      for (const { id } of results) {
        const { key, meanings } = terms[id as number] as Term;
        for (const { concept } of meanings) if (!seen.has(concept)) seen.set(concept, key);
        if (seen.size >= limit) break;
      }
      return [...seen].map(([concept, key]) => ({ concept, key }));
    },
  };
}
