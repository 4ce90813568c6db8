import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { SanchiConsultEvent } from '../base/consult-event.js';
import { contactStyles } from '../base/contact.js';
import { renderCompare } from './compare.js';
import { renderConsult } from './consult.js';
import type { SanchiSearch } from './search.js';
import { fromKey } from './state.js';

/** The bar that keeps the shortlist in sight, with the comparison and the contacts behind it. */
export function renderShortlist(host: SanchiSearch): TemplateResult {
  const entries = host.shortlist;
  const gone = host.removed ? host.entry(...fromKey(host.removed)) : undefined;
  return html`<section class="shortlist noprint" part="shortlist" aria-label=${host.t('shortlistBar', { n: entries.length })}>
      ${gone ? html`<p class="undo" role="status">${host.t('removed', { name: host.text(gone.member.name) })}
        <button type="button" class="text" @click=${() => host.toggle(gone)}>${host.t('undo')}</button></p>` : nothing}
      ${entries.length ? html`<div class="shortlist-bar"><strong>${host.t('shortlistBar', { n: entries.length })}</strong>
        <button type="button" class="button small" @click=${() => void show(host, '.compare')}>${host.t('compare')}</button>
        <button type="button" class="button small main" @click=${() => { if (host.dispatchEvent(new SanchiConsultEvent(entries, host.state.query, host.state.where))) void show(host, '.consult'); }}>${host.t('consult')}</button>
      </div>` : nothing}
    </section>
    ${dialog(host, 'compare', renderCompare(host, entries))}
    ${dialog(host, 'consult', renderConsult(host, entries))}`;
}

async function show(host: SanchiSearch, dialog: string): Promise<void> {
  const { directory } = host;
  if (directory?.documents.some(({ shards }) => shards)) {
    // Limits and contacts lie in the shards; what does not come is shown as not stated.
    await Promise.allSettled(host.shortlist.map((entry) => directory.loadMember(entry.member.id, entry.directory)));
    host.requestUpdate();
    await host.updateComplete;
  }
  host.renderRoot.querySelector<HTMLDialogElement>(dialog)?.showModal();
}

const dialog = (host: SanchiSearch, name: 'compare' | 'consult', content: TemplateResult): TemplateResult => html`<dialog class=${name}
  aria-labelledby=${`${name}-title`}><div class="dialog-head"><div id=${`${name}-title`} role="heading" aria-level=${host.headingLevel}>${
    host.t(`${name}Title`)}</div><button type="button" class="button small" @click=${(event: Event) =>
    (event.target as Element).closest('dialog')?.close()}>${host.t('close')}</button></div>${content}</dialog>`;

export const styles = css`
${contactStyles}
.shortlist{position:sticky;bottom:0;z-index:5;margin-block-start:1em;background:var(--_bg);border:1px solid var(--_main);border-radius:var(--sanchi-radius,8px);padding:.6em .75em;box-shadow:0 -4px 16px #0002}
/* WCAG 2.2, 2.4.11: what has the focus is never behind the bar. */
.screen :is(a,button,input,select,summary,[tabindex]){scroll-margin-block-end:8em}
@media (max-height:24em){.shortlist{position:static}}
.shortlist-bar{display:flex;flex-wrap:wrap;align-items:center;gap:.35em}
.shortlist-bar strong{margin-inline-end:auto}
.shortlist .button{padding-inline:.6em}
.compare th .text{font-weight:400}
.dialog-head{position:sticky;top:-1.25em;z-index:2;background:var(--_bg);padding-block:.5em;margin-block-start:-.5em;display:flex;justify-content:space-between;align-items:center;gap:1em;margin-block-end:1em}
.dialog-head [role=heading]{font-size:1.25em}
.scroll{overflow-x:auto}
.compare table{border-collapse:collapse;min-width:100%}
.compare :is(th,td){border-block-end:1px solid var(--_line);padding:.5em .9em;text-align:start;vertical-align:top;min-width:11em}
.compare thead th{background:var(--_sub-bg)}
.compare tbody th{position:sticky;inset-inline-start:0;min-width:7em;background:var(--_bg);font-weight:700;white-space:nowrap}
.compare tbody th+td{min-width:11em}
.compare .text{padding:0}
.compare li+li{margin-block-start:.3em}
@container (max-width:44em){.compare :is(th,td){padding:.5em;min-width:9.5em}.compare tbody th{min-width:5em;max-width:7em;white-space:normal;hyphens:auto;font-size:max(.875em,14px);word-break:auto-phrase}.compare,.consult{width:calc(100vw - 1em);max-width:none;padding:1.25em .75em}.compare thead td{min-width:0;padding:0}.compare tbody th+td{min-width:9.5em}}
.consult section{margin-block-start:1.25em}
.consult [role=heading]{margin-block-end:.4em}
.party{padding:.75em 0;border-block-start:1px solid var(--_line)}
`;
