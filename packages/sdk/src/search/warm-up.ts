import { conceptIndex } from './concept-index.js';
import type { Knowledge } from './knowledge.js';
import { findNames } from './names.js';
import { suggest } from './suggest.js';

/**
 * Fetches and builds what the first letters a visitor types will ask for: code in chunks of its own, what is made of the
 * members' texts and names, and how all concepts are related. Letters come faster than a line answers.
 */
export async function warmUp(knowledge: Knowledge): Promise<void> {
  await Promise.all([
    import('./sentence.js'), import('./typos.js'), import('./soften.js'), import('./relax.js'), import('./situations.js'),
    // Figures stand in queries of all kinds.
    knowledge.more?.().then((more) => more.letters('0')),
    import('../text/romaji.js').then(({ readingOf }) => readingOf('kenma')), conceptIndex(knowledge, ''), knowledge.text(), knowledge.relations(),
  ]);
  await suggest(knowledge, 'kenma', {});
  await findNames(knowledge, 'kenma');
}
