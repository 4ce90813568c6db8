import type { Member } from '../../../model/member.js';
import type { QuantityRange } from '../../../model/quantity.js';
import type { Vocabulary } from '../../../vocabulary/vocabulary.js';
import { LOT_BANDS } from '../../base/lot-bands.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { explain } from '../../reasons/explain.js';
import type { Reason } from '../../types.js';
import type { Part } from '../part.js';
import type { Span } from '../words/spans.js';

const pieces = (min: number, max: number): QuantityRange => ({ min, ...(max < Infinity && { max }), unit: '個', basis: 'any' });

/** Services that are sizes of an order, in words: 「小ロット」「単品」「量産」. A small lot may be a single piece. */
const SIZES: Readonly<Record<string, QuantityRange>> = {
  'single-piece': pieces(...LOT_BANDS.single), 'small-lot': pieces(1, LOT_BANDS.small[1]), 'mass-production': pieces(...LOT_BANDS.mass),
};

/**
 * The spans of a query with sizes of an order read as conditions: whoever states a lot is judged by it, whoever says the word meets it.
 * Where a figure says how many, that is the condition, and the word ranks.
 */
export function withLots(spans: readonly Span[], vocabulary: Vocabulary): readonly Span[] {
  if (!spans.some(({ part }) => part.conceptKind === 'service')) return spans;
  const counted = spans.some(({ part }) => part.condition?.field === 'lot');
  return spans.map((span): Span => {
    const { kind, conceptKind, via, label, meanings } = span.part;
    const [meant, ...others] = meanings.filter(({ weight }) => weight === 1);
    // Of what nobody has a prepared directory knows the number alone.
    const range = meant && others.length === 0 ? SIZES[vocabulary.get(meant.concept)?.id ?? meant.concept] : undefined;
    if (!range || kind !== 'concept' || conceptKind !== 'service' || via === 'partial' || via === 'typo') return span;
    if (counted) return { ...span, part: { ...span.part, optional: true, beside: false } };
    return { ...span, part: { kind: 'value', label, via, condition: { field: 'lot', range }, meanings: [], favours: meanings, reason: inWords } };
  });
}

/** Where a member says the word. */
function inWords(knowledge: Knowledge, member: Member, { reason: _, favours = [], ...part }: Part): Reason | undefined {
  return explain(knowledge, knowledge.members.indexOf(member), [{ ...part, kind: 'concept', meanings: favours }])[0];
}
