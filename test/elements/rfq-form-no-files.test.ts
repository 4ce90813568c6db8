import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import type { SanchiRfqForm, SanchiRfqSentEvent } from '@sanchi/elements';
import { one, sampleDirectory } from '../helpers/elements.js';
import { FakeReceiver, sampleIntake, sampleReceipt } from '../helpers/intake.js';
import { agree, choose, fileOf, fillLeast, formOf, press, screen, shows } from '../helpers/rfq-form.js';

const ENDPOINT = 'https://desk.example.jp/intake';
const NO_FILES = { ...sampleIntake, files: { maxBytes: 0, maxTotalBytes: 0, maxCount: 0, accept: [] } };

describe('sanchi-rfq-form with a receiver that takes no files', () => {
  let receiver: FakeReceiver;
  let tell: (() => void) | undefined;
  beforeEach(() => {
    tell = undefined;
    receiver = new FakeReceiver(ENDPOINT, ({ method, url }) => {
      if (method === 'GET' && url === ENDPOINT) return tell ? new Promise((resolve) => { tell = () => { resolve(Response.json(NO_FILES)); }; }) : Response.json(NO_FILES);
      return method === 'POST' && url.endsWith('/rfqs') ? Response.json(sampleReceipt, { status: 201 }) : undefined;
    });
  });
  afterEach(() => receiver.restore());
  const opened = async (lang = 'ja'): Promise<SanchiRfqForm> =>
    formOf(html`<sanchi-rfq-form lang=${lang} endpoint=${ENDPOINT} .directory=${await sampleDirectory()}></sanchi-rfq-form>`);

  it('offers no place for them, says so, and sends what was written', async () => {
    const form = await opened();
    await waitUntil(() => form.intake);
    await form.updateComplete;
    expect(one(form, 'input[type=file]')).to.equal(null);
    expect(screen(form)).to.contain('図面や写真は、ここからは送れません。形や大きさを文章で書いてください。');
    await expect(form).to.be.accessible();
    await fillLeast(form);
    press(form, '確認画面へ進む');
    await shows(form, '内容の確認');
    const sent = oneEvent<SanchiRfqSentEvent>(form, 'sanchi-rfq-sent');
    press(form, '送信する');
    expect((await sent).receipt.number).to.equal(sampleReceipt.number);
    expect(receiver.asked.filter(({ url }) => url.includes('/files'))).to.deep.equal([]);
  });

  it('says so in English', async () => {
    const form = await opened('en');
    await waitUntil(() => form.intake);
    await shows(form, 'Drawings and photos cannot be sent from here.');
  });

  it('names the file that was chosen before it was known, and stops before the check until the visitor has seen it', async () => {
    tell = () => undefined;
    const form = await opened();
    await waitUntil(() => receiver.asked.length > 0);
    await choose(form, fileOf('図面.pdf'));
    expect(screen(form)).to.contain('図面.pdf');
    await fillLeast(form);
    press(form, '確認画面へ進む');
    tell();
    await shows(form, 'ファイルは、ここからは送れません。「図面.pdf」は入れていません。');
    expect(one(form, '#errors a')?.getAttribute('href')).to.equal('#files');
    await expect(form).to.be.accessible();
    // The receiver's own words want a consent of their own.
    await agree(form);
    press(form, '確認画面へ進む');
    await shows(form, '内容の確認');
    expect(screen(form)).not.to.contain('図面.pdf');
  });
});
