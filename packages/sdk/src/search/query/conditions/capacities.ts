import type { Dictionary } from '../../../text/recognition/dictionary.js';
import { originalRange, type Normalized } from '../../../text/normalize.js';
import { KANJI, KATAKANA } from '../../../text/script.js';
import { explainText } from '../../reasons/explain-text.js';
import { conceptPart, type Span } from '../words/spans.js';

const TONS = '([0-9][0-9,.]*)(?: |-)?(?:とん|tons?|tonnes?|t)(?![a-z])';
/** A press is named by its force: 200トンプレス, "200 ton press", 「プレス 200t」; that is no weight of what shall be made. */
const CAPACITY = new RegExp(`(?<![0-9a-z.,])${TONS}(?=(?:級|くらす)?(?: |の|-)?(?:ぷれす|射出|成形機|press|injection))|(?<=(?:ぷれす|ぷれす機|press(?:es)?|成形機)(?: |、)?)${TONS}`, 'g');
/** How far katakana goes on from a figure: what is written as one word with it is not recognised there. Kanji behind it make it another word (プレス加工). */
function runEnd({ text, scripts }: Normalized, start: number): number {
  let end = start;
  while (end < text.length && scripts[end] === KATAKANA) end++;
  return scripts[end] === KANJI ? start : end;
}

/** The force of a press that a query names, as makers write it, and the press where it is written as one word with it. */
export function findCapacities(n: Normalized, query: string, dictionary: Dictionary): Span[] {
  if (!/[0-9](?: |-)?t|[0-9] ?とん/.test(n.text)) return [];
  return [...n.text.matchAll(CAPACITY)].flatMap(({ index: start, 0: words, 1: before, 2: behind }): Span[] => {
    const end = start + words.length, [from, to] = originalRange(query, n, start, end), figure = before ?? behind ?? '';
    const reading = /とん$/.test(words) ? `${figure}t` : `${figure}とん`;
    const capacity: Span = { start, end, part: { kind: 'text', label: query.slice(from, to), via: 'variant', meanings: [], reading, reason: explainText } };
    const stop = runEnd(n, end), meanings = dictionary.exact(n.text.slice(end, stop))?.meanings.filter(({ source }) => source !== 'part') ?? [];
    return meanings.length === 0 ? [capacity] : [capacity, { start: end, end: stop, part: conceptPart(dictionary, meanings, n, query, end, stop) }];
  });
}
