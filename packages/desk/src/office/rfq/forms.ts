import { html } from 'hono/html';
import { dateIn } from '../../clock/zone.js';
import { boundMembers, memberName, membersOf, networkPolicy } from '../../flow/context.js';
import { isBusy } from '../../flow/candidates/notes.js';
import { priceText } from '../../flow/record/summary.js';
import type { EventType } from '../../routing/index.js';
import { isWithinScope, mayDesignate, maySendStraight, teamMark, understood, verdictOf } from '../../routing/index.js';
import type { Markup } from '../../pages/layout.js';
import { teamForm, teamOf } from '../../pages/team-form.js';
import { provenFields } from './closing.js';
import { DEFAULTS } from './default-reasons.js';
import type { Workplace } from './form-parts.js';
import { formsOf } from './form-parts.js';
import { passForms, scopeForms } from './permission-forms.js';
import { reviewForms } from './review-forms.js';

/** Everything the office can do with a request now, each as a form that works without script. */
export function rfqForms(place: Workplace): Markup {
  const { desk, session, state, returned } = place;
  const { network } = session;
  const policy = networkPolicy(network);
  const name = (id: string): string => memberName(network, id);
  const can = (type: EventType): boolean => understood(state, type);
  const { form } = formsOf(place);
  const all = membersOf(network).map(({ id }) => id);
  const eligible = all.filter((id) => (isWithinScope(state, id) || mayDesignate(state)) && verdictOf(state, id)?.verdict !== 'cannot');
  const first = [...new Set([...state.candidates.filter((id) => eligible.includes(id)), ...eligible])];
  const unasked = first.filter((id) => !state.asked.some(({ member }) => member === id));
  const asked = state.asked.map(({ member }) => member);
  const unsent = state.estimates.filter((one) => !one.sentAt && (policy.estimatesFrom === 'each' || one.member === state.lead?.member));
  const unput = state.questions.filter((one) => !one.putAt);
  const bound = boundMembers(network, dateIn(desk.now().getTime(), network.config.hours.timeZone));
  const [review, scope, pass, ends] = [reviewForms(place), scopeForms(place), passForms(place), endingForms(place)];
  return html`
${group('決めること', [
    can('interview-arranged') ? form('interview-arranged', 'お話を伺う日を決める', ({ text }) => text('日時', 'date', 'date', { required: true, hint: '例：11月24日 14:00、事務局で' }), { button: 'お客さまに知らせる' }) : '',
    can('lead-named') && policy.leadBy.includes('office') ? leadForm(place, first) : '',
    can('team-formed') && state.lead && policy.teamBy.includes('office') ? form('team-formed', state.team.length > 0 ? 'チームを替える' : 'チームを決める', ({ isBack, reason }) => html`${teamForm(isBack && returned ? { ...state, team: teamOf(returned.form) } : state, network, first)}
      ${state.team.length > 0 ? html`<input type="hidden" name="replaces" value="${teamMark(state)}">${reason('team-reason', { required: true })}` : reason('team-reason', { fallback: DEFAULTS.decided })}`, { button: '決める' }) : '',
    can('estimate-sent') && policy.estimateSentBy.includes('office') ? unsent.map((one) => form('estimate-sent', `${name(one.member)}の見積り ${priceText(one, 'ja')} をお客さまに送る`, () => '', { button: '送る', mark: ['estimate', one.id] })) : '',
    ...review.decided,
    can('members-asked') && unasked.length > 0 ? form('members-asked', '会員に送る', ({ options, reason }) => html`${options('member', '送る会員', unasked.map((id) => [id, `${name(id)}${state.candidates.includes(id) ? '（技術あり）' : ''}`] as const), { type: 'checkbox', id: 'ask' })}${reason('ask-reason', { fallback: DEFAULTS.asked })}`, { button: '送る' }) : '',
  ])}
${group('したこと、聞いたことを記録する', [
    ...ends.done,
    can('interview-recorded') ? form('interview-recorded', 'お話の内容を記録する', ({ text }) => html`${text('日', 'heldOn', 'heldOn', { type: 'date', required: true, short: true })}${text('内容', 'note', 'interview-note', { area: true, required: true })}`, { button: '記録する' }) : '',
    state.nda.required && can('nda-signed') ? form('nda-signed', '秘密保持契約を記録する', ({ options }) => options('covers', '契約した相手', [['network', bound ? `会員どうしの契約がある会員（${bound.length}社）` : 'ネットワークの全会員（会員どうしの契約による）'], ...asked.map((id) => [id, name(id)] as const)], { type: 'checkbox', id: 'covers' }), { button: '記録する' }) : '',
    ...review.said,
    can('estimate-accepted') ? state.estimates.filter(({ sentAt }) => sentAt).map((one) => form('estimate-accepted', `お客さまの承諾を記録する：${name(one.member)} ${priceText(one, 'ja')}`, ({ tick, told }) => html`${state.keepsake ? tick(`risk-${one.id}`, 'risk', '品物が変わるおそれを説明し、了承を得ました', true) : ''}${told(`accept-${one.id}`)}`, { button: '記録する', mark: ['estimate', one.id] })) : '',
    can('member-answered') && asked.length > 0 ? form('member-answered', '会員の回答を記録する', ({ pick, options, text, told }) => html`${pick('answer-member', '会員', asked)}${options('verdict', '回答', [['can', 'できる'], ['hand', 'ぜひやりたい'], ['cannot', 'できない'], ['question', '質問がある']], { required: true, id: 'answer-verdict' })}${text('ひとこと・質問', 'text', 'answer-text', { area: true })}${told('answer')}`, { button: '記録する' }) : '',
    conditionForms(place, asked),
    can('estimate-offered') && asked.length > 0 ? form('estimate-offered', '会員の見積りを記録する', ({ pick, price, tick, told }) => html`${policy.estimateSentBy.includes('each') ? html`<p>記録すると、お客さまにすぐ届きます。</p>` : ''}${pick('price-member', '会員', asked, state.lead?.member)}${price('price')}${state.lead && maySendStraight(state, state.lead.member, policy) && policy.estimatesFrom === 'lead' ? tick('straight', 'straight', '幹事企業の見積りとして、お客さまにすぐ送る') : ''}${told('price')}`, { button: '記録する' }) : '',
    can('question-answered') ? state.questions.filter((one) => one.answer === undefined).map((one) => form('question-answered', `質問「${one.text.slice(0, 30)}」への回答を記録する`, ({ text, told }) => html`${text('回答', 'text', `q-${one.id}`, { area: true, required: true })}${told(`q-${one.id}`)}`, { button: '記録する', mark: ['question', one.id] })) : '',
    ...scope.said, ...pass.said,
    can('estimate-declined') ? form('estimate-declined', 'お客さまのお断りを記録する', ({ reason, told }) => html`${reason('no-reason', { fallback: DEFAULTS.declined })}${told('no')}`, { button: '記録する', look: 'grave' }) : '',
    can('withdrawn') && !state.chosen ? form('withdrawn', 'お客さまの取り下げを記録する', ({ reason, told }) => html`${reason('withdraw-reason', { fallback: DEFAULTS.withdrawn })}${told('withdraw')}`, { button: '記録する', look: 'grave' }) : '',
  ])}
${group('尋ねる、知らせる', [
    can('question-passed') ? unput.map((one) => form('question-passed', `${name(one.member)}の質問をお客さまに送る`, () => html`<blockquote>${one.text}</blockquote>`, { button: '送る', mark: ['question', one.id] })) : '',
    ...scope.asked,
    can('written') && asked.length > 0 ? form('written', '送った会員みなに連絡する', ({ text }) => text('内容', 'text', 'write-text', { area: true, required: true }), { button: '送る' }) : '',
    ...pass.asked,
  ])}
${group('終える', [
    ...ends.closing,
    can('declined') ? form('declined', 'お断りする', ({ reason }) => reason('decline-reason', { required: true, hint: 'お客さまに届きます' }), { button: 'お断りを送る', look: 'grave' }) : '',
  ])}`;
}

