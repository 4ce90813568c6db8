import { prepareDirectory, type DirectoryDocument, type Member, type Rfq, type RfqReceipt } from '@sanchi/sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { dispatch } from '../../../packages/desk/src/flow/dispatch.js';
import { stateOf } from '../../../packages/desk/src/flow/context.js';
import { judge } from '../../../packages/desk/src/flow/candidates/proposal.js';
import type { Proposal } from '../../../packages/desk/src/routing/index.js';
import type { RfqRow } from '../../../packages/desk/src/store/index.js';
import type { TestDesk } from '../support/desk.js';
import { post } from '../support/rfqs.js';
import { signIn } from '../office/session.js';
import { request, text, threeNetworks } from './network.js';

let desk: TestDesk;
afterEach(() => desk.close());
const office = { kind: 'office', id: 'tanaka' } as const;

const member = (id: string, kana: string, more: Partial<Member>): Member =>
  ({ id, name: id, kana, capabilities: [{ process: 'cutting' }], roles: [{ network: 'kyoto-shisaku', role: 'member' }], ...more });
/** Three who cut alike: two in Uji, one in Maizuru in the north; the first by name leads where nothing else decides. */
const members: Member[] = [
  member('uji', 'あ', { municipality: '262048', location: { latitude: 34.89, longitude: 135.8 } }),
  member('uji-lead', 'い', { municipality: '262048', location: { latitude: 34.89, longitude: 135.8 }, roles: [{ network: 'kyoto-shisaku', role: 'lead' }] }),
  member('maizuru', 'う', { municipality: '262021', postcode: '625-0001', location: { latitude: 35.47, longitude: 135.39 }, roles: [{ network: 'kyoto-shisaku' }, { network: 'another', role: 'lead' }] }),
];
const document = (name: string): DirectoryDocument =>
  ({ format: 'sanchi-directory/1', id: name, title: name, publisher: { name }, networks: [{ id: 'kyoto-shisaku', name: '京都', kind: 'association' }], members });

const open = async (matching?: object): Promise<void> => { desk = await threeNetworks({ document, ...(matching ? { matching } : {}) }); };
const send = async (changes: Partial<Rfq> = {}): Promise<RfqRow> => {
  const response = await post(desk.app, request('kyoto', { description: '別紙のとおり', processes: ['cutting'], materials: [], quantities: [], ...changes }));
  expect(response.status, await response.clone().text()).toBe(201);
  return (await desk.desk.store.rfqs.byNumber((await response.json() as RfqReceipt).number))!;
};
const proposalOf = (row: RfqRow): Proposal => stateOf(row)!.proposal!;
const from = (address: string): Partial<Rfq> => ({ sender: { ...request('kyoto').sender, address } });
/** The lead proposed for a request like that. */
const leadFor = async (changes: Partial<Rfq> = {}): Promise<string | undefined> => proposalOf(await send(changes)).lead;
const nameLead = async (row: RfqRow, lead: string): Promise<void> => {
  expect(await dispatch(desk.desk, row.id, { type: 'lead-named', by: office, member: lead, urgent: true, reason: '急ぎ' })).not.toHaveProperty('refused');
};

