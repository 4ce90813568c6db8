import type { Concept, ConceptKind } from '../../model/concept.js';
import { eachTerm, type TermSource } from '../../vocabulary/terms.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { firstUnit, isWordLetter } from '../normalize.js';
import { DIGIT, HIRAGANA, KANJI, KATAKANA, LATIN } from '../script.js';
import { Room, type Waiting } from './term-room.js';

/** One concept that a term may mean. */
export interface Meaning {
  readonly concept: string;
  readonly kind: ConceptKind;
  readonly source: TermSource;
}

/** A term in normal form with everything it may mean; no meaning at all for a trap. */
export interface Entry {
  readonly key: string;
  readonly meanings: Meaning[];
  /** A final ー was dropped: the text may have it inside a longer word (レーザーマーキング). */
  readonly prolonged: boolean;
  /** Kinds of letter at both ends, in the term as written. */
  readonly first: number;
  readonly last: number;
  /** Only kana, so that word boundaries must be guessed from the script. */
  readonly kanaOnly: boolean;
}

/** Terms by how they begin: what longest-match recognition looks up. */
export interface Dictionary {
  readonly vocabulary: Vocabulary;
  /** The entries that may stand at a place of a text in normal form, longest first. */
  candidates(text: string, at: number): readonly Entry[];
  /** The entry of exactly this normal form. */
  exact(key: string): Entry | undefined;
  /** All entries, or those that begin with one unit. */
  entries(first?: number): Iterable<Entry>;
  /** Takes up terms that come before its own. */
  grow(terms: Iterable<Waiting>): void;
  /** Told of every entry that recognition stands on: what a part of the vocabulary must have to read the same. */
  used?: (entry: Entry) => void;
}

const NONE: readonly Entry[] = [];

/**
 * Makes the dictionary of a vocabulary; `traps` are words consumed without a concept. Terms are only sorted by their first
 * letter; what begins with a letter is put into normal form when that letter is first met. `breathe` is awaited between
 * concepts, so that tens of thousands of terms never hold up a page.
 */
export async function createDictionary(
  vocabulary: Vocabulary, traps: readonly string[] = [], breathe: () => Promise<void> | undefined = () => undefined,
): Promise<Dictionary> {
  const rooms: Room[] = [];
  // Asked at every letter of every text: an array from unit to room, 0 where no term begins so.
  const numbers = new Uint16Array(0x10000);
  const roomOf = (unit: number): Room | undefined => rooms[(numbers[unit] as number) - 1];
  const roomFor = (text: string): Room | undefined => {
    const first = firstUnit(text);
    if (first === undefined) return undefined;
    if (numbers[first] === 0) numbers[first] = rooms.push(new Room(first));
    return roomOf(first);
  };
  const add = (text: string, source: TermSource, concept?: Concept): void => roomFor(text)?.add({ text, concept, source });
  for (const concept of vocabulary.concepts) {
    const pause = breathe();
    if (pause) await pause;
    eachTerm(concept, add);
  }
  for (const trap of traps) add(trap, 'part');
  return {
    vocabulary,
    candidates: (text, at) => roomOf(text.charCodeAt(at))?.candidates(text, at) ?? NONE,
    exact: (key) => roomOf(key.charCodeAt(0))?.exact(key),
    * entries(first) {
      if (first !== undefined) yield* roomOf(first)?.entries() ?? NONE;
      else for (const room of rooms) yield* room.entries();
    },
    grow(terms) {
      const grown = new Map<Room, Waiting[]>();
      for (const term of terms) {
        const room = roomFor(term.text);
        if (!room) continue;
        const own = grown.get(room);
        if (own) own.push(term);
        else grown.set(room, [term]);
      }
      for (const [room, own] of grown) room.grow(own);
    },
  };
}

const PARTICLES_BEFORE = 'をのはがにでとやもへ、';
const PARTICLES_AFTER = 'をのはがにでとやもへかなしさすたで、';

/** Where a mention may begin and end, given the letters around it. `afterMention`: another mention ends at `start`. */
export function fits(
  entry: Entry, text: string, scripts: Uint8Array, start: number, end: number, afterMention: boolean,
  termFollows: () => boolean,
): boolean {
  const before = start > 0 ? (scripts[start - 1] as number) : 0;
  const after = end < text.length ? (scripts[end] as number) : 0;
  const first = scripts[start] as number;
  const last = scripts[end - 1] as number;
  const length = entry.key.length;
  if (first === LATIN && before === LATIN && text[start - 1] !== ' ') return false;
  if (first === DIGIT && (before === DIGIT || text[start - 1] === '.')) return false;
  if (isWordLetter(last)) {
    if (last === DIGIT && after === DIGIT) return false;
    if (last === LATIN && after === LATIN) return false;
    // PE, PC, BA: whole tokens only, so that no model number is taken for a material.
    if (length <= 2 && (isWordLetter(after) || isWordLetter(before))) return false;
    return true;
  }
  if (length === 1) {
    if (before === KANJI || after === KANJI || before === last) return false;
    return entry.meanings.length === 0 || after !== KATAKANA && (after !== HIRAGANA || PARTICLES_AFTER.includes(text.charAt(end)));
  }
  if (!entry.kanaOnly) return true;
  // Traps win wherever they stand, but not across a particle: 「技術でプレス加工」 is no デプレス. カラー without its ー is から: only katakana means the colour.
  if (entry.meanings.length === 0) return entry.first !== entry.last || first === last;
  if (entry.prolonged && length <= 3 && first === HIRAGANA) return false;
  const startsWord = before !== first || afterMention || (before === HIRAGANA && PARTICLES_BEFORE.includes(text.charAt(start - 1)));
  if (entry.meanings.some((meaning) => meaning.source === 'verb')) return startsWord || length >= 5;
  const endsWord = after !== last || (after === HIRAGANA && PARTICLES_AFTER.includes(text.charAt(end))) || termFollows();
  return length <= 3 ? startsWord && endsWord : length <= 5 ? startsWord || endsWord : true;
}
