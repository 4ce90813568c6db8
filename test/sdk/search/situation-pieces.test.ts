import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPieces as cutFromWhole } from '../../../packages/sdk/src/search/pieces/pieces-whole.js';
import { candidates } from '../../../packages/sdk/src/search/query/needs/situation-words.js';
import { normalize, normalizeWithOffsets } from '../../../packages/sdk/src/text/normalize.js';
import { loadPieces } from '../../../packages/sdk/src/vocabulary/pieces.generated.js';
import { QUERIES } from '../../helpers/golden.js';

interface Situation {
  readonly ja: string;
  readonly en: string;
  readonly leadsTo: readonly string[];
  readonly words: readonly (readonly string[])[];
}

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const whole = (read('packages/sdk/vocabulary/situation.json') as Situation[]).map((each) => ({ ...each, words: each.words.map((group) => [...new Set(group.map((word) => normalize(word)))]) }));
const judged = ['tune', 'second-tune', 'third-tune', 'fourth-tune'].flatMap((name) => (read(`test/bench/judged/${name}.json`) as { query: string }[]).map(({ query }) => query));

/** The same without pieces: every word of every situation is looked for. */
function wanted(text: string, kinds: readonly string[]): unknown {
  // Inside a Latin word no other begins.
  const stands = (word: string): boolean => {
    for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) if (!/^[a-z]/.test(word) || !/[a-z0-9]/.test(text.charAt(i - 1))) return true;
    return false;
  };
  return whole.flatMap(({ ja, en, leadsTo, words }) => {
    const groups = words.map((group) => group.filter((word) => (word.startsWith('<') ? kinds.includes(word) : stands(word))).sort((a, b) => b.length - a.length));
    return groups.every((group) => group.length > 0) ? [{ situation: { ja, en, leadsTo }, groups }] : [];
  });
}

const found = async (query: string, kinds: readonly string[] = []): Promise<unknown> =>
  (await candidates(normalizeWithOffsets(query), kinds)).flatMap(({ told, groups }) => ('leadsTo' in told ? [{ situation: told, groups }] : []));

describe('situations fetched in pieces', () => {
  it('are those that the whole of them finds, for all queries that the search is tuned on and the golden ones', async () => {
    expect(judged.length).toBeGreaterThan(300);
    let told = 0;
    for (const query of [...judged, ...QUERIES]) {
      const answer = await found(query);
      expect(answer, query).toEqual(wanted(normalize(query), []));
      told += (answer as unknown[]).length;
    }
    expect(told).toBeGreaterThan(50);
  });

  it('are found by words of their own in any order, and by the kind of a thing that is named', async () => {
    for (const [i, { words }] of whole.entries()) {
      const kinds = words.flat().filter((word) => word.startsWith('<'));
      const query = [...words].reverse().map((group) => group.find((word) => !word.startsWith('<') && /[a-z]/.test(word) === (i % 2 > 0)) ?? '').join(i % 2 > 0 ? ' is ' : 'が');
      expect(await found(query, kinds), query).toEqual(wanted(normalize(query), kinds));
    }
  });

  it('are the same where the script in one file cuts them from the whole', async () => {
    const [files, cut] = await Promise.all([loadPieces(), cutFromWhole()]);
    expect(cut.situationStarts).toEqual(files.situationStarts);
    for (let piece = 0; piece < files.situationStarts.length; piece++) expect(await cut.situationWords(piece)).toBe(await files.situationWords(piece));
    for (let piece = 0; await files.situations(piece) !== ''; piece++) expect(await cut.situations(piece)).toBe(await files.situations(piece));
    expect(await cut.terms(3)).toBe(await files.terms(3));
  });
});
