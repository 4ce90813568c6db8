import { css, html, render } from 'lit';
import { formatDate } from '../../base/format-date.js';
import { tokens } from '../../base/tokens.js';
import { printSheet } from '../../member/print.js';
import { answers } from '../answers.js';
import { officeName } from '../office.js';
import { isoDay } from '../reading.js';
import type { SanchiRfqForm } from '../rfq-form.js';

const styles = css`
.base{font-size:10.5pt;line-height:1.5;color:#000}
h1{font-size:16pt;margin:0 0 4mm;border-bottom:2px solid #000}
.head{display:grid;grid-template-columns:1fr 1fr;gap:1mm 6mm;margin-bottom:5mm}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #000;padding:1.5mm 2.5mm;text-align:start;vertical-align:top;white-space:pre-line}
th{width:34%}
tr{break-inside:avoid}
`;

/** Prints the request as a sheet to be faxed, posted or handed over; black on white, large enough for a FAX. */
export async function printFax(form: SanchiRfqForm, fax: string): Promise<void> {
  const sheet = document.createElement('div');
  sheet.className = 'base';
  sheet.lang = form.language;
  const { name = '', company = '', phone = '', email = '' } = form.draft.values;
  render(html`<h1>${form.t('rf_faxTitle')}</h1>
    <div class="head"><div><strong>${form.t('rf_faxTo')}</strong> ${officeName(form)}<br>${fax ? html`FAX ${fax}` : ''}</div>
      <div><strong>${form.t('rf_faxFrom')}</strong> ${company} ${name}<br>${phone} ${email}</div>
      <div>${form.t('rf_faxDate')} ${formatDate(isoDay(new Date()), form.language)}</div><div>${form.t('rf_faxPages')}</div></div>
    <table><tbody>${answers(form).map(({ label, value }) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`)}</tbody></table>`, sheet);
  await printSheet(sheet, [tokens, styles], form.t('rf_faxTitle'));
}
