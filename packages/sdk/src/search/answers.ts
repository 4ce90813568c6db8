import { BitSet } from './bits.js';
import type { Knowledge } from './knowledge.js';
import { createMatches, membersOf, raise, release, type Matches } from './matches.js';
import type { Part } from './part.js';
import { WORTH } from './postings.js';
import { grainOf, top } from './top.js';

/** A step down the hierarchy costs a little: who asks for 研磨 is served by 鏡面研磨, but by 研磨 first. */
export const STEP = 0.93;
/** Evidence below this is a mention, not an answer: it goes to the separate list. */
export const MENTION = 0.3;

/** Members that have one concept or a narrower one, each with how well. */
interface Answer {
  /** Those whose evidence is an answer, then those that only mention it; with a score each. */
  readonly members: Uint32Array;
  readonly scores: Float32Array;
  /** So many are answers; the score of the best. */
  readonly fits: number;
  readonly most: number;
  /** Whether the answers have been put into the order of their scores. */
  sorted: boolean;
  /** The best answers, as {@link top} puts them, and their scores. */
  readonly best: readonly number[];
  readonly bestScores: Float32Array;
  /** The answers as a set, a bit a member; where they are few there is none. */
  readonly bits: BitSet | undefined;
}

/** The first page of a query that is one skill or thing. */
export interface Best {
  readonly total: number;
  readonly members: readonly number[];
  readonly scores: ArrayLike<number>;
}

/** So many of the best are kept of an answer: a page, and the beginning of the next. */
export const KEPT = 32;
/** What all answers kept may hold: 16 MB. Beyond it they are made again. */
const ROOM = 1 << 21;

/** Answers by weight and concept. What a visitor types leads to the same few hundred concepts over and over. */
interface Known {
  readonly answers: Map<number, Map<string, Answer>>;
  filled: number;
}
const cache = new WeakMap<Knowledge, Known>();

function remembered(knowledge: Knowledge, weight: number, key: string, fill: (found: Matches) => void): Answer {
  let known = cache.get(knowledge);
  if (!known) cache.set(knowledge, (known = { answers: new Map(), filled: 0 }));
  let own = known.answers.get(weight);
  if (!own) known.answers.set(weight, (own = new Map<string, Answer>()));
  let answer = own.get(key);
  if (!answer) {
    answer = work(knowledge, fill);
    known.filled += answer.members.length + (answer.bits?.words.length ?? 0);
    if (known.filled > ROOM) {
      known.answers.clear();
      known.filled = 0;
    } else own.set(key, answer);
  }
  return answer;
}

const answerOf = (knowledge: Knowledge, concept: string, weight: number): Answer => remembered(knowledge, weight, concept, (found) => {
  const { vocabulary } = knowledge.dictionary;
  // SUS304 is stainless steel as much as anything is.
  const step = vocabulary.get(concept)?.kind === 'material' ? 1 : STEP;
  for (const { id, depth } of vocabulary.narrower(concept)) {
    const posting = knowledge.postings.get(id);
    if (!posting) continue;
    const factor = weight * step ** Math.min(depth, 4);
    const { members, masks } = posting;
    for (let i = 0; i < members.length; i++) raise(found, members[i] as number, factor * (WORTH[masks[i] as number] as number));
  }
});

/** Members that state a concept itself as a skill or material of theirs: nothing narrower, and no word in passing. */
const statedAnswer = (knowledge: Knowledge, concept: string, weight: number): Answer => remembered(knowledge, weight, `=${concept}`, (found) => {
  const posting = knowledge.postings.get(concept);
  posting?.members.forEach((member, i) => {
    const stated = knowledge.members[member]?.capabilities?.some(({ process, materials }) => process === concept || materials?.includes(concept));
    if (stated) raise(found, member, weight * (WORTH[posting.masks[i] as number] as number));
  });
});

/** Those who state the material and the process of a compound apart come after those who state it as one. */
function compoundAnswer(knowledge: Knowledge, compound: NonNullable<Part['compound']>): Answer {
  const key = compound.map((meanings) => meanings.map(({ concept, weight }) => `${concept} ${weight}`).join()).join('+');
  return remembered(knowledge, STEP, key, (found) => {
    const [a, b] = compound.map((meanings) => {
      const matches = createMatches(knowledge.members.length);
      addAnswers(knowledge, { meanings }, matches);
      return matches;
    });
    if (!a || !b) return;
    for (const member of membersOf(a)) {
      const least = Math.min(a.scores[member] as number, b.scores[member] as number);
      if (least >= MENTION) raise(found, member, Math.max(MENTION, least * STEP));
    }
    release(a);
    release(b);
  });
}

/** What a part of a query may mean. */
type Meant = Pick<Part, 'meanings' | 'compound'>;

function answersOf(knowledge: Knowledge, { meanings, compound }: Meant): Answer[] {
  const answers = meanings.map(({ concept, weight, exact }) => (exact ? statedAnswer : answerOf)(knowledge, concept, weight));
  if (compound) answers.push(compoundAnswer(knowledge, compound));
  return answers;
}

