import { isWordLetter, type Normalized } from '../../text/normalize.js';
import { KANJI } from '../../text/script.js';
import type { Situation } from '../../vocabulary/situations.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { candidates } from './situation-words.js';
import type { Span } from './spans.js';

/** A situation that the query tells of, and where each of its words stands. */
interface Told {
  readonly situation: Situation;
  readonly at: readonly (readonly [number, number])[];
  /** How much of the query it explains: words, then letters. */
  readonly worth: number;
}

/** Situations worth at least this share of the best one are alternatives to it. */
const RIVAL = 0.9;
const MOST = 3;

/**
 * The situations that a query tells of without naming a skill, as one part; the best explain most of its words. Words that
 * all lie in one thing the query names (自転車, "bathroom scale") tell of nothing.
 */
export async function findSituation(n: Normalized, named: readonly Span[], vocabulary: Vocabulary): Promise<Span | undefined> {
  const told: Told[] = [];
  const kinds = kindsOf(named, vocabulary);
  for (const { situation, groups } of await candidates(n, kinds.keys())) {
    const at: (readonly [number, number])[] = [];
    for (const group of groups) {
      const found = firstOf(n, group, at) ?? ofKind(group, kinds, at);
      if (!found) break;
      at.push(found);
    }
    if (at.length < groups.length || named.some((span) => at.every(([start, end]) => start >= span.start && end <= span.end))) continue;
    told.push({ situation, at, worth: at.reduce((sum, [start, end]) => sum + end - start, 0) + 4 * at.length });
  }
  told.sort((a, b) => b.worth - a.worth);
  const best = told[0];
  if (!best) return undefined;
  const chosen = told.filter(({ worth }) => worth >= RIVAL * best.worth).slice(0, MOST);
  const weights = new Map<string, number>();
  for (const { situation } of chosen) {
    situation.leadsTo.forEach((id, i) => { weights.set(id, Math.max(weights.get(id) ?? 0, 0.95 - 0.07 * Math.min(i, 5))); });
  }
  const label = (locale: 'ja' | 'en', mark: string): string => chosen.map(({ situation }) => situation[locale]).join(mark);
  return {
    start: Math.min(...best.at.map(([start]) => start)), end: Math.max(...best.at.map(([, end]) => end)),
    part: {
      kind: 'concept', conceptKind: 'need', via: 'need', label: { ja: label('ja', '・'), en: label('en', ' / ') },
      echoes: best.at.map(([start, end]) => n.text.slice(start, end)),
      concepts: [...weights.keys()], meanings: [...weights].map(([concept, weight]) => ({ concept, weight })),
    },
  };
}

/** The kinds of what the query names, as situations write them (<tableware>), with where each is named. */
function kindsOf(named: readonly Span[], vocabulary: Vocabulary): Map<string, Span[]> {
  const kinds = new Map<string, Span[]>();
  for (const span of named) {
    const own = span.part.meanings.flatMap(({ concept, weight }) => (weight >= 1 ? [concept, ...vocabulary.broader(concept)] : []));
    for (const kind of new Set(own)) kinds.set(`<${kind}>`, [...kinds.get(`<${kind}>`) ?? [], span]);
  }
  return kinds;
}

/** A thing or material that the query names, of one of the kinds in a group: a spoon for <tableware>. */
function ofKind(group: readonly string[], kinds: ReadonlyMap<string, readonly Span[]>, taken: readonly (readonly [number, number])[]): [number, number] | undefined {
  for (const word of group) {
    const span = kinds.get(word)?.find(({ start, end }) => taken.every(([from, to]) => end <= from || start >= to));
    if (span) return [span.start, span.end];
  }
  return undefined;
}

/** The first word of a group that stands in the query apart from the words already taken. */
function firstOf({ text, scripts }: Normalized, group: readonly string[], taken: readonly (readonly [number, number])[]): [number, number] | undefined {
  for (const word of group) {
    for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
      const end = i + word.length;
      if (/^[a-z]/.test(word) && (isWordLetter(scripts[i - 1] ?? 0) || !endsWord(text, word, end))) continue;
      // One kanji with or without its particle is a word of its own only where no other kanji leads to it: 車の in 電車の.
      if (/^[一-龠][ぁ-ん]?$/.test(word) && scripts[i - 1] === KANJI) continue;
      if (taken.every(([from, to]) => i >= to || end <= from)) return [i, end];
    }
  }
  return undefined;
}

/** A Latin word may go on for a few letters (freez-ing); a short one only into its plural. */
function endsWord(text: string, word: string, end: number): boolean {
  const more = /^[a-z]*/.exec(text.slice(end))?.[0].length ?? 0;
  return word.length >= 4 ? more <= 4 : more === 0 || (more === 1 && text.charAt(end) === 's');
}
