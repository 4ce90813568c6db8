import { readFileSync } from 'node:fs';
import { openDirectory, prepareDirectory, type Directory, type DirectoryDocument, type Rfq } from '@sanchi/sdk';
import { match, type MatchPolicy, type Matching } from '@sanchi/sdk/matching';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleRfq } from '../client/rfq-samples.js';

const documentOf = (id: string): DirectoryDocument => JSON.parse(readFileSync(new URL(`../../../demo/data/${id}.json`, import.meta.url), 'utf8')) as DirectoryDocument;
const plain: Rfq = {
  format: 'sanchi-rfq/1', kind: 'prototype', language: 'ja', description: '別紙のとおり', disclosure: 'candidates', recipients: 'office',
  sender: sampleRfq.sender, consents: [],
};
const open = new Map<string, Promise<Directory>>();
const matched = async (id: string, rfq: Partial<Rfq>, policy: MatchPolicy = {}): Promise<Matching> => {
  if (!open.has(id)) open.set(id, openDirectory(documentOf(id)));
  return match(await open.get(id)!, { ...plain, ...rfq }, policy);
};
const steps = ({ parts, proposal }: Matching): string[] =>
  proposal.steps.map(({ part, member }) => `${parts.find(({ id }) => id === part)!.label.ja} ${member?.member ?? '—'}`);
const verdictsOf = ({ candidates }: Matching, member: string, part = 0): string[] =>
  candidates.find((each) => each.member === member)!.parts[part]!.verdicts.map(({ condition, verdict }) => `${condition} ${verdict}`);

describe('Kyoto Shisaku Net', () => {
  let kyoto: Matching;
  beforeAll(async () => {
    kyoto = await matched('kyoto-shisaku', sampleRfq, { today: '2026-11-24' });
  });

  it('proposes machining and then anodizing, each by who states the conditions', () => {
    expect(steps(kyoto)).toEqual(['切削加工 minasoko', 'アルマイト nijiiro-anodize']);
    expect(kyoto.proposal).toMatchObject({ lead: { member: 'minasoko' }, handOvers: 1, exact: true, gaps: [] });
    expect(verdictsOf(kyoto, 'minasoko')).toEqual([
      'material meets', 'length meets', 'width meets', 'height meets', 'tolerance meets', 'quantity meets', 'quantity meets', 'lead-time meets',
    ]);
  });

  it('asks what is not stated instead of ruling out, and asks the shape of those who give it', () => {
    expect(verdictsOf(kyoto, 'nijiiro-anodize')).toContain('height not-stated');
    expect(verdictsOf(kyoto, 'nijiiro-anodize').some((each) => each.startsWith('tolerance'))).toBe(false);
    const height = kyoto.candidates.find(({ member }) => member === 'nijiiro-anodize')!.parts[0]!.verdicts.find(({ condition }) => condition === 'height')!;
    expect(height.question).toEqual({ ja: '高さ 40 mm は対応できますか。', en: 'Can you do this: height 40 mm?' });
  });

  it('rules out by a stated limit, and names the gap with its condition and whom to ask', async () => {
    const coarse = await matched('kyoto-shisaku', { ...sampleRfq, tolerance: { text: '±0.001', value: { max: 0.001, unit: 'mm' } }, materials: ['a5052'] }, { members: ['minasoko', 'nijiiro-anodize'] });
    expect(verdictsOf(coarse, 'minasoko')).toContain('tolerance does-not-meet');
    expect(steps(coarse)).toEqual(['切削加工 —', 'アルマイト nijiiro-anodize']);
    expect(coarse.proposal.gaps).toMatchObject([{ why: 'conditions', ask: [{ directory: 'kyoto-shisaku', member: 'minasoko' }] }]);
    expect(coarse.proposal.gaps[0]!.reason.ja).toContain('公差 ±0.001');
  });

  it('judges lead time only when it is told the day', async () => {
    const soon = { ...sampleRfq, schedule: { wanted: '2026-11-25' } };
    expect(verdictsOf(await matched('kyoto-shisaku', soon, { today: '2026-11-24' }), 'minasoko')).toContain('lead-time does-not-meet');
    expect(verdictsOf(await matched('kyoto-shisaku', soon), 'minasoko').join()).not.toContain('lead-time');
  });

  it('reads the steps from a description, in the order of work, without those it does not want', async () => {
    const read = await matched('kyoto-shisaku', { description: '鏡面に磨く前に、レーザー切断したSUS304をTIG溶接してください。めっきは不要です。' });
    expect(read.parts.map(({ label }) => label.ja)).toEqual(['レーザー切断', 'TIG溶接', '鏡面研磨']);
    expect(read.parts.every(({ origin }) => origin === 'description')).toBe(true);
    expect(verdictsOf(read, 'hozuki')).toContain('material meets');
    expect(steps(read)).toEqual(['レーザー切断 takezono', 'TIG溶接 hozuki', '鏡面研磨 —']);
  });

  it('names whom to ask where only the wider skill is stated', async () => {
    const { proposal } = await matched('rodan21', { processes: ['無電解ニッケルめっき'] });
    expect(proposal.gaps).toMatchObject([{ why: 'nobody', ask: [{ member: 'mekkiya' }] }]);
    expect(proposal.team).toEqual([]);
  });
});

