// A request from the visitor's page to the order, as `npm start` shows it: built packages, a desk of its own, real mails,
// a real browser; under each of the three ways of working.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { desk, does, faults, mailTo, member, number, office, openMail, PDF, person, PHOTO, script, signIn, sound, visit, withDemo, type Mail } from './demo-browser.js';
import { sends, tabTo } from './sends.js';

withDemo();

describe('Kyoto: forwarded at once, the office names the lead', () => {
  it('from the search to the order', async () => {
    const visitor = await person();
    await visit(visitor, 'kyoto.html');
    const field = visitor.getByRole('combobox').first();
    await field.fill('アルミを削って試作 5個');
    await field.press('Enter');
    await visitor.getByRole('button', { name: /候補に加える/ }).first().waitFor();
    await visitor.locator('article, li', { hasText: 'みなそこ精工' }).getByRole('button', { name: /候補に加える/ }).first().click();
    await visitor.getByText('候補 1社').first().waitFor();
    await visitor.getByRole('button', { name: /まとめて相談/ }).first().click();
    const form = visitor.locator('sanchi-rfq-form');
    await form.getByText('会社を選ぶ').waitFor();
    await sound(visitor, 'kyoto-form');
    await form.getByLabel('京都試作ネットに任せる').check();
    await form.getByLabel('何を作りたいか').fill('アルミ（A5052）のブラケットを切削で試作したい。図面のとおり。');
    await form.locator('#wanted').fill('3週間後');
    await form.locator('input[type=file]').setInputFiles(PDF);
    await form.getByRole('button', { name: '図面.pdf を外す' }).waitFor();
    await form.getByRole('button', { name: '確認画面へ進む' }).click();
    await form.locator('#errors').waitFor();
    await sound(visitor, 'kyoto-form-errors');
    await form.locator('#name').fill('見本 太郎');
    await form.locator('#email').fill('taro@customer.example.com');
    for (const box of await form.locator('[part=consents] input[type=checkbox]').all()) await box.check();
    await form.getByRole('button', { name: '確認画面へ進む' }).click();
    await form.getByRole('button', { name: '送信する', exact: true }).waitFor();
    await sound(visitor, 'kyoto-confirm');
    await form.getByRole('button', { name: '送信する', exact: true }).dblclick();
    const receipt = await number(visitor);
    await sound(visitor, 'kyoto-receipt');
    expect(receipt).toMatch(/^KS-\d{4}-[0-9A-Z]{6,}$/);

    // A double click sends once; whoever has the skill is asked at once, and so is the office.
    await mailTo(member('minasoko', 'kyoto-shisaku'), receipt);
    await mailTo(member('minasoko-phone', 'kyoto-shisaku'), receipt);
    await mailTo(office('kyoto-shisaku'), receipt);
    await mailTo('taro@customer.example.com', receipt);
    expect(desk.mails.filter(({ to }) => to.address === 'taro@customer.example.com')).toHaveLength(1);

    const inbox = await person();
    await inbox.goto(desk.mail);
    await inbox.getByText('みなそこ精工').first().waitFor();
    await sound(inbox, 'inbox');
    const maker = await person(360);
    await openMail(maker, member('minasoko', 'kyoto-shisaku'), receipt);
    const download = maker.waitForEvent('download');
    await maker.getByRole('link', { name: '図面.pdf' }).click();
    expect((await download).suggestedFilename()).toBe('図面.pdf');
    await maker.getByLabel('できる', { exact: true }).check();
    await sends(maker, '回答を送る');
    await sound(maker, 'kyoto-answer');
    // The inbox shows what comes without being reloaded.
    const before = await inbox.locator('#mails li').count();

    const staff = await signIn('kyoto-shisaku', receipt);
    await expect.poll(() => inbox.locator('#mails li').count()).toBeGreaterThan(before);
    await does(staff, '幹事企業を決める', '決める', async (part) => { await part.getByLabel('幹事企業').selectOption('minasoko'); });
    await does(staff, 'チームを決める', '決める', async (part) => {
      for (const [row, [who, what]] of ([['minasoko', '切削'], ['nijiiro-anodize', 'アルマイト'], ['', ''], ['', '']] as const).entries()) {
        await part.getByLabel(`会員 ${row + 1}`, { exact: true }).selectOption(who);
        await part.getByLabel(`分担する工程 ${row + 1}`, { exact: true }).fill(what);
      }
    });
    await sound(staff, 'kyoto-office');
    await mailTo(member('nijiiro-anodize', 'kyoto-shisaku'), 'チームへのご参加');

    await openMail(maker, member('minasoko', 'kyoto-shisaku'), '幹事企業をお願いします');
    await maker.getByLabel('金額（円・税抜）').fill('１２０，０００円');
    await maker.getByLabel('納期').fill('5');
    await sends(maker, '見積りを送る');

    const customer = await person(360);
    await openMail(customer, 'taro@customer.example.com', '見積り');
    await customer.getByText('120,000円').waitFor();
    await sound(customer, 'kyoto-status');
    await sends(customer, 'この見積りで注文する');
    await customer.getByText('ご注文いただいた見積り').waitFor();
    await mailTo(member('minasoko', 'kyoto-shisaku'), 'ご注文になりました');
    await staff.reload();
    await staff.getByText('図面を開').or(staff.getByText('開いた')).first().waitFor();
    expect(faults).toEqual([]);
  });

  it('keeps what was written while the desk is away, and sends it when it is back', async () => {
    const visitor = await person(1280, 'dark');
    await visit(visitor, 'kyoto.html');
    const form = visitor.locator('sanchi-rfq-form');
    await form.getByLabel('何を作りたいか').fill('歯車を1個だけ作りたい');
    await form.locator('#name').fill('見本 次郎');
    await form.locator('#phone').fill('０９０−０００0−０００0');
    for (const box of await form.locator('[part=consents] input[type=checkbox]').all()) await box.check();
    await form.getByRole('button', { name: '確認画面へ進む' }).click();
    await form.getByRole('button', { name: '送信する', exact: true }).waitFor();
    await desk.stop();
    await form.getByRole('button', { name: '送信する', exact: true }).click();
    await form.getByText('まだ送れていません').waitFor({ timeout: 60_000 });
    await sound(visitor, 'kyoto-failed-dark');
    await desk.start();
    await form.getByRole('button', { name: 'もう一度送信する' }).click();
    const receipt = await number(visitor);
    await mailTo(office('kyoto-shisaku'), receipt);
    await desk.restart();
    await form.getByRole('link', { name: '進み具合を見る' }).click();
    await visitor.getByText(receipt).first().waitFor();
  });
});

