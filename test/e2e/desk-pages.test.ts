// The desk's pages as people meet them: a real browser, a real mail server, every state under axe, on a phone, without script.
import type { RfqReceipt } from '@sanchi/sdk';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliver, lastMail, request } from '../desk/flow/network.js';
import type { TestDesk } from '../desk/support/desk.js';
import { PDF, upload } from '../desk/support/rfqs.js';
import { deskInBrowser, press, sound, type DeskInBrowser } from './desk-browser.js';
import { enters, sends, tabTo } from './sends.js';

let web: DeskInBrowser;
let desk: TestDesk;
let base: string;
beforeAll(async () => {
  web = await deskInBrowser();
  ({ desk, base } = web);
});
afterAll(() => web?.close());

const open = (path: string): Promise<Page> => web.open(path);
const send = (rfq: ReturnType<typeof request>): Promise<RfqReceipt> => web.send(rfq);
const signIn = (network: string): Promise<Page> => web.signIn(network);
const inside = (url: string): string => url.replace(base, '');

describe('Kyoto’s way in a browser', () => {
  it('goes from the request with a drawing to the order, for member, office and customer', async () => {
    const file = await (await upload(desk.app, '図面.pdf', PDF)).json() as { id: string; name: string; size: number; type: string };
    const receipt = await send(request('kyoto', { attachments: [file], tolerance: { text: '±0.01 mm', value: { min: 0.01, max: 0.01, unit: 'mm' } } }));
    const member = await open(lastMail(desk, 'minasoko@members.example.jp').link);
    await sound(member, 'answer-new');
    const download = member.waitForEvent('download');
    await member.getByRole('link', { name: '図面.pdf' }).click();
    expect((await download).suggestedFilename()).toBe('図面.pdf');
    await member.getByLabel('質問がある').check();
    await member.getByLabel('ひとこと・質問').fill('表面処理は要りますか');
    await sends(member, '回答を送る');
    await member.getByLabel('ぜひやりたい').check();
    await sends(member, '回答を送る');
    await member.locator('li', { hasText: 'ぜひやりたい' }).waitFor();
    await sound(member, 'answer-answered');
    await member.goto(`${member.url().split('?')[0]}?sheet`);
    await sound(member, 'answer-sheet');

    const customer = await open(inside(receipt.statusUrl!));
    await customer.getByLabel('回答').fill('白アルマイトをお願いします');
    await sends(customer, '回答を送る');
    await sound(customer, 'status-members');

    const office = await signIn('kyoto-shisaku');
    await sound(office, 'office-queue');
    // Drawn again by the page's script, it is the same.
    const before = await office.locator('[data-queue]').innerText();
    await office.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await office.waitForFunction(() => document.querySelector('[data-queue]')!.innerHTML.includes('<!--'));
    expect(await office.locator('[data-queue]').innerText()).toBe(before);
    await sound(office, 'office-queue-live');
    await sends(office, office.getByRole('link', { name: receipt.number }));
    await sound(office, 'office-rfq');
    await office.locator('details', { hasText: '幹事企業を決める' }).getByLabel('幹事企業').selectOption('minasoko');
    await press(office, '幹事企業を決める', '決める');
    await office.getByText('記録しました').waitFor();
    await deliver(desk);

    await member.goto(base + lastMail(desk, 'minasoko@members.example.jp').link);
    await member.getByLabel('金額（円・税抜）').fill('abc');
    await sends(member, '見積りを送る');
    await member.getByRole('alert').getByText('金額を1円以上の整数で').waitFor();
    await sound(member, 'answer-error');
    await member.getByLabel('金額（円・税抜）').fill('１２０，０００円');
    await member.getByLabel('納期').fill('5');
    await sends(member, '見積りを送る');

    await customer.reload();
    await customer.getByText('120,000円').waitFor();
    await sound(customer, 'status-estimate');
    // By keyboard alone: from the top of the page to the button, and Enter.
    await customer.goto(customer.url().split('?')[0]!);
    for (let tabs = 0; tabs < 40; tabs += 1) {
      await customer.keyboard.press('Tab');
      if (await customer.evaluate(() => document.activeElement?.textContent === 'この見積りで注文する')) break;
    }
    await customer.keyboard.press('Enter');
    await customer.getByText('ご注文いただいた見積り').waitFor();
    await sound(customer, 'status-ordered');
    for (const [path, name] of [['/office/new', 'office-new'], ['/office/members', 'office-members'], ['/office/facts', 'office-facts'], ['/office/figures', 'office-figures'], ['/office/mail', 'office-mail'], ['/office/log', 'office-log'], ['/office/password', 'office-password']] as const) {
      await office.goto(base + path);
      await sound(office, name);
    }
  });

  it('waits at the office beyond the visitor’s scope, until the customer allows more; in English for an overseas customer', async () => {
    const receipt = await send(request('kyoto', {
      disclosure: 'office', language: 'en', sender: { name: 'Ana Novak', email: 'ana@example.com', country: 'SI', timeZone: 'Europe/Ljubljana' },
      consents: [{ kind: 'privacy', version: '1', text: '…', at: '2026-11-18T01:00:00Z' }],
    }));
    expect(desk.smtp.mails.filter((one) => one.to.includes('ana@example.com')).map((one) => one.mail.subject).join()).toContain('Who may see your request?');
    const customer = await open(inside(receipt.statusUrl!));
    await customer.getByText('The clock is stopped').waitFor();
    await sound(customer, 'status-waiting-en');
    await customer.getByLabel('Members who can do it').check();
    await sends(customer, 'I agree');
    await sound(customer, 'status-widened-en');
    await deliver(desk);
    expect(lastMail(desk, 'minasoko@members.example.jp').mail.subject).toContain(receipt.number);
  });
});

