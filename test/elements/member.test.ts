import { expect, fixture, oneEvent, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { SanchiMember, SanchiMemberCard, SanchiMemberSelectEvent, SanchiShortlistChangeEvent } from '@sanchi/elements';
import '@sanchi/elements/define/member';
import '@sanchi/elements/define/member-card';
import { openDirectory, prepareDirectory, splitDirectory } from '@sanchi/sdk';
import { all, one, sampleDirectory, textOf } from '../helpers/elements.js';
import { sampleDocument } from '../helpers/sample-directory.js';

const profile = async (id: string): Promise<SanchiMember> =>
  fixture<SanchiMember>(html`<sanchi-member member-id=${id} .directory=${await sampleDirectory()}></sanchi-member>`);

describe('sanchi-member', () => {
  it('answers what an engineer asks', async () => {
    await setViewport({ width: 1280, height: 900 });
    const element = await profile('kenma');
    const table = one(element, 'table') as HTMLTableElement;
    expect([...table.querySelectorAll('thead th')].map((cell) => cell.textContent?.trim())).to.deep.equal(
      ['技術', '材料', '最大の大きさ', '板厚', '精度', '表面粗さ', '数量', '納期', '価格']);
    expect(table.rows[1]?.innerText).to.contain('L600×W400 mm').and.contain('±0.01 mm').and.contain('Ra 0.05').and.contain('3–5営業日');
    expect(table.rows[2]?.innerText).to.contain('記載なし').and.match(/¥1,500から\s+要相談/);
    const text = textOf(element, 'article');
    for (const words of ['みほんけんまこうぎょう', '期限切れ（2024年3月31日まで）', '共同利用できます', 'できます：3日前までに電話で予約', '1,000万円', '見本みがきネット 幹事会員', '2026年10月20日 見本市商工課 確認', 'ふるさと納税', '見本：実在しない会社'])
      expect(text).to.contain(words);
    await expect(element).to.be.accessible();
  });

  it('shows a capability as a block where there is no room for columns, and nothing to scroll sideways', async () => {
    await setViewport({ width: 360, height: 740 });
    const element = await profile('kenma');
    const table = one(element, 'table') as HTMLTableElement;
    expect(table.scrollWidth).to.be.at.most(table.parentElement?.clientWidth ?? 0);
    const machines = all<HTMLTableElement>(element, 'table')[1] as HTMLTableElement;
    expect(machines.scrollWidth).to.be.at.most(machines.parentElement?.clientWidth ?? 0);
    expect(machines.rows[1]?.cells[0]?.innerText).to.match(/見本製作所 MB-200 2019年導入/);
    const tolerance = all<HTMLTableCellElement>(element, 'td').find(({ dataset }) => dataset['label'] === '精度');
    // Some browsers compute the words, others say where they come from.
    expect(getComputedStyle(tolerance as Element, '::before').content).to.match(/精度|attr\(data-label\)/);
    // Laid out as blocks, the table is still one.
    expect(all(element, '[role=rowheader]')).to.have.length(3);
    await expect(element).to.be.accessible();
    await setViewport({ width: 1280, height: 900 });
  });

  it('names the manual that a capability follows, and keeps each number in one piece', async () => {
    const directory = await openDirectory({ ...sampleDocument, standards: [{ id: 'migaki-hyojun', name: 'みがき標準書' }],
      members: [{ id: 'x', name: '工房', capabilities: [{ process: 'polishing', standard: 'migaki-hyojun', leadTime: { min: 5, max: 10, unit: 'working-day' } }] }] });
    const element = await fixture<SanchiMember>(html`<sanchi-member member-id="x" .directory=${directory}></sanchi-member>`);
    expect(textOf(element, 'tbody th')).to.contain('みがき標準書').and.not.contain('migaki-hyojun');
    expect(all(element, '.num>span').map(({ innerText, clientWidth }) => [innerText.trim(), getComputedStyle(one(element, '.num>span') as Element).whiteSpace, clientWidth >= 0]))
      .to.deep.include(['5–10営業日', 'nowrap', true]);
  });

  it('prints on one sheet of A4, smaller where it must be', async () => {
    const element = await profile('kenma');
    const printed = new Promise<{ height: number; text: string; wide: boolean }>((resolve) => {
      const observer = new MutationObserver((changes) => {
        for (const frame of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (!(frame instanceof HTMLIFrameElement) || !frame.contentWindow) continue;
          const inner = frame.contentWindow;
          inner.print = () => {
            const { body } = inner.document;
            resolve({ height: body.getBoundingClientRect().height, text: body.innerText, wide: body.scrollWidth > inner.innerWidth });
            observer.disconnect();
            frame.remove();
          };
        }
      });
      observer.observe(document.body, { childList: true });
    });
    one(element, 'footer button')?.click();
    const { height, text, wide } = await printed;
    expect(height).to.be.within(100, 1032);
    expect(wide).to.equal(false);
    expect(text).to.contain('有限会社みほん研磨工業').and.contain('±0.01').and.not.contain('印刷する');
  });

  it('says so where little is stated', async () => {
    const element = await profile('m1');
    expect(textOf(element, 'article')).to.contain('確認日は記載されていません').and.contain('連絡先の記載がありません');
    await expect(element).to.be.accessible();
  });

  it('fetches its shard where the directory is in shards: says so meanwhile, says so when it fails, and tries again', async () => {
    const { document, shards } = splitDirectory(await prepareDirectory(sampleDocument), { above: 0 });
    let answer: (response: Promise<Response>) => void = () => {};
    const fetch = (): Promise<Response> => new Promise((resolve) => { answer = resolve; });
    const directory = await openDirectory(document, { base: 'https://example.jp/directory.json', retries: 0, fetch });
    const element = await fixture<SanchiMember>(html`<sanchi-member member-id="kenma" .directory=${directory} .focusOnShow=${true}></sanchi-member>`);
    expect(textOf(element, '.base')).to.contain('みほん研磨工業').and.contain('読み込んで').and.not.contain('記載なし');
    expect(one(element, '#name')?.matches(':focus')).to.equal(true);
    await expect(element).to.be.accessible();
    const failed = oneEvent(element, 'sanchi-load-error');
    answer(Promise.reject(new TypeError('Failed to fetch')));
    await failed;
    await waitUntil(() => one(element, '.error')?.checkVisibility());
    await expect(element).to.be.accessible();
    one(element, '.error button')?.click();
    await element.updateComplete;
    answer(Promise.resolve(new Response(JSON.stringify([...shards.values()][0]))));
    await waitUntil(() => one(element, 'table'));
    expect(textOf(element, 'article')).to.contain('±0.01 mm').and.contain('ふるさと納税');
    await waitUntil(() => one(element, '#name')?.matches(':focus'));
  });

  it('says so where the maker is gone', async () => {
    const element = await profile('nobody');
    expect(textOf(element, '.base')).to.contain('この会社は一覧に見つかりません');
  });

  it('makes no link of what is no web address', async () => {
    const [member] = sampleDocument.members;
    const directory = await openDirectory({ ...sampleDocument, members: [{ ...member, id: 'evil', name: '悪', photos: [{ url: 'javascript:alert(1)' }],
      contact: { url: 'javascript:alert(1)', email: 'a@b.jp?bcc=x@y.jp', phone: '０２５６（００）１００１' } }] });
    const element = await fixture<SanchiMember>(html`<sanchi-member member-id="evil" .directory=${directory}></sanchi-member>`);
    const links = all<HTMLAnchorElement>(element, 'a').map(({ href }) => href);
    expect(links.join()).to.not.contain('javascript:').and.not.contain('mailto:');
    expect(links).to.include('tel:0256001001');
    expect(one(element, 'header img')).to.equal(null);
  });
});

describe('sanchi-member-card', () => {
  const card = async (): Promise<SanchiMemberCard> => fixture<SanchiMemberCard>(
    html`<sanchi-member-card member-id="kenma" selectable heading-level="4" .directory=${await sampleDirectory()}></sanchi-member-card>`);

  it('is read in three seconds', async () => {
    const element = await card();
    const article = one(element, 'article');
    expect(article?.querySelector('[role=heading]')?.getAttribute('aria-level')).to.equal('4');
    expect(article?.innerText).to.contain('有限会社みほん研磨工業').and.contain('新潟県燕市').and.contain('鏡面研磨').and.contain('ISO 9001');
    expect(article?.innerText).to.not.contain('ISO 14001');
    await expect(element).to.be.accessible();
  });

  it('tells when details are wanted or it is shortlisted', async () => {
    const element = await card();
    const selected = oneEvent<SanchiMemberSelectEvent>(element, 'sanchi-member-select');
    one(element, '.name-link')?.click();
    expect((await selected).entry.member.id).to.equal('kenma');
    const changed = oneEvent<SanchiShortlistChangeEvent>(element, 'sanchi-shortlist-change');
    one(element, '.choose')?.click();
    expect((await changed).entries).to.have.length(1);
    await waitUntil(() => one(element, '.choose')?.ariaPressed === 'true');
    await expect(element).to.be.accessible();
  });

  it('leaves no hole where a photo does not come', async () => {
    const [member] = sampleDocument.members;
    const element = await fixture<SanchiMemberCard>(html`<sanchi-member-card .member=${{ ...member, photos: [{ url: '/missing.jpg' }] }}></sanchi-member-card>`);
    await waitUntil(() => one(element, 'img')?.checkVisibility() === false);
  });
});
