import { compoundAnswer, compoundKey } from '../fit/relaxed/akin.js';
import { addAnswer, answersOf, remembered, type Answer } from '../fit/meet/answers.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { createMatches, release } from '../fit/meet/matches.js';
import type { Part } from '../query/part.js';
import { grainOf } from '../fit/order/top.js';

/** Weight that no concept has: answers to several are kept under it. */
const SEVERAL = 0;

/** What a part of a query may mean. */
export type Meant = Pick<Part, 'meanings' | 'compound'>;

/** Answers to everything that a part may mean. */
export const answersTo = (knowledge: Knowledge, { meanings, compound }: Meant): Answer[] => {
  const answers = answersOf(knowledge, meanings);
  if (compound) answers.push(compoundAnswer(knowledge, compound));
  return answers;
};

/** By what they mean, the keys of parts that are read the same over and over. */
const keys = new WeakMap<Meant['meanings'], { readonly compound: Meant['compound']; readonly key: string }>();

/** The same as one answer. */
export function answerTo(knowledge: Knowledge, meant: Meant): Answer {
  const { meanings, compound } = meant, [only] = meanings;
  if (only && meanings.length === 1 && !compound) return answersOf(knowledge, meanings)[0] as Answer;
  let known = keys.get(meanings);
  if (!known || known.compound !== compound) {
    let key = compound ? compoundKey(compound) : '';
    for (const { concept, weight } of meanings) key += `,${concept} ${weight}`;
    keys.set(meanings, (known = { compound, key }));
  }
  return remembered(knowledge, SEVERAL, known.key, (found) => {
    for (const answer of answersTo(knowledge, meant)) addAnswer(answer, found);
  });
}

/** Those whose evidence is an answer, best first, equal fits in reading order. */
export interface Ordered {
  readonly members: Uint32Array;
  readonly scores: Float32Array;
}

const orders = new WeakMap<Answer, Ordered>();

/** Answers in the order of a page of results. */
export function inOrder({ order }: Knowledge, answer: Answer): Ordered {
  let known = orders.get(answer);
  if (!known) {
    const { members, scores, fits } = answer;
    const at = [...Array<undefined>(fits)].map((_, i) => i).sort((a, b) => grainOf(scores[b] as number) - grainOf(scores[a] as number)
      || (order[members[a] as number] as number) - (order[members[b] as number] as number));
    orders.set(answer, (known = { members: Uint32Array.from(at, (i) => members[i] as number), scores: Float32Array.from(at, (i) => scores[i] as number) }));
  }
  return known;
}

const spread = new WeakMap<Answer, Float32Array>();

/** Whether an answer has so many that their scores by member number are kept. */
export const isSpread = ({ members: { length } }: Knowledge, { members }: Answer): boolean => members.length * 4 > length;

/** Scores by member number, mentions included: kept where they are many, else for as long as `use` runs. */
export function withScores<T>(knowledge: Knowledge, answer: Answer, use: (scores: Float32Array) => T): T {
  const size = knowledge.members.length;
  let known = spread.get(answer);
  if (!known && isSpread(knowledge, answer)) {
    const all = createMatches(size);
    addAnswer(answer, all);
    spread.set(answer, (known = all.scores.slice()));
    release(all);
  }
  if (known) return use(known);
  const found = createMatches(size);
  addAnswer(answer, found);
  const made = use(found.scores);
  release(found);
  return made;
}
