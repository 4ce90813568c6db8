import { html } from 'hono/html';
import { textIn } from '@sanchi/sdk';
import type { Desk } from '../../desk.js';
import { directoryOf, memberName, membersOf, networkPolicy, stateOf } from '../../flow/context.js';
import { elsewhere } from '../../flow/candidates/elsewhere.js';
import { scopeText, verdictText } from '../../flow/record/history.js';
import type { Judged } from '../../flow/candidates/proposal.js';
import { judge } from '../../flow/candidates/proposal.js';
import { priceText, senderLines, summaryOf } from '../../flow/record/summary.js';
import type { Proposal, RoutingState } from '../../routing/index.js';
import { isWithinScope, mayOpenFiles, officeMayOpenFiles, pathOf, understood, verdictOf } from '../../routing/index.js';
import type { MailRow, RfqRow } from '../../store/index.js';
import { factList, fileList, moment, notice, stackCell, stackHead, stageName, steps } from '../../pages/blocks.js';
import { consentList } from '../../pages/consents.js';
import { choices } from '../../pages/form.js';
import type { Markup } from '../../pages/layout.js';
import { csrfField, frame, officePath } from '../frame.js';
import type { Fields } from '../../pages/form.js';
import { channelName, logList, usersOf } from '../log.js';
import type { MemberNote } from '../../flow/candidates/notes.js';
import { notesOf } from '../../flow/candidates/notes.js';
import { noteText } from '../members/notes.js';
import { clock } from '../queue.js';
import { CHANNELS } from '../said.js';
import { rfqForms } from './forms.js';
import type { Session } from '../session/session.js';

/** One request with everything the office decides by: request, proposal, verdicts, answers, history. */
export async function rfqPage(desk: Desk, session: Session, row: RfqRow, { done, refused, form }: { done?: string | undefined; refused?: string | undefined; form?: Fields } = {}): Promise<Markup> {
  const { network } = session;
  const state = stateOf(row);
  const events = await desk.store.events.of(row.id);
  const log = html`<h2 id="log" tabindex="-1">これまで</h2>${logList(events, session, await usersOf(desk, session))}`;
  if (!state || row.purgedAt !== null) return frame(desk, session, row.number, html`<h1>${row.number}</h1><p>個人情報は削除されています。</p>${state ? steps(pathOf(state, networkPolicy(network)), state, 'ja') : ''}${log}`);
  const judged = await judge(desk, network, row, membersOf(network).map(({ id }) => id));
  const notes = await notesOf(desk.store, network);
  const people = await peopleOf(desk, session, row, state, judged, notes);
  const lines = summaryOf(row.rfq, await directoryOf(network), 'ja');
  const files = await desk.store.files.of(row.id);
  const mails = await desk.store.outbox.list({ rfqId: row.id });
  return frame(desk, session, row.number, html`<h1>${row.number} <span class="chip">${stageName(state.stage, 'ja')}</span> ${clock(desk, network, row)}</h1>${notice(done)}${notice(refused, 'bad')}${undelivered(desk, mails)}
${steps(pathOf(state, networkPolicy(network)), state, 'ja')}
<p>${channelName(row.channel)}で受付　${moment(row.acceptedAt, network, 'ja')}${row.answerBy === null ? '' : html`　約束：<strong>${moment(row.answerBy, network, 'ja')}</strong>`}　開示の範囲：<strong>${scopeText(state.scope, 'ja')}</strong></p>
<p class="row noprint"><a href="#do">すること</a><a href="#log">これまで</a></p>
${row.passedFrom === null ? '' : html`<p>${await passedText(desk, row.passedFrom)}</p>`}${state.waiting ? html`<div class="note warn"><p>${state.waiting.reason === 'scope' ? 'お客さまが許した範囲では会員に送れません。お客さまの返事を待っています。' : '技術のある会員が見つかりません。会員を選んで送るか、ほかのネットワークへの引き継ぎをお考えください。'}</p></div>` : ''}
<h2>ご依頼</h2>${factList(lines)}<h3>お客さま</h3>${row.rfq.hideSender ? html`<p class="chip warn">会員には伏せています</p>` : ''}${factList(senderLines(row.rfq, 'ja'))}
<details><summary>お客さまの同意</summary>${consentList(row.rfq.consents, events, network, 'ja')}</details>
<h3>図面・写真</h3>${fileList(desk, files, { kind: 'office', id: session.user.id }, 'ja', officeMayOpenFiles(state) ? undefined : '秘密保持契約を記録すると開けます。')}${drawingsForm(desk, session, row, state)}
<h2>機械の提案と、人の決定</h2>${proposal(state, session)}
<h2>会員</h2>${people}
${questionList(state, session)}
<h2 id="do" tabindex="-1">すること</h2>${rfqForms({ desk, session, row, state, judged, notes, elsewhere: understood(state, 'pass-offered') ? await elsewhere(desk, row) : [], ...(form && refused ? { returned: { form, refused } } : {}) })}${row.closedAt === null ? '' : erasure(desk, session, row)}
${log}
<details><summary>メール（${mails.length}通）</summary>${mailTable(mails, session)}</details>`);
}

