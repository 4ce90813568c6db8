// The whole way of a request with the keyboard alone: visitor, member and office never touch a mouse. Only what lies outside the pages
// (the address line, the file dialogue of the system) is done for them.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desk, faults, mailTo, member, number, office, PDF, person, visit, withDemo } from './demo-browser.js';
import { enters, tabTo } from './sends.js';

withDemo();

/** Opens the link in somebody's newest mail. */
async function follows(page: Page, address: string, words: string): Promise<void> {
  const mail = await mailTo(address, words);
  await page.goto(`${desk.mail}/${mail.number}`);
  await tabTo(page, /https?:\S+/.exec(mail.text)![0].slice(0, 40));
  await enters(page);
}

/** Presses a key on what has the focus, after going there. */
async function presses(page: Page, wanted: string, key = 'Enter'): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

async function types(page: Page, wanted: string, words: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.type(words);
}

describe('by keyboard alone', () => {
  it('a visitor searches, shortlists and asks with a drawing; a member answers; the office names lead and team; the price comes; the customer orders', async () => {
    const visitor = await person();
    await visit(visitor, 'kyoto.html');
    await visitor.getByRole('combobox').first().waitFor();
    await tabTo(visitor, '#q');
    await visitor.keyboard.type('アルミを削って試作 5個');
    await visitor.keyboard.press('Enter');
    await visitor.getByRole('button', { name: /候補に加える/ }).first().waitFor();
    await presses(visitor, '候補に加える みなそこ精工');
    await visitor.getByText('候補 1社').first().waitFor();
    await presses(visitor, 'まとめて相談');
    const form = visitor.locator('sanchi-rfq-form');
    await form.getByText('会社を選ぶ').waitFor();
    await types(visitor, '#description', 'アルミ（A5052）のブラケットを切削で試作したい。図面のとおり。');
    const dialogue = visitor.waitForEvent('filechooser');
    await presses(visitor, '#files', 'Space');
    await (await dialogue).setFiles(PDF);
    await form.getByRole('button', { name: '図面.pdf を外す' }).waitFor();
    await types(visitor, '#name', '見本 太郎');
    await types(visitor, '#email', 'taro@customer.example.com');
    for (const consent of await form.locator('[part=consents] input[type=checkbox]').all()) await presses(visitor, `#${await consent.getAttribute('id')}`, 'Space');
    await presses(visitor, '確認画面へ進む');
    await form.getByRole('button', { name: '送信する', exact: true }).waitFor();
    await presses(visitor, '送信する');
    const receipt = await number(visitor);

    const maker = await person(360);
    await follows(maker, member('minasoko', 'kyoto-shisaku'), receipt);
    await presses(maker, 'できる', 'Space');
    await presses(maker, '回答を送る');
    await maker.getByRole('status').waitFor();

    const staff = await person();
    await staff.goto(new URL('/office/login', desk.desk).href);
    await types(staff, 'メールアドレス', office('kyoto-shisaku'));
    await tabTo(staff, 'リンクを送る');
    await enters(staff);
    await follows(staff, office('kyoto-shisaku'), '/office/enter/');
    await tabTo(staff, '入る');
    await enters(staff);
    await tabTo(staff, receipt);
    await enters(staff);
    await presses(staff, '幹事企業を決める');
    await types(staff, '幹事企業', 'みなそこ');
    await tabTo(staff, '決める');
    await enters(staff);
    await presses(staff, 'チームを決める');
    await types(staff, '会員 1', 'みなそこ');
    await tabTo(staff, '決める');
    await enters(staff);
    await staff.getByText('記録しました').waitFor();

    await follows(maker, member('minasoko', 'kyoto-shisaku'), '幹事企業をお願いします');
    await types(maker, '金額', '120000');
    await types(maker, '納期', '5');
    await tabTo(maker, '見積りを送る');
    await enters(maker);

    const customer = await person(360);
    await follows(customer, 'taro@customer.example.com', '見積り');
    await customer.getByText('120,000円').waitFor();
    await tabTo(customer, 'この見積りで注文する');
    await enters(customer);
    await customer.getByText('ご注文いただいた見積り').waitFor();
    await mailTo(member('minasoko', 'kyoto-shisaku'), 'ご注文になりました');
    expect(faults).toEqual([]);
  });
});
