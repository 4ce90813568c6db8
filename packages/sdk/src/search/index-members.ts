import type { Member } from '../model/member.js';
import type { Dictionary } from '../text/dictionary.js';
import { linesAsSentences, negation } from '../text/negation.js';
import { normalizeWithOffsets } from '../text/normalize.js';
import { recognise, type Mention } from '../text/recognise.js';
import { CAPABILITY, KANA, PLACE, visitFields } from './fields.js';
import { PARTIAL, WEAK, type Postings } from './postings.js';
import { createSlicer } from './slices.js';

/** Recognises the concepts of all members, in slices. */
export async function indexMembers(members: readonly Member[], dictionary: Dictionary, signal?: AbortSignal): Promise<Postings> {
  const raw: RawPostings = new Map();
  const slice = createSlicer(signal);
  const read = reader(dictionary);
  for (let number = 0; number < members.length; number++) {
    addToPostings(raw, number, conceptsOf(dictionary, read, members[number] as Member));
    const pause = slice();
    if (pause) await pause;
  }
  return freezePostings(raw);
}

/** Texts up to this length are names of skills and things: the next member writes the same. */
const SHORT = 32;

/** Recognises texts, short ones once. */
function reader(dictionary: Dictionary): (text: string) => readonly Mention[] {
  const known = new Map<string, readonly Mention[]>();
  return (text) => {
    let mentions = known.get(text);
    if (!mentions) {
      mentions = recognise(dictionary, normalizeWithOffsets(linesAsSentences(text)), true, negation);
      if (text.length <= SHORT) known.set(text, mentions);
    }
    return mentions;
  };
}

/** Growing lists before they become typed arrays. */
type RawPostings = Map<string, { readonly members: number[]; readonly masks: number[] }>;

/** Facts that have a field of their own and are asked for as services. */
const FACTS: readonly (readonly [string, (member: Member) => boolean])[] = [
  ['factory-tour', (member) => member.visiting?.tour === true],
  ['individual-order', (member) => member.consumerOrders === true],
  ['english-support', (member) => member.languages?.some((tag) => tag.startsWith('en')) === true],
];

/** The concepts of one member with the fields they were found in. */
function conceptsOf(dictionary: Dictionary, read: (text: string) => readonly Mention[], member: Member): Map<string, number> {
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
    for (const mention of read(text)) {
      for (const { concept, kind, source } of mention.meanings) {
        // 「バリの発生しないドリル」 denies the burr, and answers the need.
        if (mention.negated && kind !== 'need') continue;
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
function addToPostings(raw: RawPostings, number: number, concepts: ReadonlyMap<string, number>): void {
  for (const [concept, mask] of concepts) {
    let list = raw.get(concept);
    if (!list) raw.set(concept, (list = { members: [], masks: [] }));
    list.members.push(number);
    list.masks.push(mask);
  }
}

/** Growing postings → typed arrays. */
function freezePostings(raw: RawPostings): Postings {
  return new Map([...raw].map(([concept, { members, masks }]) =>
    [concept, { members: Uint32Array.from(members), masks: Uint16Array.from(masks) }]));
}

