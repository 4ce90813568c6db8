import { openDirectory } from '@sanchi/sdk';
import { expect, it } from 'vitest';
import { sampleDocument } from '../../helpers/sample-directory.js';

it.each([['メツキ', 'めっき'], ['メツキ加工', 'メッキ加工'], ['レーザ-', 'レーザー'], ['レーザ-加工', 'レーザー加工'], ['センタ-', 'センター']])('%s finds what %s finds, in members’ words as well', async (odd, plain) => {
  const { distinguishing: _, ...rest } = sampleDocument;
  const directory = await openDirectory({ ...rest, members: [
    { id: 'odd', name: '甲製作所', address: '新潟県燕市1', appeal: `${odd}のことなら` }, { id: 'plain', name: '乙製作所', address: '新潟県燕市2', appeal: `${plain}のことなら` }, { id: 'other', name: '丙製作所', address: '新潟県燕市3', appeal: '木工' },
  ] });
  const found = async (query: string): Promise<string[]> => (await directory.search(query)).hits.map(({ member }) => member).sort();
  expect(await found(odd)).toEqual(['odd', 'plain']);
  expect(await found(plain)).toEqual(['odd', 'plain']);
});
