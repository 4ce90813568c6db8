import type { Dictionary } from '../../../text/recognition/dictionary.js';
import type { Normalized } from '../../../text/normalize.js';
import { joinedWords } from './query-words.js';
import { conceptPart, type Span } from './spans.js';

/**
 * Visitors put a space into a Japanese word: 食品 機械, 屋根 リフォーム, 炭素繊維 成形. Where two words make one term, the
 * term is what is asked for, and who states both apart does it as well.
 */
export function joinWords(n: Normalized, query: string, dictionary: Dictionary, known: readonly Span[]): Span[] {
  let spans = [...known];
  for (const { joined, start, end } of joinedWords(n)) {
    const meanings = dictionary.exact(joined)?.meanings.filter(({ source }) => source !== 'part') ?? [];
    const inside = spans.filter((span) => span.start < end && span.end > start);
    if (meanings.length === 0 || inside.some((span) => span.start < start || span.end > end || span.part.kind !== 'concept')) continue;
    const compound = inside.length === 2 ? { compound: inside.map(({ part }) => part.meanings) } : {};
    const part = { ...conceptPart(dictionary, meanings, n, query, start, end), ...compound };
    spans = [...spans.filter((span) => !inside.includes(span)), { start, end, part }];
  }
  return spans;
}
