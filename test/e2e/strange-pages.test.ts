// Pages that are hard on what is embedded in them: strict policies, several copies of the script, elements moved about.
import { createChallenge, verifySolution } from 'altcha-lib/v1';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DemoSite } from '../helpers/demo-site.js';

const site = new DemoSite();
beforeAll(() => site.start());
afterAll(() => site.stop());

const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
  + "require-trusted-types-for 'script'; trusted-types lit-html";

describe('a page with a strict policy and Trusted Types', () => {
  it('has the whole flow work in a form with two widgets, and refuses nothing', async () => {
    const { page, faults } = await site.open(
      '<form action="/nowhere"><sanchi-search id="a" src="data/niigata.json"></sanchi-search><sanchi-search id="b" src="data/ota.json"></sanchi-search></form>',
      { policy: STRICT },
    );
    const first = page.locator('#a');
    const field = first.getByRole('combobox').first();
    await field.fill('研磨');
    await field.press('Enter');
    await first.getByRole('heading', { name: /^18社/ }).waitFor();
    await first.getByRole('checkbox', { name: /鏡面研磨/ }).first().check();
    await first.getByRole('heading', { name: /^6社/ }).waitFor();
    for (const at of [0, 0]) await first.getByRole('button', { name: /^候補に加える/ }).nth(at).click();
    await first.getByRole('button', { name: '比べる' }).click();
    await first.getByRole('dialog').getByRole('table').waitFor();
    await page.keyboard.press('Escape');
    await first.locator('.name-link').first().click();
    await first.getByRole('button', { name: '印刷する' }).click();
    await page.waitForFunction(() => (window as unknown as { printed?: number }).printed === 1);
    expect(await page.locator('#b').getByRole('heading', { name: 'やりたいことから探す' }).isVisible()).toBe(true);
    expect(new URL(page.url()).pathname).toBe('/own.html');
    expect(await faults.refused()).toEqual([]);
    expect(faults.console).toEqual([]);
    await page.close();
  });
});

/** What prototype.js 1.7 puts in place of, and beside, what arrays have of their own. */
const PROTOTYPE_JS = () => {
  const array = Array.prototype as unknown as Record<string, unknown>;
  Object.assign(Array, {
    from(these: ArrayLike<unknown> & { toArray?: () => unknown[] }) {
      if ('toArray' in Object(these)) return these.toArray!();
      const made: unknown[] = new Array(these.length || 0);
      for (let at = made.length - 1; at >= 0; at -= 1) made[at] = these[at];
      return made;
    },
  });
  array['toArray'] = array['entries'] = array['clone'] = function (this: unknown[]) { return this.slice(0); };
  array['first'] = function (this: unknown[]) { return this[0]; };
  array['last'] = function (this: unknown[]) { return this[this.length - 1]; };
  array['each'] = function (this: unknown[], work: (one: unknown, at: number) => void) { for (let at = 0; at < this.length; at += 1) work(this[at], at); return this; };
};

