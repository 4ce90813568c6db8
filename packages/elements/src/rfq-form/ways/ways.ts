import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Rfq } from '@sanchi/sdk';
import { colon, gap, listed } from '../../base/punctuation.js';
import type { StringKey } from '../../base/strings.js';
import { jaRfqWays } from '../../strings/ja-rfq-ways.js';
import { officeName } from '../office.js';
import type { SanchiRfqForm } from '../rfq-form.js';
import { toRfq } from '../sending/to-rfq.js';
import { buildEml } from './eml.js';
import { letterOf } from './letter.js';
import type { Letter } from './letter.js';

/** What each form's ways have last done, in words. */
const said = new WeakMap<SanchiRfqForm, string>();

interface Way {
  readonly id: 'Eml' | 'Share' | 'Mailto' | 'Fax' | 'Json';
  readonly help: string;
  /** Does it, and says what was done. */
  act(): Promise<string> | string;
}

/** The ways to deliver a request by hand. None of them gives a receipt number: only a receiver can. */
export function renderWays(form: SanchiRfqForm): TemplateResult {
  const rfq = toRfq(form);
  const letter = letterOf(form, rfq);
  return html`<div part="ways">
    ${form.step === 'ways' ? html`<p>${form.t('rf_waysLead', { office: officeName(form) })}</p>` : nothing}
    ${letter.to ? html`<p>${form.t('rf_waysTo')}${colon(form.language)}<strong>${letter.name}</strong> ${letter.to}</p>` : html`<p class="note">${form.t('rf_noMail')}</p>`}
    <p role="status" class=${said.get(form) ? 'note' : ''}>${said.get(form) ?? ''}</p>
    <ul class="ways">${waysOf(form, rfq, letter).map(({ id, help, act }, i) => html`<li part="way"><button type="button" class=${i || form.step === 'failed' ? 'button' : 'button main'} aria-describedby=${`way-${id}`}
      @click=${() => void go(form, act)}>${form.t(`rf_way${id}` as StringKey)}</button><p class="sub" id=${`way-${id}`}>${help}</p></li>`)}</ul></div>`;
}

async function go(form: SanchiRfqForm, act: Way['act']): Promise<void> {
  try {
    said.set(form, await act());
  } catch (error) {
    // Closing the share sheet is no failure.
    if (!(error instanceof DOMException && error.name === 'AbortError')) said.set(form, form.t('rf_wayFailed'));
  }
  form.requestUpdate();
}

function waysOf(form: SanchiRfqForm, rfq: Rfq, letter: Letter): Way[] {
  const files = form.draft.files.map(({ file }) => file);
  const { to, fax, subject, text } = letter;
  const names = listed(form.language, files.map(({ name }) => name));
  const href = `mailto:${encodeURI(to.replaceAll(', ', ','))}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replace(/\n/g, '\r\n'))}`;
  const shared: ShareData = { title: subject, text, ...(files.length && { files }) };
  const shareable = typeof navigator.canShare === 'function' && navigator.canShare(shared);
  const ways: Way[] = [
    { id: 'Eml', help: form.t('rf_wayEmlHelp'), act: async () => {
      const from = rfq.sender.email ? { name: rfq.sender.name, address: rfq.sender.email } : undefined;
      return save(form, 'rf_made', 'rfq.eml', await buildEml({ from, to, subject, text, files: [...files, jsonOf(rfq)] }));
    } },
    { id: 'Mailto', act: () => {
      location.assign(href);
      return form.t('rf_mailOpened');
    }, help: [form.t('rf_wayMailtoHelp'), names && form.t('rf_wayMailtoFiles', { names }), href.length > 1900 && form.t('rf_wayMailtoLong')].filter(Boolean).join(gap(form.language)) },
    { id: 'Fax', help: fax ? form.t('rf_wayFaxHelp', { fax }) : form.t('rf_wayFaxPlain'), act: async () => {
      await (await import('./fax.js')).printFax(form, fax);
      return '';
    } },
    { id: 'Json', help: form.t('rf_wayJsonHelp'), act: () => save(form, 'rf_saved', 'rfq.json', jsonOf(rfq)) },
  ];
  // A phone opens no .eml, but its share sheet leads to the mail program: first where it takes these files.
  return shareable ? [{ id: 'Share', help: form.t('rf_wayShareHelp', { to: to || officeName(form) }), act: async () => {
    await navigator.share(shared);
    return form.t('rf_shared');
  } }, ...ways] : ways;
}

const jsonOf = (rfq: Rfq): File => new File([JSON.stringify(rfq, null, 1)], 'rfq.json', { type: 'application/json' });

/** Hands a file to the visitor. */
function save(form: SanchiRfqForm, words: 'rf_made' | 'rf_saved', name: string, blob: Blob): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Safari fetches the file a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return form.t(words, { name });
}

export const strings = jaRfqWays;

export const styles = css`
.ways{display:grid;gap:1em}
.ways li{display:grid;gap:.35em;justify-items:start}
`;
