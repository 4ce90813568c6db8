import { PLENTY } from '../fit/relaxed/akin.js';
import { FEW, LOOSE, type Answer } from '../fit/meet/answers.js';
import { BitSet } from '../base/bits.js';
import { EQUAL, RELAX_BELOW, type Verdicts } from '../engine.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { later } from '../base/later.js';
import { createMatches, membersOf, raise, release } from '../fit/meet/matches.js';
import { answersTo, type Meant } from './part-answer.js';
import type { Part } from '../query/part.js';
import { grainOf, top } from '../fit/order/top.js';

/** The first page of a query that is one skill or thing. */
export interface Best {
  readonly total: number;
  readonly members: readonly number[];
  readonly scores: ArrayLike<number>;
  /** Where a figure was asked for: who meets it, and what there is to say of it. */
  readonly meetsAll?: number;
  readonly verdicts?: Verdicts;
  /** The parts of the query, where some of them turned out to rank only. */
  readonly parts?: readonly Part[];
  /** Where a place was asked for: how far from its middle a member is. */
  readonly distance?: (number: number) => number | undefined;
}

/** So many of the best are kept of an answer: a page, and the beginning of the next. */
export const KEPT = 32;
/** The answers to one concept as the first page wants them. */
interface Ranked {
  readonly answer: Answer;
  /** The best answers, as {@link top} puts them, and their scores. */
  readonly best: readonly number[];
  readonly bestScores: Float32Array;
  readonly most: number;
  /** The answers as a set, a bit a member; where they are few there is none. */
  readonly bits: BitSet | undefined;
  /** Whether the answers have been put into the order of their scores. */
  sorted: boolean;
}

const cache = new WeakMap<Answer, Ranked>();

function rank(knowledge: Knowledge, answer: Answer): Ranked {
  let ranked = cache.get(answer);
  if (ranked) return ranked;
  const size = knowledge.members.length;
  const { fits } = answer, members = answer.members.subarray(0, fits);
  const found = createMatches(size);
  for (let i = 0; i < fits; i++) raise(found, members[i] as number, answer.scores[i] as number);
  const best = top(members, KEPT, found.scores, knowledge.order);
  const bestScores = Float32Array.from(best, (number) => found.scores[number] as number);
  release(found);
  let bits: BitSet | undefined;
  if (fits * 32 > size) {
    bits = new BitSet(size);
    bits.addAll(members);
  }
  cache.set(answer, (ranked = { answer, best, bestScores, most: Math.max(0, ...bestScores), bits, sorted: false }));
  return ranked;
}

const rankAll = (knowledge: Knowledge, answers: readonly Answer[]): Ranked[] => {
  const all: Ranked[] = [];
  for (const answer of answers) if (answer.fits > 0) all.push(rank(knowledge, answer));
  return all;
};
const rankedOf = (knowledge: Knowledge, meant: Meant): Ranked[] => rankAll(knowledge, answersTo(knowledge, meant));

const firsts = new WeakMap<Knowledge['members'], Best>();

/** All members, equally: the first in reading order. */
function everyone(knowledge: Knowledge): Best {
  let known = firsts.get(knowledge.members);
  if (!known) {
    const all = createMatches(knowledge.members.length);
    for (let number = 0; number < knowledge.members.length; number++) raise(all, number, EQUAL);
    const members = top(membersOf(all), KEPT, all.scores, knowledge.order);
    release(all);
    firsts.set(knowledge.members, (known = { total: knowledge.members.length, members, scores: members.map(() => EQUAL) }));
  }
  return known;
}

/** The first page of a query that is one skill, thing, need, word or name, or two of them; nothing where more has to be looked at. */
export async function firstPage(knowledge: Knowledge, parts: readonly Part[], count: number, signal?: AbortSignal): Promise<Best | undefined> {
  const [part] = parts;
  if (count > KEPT) return undefined;
  if (!part) return everyone(knowledge);
  // Whom a denial leaves out, who takes small lots by its words or its figures, and who is called what a skill is, is told of each by itself.
  if (parts.some(({ excluded, condition, favours, kind, names }) => excluded ?? ((condition && favours) || (names && kind === 'concept')))) return undefined;
  if (parts.length > 1 || (part.favours && part.favours.length > 0)) return (await loadSeveral()).firstOfSeveral(knowledge, parts, count, signal);
  if (part.optional) return undefined;
  let best: Best | undefined;
  if (part.kind === 'text') {
    const index = await knowledge.text(signal), { words, reading, names } = part;
    signal?.throwIfAborted();
    if (!names && reading === undefined) best = index.best(words, knowledge.order);
    else if (!names || names.answers) {
      const named = names?.answers?.() ?? [];
      best = bestOfAll(knowledge, rankAll(knowledge, [...named, ...[...new Set([words, reading ?? words])].map((word) => index.answer(word))]));
    }
  } else if (part.kind === 'concept') {
    best = part.via === 'need' ? bestOfNeed(knowledge, part, count) : bestOf(knowledge, part, count);
  }
  // Where few do the very thing, `matchPart` looks for those who do what is close to it.
  return best && best.total >= (part.close ? PLENTY : RELAX_BELOW) ? best : undefined;
}

