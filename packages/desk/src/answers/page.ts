import { html } from 'hono/html';
import { textIn } from '@sanchi/sdk';
import type { Desk } from '../desk.js';
import { contextFor, directoryOf, memberName, networkPolicy, reach } from '../flow/context.js';
import { verdictText } from '../flow/record/history.js';
import { judge } from '../flow/candidates/proposal.js';
import type { Language } from '../flow/record/summary.js';
import { partText, senderLines, summaryOf } from '../flow/record/summary.js';
import { isClockRunning, mayOpenFiles, mayRead, maySendStraight, understood, whyNoVote } from '../routing/index.js';
import { colon, factList, fileList, moment, notice, stageName, terms, officeLine } from '../pages/blocks.js';
import { choices, field } from '../pages/form.js';
import type { Markup } from '../pages/layout.js';
import { layout } from '../pages/layout.js';
import { teamForm } from '../pages/team-form.js';
import type { Opened } from '../pages/token.js';
import { wordsIn } from './words.js';

export interface Reader extends Opened {
  readonly member: string;
  readonly language: Language;
}

/** What a page shows besides the request: that something was done, or what to mend. */
export interface Feedback {
  readonly done?: boolean;
  readonly refused?: string;
  readonly errors?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
}

/** What to mend, once each: the fields themselves may be far down the page. */
const whatToMend = ({ errors = {} }: Feedback): string => [...new Set(Object.values(errors))].join(' ');

/** The language a member's page is in. */
export const readerOf = (opened: Opened, member: string): Reader => ({ ...opened, member, language: reach(opened.network, member).language ?? 'ja' });

/** A member's page of one request: to read, answer, estimate and decide, whatever its part is. */
export async function answerPage(desk: Desk, reader: Reader, feedback: Feedback = {}): Promise<Markup> {
  const { row, network, state, member, language } = reader;
  const word = wordsIn(language);
  const site = textIn(network.config.name, language);
  const name = memberName(network, member, language);
  const heading = html`<h1>${word('title')} <span class="soft nowrap">${row.number}</span></h1><p>${word('you')}${colon(language)}<strong>${name}</strong> <span class="chip">${stageName(state.stage, language)}</span></p>
${notice(feedback.done ? word('done') : undefined)}${notice(feedback.refused ?? whatToMend(feedback), 'bad')}`;
  if (!mayRead(state, member)) return layout(desk, { title: word('title'), language, site, body: html`${heading}<div class="note warn"><p>${word('closed')}</p></div>` });
  const directory = await directoryOf(network);
  const files = await desk.store.files.of(row.id);
  const judged = (await judge(desk, network, row, [member])).get(member) ?? [];
  return layout(desk, {
    title: `${word('title')} ${row.number}`, language, site,
    body: html`${heading}
${state.ended ? html`<div class="note warn"><p>${word('ended')}</p></div>` : ''}
${isClockRunning(state) ? html`<div class="note"><p>${word('promise')}${colon(language)}<strong>${moment(state.clock.answerBy!, network, language)}</strong>${word('until')}</p></div>` : ''}
${state.lead ? html`<p>${word('lead')}${colon(language)}<strong>${memberName(network, state.lead.member, language)}</strong>${state.lead.member === member ? word('youLead') : ''}</p>` : ''}
${state.team.length > 0 ? html`<h2>${word('team')}</h2><ul>${state.team.map((place) => html`<li>${memberName(network, place.member, language)}${colon(language)}${partText(place.part, state, language)}</li>`)}</ul>` : ''}
<h2>${word('request')}</h2>${factList(summaryOf(row.rfq, directory, language))}
<h2>${word('sender')}</h2>${row.rfq.hideSender ? html`<p>${word('hidden')}</p>` : factList(senderLines(row.rfq, language))}
<h2>${word('files')}</h2>${fileList(desk, files, { kind: 'member', id: member }, language, mayOpenFiles(state, member) ? undefined : word(state.nda.required && !state.ended ? 'nda' : 'shut'))}
${questions(reader)}
${state.ended ? '' : html`${vote(reader, feedback)}${conditions(reader, judged)}${answer(reader, feedback)}${estimate(reader, feedback)}${decisions(reader)}${progress(reader)}`}
<p class="noprint"><a href="?sheet">${word('sheet')}</a></p>`,
    footer: officeLine(network.config.office, language),
  });
}

