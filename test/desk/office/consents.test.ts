import { afterEach, describe, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import type { TestDesk } from '../support/desk.js';
import { post } from '../support/rfqs.js';
import { request, submit, text, threeNetworks } from '../flow/network.js';
import { signIn } from './session.js';

let desk: TestDesk;
afterEach(() => desk.close());
const plain = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('what the customer agreed to', () => {
  it('stands on the office’s page and the customer’s: words, version, time, and the list of members shown beside them', async () => {
    desk = await threeNetworks();
    const { headers } = await signIn(desk);
    const agreed = { kind: 'network', version: '2026-04', text: '事務局が会員を選び、渡すことに同意します', at: '2026-11-18T00:58:30.000Z', members: { url: 'https://kyoto.example.jp/members', updated: '2026-11-01', count: 10 } } as const;
    const { number, statusUrl } = await (await post(desk.app, request('kyoto', { disclosure: 'office', consents: [{ kind: 'privacy', version: '1', text: '…', at: agreed.at }, agreed] }))).json() as RfqReceipt;
    const row = (await desk.desk.store.rfqs.byNumber(number))!;
    const status = new URL(statusUrl!).pathname;
    for (const page of [await text(desk, `/office/rfqs/${row.id}`, headers), await text(desk, status)]) {
      expect(plain(page)).toContain('事務局が選んだ会員に渡すこと 事務局が会員を選び、渡すことに同意します 版 2026-04 2026-11-18 09:58 会員の一覧 （2026-11-01現在、10社）');
      expect(page).toContain('href="https://kyoto.example.jp/members"');
    }
    desk.setNow('2026-11-18T02:00:00Z');
    expect((await submit(desk, status, { do: 'widen', scope: 'all-members' })).status).toBe(303);
    for (const page of [await text(desk, `/office/rfqs/${row.id}`, headers), await text(desk, status)]) {
      expect(plain(page)).toContain('見せる範囲を広げること ネットワークの全会員に見せてよい（会員は事務局が選びます） 版 desk-2 2026-11-18 11:00');
    }
  });

  it('is written down by the office in the words it read out, with the list of that day and the time of the call', async () => {
    desk = await threeNetworks();
    const { config } = desk.desk.networks.get('kyoto-shisaku')!;
    Object.assign(config, { consents: [{ kind: 'privacy', version: '3', text: '{office}が返事のためだけに使うことに同意します' }, { kind: 'network', version: '4', text: '{office}が選んだ会員に渡すことに同意します' }] });
    const { headers, csrf } = await signIn(desk);
    expect(await text(desk, '/office/new', headers)).toContain('「事務局が選んだ会員に渡すことに同意します」に同意を得ました');
    const fields: [string, string][] = [
      ['csrf', csrf], ['channel', 'counter'], ['saidOn', '2026-11-17'], ['saidAt', '16:00'], ['kind', 'prototype'], ['description', '軸の試作'], ['wanted', '2026-12-25'], ['estimate', '2026-11-20'],
      ['name', '山田'], ['kana', 'やまだ'], ['phone', '075-111-2222'], ['postcode', '959-1200'], ['address', '新潟県燕市見本町1'], ['disclosure', 'candidates'], ['consents', 'privacy'], ['consents', 'network'],
    ];
    expect((await submit(desk, '/office/new', fields, headers)).status).toBe(303);
    const [row] = await desk.desk.store.rfqs.list({ network: 'kyoto-shisaku' });
    const at = '2026-11-17T07:00:00.000Z';
    expect(row!.rfq.consents).toEqual([
      { kind: 'privacy', version: '3', text: '事務局が返事のためだけに使うことに同意します', at },
      { kind: 'network', version: '4', text: '事務局が選んだ会員に渡すことに同意します', at, members: { url: 'https://town.example.jp/members', updated: '2026-10-01', count: 10 } },
    ]);
    const page = plain(await text(desk, `/office/rfqs/${row!.id}`, headers));
    for (const words of ['希望納期 2026-12-25', '見積りの希望日 2026-11-20 ', 'ふりがな やまだ', '住所 〒959-1200 新潟県燕市見本町1', '版 4 2026-11-17 16:00']) expect(page).toContain(words);
  });
});
