import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isSanchiError } from '@sanchi/sdk';
import { colon, gap } from '../../base/punctuation.js';
import { safeUrl } from '../../base/safe-url.js';
import { jaRfqMore } from '../../strings/ja-rfq-more.js';
import type { DraftFile } from '../draft/draft.js';
import { SanchiRfqSubmitEvent } from '../events.js';
import { formatBytes } from './fields.js';
import { formatMoment } from '../reading/moment.js';
import type { SanchiRfqForm } from '../rfq-form.js';

/** Heading of a screen that follows the first. */
export const titleOf = (form: SanchiRfqForm): string =>
  form.t(({ edit: 'rf_title_engineer', confirm: 'rf_confirmTitle', sending: 'rf_sendingTitle', sent: 'rf_sentTitle', failed: 'rf_failedTitle', ways: 'rf_waysTitle' } as const)[form.step]);

/** The screens that follow the first. */
export function renderAfter(form: SanchiRfqForm): TemplateResult | typeof nothing {
  switch (form.step) {
    case 'confirm': return renderConfirm(form);
    case 'sending': return renderSending(form);
    case 'sent': return renderReceipt(form);
    case 'failed': return renderFailed(form);
    case 'ways': return html`${form.parts.ways?.renderWays(form) ?? html`<p role="alert">${form.t('loadFailedHelp')}</p>`}${renderBack(form)}`;
    case 'edit': return nothing;
  }
}

const renderBack = (form: SanchiRfqForm): TemplateResult => html`<p><button type="button" class="button" @click=${() => void form.go('edit')}>${form.t('rf_backToEdit')}</button></p>`;

