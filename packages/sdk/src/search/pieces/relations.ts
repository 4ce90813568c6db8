import type { Concept } from '../../model/concept.js';
import { decodeRelations } from '../../vocabulary/pieces.js';
import { loadPieces } from '../../vocabulary/pieces.generated.js';
import { createSlicer } from '../base/slices.js';
import { createVocabulary, type Vocabulary } from '../../vocabulary/vocabulary.js';

/** All concepts by id and by number with how they are related, without labels and terms; a directory's own besides. */
export async function loadRelations(own: readonly Concept[]): Promise<Vocabulary> {
  const pieces = await loadPieces();
  const concepts = decodeRelations(await pieces.relations(), pieces.kinds);
  // To read all and to put it together takes a slow page as long as an answer each.
  await createSlicer()();
  const vocabulary = createVocabulary(concepts, own);
  const named = (id: string): string => (id.startsWith('#') ? concepts[Number(id.slice(1))]?.id ?? id : id);
  return {
    ...vocabulary,
    get: (id) => vocabulary.get(named(id)), narrower: (id) => vocabulary.narrower(named(id)), broader: (id) => vocabulary.broader(named(id)), linked: (id) => vocabulary.linked(named(id)),
  };
}
