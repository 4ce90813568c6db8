import { expect, waitUntil } from '@open-wc/testing';
import { css } from 'lit';
import { printSheet } from '../../packages/elements/src/member/print.js';

/** The sheets on the page, and how often printing one of them was asked for; the browser itself prints nothing meanwhile. */
function watched(): { readonly sheets: () => HTMLIFrameElement[]; printed: number; readonly stop: () => void } {
  const sheets = (): HTMLIFrameElement[] => [...document.querySelectorAll<HTMLIFrameElement>('iframe[title=Sheet]')];
  const watch = { sheets, printed: 0, stop: () => observer.disconnect() };
  const observer = new MutationObserver(() => {
    for (const { contentWindow } of sheets()) if (contentWindow) contentWindow.print = () => { watch.printed++; };
  });
  observer.observe(document.body, { childList: true });
  return watch;
}

describe('a printed sheet', () => {
  const content = document.createElement('div');
  content.textContent = '研磨';
  content.lang = 'ja';
  const print = (): Promise<void> => printSheet(content, [css`:host{color:#000}`], 'Sheet');
  let watch: ReturnType<typeof watched>;
  beforeEach(() => { watch = watched(); });
  afterEach(() => {
    watch.stop();
    for (const sheet of watch.sheets()) sheet.remove();
  });

  it('holds what is printed and leaves the page when the browser is done', async () => {
    await print();
    const [sheet] = watch.sheets();
    expect(watch.printed).to.equal(1);
    expect(sheet?.contentDocument?.body.textContent).to.equal('研磨');
    sheet?.contentWindow?.dispatchEvent(new Event('afterprint'));
    await waitUntil(() => watch.sheets().length === 0);
  });

  it('leaves it as well when the browser never says so, and the visitor goes on or prints another', async () => {
    await print();
    const [first] = watch.sheets();
    await print();
    expect(watch.sheets()).to.have.length(1);
    expect(watch.sheets()[0]).not.to.equal(first);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(watch.sheets()).to.deep.equal([]);
    await print();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
    expect(watch.sheets()).to.deep.equal([]);
    expect(watch.printed).to.equal(3);
  });
});
