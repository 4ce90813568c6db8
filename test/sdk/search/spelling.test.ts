import { openDirectory, prepareDirectory, type Directory, type DirectoryDocument } from '@sanchi/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleDocument } from '../../helpers/sample-directory.js';

const { distinguishing: _, ...rest } = sampleDocument;
const doing = (id: string, process: string, appeal: string): DirectoryDocument['members'][number] =>
  ({ id, name: `見本${id}`, address: '新潟県燕市見本町1', capabilities: [{ process }], appeal });
const shops: DirectoryDocument = {
  ...rest,
  members: [
    doing('laser', 'laser-cutting', 'Laser cutting of sheet metal'), doing('weld', 'welding', '溶接一筋'), doing('polish', 'polishing', '研磨'),
    doing('paint', 'painting', 'We paint steel and brass'), { ...doing('name', 'plating', 'めっき'), message: 'Ask for Mr. Lasor.' },
  ],
};

describe.each([['as written', false], ['prepared', true]])('misspelt words in a directory %s', (_name, prepared) => {
  let directory: Directory;
  beforeAll(async () => { directory = await openDirectory(prepared ? await prepareDirectory(shops) : shops); });

  it.each([['lazer', 'laser'], ['lasre', 'laser'], ['laserr', 'laser'], ['lazer cutting', 'laser'], ['wleding', 'weld'], ['weldnig', 'weld'], ['ようせす', 'weld'], ['polishng', 'polish']])(
    '%s is read as what it was meant to be, and says so', async (query, member) => {
      const { query: { parts }, hits } = await directory.search(query);
      expect(parts.map(({ via }) => via)).toContain('typo');
      expect(hits[0]?.member).toBe(member);
      expect(hits[0]?.reasons[0]).toMatchObject({ via: 'typo' });
    });

  it.each([
    // Another letter makes another word, a short word is a neighbour of many.
    ['point'], ['pait'], ['loser'], ['lasr'],
    // What somebody writes is no slip, nor are kanji.
    ['lasor'], ['研麻機'],
  ])('%s stays as it was typed', async (query) => {
    const { query: { parts } } = await directory.search(query);
    expect(parts.map(({ via }) => via)).not.toContain('typo');
  });

  it.each([['polsh', 'polishing', 'polish'], ['point', 'paint', 'paint'], ['lasr', 'laser', 'laser']])(
    'whoever asks for %s, which nobody has, is asked whether %s was meant', async (query, label, member) => {
      const { total, relaxed } = await directory.search(query);
      expect(total).toBe(0);
      const [list] = relaxed;
      expect(list).toMatchObject({ kind: 'spelling', dropped: [0], total: 1 });
      expect((list?.label as { en: string }).en).toContain(label);
      expect(list?.hits.map((hit) => hit.member)).toEqual([member]);
      // The query that the list offers leads to it.
      expect((await directory.search(list?.query ?? '')).hits.map((hit) => hit.member)).toContain(member);
    });

  it.each([['ウェディングベール', 'ウエディングのベール'], ['舞妓眼帯', '舞妓用の眼帯'], ['卓上リバーシブル台', '卓上・リバーシブル台']])(
    '%s, which nobody writes in one, finds who writes %s, and shows it', async (query, written) => {
      const veil = await openDirectory({ ...shops, members: [...shops.members, { ...doing('veil', 'weaving', ''), description: `絹で${written}を納めました。` }] });
      const { hits } = await veil.search(query);
      expect(hits.map(({ member }) => member)).toEqual(['veil']);
      const { excerpt = '', highlights: [[from, to] = [0, 0]] = [] } = hits[0]?.reasons[0] ?? {};
      expect(excerpt.slice(from, to)).toBe(written);
    });

  it('a count is no thing: 30石の桶 asks for no stone', async () => {
    const tubs = await openDirectory({ ...shops, members: [...shops.members, { ...doing('tub', 'weaving', ''), description: '酒の桶は30石まで' }, { ...doing('stone', 'weaving', ''), description: '石の手水鉢、桶' }] });
    expect((await tubs.search('30石の桶')).hits.map(({ member }) => member)).toEqual(['tub']);
    expect((await tubs.search('石')).hits.map(({ member }) => member)).toEqual(['stone']);
  });

  it('nobody is asked where the words were found', async () => {
    for (const query of ['研磨', 'laser', 'lazer']) expect((await directory.search(query)).relaxed.map(({ kind }) => kind)).not.toContain('spelling');
  });
});