describe('Migakiya: a keepsake from a phone', () => {
  it('is accepted by four of six, priced from its photo, and the customer agrees', async () => {
    const visitor = await person(360);
    await visit(visitor, 'migakiya.html');
    const form = visitor.locator('sanchi-rfq-form');
    await form.locator('#item').fill('銅の鍋');
    await form.locator('#description').fill('祖母の鍋を、もう一度磨いてほしい');
    await form.locator('input[type=file]').first().setInputFiles(PHOTO);
    await form.locator('#name').fill('見本 花子');
    await form.locator('#email').fill('hanako@customer.example.com');
    await sound(visitor, 'migakiya-form-360');
    for (const box of await form.locator('[part=consents] input[type=checkbox]').all()) await box.check();
    await form.getByRole('button', { name: '確認画面へ進む' }).click();
    await form.getByRole('button', { name: '送信する', exact: true }).waitFor();
    await sound(visitor, 'migakiya-confirm-360');
    await form.getByRole('button', { name: '送信する', exact: true }).click();
    const receipt = await number(visitor);

    const seats = ['tsukishiro', 'asanagi-buff', 'hikarizawa', 'kagamino', 'yukige', 'koshinowa'];
    for (const seat of seats) expect((await mailTo(member(seat, 'migakiya'), receipt)).subject).toContain('ご判断');
    const voter = await person(360);
    for (const seat of seats.slice(0, 4)) {
      await openMail(voter, member(seat, 'migakiya'), receipt);
      await voter.getByLabel('受ける', { exact: true }).check();
      await voter.getByLabel('お客さまの窓口を引き受ける').check();
      await sends(voter, '判断を送る');
    }
    await openMail(voter, member(seats[0]!, 'migakiya'), '窓口をお願いします');
    await voter.getByLabel('幹事企業').selectOption(seats[0]!);
    await sends(voter, '幹事企業に決める');
    await voter.getByLabel('金額（円・税込）').fill('8000');
    await voter.getByLabel('上限の金額').fill('12000');
    await sends(voter, '見積りを送る');
    await sound(voter, 'migakiya-liaison');
    await sends(voter, 'この見積りをお客さまに送る');

    await mailTo('hanako@customer.example.com', '料金');
    await openMail(visitor, 'hanako@customer.example.com', '料金');
    await visitor.getByLabel('古い品物のため').check();
    await sends(visitor, 'この料金でお願いする');
    await sound(visitor, 'migakiya-status-360');
    await mailTo('hanako@customer.example.com', 'お品物を次のところへ');
    expect(faults).toEqual([]);
  });
});

