import { normalize } from '../../../text/normalize.js';
import type { Matched } from '../../engine.js';
import { APPEAL, CAPABILITY, EQUIPMENT, PRODUCT_NAME, TAG } from '../../knowledge/fields.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Part } from '../../query/part.js';
import { explainText } from '../../reasons/explain-text.js';
import { combine } from '../order/combine.js';

/** Where makers name what they make, do or have; a sentence may name what they refuse. */
const NAMED = [CAPABILITY, EQUIPMENT, PRODUCT_NAME, APPEAL, TAG].reduce((bits, field) => bits | (1 << field), 0);
/** One Japanese word; fewer letters stand within too many. */
const WORD = /^[ぁ-ゖー一-龠々]{3,}$/;

/** What was parted into things that nobody has together may be one name of a thing that somebody writes so: 電池缶 is no can of whoever makes batteries. */
export async function asWritten(knowledge: Knowledge, query: string, parts: readonly Part[], signal?: AbortSignal): Promise<Matched | undefined> {
  const words = normalize(query).trim();
  if (parts.length < 2 || !WORD.test(words) || parts.some(({ kind }) => kind === 'place' || kind === 'value')) return undefined;
  const index = await knowledge.text(signal);
  signal?.throwIfAborted();
  if (!index.find(words).masks.some((mask) => (mask & NAMED) !== 0)) return undefined;
  return combine(knowledge, [{ id: 0, kind: 'text', label: query.trim(), start: 0, end: query.length, via: 'text', words, meanings: [], reason: explainText }], signal);
}