/** From where a request was passed on. */
async function passedText(desk: Desk, id: string): Promise<string> {
  const before = await desk.store.rfqs.get(id);
  return before ? `「${textIn(desk.networks.get(before.network)?.config.name) || before.network}」の ${before.number} を引き継いだご依頼です。` : '';
}

/** Says that a mail about this request did not get through, and to whom. */
function undelivered(desk: Desk, mails: readonly MailRow[]): Markup | '' {
  const trouble = mails.filter(({ state }) => state === 'stuck' || state === 'bounced');
  return trouble.length === 0 ? '' : html`<div class="note bad"><p>このご依頼のメールが届いていません：${trouble.map(({ toAddress }) => toAddress).join('、')}　<a href="${officePath(desk, '/mail')}">宛先を直して送り直す</a></p></div>`;
}

/** For drawings and photos that did not come with the form. */
function drawingsForm(desk: Desk, session: Session, row: RfqRow, state: RoutingState): Markup | '' {
  const { accept, fileBytes, files } = desk.config.limits;
  if (files === 0 || !understood(state, 'files-added')) return '';
  return html`<details><summary>図面・写真を添える</summary><form method="post" enctype="multipart/form-data" action="${officePath(desk, `/rfqs/${row.id}/files`)}">${csrfField(session)}
${choices('channel', 'どのように届きましたか', CHANNELS, { required: true, chosen: ['mail'], id: 'drawings-channel', inline: true })}
<div class="field"><label class="name" for="drawings">ファイル <span class="must">※必須</span></label><p class="hint" id="drawings-hint">紙のものは、読み取った画像かPDFを選びます。1個${Math.floor(fileBytes / 1_048_576)}MB、全部で${files}個まで。開いてよい会員には、メールで知らせます。</p><input type="file" id="drawings" name="files" multiple required accept="${accept.join(',')}" aria-describedby="drawings-hint"></div><button class="main">添える</button></form></details>`;
}

/** Takes everything personal out of a request that has ended, where its sender asks for it. */
const erasure = (desk: Desk, session: Session, row: RfqRow): Markup => html`<details><summary>個人情報を消す</summary><p>お客さまから消してほしいと言われたときに使います。お名前と連絡先、文章、図面、メールが消えます。いつ、どう終わったかは集計のために、採用した「掲載への追加」は会員についての事実として残ります。控え（バックアップ）にあるものは消えません。</p>
<form method="post" action="${officePath(desk, `/rfqs/${row.id}/purge`)}">${csrfField(session)}<div class="choice"><input type="checkbox" required id="sure" name="sure" value="yes"><label for="sure">元に戻せないことを確かめました</label></div><button class="grave">消す</button></form></details>`;

const DECIDED = ['決めること', '提案', '決定'] as const;

