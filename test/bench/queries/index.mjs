/** The generated queries: every class the same number, each with the members that answer it. */
import { createRandom } from '../generate/random.mjs';
import { SENTENCE_CLASSES } from './sentences.mjs';
import { createTruth } from './truth.mjs';
import { WORD_CLASSES } from './words.mjs';

const CLASSES = { ...WORD_CLASSES, ...SENTENCE_CLASSES };

export const CLASS_NAMES = Object.keys(CLASSES);

/**
 * Queries with at least one right answer and no two alike.
 *
 * @param facts what is true of each member
 * @param count queries a class
 */
export const makeQueries = (facts, { seed = 1, count = 24 } = {}) => {
  const truth = createTruth(facts);
  return Object.entries(CLASSES).flatMap(([name, make]) => {
    const random = createRandom(`${seed}:${name}`);
    const made = new Map();
    for (let tries = 0; made.size < count && tries < count * 80; tries++) {
      const item = make(random, truth);
      if (!item || item.truth.size === 0 || made.has(item.query)) continue;
      made.set(item.query, { id: `${name}-${made.size}`, class: name, ...item });
    }
    return [...made.values()];
  });
};
