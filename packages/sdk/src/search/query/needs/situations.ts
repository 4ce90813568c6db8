import { isWordLetter, type Normalized } from '../../../text/normalize.js';
import { KANJI, KATAKANA } from '../../../text/script.js';
import type { Situation } from '../../../vocabulary/situations.js';
import type { Vocabulary } from '../../../vocabulary/vocabulary.js';
import { situationsOf } from './composed.js';
import { candidates, type Candidate } from './situation-words.js';
import type { Span } from '../words/spans.js';

type Stretch = readonly [start: number, end: number];

/** A situation that the query tells of, and where each of its words stands. */
interface Told {
  readonly situation: Situation;
  readonly at: readonly Stretch[];
  /** Where it is composed, the stretch that names the thing. */
  readonly thing?: Stretch | undefined;
  readonly broad?: boolean;
  /** Whether the second of its words only tells that it shall not happen. */
  readonly denied?: boolean;
  /** How much of the query it explains: words, then letters. */
  readonly worth: number;
}

/** A situation as a part of the query, and what else it says with the same words. */
export interface SituationSpan extends Span {
  readonly instead: readonly Span[];
  /** Whether it is composed: of a thing, and of what is told of that. */
  readonly ofThing: boolean;
}

/** Situations worth at least this share of the best one are alternatives to it; those that are listed know more than those composed. */
const RIVAL = 0.9, LISTED_RIVAL = 0.75, COMPOSED_RIVAL = 1;
const MOST = 3;

/**
 * The situations that a query tells of without naming a skill, as one part; the best explain most of its words. Words that
 * all lie in one thing the query names (自転車, "bathroom scale") tell of nothing.
 */
export async function findSituation(query: Normalized, named: readonly Span[], vocabulary: Vocabulary): Promise<SituationSpan | undefined> {
  // Phones write "doesn’t".
  const n = { ...query, text: query.text.replaceAll('’', "'") };
  const kinds = kindsOf(named, vocabulary);
  const { listed, composed } = situationsOf(await candidates(n, kinds.keys()));
  const tell = ({ told, groups }: Candidate<Situation>): Told[] => {
    const at = placesOf(n, groups, kinds);
    if (!at || named.some((span) => at.every((stretch) => within(stretch, span)))) return [];
    return [{ situation: told, at, worth: worthOf(at) }];
  };
  const ofThings = composed.flatMap(({ denied, broad, ...each }) => tell(each).map((told) => ({ ...told, thing: told.at.at(-1), broad, denied, worth: denied ? worthOf([...told.at.slice(0, 1), ...told.at.slice(2)]) : told.worth }))
    .filter(({ thing }) => each.material || !thing || !isInLonger(n, thing)));
  const whole = listed.flatMap(tell);
  const known = ({ at }: Told): boolean => whole.length > 0 || needsAt(at, named).length > 0;
  const told: Told[] = [...whole, ...longest(ofThings).filter((each) => !each.broad || !known(each))].sort((a, b) => b.worth - a.worth);
  const best = told[0];
  if (!best) return undefined;
  const chosen = told.filter(({ worth, thing }) => worth >= (!best.thing === !thing ? RIVAL : thing ? COMPOSED_RIVAL : LISTED_RIVAL) * best.worth).slice(0, MOST);
  const weights = new Map<string, number>();
  for (const { situation, thing } of chosen) {
    situation.leadsTo.flatMap((id) => (id === '@' ? namedAt(thing, named) : id))
      .forEach((id, i) => { weights.set(id, Math.max(weights.get(id) ?? 0, 0.95 - 0.07 * Math.min(i, 5))); });
  }
  return {
    start: Math.min(...best.at.map(([start]) => start)), end: Math.max(...best.at.map(([, end]) => end)),
    ofThing: best.thing !== undefined,
    instead: best.thing ? needsAt(chosen.flatMap(({ at }) => at), named) : [],
    part: {
      kind: 'concept', conceptKind: 'need', via: 'need', label: { ja: labelOf(chosen, 'ja', '・', 24), en: labelOf(chosen, 'en', ' / ', 60) },
      echoes: best.at.map(([start, end]) => n.text.slice(start, end)),
      concepts: [...weights.keys()], meanings: [...weights].map(([concept, weight]) => ({ concept, weight })),
    },
  };
}