/** Forms of one purpose under its name, where there are any. */
function group(title: string, forms: readonly (Markup | '' | readonly Markup[])[]): Markup | '' {
  const shown = forms.flat().filter((one) => one !== '');
  return shown.length === 0 ? '' : html`<h3>${title}</h3>${shown}`;
}

/** Naming the lead, or another in its stead. */
function leadForm(place: Workplace, members: readonly string[]): Markup {
  const { desk, session, state, notes } = place;
  const today = dateIn(desk.now().getTime(), session.network.config.hours.timeZone);
  const mark = (id: string): string => {
    const note = notes.get(id);
    const words = [isBusy(note, today) && `${note.busyUntil}まで手一杯`, note?.level && `技術：${note.level}`].filter(Boolean).join('、');
    return words && `（${words}）`;
  };
  const { urgentDesignation } = networkPolicy(session.network);
  const { lead } = state;
  return formsOf(place).form('lead-named', lead ? '幹事企業を替える' : '幹事企業を決める', ({ pick, tick, reason }) => html`${pick('lead', '幹事企業', members, state.proposal?.lead, mark)}
${urgentDesignation ? tick('urgent', 'urgent', '至急の指名（回答を待たない）') : ''}${lead ? html`<input type="hidden" name="replaces" value="${lead.member}">` : ''}
${lead ? reason('lead-reason', { required: true }) : reason('lead-reason', { fallback: DEFAULTS.decided, ...(urgentDesignation ? { hint: '至急の指名のときは、必ず書いてください。' } : {}) })}`, { button: '決める' });
}

