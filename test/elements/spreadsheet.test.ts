import { expect, fixture, oneEvent, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { textIn } from '@sanchi/sdk';
import type { SanchiLoadErrorEvent, SanchiSearch } from '@sanchi/elements';
import '@sanchi/elements/define/search';
import { appears, clearAddress, textOf } from '../helpers/elements.js';
import { workbook } from '../helpers/workbook.js';

const HEADER = ['企業名', '所在地', '電話番号', '事業内容'];
const AOBA = ['株式会社あおば研磨', '新潟県燕市一丁目1', '0256-11-1111', 'ステンレスの鏡面研磨'];
const maker = (n: number): string[] => [`有限会社第${n}製作所`, '新潟県三条市二丁目2', '0256-22-2222', `プレス加工と溶接。${crypto.randomUUID().repeat(6)}`];

let pages = 0;

/** A page with the file beside it. */
async function page(bytes: Uint8Array, name = '企業一覧.xlsx'): Promise<SanchiSearch> {
  const { fetch } = window;
  // An address of its own: what was once read is not read again.
  const src = new URL(`${++pages}/${name}`, document.baseURI).href;
  window.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return url === src ? new Response(new Blob([bytes as Uint8Array<ArrayBuffer>])) : fetch(input, init);
  };
  restore = () => { window.fetch = fetch; };
  return fixture<SanchiSearch>(html`<sanchi-search id="s" src=${src} query="研磨"></sanchi-search>`);
}
let restore = (): void => {};

async function refused(bytes: Uint8Array, name?: string): Promise<string> {
  const element = await page(bytes, name);
  await waitUntil(() => textOf(element, '.error').includes('サイトを管理する方へ'), 'says what is wrong', { timeout: 8000 });
  return textOf(element, '.error');
}

const namesIn = (element: SanchiSearch): string[] => (element.directory?.members ?? []).map(({ member }) => textIn(member.name));

describe('a workbook in src', () => {
  beforeEach(clearAddress);
  afterEach(() => { restore(); });

  it('is read as it is', async () => {
    const element = await page(workbook([HEADER, AOBA, maker(1)]));
    const card = await appears(element, '.card');
    expect(card.textContent).to.contain('株式会社あおば研磨').and.contain('新潟県燕市一丁目1');
    expect(namesIn(element)).to.have.length(2);
  });

  for (const inline of [true, false]) {
    it(`keeps furigana out of the words, ${inline ? 'without' : 'with'} sharedStrings`, async () => {
      const furigana = { 企業名: 'キギョウメイ', 株式会社あおば研磨: 'カブシキガイシャアオバケンマ', 所在地: 'ショザイチ' };
      const element = await page(workbook([HEADER, AOBA], { inline, furigana }));
      await appears(element, '.card');
      expect(namesIn(element)).to.deep.equal(['株式会社あおば研磨']);
    });
  }

  it('may have thousands of ruled lines below the list', async () => {
    const element = await page(workbook([HEADER, AOBA], { ruled: 5000 }));
    await appears(element, '.card');
    expect(namesIn(element)).to.have.length(1);
  });

  it('of 2,000 rows is read on the page itself, where a strict policy allows no worker', async () => {
    const { Worker } = window;
    window.Worker = class { constructor() { throw new Error('refused by the policy'); } } as unknown as typeof Worker;
    try {
      const element = await page(workbook([HEADER, AOBA, ...Array.from({ length: 1999 }, (_, n) => maker(n))]));
      await waitUntil(() => element.directory, 'read', { timeout: 20_000 });
      expect(namesIn(element)).to.have.length(2000);
    } finally {
      window.Worker = Worker;
    }
  }).timeout(30_000);

  it('of more rows is refused, and the way on is named', async () => {
    const element = await page(workbook([HEADER, ...Array.from({ length: 2001 }, (_, n) => maker(n))]));
    const { error } = await oneEvent<SanchiLoadErrorEvent>(element, 'sanchi-load-error');
    expect(error).to.have.property('code', 'too-large');
    await waitUntil(() => textOf(element, '.error').includes('sanchi build'));
    expect(textOf(element, '.error')).to.contain('2,000');
  }).timeout(20_000);

  it('that unpacks to more than a page should hold is refused before it is unpacked', async () => {
    const bomb = workbook([HEADER, ['あ'.repeat(9_000_000)]], { inline: true });
    expect(bomb.length).to.be.lessThan(1_000_000);
    expect(await refused(bomb)).to.contain('sanchi build');
  });

  for (const [name, bytes] of [
    ['empty', new Uint8Array(0)],
    ['cut off', workbook([HEADER, AOBA]).slice(0, 300)],
    ['a ZIP of something else', workbook([]).slice(0, 30)],
    ['an old or locked one', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ] as const) {
    it(`that is ${name} is refused in words`, async () => {
      expect(await refused(bytes)).to.match(/空のファイル|読めません|読み取れません/);
    });
  }

  it('of another name is read no other way than as a directory', async () => {
    expect(await refused(workbook([HEADER, AOBA]), 'list.json')).to.contain('JSON');
  });
});
