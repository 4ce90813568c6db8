import { conceptIndex } from './suggest/concept-index.js';
import type { Knowledge } from './knowledge/knowledge.js';
import { fetchAhead, type Turn } from './pieces/ahead.js';
import { LITERAL_LIMIT } from './fit/match.js';
import { findNames } from './names/names.js';
import { suggest } from './suggest/suggest.js';

/**
 * Fetches and builds what the first letters a visitor types will ask for: code in chunks of its own, what is made of the
 * members' texts and names, and how all concepts are related. Letters come faster than a line answers.
 * With turns it goes on to what any of them may ask for.
 */
export async function warmUp(knowledge: Knowledge, turn?: Turn): Promise<void> {
  await Promise.all([
    // Names take a while and wait for little: they are read while the rest is on its way.
    suggest(knowledge, 'kenma', {}), findNames(knowledge, 'kenma'), import('../text/romaji.js').then(({ readingOf }) => readingOf('kenma')),
    import('./query/sentence.js'), import('./suggest/typos.js'), import('./fit/soften.js'), import('./fit/relax.js'),
    ...knowledge.members.length > LITERAL_LIMIT ? [import('./fit/first-of-several.js'), import('./fit/first-meeting.js')] : [], import('./query/situations.js'),
    // Figures stand in queries of all kinds.
    knowledge.more?.().then((more) => more.letters('0')), conceptIndex(knowledge, ''), knowledge.text(), knowledge.relations(),
  ]);
  if (turn) await fetchAhead(knowledge, turn);
}
