import type { Vocabulary } from '../../../vocabulary/vocabulary.js';
import type { Span } from '../words/spans.js';

/** Mending of whatever is brought. */
const ANYTHING: ReadonlySet<string> = new Set(['repair', 'restoration', 'overhaul', 'maintenance']);
/** Mending, which is another trade for each kind of thing. */
const MENDS: ReadonlySet<string> = new Set([...ANYTHING, 'kintsugi', 'lacquer-repair', 'clothing-repair', 'furniture-repair']);

/** What answers a need best. */
const leadOf = ({ part }: Span, vocabulary: Vocabulary): string | undefined => {
  const lead = part.meanings.find(({ concept }) => vocabulary.get(concept)?.kind !== 'need')?.concept;
  return lead && (vocabulary.get(lead)?.id ?? lead);
};

/** Whether a need is to have something mended. */
export const isMending = (need: Span, vocabulary: Vocabulary): boolean => MENDS.has(leadOf(need, vocabulary) ?? '');

/**
 * 「餅つき機が動かなくなった」: who mends something mends no machines, but who makes such machines is asked whether they mend them.
 * The thing is what must be stated, and the mending stands beside it.
 */
export function withMakers(spans: readonly Span[], vocabulary: Vocabulary): Span[] {
  const isThing = ({ part }: Span): boolean => part.conceptKind === 'product' && part.purpose === true;
  const isNeed = (span: Span): boolean => span.part.conceptKind === 'need' && !span.part.optional && ANYTHING.has(leadOf(span, vocabulary) ?? '');
  if (!spans.some(isThing) || !spans.some(isNeed)) return [...spans];
  return spans.map((span) => (isThing(span) ? { ...span, part: { ...span.part, purpose: false } } : isNeed(span) ? { ...span, part: { ...span.part, beside: true } } : span));
}
