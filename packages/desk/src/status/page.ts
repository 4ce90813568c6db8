import { html } from 'hono/html';
import { textIn } from '@sanchi/sdk';
import type { Desk } from '../desk.js';
import { passWords, scopeWords } from '../flow/record/consents.js';
import { directoryOf, memberName, networkPolicy } from '../flow/context.js';
import { scopeText } from '../flow/record/history.js';
import { statusLink } from '../flow/letters/links.js';
import { sendingOf } from '../flow/letters/sending.js';
import type { Language } from '../flow/record/summary.js';
import { partText, senderLines, summaryOf } from '../flow/record/summary.js';
import { bracketed } from '../flow/record/wording.js';
import { mailLanguage } from '../mail/index.js';
import { hasExpired, isChoosable, isClockRunning, mayOpenFiles, mayRead, officeMayOpenFiles, pathOf, understood } from '../routing/index.js';
import { colon, factList, fileList, moment, notice, steps, terms, officeLine } from '../pages/blocks.js';
import { consentList } from '../pages/consents.js';
import { choices, field } from '../pages/form.js';
import type { Markup } from '../pages/layout.js';
import { layout } from '../pages/layout.js';
import type { Opened } from '../pages/token.js';
import { wordsIn } from './words.js';

export interface Feedback {
  readonly done?: boolean;
  readonly refused?: string;
}

export const languageOf = ({ row }: Opened): Language => mailLanguage(row.language);

/** The customer's page: where it stands, what was promised, who may see it, and everything there is to decide. */
export async function statusPage(desk: Desk, opened: Opened, { done = false, refused }: Feedback = {}): Promise<Markup> {
  const { row, network, state } = opened;
  const language = languageOf(opened);
  const word = wordsIn(language);
  const lines = summaryOf(row.rfq, await directoryOf(network), language);
  const path = pathOf(state, networkPolicy(network));
  return layout(desk, {
    title: `${word('title')} ${row.number}`, language, site: textIn(network.config.name, language),
    body: html`<h1>${word('title')}</h1><p class="pairs"><span>${word('number')}${colon(language)}<strong>${row.number}</strong></span> <span>${word('received')}${colon(language)}${moment(row.acceptedAt, network, language, row.rfq.sender.timeZone)}</span></p>
${notice(done ? word('done') : undefined)}${notice(refused, 'bad')}${steps(path, state, language)}
${promise(desk, opened, language)}${await ended(desk, opened, language)}${passOffer(desk, opened, language)}${isScopeAsked(opened) ? widening(opened, language) : ''}
${photos(desk, opened, language)}${sending(opened, language)}
${estimates(desk, opened, language)}${questions(opened, language)}${team(opened, language)}
<h2>${word('who')}</h2>${await readers(desk, opened, language)}${isScopeAsked(opened) ? '' : widening(opened, language)}
<h2>${word('request')}</h2>${factList(lines)}<details><summary>${word('you')}</summary>${factList(senderLines(row.rfq, language))}</details><details><summary>${word('consents')}</summary>${consentList(row.rfq.consents, await desk.store.events.of(row.id), network, language)}</details>
${withdrawal(opened, language)}`,
    footer: officeLine(network.config.office, language),
  });
}

function promise(desk: Desk, { row, state, network }: Opened, language: Language): Markup | '' {
  const word = wordsIn(language);
  const when = (iso: string): Markup => moment(iso, network, language, row.rfq.sender.timeZone);
  if (state.clock.answeredAt) return html`<p>${word('answered')}${colon(language)}${when(state.clock.answeredAt)}</p>`;
  if (state.clock.pausedAt) return html`<div class="note warn"><p>${word('paused')}</p></div>`;
  if (!isClockRunning(state)) return '';
  const late = Date.parse(state.clock.answerBy!) < desk.now().getTime();
  return html`<div class="note${late ? ' bad' : ''}"><p>${word('promise')}${colon(language)}<strong>${when(state.clock.answerBy!)}</strong></p>${late ? html`<p>${word('late')}</p>` : ''}</div>`;
}

async function ended(desk: Desk, { state, row }: Opened, language: Language): Promise<Markup | ''> {
  if (!state.ended) return '';
  const word = wordsIn(language);
  const { how, reason, network = '' } = state.ended;
  // What the office wrote in declining is for the customer; what the customer wrote is known.
  const said = how === 'declined-by-network' && reason ? html`<blockquote>${reason}</blockquote>` : '';
  if (how === 'passed') {
    const next = await desk.store.rfqs.passedFrom(row.id);
    return html`<div class="note" data-number="${row.number}"><p>${word('passed')}<strong>${textIn(desk.networks.get(network)?.config.name, language) || network}</strong></p>${next ? html`<p><a href="${statusLink(desk, next)}">${word('passedPage')}${bracketed(next.number, language)}</a></p>` : ''}</div>`;
  }
  return html`<div class="note" data-number="${row.number}"><p>${word(how === 'withdrawn' ? 'withdrawn' : how === 'completed' ? 'completed' : 'ended')}</p>${said}</div>`;
}