const loadSeveral = later(() => import('./first-of-several.js'));

let union = new BitSet(0);

/**
 * The best members that have any of some concepts, without looking at the others: whoever is among the best of all is among
 * the best of the concept that is their best. How many there are is counted over sets of bits.
 */
function bestOf(knowledge: Knowledge, meant: Meant, count: number): Best {
  const { total, members, scores } = allBest(knowledge, meant);
  return { total, members: members.slice(0, count), scores };
}

/** By what they mean, the best kept of parts that are read the same over and over. */
const merged = new WeakMap<Meant['meanings'], { readonly members: Knowledge['members']; readonly compound: Meant['compound']; readonly best: Best; ofNeed?: number }>();

function allBest(knowledge: Knowledge, meant: Meant): Best {
  const known = merged.get(meant.meanings);
  if (known?.members === knowledge.members && known.compound === meant.compound) return known.best;
  const answers = rankedOf(knowledge, meant), best = bestOfAll(knowledge, answers);
  if (answers.length !== 1) merged.set(meant.meanings, { members: knowledge.members, compound: meant.compound, best });
  return best;
}

function bestOfAll(knowledge: Knowledge, answers: readonly Ranked[]): Best {
  const size = knowledge.members.length, [only] = answers;
  if (only && answers.length === 1) return { total: only.answer.fits, members: only.best, scores: only.bestScores };
  const found = createMatches(size);
  for (const { best, bestScores } of answers) {
    for (let i = 0; i < best.length; i++) raise(found, best[i] as number, bestScores[i] as number);
  }
  const members = top(membersOf(found), KEPT, found.scores, knowledge.order);
  const scores = members.map((number) => found.scores[number] as number);
  release(found);
  return { total: countUnion(answers, size), members, scores };
}

/**
 * The same of a need, which leads to much: beyond a few, what answers it far less well than the best is none of it. Nothing
 * where the best kept of a concept do not tell.
 */
function bestOfNeed(knowledge: Knowledge, meant: Meant, count: number): Best | undefined {
  const all = bestOf(knowledge, meant, count);
  if (all.total <= FEW) return all;
  const answers = rankedOf(knowledge, meant);
  let most = 0;
  for (const ranked of answers) if (ranked.most > most) most = ranked.most;
  const least = LOOSE * most;
  const { scores } = all;
  // Among equal fits some may be loose and others not: then it matters who is beyond the first page.
  const last = scores[all.members.length - 1] ?? 0;
  if (all.total > all.members.length ? grainOf(last) <= grainOf(least) : last < least) return undefined;
  const kept = merged.get(meant.meanings), total = kept?.ofNeed ?? countUnion(answers, knowledge.members.length, least);
  if (kept) kept.ofNeed = total;
  return { ...all, total };
}

/** How many answers have at least some score: once they stand in the order of their scores, they are the first. */
function countAbove(ranked: Ranked, least: number): number {
  const { members, scores, fits } = ranked.answer;
  if (!ranked.sorted) {
    const at = [...Array<undefined>(fits)].map((_, i) => i).sort((a, b) => (scores[b] as number) - (scores[a] as number));
    members.set(Uint32Array.from(at, (i) => members[i] as number));
    scores.set(Float32Array.from(at, (i) => scores[i] as number));
    ranked.sorted = true;
  }
  let low = 0, high = fits;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scores[middle] as number) >= least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many have any of the answers, of a need those that fit well enough; the most frequent first: it is copied, the others are added. */
function countUnion(answers: readonly Ranked[], size: number, least?: number): number {
  if (union.words.length !== (size + 31) >>> 5) union = new BitSet(size);
  union.clear();
  for (const ranked of [...answers].sort((a, b) => b.answer.fits - a.answer.fits)) {
    const { bits, answer: { members, fits } } = ranked, count = least === undefined ? fits : countAbove(ranked, least);
    if (bits && count === fits) union.unite(bits);
    else union.addAll(members, count);
  }
  return union.size;
}
