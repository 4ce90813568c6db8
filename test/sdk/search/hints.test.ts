import { openDirectory, type Member, type SearchResult } from '@sanchi/sdk';
import { describe, expect, it } from 'vitest';

interface Case { readonly query: string; readonly maker: Partial<Member>; readonly other: Partial<Member> }
const cases: Record<string, Case> = {
  'a thing narrower than one that is tied to the skill': { query: '切削加工', maker: { capabilities: [{ process: 'cutting' }] }, other: { products: [{ name: '医療部品' }] } },
  'a machine it has': { query: 'CNC加工', maker: { capabilities: [{ process: 'cnc-machining' }] }, other: { equipment: [{ kind: 'cnc-machining' }] } },
  'a machine named after the work, with its count in words': { query: '回転成形', maker: { capabilities: [{ process: 'rotational-molding' }] }, other: { equipment: [{ kind: '回転成形機3台（最大の型3.5m）' }] } },
  'part of a word for something narrower': { query: 'hospital supplies', maker: { products: [{ name: '病院用品' }] }, other: { description: '医療用プラスチックレンズの製造' } },
};
const search = async (query: string, ...members: Member[]): Promise<SearchResult> => {
  const directory = await openDirectory({ format: 'sanchi-directory/1', id: 'hints', title: '町工場', publisher: { name: '試験' }, demonstration: true, members });
  return directory.search(query);
};
const ids = ({ hits }: Pick<SearchResult, 'hits'>): string[] => hits.map(({ member }) => member);

describe('who only hints at a skill', () => {
  it.each(Object.entries(cases))('by %s is apart where somebody does it, and is the answer where nobody does', async (_, { query, ...members }) => {
    const maker: Member = { id: 'maker', name: '作り手', ...members.maker }, other: Member = { id: 'other', name: '別の会社', ...members.other };
    const beside = await search(query, maker, other);
    expect(ids(beside)).toEqual(['maker']);
    expect(beside.relaxed.flatMap(ids)).toEqual(['other']);
    expect(ids(await search(query, other))).toEqual(['other']);
  });
  it('is not who only names the machine of it among its products', async () => {
    const result = await search('切削加工', { id: 'seller', name: '機械屋', products: [{ name: '切削加工機' }] });
    expect(result.total).toBe(0);
    expect(result.relaxed.flatMap(ids)).toContain('seller');
  });
  it('with a machine of another name comes before who does something wider', async () => {
    const { total, relaxed } = await search('5軸加工', { id: 'wide', name: '削り屋', capabilities: [{ process: 'cutting' }] }, { id: 'machine', name: '弁屋', equipment: [{ kind: '5軸加工機' }] });
    expect(total).toBe(0);
    expect(relaxed.flatMap(ids)[0]).toBe('machine');
  });
  it('is judged by the figures asked for like everybody', async () => {
    const { hits } = await search('CNC加工 1個から', { id: 'other', name: '別の会社', equipment: [{ kind: 'cnc-machining' }], description: '1個から承ります。' });
    expect(hits[0]?.verdicts.map(({ verdict }) => verdict)).toEqual(['meets']);
  });
  it('of a thing, by naming a kind of it in the story of another, comes after who makes it', async () => {
    const chairs: Member = { id: 'chairs', name: '椅子屋', products: [{ name: '椅子' }] };
    const cloth: Member = { id: 'cloth', name: '布屋', products: [{ name: '丈夫な布', summary: 'ソファの座り心地を変える' }] };
    expect(ids(await search('家具', chairs, cloth))).toEqual(['chairs']);
    expect(ids(await search('家具', cloth))).toEqual(['cloth']);
  });
});