function renderConfirm(form: SanchiRfqForm): TemplateResult {
  return html`<div part="confirm"><p>${form.t('rf_confirmLead')}</p>
    <dl class="answers">${form.parts.check?.answers(form).map(({ id, label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd>
      <dd><button type="button" class="text" @click=${() => void form.show(id)}>${form.t('rf_change')}<span class="vh"> ${label}</span></button></dd></div>`)}</dl>
    <p class="row"><button type="button" class="button main" @click=${() => send(form)}>${form.t(form.endpoint ? 'rf_send' : 'rf_chooseWay')}</button>
      <button type="button" class="button" @click=${() => void form.go('edit')}>${form.t('rf_backToEdit')}</button></p></div>`;
}

const busy = new WeakSet<SanchiRfqForm>();

/** A button pressed twice acts once, however long what it needs is on its way. */
async function once(form: SanchiRfqForm, act: (form: SanchiRfqForm) => Promise<void>): Promise<void> {
  if (busy.has(form)) return;
  busy.add(form);
  try {
    await act(form);
  } finally {
    busy.delete(form);
  }
}

function send(form: SanchiRfqForm): void {
  if (busy.has(form)) return;
  const rfq = form.parts.check?.toRfq(form);
  if (!rfq || !form.dispatchEvent(new SanchiRfqSubmitEvent(rfq, form.draft.files.map(({ file }) => file)))) return;
  void once(form, form.endpoint ? run : () => form.go('ways'));
}

/** Sends, or sends again. */
async function run(form: SanchiRfqForm): Promise<void> {
  const part = await import('../sending/sending.js').catch(() => undefined), { check } = form.parts;
  if (!part || !check) return form.go('failed');
  await (form.sending ??= new part.Sending(form)).run(check.toRfq);
}

function renderSending(form: SanchiRfqForm): TemplateResult {
  const { sending, draft: { files } } = form;
  const stuck = sending?.phase === 'stuck';
  return html`<div part="progress"><p>${form.t('rf_sendingLead')}</p>
    ${files.length ? html`<ul class="files">${files.map((file, i) => renderUpload(form, file, i))}</ul>` : nothing}
    <p role="status" class=${stuck ? 'err' : ''}>${stuck ? form.t('rf_filesStuck') : sending?.phase === 'check' ? form.t('rf_checking') : sending?.phase === 'request' ? form.t('rf_requestSending') : ''}</p>
    <p class="row">${stuck ? html`<button type="button" class="button main" @click=${() => void once(form, run)}>${form.t('rf_continue')}</button>
      <button type="button" class="button" @click=${() => void form.go('confirm')}>${form.t('rf_stop')}</button>`
      : html`<button type="button" class="button" @click=${() => sending?.stop()}>${form.t('rf_stop')}</button>`}</p></div>`;
}

function renderUpload(form: SanchiRfqForm, draft: DraftFile, i: number): TemplateResult {
  const { file: { name, size }, state, sent } = draft;
  const { sending } = form;
  const why = state === 'failed' && reason(form, sending?.error);
  const words = form.t(({ ready: 'rf_fileWaiting', sending: 'rf_fileSending', done: 'rf_fileDone', failed: 'rf_fileFailed' } as const)[state]);
  return html`<li><span id=${`file-${i}`}>${name} <span class="sub">${formatBytes(size)}</span></span>
    ${state === 'sending' ? html`<progress aria-labelledby=${`file-${i}`} .max=${size} .value=${Math.min(sent, size)}></progress>` : nothing}
    <span class=${state === 'failed' ? 'err' : 'sub'}>${words}${why ? colon(form.language) + why : ''}</span>
    ${state === 'sending' ? html`<button type="button" class="button small" @click=${() => draft.stop?.abort()}>${form.t('rf_fileCancel', { name })}</button>` : nothing}
    ${state === 'failed' ? html`<button type="button" class="button small" @click=${() => void sending?.upload(draft)}>${form.t('rf_fileRetry', { name })}</button>
      <button type="button" class="button small" @click=${() => sending?.drop(draft)}>${form.t('rf_fileRemove', { name })}</button>` : nothing}</li>`;
}

/** The receiver's own words, where it gave some. */
const reason = (form: SanchiRfqForm, error: unknown): string => isSanchiError(error) ? form.text(error.details.message) : '';

function renderReceipt(form: SanchiRfqForm): TemplateResult {
  const { number = '', acceptedAt = '', answerBy, statusUrl } = form.receipt ?? {};
  const status = safeUrl(statusUrl);
  return html`<div part="receipt" id="receipt" lang=${form.language}><dl class="answers">
      <div><dt>${form.t('rf_number')}</dt><dd class="number">${number}</dd></div>
      <div><dt>${form.t('rf_acceptedAt')}</dt><dd>${formatMoment(form, acceptedAt)}</dd></div>
      ${answerBy ? html`<div><dt>${form.t('rf_answerBy')}</dt><dd>${form.t('rf_answerByDate', { date: formatMoment(form, answerBy) })}</dd></div>` : nothing}</dl>
    <p>${form.t('rf_statusHelp')}</p>
    <p class="row noprint">${status ? html`<a class="button main" href=${status}>${form.t('rf_status')}</a>` : nothing}
      <button type="button" class="button" @click=${() => void print(form)}>${form.t('rf_printReceipt')}</button>
      <button type="button" class="button" @click=${() => { form.reset(); void form.go('edit'); }}>${form.t('rf_another')}</button></p></div>`;
}

async function print(form: SanchiRfqForm): Promise<void> {
  const { printSheet } = await import('../../member/print.js');
  const receipt = form.renderRoot.querySelector<HTMLElement>('#receipt');
  if (receipt) await printSheet(receipt, (form.constructor as typeof SanchiRfqForm).styles, form.t('rf_number'));
}

/** Failures of which there is more to say than that it did not work. */
const KNOWN = ['network', 'timeout', 'busy', 'refused'] as const;

function renderFailed(form: SanchiRfqForm): TemplateResult {
  const { error } = form.sending ?? {};
  const code = isSanchiError(error) ? error.code : '';
  const known = KNOWN.find((each) => each === code) ?? 'other';
  const wait = isSanchiError(error) ? Math.ceil(error.details.retryAfter ?? 30) : 30;
  return html`<div part="failed"><div class="errors" role="alert"><p>${form.t(`rf_failed_${known}` as const, { n: wait })}${gap(form.language)}${reason(form, error)}</p><p>${form.t('rf_failedKept')}</p></div>
    <p class="row"><button type="button" class="button main" @click=${() => void once(form, run)}>${form.t('rf_again')}</button>
      <button type="button" class="button" @click=${() => void form.go('edit')}>${form.t('rf_backToEdit')}</button></p>
    ${form.parts.ways ? html`<p>${form.t('rf_failedWays')}</p>${form.parts.ways.renderWays(form)}` : nothing}</div>`;
}

export { holdBack } from '../draft/back.js';
export const strings = jaRfqMore;

export const styles = css`
.answers{display:grid}
.answers>div{display:grid;grid-template-columns:11em minmax(0,1fr) auto;gap:.25em 1em;padding:.6em 0;border-block-end:1px solid var(--_line);align-items:start}
dt{font-weight:700}
dd{white-space:pre-line}
.number{font-size:1.5em;font-weight:700;line-height:1.3}
.ways+p,[part=ways]+p{margin-block-start:1.5em}
.row{display:flex;flex-wrap:wrap;gap:.75em;align-items:center}
progress{inline-size:min(16em,100%);block-size:1em;accent-color:var(--_main)}
[part=ways]>[role=status]:empty{margin-block-start:-1.5em}
@container (max-width:34em){.answers>div{grid-template-columns:minmax(0,1fr) auto}.answers dt{grid-column:1;grid-row:1}.answers dt+dd{grid-column:1/-1;grid-row:2}.answers dd+dd{grid-column:2;grid-row:1}}
`;
