import type { Member } from '../model/member.js';
import type { Dictionary } from '../text/dictionary.js';
import { normalizeWithOffsets } from '../text/normalize.js';
import { recognise } from '../text/recognise.js';
import { CAPABILITY, FIELDS, KANA, PLACE, visitFields } from './fields.js';

/** Set in a mask whose mentions only name a thing after a process (研磨機): no claim to do it. */
export const WEAK = 0x8000;
/** Set in a mask whose mentions are all parts of longer words, or modifiers without their head word. */
export const PARTIAL = 1 << KANA;

/** A mask with one of these is no full claim: it counts for finding, not for facets and filters. */
export const NOT_FULL = WEAK | PARTIAL;

/** Members that have a concept: their numbers, ascending, and for each the fields it was found in, as a bit mask. */
export interface Posting {
  readonly members: Uint32Array;
  readonly masks: Uint16Array;
}

/** From concept id to the members that have it. */
export type Postings = ReadonlyMap<string, Posting>;

/** Growing lists before they become typed arrays. */
export type RawPostings = Map<string, { readonly members: number[]; readonly masks: number[] }>;

/** Facts that have a field of their own and are asked for as services. */
const FACTS: readonly (readonly [string, (member: Member) => boolean])[] = [
  ['factory-tour', (member) => member.visiting?.tour === true],
  ['individual-order', (member) => member.consumerOrders === true],
  ['english-support', (member) => member.languages?.some((tag) => tag.startsWith('en')) === true],
];

/** The concepts of one member with the fields they were found in. */
export function conceptsOf(dictionary: Dictionary, member: Member): Map<string, number> {
  const strong = new Map<string, number>();
  const partial = new Map<string, number>();
  const weak = new Map<string, number>();
  const put = (masks: Map<string, number>, concept: string, field: number): void => {
    masks.set(concept, (masks.get(concept) ?? 0) | (1 << field));
  };
  visitFields(member, (field, _path, text, explicit) => {
    if (field === KANA || field === PLACE) return;
    if (explicit && dictionary.vocabulary.get(text)) {
      put(strong, text, field);
      return;
    }
    for (const mention of recognise(dictionary, normalizeWithOffsets(text))) {
      if (mention.negated) continue;
      for (const { concept, source } of mention.meanings) {
        put(mention.strength === 'thing' ? weak : mention.strength === 'part' || source === 'part' ? partial : strong, concept, field);
      }
    }
  });
  for (const [concept, holds] of FACTS) if (dictionary.vocabulary.get(concept) && holds(member)) put(strong, concept, CAPABILITY);
  for (const [concept, mask] of partial) if (!strong.has(concept)) strong.set(concept, mask | PARTIAL);
  for (const [concept, mask] of weak) if (!strong.has(concept)) strong.set(concept, mask | WEAK);
  return strong;
}

/** Adds a member to growing postings. Members must come in ascending order. */
export function addToPostings(raw: RawPostings, number: number, concepts: ReadonlyMap<string, number>): void {
  for (const [concept, mask] of concepts) {
    let list = raw.get(concept);
    if (!list) raw.set(concept, (list = { members: [], masks: [] }));
    list.members.push(number);
    list.masks.push(mask);
  }
}

/** Growing postings → typed arrays. */
export function freezePostings(raw: RawPostings): Postings {
  return new Map([...raw].map(([concept, { members, masks }]) =>
    [concept, { members: Uint32Array.from(members), masks: Uint16Array.from(masks) }]));
}

/** What a mask is worth, 0 to 1: its best field, a little more for each further one, and much less where all is weak. */
export const WORTH: Float32Array = (() => {
  const worth = new Float32Array(0x10000);
  for (let mask = 1; mask < 0x10000; mask++) {
    let best = 0, sum = 0;
    for (let field = 0; field < FIELDS.length; field++) {
      if ((mask & (1 << field)) === 0 || field === KANA) continue;
      const { weight } = FIELDS[field] as (typeof FIELDS)[number];
      best = Math.max(best, weight);
      sum += weight;
    }
    worth[mask] = (best + 0.25 * (sum - best)) * (mask & WEAK ? 0.3 : mask & PARTIAL ? 0.55 : 1);
  }
  return worth;
})();