function questions({ state, network, language, member }: Reader): Markup | '' {
  const word = wordsIn(language);
  const own = state.answers.filter((one) => one.member === member);
  return html`${state.questions.length === 0 ? '' : html`<h2>${word('questions')}</h2><ul class="cards">${state.questions.map((one) => html`<li class="card"><p class="soft">${memberName(network, one.member, language)}</p><blockquote>${one.text}</blockquote>${one.answer === undefined ? html`<p class="soft">${word('unanswered')}</p>` : html`<blockquote><strong>${one.answer}</strong></blockquote>`}</li>`)}</ul>`}
${own.length === 0 ? '' : html`<h2>${word('own')}</h2><ul>${own.map((one) => html`<li>${moment(one.at, network, language)} <strong>${verdictText(one.verdict, language)}</strong> ${one.text ?? ''}</li>`)}</ul>`}`;
}

function conditions({ state, member, language }: Reader, judged: Awaited<ReturnType<typeof judge>> extends ReadonlyMap<string, infer L> ? L : never): Markup | '' {
  const word = wordsIn(language);
  const open = judged.filter((one) => one.verdict === 'not-stated');
  if (open.length === 0 || !understood(state, 'condition-answered')) return '';
  return html`<h2>${word('conditions')}</h2><p>${word('conditionsHint')}</p><ul class="cards">${open.map((one) => {
    const before = state.conditions.find(({ member: by, about }) => by === member && about === one.about);
    const words = one.question?.[language] ?? one.asked[language];
    return html`<li class="card"><form method="post"><input type="hidden" name="do" value="condition"><input type="hidden" name="about" value="${one.about}">
<p><strong>${words}</strong>${before ? html` <span class="chip good">${word('answered')}${colon(language)}${before.value ? word('yes') : word('no')}</span>` : ''}</p>
<p class="row"><button class="small" name="value" value="yes" aria-label="${words} ${word('yes')}">${word('yes')}</button> <button class="small" name="value" value="no" aria-label="${words} ${word('no')}">${word('no')}</button></p></form></li>`;
  })}</ul>`;
}

function answer({ state, language }: Reader, { errors = {}, values = {} }: Feedback): Markup | '' {
  const word = wordsIn(language);
  if (!understood(state, 'member-answered') || (state.stage === 'review' && !state.accepted)) return '';
  return html`<h2>${word('answer')}</h2><form method="post"><input type="hidden" name="do" value="answer">
${choices('verdict', word('verdict'), [['can', word('can')], ['hand', word('hand')], ['cannot', word('cannot')], ['question', word('question')]], { required: true, language, chosen: values['verdict'] ? [values['verdict']] : [] })}
${field({ label: word('text'), name: 'text', language, area: true, hint: word('textHint'), error: errors['text'], value: values['text'] ?? '' })}
<button class="main">${word('send')}</button></form>`;
}

function estimate({ state, member, network, language }: Reader, { errors = {}, values = {} }: Feedback): Markup | '' {
  const word = wordsIn(language);
  const policy = networkPolicy(network);
  if (!understood(state, 'estimate-offered') || (policy.review && !state.accepted)) return '';
  const straight = maySendStraight(state, member, policy);
  const own = state.estimates.filter((one) => one.member === member);
  return html`<h2>${state.keepsake ? word('rough') : word('estimate')}</h2>${own.map((one) => html`<div class="card">${terms(one, language)}</div>`)}
<p>${straight ? word('straight') : word('viaOffice')}</p><form method="post"><input type="hidden" name="do" value="estimate">${straight ? html`<input type="hidden" name="straight" value="yes">` : ''}
${field({ label: word(state.keepsake ? 'priceTaxed' : 'price'), name: 'price', language, required: true, inputmode: 'numeric', short: true, error: errors['price'], value: values['price'] ?? '' })}
${state.keepsake ? field({ label: word('priceTo'), name: 'priceTo', language, inputmode: 'numeric', short: true, error: errors['priceTo'], value: values['priceTo'] ?? '' }) : ''}
${field({ label: word('leadTime'), name: 'leadTime', language, inputmode: 'numeric', short: true, error: errors['leadTime'], value: values['leadTime'] ?? '' })}
${field({ label: word('validUntil'), name: 'validUntil', language, type: 'date', short: true, error: errors['validUntil'], value: values['validUntil'] ?? '' })}
${field({ label: word('note'), name: 'note', language, area: true, value: values['note'] ?? '' })}
<button class="main">${word('sendEstimate')}</button></form>`;
}

