import { SanchiError } from '../../errors.js';
import type { Concept } from '../../model/concept.js';
import type { DirectoryDocument } from '../../model/directory.js';
import type { Member } from '../../model/member.js';
import type { PartConcept } from '../../vocabulary/encoding.js';
import { readingKey } from '../names/reading-key.js';
import type { Posting, Postings } from './postings.js';

/** What holds over several directories, or over one that no build has put into order. */
export interface Federation {
  /** Each member's position when all are read in the order of their names. */
  readonly order: Uint32Array;
  /** Members of other directories with the same 法人番号. Without the number nothing belongs together by itself. */
  sameCompany(number: number): readonly number[];
}

/**
 * Puts members of any number of directories into one reading order and finds who stands in several.
 *
 * @throws {SanchiError} `invalid` where two directories have one id: their members could not be told apart.
 */
export function federate(documents: readonly DirectoryDocument[], members: readonly Member[], directories: readonly string[]): Federation {
  const twice = documents.find(({ id }, i) => documents.findIndex((other) => other.id === id) < i);
  if (twice) throw new SanchiError('invalid', `two directories have the id ${twice.id}`, { url: twice.id, issues: [`id (${twice.id})`] });
  const keys = members.map(readingKey);
  const sorted = [...keys.keys()].sort((a, b) => {
    const x = keys[a] as string, y = keys[b] as string;
    return x < y ? -1 : x > y ? 1 : a - b;
  });
  const order = new Uint32Array(members.length);
  sorted.forEach((number, position) => { order[number] = position; });
  const companies = new Map<string, number[]>();
  members.forEach(({ corporateNumber }, number) => {
    if (corporateNumber === undefined) return;
    const known = companies.get(corporateNumber);
    if (known) known.push(number);
    else companies.set(corporateNumber, [number]);
  });
  return {
    order,
    sameCompany: (number) => (companies.get(members[number]?.corporateNumber ?? '') ?? []).filter((other) => directories[other] !== directories[number]),
  };
}

/** The postings of several directories as one, where each numbers its members after those of the one before. */
export function joinedPostings(all: readonly Postings[]): Postings {
  const joined = new Map<string, Posting>();
  for (const postings of all) {
    for (const id of postings.keys()) {
      const known = joined.get(id), more = postings.get(id) as Posting;
      joined.set(id, known ? { members: Uint32Array.from([...known.members, ...more.members]), masks: Uint16Array.from([...known.masks, ...more.masks]) } : more);
    }
  }
  return joined;
}

/** The parts of the vocabulary that several directories bring as one, in the order of the whole. */
export function joinedParts(parts: readonly (readonly PartConcept[])[]): PartConcept[] {
  const byNumber = new Map<number, PartConcept>();
  for (const each of parts.flat()) {
    const known = byNumber.get(each.number);
    byNumber.set(each.number, known ? { ...known, unsure: known.unsure | each.unsure, concept: together(known.concept, each.concept) } : each);
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}

/**
 * What several directories add to the vocabulary. A concept that one of them overrides keeps, beside the words given there,
 * those of every other directory and, unless all override it, Sanchi's own: nobody's words are taken away by a neighbour.
 */
export function joinedConcepts(common: readonly Concept[], own: readonly (readonly Concept[])[]): Concept[] {
  const sets = own.map((concepts) => new Map(concepts.map((concept) => [concept.id, concept])));
  const ids = new Set(own.flat().map(({ id }) => id));
  const known = new Map(common.filter(({ id }) => ids.has(id)).map((concept) => [concept.id, concept]));
  return [...ids].map((id) => [...new Set(sets.map((set) => set.get(id) ?? known.get(id)))]
    .filter((concept) => concept !== undefined).sort((a, b) => Number(b === known.get(id)) - Number(a === known.get(id))).reduce(together));
}

/** One concept with the words and links that either has; the first gives the labels. */
function together(a: Concept, b: Concept): Concept {
  const both = (x: readonly string[] = [], y: readonly string[] = [], label?: string): string[] => [...new Set([...x, ...y, ...label === undefined ? [] : [label]])];
  const label = (of: 'ja' | 'en' | 'kana'): string | undefined => (b[of] === a[of] ? undefined : b[of]);
  return {
    ...a, synonyms: { ja: both(a.synonyms?.ja, b.synonyms?.ja, label('ja')), en: both(a.synonyms?.en, b.synonyms?.en, label('en')) },
    readings: both(a.readings, b.readings, label('kana')), verbs: both(a.verbs, b.verbs), modifiers: both(a.modifiers, b.modifiers),
    before: both(a.before, b.before), after: both(a.after, b.after),
    broader: both(a.broader, b.broader), related: both(a.related, b.related), leadsTo: both(a.leadsTo, b.leadsTo), close: both(a.close, b.close),
  };
}
