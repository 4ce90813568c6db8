import type { Knowledge } from '../../knowledge/knowledge.js';
import { createMatches, membersOf, raise, release, type Matches } from './matches.js';
import type { Part } from '../../query/part.js';
import { EQUIPMENT, EXTRA, MESSAGE, NAME, PRODUCT_NAME, PRODUCT_TEXT } from '../../knowledge/fields.js';
import { NOT_FULL, worth } from '../../knowledge/postings.js';

/** A step down the hierarchy costs a little: who asks for 研磨 is served by 鏡面研磨, but by 研磨 first. */
export const STEP = 0.93;
/** Evidence below this is a mention, not an answer: it goes to the separate list. */
export const MENTION = 0.3;

/**
 * What only hints at an answer is worth between this and {@link MENTION}: a thing narrower than one that is merely tied to what was asked for,
 * or told of in another product's description; half a word for something narrower; a machine, where work is asked for. It
 * counts where nobody answers better (`parted.ts`).
 */
export const HINT = 0.26;
const HINT_STEP = 0.02;
/** Meanings below this weight are merely tied to what was asked for. */
const SURE = 0.7;

/** Answers to a need below this share of the best one are loose; of up to so many, only what is further off ({@link LOOSE_OF_FEW}). */
export const LOOSE = 0.6, FEW = 3, LOOSE_OF_FEW = 0.52;

const ASIDE = (1 << MESSAGE) | (1 << EXTRA) | NOT_FULL;
/** A mask with nothing else tells of machines, or speaks aside. */
export const MACHINES = ASIDE | (1 << EQUIPMENT);
const IN_PASSING = ASIDE | (1 << PRODUCT_TEXT), NAMED = (1 << NAME) | (1 << PRODUCT_NAME);

/** Members that have one concept or a narrower one, each with how well. */
export interface Answer {
  /** Those whose evidence is an answer, then those that only mention it; with a score each. */
  readonly members: Uint32Array;
  readonly scores: Float32Array;
  /** So many are answers. */
  readonly fits: number;
}

/** What all answers kept may hold: 16 MB. Beyond it they are made again. */
const ROOM = 1 << 21;

/** Answers by weight and concept. What a visitor types leads to the same few hundred concepts over and over. */
interface Known {
  readonly answers: Map<number, Map<string, Answer>>;
  filled: number;
}
const cache = new WeakMap<Knowledge['members'], Known>();

/** An answer, made once. */
export function remembered(knowledge: Knowledge, weight: number, key: string, fill: (found: Matches) => void): Answer {
  let known = cache.get(knowledge.members);
  if (!known) cache.set(knowledge.members, (known = { answers: new Map(), filled: 0 }));
  let own = known.answers.get(weight);
  if (!own) known.answers.set(weight, (own = new Map<string, Answer>()));
  let answer = own.get(key);
  if (!answer) {
    answer = work(knowledge, fill);
    known.filled += answer.members.length;
    if (known.filled > ROOM) {
      known.answers.clear();
      known.filled = 0;
    } else own.set(key, answer);
  }
  return answer;
}

const answerOf = (knowledge: Knowledge, concept: string, weight: number): Answer => remembered(knowledge, weight, concept, (found) => {
  const { vocabulary } = knowledge.dictionary;
  const kind = vocabulary.get(concept)?.kind;
  // SUS304 is stainless steel as much as anything is.
  const step = kind === 'material' ? 1 : STEP;
  for (const { id, depth } of vocabulary.narrower(concept)) {
    const posting = knowledge.postings.get(id);
    if (!posting) continue;
    const factor = weight * step ** Math.min(depth, 4), thing = kind === 'product' && depth > 0;
    const { members, masks } = posting;
    for (let i = 0; i < members.length; i++) {
      const mask = masks[i] as number, score = factor * worth(mask);
      const hint = (thing && (weight < SURE || !(mask & ~IN_PASSING))) || (depth > 0 && mask & NOT_FULL && !(mask & NAMED)) || (kind !== 'equipment' && !(mask & ~MACHINES));
      // What is a mention anyway (who sells 研磨機 grinds nothing) stays below what hints.
      raise(found, members[i] as number, score < MENTION ? Math.min(score, HINT - HINT_STEP) : hint ? HINT + HINT_STEP * score : score);
    }
  }
});

/** Members that have each of some meanings. */
export const answersOf = (knowledge: Knowledge, meanings: Part['meanings']): Answer[] =>
  meanings.flatMap(({ concept, weight, exact }) => (exact ? [] : [answerOf(knowledge, concept, weight)]));

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
  release(found);
  return { members, scores, fits };
}

/** Adds the members that have any of what a part may mean. */
export function addAnswers(knowledge: Knowledge, meanings: Part['meanings'], matches: Matches): void {
  for (const answer of answersOf(knowledge, meanings)) addAnswer(answer, matches);
}

/** Adds the members of an answer, each with its best score. */
export function addAnswer({ members, scores }: Omit<Answer, 'fits'>, matches: Matches): void {
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
