// What a page says at its top, where it is read, and that nothing typed is lost.
import { afterEach, describe, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import { dispatch } from '../../../packages/desk/src/flow/dispatch.js';
import type { TestDesk } from '../support/desk.js';
import { post, rfq } from '../support/rfqs.js';
import { deliver, lastMail, request, submit, text, threeNetworks } from '../flow/network.js';

let desk: TestDesk;
afterEach(() => desk.close());
const send = async (changes: Parameters<typeof request>[1] = {}, policy: 'kyoto' | 'migakiya' = 'kyoto'): Promise<{ status: string }> => {
  const receipt = await (await post(desk.app, request(policy, changes))).json() as RfqReceipt;
  await deliver(desk);
  return { status: new URL(receipt.statusUrl!).pathname };
};
const told = (page: string): string => /role="alert"><p>([^<]*)/.exec(page)?.[1] ?? '';

describe('a page that does not exist', () => {
  it('leads an office back to its pages, and tells others no more than to look at their link', async () => {
    desk = await threeNetworks();
    for (const path of ['/office/nothing', '/']) expect(await text(desk, path), path).toMatch(/<h1>ページが見つかりません<\/h1>.*<a href="\/office">/s);
    for (const path of ['/status/nothing', '/nothing']) expect(await text(desk, path), path).not.toContain('/office');
  });

  it('is not told of the icon for which browsers ask by themselves', async () => {
    desk = await threeNetworks();
    expect((await desk.app.request('/favicon.ico')).status).toBe(204);
  });

  it('leads there also where the desk lies below a path', async () => {
    desk = await threeNetworks({ baseUrl: 'https://town.example.jp/desk' });
    expect(await text(desk, '/office/nothing')).toContain('<a href="/desk/office">');
  });
});

describe('a member’s page', () => {
  it('says at its top what to mend in a price, once, in the member’s language', async () => {
    desk = await threeNetworks({ members: { minasoko: { email: 'minasoko@members.example.jp', language: 'en' } } });
    await send();
    const { link } = lastMail(desk, 'minasoko@members.example.jp');
    const page = await (await submit(desk, link, { do: 'estimate', price: 'abc', priceTo: 'abc', leadTime: '-1' })).text();
    expect(told(page)).toBe('Give the price as a whole number of yen, for example 150000. Give the working days as a whole number, for example 10.');
  });

  it('keeps what was typed when the moment for it has passed', async () => {
    desk = await threeNetworks();
    await send({ kind: 'consumer', keepsake: { item: '鍋' }, description: '銅の鍋を磨いてほしい', processes: ['buff-polishing'], materials: ['copper'], disclosure: 'all-members' }, 'migakiya');
    const [row] = await desk.desk.store.rfqs.list({ network: 'migakiya' });
    const [seat] = (row!.machine as { reviewers: string[] }).reviewers;
    const { link } = lastMail(desk, `${seat!}@members.example.jp`);
    const refused = await submit(desk, link, { do: 'vote', seat: 'nobody', accept: 'no', liaison: 'yes', reason: '来月なら受けられます' });
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toContain('>来月なら受けられます</textarea>');
    expect(page).toMatch(/name="accept" value="no"[^>]* checked/);
    expect(page).toMatch(/name="liaison" value="yes" checked/);
  });
});

describe('the customer’s page', () => {
  it('shows no step to come after the request has been withdrawn', async () => {
    desk = await threeNetworks();
    const { status } = await send();
    await submit(desk, status, { do: 'withdraw', reason: '' });
    const page = await text(desk, status);
    expect([...page.matchAll(/<li[^>]*>(受付|終了|見積り|納品|完了)<\/li>/g)].map(([, name]) => name)).toEqual(['受付', '終了']);
  });

  it('of a request that went on elsewhere shows no step that was never taken', async () => {
    desk = await threeNetworks();
    const { status } = await send();
    const [row] = await desk.desk.store.rfqs.list({ network: 'kyoto-shisaku' });
    await dispatch(desk.desk, row!.id, { type: 'pass-offered', by: { kind: 'office', id: 'tanaka' }, network: 'migakiya', reason: '磨きの専門の会があります' });
    await submit(desk, status, { do: 'pass', network: 'migakiya', scope: 'candidates' });
    const page = await text(desk, status);
    expect(page).toContain('次のネットワークに引き継ぎました');
    expect(page).not.toMatch(/<li[^>]*>(?:ご注文|納品)<\/li>/);
  });

  it('has English brackets in English, about the list of the next network and about the page there', async () => {
    desk = await threeNetworks();
    const { status } = await send({ language: 'en' });
    const [row] = await desk.desk.store.rfqs.list({ network: 'kyoto-shisaku' });
    await dispatch(desk.desk, row!.id, { type: 'pass-offered', by: { kind: 'office', id: 'tanaka' }, network: 'migakiya', reason: 'They polish.' });
    expect(await text(desk, status)).toContain('</a> (2026-10-01)');
    await submit(desk, status, { do: 'pass', network: 'migakiya', scope: 'candidates' });
    const [next] = await desk.desk.store.rfqs.list({ network: 'migakiya' });
    expect(await text(desk, status)).toContain(` (${next!.number})</a>`);
  });

  it('names the country from which a customer writes', async () => {
    desk = await threeNetworks();
    const sender = { ...rfq().sender, country: 'SI' };
    expect(await text(desk, (await send({ sender })).status)).toContain('スロベニア');
    expect(await text(desk, (await send({ sender, language: 'en' })).status)).toContain('Slovenia');
  });
});
