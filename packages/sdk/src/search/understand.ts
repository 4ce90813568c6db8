import type { ConceptKind } from '../model/concept.js';
import {
  findValues, isStopword, looksRomaji, normalizeWithOffsets, onlyFrames, originalRange, readingOf, recognise,
  type Dictionary, type Meaning, type Normalized,
} from '../text/index.js';
import { CONCEPT_KINDS } from '../vocabulary/index.js';
import type { Knowledge } from './knowledge.js';
import type { Part } from './part.js';
import type { PlaceIndex } from './places.js';
import { conceptByReading } from './readings.js';
import type { Relation } from './types.js';
import { correct } from './typos.js';

/** A stretch of the query that something was found in. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly part: Omit<Part, 'id' | 'start' | 'end' | 'words'>;
}

/**
 * Reads a query: values, then the longest places and concepts, then what is left over word by word (text, romaji,
 * misspelling). Nothing is guessed in silence: every part says through which relation it was read.
 */
export async function understand(
  knowledge: Knowledge, query: string, asWords: readonly number[] = [], signal?: AbortSignal,
): Promise<Part[]> {
  const n = normalizeWithOffsets(query.slice(0, 400));
  const spans = readKnown(n, query, knowledge.dictionary, knowledge.places);
  const { rest, framed } = leftovers(n, spans);
  for (const [start, end] of rest) {
    const word = n.text.slice(start, end);
    const whole = await readWord(knowledge, word, n, start, spans.length > 0 && framed, signal);
    for (const span of whole) spans.push(span);
  }
  spans.sort((a, b) => a.start - b.start);
  const parts = spans.map(({ start, end, part }, id): Part => {
    const [from, to] = originalRange(query, n, start, end);
    return { ...part, id, start: from, end: to, words: n.text.slice(start, end) };
  });
  return parts.map((part) => (asWords.includes(part.id) ? plain(part, query) : part));
}

/** A part read as nothing but its letters, as the visitor asked. */
function plain(part: Part, query: string): Part {
  const { id, start, end, words } = part;
  return { id, start, end, words, kind: 'text', label: query.slice(start, end), via: 'text', meanings: [] };
}

/** Values, places and concepts that the directory's own part of the vocabulary knows. */
function readKnown(n: Normalized, query: string, dictionary: Dictionary, places: PlaceIndex): Span[] {
  const spans: Span[] = [];
  const free = (start: number, end: number): boolean => spans.every((span) => end <= span.start || start >= span.end);
  const mentions = recognise(dictionary, n, false);
  for (const { field, range, start, end } of findValues(n.text)) {
    // 5軸, 3Dプリンタ: a number inside a longer known word is no value.
    if (mentions.some((m) => m.start <= start && m.end >= end && m.end - m.start > end - start)) continue;
    const [from, to] = originalRange(query, n, start, end);
    spans.push({ start, end, part: { kind: 'value', label: query.slice(from, to), via: 'same', condition: { field, range }, meanings: [] } });
  }
  for (const place of findPlaces(n, places)) {
    const covered = mentions.some((m) => m.start <= place.start && m.end >= place.end && m.end - m.start > place.end - place.start);
    if (free(place.start, place.end) && !covered) spans.push(place);
  }
  for (const mention of mentions) {
    if (free(mention.start, mention.end)) {
      spans.push({ start: mention.start, end: mention.end, part: conceptPart(dictionary, mention.meanings, n, query, mention.start, mention.end) });
    }
  }
  return spans;
}

/** The longest place names, whole words only where they are Latin. */
function findPlaces(n: Normalized, places: PlaceIndex): Span[] {
  const spans: Span[] = [];
  const { text } = n;
  for (let i = 0; i < text.length; i++) {
    if (/[a-z]/.test(text.charAt(i)) && /[a-z]/.test(text.charAt(i - 1))) continue;
    for (let length = Math.min(places.longest, text.length - i); length >= 2; length--) {
      const word = text.slice(i, i + length);
      const found = places.named(word);
      if (found.length === 0 || (/[a-z]$/.test(word) && /[a-z]/.test(text.charAt(i + length)))) continue;
      if (/^[ぁ-ん]+$/.test(word) && (/[ぁ-んー]/.test(text.charAt(i - 1)) || /[ぁ-んー]/.test(text.charAt(i + length)) && !/^[のでにを]/.test(text.charAt(i + length)))) continue;
      const first = found.find((place) => place.prefecture) ?? found[0];
      spans.push({ start: i, end: i + length, part: {
        kind: 'place', label: first?.label ?? word, via: 'place', places: found.map((place) => place.code), meanings: [],
      } });
      i += length - 1;
      break;
    }
  }
  return spans;
}

/** How a term that was matched relates to what the visitor typed. */
function relationOf(meaning: Meaning, typed: string, label: string): Relation {
  switch (meaning.source) {
    case 'ja': case 'en': return typed.trim().toLowerCase() === label.toLowerCase() ? 'same' : 'variant';
    case 'kana': return 'kana';
    case 'verb': return 'inflection';
    default: return 'synonym';
  }
}