function proposal(state: RoutingState, session: Session): Markup {
  const { network } = session;
  const name = (id: string): string => memberName(network, id);
  const { proposal: proposed, lead } = state;
  const places = (team: RoutingState['team']): Markup | string => (team.length === 0 ? '―' : html`${team.map((place) => html`${name(place.member)}：${place.part}<br>`)}`);
  const row = (title: string, ...contents: readonly (Markup | string)[]): Markup =>
    html`<tr role="row"><th scope="row" role="rowheader">${title}</th>${contents.map((content, index) => stackCell(DECIDED[index + 1]!, content))}</tr>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="提案と決定"><table class="list stack" role="table">${stackHead(DECIDED)}<tbody role="rowgroup">
${row('幹事企業', proposed?.lead ? name(proposed.lead) : '―', lead ? html`<strong>${name(lead.member)}</strong>${lead.urgent ? '（至急の指名）' : ''}　${moment(lead.at, network, 'ja')}` : '―')}
${row('チーム', html`${places(proposed?.team ?? [])}${proposed?.gaps.map((gap) => html`<span class="chip bad">できる会員なし：${gap}</span> `)}${proposed?.unread?.map((words) => html`<span class="chip warn">読み取れず：${words}</span> `) ?? ''}`, places(state.team))}
${state.liaison ? row('窓口', '', name(state.liaison)) : ''}
${state.votes.length > 0 ? row('判断', '', html`${state.votes.map((vote) => html`${name(vote.seat)}${vote.by === vote.seat ? '' : `（代理 ${name(vote.by)}）`}：${vote.accept ? '受ける' : '受けない'}${vote.reason ? `　${vote.reason}` : ''}<br>`)}${state.accepted?.by === 'office' ? html`<span class="chip warn">決まりの数に届かないまま、事務局が受けると決めました</span><br>理由：${state.accepted.reason ?? ''}` : ''}`) : ''}</tbody></table></div>
${proposed && proposed.reasons.length > 0 ? html`<h3>提案の理由</h3>${reasons(proposed, session)}` : ''}`;
}

/** Why it was proposed: of the whole, then of each member. */
function reasons({ reasons: all }: Proposal, { network }: Session): Markup {
  const members = [...new Set(all.flatMap(({ member }) => member ?? []))];
  return html`<ul>${all.filter(({ member }) => member === undefined).map(({ ja }) => html`<li>${ja}</li>`)}
${members.map((id) => html`<li><strong>${memberName(network, id)}</strong><ul>${all.filter(({ member }) => member === id).map(({ ja }) => html`<li>${ja}</li>`)}</ul></li>`)}</ul>`;
}

const PEOPLE = ['会員', '条件', '回答', '見積り', '図面', '事務局のメモ'] as const;

