import type { Concept } from '../model/concept.js';
import { decodeConcepts } from './decode-concepts.js';
import { CONCEPTS, PLACES, READINGS, TRAPS } from './data.generated.js';

let concepts: readonly Concept[] | undefined;

/** Sanchi's whole vocabulary, as reviewed in `packages/sdk/vocabulary`. */
export function fullVocabulary(): readonly Concept[] {
  return (concepts ??= decodeConcepts(CONCEPTS));
}

/** Words that contain a term and mean something else: consumed without a concept. */
export const traps = (): readonly string[] => TRAPS.split('\n');

/** Prefectures and municipalities: code, kanji, kana, romaji; a line each. */
export const placeTable = (): string => PLACES;

/** Words written with kanji and how they are read, for what concepts do not state. */
export const kanjiReadings = (): readonly (readonly [kanji: string, kana: string])[] =>
  READINGS.split('\n').map((line): [string, string] => line.split(' ') as [string, string]);
