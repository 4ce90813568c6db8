import type { Dictionary } from '../text/dictionary.js';
import { originalRange, type Normalized } from '../text/normalize.js';
import { recognise } from '../text/recognise.js';
import { HIRAGANA } from '../text/script.js';
import { isStopword } from '../text/stopwords.js';
import { findValues } from '../text/values.js';
import { settled } from './alternatives.js';
import { explainText } from './explain-text.js';
import { joinWords } from './joined-words.js';
import type { Knowledge } from './knowledge.js';
import { leftovers } from './leftovers.js';
import type { Part } from './part.js';
import type { Place, PlaceIndex } from './places.js';
import { readHalfTyped, readLeftovers, readRomaji } from './read-word.js';
import { findPlaces } from './place-spans.js';
import { conceptPart, type Span } from './spans.js';

/** A query as read; `framed` where words were dropped that only frame it. */
interface Sentence {
  readonly spans: readonly Span[];
  readonly framed: boolean;
}

/** Reads a query: values, then the longest places and concepts, then what is left over, word by word. */
export async function readSentence(knowledge: Knowledge, n: Normalized, query: string, signal?: AbortSignal): Promise<Span[]> {
  const { spans, framed } = await read(knowledge, n, query, signal);
  return settled(spans, framed, n.text, (id) => knowledge.dictionary.vocabulary.get(id)?.kind);
}

/** Some parts read as nothing but their letters, as the visitor asked. */
export function asTexts(parts: readonly Part[], query: string, asWords: readonly number[]): Part[] {
  return parts.map((part) => {
    const { id, start, end, words } = part;
    return asWords.includes(id) ? { id, start, end, words, kind: 'text', label: query.slice(start, end), via: 'text', meanings: [], reason: explainText } : part;
  });
}

async function read(knowledge: Knowledge, n: Normalized, query: string, signal?: AbortSignal): Promise<Sentence> {
  let known = readKnown(n, query, knowledge.dictionary, knowledge.places, knowledge.isInUse);
  let { rest, framed } = leftovers(n, known);
  // Key words that name a skill tell of no situation: 「ステンレス 溶接 大型」.
  const keyed = known.some(({ part }) => part.conceptKind === 'process' || part.conceptKind === 'finish') && !n.scripts.includes(HIRAGANA) && !/[a-z]/.test(n.text);
  if (!keyed && (rest.length > 0 || known.some(({ part }) => part.conceptKind === 'need'))) {
    const told = (await import('./situations.js')).findSituation(n, known.filter(({ part }) => part.kind === 'concept'));
    if (told) return { spans: aside(known, told), framed: true };
  }
  if (rest.length > 0 && !await allWritten(knowledge, n.text, rest, signal)) {
    // A page holds only the part of the vocabulary that its makers use. What that part cannot read is read again as a
    // whole with all of it: 「射出成形」 is one word, though only 成形 is done here.
    const full = await knowledge.full();
    signal?.throwIfAborted();
    if (full.dictionary !== knowledge.dictionary) {
      known = readKnown(n, query, full.dictionary, full.places, knowledge.isInUse);
      ({ rest, framed } = leftovers(n, known));
    }
  }
  const romaji = rest.length > 0 && known.length === 0 ? await readRomaji(knowledge, n, 0, n.text.length) : undefined;
  if (romaji && isDone(knowledge, romaji)) return { spans: [romaji], framed: false };
  // わた in わたなべせいさくしょ is no wadding.
  if (rest.length > 0 || (framed && /^[ぁ-ゖー]{5,}$/.test(n.text))) {
    const named = await (await import('./names.js')).findNames(knowledge, n.text);
    if (named) {
      const part = { kind: 'text', label: query.trim(), via: named.via, meanings: [], names: named, reason: explainText } as const;
      return { spans: [{ start: 0, end: n.text.length, part }], framed: false };
    }
  }
  if (romaji) return { spans: [romaji], framed: false };
  const half = rest.length > 0 ? await lastHalfTyped(knowledge, n, known, rest, signal) : undefined;
  if (half) {
    known = [...known.filter(({ end }) => end <= half.start), half];
    rest = rest.filter(([, end]) => end <= half.start);
  }
  const inSeveral = rest.length > 0 && /^[a-z ]{8,40}$/.test(n.text) && n.text.includes(' ');
  const inKana = known.length > 0 && known.every(({ part }) => part.kind === 'concept') && framed && /^[ぁ-ゖー]{5,20}$/.test(n.text);
  if (inSeveral || inKana) {
    // "electroless nicckel plating", へいめまけんさく: the slip is in one word of a term of several.
    const whole = await (await import('./typos.js')).correct(knowledge, n.text, signal);
    if (whole) return { spans: [{ start: 0, end: n.text.length, part: conceptPart(knowledge.dictionary, whole, n, query, 0, n.text.length, 'typo') }], framed: false };
  }
  const read = await readLeftovers(knowledge, n, rest, { known: known.length > 0, framed }, signal);
  return { spans: [...known, ...read].sort((a, b) => a.start - b.start), framed };
}