describe('between equal fits', () => {
  it('the way from the sender decides, as far as address and postcode tell, and no more', async () => {
    await open();
    expect(await leadFor()).toBe('uji');
    expect(await leadFor(from('京都府舞鶴市見本町1'))).toBe('maizuru');
    expect(await leadFor(from('Mihon 1, Maizuru-shi, Kyoto'))).toBe('maizuru');
    expect(await leadFor({ sender: { ...request('kyoto').sender, postcode: '625-0002' } })).toBe('maizuru');
    expect(await leadFor(from('京都府宇治市見本町1'))).toBe('uji');
    expect(await leadFor(from('東京都千代田区1'))).toBe('uji');
    // A street abroad that is called like a town here is no place here.
    expect(await leadFor({ sender: { ...request('kyoto').sender, address: '舞鶴市', country: 'FR' } })).toBe('uji');
    expect(proposalOf(await send(from('京都府舞鶴市'))).reasons.map(({ ja }) => ja).join()).toContain('依頼者からの距離');
  });

  it('nothing is guessed of a name that two places have: it is its prefecture or the postcode that tells', async () => {
    // One 府中市 in Hiroshima and one maker in Tokyo: whoever only writes 府中市 may mean the other.
    const at = (id: string, kana: string, municipality: string, latitude: number, more: Partial<Member> = {}): Member => member(id, kana, { municipality, location: { latitude, longitude: latitude === 35.7 ? 139.5 : 133.2 }, ...more });
    const makers = [at('chiyoda', 'あ', '131016', 35.7), at('fuchu', 'い', '342084', 34.6, { postcode: '726-0001' }), at('date', 'う', '072133', 37.8)];
    // As it is published: with the places in it that its members are in, and no others.
    const prepared = await prepareDirectory({ ...document('kyoto-shisaku'), members: makers });
    desk = await threeNetworks({ document: (name) => (name === 'kyoto-shisaku' ? prepared : document(name)) });
    expect(await leadFor(from('広島県府中市見本町1'))).toBe('fuchu');
    expect(await leadFor({ sender: { ...request('kyoto').sender, address: '府中市見本町1', postcode: '726-0002' } })).toBe('fuchu');
    expect(await leadFor(from('福島県伊達市1'))).toBe('date');
    // The first by its name, since the way tells nothing.
    for (const address of ['府中市見本町1', '伊達市見本町1', '1-2 Mihon-cho, Fuchu-shi', '北区見本町1']) {
      const { lead, reasons } = proposalOf(await send(from(address)));
      expect(lead, address).toBe('chiyoda');
      expect(reasons.map(({ ja }) => ja).join(), address).not.toContain('距離');
    }
    // 東京都府中市 is not in 京都府, nor that of Hiroshima: its prefecture has one maker.
    for (const address of ['東京都府中市見本町1', '1-2 Mihon-cho, Fuchu-shi, Tokyo']) expect(proposalOf(await send(from(address))).reasons.map(({ ja }) => ja).join(), address).toContain('距離');
    expect(await leadFor(from('1-2 Fuchu-cho, Date-shi, Fukushima'))).toBe('date');
  });

  it('the way counts nothing where the network gives it no weight', async () => {
    await open({ weights: { distance: 0 } });
    const row = await send(from('京都府舞鶴市見本町1'));
    expect(proposalOf(row).lead).toBe('uji');
    expect(proposalOf(row).reasons.map(({ ja }) => ja).join()).not.toContain('距離');
  });

  it('the load decides as the network weighs it', async () => {
    await open();
    await nameLead(await send(), 'uji');
    expect(await leadFor()).toBe('uji-lead');
    await desk.close();
    await open({ weights: { load: 0, rotation: 0 } });
    await nameLead(await send(), 'uji');
    expect(await leadFor()).toBe('uji');
  });

  it('the load can outweigh the way, or the way the load', async () => {
    await open({ weights: { load: 10, distance: 0.1, rotation: 0 } });
    await nameLead(await send(), 'maizuru');
    expect(await leadFor(from('京都府舞鶴市'))).toBe('uji');
    await desk.close();
    await open({ weights: { load: 0.1, distance: 10, rotation: 0 } });
    await nameLead(await send(), 'maizuru');
    expect(await leadFor(from('京都府舞鶴市'))).toBe('maizuru');
  });
});

describe('who leads', () => {
  const two: Partial<Rfq> = { processes: ['cutting', 'plating'] };
  const mixed = (name: string): DirectoryDocument => ({ ...document(name), members: [
    member('a', 'あ', { capabilities: [{ process: 'cutting' }], roles: [{ network: 'kyoto-shisaku', role: 'member' }, { network: 'another', role: 'lead' }] }),
    member('b', 'い', { capabilities: [{ process: 'plating' }], roles: [{ network: 'kyoto-shisaku', role: 'lead' }] }),
  ] });

  it('is by the network’s own roles, where it says so', async () => {
    desk = await threeNetworks({ document: mixed });
    expect(await leadFor(two)).toBe('a');
    await desk.close();
    desk = await threeNetworks({ document: mixed, matching: { leadRoles: ['lead'] } });
    const row = await send(two);
    expect(proposalOf(row).lead).toBe('b');
    expect(proposalOf(row).reasons).toContainEqual({ member: 'b', ja: 'ネットワークの決まりで、幹事を務める役割の会員です', en: 'Has a role from which the network takes its leads' });
    const { headers } = await signIn(desk);
    expect(await text(desk, `/office/rfqs/${row.id}`, headers)).toContain('ネットワークの決まりで、幹事を務める役割の会員です');
  });
});

describe('the office', () => {
  it('reads what was not understood beside the proposal and among its reasons, each once, and nothing of it once it is erased', async () => {
    await open();
    const row = await send({ processes: ['cutting', 'ぽこぽこ加工'], finish: ['さざなみ仕上げ'] });
    expect(proposalOf(row)).toMatchObject({ gaps: ['ぽこぽこ加工'], unread: ['さざなみ仕上げ'] });
    const { headers } = await signIn(desk);
    const page = await text(desk, `/office/rfqs/${row.id}`, headers);
    expect(page).toContain('読み取れず：さざなみ仕上げ');
    for (const reason of ['「ぽこぽこ加工」は用語として読み取れず', '仕上げの「さざなみ仕上げ」は読み取れませんでした']) expect(page.split(reason)).toHaveLength(2);
    expect(page).toContain('仕上げ さざなみ仕上げ 記載なし');
  });

  it('asks two conditions of one kind as two questions, and a date as it stood on the day of receipt', async () => {
    await open();
    const row = await send({ materials: ['sus304', '真鍮'], schedule: { wanted: '2026-12-20' }, materialSupplied: true, budget: { text: '5万円まで' } });
    desk.setNow('2027-02-01T00:00:00Z');
    const judged = (await judge(desk.desk, desk.desk.networks.get('kyoto-shisaku')!, row, ['uji'])).get('uji')!;
    expect(judged.map(({ about, asked }) => [about, asked.ja])).toEqual([
      ['切削加工:material', '材料 SUS304'], ['切削加工:material:2', '材料 真鍮'], ['切削加工:supplied-material', '材料支給'], ['切削加工:budget', '予算 5万円まで'], ['切削加工:lead-time', '納期 2026-12-20'],
    ]);
  });
});