describe('a visitor on a bad day', () => {
  it('loses the page while the camera is open, the line in the middle of an upload, and presses Back after all: one request, and every word of it', async () => {
    const visitor = await person(360);
    await visit(visitor, 'kyoto.html');
    const form = visitor.locator('sanchi-rfq-form');
    const words = `歯車を1個👩🏽‍🏭 O'Brien <script>alert(1)</script> ${'ながい'.repeat(300)} ${'W'.repeat(300)}`;
    await form.getByLabel('何を作りたいか').fill(words);
    await form.locator('#name').fill("O'Brien <b>花子</b> 👩🏽‍🏭");
    await form.locator('#email').fill('obrien@customer.example.com');
    const chooser = visitor.waitForEvent('filechooser');
    await form.locator('#files').click();
    await chooser;
    await visitor.reload();
    await form.getByText('もう一度選んでください').waitFor();
    expect(await form.getByLabel('何を作りたいか').inputValue()).toBe(words);
    await sound(visitor, 'dropped-360');
    expect(await visitor.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length, history.state as unknown])).toEqual(['', 0, 0, null]);
    await form.locator('#files').setInputFiles([PDF, { ...PHOTO, buffer: Buffer.concat([PHOTO.buffer, Buffer.alloc(3_000_000)]) }]);
    for (const box of await form.locator('[part=consents] input[type=checkbox]').all()) await box.check();
    await form.getByRole('button', { name: '確認画面へ進む' }).click();
    await form.getByRole('button', { name: '送信する', exact: true }).waitFor();
    await sound(visitor, 'long-confirm-360');

    // The line goes as soon as the second file is on its way, and stays away.
    await visitor.route(/\/intake\/files/, (route) => (route.request().method() === 'POST' && route.request().url().includes(encodeURIComponent(PHOTO.name)) ? route.abort('internetdisconnected') : route.continue()));
    await form.getByRole('button', { name: '送信する', exact: true }).click();
    await form.getByText('送れなかった添付があります').waitFor({ timeout: 60_000 });
    await sound(visitor, 'upload-broken-360');
    await visitor.unroute(/\/intake\/files/);
    await form.getByRole('button', { name: '鍋.png をもう一度送る' }).click();
    await form.getByRole('button', { name: '続けて送信する' }).click();
    const receipt = await number(visitor);
    await sound(visitor, 'long-receipt-360');
    await visitor.goto(desk.mail);
    await visitor.goBack();
    await visitor.locator('sanchi-rfq-form').waitFor();

    const maker = await person(360);
    const staff = await signIn('kyoto-shisaku', receipt);
    await staff.setViewportSize({ width: 360, height: 900 });
    expect(await staff.getByRole('link', { name: /図面.pdf|鍋.png/ }).count()).toBe(2);
    expect(await staff.locator('main').innerText()).toContain("O'Brien <script>alert(1)</script>");
    await sound(staff, 'long-office-360');
    await openMail(maker, office('kyoto-shisaku'), receipt);
    await staff.goto(new URL('/office', desk.desk).href);
    await sound(staff, 'long-queue-360');
    expect(desk.mails.filter(({ to }) => to.address === 'obrien@customer.example.com')).toHaveLength(1);
    await openMail(visitor, 'obrien@customer.example.com', receipt);
    await sound(visitor, 'long-status-360');
    expect(faults).toEqual([]);
  });
});

