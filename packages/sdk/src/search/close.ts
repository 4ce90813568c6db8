import type { Knowledge } from './knowledge.js';
import { STEP } from './answers.js';
import { raise, type Matches } from './matches.js';
import type { Part } from './part.js';
import { NOT_FULL, WORTH } from './postings.js';

/** Adds makers of what is near to the concept asked for: as far down as that goes, or it alone where it is the broader one. */
export function addClose({ dictionary: { vocabulary }, postings }: Knowledge, { meanings, close = [] }: Part, matches: Matches): void {
  const broader = new Set(meanings.flatMap(({ concept }) => vocabulary.broader(concept)));
  for (const { concept, weight } of close) {
    for (const { id, depth } of broader.has(concept) ? [{ id: concept, depth: 0 }] : vocabulary.narrower(concept)) {
      const posting = postings.get(id);
      if (!posting) continue;
      const factor = weight * STEP ** Math.min(depth, 4);
      posting.members.forEach((member, i) => {
        const mask = posting.masks[i] as number;
        // Near and only hinted at is far.
        if ((mask & NOT_FULL) === 0) raise(matches, member, factor * (WORTH[mask] as number));
      });
    }
  }
}
