import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberTexts } from '../../../packages/sdk/src/search/knowledge/member-texts.js';
import { buildTextIndex } from '../../../packages/sdk/src/search/knowledge/text-index.js';
import { buildTextRows } from '../../../packages/sdk/src/search/knowledge/text-rows.js';
import { normalize } from '../../../packages/sdk/src/text/normalize.js';

const letters = fc.constantFrom('研', '磨', '加', '工', 'め', 'っ', 'き', 'ー', 'a', 'e', 's', 'gear', '3', ' ', '、', '\n');
const words = fc.array(letters, { minLength: 1, maxLength: 12 }).map((all) => all.join(''));
const members = fc.array(fc.record({ name: words, description: words, appeal: words }), { minLength: 1, maxLength: 8 })
  .map((all) => all.map((each, i) => ({ id: `m${i}`, ...each })));

describe('words in texts', () => {
  it('are found in the same members and fields by looking through all texts and by the rows made of them', async () => {
    await fc.assert(fc.asyncProperty(members, fc.array(letters, { minLength: 1, maxLength: 4 }), async (makers, typed) => {
      const word = normalize(typed.join(''));
      fc.pre(word !== '');
      const texts = memberTexts(makers), looked = (await buildTextIndex(texts)).find(word), rows = await buildTextRows(texts);
      const exact = rows.exact(word), candidates = rows.candidates(word);
      if (exact) expect([[...exact.members], [...exact.masks]]).toEqual([[...looked.members], [...looked.masks]]);
      if (candidates) expect([...candidates]).toEqual(expect.arrayContaining([...looked.members]));
    }), { numRuns: 500 });
  });

  it('in Latin letters are whole words or their plurals', async () => {
    const texts = memberTexts(['gear cutting', 'Gears', 'gearbox', 'gears2'].map((description, i) => ({ id: `m${i}`, name: '歯車', description })));
    expect([...(await buildTextIndex(texts)).find('gear').members]).toEqual([0, 1]);
    expect([...(await buildTextRows(texts)).exact('gear')?.members ?? []]).toEqual([0, 1]);
  });
});
