import type { ConceptKind } from '../model/concept.js';
import type { Dictionary, Meaning } from '../text/dictionary.js';
import { originalRange, type Normalized } from '../text/normalize.js';
import { recognise } from '../text/recognise.js';
import { CONCEPT_KINDS } from '../vocabulary/encoding.js';
import type { Part } from './part.js';
import type { Place, PlaceIndex } from './places.js';
import type { Relation } from './types.js';

/** A stretch of the query, in normal form, that something was found in. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly part: Omit<Part, 'id' | 'start' | 'end' | 'words'>;
}

/** What a concept of another kind counts that is tied to the one asked for: castings for casting. */
const LINKED = 0.6;
/** What a concept counts of which only the modifier was typed: スポーツ for スポーツ用品. */
const PART = 0.75;

/**
 * A query that is one skill or thing, with or without a place, and nothing else: read without loading what reads
 * sentences, because that is what most visitors type first.
 */
export function readSimple(
  n: Normalized, query: string, dictionary: Dictionary, places: PlaceIndex, there: (place: Place) => boolean,
): Span[] | undefined {
  const [mention, another] = recognise(dictionary, n, false);
  if (!mention || another) return undefined;
  const { meanings, start, end } = mention;
  const found = findPlaces(n, places, there).filter((place) => place.end <= start || place.start >= end);
  const spans = [...found, { start, end, part: conceptPart(dictionary, meanings, n, query, start, end) }];
  const covered = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  return covered === n.text.replace(/ /g, '').length + (n.text.slice(start, end).match(/ /g)?.length ?? 0) ? spans : undefined;
}

/** The longest place names, whole words only. Where no member is, only the full name (燕市, Tsubame-shi) is a place. */
export function findPlaces(n: Normalized, places: PlaceIndex, there: (place: Place) => boolean): Span[] {
  const spans: Span[] = [];
  const { text } = n;
  for (let i = 0; i < text.length; i++) {
    if (/[a-z]/.test(text.charAt(i)) && /[a-z]/.test(text.charAt(i - 1))) continue;
    for (let length = Math.min(places.longest, text.length - i); length >= 2; length--) {
      const word = text.slice(i, i + length);
      const named = places.named(word);
      if (named.length === 0 || (/[a-z]$/.test(word) && /[a-z]/.test(text.charAt(i + length)))) continue;
      if (/^[ぁ-んー]+$/.test(word) && !standsAlone(text, i, i + length)) continue;
      const inUse = named.filter((place) => place.prefecture || there(place));
      const found = inUse.length > 0 ? inUse : /([都道府県市区町村]| (ken|fu|to|shi|ku|cho|machi|mura|son))$/.test(word) ? named : [];
      if (found.length === 0) continue;
      spans.push({ start: i, end: i + length, part: placePart(found, 'place') });
      i += length - 1;
      break;
    }
  }
  return spans;
}

const standsAlone = (text: string, start: number, end: number): boolean =>
  !/[ぁ-んー]/.test(text.charAt(start - 1)) && !/^[ぁ-んー]/.test(text.slice(end).replace(/^[のでにを]/, ''));

/** The part that some places make; a prefecture gives its name where a city shares it. */
export function placePart(found: readonly Place[], via: Relation): Span['part'] {
  const first = found.find((place) => place.prefecture) ?? found[0];
  return { kind: 'place', label: first?.label ?? '', via, places: found.map((place) => place.code), meanings: [] };
}

/** How a term that was matched relates to what the visitor typed. */
function relationOf(meaning: Meaning, typed: string, label: string): Relation {
  switch (meaning.source) {
    case 'ja': case 'en': return typed.trim().toLowerCase() === label.toLowerCase() ? 'same' : 'variant';
    case 'kana': return 'kana';
    case 'verb': return 'inflection';
    case 'part': return 'partial';
    default: return 'synonym';
  }
}

const rankOf = (kind: ConceptKind): number => CONCEPT_KINDS.indexOf(kind);

/** The part that a set of meanings makes. Needs stand for what they lead to. */
export function conceptPart(
  dictionary: Dictionary, meanings: readonly Meaning[], n: Normalized, query: string, start: number, end: number, via?: Relation,
): Span['part'] {
  const { vocabulary } = dictionary;
  const ordered = [...meanings].sort((a, b) =>
    Number(a.source === 'part') - Number(b.source === 'part') || rankOf(a.kind) - rankOf(b.kind));
  const first = ordered[0] as Meaning;
  const concept = vocabulary.get(first.concept);
  const weights = new Map<string, number>();
  const put = (id: string, weight: number): void => {
    weights.set(id, Math.max(weight, weights.get(id) ?? 0));
  };
  for (const { concept: id, kind, source } of ordered) {
    const base = source === 'part' ? PART : 1;
    put(id, base);
    if (kind === 'need') {
      vocabulary.get(id)?.leadsTo?.forEach((other, i) => { put(other, base * (0.95 - 0.07 * Math.min(i, 5))); });
    } else for (const other of vocabulary.linked(id)) put(other, base * LINKED);
  }
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
