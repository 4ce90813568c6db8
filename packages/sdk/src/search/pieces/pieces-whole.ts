import { createDictionary } from '../../text/recognition/dictionary.js';
import { encodePieces } from '../../text/authoring/pieces-encode.js';
import { fullVocabulary, kanjiReadings, placeTable, traps } from '../../vocabulary/full.js';
import type { PieceSource } from '../../vocabulary/pieces.js';
import { SITUATIONS } from '../../vocabulary/situations.generated.js';
import { createVocabulary } from '../../vocabulary/vocabulary.js';
import { unstatedReadings } from './readings.js';

let cut: Promise<PieceSource> | undefined;

/** The pieces cut from the whole vocabulary: takes the place of `pieces.generated.ts` where all lies in one file. */
export const loadPieces = (): Promise<PieceSource> => (cut ??= cutWhole());

async function cutWhole(): Promise<PieceSource> {
  const concepts = fullVocabulary();
  const readings = await unstatedReadings(await createDictionary(createVocabulary(concepts), traps()), kanjiReadings());
  const { terms, records, readings: read, places, situationWords, situations, relations, ...rest } = encodePieces({
    concepts, traps: traps(), readings, places: placeTable().split('\n'), situations: SITUATIONS.split('\n'),
  });
  const from = (texts: readonly string[]) => (piece: number): Promise<string> => Promise.resolve(texts[piece] ?? '');
  return {
    ...rest, terms: from(terms), records: from(records), readings: from(read), places: from(places),
    situationWords: from(situationWords), situations: from(situations), relations: () => Promise.resolve(relations),
  };
}
