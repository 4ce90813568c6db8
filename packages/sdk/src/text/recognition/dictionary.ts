import type { Concept, ConceptKind } from '../../model/concept.js';
import { eachTerm, plurals, type TermSource } from '../../vocabulary/terms.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { firstUnit, Room, type Waiting } from './term-room.js';

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
  /** How often terms or concepts were taken up: what was worked out before may be worked out otherwise now. */
  grown(): number;
  /** Takes up terms that come before its own. */
  grow(terms: Iterable<Waiting>): void;
  /** Told of every entry that recognition stands on: what a part of the vocabulary must have to read the same. */
  used?: (entry: Entry) => void;
}

const NONE: readonly Entry[] = [];

/**
 * Makes the dictionary of a vocabulary; `traps` are words consumed without a concept. Terms are only sorted by their first
 * letter; they are parted further, and put into normal form, where a text goes on as they do. `breathe` is awaited between
 * concepts, so that tens of thousands of terms never hold up a page.
 */
export async function createDictionary(
  vocabulary: Vocabulary, traps: readonly string[] = [], breathe: () => Promise<void> | undefined = () => undefined,
): Promise<Dictionary> {
  const rooms: Room[] = [];
  let times = 0;
  // Asked at every letter of every text: an array from unit to room, 0 where no term begins so.
  const numbers = new Uint16Array(0x10000);
  const roomOf = (unit: number): Room | undefined => rooms[(numbers[unit] as number) - 1];
  const roomFor = (term: Waiting): Room | undefined => {
    const first = firstUnit(term);
    if (first === 0) return undefined;
    if (numbers[first] === 0) numbers[first] = rooms.push(new Room());
    return roomOf(first);
  };
  const add = (text: string, source: TermSource, concept?: Concept): void => {
    eachForm({ text, concept, source, meaning: undefined, form: undefined }, (term) => roomFor(term)?.add(term));
  };
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
    grown: () => times + vocabulary.size(),
    grow(terms) {
      times++;
      const grown = new Map<Room, Waiting[]>();
      for (const each of terms) eachForm(each, (term) => {
        const room = roomFor(term);
        if (!room) return;
        const own = grown.get(room);
        if (own) own.push(term);
        else grown.set(room, [term]);
      });
      for (const [room, own] of grown) room.grow(own);
    },
  };
}

/** Without one of these at its end a term has no plural of its own: most have not, and are not looked at closely. */
const ENDS_AS_PLURAL: ReadonlySet<number> = new Set([...'sSyY'].map((letter) => letter.charCodeAt(0)));

/** A term and its English plurals. */
function eachForm(term: Waiting, act: (term: Waiting) => void): void {
  act(term);
  if (term.source === 'part' || !ENDS_AS_PLURAL.has(term.text.charCodeAt(term.text.length - 1))) return;
  for (const text of plurals(term.text)) act({ ...term, text, form: undefined });
}
