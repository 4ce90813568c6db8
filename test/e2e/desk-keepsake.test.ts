// A keepsake's way as customer, members and office meet it: photo, rough price, risk, by post there and back, closing, and what was learnt.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliver, lastMail, request } from '../desk/flow/network.js';
import { deskInBrowser, press, sound, type DeskInBrowser } from './desk-browser.js';
import { sends } from './sends.js';

const PHOTO = { name: '鍋.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') };
const CUSTOMER = 'hanako@example.com';

let web: DeskInBrowser;
beforeAll(async () => { web = await deskInBrowser(); });
afterAll(() => web?.close());

it('goes from the photo to the rough price, by post there and back, is closed and rated, and its skill goes into the next edition', async () => {
  const { desk, base } = web;
  const mailed = async (to: string, words: string): Promise<string> => {
    await deliver(desk);
    return lastMail(desk, to, words).link;
  };
  const receipt = await web.send(request('migakiya', {
    kind: 'consumer', description: '祖母の銅の鍋を、もう一度磨いてほしい', keepsake: { item: '銅の鍋', history: '祖母が使っていました', damage: '黒ずみ' },
    processes: ['buff-polishing'], materials: ['copper'], quantities: [], disclosure: 'all-members',
  }));
  const customer = await web.open(receipt.statusUrl!.replace(base, ''));
  await sound(customer, 'status-review');
  const row = (await desk.desk.store.rfqs.byNumber(receipt.number))!;
  const seats = (row.machine as { reviewers: string[] }).reviewers;
  for (const seat of seats.slice(0, 4)) {
    const page = await web.open(await mailed(`${seat}@members.example.jp`, receipt.number));
    if (seat === seats[0]) await sound(page, 'answer-review');
    if (seat === seats[2]) {
      const office = await web.signIn('migakiya');
      await office.goto(`${base}/office/rfqs/${row.id}`);
      await sound(office, 'office-review');
      await office.context().close();
    }
    await page.getByLabel('受ける', { exact: true }).check();
    await page.getByLabel('お客さまの窓口を引き受ける').check();
    await sends(page, '判断を送る');
    await page.context().close();
  }

  await customer.goto(base + await mailed(CUSTOMER, 'お写真をお送りください'));
  await sound(customer, 'status-photo');
  await customer.getByLabel('写真を選ぶ').setInputFiles(PHOTO);
  await sends(customer, '写真を送る');
  await customer.getByRole('link', { name: '鍋.png' }).waitFor();
  await sound(customer, 'status-photo-sent');

  const lead = await web.open(await mailed(`${seats[0]!}@members.example.jp`, receipt.number));
  await lead.getByRole('link', { name: '鍋.png' }).waitFor();
  await lead.getByLabel('幹事企業').selectOption(seats[0]!);
  await sends(lead, '幹事企業に決める');
  await lead.getByLabel('金額（円・税込）').fill('8000');
  await lead.getByLabel('上限の金額').fill('12000');
  await sends(lead, '見積りを送る');
  await lead.getByRole('button', { name: 'この見積りをお客さまに送る' }).waitFor();
  await sound(lead, 'answer-liaison');
  await sends(lead, 'この見積りをお客さまに送る');

  await customer.goto(base + await mailed(CUSTOMER, 'おおよその料金'));
  await customer.getByText('8,000円〜12,000円（税込）').waitFor();
  await sound(customer, 'status-rough-price');
  await customer.getByLabel('古い品物のため').check();
  await sends(customer, 'この料金でお願いする');
  await sound(customer, 'status-sending');
  await customer.getByText('お品物を次のところへお送りください').waitFor();
  await mailed(CUSTOMER, 'お品物を次のところへ');

  for (const [name, letter, look] of [['お品物が届いた', 'お預かりしました', 'arrived'], ['お品物をお返しした', 'お返ししました', 'returned']] as const) {
    await lead.reload();
    await sound(lead, `answer-before-${look}`);
    await sends(lead, name);
    await customer.goto(base + await mailed(CUSTOMER, letter));
    await sound(customer, `status-${look}`);
  }

  const office = await web.signIn('migakiya');
  await sends(office, office.getByRole('link', { name: receipt.number }));
  await sound(office, 'office-keepsake-returned');
  const closing = office.locator('details', { has: office.locator('summary').getByText('終わりにする') });
  await closing.getByLabel('バフ研磨').first().check();
  await closing.getByLabel('とても良い').check();
  await press(office, '終わりにする', '終わりにする');
  await sound(office, 'office-keepsake-closed');
  await office.getByText('完了').first().waitFor();
  for (const page of [customer, lead]) {
    await page.reload();
    await page.getByText(/このご依頼は、?終わ/).waitFor();
    expect(await page.getByText(/評価|とても良い/).count()).toBe(0);
  }
  await sound(customer, 'status-closed');
  await sound(lead, 'answer-closed');

  await sends(office, office.getByRole('link', { name: '掲載への追加' }));
  await sound(office, 'office-additions');
  await sends(office, office.getByRole('button', { name: '採用', exact: true }).first());
  await sound(office, 'office-additions-taken');
  await office.getByText('まだ受け取っていないものが1件あります').waitFor();
  expect(await office.getByText('受け取り済み').count()).toBe(0);
  for (let again = 0; again < 2; again += 1) {
    const download = office.waitForEvent('download');
    await office.getByRole('button', { name: 'CSVで受け取る' }).click();
    const sheet = await download;
    expect(sheet.suggestedFilename()).toBe('additions-2026-11-18.csv');
    expect(readFileSync(await sheet.path(), 'utf8')).toMatch(new RegExp(`^\uFEFF会員ID,[\\s\\S]*\n${seats[0]!},[^\n]*バフ研磨,,,,○,実績,2026-11-18,${receipt.number}`));
  }
  await office.reload();
  await office.locator('summary', { hasText: '採用したものを見る' }).click();
  await office.getByText('受け取り済み').waitFor();
  await sends(office, office.getByRole('link', { name: '集計' }));
  await office.getByRole('cell', { name: '5.0' }).waitFor();
});