/** Whether the request waits for the customer to allow more. */
const isScopeAsked = ({ state }: Opened): boolean => state.waiting?.reason === 'scope' || state.scopeRequested !== undefined;

function widening(opened: Opened, language: Language): Markup | '' {
  const word = wordsIn(language);
  const { state } = opened;
  if (!understood(state, 'scope-widened') || (state.scope === 'all-members' && state.officeChooses)) return '';
  const options = (['candidates', 'all-members'] as const).filter((scope) => scope === 'all-members' || state.scope === 'office' || !state.officeChooses);
  const form = html`<form method="post"><input type="hidden" name="do" value="widen">
<fieldset><legend>${word('widen')}</legend>${options.map((scope, index) => html`<div class="choice"><input type="radio" required id="scope-${index}" name="scope" value="${scope}"><label for="scope-${index}">${scopeWords(scope, language)}</label></div>`)}</fieldset><button class="main">${word('allow')}</button></form>`;
  return isScopeAsked(opened) ? html`<div class="note warn"><p>${word('widenWhy')}</p>${form}</div>` : html`<details><summary>${word('widen')}</summary>${form}</details>`;
}

/** Whether the request may go on elsewhere: yes with who may see it there, or no. */
function passOffer(desk: Desk, { state }: Opened, language: Language): Markup | '' {
  const word = wordsIn(language);
  const network = state.passOffer && desk.networks.get(state.passOffer.network);
  if (!state.passOffer || !network || !understood(state, 'pass-consented')) return '';
  const { url, updated } = network.config.members;
  const hidden = (what: string): Markup => html`<input type="hidden" name="do" value="${what}"><input type="hidden" name="network" value="${network.config.id}">`;
  return html`<div class="note warn"><h2>${word('pass')}</h2>${state.passOffer.reason ? html`<blockquote>${state.passOffer.reason}</blockquote>` : ''}<p>${word('passWhy')}</p>
<form method="post">${hidden('pass')}<p><strong>${passWords(network, language)}</strong> <a href="${url}">${word('list')}</a>${bracketed(updated, language)}</p>
${choices('scope', word('passWho'), (['office', 'candidates', 'all-members'] as const).map((scope) => [scope, scopeWords(scope, language)] as const), { required: true, language, chosen: [state.scope], id: 'pass-scope' })}<button class="main">${word('passYes')}</button></form>
<form method="post">${hidden('pass-no')}<button class="grave">${word('passNo')}</button></form></div>`;
}

function estimates(desk: Desk, { state, network }: Opened, language: Language): Markup | '' {
  const word = wordsIn(language);
  const sent = state.estimates.filter((one) => one.sentAt);
  if (sent.length === 0) return '';
  const open = understood(state, 'estimate-accepted');
  const now = desk.now().toISOString(), policy = networkPolicy(network);
  return html`<h2>${state.keepsake ? word('rough') : word('estimates')}</h2><ul class="cards">${sent.map((one) => html`<li class="card"><h3>${memberName(network, one.member, language)}</h3>${terms(one, language)}
${state.chosen === one.id ? html`<p class="chip good">${word('chosen')}</p>` : ''}${!open ? '' : hasExpired(one, now) ? html`<div class="note warn"><p>${word('expired')}</p></div>` : !isChoosable(state, one, policy) ? '' : html`<form method="post"><input type="hidden" name="do" value="accept"><input type="hidden" name="estimate" value="${one.id}">
${state.keepsake ? html`<div class="choice"><input type="checkbox" required id="risk-${one.id}" name="risk" value="yes"><label for="risk-${one.id}">${word('risk')}</label></div>` : ''}<button class="main">${state.keepsake ? word('go') : word('accept')}</button></form>`}</li>`)}</ul>
${open ? html`<details><summary>${word('declineAll')}</summary><form method="post"><input type="hidden" name="do" value="decline">${field({ label: word('reason'), name: 'reason', language, area: true, id: 'decline-reason' })}<button class="grave">${word('decline')}</button></form></details>` : ''}`;
}

function questions({ state, network }: Opened, language: Language): Markup | '' {
  const word = wordsIn(language);
  const put = state.questions.filter((one) => one.putAt);
  if (put.length === 0) return '';
  return html`<h2>${word('questions')}</h2>${put.map((one) => html`<div class="card"><p class="soft">${memberName(network, one.member, language)}</p><blockquote>${one.text}</blockquote>
${one.answer !== undefined ? html`<blockquote><strong>${one.answer}</strong></blockquote>` : !understood(state, 'question-answered') ? '' : html`<form method="post"><input type="hidden" name="do" value="answer"><input type="hidden" name="question" value="${one.id}">
${field({ label: word('answer'), name: 'text', language, required: true, area: true, id: `answer-${one.id}` })}<button class="main">${word('send')}</button></form>`}</div>`)}`;
}