describe('Migakiya Syndicate', () => {
  it('finds those who polish a keepsake for a private person, and asks who does not say so', async () => {
    const keepsake = await matched('migakiya', { kind: 'consumer', network: 'migakiya', description: '祖母の形見の銀の急須がくすんでいます。きれいにしたい。', keepsake: { item: '急須' } });
    expect(keepsake.parts).toMatchObject([{ via: 'need', label: { ja: '形見をきれいにしたい' } }]);
    expect(verdictsOf(keepsake, 'shiroganedo')).toEqual(['material meets', 'consumer-orders meets']);
    expect(keepsake.proposal.team).toHaveLength(1);
    // Whoever welcomes private persons but repairs nothing is no candidate.
    expect(keepsake.candidates.map(({ member }) => member)).not.toContain('hatsuhi');
  });

  it('takes a finish as a condition of the polishing, and several quantities as price breaks', async () => {
    const asked: Partial<Rfq> = {
      processes: ['研磨'], finish: ['mirror-finish'], materials: ['sus304'], roughness: { text: 'Ra0.05', value: { max: 0.05, unit: 'Ra' } },
      quantities: [{ amount: 10 }, { amount: 1000 }, { amount: 20_000, per: 'month' }],
    };
    const polish = await matched('migakiya', asked);
    expect(polish.parts.map(({ label }) => label.ja)).toEqual(['研磨']);
    expect(polish.proposal.lead?.member).toBe('tsukishiro');
    expect(verdictsOf(polish, 'tsukishiro')).toEqual(['material meets', 'finish meets', 'roughness meets', 'quantity meets', 'quantity meets', 'quantity meets']);
    // 1 to 200 pieces: ten it can do, a thousand not, and of a monthly order nothing is said.
    expect(verdictsOf(polish, 'kagamino')).toEqual(['material meets', 'finish meets', 'roughness meets', 'quantity meets', 'quantity does-not-meet', 'quantity not-stated']);
    expect(polish.candidates.find(({ member }) => member === 'kagamino')!.parts[0]!.can).toBe(true);
    expect(polish.candidates.find(({ member }) => member === 'koshinowa')!.parts[0]!.can).toBe(false);
  });

  it('makes a part of a finish that no asked process leaves behind', async () => {
    const finish = await matched('migakiya', { processes: ['die-casting'], finish: ['hairline'] });
    expect(finish.parts.map(({ origin }) => origin)).toEqual(['process', 'finish']);
    expect(finish.proposal.gaps.map(({ part }) => part)).toEqual([finish.parts[0]!.id]);
  });
});

describe('Rodan21', () => {
  const oneStop: Partial<Rfq> = { network: 'rodan21', processes: ['packaging', 'zinc-plating', 'pressing', 'design', 'assembly', 'ほげほげ加工'] };

  it('orders planning, making and dispatch, hands over as rarely as can be and names what nobody does', async () => {
    const team = await matched('rodan21', oneStop);
    expect(steps(team)).toEqual(['設計 pikari', 'プレス加工 gasshan', '亜鉛めっき mekkiya', '組立 pikari', 'ほげほげ加工 —', '梱包 hakoiri']);
    expect(team.proposal).toMatchObject({ lead: { member: 'pikari' }, handOvers: 4, exact: true });
    expect(team.proposal.team[0]).toMatchObject({ member: 'pikari', lead: true, parts: ['p4', 'p5'] });
    expect(team.proposal.gaps).toMatchObject([{ why: 'nobody', ask: [] }]);
    expect(team.proposal.reasons.map(({ ja }) => ja)).toContain('6工程のうち5工程を4社で受け持てます。会社間の受け渡しは4回です。工程の順を変えても、これより減らせず、同じ回数でこれより少ない会社数では足りません。');
  });

  it('never goes beyond the network or the recipients the visitor chose', async () => {
    const chosen = await matched('rodan21', { ...oneStop, recipients: ['gasshan', 'senbiki'] });
    expect(chosen.candidates.map(({ member }) => member).sort()).toEqual(['gasshan', 'senbiki']);
    expect(steps(chosen)).toEqual(['設計 senbiki', 'プレス加工 gasshan', '亜鉛めっき —', '組立 —', 'ほげほげ加工 —', '梱包 —']);
    expect((await matched('rodan21', { ...oneStop, network: 'another' })).candidates).toEqual([]);
    expect((await matched('rodan21', { ...oneStop, network: 'another' }, { network: null })).candidates.length).toBeGreaterThan(5);
    expect((await matched('rodan21', oneStop, { exclude: ['pikari'] })).candidates.map(({ member }) => member)).not.toContain('pikari');
  });
});

