import { html } from 'hono/html';
import { textIn } from '@sanchi/sdk';
import type { Desk } from '../desk.js';
import { directoryOf, memberName } from '../flow/context.js';
import { judge } from '../flow/candidates/proposal.js';
import { summaryOf } from '../flow/record/summary.js';
import { isClockRunning, mayRead } from '../routing/index.js';
import { colon, factList, moment } from '../pages/blocks.js';
import type { Markup } from '../pages/layout.js';
import { layout } from '../pages/layout.js';
import type { Reader } from './page.js';
import { wordsIn } from './words.js';

/** The FAX answer sheet: the request on paper with boxes to tick, for members without e-mail. */
export async function answerSheet(desk: Desk, { row, network, state, member, language }: Omit<Reader, 'claims'>): Promise<Markup> {
  const word = wordsIn(language);
  const { office } = network.config;
  const site = textIn(network.config.name, language);
  if (!mayRead(state, member)) return layout(desk, { title: word('title'), language, site, body: html`<h1>${word('title')}</h1><p>${word('closed')}</p>` });
  const open = ((await judge(desk, network, row, [member])).get(member) ?? []).filter(({ verdict }) => verdict === 'not-stated');
  const lines = summaryOf(row.rfq, await directoryOf(network), language);
  return layout(desk, {
    title: `${word('sheet')} ${row.number}`, language, site: '',
    body: html`<div class="sheet"><h1>${language === 'ja' ? 'FAX回答用紙' : 'Fax answer sheet'}　${row.number}</h1>
<p>${site}　${textIn(office.name, language)}　${office.fax ? `FAX ${office.fax}` : ''}　${office.phone ? `${language === 'ja' ? '電話' : 'Tel.'} ${office.phone}` : ''}</p>
<p><strong>${memberName(network, member, language)}</strong>${isClockRunning(state) ? html`　${word('promise')}${colon(language)}<strong>${moment(state.clock.answerBy!, network, language)}</strong>${word('until')}` : ''}</p>
${factList(lines)}<h2>${word('answer')}</h2>
<table><tbody><tr><th scope="row">${word('verdict')}</th><td class="tick">□ ${word('can')}　□ ${word('hand')}　□ ${word('cannot')}</td></tr>
${open.map((one) => html`<tr><th scope="row">${one.question?.[language] ?? one.asked[language]}</th><td class="tick">□ ${word('yes')}　□ ${word('no')}</td></tr>`)}
<tr><th scope="row">${word(state.keepsake ? 'priceTaxed' : 'price')}</th><td class="blank"></td></tr><tr><th scope="row">${word('leadTime')}</th><td class="blank"></td></tr><tr><th scope="row">${word('validUntil')}</th><td class="blank"></td></tr>
<tr><th scope="row">${word('text')}</th><td class="blank"></td></tr><tr><th scope="row">${language === 'ja' ? '回答者・日時' : 'Name, date and time'}</th><td class="blank"></td></tr></tbody></table></div>`,
  });
}
