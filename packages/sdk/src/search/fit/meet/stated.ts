import type { Knowledge } from '../../knowledge/knowledge.js';
import { worth } from '../../knowledge/postings.js';
import type { Part } from '../../query/part.js';
import { addAnswer, remembered, type Answer } from './answers.js';
import { raise, type Matches } from './matches.js';

/** Adds those who state what is broader than a part asks for, where that is let pass (`kin.ts`). */
export function addStated(knowledge: Knowledge, { meanings }: Part, matches: Matches): void {
  for (const { concept, weight, exact } of meanings) if (exact) addAnswer(statedAnswer(knowledge, concept, weight), matches);
}

/** Members that state a concept itself as a skill or material of theirs: nothing narrower, and no word in passing. */
const statedAnswer = (knowledge: Knowledge, concept: string, weight: number): Answer => remembered(knowledge, weight, `=${concept}`, (found) => {
  const posting = knowledge.postings.get(concept);
  posting?.members.forEach((member, i) => {
    const stated = knowledge.members[member]?.capabilities?.some(({ process, materials }) => process === concept || materials?.includes(concept));
    if (stated) raise(found, member, weight * worth(posting.masks[i] as number));
  });
});
