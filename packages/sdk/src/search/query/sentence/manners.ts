import { MANNERS, OFFERED } from '../../../vocabulary/manners.js';
import type { Vocabulary } from '../../../vocabulary/vocabulary.js';

/** What a manner counts as an answer to a need that other skills or things answer: who does 「1個から」 repairs no motorcycle by it. */
const ASIDE = 0.5;

type Meanings = readonly { readonly concept: string; readonly weight: number }[];

/** Whether a concept says how an order is placed, or is a need that such a service answers best. */
function isManner(id: string, vocabulary: Vocabulary): boolean {
  const known = vocabulary.get(id);
  // Of what nobody has a prepared directory knows the number alone.
  const name = known?.id ?? id;
  if (MANNERS.has(name) || OFFERED.has(name)) return true;
  const lead = known?.leadsTo?.[0];
  return lead !== undefined && isManner(lead, vocabulary);
}

/** What answers a need, where how an order is placed only ranks beside what is done. */
export function withMannersAside(meanings: Meanings, vocabulary: Vocabulary): Meanings {
  const manners = meanings.filter(({ concept }) => isManner(concept, vocabulary));
  if (manners.length === 0 || meanings.every((meaning) => manners.includes(meaning) || vocabulary.get(meaning.concept)?.kind === 'need')) return meanings;
  return meanings.map((meaning) => (manners.includes(meaning) ? { ...meaning, weight: ASIDE * meaning.weight } : meaning));
}

/** Whether a need is about how an order is placed: what answers it best is a manner. */
export function asksForManner(meanings: Meanings, vocabulary: Vocabulary): boolean {
  const lead = meanings.find(({ concept }) => vocabulary.get(concept)?.kind !== 'need');
  return lead !== undefined && isManner(lead.concept, vocabulary);
}
