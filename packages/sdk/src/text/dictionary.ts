import type { ConceptKind } from '../model/concept.js';
import { termsOf, type TermSource } from '../vocabulary/terms.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { isWordLetter, normalize, normalizeTerm } from './normalize.js';
import { DIGIT, HIRAGANA, KANJI, KATAKANA, LATIN } from './script.js';

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

/** Terms by their first two units, longest first: what longest-match recognition looks up. */
export interface Dictionary {
  readonly vocabulary: Vocabulary;
  /** Entries that could begin with these two units; pass 0 for the second at the end of a text. */
  candidates(first: number, second: number): readonly Entry[] | undefined;
  /** The entry of exactly this normal form. */
  exact(key: string): Entry | undefined;
  entries(): Iterable<Entry>;
}

/**
 * Makes the dictionary of a vocabulary; `traps` are words consumed without a concept. `breathe` is awaited between
 * concepts, so that tens of thousands of terms never hold up a page.
 */
export async function createDictionary(
  vocabulary: Vocabulary, traps: readonly string[] = [], breathe: () => Promise<void> | undefined = () => undefined,
): Promise<Dictionary> {
  const byKey = new Map<string, Entry>();
  const add = (text: string, meaning?: Meaning): void => {
    const { key, first, last } = normalizeTerm(text);
    if (key === '') return;
    let entry = byKey.get(key);
    if (!entry) {
      const kanaOnly = /^[ぁ-ゖー]+$/.test(key);
      const prolonged = /[ーｰ]$/.test(text) && !key.endsWith('ー');
      entry = { key, meanings: [], prolonged, first, last, kanaOnly };
      byKey.set(key, entry);
    }
    if (meaning && !entry.meanings.some((known) => known.concept === meaning.concept)) entry.meanings.push(meaning);
  };
  const parts: [string, Meaning][] = [];
  for (const concept of vocabulary.concepts) {
    const pause = breathe();
    if (pause) await pause;
    for (const { text, source } of termsOf(concept)) {
      if (source === 'part') {
        parts.push([text, { concept: concept.id, kind: concept.kind, source }]);
        continue;
      }
      add(text, { concept: concept.id, kind: concept.kind, source });
      if (/[a-z]y$/i.test(text)) add(text.slice(0, -1) + 'ies', { concept: concept.id, kind: concept.kind, source });
      if (/[a-z]{4}s$/i.test(text) && !/ss$/i.test(text)) {
        add(text.slice(0, -1), { concept: concept.id, kind: concept.kind, source });
      }
    }
  }
  for (const [text, meaning] of parts) {
    // A modifier that is itself a process or material says that, not the machine, agent or treatment named after it.
    const known = byKey.get(normalize(text));
    if (!known?.meanings.some(({ kind, source }) => source !== 'part' && (kind === 'process' || kind === 'finish' || kind === 'material'))) add(text, meaning);
  }
  for (const trap of traps) add(trap);

  const long = new Map<number, Entry[]>();
  const single = new Map<number, Entry[]>();
  for (const entry of byKey.values()) {
    const first = entry.key.charCodeAt(0);
    const [index, code] = entry.key.length === 1
      ? [single, first] as const
      : [long, first * 0x10000 + entry.key.charCodeAt(1)] as const;
    const bucket = index.get(code);
    if (bucket) bucket.push(entry);
    else index.set(code, [entry]);
  }
  for (const [code, bucket] of long) {
    bucket.sort((a, b) => b.key.length - a.key.length);
    const alone = single.get(Math.floor(code / 0x10000));
    if (alone) bucket.push(...alone);
  }
  return {
    vocabulary,
    candidates: (first, second) => long.get(first * 0x10000 + second) ?? single.get(first),
    exact: (key) => byKey.get(key),
    entries: () => byKey.values(),
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
