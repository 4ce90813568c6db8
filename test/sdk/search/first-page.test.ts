import { openDirectory, type Directory } from '@sanchi/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { manyMembers } from '../../helpers/many-members.js';

const SKILLS = ['研磨', '切削加工', 'めっき', 'welding', '織物', 'press work', 'アルミ切削', '板金'];
const BESIDE = ['ステンレス', 'アルミ', '1個から', 'φ50', '納期1週間', '±0.01mm', '新潟県', '燕市', 'ISO9001', '試作', '自動車向け', '旋盤', '昭和', '丁寧'];
const TOLD = ['くすみを取りたい', '穴をあけたい 金型', 'make holes in a mold', 'cut metal', '鉄の部品をくっつけたい', '金属に細い穴をあけたい', '錆びないようにしたい', '医療用の刃物を磨きたい', 'make my old pot shine again', 'denshi'];
/** Beginnings of names, as written and as read. */
const NAMES = ['たか', 'さくら', 'やま', 'yama', 'saku', 'まる'];
/** Who asks for so many is answered by looking at everyone. */
const MANY = 60;

let directory: Directory;
beforeAll(async () => { directory = await openDirectory(manyMembers(1300)); });

describe('the first page of a large directory', () => {
  it.each([...SKILLS.flatMap((skill) => BESIDE.map((other) => `${skill} ${other}`)), ...TOLD])('%s: is the beginning of all there is', async (query) => {
    const { hits, ...page } = await directory.search(query, { limit: 10 }), all = await directory.search(query, { limit: MANY });
    expect({ ...page, hits: hits.map((hit) => ({ ...hit })) }).toEqual({ ...all, hits: all.hits.slice(0, 10).map((hit) => ({ ...hit })) });
  });

  it.each(NAMES)('%s: is the beginning of all whose name begins so', async (query) => {
    const first = await directory.search(query, { limit: 10 }), all = await directory.search(query, { limit: MANY });
    expect(first.query.parts.map(({ kind }) => kind)).toEqual(['text']);
    expect(first.hits.flatMap(({ reasons }) => reasons.map(({ path }) => path))).toContain('name');
    // As a page reads it: what finds the names is a function of its own each time.
    expect(JSON.stringify(first)).toBe(JSON.stringify({ ...all, hits: all.hits.slice(0, 10) }));
  });

  it('is the same whatever was asked for before: what two answers make together is kept', async () => {
    const queries = [...TOLD, ...SKILLS.flatMap((skill) => BESIDE.flatMap((other) => [`${skill} ${other}`, `${other} ${skill}`])), ...SKILLS.flatMap((skill) => TOLD.map((need) => `${skill} ${need}`))];
    for (const query of [...queries, ...queries].reverse()) {
      const { hits, total } = await directory.search(query, { limit: 10 }), all = await directory.search(query, { limit: MANY });
      expect([query, total, hits.map(({ member, score }) => [member, score])]).toEqual([query, all.total, all.hits.slice(0, 10).map(({ member, score }) => [member, score])]);
    }
  });

  it('goes on where it ended', async () => {
    const first = await directory.search('研磨 1個から', { limit: 10 }), next = await directory.search('研磨 1個から', { limit: 10, offset: 10 });
    const all = await directory.search('研磨 1個から', { limit: MANY });
    expect([...first.hits, ...next.hits].map(({ member }) => member)).toEqual(all.hits.slice(0, 20).map(({ member }) => member));
  });
});
