import { bestConcept } from './explain.js';
import { APPEAL, CAPABILITY, CERTIFICATION, EQUIPMENT, INDUSTRY, INFERRED, KANA, NAME, PLACE } from '../knowledge/fields.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Part } from '../query/part.js';
import type { RelaxedList } from '../types.js';

/** Fields whose words a summary holds as a whole (`split-directory.ts`). */
const IN_SUMMARY = new Set([NAME, CAPABILITY, INFERRED, EQUIPMENT, CERTIFICATION, APPEAL, INDUSTRY, KANA, PLACE]);

/**
 * Fetches what the reasons of hits are read from, where a summary does not hold it. Most hits state the skill as a
 * capability: they need nothing more. Hits stand also where the rest does not come; what it would have told is not said then.
 */
export async function wholeHits(knowledge: Knowledge, page: readonly number[], parts: readonly Part[], relaxed: readonly RelaxedList[]): Promise<void> {
  const inSummary = (number: number): boolean => parts.every((part) => {
    const field = part.kind === 'concept' ? bestConcept(knowledge, number, part)?.fields[0] : NAME;
    return field !== undefined && IN_SUMMARY.has(field);
  });
  const wanted = page.filter((number) => !inSummary(number));
  for (const { hits } of relaxed) for (const { directory, member } of hits) {
    const number = knowledge.numberOf(directory, member);
    if (number !== undefined) wanted.push(number);
  }
  await knowledge.whole?.(wanted).catch(() => {});
}