describe('Rodan21: an interview and a secrecy agreement before drawings', () => {
  it('by keyboard to the receipt; members hear of it only after planning, by stage', async () => {
    const visitor = await person();
    await visit(visitor, 'rodan21.html');
    const form = visitor.locator('sanchi-rfq-form');
    await form.locator('[part=consents]').waitFor();
    await form.locator('#title').focus();
    await tabTo(visitor, '#description');
    await visitor.keyboard.type('車いすのまま段差を越えるリフトを商品にしたい');
    await tabTo(visitor, '#name');
    await visitor.keyboard.type('見本 三郎');
    await tabTo(visitor, '#email');
    await visitor.keyboard.type('saburo@customer.example.com');
    await tabTo(visitor, '#consent-privacy');
    await visitor.keyboard.press('Space');
    await tabTo(visitor, '#consent-network');
    await visitor.keyboard.press('Space');
    // The file picker itself is the browser's: it takes the file without it.
    await form.locator('input[type=file]').first().setInputFiles(PDF);
    await tabTo(visitor, '確認画面へ進む');
    await visitor.keyboard.press('Enter');
    await form.getByRole('button', { name: '送信する', exact: true }).waitFor();
    await tabTo(visitor, '送信する');
    await visitor.keyboard.press('Enter');
    const receipt = await number(visitor);

    await mailTo(office('rodan21'), receipt);
    await mailTo('saburo@customer.example.com', receipt);
    const toMembers = (): readonly Mail[] => desk.mails.filter(({ to, subject }) => to.kind === 'member' && subject.includes(receipt));
    expect(toMembers()).toEqual([]);

    const staff = await signIn('rodan21', receipt);
    expect(await staff.getByRole('link', { name: '図面.pdf' }).count()).toBe(0);
    await sound(staff, 'rodan21-office-closed');
    await does(staff, 'お話を伺う日を決める', 'お客さまに知らせる', async (part) => { await part.getByLabel('日時').fill('11月30日 14:00、窓口で'); });
    await mailTo('saburo@customer.example.com', '11月30日');
    await does(staff, 'お話の内容を記録する', '記録する', async (part) => {
      await part.locator('input[name=heldOn]').fill(new Date().toISOString().slice(0, 10));
      await part.locator('textarea[name=note]').fill('段差は20cmまで。年に300台を見込む。');
    });
    await does(staff, '秘密保持契約を記録する', '記録する', async (part) => { await part.getByLabel('会員どうしの契約').check(); });
    await staff.getByRole('link', { name: '図面.pdf' }).waitFor();
    expect(toMembers()).toEqual([]);

    await does(staff, '幹事企業を決める', '決める', async (part) => { await part.getByLabel('幹事企業').selectOption('omoitsuki'); });
    const stages = [['omoitsuki', '企画'], ['senbiki', '設計'], ['hitotsu', '試作'], ['hanro', '販売']] as const;
    await does(staff, 'チームを決める', '決める', async (part) => {
      for (const [id, stage] of stages) await part.getByLabel(stage, { exact: true }).selectOption(id);
    });
    await sound(staff, 'rodan21-office-team');
    for (const [id] of stages) await mailTo(member(id, 'rodan21'), receipt);
    const lead = await person();
    await openMail(lead, member('omoitsuki', 'rodan21'), '幹事企業をお願いします');
    await lead.getByRole('link', { name: '図面.pdf' }).waitFor();
    await lead.getByLabel('金額（円・税抜）').fill('850000');
    await sends(lead, '見積りを送る');
    await staff.reload();
    await does(staff, 'をお客さまに送る', '送る');
    await openMail(visitor, 'saburo@customer.example.com', '見積り');
    await visitor.getByText('850,000円').waitFor();
    await sound(visitor, 'rodan21-status');
    expect(faults).toEqual([]);
  });
});

