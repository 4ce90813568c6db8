import type { Concept } from '../../model/concept.js';
import type { Member } from '../../model/member.js';
import type { Dictionary, Entry } from '../../text/recognition/dictionary.js';
import { normalize, normalizeWithOffsets } from '../../text/normalize.js';
import { recognise } from '../../text/recognition/recognise.js';
import type { Kept } from '../../vocabulary/part-encode.js';
import { eachWording, plurals, verbStems, type TermSource } from '../../vocabulary/terms.js';
import { visitFields } from '../knowledge/fields.js';
import { indexMembers } from '../knowledge/index-members.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Postings } from '../knowledge/postings.js';
import { BASE, END, LETTERS, unsureBit } from './prepared.js';
import { compoundOf } from '../query/words/spans.js';
import { statedValues } from '../knowledge/stated-values.js';

/**
 * Postings as text: the masks that occur, the commonest first; a row for each concept (in the order of `ids`) with the gaps
 * between its members; a row for each with the places of its masks. Numbers are in the letters of `prepared.ts`.
 */
export function encodePostings(ids: readonly string[], postings: Postings): string {
  const all = ids.map((id) => postings.get(id));
  const uses = new Map<number, number>();
  for (const posting of all) posting?.masks.forEach((mask) => uses.set(mask, (uses.get(mask) ?? 0) + 1));
  const masks = [...uses].sort(([a, x], [b, y]) => y - x || a - b).map(([mask]) => mask);
  const places = new Map(masks.map((mask, i) => [mask, i]));
  const row = (numbers: readonly number[]): string => numbers.map(letters).join('');
  return [
    row(masks), ...all.map((posting) => encodeNumbers(Array.from(posting?.members ?? []), -1)),
    ...all.map((posting) => row(Array.from(posting?.masks ?? [], (mask) => places.get(mask) as number))),
  ].join(END);
}

/** Ascending numbers as the gaps between them. */
export const encodeNumbers = (numbers: readonly number[], before = 0): string =>
  numbers.map((number, i) => letters(number - (numbers[i - 1] ?? before))).join('');

/** A number in base {@link BASE}: the lowest digits first, all but the last raised by the base. */
function letters(value: number): string {
  let text = '';
  for (; value >= BASE; value = Math.floor(value / BASE)) text += LETTERS.charAt(BASE + value % BASE);
  return text + LETTERS.charAt(value);
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

/** Of each concept of a part, which terms mean less there than in the whole vocabulary: queries of one must be looked up. */
export function unsureTerms(part: Dictionary, whole: Dictionary): Map<string, number> {
  const told = (dictionary: Dictionary, key: string): string => {
    const entry = dictionary.exact(key);
    return JSON.stringify([entry && { ...entry, meanings: entry.meanings.map(({ concept, source }) => [concept, source]) }, compoundOf(dictionary, key, 'process'), compoundOf(dictionary, key, 'product')]);
  };
  const unsure = new Map<string, number>();
  for (const { key, meanings } of part.entries()) {
    if (told(part, key) === told(whole, key)) continue;
    for (const { concept, source } of meanings) unsure.set(concept, (unsure.get(concept) ?? 0) | unsureBit(source));
  }
  return unsure;
}
