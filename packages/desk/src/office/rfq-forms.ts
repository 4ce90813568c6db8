import { html } from 'hono/html';
import { textIn } from '@sanchi/sdk';
import type { Desk } from '../desk.js';
import { dateIn } from '../clock/zone.js';
import { boundMembers, memberName, membersOf, networkPolicy } from '../flow/context.js';
import { priceText } from '../flow/summary.js';
import type { EventType, RoutingState } from '../routing/index.js';
import { isWithinScope, mayDesignate, maySendStraight, teamMark, understood, verdictOf } from '../routing/index.js';
import type { RfqRow } from '../store/index.js';
import { choices, field } from '../pages/form.js';
import type { Markup } from '../pages/layout.js';
import { teamForm } from '../pages/team-form.js';
import { csrfField } from './frame.js';
import type { Session } from './session.js';

const CHANNELS = [['phone', '電話'], ['fax', 'FAX'], ['counter', '窓口'], ['mail', 'メール']] as const;

/** Everything the office can do with a request now, each as a form that works without script. */
export function rfqForms(desk: Desk, session: Session, row: RfqRow, state: RoutingState): Markup {
  const { network } = session;
  const policy = networkPolicy(network);
  const name = (id: string): string => memberName(network, id);
  const can = (type: EventType): boolean => understood(state, type);
  const all = membersOf(network).map(({ id }) => id);
  const eligible = all.filter((id) => (isWithinScope(state, id) || mayDesignate(state)) && verdictOf(state, id)?.verdict !== 'cannot');
  const first = [...new Set([...state.candidates.filter((id) => eligible.includes(id)), ...eligible])];
  const unasked = first.filter((id) => !state.asked.some(({ member }) => member === id));
  const asked = state.asked.map(({ member }) => member);
  const form = (what: string, title: string, body: Markup | '', button: string, look = 'main'): Markup =>
    html`<details><summary>${title}</summary><form method="post">${csrfField(session)}<input type="hidden" name="do" value="${what}">${body}<button class="${look}">${button}</button></form></details>`;
  const pick = (id: string, label: string, members: readonly string[], chosen?: string): Markup =>
    html`<div class="field"><label class="name" for="${id}">${label}</label><select id="${id}" name="member">${members.map((one) => html`<option value="${one}"${one === chosen ? html` selected` : ''}>${name(one)}</option>`)}</select></div>`;
  const reason = (id: string, required = false): Markup => field({ label: '理由', name: 'reason', id, language: 'ja', area: true, required });
  const told = (id: string): Markup => html`${choices('channel', 'どのように聞きましたか', CHANNELS, { required: true, chosen: ['phone'], id: `${id}-channel` })}${field({ label: '聞いた時刻', name: 'saidAt', id: `${id}-time`, language: 'ja', short: true, hint: '空ならいま。例：10:50' })}`;
  const price = (id: string): Markup => html`${field({ label: state.keepsake ? '金額（円・税込）' : '金額（円・税抜）', name: 'price', id: `${id}-price`, language: 'ja', required: true, inputmode: 'numeric', short: true })}${state.keepsake ? field({ label: '上限の金額', name: 'priceTo', id: `${id}-to`, language: 'ja', inputmode: 'numeric', short: true }) : ''}
${field({ label: '納期（営業日）', name: 'leadTime', id: `${id}-lead`, language: 'ja', inputmode: 'numeric', short: true })}${field({ label: '有効期限', name: 'validUntil', id: `${id}-valid`, language: 'ja', type: 'date', short: true })}${field({ label: '条件・ひとこと', name: 'note', id: `${id}-note`, language: 'ja', area: true })}`;
  const unsent = state.estimates.filter((one) => !one.sentAt && (policy.estimatesFrom === 'each' || one.member === state.lead?.member));
  const seats = state.reviewers.filter((seat) => !state.votes.some((vote) => vote.seat === seat));
  const unput = state.questions.filter((one) => !one.putAt);
  const open = state.questions.filter((one) => one.answer === undefined);
  const others = desk.networks.all().filter(({ config }) => config.id !== row.network);
  const working = [...new Set([...(state.lead ? [state.lead.member] : []), ...state.team.map(({ member }) => member)])];
  const bound = boundMembers(network, dateIn(desk.now().getTime(), network.config.hours.timeZone));
  const urgent = policy.urgentDesignation ? html`<div class="choice"><input type="checkbox" id="urgent" name="urgent" value="yes"><label for="urgent">至急の指名（回答を待たない）</label></div>` : '';
  return html`
${can('interview-arranged') ? form('interview-arranged', 'お話を伺う日を決める', field({ label: '日時', name: 'date', language: 'ja', required: true, hint: '例：11月24日 14:00、事務局で' }), 'お客さまに知らせる') : ''}
${can('interview-recorded') ? form('interview-recorded', 'お話の内容を記録する', html`${field({ label: '日', name: 'heldOn', language: 'ja', type: 'date', required: true, short: true })}${field({ label: '内容', name: 'note', id: 'interview-note', language: 'ja', area: true, required: true })}`, '記録する') : ''}
${state.nda.required && can('nda-signed') ? form('nda-signed', '秘密保持契約を記録する', html`${choices('covers', '契約した相手', [['network', bound ? `会員どうしの契約がある会員（${bound.length}社）` : 'ネットワークの全会員（会員どうしの契約による）'], ...asked.map((id) => [id, name(id)] as const)], { type: 'checkbox', id: 'covers' })}`, '記録する') : ''}
${can('voted') && seats.length > 0 && !state.accepted ? form('voted', '幹事の判断を記録する', html`<div class="field"><label class="name" for="seat">幹事会員</label><select id="seat" name="seat">${seats.map((seat) => html`<option value="${seat}">${name(seat)}</option>`)}</select></div>${choices('accept', '判断', [['yes', '受ける'], ['no', '受けない']], { required: true })}<div class="choice"><input type="checkbox" id="liaison-vote" name="liaison" value="yes"><label for="liaison-vote">窓口を引き受ける</label></div>${reason('vote-reason')}${told('vote')}`, '記録する') : ''}
${can('review-closed') && !state.accepted && state.votes.length > 0 ? form('review-closed', '判断を締め切る', html`<p>これまでの判断の多いほうに決めます。同数のときは受けません。</p>`, '締め切る', 'grave') : ''}
${can('lead-named') && policy.leadBy.includes('office') ? form('lead-named', state.lead ? '幹事企業を替える' : '幹事企業を決める', html`${pick('lead', '幹事企業', first, state.proposal?.lead)}${urgent}${state.lead ? html`<input type="hidden" name="replaces" value="${state.lead.member}">` : ''}${reason('lead-reason')}`, '決める') : ''}
${can('team-formed') && state.lead && policy.teamBy.includes('office') ? form('team-formed', 'チームを決める', html`${teamForm(state, network, first)}${state.team.length > 0 ? html`<input type="hidden" name="replaces" value="${teamMark(state)}">` : ''}`, '決める') : ''}
${can('estimate-sent') && policy.estimateSentBy.includes('office') ? unsent.map((one) => form('estimate-sent', `${name(one.member)}の見積り ${priceText(one, 'ja')} をお客さまに送る`, html`<input type="hidden" name="estimate" value="${one.id}">`, '送る')) : ''}
${can('members-asked') && unasked.length > 0 ? form('members-asked', '会員に送る', choices('member', '送る会員', unasked.map((id) => [id, `${name(id)}${state.candidates.includes(id) ? '（技術あり）' : ''}`] as const), { type: 'checkbox', id: 'ask' }), '送る') : ''}
${can('scope-requested') && (state.scope !== 'all-members' || !state.officeChooses) ? form('scope-requested', '開示の範囲を広げてよいか、お客さまに尋ねる', choices('scope', '範囲', [['candidates', '技術のある会員まで'], ['all-members', '全会員まで']], { required: true }), '尋ねる') : ''}
${can('member-answered') && asked.length > 0 ? form('member-answered', '会員の回答を記録する', html`${pick('answer-member', '会員', asked)}${choices('verdict', '回答', [['can', 'できる'], ['hand', 'ぜひやりたい'], ['cannot', 'できない'], ['question', '質問がある']], { required: true, id: 'answer-verdict' })}${field({ label: 'ひとこと・質問', name: 'text', id: 'answer-text', language: 'ja', area: true })}${told('answer')}`, '記録する') : ''}
${can('estimate-offered') && asked.length > 0 ? form('estimate-offered', '会員の見積りを記録する', html`${policy.estimateSentBy.includes('each') ? html`<p>記録すると、お客さまにすぐ届きます。</p>` : ''}${pick('price-member', '会員', asked, state.lead?.member)}${price('price')}${state.lead && maySendStraight(state, state.lead.member, policy) && policy.estimatesFrom === 'lead' ? html`<div class="choice"><input type="checkbox" id="straight" name="straight" value="yes"><label for="straight">幹事企業の見積りとして、お客さまにすぐ送る</label></div>` : ''}${told('price')}`, '記録する') : ''}
${can('question-passed') ? unput.map((one) => form('question-passed', `${name(one.member)}の質問をお客さまに送る`, html`<input type="hidden" name="question" value="${one.id}"><blockquote>${one.text}</blockquote>`, '送る')) : ''}
${can('question-answered') ? open.map((one) => form('question-answered', `質問「${one.text.slice(0, 30)}」への回答を記録する`, html`<input type="hidden" name="question" value="${one.id}">${field({ label: '回答', name: 'text', id: `q-${one.id}`, language: 'ja', area: true, required: true })}${told(`q-${one.id}`)}`, '記録する')) : ''}
${can('estimate-accepted') ? state.estimates.filter(({ sentAt }) => sentAt).map((one) => form('estimate-accepted', `お客さまの承諾を記録する：${name(one.member)} ${priceText(one, 'ja')}`, html`<input type="hidden" name="estimate" value="${one.id}">${state.keepsake ? html`<div class="choice"><input type="checkbox" required id="risk-${one.id}" name="risk" value="yes"><label for="risk-${one.id}">品物が変わるおそれを説明し、了承を得ました</label></div>` : ''}${told(`accept-${one.id}`)}`, '記録する')) : ''}
${can('estimate-declined') ? form('estimate-declined', 'お客さまのお断りを記録する', html`${reason('no-reason')}${told('no')}`, '記録する', 'grave') : ''}
${can('photo-received') ? form('photo-received', '写真が届いたことを記録する', '', '記録する') : ''}
${can('arrived') ? form('arrived', 'お品物が届いたことを記録する', '', '記録する') : ''}${can('returned') ? form('returned', 'お品物を返したことを記録する', '', '記録する') : ''}
${can('delivered') ? form('delivered', '納品を記録する', '', '記録する') : ''}
${can('closed') ? form('closed', '終わりにする', html`${working.map((id) => field({ label: `${name(id)}が示した技術`, name: `proven-${id}`, id: `proven-${id}`, language: 'ja', hint: '掲載に加える候補になります。複数は読点で区切ります。' }))}${choices('rating', '評価（事務局だけが見ます）', [['5', 'とても良い'], ['4', '良い'], ['3', 'ふつう'], ['2', '課題あり'], ['1', '問題あり']], { id: 'rating' })}${reason('close-reason')}`, '終わりにする') : ''}
${can('written') && asked.length > 0 ? form('written', '送った会員みなに連絡する', field({ label: '内容', name: 'text', id: 'write-text', language: 'ja', area: true, required: true }), '送る') : ''}
${can('pass-offered') && others.length > 0 ? form('pass-offered', 'ほかのネットワークへの引き継ぎを尋ねる', html`<div class="field"><label class="name" for="network">ネットワーク</label><select id="network" name="network">${others.map(({ config }) => html`<option value="${config.id}">${textIn(config.name)}</option>`)}</select></div>${reason('pass-reason', true)}`, 'お客さまに尋ねる') : ''}
${can('declined') ? form('declined', 'お断りする', reason('decline-reason', true), 'お断りを送る', 'grave') : ''}
${can('withdrawn') && !state.chosen ? form('withdrawn', 'お客さまの取り下げを記録する', html`${reason('withdraw-reason')}${told('withdraw')}`, '記録する', 'grave') : ''}`;
}