describe('the demonstration itself', () => {
  it('is clean for axe on its first page and in the inbox, on a phone in the dark too', async () => {
    for (const [width, scheme] of [[1280, 'light'], [360, 'dark']] as const) {
      const page = await person(width, scheme);
      await visit(page, 'index.html');
      await sound(page, `index-${width}`);
      for (const path of ['', '/1', '?to=nobody@example.jp', '/999']) {
        await page.goto(`${desk.mail}${path}`);
        await sound(page, `inbox${path.replace(/\W/g, '-')}-${width}`);
      }
      await page.context().close();
    }
  });

  it('starts with one command, says where everything is, and leaves nothing behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sanchi-start-'));
    const child = spawn(process.execPath, [fileURLToPath(script('start.mjs'))], { env: { ...process.env, TMPDIR: folder, TEMP: folder, PORT: '0', DESK_PORT: '0', MAIL_PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => { child.on('close', resolve); });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { said += text; });
    await expect.poll(() => said, { timeout: 480_000 }).toContain('Ctrl-C stops');
    const [mail, login] = [/http:\S+\/mail/.exec(said)![0], /http:\S+\/office\/login/.exec(said)![0]];
    expect(await (await fetch(mail)).text()).toContain('外へは1通も出ません');
    expect((await fetch(new URL('/ready', login))).status).toBe(200);
    expect(await (await fetch(new URL('kyoto.html', /http:\S+\/$/m.exec(said)![0]))).text()).toContain(`endpoint="${new URL('/intake', login).href}"`);
    expect(readdirSync(folder).length).toBeGreaterThan(0);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
    // Where the packages have changed since the last build, they are built first.
  }, 540_000);

  it('gives every member of its networks an address that cannot exist, and answers no foreign page', async () => {
    for (const network of ['kyoto-shisaku', 'migakiya', 'rodan21']) {
      const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../demo/${path}`, import.meta.url), 'utf8'));
      const { members } = read(`desk/${network}.routing.json`) as { members: Record<string, { email: string; alsoTo?: string[] }> };
      expect(Object.keys(members)).toEqual((read(`data/${network}.json`) as { members: { id: string }[] }).members.map(({ id }) => id));
      for (const { email, alsoTo = [] } of Object.values(members)) for (const address of [email, ...alsoTo]) expect(address).toMatch(/@[a-z0-9-]+\.example\.jp$/);
    }
    expect((await fetch(`${desk.desk}/intake`, { headers: { origin: 'https://elsewhere.example.com' } })).status).toBe(403);
  });

  it('has pages without a fault where there is no desk to ask', async () => {
    const { fillIn } = await import(script('demo-site.mjs')) as { fillIn(html: string, urls?: object, document?: unknown): string };
    const html = fillIn(readFileSync(new URL('../../demo/pages/index.html', import.meta.url), 'utf8'));
    expect(html).not.toContain('{{');
    expect(html).not.toContain('受信箱');
  });
});
