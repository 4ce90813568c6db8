import SearchableMap from 'minisearch/SearchableMap';
import type { Meaning } from '../text/dictionary.js';
import { foldReading } from '../text/reading.js';
import type { Knowledge } from './knowledge.js';
import { createSlicer } from './slices.js';

/** A term of a concept in use. */
export interface Term {
  readonly key: string;
  readonly meanings: readonly Meaning[];
}

/** What a visitor may name half typed, misspelt or in another script, among the terms of concepts in use. */
export interface ConceptIndex {
  /** All terms of concepts in use, in normal form and, where it differs, as a folded reading. */
  terms(): readonly Term[];
  /** What a word half typed may become: the nearest terms that begin with it, followed by one of the letters `next`. */
  begin(word: string, next?: string): readonly Term[];
  /** Concepts with a term that begins so, best first. */
  complete(text: string, limit: number): readonly { readonly concept: string; readonly key: string }[];
}

/** Half a word stands for at most so many concepts. */
const BEGIN = 12;

/** What a visitor may begin to type, and the term that it leads to: the term itself, its folded reading, a word in it. */
interface Token {
  readonly text: string;
  readonly key: string;
  readonly meanings: readonly Meaning[];
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

/** Tokens that begin with one letter: each room is put into order, and made a tree for misspellings, when first needed. */
interface Room extends Branch {
  sorted: boolean;
  tree?: SearchableMap<Token[]>;
}

/** Misspellings are looked for among words of letters and kana of at least this length. */
const SHORTEST = 4;

const KANA = /^[ぁ-ゖー]+$/;
const NO_TOKENS: readonly Token[] = [];
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
  const rooms = new Map<number, Room>();
  const put = (text: string, key: string, meanings: readonly Meaning[]): void => {
    const first = text.charCodeAt(0);
    const room = rooms.get(first);
    if (room) room.tokens.push({ text, key, meanings });
    else rooms.set(first, { tokens: [{ text, key, meanings }], sorted: false });
  };
  const slice = createSlicer();
  for (const { key, meanings } of dictionary.entries()) {
    const own = meanings.filter(({ concept }) => {
      let yes = used.get(concept);
      if (yes === undefined) used.set(concept, (yes = inUse(concept)));
      return yes;
    });
    if (own.length === 0 || key.length > 40) continue;
    put(key, key, own);
    if (KANA.test(key)) {
      const folded = foldReading(key);
      if (folded !== key) put(folded, key, own);
    } else if (/[a-z]/.test(key) && key.includes(' ')) for (const word of key.split(' ')) if (word !== '') put(word, key, own);
    const pause = slice();
    if (pause) await pause;
  }

  /** Tokens that begin with a letter, those of the shortest terms first. */
  const room = (letter: number): Room => {
    const found = rooms.get(letter) ?? { tokens: [], sorted: true };
    if (!found.sorted) {
      found.tokens.sort((a, b) => a.key.length - b.key.length || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
      found.sorted = true;
    }
    return found;
  };
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
    terms: () => [...rooms.values()].flatMap(({ tokens }) => tokens.filter(({ text, key }) => text === key || KANA.test(text)))
      .map(({ text, meanings }) => ({ key: text, meanings })),
    begin(word, next) {
      const concepts = new Set<string>();
      const begun: Term[] = [];
      for (const { text, key, meanings } of beginning(word)) {
        if (!text.startsWith(word) || (text !== key && !KANA.test(text))) continue;
        if (next !== undefined && (text.length === word.length || !next.includes(text.charAt(word.length)))) continue;
        begun.push({ key: text, meanings });
        for (const { concept, source } of meanings) if (source !== 'part') concepts.add(concept);
        if (concepts.size >= BEGIN) break;
      }
      return begun;
    },
    complete(text, limit) {
      const seen = new Map<string, string>();
      const add = ({ key, meanings }: Token): void => {
        for (const { concept } of meanings) if (!seen.has(concept)) seen.set(concept, key);
      };
      for (const token of beginning(text)) {
        if (seen.size >= limit) break;
        if (token.text.startsWith(text)) add(token);
      }
      if (seen.size < limit && text.length >= 5) for (const token of near(text, 1)) if (seen.size < limit) add(token);
      return [...seen].map(([concept, key]) => ({ concept, key }));
    },
  };
}
