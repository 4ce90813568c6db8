import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { gap, listed } from '../../base/punctuation.js';
import { comeBack, leave } from '../draft/away.js';
import { draftFile } from '../draft/draft.js';
import { formatBytes, mark, renderError, renderTick } from './fields.js';
import { limitsOf } from '../office.js';
import type { SanchiRfqForm } from '../rfq-form.js';

/** Photos, drawings, sketches: chosen here, sent only with the request. */
export function renderFiles(form: SanchiRfqForm): TemplateResult {
  const { maxCount, maxBytes, accept } = limitsOf(form);
  return html`<div class="f" part="files">${maxCount ? html`
    <label for="files">${form.word('files')}${mark(form)}</label>
    <p class="sub" id="files-h">${form.word('filesHelp', { n: maxCount, size: formatBytes(maxBytes) })}</p>
    <input type="file" id="files" multiple accept=${accept.join()} aria-describedby=${[(form.refused || form.errors.has('files')) && 'files-e', 'files-h'].filter(Boolean).join(' ')} aria-invalid=${form.refused || form.errors.has('files') ? 'true' : 'false'}
      @click=${() => { form.keepNow(); leave(form); }} @cancel=${() => { comeBack(form); }} @change=${(event: Event) => {
        comeBack(form);
        const input = event.target as HTMLInputElement;
        addFiles(form, [...input.files ?? []]);
        // So that a file taken off can be chosen again.
        input.value = '';
      }}>` : html`<p class="sub" id="files" tabindex="-1">${form.t('rf_noFiles')}</p>`}
    ${form.draft.files.length ? html`<ul class="files">${form.draft.files.map(({ file }) => html`<li><span>${file.name} <span class="sub">${formatBytes(file.size)}</span></span>
      <button type="button" class="button small" @click=${() => removeFile(form, file)}>${form.t('rf_fileRemove', { name: file.name })}</button></li>`)}</ul>` : nothing}
    <div role="alert">${form.refused && !form.errors.has('files') ? html`<p class="err" id="files-e">＊${form.refused}</p>` : renderError(form, 'files')}
      ${form.dropped ? html`<p class="note">${form.t('rf_filesAgain')}</p>` : nothing}</div>
    <p class="vh" role="status">${listed(form.language, form.draft.files.map(({ file }) => file.name))}</p>
    ${renderTick(form, 'keep', form.t('rf_keep'), form.keeps, (keeps) => form.keep(keeps))}
    <p class="sub keep">${form.t('rf_keepHelp')}</p>
  </div>`;
}

/** Adds what fits the limits, and says of the rest why not. */
export function addFiles(form: SanchiRfqForm, files: readonly File[]): void {
  const { maxCount, maxBytes, maxTotalBytes, accept } = limitsOf(form);
  const kept = [...form.draft.files];
  const refused: string[] = [];
  for (const file of files) {
    const { name, size } = file;
    if (!maxCount) {
      refused.push(form.t('rf_fileNone', { name }));
      continue;
    }
    const known = accept.some((ending) => name.toLowerCase().endsWith(ending));
    const total = kept.reduce((sum, each) => sum + each.file.size, size);
    // The same picture comes twice from a phone's picker.
    if (kept.some(({ file: other }) => other.name === name && other.size === size && other.lastModified === file.lastModified)) continue;
    if (!known) refused.push(form.t('rf_fileType', { name, list: accept.join(' ') }));
    else if (!size) refused.push(form.t('rf_fileEmpty', { name }));
    else if (size > maxBytes) refused.push(form.t('rf_fileSize', { name, size: formatBytes(maxBytes) }));
    else if (total > maxTotalBytes) refused.push(form.t('rf_fileTotal', { name, size: formatBytes(maxTotalBytes) }));
    else if (kept.length >= maxCount) refused.push(form.t('rf_fileCount', { name, n: maxCount }));
    else kept.push(draftFile(file));
  }
  form.draft.files = kept;
  form.dropped = false;
  form.errors.delete('files');
  form.refused = refused.join(gap(form.language));
  form.touched();
}

/** Chooses again what was chosen before the receiver told its limits; says what does not fit them. */
export function refit(form: SanchiRfqForm): void {
  const chosen = form.draft.files.map(({ file }) => file);
  if (!chosen.length) return;
  form.draft.files = [];
  addFiles(form, chosen);
  form.cut = form.refused !== '';
}

function removeFile(form: SanchiRfqForm, file: File): void {
  form.draft.files = form.draft.files.filter((other) => other.file !== file);
  form.errors.delete('files');
  form.refused = '';
  form.touched();
  form.renderRoot.querySelector<HTMLElement>('#files')?.focus();
}