describe('tie-breakers', () => {
  const pressed = (policy: MatchPolicy): Promise<Matching> => matched('kyoto-shisaku', { processes: ['cutting'] }, policy);
  const lead = async (policy: MatchPolicy): Promise<string> => (await pressed({ members: ['kumoi', 'tsuzumi'], ...policy })).proposal.lead!.member;

  it('go by the reading of the name where nothing is known', async () => {
    expect(await lead({})).toBe('kumoi');
    expect((await pressed({ members: ['kumoi', 'tsuzumi'] })).proposal.team[0]!.reasons.at(-1)!.ja).toContain('ほかに1社');
  });

  it('go by load, by who led last, and by distance, as weighed', async () => {
    expect(await lead({ load: { kumoi: 2 } })).toBe('tsuzumi');
    expect(await lead({ load: new Map([['kyoto-shisaku/kumoi', 2]]) })).toBe('tsuzumi');
    expect(await lead({ lastLed: { kumoi: '2026-11-01', tsuzumi: '2026-03-01' } })).toBe('tsuzumi');
    expect(await lead({ lastLed: { kumoi: '2026-11-01' }, weights: { rotation: 0 } })).toBe('kumoi');
    const directory = await openDirectory(documentOf('kyoto-shisaku'));
    expect(await lead({ sender: directory.member('tsuzumi')!.location! })).toBe('tsuzumi');
    expect(await lead({ load: { tsuzumi: 1, kumoi: 3 }, lastLed: { kumoi: '2026-01-01' }, weights: { load: 0 } })).toBe('tsuzumi');
  });

  it('go by technical level where it is told, between highest and lowest where it is not, and say so in words', async () => {
    expect(await lead({ level: { tsuzumi: 1, kumoi: 0.5 } })).toBe('tsuzumi');
    expect(await lead({ level: { kumoi: 0 } })).toBe('tsuzumi');
    expect(await lead({ level: { tsuzumi: 0.2 } })).toBe('kumoi');
    expect(await lead({ level: { tsuzumi: 1 }, weights: { level: 0 } })).toBe('kumoi');
    expect(await lead({ level: { tsuzumi: 1, kumoi: 0 }, load: { tsuzumi: 30 }, weights: { load: 5 } })).toBe('kumoi');
    const reasons = (await pressed({ members: ['kumoi', 'tsuzumi'], level: { tsuzumi: 1 } })).proposal.team[0]!.reasons.at(-1)!;
    expect([reasons.ja, reasons.en]).toEqual([expect.stringContaining('技術の水準'), expect.stringContaining('technical level')]);
  });

  it('never outweigh an open question', async () => {
    expect((await matched('kyoto-shisaku', sampleRfq, { load: { minasoko: 50 } })).proposal.steps[0]!.member?.member).toBe('minasoko');
  });
});

it('a prepared directory and an unprepared one match alike, and a directory of another make is refused', async () => {
  const document = documentOf('kyoto-shisaku');
  const prepared = await openDirectory(await prepareDirectory(document));
  const asked: Rfq = { ...plain, processes: ['鏡面研磨', 'レーザー切断', '歯車研削', 'ほげほげ'], materials: ['SUS304'] };
  expect(await match(prepared, asked)).toEqual(await match(await openDirectory(document), asked));
  await expect(match({} as Directory, asked)).rejects.toMatchObject({ code: 'invalid' });
});

it('answers without delay at a thousand members', async () => {
  const small = documentOf('niigata');
  const members = Array.from({ length: 25 }, (_, copy) => small.members.map((member) => ({ ...member, id: `${member.id}-${copy}` }))).flat();
  const directory = await openDirectory({ ...small, members });
  await match(directory, { ...plain, processes: ['プレス'] });
  const started = performance.now();
  const { candidates, proposal } = await match(directory, { ...plain, processes: ['プレス', '溶接', '鏡面研磨', '梱包'], materials: ['SUS304'] });
  const took = performance.now() - started;
  expect(candidates.length).toBeGreaterThan(300);
  expect(proposal.team).toHaveLength(4);
  expect(took).toBeLessThan(4000);
});
