import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { SanchiSearch } from '@sanchi/elements';
import { SanchiDirectory, define } from '@sanchi/elements';
import { all, appears, clearAddress, one, sampleDirectory, search, searchOf } from '../helpers/elements.js';
import { formOf } from '../helpers/rfq-form.js';

const style = (element: Element | null | undefined): CSSStyleDeclaration => getComputedStyle(element as Element);

describe('on a strange page', () => {
  beforeEach(clearAddress);

  it('keeps its type under a hostile style sheet', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html{font-size:8px!important}*{letter-spacing:9px!important;text-transform:uppercase!important;line-height:1!important;text-indent:4em!important;white-space:nowrap!important;text-align:right!important}button,input{display:none!important}');
    document.adoptedStyleSheets.push(sheet);
    try {
      const element = await searchOf();
      await search(element, '研磨');
      const base = style(one(element, '.base'));
      expect(parseFloat(base.fontSize)).to.be.at.least(16);
      expect(base.letterSpacing).to.equal('0.32px');
      expect(base.textTransform).to.equal('none');
      expect(base.whiteSpace).to.equal('normal');
      expect(base.textAlign).to.equal('start');
      expect(parseFloat(base.lineHeight) / parseFloat(base.fontSize)).to.be.closeTo(1.7, 0.01);
      expect(one(element, '#q')?.checkVisibility()).to.equal(true);
      const form = await formOf(html`<sanchi-rfq-form .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
      const label = style(one(form, 'label[for=description]'));
      expect([label.textTransform, label.whiteSpace, label.textAlign, label.letterSpacing]).to.deep.equal(['none', 'normal', 'start', '0.32px']);
      expect(parseFloat(label.fontSize)).to.be.at.least(16);
      for (const id of ['description', 'name', 'email', 'files']) expect(one(form, `#${id}`)?.checkVisibility(), id).to.equal(true);
      expect(one(form, '[part=next]')?.checkVisibility()).to.equal(true);
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  for (const box of ['display:flex', 'display:flex;flex-direction:column;align-items:center', 'display:grid;place-items:center', 'display:inline-block', 'float:left', 'display:table', 'position:absolute']) {
    it(`has room in a box that asks its content how wide to be (${box})`, async () => {
      const directory = await sampleDirectory();
      const around = await fixture<HTMLElement>(html`<div style="width:500px;position:relative"><div style=${box}><sanchi-search .directory=${directory}></sanchi-search></div></div>`);
      const element = around.querySelector('sanchi-search') as SanchiSearch;
      await appears(element, '#q');
      expect(element.offsetWidth).to.be.within(480, 500);
      around.style.width = '120px';
      expect(element.offsetWidth).to.be.within(100, 120);
    });
  }

  it('reads from left to right, as its languages do, on a page that goes from right to left', async () => {
    const around = await fixture<HTMLElement>(html`<div dir="rtl" lang="ar"><sanchi-search .directory=${await sampleDirectory()}></sanchi-search></div>`);
    const element = around.firstElementChild as SanchiSearch;
    await appears(element, '#q');
    expect(style(one(element, '#q')).direction).to.equal('ltr');
  });

  it('follows the color-scheme of the page, not that of the visitor', async () => {
    const element = await searchOf();
    await search(element, '研磨');
    expect(style(one(element, '.card')).backgroundColor).to.equal('rgb(255, 255, 255)');
    element.classList.add('dark');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.dark{color-scheme:dark;background:#141518}');
    document.adoptedStyleSheets.push(sheet);
    try {
      expect(style(one(element, '.card')).backgroundColor).to.equal('rgb(27, 28, 31)');
      await expect(element).to.be.accessible();
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('does not submit a form around it', async () => {
    const directory = await sampleDirectory();
    let submitted = 0;
    const form = await fixture<HTMLFormElement>(html`<form @submit=${(event: Event) => { event.preventDefault(); submitted++; }}>
      <sanchi-search .directory=${directory}></sanchi-search></form>`);
    const element = form.firstElementChild as SanchiSearch;
    await search(element, '研磨');
    one(element, '#q')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
    one(element, '.choose')?.click();
    expect(submitted).to.equal(0);
    expect([...new FormData(form).keys()]).to.deep.equal([]);
  });

  it('survives a second copy that registers the same names', () => {
    class Other extends HTMLElement {}
    expect(() => define('sanchi-search', Other)).to.not.throw();
    expect(customElements.get('sanchi-search')).to.not.equal(Other);
    expect(SanchiDirectory.name).to.be.a('string');
  });

  it('writes no style attribute, which a strict CSP would block', async () => {
    const element = await searchOf();
    await search(element, '研磨 1個から');
    one(element, '.choose')?.click();
    await appears(element, '.shortlist-bar');
    expect(all(element, '[style]')).to.have.length(0);
  });
});