/** The part that a set of meanings makes. Needs stand for what they lead to. */
function conceptPart(
  dictionary: Dictionary, meanings: readonly Meaning[], n: Normalized, query: string, start: number, end: number, via?: Relation,
): Span['part'] {
  const { vocabulary } = dictionary;
  const ordered = [...meanings].sort((a, b) => rankOf(a.kind) - rankOf(b.kind));
  const first = ordered[0] as Meaning;
  const concept = vocabulary.get(first.concept);
  const weights = new Map<string, number>();
  ordered.forEach((meaning) => {
    const base = 1;
    weights.set(meaning.concept, Math.max(base, weights.get(meaning.concept) ?? 0));
    if (meaning.kind !== 'need') return;
    vocabulary.get(meaning.concept)?.leadsTo?.forEach((id, i) => {
      weights.set(id, Math.max(base * (0.95 - 0.07 * Math.min(i, 5)), weights.get(id) ?? 0));
    });
  });
  const [from, to] = originalRange(query, n, start, end);
  const typed = query.slice(from, to);
  const label = concept ? (first.source === 'en' || first.source === 'synonym-en' ? concept.en : concept.ja) : typed;
  return {
    kind: 'concept', label: concept ? { ja: concept.ja, en: concept.en } : typed, conceptKind: first.kind,
    via: via ?? (first.kind === 'need' ? 'need' : relationOf(first, typed, label)),
    concepts: [...weights.keys()],
    meanings: [...weights].map(([id, weight]) => ({ concept: id, weight })),
  };
}

const rankOf = (kind: ConceptKind): number => CONCEPT_KINDS.indexOf(kind);

/** What no span covers, cut into words; frames of a sentence are dropped. */
function leftovers(n: Normalized, spans: readonly Span[]): { rest: [number, number][]; framed: boolean } {
  const taken = new Uint8Array(n.text.length);
  for (const { start, end } of spans) taken.fill(1, start, end);
  const rest: [number, number][] = [];
  let framed = false;
  for (let i = 0; i < n.text.length; ) {
    if (taken[i] === 1) {
      i++;
      continue;
    }
    let end = i;
    while (end < n.text.length && taken[end] === 0) end++;
    for (const [from, to] of cut(n, i, end, spans.length > 0)) {
      const word = n.text.slice(from, to);
      if (onlyFrames(word, spans.length > 0)) framed = true;
      else rest.push([from, to]);
    }
    i = end;
  }
  // A query of nothing but frames (「加工」, 「会社」) is searched as the words it is.
  if (rest.length === 0 && spans.length === 0) {
    const text = n.text.trim();
    if (text !== '') rest.push([n.text.indexOf(text), n.text.indexOf(text) + text.length]);
  }
  return { rest, framed };
}

/** Cuts a stretch at spaces and marks, and Japanese at the particles between content words. */
function* cut(n: Normalized, start: number, end: number, known: boolean): Generator<[number, number]> {
  const stretch = n.text.slice(start, end);
  for (const match of stretch.matchAll(/[^\s、。,.!?！？「」『』()[\]{}:;"'“”*/|~]+/g)) {
    const word = match[0];
    const at = start + match.index;
    if (onlyFrames(word, known) || !/[^ぁ-んー]/.test(word)) {
      yield [at, at + word.length];
      continue;
    }
    // Hiragana written as hiragana, of two letters and more, or a particle, parts content words.
    let from = 0;
    for (let i = 0; i <= word.length; i++) {
      const grammar = i < word.length && isGrammar(n, at + i, word, i);
      if (i < word.length && !grammar) continue;
      if (i > from) yield [at + from, at + i];
      let stop = i;
      while (stop < word.length && isGrammar(n, at + stop, word, stop)) stop++;
      from = stop;
      i = stop - (stop < word.length ? 1 : 0);
      if (stop >= word.length) break;
    }
  }
}

const isGrammar = (n: Normalized, position: number, word: string, i: number): boolean =>
  n.scripts[position] === 2 && 'ぁ' <= word.charAt(i) && word.charAt(i) <= 'ん';

/** Reads one word that the directory's vocabulary does not know. */
async function readWord(
  knowledge: Knowledge, word: string, n: Normalized, start: number, optional: boolean, signal?: AbortSignal,
): Promise<Span[]> {
  const end = start + word.length;
  const query = n.text;
  const same: Normalized = { text: n.text, scripts: n.scripts, starts: Uint32Array.from({ length: n.text.length + 1 }, (_, i) => i) };
  const text: Span = { start, end, part: { kind: 'text', label: word, via: 'text', meanings: [], optional } };
  const latin = /^[a-z0-9.+&'-]+$/.test(word);
  if (/^[^a-z]$/.test(word) && optional) return [];
  const index = await knowledge.text(signal);
  signal?.throwIfAborted();
  const hits = index.find(word);
  const strong = hits.masks.some((mask) => (mask & 0b11_1101_1111_1111) !== 0);
  if (strong && (!latin || word.length >= 3)) return isStopword(word) ? [] : [text];
  if (latin && word.length >= 3 && looksRomaji(word)) {
    const reading = await readingOf(word);
    if (reading !== undefined && reading.length >= 2) {
      const places = knowledge.places.read(reading);
      const meanings = conceptByReading(knowledge.dictionary, reading);
      if (meanings.length > 0) {
        return [{ start, end, part: conceptPart(knowledge.dictionary, meanings, same, query, start, end, 'romaji') }];
      }
      if (places.length > 0) {
        return [{ start, end, part: { kind: 'place', label: places[0]?.label ?? word, via: 'romaji', places: places.map((p) => p.code), meanings: [] } }];
      }
      if (reading.length >= 3 && index.find(reading).members.length > 0) return [{ ...text, part: { ...text.part, via: 'romaji', reading } }];
    }
  }
  const full = await knowledge.full();
  signal?.throwIfAborted();
  if (full.dictionary !== knowledge.dictionary) {
    const piece = normalizeWithOffsets(word);
    const spans = readKnown(piece, word, full.dictionary, full.places);
    if (spans.length > 0) return spans.map((span) => ({ ...span, start: span.start + start, end: span.end + start }));
  }
  const corrected = await correct(knowledge, word, signal);
  if (corrected) {
    return [{ start, end, part: conceptPart(knowledge.dictionary, corrected, same, query, start, end, 'typo') }];
  }
  if (isStopword(word)) return [];
  return [text];
}