/** Seats that this member may vote for: its own, and those whose deputy it is. */
export const seatsOf = ({ state, member, network }: Reader): string[] =>
  state.reviewers.filter((seat) => seat === member || network.members.get(seat)?.deputies?.includes(member));

function vote(reader: Reader, { values = {} }: Feedback): Markup | '' {
  const { state, network, language } = reader;
  const word = wordsIn(language);
  const own = seatsOf(reader);
  // How the administrative members judge is theirs to know.
  if (own.length === 0 || !networkPolicy(network).review) return '';
  const context = contextFor(network, reader.row);
  const seats = own.filter((seat) => whyNoVote(state, context, seat, reader.member) === undefined);
  return html`<h2>${word('vote')}</h2>${state.votes.length === 0 ? '' : html`<h3>${word('voted')}</h3><ul>${state.votes.map((one) => html`<li>${memberName(network, one.seat, language)}${colon(language)}${one.accept ? word('accept') : word('decline')}${one.reason ? html`　${one.reason}` : ''}</li>`)}</ul>`}
${seats.length === 0 || state.stage !== 'review' || state.accepted ? '' : html`<form method="post"><input type="hidden" name="do" value="vote">
${seats.length === 1 ? html`<input type="hidden" name="seat" value="${seats[0]!}">` : choices('seat', word('seat'), seats.map((seat) => [seat, memberName(network, seat, language)] as const), { required: true, language })}
${choices('accept', word('vote'), [['yes', word('accept')], ['no', word('decline')]], { required: true, language, chosen: values['accept'] ? [values['accept']] : [] })}
<div class="choice"><input type="checkbox" id="liaison-yes" name="liaison" value="yes"${values['liaison'] ? html` checked` : ''}><label for="liaison-yes">${word('liaison')}</label></div>
${field({ label: word('reason'), name: 'reason', language, area: true, value: values['reason'] ?? '' })}<button class="main">${word('sendVote')}</button></form>`}`;
}

/** What administrative members and leads may decide under the network's policy. */
function decisions({ state, member, network, language }: Reader): Markup | '' {
  const word = wordsIn(language);
  const policy = networkPolicy(network);
  const isAdministrative = state.reviewers.includes(member);
  const mayLead = policy.leadBy.includes('administrative') && isAdministrative && state.accepted && !state.lead && understood(state, 'lead-named');
  const mayTeam = ((policy.teamBy.includes('administrative') && isAdministrative) || (policy.teamBy.includes('lead') && state.lead?.member === member)) && state.lead && understood(state, 'team-formed') && state.team.length === 0;
  const eligible = [...new Set([...state.candidates, ...state.asked.map((asked) => asked.member)])];
  if (!mayLead && !mayTeam) return '';
  return html`<h2>${word('decide')}</h2>
${mayLead ? html`<form method="post"><input type="hidden" name="do" value="lead"><div class="field"><label class="name" for="lead">${word('lead')}</label><select id="lead" name="member">${eligible.map((id) => html`<option value="${id}"${state.proposal?.lead === id ? html` selected` : ''}>${memberName(network, id, language)}</option>`)}</select></div><button class="main">${word('nameLead')}</button></form>` : ''}
${mayTeam ? html`<form method="post"><input type="hidden" name="do" value="team">${teamForm(state, network, eligible)}<button class="main">${word('formTeam')}</button></form>` : ''}`;
}

function progress({ state, member, network, language }: Reader): Markup | '' {
  const word = wordsIn(language);
  if (state.lead?.member !== member && state.liaison !== member) return '';
  const { estimateSentBy } = networkPolicy(network);
  const maySend = (state.liaison === member && estimateSentBy.includes('liaison')) || (state.lead?.member === member && estimateSentBy.includes('lead'));
  const waiting = maySend && understood(state, 'estimate-sent') ? state.estimates.filter((one) => !one.sentAt && one.member === state.lead?.member) : [];
  const done = (['delivered', 'arrived', 'returned'] as const).filter((type) => understood(state, type));
  if (waiting.length === 0 && done.length === 0) return '';
  return html`<h2>${word('progress')}</h2>${waiting.map((one) => html`<form method="post" class="card"><input type="hidden" name="do" value="send"><input type="hidden" name="estimate" value="${one.id}">${terms(one, language)}<button class="main">${word('sendOn')}</button></form>`)}
${done.map((type) => html`<form method="post"><input type="hidden" name="do" value="${type}"><button>${word(type)}</button></form>`)}`;
}
