import { openDirectory, type DirectoryDocument, type Where } from '@sanchi/sdk';
import { describe, expect, it } from 'vitest';

const town = (id: string, network: string, member: object): DirectoryDocument => ({
  format: 'sanchi-directory/1', id, title: `${id}の名簿`, publisher: { name: id }, networks: [{ id: 'net', kind: 'syndicate', name: network }],
  members: [{ id: 'x', name: `${id}社`, roles: [{ network: 'net' }], ...member }],
});
const a = town('a', 'Aネット', { consumerOrders: false, visiting: { tour: true } }), b = town('b', 'Bネット', { visiting: { tour: false } });

describe('several directories as one', () => {
  it('keeps networks and members apart that have one id', async () => {
    const directory = await openDirectory([a, b]);
    const found = async (where: Where): Promise<string[]> => (await directory.search('', { where })).hits.map((hit) => `${hit.directory}/${hit.member}`);
    const { facets } = await directory.search('', { facets: ['network'] });
    expect(facets.network?.map(({ value, label, count }) => [value, label, count])).toEqual([['a/net', 'Aネット', 1], ['b/net', 'Bネット', 1]]);
    expect(await found({ network: ['b/net'] })).toEqual(['b/x']);
    expect(await found({ network: ['net'] })).toEqual(['a/x', 'b/x']);
    expect(await found({ member: ['b/x'] })).toEqual(['b/x']);
    expect(await found({ member: ['x'] })).toEqual(['a/x', 'b/x']);
    expect(await (await openDirectory(a)).facets(['network'])).toMatchObject({ network: [{ value: 'net', label: 'Aネット' }] });
  });

  it('refuses two of one id, whose members nobody could tell apart', async () => {
    await expect(openDirectory([a, { ...b, id: 'a' }])).rejects.toMatchObject({ code: 'invalid', details: { issues: ['id (a)'] } });
  });
});

describe('a filter for who does not', () => {
  it('leaves out those who say nothing', async () => {
    const directory = await openDirectory([a, b]);
    const found = async (where: Where): Promise<string[]> => (await directory.search('', { where })).hits.map((hit) => hit.directory);
    expect(await found({ consumerOrders: false })).toEqual(['a']);
    expect(await found({ tour: false })).toEqual(['b']);
    expect(await found({ tour: true })).toEqual(['a']);
  });
});
