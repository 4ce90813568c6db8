import { openDirectory, prepareDirectory, type Directory, type SearchResult } from '@sanchi/sdk';
import { fullVocabulary } from '@sanchi/sdk/vocabulary';
import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../../../packages/sdk/src/search/known.js';
import { romajiOf } from '../../../packages/sdk/src/text/reading/romaji.js';
import { makers } from '../../helpers/makers.js';

const opened = async (): Promise<Directory> => openDirectory(await prepareDirectory(makers));
const plain = (result: SearchResult): unknown => JSON.parse(JSON.stringify(result)) as unknown;
const pieces = async (directory: Directory): Promise<number> => (await knowledgeOf(directory).more?.())?.size() ?? -1;

describe('a search that answers at once', () => {
  it('finds what the members themselves write, and fetches nothing', async () => {
    const directory = await opened();
    const now = await directory.provisional();
    expect((await now.search('研磨')).hits.map(({ member }) => member)).toEqual((await directory.search('研磨')).hits.map(({ member }) => member));
    for (const typed of ['k', 'ken', 'kenma', '鍛金', 'hinge', '鏡面研磨 titanium']) {
      await now.search(typed);
      await now.suggest(typed);
    }
    expect(await pieces(directory)).toBe(0);
  });

  it('answers as the whole once the pieces of a query have come', async () => {
    const directory = await opened();
    for (const query of ['kenma', 'mirror polishing', 'けんま', 'laser', 'platin']) {
      const whole = await directory.search(query);
      await directory.suggest(query);
      const now = await directory.provisional();
      expect(plain(await now.search(query)), query).toEqual(plain(whole));
      expect(await now.suggest(query), query).toEqual(await directory.suggest(query));
    }
  });

  it('leaves what follows as it would have been', async () => {
    const asked = await opened(), plainly = await opened(), romaji = await romajiOf();
    // Words in romaji, each the first of its letter: of how they are read only some is here when they are asked for.
    const words = new Map(fullVocabulary().flatMap(({ kana }) => (kana === undefined || kana.length < 3 ? [] : [[kana.charAt(0), romaji(kana)] as const])));
    for (const word of [...words.values()].slice(0, 24)) {
      await (await asked.provisional()).search(word);
      expect(plain(await asked.search(word)), word).toEqual(plain(await plainly.search(word)));
    }
  });

  it('suggests what is here where something else that begins so is only a number yet', async () => {
    const directory = await opened();
    await (await knowledgeOf(directory).more?.())?.letters('k');
    const now = await directory.provisional(), suggested = await now.suggest('k');
    expect(suggested.length).toBeGreaterThan(0);
    expect(suggested.length).toBeLessThan((await directory.suggest('k')).length);
  });

  it('never names what is only a number yet, whatever was fetched before', async () => {
    const directory = await opened();
    const terms = fullVocabulary().filter((_, i) => i % 60 === 0).flatMap(({ ja, en, kana }) => [ja, en, kana ?? '']).filter((term) => term !== '' && !/^#\d/.test(term));
    for (const [i, term] of terms.entries()) {
      const now = await directory.provisional();
      const { query: { parts } } = await now.search(term);
      const suggestions = await now.suggest(term);
      expect(JSON.stringify([parts, suggestions]), term).not.toMatch(/"#\d+"/);
      if (i % 7 === 0) await directory.search(terms[(i * 31) % terms.length] as string);
    }
  });
});

describe('what is fetched before letters ask for it', () => {
  const QUERIES = ['kenma', 'kenma su', 'kumit', 'mirror polishing', 'けんま', 'ばふけんま', 'laser', 'platin', 'くすみを取りたい', 'hinge'];

  it('lets letters be answered at once, as they would have been', async () => {
    const plainly = await opened(), ahead = await opened();
    let turns = 0;
    await ahead.warmUp(() => Promise.resolve(turns++ < 1000 ? 'kenma' : undefined));
    expect(turns).toBeLessThan(1000);
    const before = await pieces(ahead);
    for (const query of QUERIES) {
      for (let end = 1; end <= query.length; end++) {
        const typed = query.slice(0, end);
        expect(plain(await ahead.search(typed)), typed).toEqual(plain(await plainly.search(typed)));
        expect(await ahead.suggest(typed), typed).toEqual(await plainly.suggest(typed));
      }
    }
    // Kanji are what a conversion ends with: they are asked for then, each by itself.
    expect(await pieces(ahead) - before).toBeLessThan(await pieces(plainly) / 4);
  });

  it('begins with the kana that a word typed may stand for, and ends when it is told to', async () => {
    const directory = await opened();
    let turns = 0;
    // The row of s and how words are read that begin so; of other letters no more than what follows on the line.
    await directory.warmUp(() => Promise.resolve(turns++ < 40 ? 's' : undefined));
    const now = await directory.provisional(), before = await pieces(directory);
    await directory.suggest('す');
    expect(await pieces(directory)).toBe(before);
    expect((await now.suggest('す')).length).toBeGreaterThan(0);
    await directory.suggest('ま');
    expect(await pieces(directory)).toBeGreaterThan(before);
  });

  it('has all that a word in romaji asks for once its first letters are typed', async () => {
    const directory = await opened();
    let turns = 0;
    await directory.warmUp(() => Promise.resolve(turns++ < 80 ? 'ke' : undefined));
    const before = await pieces(directory), { hits } = await directory.search('kenma');
    expect(await pieces(directory)).toBe(before);
    expect(hits.length).toBeGreaterThan(0);
  });
});
