import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { isSanchiError } from '@sanchi/sdk';
import type { Words } from '../base/element.js';
import { listed } from '../base/punctuation.js';
import type { StringKey } from '../base/strings.js';

const CODES = ['network', 'timeout', 'http', 'html', 'empty', 'json', 'format', 'invalid', 'too-large', 'unreadable'];

/** What happened to which address, and how to mend it, in the visitor's language. */
export function explainError(words: Words, error: unknown, src: string): TemplateResult {
  const known = isSanchiError(error);
  const code = known && CODES.includes(error.code) ? error.code : 'other';
  const { url = src, status = '', limit = 0, issues = [], line, message } = known ? error.details : {};
  const values = { url, status: `${status}`, limit, issues: listed(words.language, issues.slice(0, 3)), at: line === undefined ? '' : words.t('err_at', { n: line }) };
  // A search called with what there is not says itself what would do.
  const said = words.text(message);
  if (said) return html`<p>${said}</p>`;
  return html`<p>${words.t(`err_${code}` as StringKey, values)}</p><p class="sub">${words.t(`fix_${code}` as StringKey)}</p>`;
}

export const styles = css`
.error{border:2px solid var(--_no);border-radius:var(--sanchi-radius,8px);background:var(--_bg);padding:1em 1.25em;margin-block:.5em}
.error>*{margin-block-end:.5em}
.error [role=heading]{color:var(--_no)}
`;
