import { addAnswer, addAnswers, MACHINES, MENTION, remembered, STEP, type Answer } from '../meet/answers.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { answers } from '../meet/match.js';
import { createMatches, membersOf, raise, release, type Matches } from '../meet/matches.js';
import type { Part } from '../../query/part.js';
import { NOT_FULL, worth } from '../../knowledge/postings.js';

/** With so many who do it, a first look at the list is full: nobody looks for neighbours. */
export const PLENTY = 10;

/** Adds those who answer a part without stating it: who states what it is made of apart, and neighbours where few do the very thing. */
export function addAkin(knowledge: Knowledge, part: Part, matches: Matches, neighbours: boolean): void {
  if (part.compound) addAnswer(compoundAnswer(knowledge, part.compound), matches);
  if (neighbours && part.close && matches.count < PLENTY && answers(matches)) addClose(knowledge, part, matches);
}

export const compoundKey = (compound: NonNullable<Part['compound']>): string =>
  compound.map((meanings) => meanings.map(({ concept, weight }) => `${concept} ${weight}`).join()).join('+');

/** Those who state the material and the process of a compound apart come after those who state it as one. */
export function compoundAnswer(knowledge: Knowledge, compound: NonNullable<Part['compound']>): Answer {
  return remembered(knowledge, STEP, compoundKey(compound), (found) => {
    const [a, b] = compound.map((meanings) => {
      const matches = createMatches(knowledge.members.length);
      addAnswers(knowledge, meanings, matches);
      return matches;
    });
    if (!a || !b) return;
    for (const member of membersOf(a)) {
      const least = Math.min(a.scores[member] as number, b.scores[member] as number);
      if (least >= MENTION) raise(found, member, Math.max(MENTION, least * STEP));
    }
    release(a);
    release(b);
  });
}

/** Adds makers of what is near to the concept asked for: as far down as that goes, or it alone where it is the broader one. */
function addClose({ dictionary: { vocabulary }, postings }: Knowledge, { meanings, close = [] }: Part, matches: Matches): void {
  const broader = new Set(meanings.flatMap(({ concept }) => vocabulary.broader(concept)));
  for (const { concept, weight } of close) {
    for (const { id, depth } of broader.has(concept) ? [{ id: concept, depth: 0 }] : vocabulary.narrower(concept)) {
      const posting = postings.get(id);
      if (!posting) continue;
      const factor = weight * STEP ** Math.min(depth, 4);
      posting.members.forEach((member, i) => {
        const mask = posting.masks[i] as number;
        // Near and only hinted at is far: who has a press bends no sheet.
        if ((mask & NOT_FULL) === 0 && (mask & ~MACHINES) !== 0) raise(matches, member, factor * worth(mask));
      });
    }
  }
}
