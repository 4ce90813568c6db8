import { afterEach, describe, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import { dispatch } from '../../../packages/desk/src/flow/dispatch.js';
import type { TestDesk } from '../support/desk.js';
import { everyField, fullRfq, PDF, post, upload } from '../support/rfqs.js';
import { deliver, lastMail, NETWORKS, request, submit, text, threeNetworks } from '../flow/network.js';
import { signIn } from './session.js';

let desk: TestDesk;
afterEach(() => desk.close());

const SCRIPTS = ['"><script>alert(1)</script>', "' onfocus=alert(1) autofocus x='", '</title><img src=x onerror=alert(1)>'];
/** Nothing of it stands on the page as markup. */
const harmless = (page: string): void => {
  for (const evil of SCRIPTS) expect(page).not.toContain(evil);
  expect(page.replaceAll('<script type="module" src="/assets/queue.js"></script>', '')).not.toMatch(/<script|<img|<iframe/i);
};

describe('script in what people wrote', () => {
  it('stays text whatever field of the request it stands in, on every page that shows it', async () => {
    desk = await threeNetworks();
    const { headers } = await signIn(desk);
    const base = fullRfq({ network: NETWORKS.kyoto, processes: ['machining-center-machining'], materials: ['a5052'], recipients: ['minasoko'], disclosure: 'all-members' });
    let taken = 0;
    let shown = 0;
    for (const evil of SCRIPTS) {
      for (const hostile of everyField(base, evil)) {
        const response = await post(desk.app, hostile);
        if (response.status !== 201) continue;
        taken += 1;
        const receipt = await response.json() as RfqReceipt;
        const row = (await desk.desk.store.rfqs.byNumber(receipt.number))!;
        const answer = desk.desk.links.make({ purpose: 'answer', network: row.network, rfq: row.id, who: { kind: 'member', id: 'minasoko' } });
        for (const path of [new URL(receipt.statusUrl!).pathname, `/answer/${answer}`, `/answer/${answer}?sheet`, `/office/rfqs/${row.id}`]) {
          const page = await text(desk, path, headers);
          harmless(page);
          if (/alert\(1\)/.test(page)) shown += 1;
        }
      }
    }
    // Most fields take any words, and show them.
    expect(taken).toBeGreaterThan(20 * SCRIPTS.length);
    expect(shown).toBeGreaterThan(taken);
    for (const path of ['/office', '/office/figures', '/office/facts', '/office/members', '/office/mail']) harmless(await text(desk, path, headers));
  }, 120_000);

  it('stays text in answers, questions, estimates, reasons, notes, file names and what the office writes', async () => {
    desk = await threeNetworks();
    const evil = SCRIPTS.join(' ');
    const { headers, csrf } = await signIn(desk);
    const file = await (await upload(desk.app, `${evil}.pdf`, PDF)).json() as { id: string; name: string; size: number; type: string };
    const receipt = await (await post(desk.app, request('kyoto', { disclosure: 'all-members', attachments: [file] }))).json() as RfqReceipt;
    const row = (await desk.desk.store.rfqs.byNumber(receipt.number))!;
    await deliver(desk);
    const { link } = lastMail(desk, 'minasoko@members.example.jp');
    const office = (fields: Record<string, string>): Promise<Response> => submit(desk, `/office/rfqs/${row.id}`, { csrf, ...fields }, headers);
    await submit(desk, link, { do: 'answer', verdict: 'question', text: evil });
    const status = new URL(receipt.statusUrl!).pathname;
    const question = /name="question" value="([^"]+)"/.exec(await text(desk, status))![1]!;
    await submit(desk, status, { do: 'answer', question, text: evil });
    await submit(desk, link, { do: 'answer', verdict: 'can', text: evil });
    await submit(desk, link, { do: 'estimate', price: '1', note: evil });
    // Sent back with the fault, as it was typed.
    const misread = await submit(desk, link, { do: 'estimate', price: evil, note: evil, validUntil: evil });
    expect(misread.status).toBe(422);
    harmless(await misread.text());
    await office({ do: 'lead-named', member: 'minasoko', reason: evil });
    await dispatch(desk.desk, row.id, { type: 'team-formed', by: { kind: 'office', id: 'tanaka' }, team: [{ member: 'minasoko', part: evil }] });
    const unknown = await submit(desk, '/office/members/minasoko', { csrf, substitutes: `代わり${evil}` }, headers);
    expect(unknown.status).toBe(422);
    harmless(await unknown.text());
    expect((await submit(desk, '/office/members/minasoko', { csrf, text: `メモ${evil}`, level: `水準${evil}` }, headers)).status).toBe(303);
    const [note] = await desk.desk.store.notes.list('kyoto-shisaku');
    expect(note!.data).toMatchObject({ text: `メモ${evil}`, level: `水準${evil}` });
    harmless(await (await submit(desk, '/office/new', { csrf, key: 'b'.repeat(36), description: evil, name: evil, phone: evil }, headers)).text());
    for (const path of [link, `${link}?sheet`, status, '/office', `/office/rfqs/${row.id}`, '/office/members', `/office/rfqs/${row.id}/sheet/minasoko`, '/office/figures', '/office/log']) {
      const page = await text(desk, path, headers);
      harmless(page);
    }
    for (const path of [link, status, `/office/rfqs/${row.id}`, '/office/members']) expect(await text(desk, path, headers), path).toContain('&lt;script&gt;');
    const members = await text(desk, '/office/members', headers);
    for (const words of ['メモ', '水準']) expect(members).toContain(`${words}&quot;&gt;&lt;script&gt;`);
  });
});

describe('what is refused on the pages', () => {
  it('has a page in both languages with the desk’s looks, and a line in the log without the link, the number or the words', async () => {
    desk = await threeNetworks();
    const receipt = await (await post(desk.app, request('kyoto'))).json() as RfqReceipt;
    await deliver(desk);
    const { link } = lastMail(desk, 'minasoko@members.example.jp');
    const forged = `${link.slice(0, -2)}xx`;
    const { headers } = await signIn(desk);
    const logged = (): Record<string, unknown>[] => desk.log.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === 'refused');
    const refused: [path: string, init: RequestInit, status: number, place: string][] = [
      [forged, {}, 404, 'GET /answer'], [forged.replace('/answer/', '/status/'), {}, 404, 'GET /status'], [`/files/${receipt.number}`, {}, 404, 'GET /files'],
      [`/${receipt.number}/hanako@example.com`, {}, 404, 'GET /…'], [`/status/${receipt.number}`, { method: 'POST', body: 'do=withdraw' }, 404, 'POST /status'],
      ['/office/rfqs/1', { method: 'POST', headers: { ...headers, origin: 'https://evil.example' }, body: 'do=declined' }, 403, 'POST /office'],
    ];
    for (const [path, init, status, place] of refused) {
      const before = logged().length;
      const response = await desk.app.request(path, { ...init, headers: { 'content-type': 'application/x-www-form-urlencoded', ...init.headers as Record<string, string> } });
      expect(response.status, path).toBe(status);
      const page = await response.text();
      expect(page).toMatch(/desk\.css/);
      expect(page).toMatch(/lang="en"/);
      expect(logged().slice(before), path).toMatchObject([{ status, path: place, from: expect.any(String) as unknown }]);
    }
    expect(desk.log.join('')).not.toMatch(new RegExp(`hanako|${forged.slice(-40)}`));
  });
});