/** A situation in place of the needs and of what it covers; what the query names besides it keeps its own part. */
function aside(known: readonly Span[], told: Span): Span[] {
  const others = known.filter(({ part }) => part.conceptKind !== 'need');
  const apart = ({ start, end }: Span): boolean => end <= told.start || start >= told.end;
  const needs = known.filter(({ part }) => part.conceptKind === 'need').flatMap(({ part }) => part.meanings);
  const weights = new Map(told.part.meanings.map(({ concept, weight }) => [concept, weight]));
  for (const { concept, weight } of needs) weights.set(concept, Math.max(weight * 0.8, weights.get(concept) ?? 0));
  const meanings = [...weights].map(([concept, weight]) => ({ concept, weight }));
  const favours = others.filter((span) => !apart(span)).flatMap(({ part }) => part.meanings);
  return [...others.filter(apart), { ...told, part: { ...told.part, favours, meanings } }].sort((a, b) => a.start - b.start);
}

/** Whether any member has what a span means; else "sato" is rather a name than sugar. */
const isDone = ({ dictionary, postings }: Knowledge, { part }: Span): boolean =>
  part.kind !== 'concept' || part.meanings.some(({ concept }) => dictionary.vocabulary.narrower(concept).some(({ id }) => postings.has(id)));

/** The beginning of a term of which a part is known already: 治具製, ガンドリル加, "die ca", "barrel fini". */
async function lastHalfTyped(
  knowledge: Knowledge, n: Normalized, known: readonly Span[], rest: readonly [number, number][], signal?: AbortSignal,
): Promise<Span | undefined> {
  const word = n.text.lastIndexOf(' ') + 1;
  const starts = word > 0 && /^[a-z0-9 ]{5,40}$/.test(n.text) ? [0, word] : [word];
  for (const start of starts) {
    const [first] = rest.filter(([, end]) => end > start);
    const apart = known.some((span) => span.end > start) || (first !== undefined && first[1] < n.text.length);
    // A value, a place or a word across the beginning is no part of a term.
    if (!first || !apart || known.some((span) => span.part.kind !== 'concept' && span.end > start)) continue;
    const half = await readHalfTyped(knowledge, n, start, signal);
    if (half) return half.span;
  }
  return undefined;
}

/** Values, places and concepts in a query, by what a dictionary and a place index know. */
function readKnown(
  n: Normalized, query: string, dictionary: Dictionary, places: PlaceIndex, there: (place: Place) => boolean,
): Span[] {
  const spans: Span[] = [];
  const free = (start: number, end: number): boolean => spans.every((span) => end <= span.start || start >= span.end);
  const mentions = recognise(dictionary, n, false);
  const inLonger = (start: number, end: number): boolean =>
    mentions.some((m) => m.start <= start && m.end >= end && m.end - m.start > end - start);
  const found = findPlaces(n, places, there);
  for (const { field, range, start, end } of findValues(n.text, true)) {
    // 5軸, 3Dプリンタ, 四日市: a number inside a longer known word is no value.
    if (inLonger(start, end) || found.some((place) => place.start <= start && place.end > start)) continue;
    const [from, to] = originalRange(query, n, start, end);
    spans.push({ start, end, part: { kind: 'value', label: query.slice(from, to), via: 'same', condition: { field, range }, meanings: [] } });
  }
  for (const place of found) {
    const { start, end } = place;
    if (free(start, end) && !inLonger(start, end)) spans.push(place);
  }
  // 「メーカー」 or "manufacturer" beside something that says more only frames it.
  const telling = mentions.filter((m) => !isStopword(n.text.slice(m.start, m.end)));
  for (const { meanings, start, end } of telling.length > 0 ? telling : mentions) {
    if (free(start, end)) spans.push({ start, end, part: conceptPart(dictionary, meanings, n, query, start, end) });
  }
  return joinWords(n, query, dictionary, spans);
}

/** Whether all words left over stand in the makers' own texts. */
async function allWritten(knowledge: Knowledge, text: string, rest: readonly [number, number][], signal?: AbortSignal): Promise<boolean> {
  const index = await knowledge.text(signal);
  return rest.every(([start, end]) => index.find(text.slice(start, end)).members.length > 0);
}
