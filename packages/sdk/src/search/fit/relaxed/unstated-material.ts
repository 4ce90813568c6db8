import type { Vocabulary } from '../../../vocabulary/vocabulary.js';
import type { Matched } from '../../engine.js';
import { isWork } from '../meet/kin.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { NOT_FULL } from '../../knowledge/postings.js';
import type { Part } from '../../query/part.js';
import { answeredIn } from './step.js';

const isMaterial = ({ kind, conceptKind }: Part): boolean => kind === 'concept' && conceptKind === 'material';

/** The materials of a query that names a thing somebody makes and what it shall be made of, and no work: "silk necktie", 「革の首輪」. */
export function materialsOfThing(strict: Matched): readonly Part[] {
  const { parts } = strict, isAnswered = answeredIn(strict);
  const made = parts.some((part) => part.conceptKind === 'product' && isAnswered(part));
  return made && !parts.some(isWork) ? parts.filter(isMaterial) : [];
}

/**
 * Whether a member states a material that is none of these, or what is made of or done to one: who writes of cotton makes no silk
 * necktie; who names no material may.
 */
export function statesAnother({ postings }: Knowledge, vocabulary: Vocabulary, materials: readonly Part[]): (number: number) => boolean {
  const asked = materials.flatMap(({ concepts = [] }) => concepts), within = new Set(asked.flatMap((id) => vocabulary.narrower(id).map((each) => each.id)));
  const own = new Set([...within, ...asked.flatMap((id) => vocabulary.broader(id))]);
  const isMaterialId = (id: string): boolean => vocabulary.get(id)?.kind === 'material';
  /** Whether having a concept tells of another material: leather goods are of leather. */
  const tells = (id: string): boolean => {
    if (isMaterialId(id)) return !own.has(id);
    const named = vocabulary.linked(id).filter(isMaterialId);
    return named.length > 0 && !named.some((each) => within.has(each));
  };
  const others = new Set<number>();
  for (const id of postings.keys()) {
    if (!tells(id)) continue;
    const posting = postings.get(id);
    posting?.members.forEach((member, i) => { if (((posting.masks[i] as number) & NOT_FULL) === 0) others.add(member); });
  }
  return (number) => others.has(number);
}