async function peopleOf(desk: Desk, { network }: Session, row: RfqRow, state: RoutingState, judged: ReadonlyMap<string, readonly Judged[]>, notes: ReadonlyMap<string, MemberNote>): Promise<Markup> {
  const ids = [...new Set([...state.asked.map(({ member }) => member), ...state.candidates])];
  if (ids.length === 0) return html`<p>まだどの会員にも送っていません。</p>`;
  const downloads = await desk.store.downloads.of(row.id);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="会員の一覧"><table class="list stack" role="table">${stackHead(PEOPLE)}<tbody role="rowgroup">
${ids.map((id) => {
    const asked = state.asked.find(({ member }) => member === id);
    const verdict = verdictOf(state, id);
    const offers = state.estimates.filter(({ member }) => member === id);
    const verdicts = judged.get(id) ?? [];
    const vote = state.votes.find(({ seat }) => seat === id);
    return html`<tr role="row"><th scope="row" role="rowheader">${memberName(network, id)}${isWithinScope(state, id) ? '' : html` <span class="chip warn">範囲外</span>`}</th>${[
      verdicts.length === 0 ? '' : conditions(verdicts, state.conditions.filter((one) => one.member === id)),
      html`${verdict ? html`<span class="chip ${verdict.verdict === 'cannot' ? 'bad' : 'good'}">${verdictText(verdict.verdict, 'ja')}</span> ${verdict.text ?? ''}<br><span class="soft">${moment(verdict.at, network, 'ja')} ${channelName(verdict.channel)}${verdict.recordedBy === undefined ? '' : '（事務局が記録）'}</span>` : vote ? html`<span class="chip ${vote.accept ? 'good' : 'bad'}">${vote.accept ? '受ける' : '受けない'}</span><br><span class="soft">${moment(vote.at, network, 'ja')}</span>` : asked ? html`<span class="chip ${asked.mustAnswer ? 'warn' : ''}">回答待ち</span>` : html`<span class="soft">未送付</span>`}
${asked ? html`<br><a class="nowrap" href="${officePath(desk, `/rfqs/${row.id}/sheet/${encodeURIComponent(id)}`)}">FAX回答用紙</a>` : ''}`,
      offers.length === 0 ? '' : html`${offers.map((offer) => html`${priceText(offer, 'ja')}${offer.leadTime === undefined ? '' : `、${offer.leadTime}営業日`}${offer.sentAt ? '（送付済み）' : ''}<br>`)}`,
      !asked ? '' : mayOpenFiles(state, id) ? downloads.some(({ actor }) => actor === id) ? '開いた' : '開ける' : '開けない',
      noteText(notes.get(id), network),
    ].map((content, index) => stackCell(PEOPLE[index + 1]!, content))}</tr>`;
  })}</tbody></table></div>`;
}

/** Verdicts by the member's entry, and what it answered where the entry is silent. */
const conditions = (judged: readonly Judged[], answered: RoutingState['conditions']): Markup => html`${judged.map((one) => {
  const said = one.verdict === 'not-stated' ? answered.find(({ about }) => about === one.about)?.value : undefined;
  const look = one.verdict === 'meets' || said === true ? 'good' : one.verdict === 'not-stated' && said === undefined ? 'warn' : 'bad';
  const words = one.verdict === 'meets' ? '○' : one.verdict === 'does-not-meet' ? '×' : said === undefined ? '記載なし' : said ? '記載なし、回答：できる' : '記載なし、回答：できない';
  return html`<span class="chip ${look}">${one.asked.ja} ${words}</span> `;
})}`;

const questionList = (state: RoutingState, { network }: Session): Markup | '' => (state.questions.length === 0 ? '' : html`<h2>質問</h2><ul>${state.questions.map((one) =>
  html`<li>${memberName(network, one.member)}「${one.text}」 ${one.putAt ? '' : html`<span class="chip warn">お客さまに未送付</span>`}${one.answer === undefined ? html`<span class="chip">回答待ち</span>` : `→「${one.answer}」`}</li>`)}</ul>`);

const MAIL_STATES: Readonly<Record<MailRow['state'], string>> = { waiting: '送信待ち', sending: '送信中', sent: '送信済み', stuck: '止まっています', bounced: '届きませんでした', cancelled: '取りやめ' };
const MAILS = ['件名', '宛先', '状態', '時刻'] as const;
const mailTable = (mails: readonly MailRow[], { network }: Session): Markup => html`<div class="scroll" tabindex="0" role="region" aria-label="メールの一覧"><table class="list stack" role="table">${stackHead(MAILS)}<tbody role="rowgroup">
${mails.map((mail) => html`<tr role="row"><th scope="row" role="rowheader">${mail.subject}</th>${[
    mail.toAddress, html`<span class="chip ${mail.state === 'sent' ? 'good' : mail.state === 'stuck' || mail.state === 'bounced' ? 'bad' : ''}">${MAIL_STATES[mail.state]}</span>`, moment(mail.sentAt ?? mail.createdAt, network, 'ja'),
  ].map((content, index) => stackCell(MAILS[index + 1]!, content))}</tr>`)}</tbody></table></div>`;