/** What members' entries do not state, as they answered by telephone or fax. */
function conditionForms(place: Workplace, asked: readonly string[]): Markup | '' {
  const { session, state, judged } = place;
  const { bare, fold } = formsOf(place);
  const open = asked.flatMap((member) => {
    const unstated = (judged.get(member) ?? []).filter(({ verdict }) => verdict === 'not-stated');
    return unstated.length > 0 ? [{ member, unstated }] : [];
  });
  if (open.length === 0 || !understood(state, 'condition-answered')) return '';
  const forms = open.map(({ member, unstated }) => ({
    member,
    ...bare('condition-answered', ({ options, told }) => html`${unstated.map(({ about, asked: words, question }, index) => {
      const before = state.conditions.find((one) => one.member === member && one.about === about);
      return html`<input type="hidden" name="about" value="${about}">${options(`value-${index}`, question?.ja ?? words.ja, [['yes', 'できる'], ['no', 'できない']], { id: `condition-${member}-${index}`, ...(before ? { chosen: [before.value ? 'yes' : 'no'] } : {}) })}`;
    })}${told(`condition-${member}`)}`, { button: '記録する', mark: ['member', member] }),
  }));
  return fold('「記載なし」の条件への回答を記録する', {
    isBack: forms.some(({ isBack }) => isBack), markup: html`${forms.map(({ member, markup }) => html`<h4>${memberName(session.network, member)}</h4>${markup}`)}`,
  });
}

/** What happens once it has been ordered, to the end. */
function endingForms(place: Workplace): { readonly done: readonly Markup[]; readonly closing: readonly Markup[] } {
  const { state } = place;
  const { form } = formsOf(place);
  const can = (type: EventType): boolean => understood(state, type);
  const plain = ([['photo-received', '写真が届いたことを記録する'], ['arrived', 'お品物が届いたことを記録する'], ['returned', 'お品物を返したことを記録する'], ['delivered', '納品を記録する']] as const);
  return {
    done: plain.filter(([type]) => can(type)).map(([type, title]) => form(type, title, () => '', { button: '記録する' })),
    closing: can('closed') ? [form('closed', '終わりにする', (own) => html`${provenFields(place, own)}${own.options('rating', '評価（事務局だけが見ます）', [['5', 'とても良い'], ['4', '良い'], ['3', 'ふつう'], ['2', '課題あり'], ['1', '問題あり']], { id: 'rating' })}${own.reason('close-reason', { fallback: state.keepsake ? DEFAULTS.returned : DEFAULTS.closed })}`, { button: '終わりにする' })] : [],
  };
}
