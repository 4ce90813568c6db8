import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { SanchiRfqForm } from '@sanchi/elements';
import { all, one, sampleDirectory } from '../helpers/elements.js';
import { choose, fileOf, fill, fillLeast, formOf, press, screen, shows, unfold } from '../helpers/rfq-form.js';

describe('sanchi-rfq-form without a receiver', () => {
  const deliver = async (...files: File[]): Promise<SanchiRfqForm> => {
    const form = await formOf(html`<sanchi-rfq-form .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
    await fillLeast(form);
    if (files.length) await choose(form, ...files);
    press(form, '確認画面へ進む');
    await shows(form, '内容の確認');
    press(form, '送り方を選ぶ');
    await shows(form, '送り方を選んでください');
    return form;
  };

  it('asks nobody, solves nothing, and offers the ways that need no server', async () => {
    const before = performance.getEntriesByType('resource').length;
    const form = await deliver(fileOf('図面.pdf'));
    const asked = performance.getEntriesByType('resource').slice(before).map(({ name }) => name).filter((name) => !name.startsWith(location.origin));
    expect(asked).to.deep.equal([]);
    const words = screen(form);
    expect(words).to.contain('office@migaki.example.jp').and.contain('メールの文書（.eml）を作る').and.contain('FAX用紙を印刷する').and.contain('JSON');
    expect(words).to.contain('この方法では添付を運べません').and.contain('図面.pdf');
    expect(words).to.not.match(/受付番号[^は]/);
    await expect(form).to.be.accessible();
  });

  it('makes a mail with the files in it, and loses nothing where a way fails', async () => {
    const form = await deliver(fileOf('図面.pdf', 1000));
    const made = new Promise<Blob>((resolve) => {
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => { URL.createObjectURL = create; resolve(blob); return 'blob:none'; };
    });
    press(form, 'メールの文書');
    const text = await (await made).text();
    expect(text).to.contain('To: <office@migaki.example.jp>').and.contain(`filename*=UTF-8''${encodeURIComponent('図面.pdf')}`).and.contain("filename*=UTF-8''rfq.json");
    await shows(form, 'まだ送られてはいません');
    const create = URL.createObjectURL;
    URL.createObjectURL = () => { throw new Error('no room'); };
    press(form, 'JSON');
    await shows(form, 'この方法は使えませんでした');
    URL.createObjectURL = create;
    press(form, '入力にもどる');
    await shows(form, '見積・加工の相談');
    expect(one<HTMLTextAreaElement>(form, '#description')?.value).to.equal('銘板を磨いてほしい');
    expect(all(form, '.files li')).to.have.length(1);
  });

  it('shares with the files where the device can', async () => {
    const shared: ShareData[] = [];
    Object.assign(navigator, { canShare: () => true, share: (data: ShareData) => { shared.push(data); return Promise.resolve(); } });
    try {
      const form = await deliver(fileOf('図面.pdf'));
      press(form, '共有メニューで送る');
      await shows(form, '共有メニューに渡しました');
      expect(shared[0]?.files?.map(({ name }) => name)).to.deep.equal(['図面.pdf']);
      expect(shared[0]?.text).to.match(/^見本みがきネット 御中\n/).and.contain('銘板を磨いてほしい');
    } finally {
      Object.assign(navigator, { canShare: undefined, share: undefined });
    }
  });

  it('prints a FAX sheet', async () => {
    const form = await formOf(html`<sanchi-rfq-form .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
    await fillLeast(form);
    await unfold(form);
    await fill(form, 'fax', '０２５６−００−９９９９');
    press(form, '確認画面へ進む');
    await shows(form, '内容の確認');
    press(form, '送り方を選ぶ');
    await shows(form, '送り方を選んでください');
    const printed = new Promise<string>((resolve) => {
      new MutationObserver((changes, observer) => {
        const frame = changes.flatMap(({ addedNodes }) => [...addedNodes]).find((node) => node instanceof HTMLIFrameElement);
        if (!frame) return;
        observer.disconnect();
        const take = (): void => {
          const inner = frame.contentWindow as Window;
          inner.print = () => { resolve(inner.document.body.innerText); frame.remove(); };
        };
        take();
        frame.addEventListener('load', take);
      }).observe(document.body, { childList: true });
    });
    press(form, 'FAX用紙を印刷する');
    const sheet = await printed;
    expect(sheet).to.contain('見積・相談の依頼書').and.contain('宛先：見本みがきネット 御中').and.contain('FAX 0256-00-9999').and.contain('銘板を磨いてほしい').and.contain('山田 太郎');
    // For those who receive it: who took it, boxes to tick, room for questions and the answer.
    expect(sheet).to.match(/窓口・会員の記入欄\s+受付の日時・受付番号・担当者\s+確認\s+□ 読みました\s+□ できます\s+□ 一部できます\s+□ できません\s+□ 質問があります\s+質問\s+見積り・お返事/);
  });

  it('writes to the address and FAX number that the page states', async () => {
    const form = await formOf(html`<sanchi-rfq-form email="own@example.jp" fax="0256-99-9999"></sanchi-rfq-form>`);
    await fillLeast(form);
    press(form, '確認画面へ進む');
    await shows(form, '内容の確認');
    press(form, '送り方を選ぶ');
    await shows(form, 'own@example.jp');
    expect(screen(form)).to.contain('0256-99-9999 へお送りください');
  });
});
