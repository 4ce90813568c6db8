import { openDirectory, type DirectoryDocument, type Member } from '@sanchi/sdk';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../packages/sdk/src/search/knowledge/index-members.js';

const SENTENCE = 'ステンレスの鏡面研磨、めっき、プレス加工を1個から承ります。塗装は行っておりません。';
const document = (member: Partial<Member>): DirectoryDocument => ({
  format: 'sanchi-directory/1', id: 'd', title: '見本', publisher: { name: '見本' }, members: [{ id: 'a', name: '甲', ...member }, { id: 'b', name: '乙', description: '研磨' }],
});

describe('long texts', () => {
  it('are read in pieces that end with a sentence and together are the text', () => {
    const text = `${SENTENCE.repeat(500)}${'語'.repeat(9000)} ${'word '.repeat(3000)}`;
    const pieces = piecesOf(text);
    expect(pieces.join('')).toBe(text);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(4000);
    expect(pieces[0]?.endsWith('。')).toBe(true);
  });

  it('say the same in one text of 20,000 letters as in one sentence', async () => {
    const directory = await openDirectory(document({ description: SENTENCE.repeat(400) }));
    for (const [query, expected] of [['鏡面研磨', ['a']], ['めっき', ['a']], ['塗装', []]] as const) {
      expect((await directory.search(query)).hits.map((hit) => hit.member), query).toEqual(expected);
    }
  });

  it('of 10 MB in one field neither keep a directory from opening nor stop everything else meanwhile', async () => {
    const description = SENTENCE.repeat(250_000);
    await openDirectory(document({}));
    // Breaths taken while the text is read: a text read in one go would leave none.
    let breaths = 0, open = true;
    const breathe = (): void => {
      breaths++;
      if (open) setImmediate(breathe);
    };
    const opening = openDirectory(document({ description })).finally(() => { open = false; });
    setImmediate(breathe);
    const directory = await opening;
    expect(breaths).toBeGreaterThan(3);
    const { hits } = await directory.search('鏡面研磨');
    expect(hits.map((hit) => hit.member)).toEqual(['a']);
    expect(hits[0]?.reasons[0]?.excerpt).toContain('鏡面研磨');
    expect(directory.member('a')?.description).toHaveLength(description.length);
  }, 20_000);
});
