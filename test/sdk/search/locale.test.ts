import { openDirectory, prepareDirectory, type Directory, type DirectoryDocument } from '@sanchi/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleDocument } from '../../helpers/sample-directory.js';

const bilingual: DirectoryDocument = {
  ...sampleDocument,
  members: [{
    id: 'both', name: { en: 'Mihon Plating', ja: '見本鍍金' }, kana: 'みほんめっき', address: '新潟県燕市見本町1',
    appeal: { en: 'Hard chrome plating for hydraulic rods', ja: '油圧ロッドの硬質クロムめっき' },
    description: { en: 'We also anodize extrusions in our Zeppelin hall.', ja: '大型の押出材のアルマイトも、ツェッペリン工場で行います。' },
  }, {
    id: 'one', name: '片方電鍍', address: '新潟県燕市見本町2', appeal: '装飾クロムめっき', description: { en: 'Decorative work.', ja: 'アルマイトも装飾品に。' },
  }],
};

describe.each([['as written', false], ['prepared', true]])('the language of what reasons quote, of a directory %s', (_name, prepared) => {
  let directory: Directory;
  beforeAll(async () => { directory = await openDirectory(prepared ? await prepareDirectory(bilingual) : bilingual); });

  const excerpts = async (query: string, locale?: string): Promise<Record<string, string | undefined>> => {
    const { hits } = await directory.search(query, locale === undefined ? {} : { locale });
    return Object.fromEntries(hits.map(({ member, reasons }) => [member, reasons[0]?.excerpt]));
  };

  it.each([
    [undefined, '油圧ロッドの硬質クロムめっき'], ['ja', '油圧ロッドの硬質クロムめっき'], ['en', 'Hard chrome plating for hydraulic rods'],
    ['en-GB', 'Hard chrome plating for hydraulic rods'], ['de', 'Hard chrome plating for hydraulic rods'],
  ])('is that of the visitor: %s', async (locale, excerpt) => {
    expect((await excerpts('クロムめっき', locale))['both']).toBe(excerpt);
  });

  it('is the other one where only that tells', async () => {
    expect(await excerpts('アルマイト', 'en')).toEqual({ both: 'We also anodize extrusions in our Zeppelin hall.', one: 'アルマイトも装飾品に。' });
  });

  it('holds for words that are no concept, and for names', async () => {
    expect((await excerpts('Zeppelin', 'ja'))['both']).toBe('We also anodize extrusions in our Zeppelin hall.');
    expect((await excerpts('mihonmekki', 'en'))['both']).toBe('Mihon Plating');
    expect((await excerpts('mihonmekki', 'ja'))['both']).toBe('見本鍍金');
  });

  it('does not change who is found, nor in which order', async () => {
    const found = async (locale: string): Promise<unknown> => (await directory.search('クロムめっき', { locale })).hits.map(({ member, score }) => [member, score]);
    expect(await found('en')).toEqual(await found('ja'));
  });
});
