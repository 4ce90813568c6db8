import type { Knowledge } from './knowledge.js';
import { MENTION, STEP } from './answers.js';
import { conceptMatches } from './match.js';
import { membersOf, raise, release, type Matches } from './matches.js';
import type { Part } from './part.js';

/** Those who state the material and the process of a compound apart come after those who state it as one. */
export function addCompound(knowledge: Knowledge, compound: NonNullable<Part['compound']>, matches: Matches): void {
  const [a, b] = compound.map((meanings) => conceptMatches(knowledge, meanings));
  if (!a || !b) return;
  for (const member of membersOf(a)) {
    const least = Math.min(a.scores[member] as number, b.scores[member] as number);
    if (least >= MENTION) raise(matches, member, least * STEP);
  }
  release(a);
  release(b);
}
