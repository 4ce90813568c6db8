import type { Meaning } from '../text/dictionary.js';
import { foldReading } from '../text/reading.js';
import { looksRomaji, readingOf } from '../text/romaji.js';
import type { Knowledge } from './knowledge.js';
import { conceptIndex } from './concept-index.js';

/** The concepts that a word half typed may become, or nothing. */
export async function completions(knowledge: Knowledge, word: string, signal?: AbortSignal): Promise<readonly Meaning[] | undefined> {
  const index = await conceptIndex(knowledge, signal);
  const reading = /^[a-z]{4,}$/.test(word) && looksRomaji(word.replace(/[^aiueo]+$/, '')) ? await readingOf(word.replace(/[^aiueon]+$/, '')) : undefined;
  const found = [...index.begin(word), ...(reading !== undefined && reading.length >= 3 ? index.begin(reading) : [])];
  return found.length > 0 ? found : undefined;
}

/**
 * What a misspelt word was meant to be: Latin, kana or romaji of at least six letters, kana of four. Kanji are never corrected: two
 * letters apart is another word.
 */
export async function correct(knowledge: Knowledge, word: string, signal?: AbortSignal): Promise<readonly Meaning[] | undefined> {
  const latin = /^[a-z -]+$/.test(word);
  const kana = /^[ぁ-ゖー]+$/.test(word);
  // Short English words are neighbours of each other by chance: point and paint, sheet and sweet.
  if (!(latin && word.length >= 6) && !(kana && word.length >= 4)) return undefined;
  const index = await conceptIndex(knowledge, signal);
  const direct = index.fuzzy(word);
  if (direct) return direct;
  if (latin && looksRomaji(word)) {
    const reading = await readingOf(word);
    if (reading !== undefined && reading.length >= 3) return index.fuzzy(reading);
  }
  return kana ? index.fuzzy(foldReading(word)) : undefined;
}