function team({ state, network }: Opened, language: Language): Markup | '' {
  const word = wordsIn(language);
  if (!state.lead && state.team.length === 0) return '';
  return html`<h2>${word('team')}</h2>${state.lead ? html`<p>${word('lead')}${colon(language)}<strong>${memberName(network, state.lead.member, language)}</strong></p>` : ''}
${state.team.length > 0 ? html`<ul>${state.team.map((place) => html`<li>${memberName(network, place.member, language)}${colon(language)}${partText(place.part, state, language)}</li>`)}</ul>` : ''}`;
}

/** Where a keepsake is to be sent, for as long as it is awaited. */
function sending({ state, row, network }: Opened, language: Language): Markup | '' {
  if (state.stage !== 'sending') return '';
  const word = wordsIn(language);
  const { address, care } = sendingOf(state, network, row.number, language);
  return html`<div class="note"><h2>${word('sending')}</h2>${address === '' ? html`<p>${word('sendLater')}</p>` : html`<p>${word('sendTo')}</p><blockquote>${address}</blockquote>`}<p>${care}</p></div>`;
}

/** Photos of a keepsake, sent from here. */
function photos(desk: Desk, { state, row }: Opened, language: Language): Markup | '' {
  if (!understood(state, 'photo-received')) return '';
  const word = wordsIn(language);
  const { accept, fileBytes, files } = desk.config.limits;
  const images = accept.filter((one) => /^\.(jpe?g|png|gif|webp|heic|tiff?|bmp|pdf)$/.test(one)).join(',');
  const has = (row.rfq.attachments?.length ?? 0) > 0;
  return html`<div class="note${has ? '' : ' warn'}"><h2>${word('photos')}</h2>${has ? '' : html`<p>${word('photo')}</p>`}<form method="post" enctype="multipart/form-data">
<div class="field"><label class="name" for="photos">${word('choose')}</label><p class="hint" id="photos-hint">${word('limits').replace('{files}', String(files)).replace('{mb}', String(Math.floor(fileBytes / 1_048_576)))}</p><input type="file" id="photos" name="photos" multiple required accept="${images}" aria-describedby="photos-hint"></div><button class="main">${word('sendPhotos')}</button></form></div>`;
}

/** Who may read it and open its files, and who has. */
async function readers(desk: Desk, { row, state, network }: Opened, language: Language): Promise<Markup> {
  const word = wordsIn(language);
  const files = await desk.store.files.of(row.id);
  const downloads = await desk.store.downloads.of(row.id);
  const readable = state.asked.filter(({ member }) => mayRead(state, member));
  const seen = (kind: 'office' | 'member', id?: string): Markup => {
    const own = downloads.filter((one) => one.actorKind === kind && (id === undefined || one.actor === id));
    return own.length === 0 ? html`<span class="soft">${word('notOpened')}</span>` : html`${word('opened')} ${moment(own.at(-1)!.at, network, language, row.rfq.sender.timeZone)}`;
  };
  const rows = [
    { name: word('office'), may: officeMayOpenFiles(state), seen: seen('office') },
    ...readable.map(({ member }) => ({ name: memberName(network, member, language), may: mayOpenFiles(state, member), seen: seen('member', member) })),
  ];
  return html`<p>${word('scope')}${colon(language)}<strong>${scopeText(state.scope, language)}</strong></p>${readable.length === 0 ? html`<p>${word('nobody')}</p>` : ''}
${state.nda.required && state.nda.signed.length === 0 && files.length > 0 ? html`<p class="note">${word('nda')}</p>` : ''}
${files.length === 0 ? html`<ul>${rows.map((one) => html`<li>${one.name}</li>`)}</ul>` : html`<table class="readers"><thead><tr><th scope="col">${word('who')}</th><th scope="col">${word('files')}</th></tr></thead><tbody>
${rows.map((one) => html`<tr><th scope="row">${one.name}</th><td><span class="pairs"><span>${one.may ? word('mayOpen') : word('mayNot')}</span> <span>${one.seen}</span></span></td></tr>`)}</tbody></table>`}
${files.length > 0 ? html`<h3>${word('files')}</h3>${fileList(desk, files, { kind: 'customer' }, language)}` : ''}`;
}

function withdrawal({ state }: Opened, language: Language): Markup | '' {
  const word = wordsIn(language);
  if (state.ended || !understood(state, 'withdrawn') || state.chosen) return '';
  return html`<details><summary>${word('withdraw')}</summary><p>${word('withdrawWhy')}</p><form method="post"><input type="hidden" name="do" value="withdraw">
${field({ label: word('reason'), name: 'reason', language, area: true, id: 'withdraw-reason' })}<button class="grave">${word('withdrawYes')}</button></form></details>`;
}
