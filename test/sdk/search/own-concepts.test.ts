import { openDirectory, prepareDirectory, type Concept, type DirectoryDocument } from '@sanchi/sdk';
import { describe, expect, it } from 'vitest';

const town = (id: string, works: string, vocabulary?: readonly Concept[]): DirectoryDocument => ({
  format: 'sanchi-directory/1', id, title: `${id}の名簿`, publisher: { name: id }, ...(vocabulary && { vocabulary }),
  members: [{ id: 'x', name: `${id}社`, description: works }, { id: 'y', name: `${id}木工`, description: '木製の家具を作ります。' }],
});
const found = async (documents: DirectoryDocument | readonly DirectoryDocument[], query: string): Promise<string[]> =>
  (await (await openDirectory(documents)).search(query)).hits.map(({ directory, member }) => `${directory}/${member}`).sort();

const added: Concept = { id: 'kesho', kind: 'finish', ja: '化粧出し', kana: 'けしょうだし', en: 'kesho finish', broader: ['mirror-finish'] };
/** Takes 研磨 away from polishing and calls it by the town's own word. */
const overridden: Concept = { id: 'polishing', kind: 'process', ja: 'ぴか出し', en: 'pika work' };

describe('a directory’s own concepts', () => {
  it('are found by their words, in kana, in English and from the broader concept, prepared or not', async () => {
    const document = town('a', '化粧出しが得意です。', [added]);
    for (const each of [document, await prepareDirectory(document)]) {
      for (const query of ['化粧出し', 'けしょうだし', 'kesho finish', '鏡面仕上げ']) expect([query, await found(each, query)]).toEqual([query, ['a/x']]);
    }
  });

  it('override Sanchi’s within the directory: its word is the label, and found', async () => {
    const directory = await openDirectory(town('a', 'ぴか出しを承ります。', [overridden]));
    expect(directory.label('polishing', 'ja')).toBe('ぴか出し');
    expect((await directory.search('pika work')).hits.map(({ member }) => member)).toEqual(['x']);
  });

  it('take no word away from another directory that is searched along', async () => {
    const plain = town('a', '研磨を承ります。'), own = town('b', 'ぴか出しを承ります。', [overridden]);
    for (const both of [[plain, own], [own, plain]]) {
      expect(await found(both, '研磨')).toEqual(['a/x', 'b/x']);
      expect(await found(both, 'ぴか出し')).toEqual(['a/x', 'b/x']);
      expect((await openDirectory(both)).label('polishing', 'ja')).toBe('研磨');
    }
    expect(await found(plain, '研磨')).toEqual(['a/x']);
  });

  it('of one id in two directories are one concept with the words of both', async () => {
    const both = [town('a', '化粧出しが得意です。', [added]), town('b', 'けわい仕上げが得意です。', [{ ...added, ja: 'けわい仕上げ', kana: 'けわいしあげ', en: 'kewai finish' }])];
    for (const query of ['化粧出し', 'けわい仕上げ', 'kewai finish', '鏡面仕上げ']) expect([query, await found(both, query)]).toEqual([query, ['a/x', 'b/x']]);
  });
});
