import SearchableMap from 'minisearch/SearchableMap';
import type { Meaning } from '../../text/recognition/dictionary.js';
import { normalize } from '../../text/normalize.js';
import { foldReading } from '../../text/reading/reading.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { createSlicer } from '../base/slices.js';

/** A term of a concept in use. */
export interface Term {
  readonly key: string;
  readonly meanings: readonly Meaning[];
}

/** What a visitor may name half typed, misspelt or in another script, among the terms of concepts in use. */
export interface ConceptIndex {
  /** Makes all that begins with these letters ready, where it is not; what is not open has no terms. */
  open(letters: Iterable<string>): Promise<void> | undefined;
  /** Terms that begin with a letter, shortest first, in normal form and, where it differs, as a folded reading. */
  terms(letter: string): readonly Term[];
  /** What a word half typed may become: the nearest terms that begin with it, followed by one of the letters `next`. */
  begin(word: string, next?: string): readonly Term[];
  /** Concepts with a term that begins so, best first. */
  complete(text: string, limit: number): readonly { readonly meaning: Meaning; readonly key: string }[];
}

/** Half a word stands for at most so many concepts. */
const BEGIN = 12;

/** What a visitor may begin to type, and the term that it leads to: the term itself, its folded reading, a word in it. */
interface Token {
  readonly text: string;
  readonly key: string;
  readonly meanings: readonly Meaning[];
  /** The same as a term of its own; a word in the midst of a term is none. */
  readonly term?: Term;
}

/** Tokens with one beginning, and the same by the letter after it, in the same order, once that has been typed. */
interface Branch {
  readonly tokens: Token[];
  next?: Map<number, Branch>;
}

/** So many tokens are looked through as they are. */
const FEW = 8;

/** Tokens by one of their letters. */
function parted(tokens: readonly Token[], at: number): Map<number, Branch> {
  const branches = new Map<number, Branch>();
  for (const token of tokens) {
    if (token.text.length <= at) continue;
    const unit = token.text.charCodeAt(at), branch = branches.get(unit);
    if (branch) branch.tokens.push(token);
    else branches.set(unit, { tokens: [token] });
  }
  return branches;
}

/** Tokens that begin with one letter, those of the shortest terms first; made a tree for misspellings when first needed. */
interface Room extends Branch {
  tree?: SearchableMap<Token[]>;
}

/** Misspellings are looked for among words of letters and kana of at least this length. */
const SHORTEST = 4;

const KANA = /^[ぁ-ゖー]+$/;
const NO_TOKENS: readonly Token[] = [];
const NO_ROOM: Room = { tokens: [] };
/** Longer terms nobody types half of. */
const LONGEST = 40;
/** The index with the rooms that are ready. */
interface Opened extends ConceptIndex {
  readonly rooms: ReadonlyMap<number, Room>;
}

const cache = new WeakMap<Knowledge, Opened>();

/** Letters that are folded into another one. */
const FOLDED: Readonly<Record<string, string>> = { ず: 'づ', じ: 'ぢ', お: 'を' };

/** The index over the concepts that members of these directories have, with what begins with some letters ready. */
export async function conceptIndex(knowledge: Knowledge, letters: Iterable<string>, signal?: AbortSignal): Promise<ConceptIndex> {
  let index = cache.get(knowledge);
  if (!index) cache.set(knowledge, (index = create(knowledge)));
  const opening = index.open(letters);
  if (opening) {
    await opening;
    signal?.throwIfAborted();
  }
  return index;
}

const insides = new WeakMap<Knowledge['members'], ReadonlyMap<string, readonly Token[]>>();

/** The words of English labels of several by their first letters: who types "plating" means "nickel plating" too. */
function wordsInside({ members, dictionary, isAnswered }: Knowledge): ReadonlyMap<string, readonly Token[]> {
  const known = insides.get(members);
  if (known) return known;
  const labels = new Map<string, Meaning[]>();
  for (const { id, kind, en } of dictionary.vocabulary.concepts) {
    const key = normalize(en);
    if (kind === 'need' || !key.includes(' ') || key.length > LONGEST || !isAnswered(id)) continue;
    const meaning: Meaning = { concept: id, kind, source: 'en' };
    const same = labels.get(key);
    if (same) same.push(meaning);
    else labels.set(key, [meaning]);
  }
  const words = new Map<string, Token[]>();
  for (const [key, meanings] of labels) {
    for (const text of new Set(key.split(' '))) {
      const same = words.get(text.charAt(0));
      if (same) same.push({ text, key, meanings });
      else words.set(text.charAt(0), [{ text, key, meanings }]);
    }
  }
  insides.set(members, words);
  return words;
}

