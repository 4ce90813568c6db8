import { normalizeWithOffsets, originalRange } from '../text/normalize.js';
import type { Knowledge } from './knowledge.js';
import { later } from './later.js';
import type { Part } from './part.js';
import { readSimple } from './spans.js';

const loadSentence = later(() => import('./sentence.js'));
/** Longer queries are cut: nobody names more than this, and a pasted page must not freeze one. */
const LONGEST_QUERY = 400;

/**
 * Reads a query: values, then the longest places and concepts, then what is left over word by word (text, romaji,
 * misspelling). Nothing is guessed in silence: every part says through which relation it was read.
 */
export async function understand(
  knowledge: Knowledge, query: string, asWords: readonly number[] = [], signal?: AbortSignal,
): Promise<Part[]> {
  const n = normalizeWithOffsets(query.slice(0, LONGEST_QUERY));
  const spans = readSimple(n, query, knowledge.dictionary)
    ?? await (await loadSentence()).readSentence(knowledge, n, query, signal);
  const parts = spans.map(({ start, end, part }, id): Part => {
    const [from, to] = originalRange(query, n, start, end);
    // Nobody else has what a reading made: it is filled up, not copied.
    return Object.assign(part, { id, start: from, end: to, words: n.text.slice(start, end) });
  });
  return asWords.length === 0 ? parts : (await loadSentence()).asTexts(parts, query, asWords);
}
