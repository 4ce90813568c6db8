import type { Knowledge } from './knowledge.js';
import { conceptMatches, MENTION, STEP } from './match.js';
import { raise, release, type Matches } from './matches.js';
import type { Part } from './part.js';

/** Those who state the material and the process of a compound apart come after those who state it as one. */
export function addCompound(knowledge: Knowledge, compound: NonNullable<Part['compound']>, matches: Matches): void {
  const [a, b] = compound.map((meanings) => conceptMatches(knowledge, meanings));
  for (const member of a?.members ?? []) {
    const least = Math.min(a?.scores[member] as number, b?.scores[member] as number);
    if (least >= MENTION) raise(matches, member, Math.max(MENTION, least * STEP));
  }
  if (a) release(a);
  if (b) release(b);
}