function create(knowledge: Knowledge): Opened {
  const { dictionary } = knowledge;
  const isUsed = ({ concept }: Meaning): boolean => knowledge.isAnswered(concept);
  const rooms = new Map<number, Room>();
  const opening = new Map<string, Promise<void>>();
  const make = async (letter: string): Promise<void> => {
    // What has been fetched and put in order for good need not be put in order again.
    const ready = knowledge.provisional && cache.get(knowledge.provisional)?.rooms.get(letter.charCodeAt(0));
    if (ready) {
      rooms.set(letter.charCodeAt(0), ready);
      return;
    }
    const letters = letter + (FOLDED[letter] ?? '');
    await (await knowledge.more?.())?.letters(letters);
    const tokens = [...wordsInside(knowledge).get(letter) ?? []];
    const put = (text: string, key: string, meanings: readonly Meaning[]): void => {
      if (text.startsWith(letter)) tokens.push({ text, key, meanings, term: { key: text, meanings } });
    };
    // What answers at once is answered in one go: of a letter little is here yet.
    const slice = knowledge.provisional ? () => undefined : createSlicer();
    for (const unit of letters) {
      for (const { key, meanings } of dictionary.entries(unit.charCodeAt(0))) {
        const own = key.length > LONGEST ? [] : meanings.filter(isUsed);
        if (own.length === 0) continue;
        put(key, key, own);
        const folded = KANA.test(key) ? foldReading(key) : key;
        if (folded !== key) put(folded, key, own);
        const pause = slice();
        if (pause) await pause;
      }
    }
    tokens.sort((a, b) => a.key.length - b.key.length || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || (a.text < b.text ? -1 : 1));
    rooms.set(letter.charCodeAt(0), { tokens });
  };

  const room = (letter: number): Room => rooms.get(letter) ?? NO_ROOM;
  /** Tokens of which only those that begin with a word need be looked at, in the order of their room. */
  const beginning = (word: string): readonly Token[] => {
    let branch: Branch = room(word.charCodeAt(0));
    for (let i = 1; i < word.length && branch.tokens.length > FEW; i++) {
      const next = (branch.next ??= parted(branch.tokens, i)).get(word.charCodeAt(i));
      if (!next) return NO_TOKENS;
      branch = next;
    }
    return branch.tokens;
  };
  /** Tokens a few edits away, nearest and longest first. The first letter is hardly ever the wrong one. */
  const near = (word: string, edits: number): Token[] => {
    const found = room(word.charCodeAt(0));
    if (!found.tree) {
      found.tree = new SearchableMap<Token[]>();
      for (const token of found.tokens) {
        if (token.text.length < SHORTEST) continue;
        const same = found.tree.get(token.text);
        if (same) same.push(token);
        else found.tree.set(token.text, [token]);
      }
    }
    return [...found.tree.fuzzyGet(word, edits).values()].sort(([a, x], [b, y]) => x - y || (b[0] as Token).text.length - (a[0] as Token).text.length)
      .flatMap(([tokens]) => tokens);
  };
  return {
    rooms,
    open(letters) {
      const waited: Promise<void>[] = [];
      for (const letter of letters) {
        if (rooms.has(letter.charCodeAt(0))) continue;
        let made = opening.get(letter);
        if (!made) opening.set(letter, (made = make(letter)));
        waited.push(made);
      }
      return waited.length > 0 ? Promise.all(waited).then(() => undefined) : undefined;
    },
    terms: (letter) => room(letter.charCodeAt(0)).tokens.flatMap(({ term }) => term ?? []),
    begin(word, next) {
      const concepts = new Set<string>();
      const begun: Term[] = [];
      for (const { text, term, meanings } of beginning(word)) {
        if (!term || !text.startsWith(word)) continue;
        if (next !== undefined && (text.length === word.length || !next.includes(text.charAt(word.length)))) continue;
        begun.push(term);
        for (const { concept, source } of meanings) if (source !== 'part') concepts.add(concept);
        if (concepts.size >= BEGIN) break;
      }
      return begun;
    },
    complete(text, limit) {
      const seen = new Map<string, { meaning: Meaning; key: string }>();
      const add = ({ key, meanings }: Token): void => {
        for (const meaning of meanings) if (!seen.has(meaning.concept)) seen.set(meaning.concept, { meaning, key });
      };
      for (const token of beginning(text)) {
        if (seen.size >= limit) break;
        if (token.text.startsWith(text)) add(token);
      }
      if (seen.size < limit && text.length >= 5) for (const token of near(text, 1)) if (seen.size < limit) add(token);
      return [...seen.values()];
    },
  };
}
