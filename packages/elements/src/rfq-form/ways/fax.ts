import { css, html, render } from 'lit';
import type { TemplateResult } from 'lit';
import { formatDate } from '../../base/format-date.js';
import { tokens } from '../../base/tokens.js';
import { printSheet } from '../../member/print.js';
import { answers } from '../check/answers.js';
import { officeName } from '../office.js';
import { isoDay } from '../reading/deadline.js';
import type { SanchiRfqForm } from '../rfq-form.js';
import { senderText } from '../sending/sender.js';

const styles = css`
.base{font-size:10.5pt;line-height:1.5;color:#000}
h1{font-size:16pt;margin:0 0 4mm;border-bottom:2px solid #000}
.head{display:grid;grid-template-columns:1fr 1fr;gap:1mm 6mm;margin-bottom:5mm}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #000;padding:1.5mm 2.5mm;text-align:start;vertical-align:top;white-space:pre-line}
th{width:34%}
tr,.reply{break-inside:avoid}
.reply{margin-top:6mm}
h2{font-size:12pt;margin:0 0 1.5mm}
.blank{height:9mm}
.large{height:26mm}
.box{display:inline-block;white-space:nowrap;margin-inline-end:1em}
`;

/** For those who receive the sheet: who took it and when, what they can do, what they would ask. A FAX goes back the same way. */
const renderReply = (form: SanchiRfqForm): TemplateResult => html`<div class="reply"><h2>${form.t('rf_faxOffice')}</h2><table><tbody>
  <tr><th scope="row">${form.t('rf_faxReceived')}</th><td class="blank"></td></tr>
  <tr><th scope="row">${form.t('rf_faxReview')}</th><td>${(['rf_faxRead', 'rf_faxCan', 'rf_faxPart', 'rf_faxCannot', 'rf_faxAsk'] as const).map((key) => html`<span class="box">□ ${form.t(key)}</span> `)}</td></tr>
  <tr><th scope="row">${form.t('rf_faxQuestions')}</th><td class="large"></td></tr>
  <tr><th scope="row">${form.t('rf_faxAnswer')}</th><td class="large"></td></tr></tbody></table></div>`;

/** Prints the request as a sheet to be faxed, posted or handed over; black on white, large enough for a FAX. */
export async function printFax(form: SanchiRfqForm, fax: string): Promise<void> {
  const sheet = document.createElement('div');
  sheet.className = 'base';
  sheet.lang = form.language;
  const [name, company, phone, own, email] = (['name', 'company', 'phone', 'fax', 'email'] as const).map((field) => senderText(form, field));
  render(html`<h1>${form.t('rf_faxTitle')}</h1>
    <div class="head"><div><strong>${form.t('rf_faxTo', { office: officeName(form) })}</strong><br>${fax ? html`FAX ${fax}` : ''}</div>
      <div><strong>${form.t('rf_faxFrom')}</strong> ${company} ${name}<br>${phone} ${own ? `FAX ${own}` : ''} ${email}</div>
      <div>${form.t('rf_faxDate')} ${formatDate(isoDay(new Date()), form.language)}</div><div>${form.t('rf_faxPages')}</div></div>
    <table><tbody>${answers(form).map(({ label, value }) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`)}</tbody></table>
    ${renderReply(form)}`, sheet);
  await printSheet(sheet, [tokens, styles], form.t('rf_faxTitle'));
}