describe('by keyboard alone', () => {
  it('the office signs in, a member answers, the office names the lead, the member gives a price, the customer orders', async () => {
    const receipt = await send(request('kyoto'));
    const office = await open('/office');
    await tabTo(office, 'メールアドレス');
    await office.keyboard.type('office@kyoto-shisaku.example.jp');
    await tabTo(office, 'リンクを送る');
    await enters(office);
    await deliver(desk);
    await office.goto(base + lastMail(desk, 'office@kyoto-shisaku.example.jp', '/office/enter/').link);
    await tabTo(office, '入る');
    await enters(office);

    const member = await open(lastMail(desk, 'minasoko@members.example.jp', receipt.number).link);
    await tabTo(member, 'できる');
    await member.keyboard.press('Space');
    await tabTo(member, '回答を送る');
    await enters(member);
    await member.getByText('できる').first().waitFor();

    await tabTo(office, receipt.number);
    await enters(office);
    await tabTo(office, '幹事企業を決める');
    await office.keyboard.press('Enter');
    await tabTo(office, '幹事企業');
    await office.keyboard.type('みなそこ');
    await tabTo(office, '決める');
    await enters(office);
    expect((await desk.desk.store.rfqs.byNumber(receipt.number))!.lead).toBe('minasoko');

    await deliver(desk);
    await member.goto(base + lastMail(desk, 'minasoko@members.example.jp', '幹事企業をお願いします').link);
    await tabTo(member, '金額');
    await member.keyboard.type('64000');
    await tabTo(member, '見積りを送る');
    await enters(member);
    await deliver(desk);

    const customer = await open(inside(receipt.statusUrl!));
    await tabTo(customer, 'この見積りで注文する');
    await enters(customer);
    expect((await desk.desk.store.rfqs.byNumber(receipt.number))!.state).toBe('ordered');
  });
});

describe('with the colours of the reader’s own system', () => {
  it('step, buttons and focus are told by more than colour', async () => {
    const { statusUrl } = await send(request('kyoto'));
    const page = await open(new URL(statusUrl!).pathname);
    await page.emulateMedia({ forcedColors: 'active' });
    const width = (selector: string): Promise<number> => page.locator(selector).first().evaluate((one) => parseFloat(getComputedStyle(one).borderTopWidth));
    expect(await width('ol.steps li[aria-current]')).toBeGreaterThan(await width('ol.steps li:not([aria-current])'));
    await page.locator('summary').first().click();
    const button = page.locator('details[open] button').first();
    await button.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await button.evaluate((one) => { const { outlineStyle, outlineWidth, borderTopStyle } = getComputedStyle(one); return [outlineStyle, outlineWidth, borderTopStyle]; })).toEqual(['solid', '4px', 'solid']);
    await page.context().close();
  });
});