describe('a page with prototype.js', () => {
  it('has suggestions, a search with a figure and a place, a profile and a mail with an attachment', async () => {
    const { page, faults } = await site.open('<sanchi-directory src="data/niigata.json"><sanchi-search id="a"></sanchi-search><sanchi-rfq-form id="f"></sanchi-rfq-form></sanchi-directory>', { before: (page) => page.addInitScript(PROTOTYPE_JS) });
    const search = page.locator('#a');
    const field = search.getByRole('combobox').first();
    await field.fill('つきしろ');
    await search.getByRole('option', { name: /つきしろ研磨/ }).waitFor();
    await field.fill('くすみを取りたい');
    await search.getByRole('heading', { name: /^\d+社/ }).waitFor();
    await field.fill('鏡面研磨 燕市 1個から');
    await field.press('Enter');
    await search.getByRole('button', { name: /燕市.*外す/ }).first().waitFor();
    await search.locator('.name-link').first().click();
    await search.getByRole('button', { name: '印刷する' }).waitFor();
    await page.keyboard.press('Escape');
    const form = page.locator('#f');
    await form.locator('#description').fill('銘板を磨きたい');
    await form.locator('#name').fill('山田 太郎');
    await form.locator('#email').fill('taro@example.jp');
    await form.locator('#files').setInputFiles({ name: '図面.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    for (const box of await form.locator('[part=consents] [type=checkbox]').all()) await box.check();
    await form.getByRole('button', { name: '確認画面へ進む' }).click();
    await form.getByRole('button', { name: '送り方を選ぶ' }).click();
    const made = page.waitForEvent('download');
    await form.getByRole('button', { name: 'メールの文書' }).click();
    expect((await made).suggestedFilename()).toBe('rfq.eml');
    expect(faults.console).toEqual([]);
    await page.close();
  });
});

describe('a page with several copies of the script', () => {
  it('works with the loader twice and the all-in-one file besides', async () => {
    const { page, faults } = await site.open(
      '<script type="module" src="/other/sanchi.js"></script><sanchi-directory src="data/niigata.json"><sanchi-search id="a"></sanchi-search></sanchi-directory><script src="/sanchi-all.js" type="module"></script>',
      { before: (page) => page.route('**/other/**', (route) => route.continue({ url: route.request().url().replace('/other/', '/') })) },
    );
    await page.locator('#a').getByRole('combobox').first().fill('鏡面研磨');
    await page.locator('#a').getByRole('heading', { name: /^\d+社/ }).waitFor();
    expect(faults.console).toEqual([]);
    await page.close();
  });
});

describe('an element that the page handles', () => {
  it('keeps its search when moved, and follows a new language and a new source', async () => {
    const { page, faults } = await site.open('<div id="here"></div><div id="there"></div><sanchi-search id="s" url-state="off" src="data/niigata.json"></sanchi-search>');
    const search = page.locator('#s');
    await search.getByRole('combobox').first().fill('研磨');
    await search.getByRole('heading', { name: /^18社/ }).waitFor();
    await page.evaluate(() => { const s = document.querySelector('#s') as Element; document.querySelector('#there')?.append(s); });
    await search.getByRole('heading', { name: /^18社/ }).waitFor();
    expect(await search.getByRole('combobox').first().inputValue()).toBe('研磨');
    await page.evaluate(() => document.querySelector('#s')?.setAttribute('lang', 'en'));
    await search.getByRole('heading', { name: /^18 makers/ }).waitFor();
    await page.evaluate(() => document.querySelector('#s')?.setAttribute('src', 'data/migakiya.json'));
    await search.getByRole('heading', { name: /^28 makers/ }).waitFor();
    await page.evaluate(() => document.querySelector('#s')?.setAttribute('where-process', 'magnesium-polishing'));
    await search.getByRole('heading', { name: /^1 maker/ }).waitFor();
    expect(faults.console).toEqual([]);
    await page.close();
  });
});

describe('the form under a strict policy and Trusted Types', () => {
  const intake = {
    format: 'sanchi-intake/1', challenge: 'challenge', files: { maxBytes: 1e6, maxTotalBytes: 2e6, maxCount: 3, accept: ['.pdf'] },
    networks: [{ id: 'kyoto-shisaku', name: '見本ネット', members: { url: 'https://example.jp/members', updated: '2026-11-01', count: 10 }, consents: [] }],
  };
  const PDF = { name: '図面.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
  const fill = async (form: Locator): Promise<void> => {
    await form.getByLabel(/^何を作りたいか/).fill('銘板を磨いてほしい');
    await form.locator('#files').setInputFiles(PDF);
    await form.getByLabel(/^お名前/).fill('山田 太郎');
    await form.getByLabel(/^メールアドレス/).fill('taro@example.jp');
    await form.locator('.more summary').click();
    await form.locator('#processes').fill('研磨');
    await form.locator('.plus').first().click();
    for (const box of await form.locator('[part=consents] [type=checkbox]').all()) await box.check();
    await form.getByRole('button', { name: '確認画面へ進む' }).click();
    await form.getByText('まだ送信されていません').waitFor();
  };

  it('proves its work, sends files and answers, and prints the receipt; nothing is refused', async () => {
    const challenge = await createChallenge({ hmacKey: 'secret', maxnumber: 20_000 });
    let proof = '';
    const { page, faults } = await site.open('<sanchi-rfq-form id="f" src="data/kyoto-shisaku.json" endpoint="/receive"></sanchi-rfq-form>', {
      policy: STRICT,
      before: (page) => page.route(({ pathname }) => pathname.startsWith('/receive'), (route) => {
        const request = route.request();
        const path = new URL(request.url()).pathname;
        if (path === '/receive') return route.fulfill({ json: intake });
        if (path.endsWith('/challenge')) return route.fulfill({ json: challenge });
        if (path.endsWith('/files')) return route.fulfill({ status: 201, json: { id: 'f-1', name: '図面.pdf', size: 8, type: 'application/pdf' } });
        proof = (request.postDataJSON() as { check: { altcha: string } }).check.altcha;
        return route.fulfill({ status: 201, json: { format: 'sanchi-receipt/1', number: 'MI-2611-7F3K', acceptedAt: '2026-11-23T09:00:00Z' } });
      }),
    });
    const form = page.locator('#f');
    await fill(form);
    await form.getByRole('button', { name: '送信する' }).click();
    await form.getByText('MI-2611-7F3K').waitFor();
    expect(await verifySolution(proof, 'secret')).toBe(true);
    await form.getByRole('button', { name: '控えを印刷する' }).click();
    await page.waitForFunction(() => (window as unknown as { printed?: number }).printed === 1);
    expect(await faults.refused()).toEqual([]);
    expect(faults.console).toEqual([]);
    await page.close();
  });

  it('makes mail, FAX sheet and file where there is no receiver; nothing is refused', async () => {
    const { page, faults } = await site.open('<sanchi-rfq-form id="f" src="data/kyoto-shisaku.json"></sanchi-rfq-form>', { policy: STRICT });
    const form = page.locator('#f');
    await fill(form);
    await form.getByRole('button', { name: '送り方を選ぶ' }).click();
    for (const [button, name] of [['メールの文書', 'rfq.eml'], ['JSON', 'rfq.json']] as const) {
      const made = page.waitForEvent('download');
      await form.getByRole('button', { name: button }).click();
      expect((await made).suggestedFilename()).toBe(name);
    }
    await form.getByRole('button', { name: 'FAX用紙を印刷する' }).click();
    await page.waitForFunction(() => (window as unknown as { printed?: number }).printed === 1);
    expect(await faults.refused()).toEqual([]);
    expect(faults.console).toEqual([]);
    await page.close();
  });
});