function work(knowledge: Knowledge, fill: (found: Matches) => void): Answer {
  const size = knowledge.members.length;
  const found = createMatches(size);
  fill(found);
  const members = new Uint32Array(found.count), scores = new Float32Array(found.count);
  let fits = 0, end = found.count;
  for (const number of membersOf(found)) {
    const score = found.scores[number] as number;
    const at = score < MENTION ? --end : fits++;
    members[at] = number;
    scores[at] = score;
  }
  const answers = members.subarray(0, fits);
  const best = top(answers, KEPT, found.scores, knowledge.order);
  const bestScores = Float32Array.from(best, (number) => found.scores[number] as number);
  release(found);
  let bits: BitSet | undefined;
  if (fits * 32 > size) {
    bits = new BitSet(size);
    bits.addAll(answers);
  }
  let most = 0;
  for (const score of bestScores) if (score > most) most = score;
  return { members, scores, fits, most, sorted: false, best, bestScores, bits };
}

/** Adds the members that have any of what a part may mean. */
export function addAnswers(knowledge: Knowledge, meant: Meant, matches: Matches): void {
  for (const answer of answersOf(knowledge, meant)) addAnswer(answer, matches);
}

function addAnswer({ members, scores }: Answer, matches: Matches): void {
  const { members: found, scores: best } = matches;
  let { count } = matches;
  for (let i = 0; i < members.length; i++) {
    const member = members[i] as number, score = scores[i] as number, known = best[member] as number;
    if (score <= known) continue;
    if (known === 0) found[count++] = member;
    best[member] = score;
  }
  matches.count = count;
}

let union = new BitSet(0);

/**
 * The best members that have any of some concepts, without looking at the others: whoever is among the best of all is among
 * the best of the concept that is their best. How many there are is counted over sets of bits.
 */
export function bestOf(knowledge: Knowledge, meant: Meant, count: number): Best {
  const size = knowledge.members.length;
  const answers = answersOf(knowledge, meant).filter(({ fits }) => fits > 0);
  const [only] = answers;
  if (only && answers.length === 1) return { total: only.fits, members: only.best.slice(0, count), scores: only.bestScores };
  const found = createMatches(size);
  for (const { best, bestScores } of answers) {
    for (let i = 0; i < best.length && i < count; i++) raise(found, best[i] as number, bestScores[i] as number);
  }
  const members = top(membersOf(found), count, found.scores, knowledge.order);
  const scores = members.map((number) => found.scores[number] as number);
  release(found);
  return { total: countUnion(answers, size), members, scores };
}

/** Answers to a need below this share of the best one are loose; up to so many are shown nevertheless. */
export const LOOSE = 0.6, FEW = 5;

/**
 * The same of a need, which leads to much: beyond a few, what answers it far less well than the best is none of it. Nothing
 * where the best kept of a concept do not tell.
 */
export function bestOfNeed(knowledge: Knowledge, meant: Meant, count: number): Best | undefined {
  const all = bestOf(knowledge, meant, count);
  if (all.total <= FEW) return all;
  const answers = answersOf(knowledge, meant).filter(({ fits }) => fits > 0);
  let most = 0;
  for (const answer of answers) if (answer.most > most) most = answer.most;
  const least = LOOSE * most;
  const { scores } = all;
  // Among equal fits some may be loose and others not: then it matters who is beyond the first page.
  const last = scores[all.members.length - 1] ?? 0;
  if (all.total > all.members.length ? grainOf(last) <= grainOf(least) : last < least) return undefined;
  const size = knowledge.members.length;
  if (union.words.length !== (size + 31) >>> 5) union = new BitSet(size);
  union.clear();
  for (const answer of answers) {
    if (answer.bits && isAtLeast(answer, least)) union.unite(answer.bits);
    else union.addAll(answer.members, countAbove(answer, least));
  }
  return { ...all, total: union.count() };
}

/** How many answers have at least some score: once they stand in the order of their scores, they are the first. */
function countAbove(answer: Answer, least: number): number {
  const { members, scores, fits } = answer;
  if (!answer.sorted) {
    const at = Array.from({ length: fits }, (_, i) => i).sort((a, b) => (scores[b] as number) - (scores[a] as number));
    members.set(Uint32Array.from(at, (i) => members[i] as number));
    scores.set(Float32Array.from(at, (i) => scores[i] as number));
    answer.sorted = true;
  }
  let low = 0, high = fits;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scores[middle] as number) >= least) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isAtLeast = (answer: Answer, least: number): boolean => countAbove(answer, least) === answer.fits;

function countUnion(answers: readonly Answer[], size: number): number {
  if (union.words.length !== (size + 31) >>> 5) union = new BitSet(size);
  union.clear();
  for (const { bits, members, fits } of answers) {
    if (bits) union.unite(bits);
    else union.addAll(members, fits);
  }
  return union.count();
}
