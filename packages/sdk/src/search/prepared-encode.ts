import type { Concept } from '../model/concept.js';
import type { Member } from '../model/member.js';
import type { Dictionary, Entry } from '../text/dictionary.js';
import { normalize, normalizeWithOffsets } from '../text/normalize.js';
import { recognise } from '../text/recognise.js';
import type { Kept } from '../vocabulary/part-encode.js';
import { eachWording, plurals, verbStems, type TermSource } from '../vocabulary/terms.js';
import { visitFields } from './fields.js';
import { indexMembers } from './index-members.js';
import type { Knowledge } from './knowledge.js';
import type { Postings } from './postings.js';
import { compoundOf } from './spans.js';
import { statedValues } from './stated-values.js';

/** Postings as bytes: per concept (in the order of `ids`) the count, then the gaps between members, then the masks; varints. */
export function encodePostings(ids: readonly string[], postings: Postings): string {
  const bytes: number[] = [];
  const put = (value: number): void => {
    while (value > 0x7f) {
      bytes.push((value & 0x7f) | 0x80);
      value >>>= 7;
    }
    bytes.push(value);
  };
  for (const id of ids) {
    const posting = postings.get(id);
    put(posting?.members.length ?? 0);
    let previous = -1;
    posting?.members.forEach((member) => {
      put(member - previous - 1);
      previous = member;
    });
    posting?.masks.forEach(put);
  }
  let binary = '';
  for (let i = 0; i < bytes.length; i += 4096) binary += String.fromCharCode(...bytes.slice(i, i + 4096));
  return btoa(binary);
}

/** What members write, as the whole vocabulary reads it. */
export interface Reading {
  readonly postings: Postings;
  /** Every entry of the dictionary that the reading stands on: with these alone it comes out the same. */
  readonly used: ReadonlySet<Entry>;
}

/** Reads all members' texts: for the postings, as reasons read them again, and for the figures in them. */
export async function readMembers(members: readonly Member[], dictionary: Dictionary, signal?: AbortSignal): Promise<Reading> {
  const used = new Set<Entry>();
  dictionary.used = (entry) => used.add(entry);
  const postings = await indexMembers(members, dictionary, signal);
  for (const member of members) {
    visitFields(member, (_field, _path, text, explicit) => {
      if (!explicit || !dictionary.vocabulary.get(text)) recognise(dictionary, normalizeWithOffsets(text));
    });
    statedValues({ dictionary } as Knowledge, { ...member });
  }
  delete dictionary.used;
  return { postings, used };
}

/**
 * The concepts a page needs for these members: those named, and all that is broader; of their terms only those that the
 * reading stands on. The rest is fetched when a query needs it.
 */
export function keptConcepts(concepts: readonly Concept[], dictionary: Dictionary, { postings, used }: Reading): Kept[] {
  const keys = new Map<string, Set<string>>();
  const keep = (id: string): Set<string> => {
    let known = keys.get(id);
    if (!known) {
      keys.set(id, (known = new Set()));
      for (const broader of dictionary.vocabulary.broader(id)) keep(broader);
    }
    return known;
  };
  for (const id of postings.keys()) keep(id);
  for (const { key, meanings } of used) for (const { concept } of meanings) keep(concept).add(key);
  return concepts.flatMap((concept, number): Kept[] => {
    const wanted = keys.get(concept.id);
    return wanted ? [{ number, concept, words: wordsFor(concept, wanted) }] : [];
  });
}

/** The terms of a concept, besides its labels, that are the first to give these normal forms. */
function wordsFor(concept: Concept, keys: ReadonlySet<string>): (readonly [string, TermSource])[] {
  const given = new Set<string>();
  const words: [string, TermSource][] = [];
  eachWording(concept, (text, source) => {
    const forms = (source === 'verb' ? verbStems(text) : [text, ...plurals(text)]).map(normalize);
    const first = forms.some((form) => keys.has(form) && !given.has(form));
    for (const form of forms) given.add(form);
    if (first && source !== 'ja' && source !== 'en') words.push([text, source]);
  });
  return words;
}

/** Terms of a part that mean less there than in the whole vocabulary: a query of one of them must be looked up. */
export function* unsureTerms(part: Dictionary, whole: Dictionary): Generator<string> {
  const told = (dictionary: Dictionary, key: string): string => {
    const entry = dictionary.exact(key);
    return JSON.stringify([entry && { ...entry, meanings: entry.meanings.map(({ concept, source }) => [concept, source]) }, compoundOf(dictionary, key)]);
  };
  for (const { key } of part.entries()) if (told(part, key) !== told(whole, key)) yield key;
}
