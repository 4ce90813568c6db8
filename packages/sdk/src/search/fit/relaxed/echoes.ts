import { MENTION } from '../meet/answers.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { membersOf, type Matches } from '../meet/matches.js';
import { worth } from '../../knowledge/postings.js';

/** What each of the visitor's words adds, and how many of them count. */
const ECHO = 0.2, MOST_ECHOED = 2;

/** Of those who answer what a visitor tells of, puts those first who use the same words: 軽い器 for 「軽い食器」. */
export async function preferEchoes(knowledge: Knowledge, echoes: readonly string[], matches: Matches, signal?: AbortSignal): Promise<void> {
  const texts = await knowledge.texts();
  signal?.throwIfAborted();
  for (const member of membersOf(matches)) {
    const score = matches.scores[member] as number;
    if (score < MENTION) continue;
    let echoed = 0;
    for (const word of echoes) echoed += worth(texts.maskIn(member, word));
    matches.scores[member] = score + ECHO * Math.min(echoed, MOST_ECHOED);
  }
}
