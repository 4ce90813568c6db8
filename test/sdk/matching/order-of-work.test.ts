import { openDirectory, type Directory, type Rfq } from '@sanchi/sdk';
import { match } from '@sanchi/sdk/matching';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleRfq } from '../client/rfq-samples.js';

const members = [
  { id: 'gates', name: '門扉社', capabilities: [{ process: 'welding' }, { process: 'gate-door-making' }] }, { id: 'paint', name: '塗装社', capabilities: [{ process: 'painting' }] },
];

describe('a request whose steps are named in no order', () => {
  let directory: Directory;
  beforeAll(async () => {
    directory = await openDirectory({ format: 'sanchi-directory/1', id: 'd', title: 'D', publisher: { name: 'P' }, members });
  });
  const workOn = async (processes: readonly string[]): Promise<{ readonly order: readonly string[]; readonly handOvers: number | undefined }> => {
    const rfq: Rfq = { format: 'sanchi-rfq/1', kind: 'production', language: 'ja', description: '別紙のとおり', disclosure: 'candidates', recipients: 'office', sender: sampleRfq.sender, consents: [], processes };
    const { parts, proposal } = await match(directory, rfq);
    return { order: parts.map(({ label }) => label.ja), handOvers: proposal.handOvers };
  };

  it('comes in the order of work, by the vocabulary’s steps before and after: a gate is welded, fitted together and painted', async () => {
    expect(await workOn(['塗装', '門扉製作', '溶接'])).toEqual({ order: ['溶接', '門扉製作', '塗装'], handOvers: 1 });
  });

  it.each([
    [['電着塗装', '冷間圧延', '酸洗', '熱間圧延'], ['熱間圧延', '酸洗', '冷間圧延', '電着塗装']],
    [['刺繍', '撚糸', '溶融紡糸', '仮撚加工'], ['溶融紡糸', '仮撚加工', '撚糸', '刺繍']],
    [['強化ガラス加工', 'ガラス切断'], ['ガラス切断', '強化ガラス加工']],
    [['水質分析', 'さく井工事'], ['さく井工事', '水質分析']],
  ])('whatever the trade: %j', async (asked, order) => {
    expect((await workOn(asked)).order).toEqual(order);
  });
});