/** What a chip says of them: the best, and the others as far as `most` letters hold. */
function labelOf(chosen: readonly Told[], locale: 'ja' | 'en', mark: string, most: number): string {
  return [...new Set(chosen.map(({ situation }) => situation[locale]))].reduce((label, each) => (label.length + mark.length + each.length <= most ? label + mark + each : label));
}

/** Whether a thing is only part of another one's name: 自転車 in 自転車置き場. */
const isInLonger = ({ scripts }: Normalized, [, end]: Stretch): boolean => {
  const leadsOn = (at: number): boolean => scripts[at] === KANJI || scripts[at] === KATAKANA;
  return leadsOn(end - 1) && leadsOn(end);
};

const worthOf = (at: readonly Stretch[]): number => at.reduce((sum, [start, end]) => sum + end - start, 0) + 4 * at.length;

const within = ([start, end]: Stretch, span: Span): boolean => start >= span.start && end <= span.end;

const isPartOf = ([from, to]: Stretch, [start, end]: Stretch): boolean => start <= from && end >= to && end - start > to - from;

/** 割れ in 割れにくい is not what has happened, nor in 割れるのを防ぎたい: of what is said of a thing the longest counts, and what shall not happen. */
const longest = (told: readonly Told[]): readonly Told[] => told.filter(({ at: [own], denied }) =>
  !told.some(({ at: [other], denied: kept }) => own && other && (isPartOf(own, other) || (kept && !denied && other[0] <= own[0] && other[1] >= own[1]))));

/** The needs of the vocabulary that share words with a situation. */
const needsAt = (at: readonly Stretch[], named: readonly Span[]): Span[] =>
  named.filter(({ start, end, part }) => part.conceptKind === 'need' && at.some(([from, to]) => from < end && to > start));

/** The thing that the query names in a stretch. */
const namedAt = (thing: Stretch | undefined, named: readonly Span[]): string[] =>
  named.filter((span) => thing && span.part.conceptKind === 'product' && within(thing, span)).flatMap(({ part }) => part.meanings.filter(({ weight }) => weight >= 1).slice(0, 1).map(({ concept }) => concept));

/** Where the groups of a situation stand in the query, each apart from the others. */
function placesOf(n: Normalized, groups: readonly (readonly string[])[], kinds: ReadonlyMap<string, readonly Span[]>): Stretch[] | undefined {
  const at: Stretch[] = [];
  for (const group of groups) {
    const found = firstOf(n, group, at) ?? ofKind(group, kinds, at);
    if (!found) return undefined;
    at.push(found);
  }
  return at;
}

/** The kinds of what the query names, as situations write them (<tableware>), with where each is named. */
function kindsOf(named: readonly Span[], vocabulary: Vocabulary): Map<string, Span[]> {
  const kinds = new Map<string, Span[]>();
  for (const span of named) {
    const own = span.part.meanings.flatMap(({ concept, weight }) => (weight >= 1 ? [concept, ...vocabulary.broader(concept)] : []));
    if (THINGS.has(span.part.conceptKind ?? '')) own.push(ANY);
    for (const kind of new Set(own)) kinds.set(`<${kind}>`, [...kinds.get(`<${kind}>`) ?? [], span]);
  }
  return kinds;
}

/** The kind of every thing that the query names, of whatever sort. */
const ANY = '*', THINGS: ReadonlySet<string> = new Set(['product', 'equipment']);

/** A thing or material that the query names, of one of the kinds in a group: a spoon for <tableware>. */
function ofKind(group: readonly string[], kinds: ReadonlyMap<string, readonly Span[]>, taken: readonly Stretch[]): Stretch | undefined {
  for (const word of group) {
    const span = kinds.get(word)?.find(({ start, end }) => taken.every(([from, to]) => end <= from || start >= to));
    if (span) return [span.start, span.end];
  }
  return undefined;
}

/** The first word of a group that stands in the query apart from the words already taken. */
function firstOf({ text, scripts }: Normalized, group: readonly string[], taken: readonly Stretch[]): Stretch | undefined {
  for (const word of group) {
    for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
      const end = i + word.length;
      if (/^[a-z]/.test(word) && ((isWordLetter(scripts[i - 1] ?? 0) && !word.startsWith("n't ")) || !endsWord(text, word, end))) continue;
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
