import { createDictionary } from '../text/dictionary.js';
import { encodePieces } from '../text/pieces-encode.js';
import { fullVocabulary, placeTable, traps } from '../vocabulary/full.js';
import type { PieceSource } from '../vocabulary/pieces.js';
import { createVocabulary } from '../vocabulary/vocabulary.js';
import { unstatedReadings } from './readings.js';

/** The pieces cut from the whole vocabulary: takes the place of `pieces.generated.ts` where all lies in one file. */
export async function loadPieces(): Promise<PieceSource> {
  const concepts = fullVocabulary();
  const readings = unstatedReadings(await createDictionary(createVocabulary(concepts), traps()));
  const { terms, records, readings: read, places, relations, ...rest } = encodePieces({ concepts, traps: traps(), readings, places: placeTable().split('\n') });
  const from = (texts: readonly string[]) => (piece: number): Promise<string> => Promise.resolve(texts[piece] ?? '');
  return { ...rest, terms: from(terms), records: from(records), readings: from(read), places: from(places), relations: () => Promise.resolve(relations) };
}
