import type { ConceptKind } from '../../../model/concept.js';
import type { Dictionary, Meaning } from '../../../text/recognition/dictionary.js';
import { normalize, originalRange, type Normalized } from '../../../text/normalize.js';
import type { Mention } from '../../../text/recognition/recognise.js';
import { CONCEPT_KINDS } from '../../../vocabulary/encoding.js';
import type { Part } from '../part.js';
import type { Relation } from '../../types.js';

/** A stretch of the query, in normal form, that something was found in. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly part: Omit<Part, 'id' | 'locale' | 'start' | 'end' | 'words'>;
}

/** What a concept of another kind counts that is tied to the one asked for: castings for casting. */
export const LINKED = 0.6;
/** What a concept counts that is near to the one asked for: 研削 for 研磨. */
const CLOSE = 0.6;
/** What a concept counts of which only the modifier was typed: スポーツ for スポーツ用品. */
export const PART = 0.75;

/** A query that is one skill or thing and nothing else, of what was found in it: read without loading what reads sentences. */
export function readSimple(n: Normalized, query: string, dictionary: Dictionary, [mention]: readonly Mention[]): Span[] | undefined {
  if (!mention || mention.start > 0 || mention.end < n.text.length) return undefined;
  const { meanings, start, end } = mention;
  // 「小ロット」 is a size of an order (`lots.ts`).
  if (meanings.some(({ kind }) => kind === 'service')) return undefined;
  return [{ start, end, part: termPart(dictionary, meanings, n, query, start, end) }];
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

const baseOf = ({ source }: Meaning): number => (source === 'part' ? PART : 1);

/** What some meanings made when they were last met in some words: as typed, through which relation, and how far the dictionary had grown. */
interface Made {
  readonly grown: number;
  readonly typed: string;
  readonly via: Relation | undefined;
  readonly part: Span['part'];
}
const made = new WeakMap<readonly Meaning[], Map<string, Made>>();
/** One term is hardly ever written in more ways. */
const WAYS = 16;

/** The part that the meanings of a term make, or of a reading: worked out once, as long as it is written the same. */
export function termPart(dictionary: Dictionary, meanings: readonly Meaning[], n: Normalized, query: string, start: number, end: number, via?: Relation): Span['part'] {
  const grown = dictionary.grown(), typed = query.slice(n.starts[start], n.starts[end]).trimEnd(), words = n.text.slice(start, end);
  let ways = made.get(meanings);
  if (!ways || ways.size >= WAYS) made.set(meanings, (ways = new Map<string, Made>()));
  let known = ways.get(words);
  if (known?.typed !== typed || known.via !== via || known.grown !== grown) {
    ways.set(words, (known = { grown, typed, via, part: conceptPart(dictionary, meanings, n, query, start, end, via) }));
  }
  return { ...known.part };
}

/** The part that a set of meanings makes. Needs stand for what they lead to. */
export function conceptPart(
  dictionary: Dictionary, meanings: readonly Meaning[], n: Normalized, query: string, start: number, end: number, via?: Relation,
): Span['part'] {
  const { vocabulary } = dictionary;
  const ordered = meanings.length === 1 ? meanings : [...meanings].sort((a, b) =>
    Number(a.source === 'part') - Number(b.source === 'part') || rankOf(a.kind) - rankOf(b.kind));
  const first = ordered[0] as Meaning;
  const concept = vocabulary.get(first.concept);
  const weights = new Map<string, number>();
  const put = (id: string, weight: number): void => {
    if (weight > (weights.get(id) ?? 0)) weights.set(id, weight);
  };
  for (const meaning of ordered) put(meaning.concept, baseOf(meaning));
  for (const meaning of ordered) {
    const { concept: id, kind } = meaning, base = baseOf(meaning);
    if (kind === 'need') {
      vocabulary.get(id)?.leadsTo?.forEach((other, i) => { put(other, base * (0.95 - 0.07 * Math.min(i, 5))); });
    } else for (const other of vocabulary.linked(id)) put(other, base * LINKED);
  }
  const close: { concept: string; weight: number }[] = [];
  for (const { concept: id, source } of ordered) {
    if (source !== 'part') vocabulary.get(id)?.close?.forEach((other) => { if (!weights.has(other)) close.push({ concept: other, weight: CLOSE }); });
  }
  const [from, to] = originalRange(query, n, start, end);
  const typed = query.slice(from, to);
  const label = concept ? (first.source === 'en' || first.source === 'synonym-en' ? concept.en : concept.ja) : typed;
  const part: { -readonly [K in keyof Span['part']]: Span['part'][K] } = {
    kind: 'concept', label: concept ? { ja: concept.ja, en: concept.en } : typed, conceptKind: first.kind,
    via: via ?? (first.kind === 'need' ? 'need' : relationOf(first, typed, label)),
    concepts: [...weights.keys()],
    meanings: [...weights].map(([id, weight]) => ({ concept: id, weight })),
  };
  if (first.kind === 'need') part.echoes = [n.text.slice(start, end)];
  if (close.length > 0) part.close = close;
  const words = n.text.slice(start, end);
  // What the Japanese label is made of only where the query is Japanese: its terms are not fetched for an English one.
  const compound = compoundOf(dictionary, words, first.kind) ?? (/^[a-z]/.test(words) ? undefined : compoundOf(dictionary, normalize(concept?.ja ?? ''), first.kind));
  if (compound) part.compound = compound;
  return part;
}

/** The material and the process or thing that a compound is made of (アルミ切削, 木製家具), where it is made of nothing else. */
export function compoundOf(dictionary: Dictionary, words: string, kind: ConceptKind): Part['compound'] {
  if (kind !== 'process' && kind !== 'product') return undefined;
  for (let i = words.charAt(1) === '製' ? 1 : 2; i <= words.length - 2; i++) {
    const stem = words.slice(0, i > 1 && words[i - 1] === '製' ? i - 1 : i);
    const plain = fullMeanings(dictionary, stem, 'material'), named = fullMeanings(dictionary, `${stem}材`, 'material');
    if (plain.length + named.length === 0) continue;
    const work = fullMeanings(dictionary, words.slice(i).replace(/^[ の]/, ''), kind);
    if (work.length > 0) return [[...plain, ...named], work];
  }
  return undefined;
}

const NONE: Part['meanings'] = [];

function fullMeanings(dictionary: Dictionary, key: string, kind: ConceptKind): Part['meanings'] {
  return dictionary.exact(key.trim())?.meanings.flatMap(({ concept, kind: own, source }) => (own === kind && source !== 'part' ? [{ concept, weight: 1 }] : [])) ?? NONE;
}
