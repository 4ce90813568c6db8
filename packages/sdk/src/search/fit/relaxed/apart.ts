import { normalizeWithOffsets } from '../../../text/normalize.js';
import { recognise } from '../../../text/recognition/recognise.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Part } from '../../query/part.js';
import { conceptPart } from '../../query/words/spans.js';

const WORKS: ReadonlySet<Part['conceptKind']> = new Set(['process', 'finish', 'product', 'equipment']);
const OF: ReadonlySet<Part['conceptKind']> = new Set(['material', 'process', 'finish', 'product', 'need']);

/**
 * The ways to read one term that nobody states (木材乾燥, "anti-counterfeit labels") as two that stand beside each other: what is
 * done or made, and what of. Of Japanese the halves have two letters or more.
 */
export function apart(knowledge: Knowledge, query: string, part: Part): Part[][] {
  const { words, meanings: asked } = part, { dictionary } = knowledge;
  if (part.kind !== 'concept' || !WORKS.has(part.conceptKind) || part.via === 'need' || part.via === 'partial') return [];
  const half = (text: string, id: number): Part | undefined => {
    const n = normalizeWithOffsets(text), mention = recognise(dictionary, n, false).find(({ start, end, meanings }) => start === 0 && end === n.text.length && meanings.every(({ source }) => source !== 'part'));
    if (!mention) return undefined;
    const read = conceptPart(dictionary, mention.meanings, n, query, 0, n.text.length);
    const isDirect = (id: string): boolean => read.meanings.some(({ concept, weight }) => concept === id && weight === 1);
    return read.meanings.some(({ concept, weight }) => weight >= 1 && asked.some((own) => own.weight >= 1 && own.concept === concept)) ? undefined
      // As of any part, what is only tied to it is named where someone has it.
      : { ...part, ...read, concepts: (read.concepts ?? []).filter((each) => isDirect(each) || knowledge.isAnswered(each)), id, words: n.text };
  };
  const ways: Part[][] = [];
  for (let at = 2; at <= words.length - 2; at++) {
    if (/[a-z]/.test(words) && words[at] !== ' ') continue;
    const of = half(words.slice(0, at), part.id), work = of && half(words.slice(at).trim(), part.id + 1);
    if (work && OF.has(of.conceptKind) && WORKS.has(work.conceptKind)) ways.push([of, work]);
  }
  return ways;
}
