import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import type { Rfq, RfqConsent } from '@sanchi/sdk';
import { RFQ_FORMAT, textIn } from '@sanchi/sdk';
import { checkRfq } from '@sanchi/sdk/schema';
import { membersOf, type Network } from '../config/index.js';
import type { Desk } from '../desk.js';
import { acceptRfq } from '../intake/accept.js';
import { notice } from '../pages/blocks.js';
import type { Fields } from '../pages/form.js';
import { choices, field } from '../pages/form.js';
import type { Markup } from '../pages/layout.js';
import { csrfField, frame } from './frame.js';
import { CHANNELS, channelOf, momentFields, readMoment } from './said.js';
import type { Session } from './session/session.js';

/** Days for which a fax may have lain before it is entered. */
const LONGEST = 31;
const earliest = (desk: Desk): string => new Date(desk.now().getTime() - LONGEST * 86_400_000).toISOString();

const KINDS = [['prototype', '試作'], ['production', '量産'], ['repair', '修理・追加工'], ['consultation', '相談'], ['joint-order', '共同受注']] as const;

/** The form for requests that came by telephone, fax or at the counter. */
export function entryPage(desk: Desk, session: Session, { errors = {}, form, refused }: { errors?: Readonly<Record<string, string>>; form?: Fields; refused?: string } = {}): Markup {
  const value = (name: string): string => form?.text(name) ?? '';
  const text = (label: string, name: string, more: Partial<Parameters<typeof field>[0]> = {}): Markup => field({ label, name, language: 'ja', value: value(name), error: errors[name], ...more });
  const kinds = session.network.config.consumerOrders ? [...KINDS, ['consumer', '個人のお客さま'] as const] : KINDS;
  return frame(desk, session, '電話・FAXの受付', html`<h1>電話・FAX・窓口の受付</h1>${notice(refused, 'bad')}<form method="post">${csrfField(session)}<input type="hidden" name="key" value="${value('key') || randomUUID()}">
${choices('channel', 'どこから', CHANNELS, { required: true, chosen: [value('channel') || 'phone'] })}<p class="hint">約束の時計は、届いたときから数えます。</p>${momentFields('came', '届いた', desk, session, earliest(desk), form)}${choices('kind', '種類', kinds, { required: true, chosen: [value('kind') || 'prototype'] })}
${text('ご依頼の内容', 'description', { required: true, area: true })}${text('品物（個人のお客さまのとき）', 'item')}
${text('加工', 'processes', { hint: '読点で区切ります。わからなければ空のまま' })}${text('材料', 'materials', { hint: '読点で区切ります' })}${text('数量', 'quantity', { inputmode: 'numeric', short: true })}
<div class="row">${text('希望納期', 'wanted', { type: 'date', short: true })}${text('見積りの希望日', 'estimate', { type: 'date', short: true })}</div><div class="choice"><input type="checkbox" id="soon" name="soon" value="yes"${value('soon') ? html` checked` : ''}><label for="soon">できるだけ早く</label></div>
<h2>お客さま</h2>${text('お名前', 'name', { required: true })}${text('ふりがな', 'kana')}${text('会社', 'company')}${text('電話', 'phone', { type: 'tel' })}${text('FAX', 'fax', { type: 'tel' })}${text('メール', 'email', { type: 'email', hint: 'あれば、受付と見積りをメールでも知らせます' })}
${text('郵便番号', 'postcode', { short: true })}${text('住所', 'address', { hint: '品物をお返しするときなどに要ります' })}
<h2>お客さまに確かめたこと</h2>${choices('disclosure', 'だれに見せてよいか', [['office', '事務局のみ'], ['candidates', '技術のある会員まで'], ['all-members', '全会員まで']], { required: true, chosen: [value('disclosure') || 'candidates'] })}
${choices('consents', '同意', [...consentsOf(session.network).map(({ kind, words }) => [kind, `「${words}」に同意を得ました`] as const), ['nda', '図面を開く前に秘密保持契約を望んでいます'], ['hide', 'お名前は会員に伏せます']], { type: 'checkbox', chosen: form?.all('consents') ?? [], hint: '文をお客さまに読み上げて、同意を得たものに印を付けます。文と版と時刻が残ります。' })}
<button class="main">受け付ける</button></form>`, '/new');
}

/** The consents that an office can be given, in the words that are read out and kept: of the network's own, those of requests that name no member. */
function consentsOf({ config }: Network): { readonly kind: 'privacy' | 'network'; readonly version: string; readonly words: string }[] {
  return (['privacy', 'network'] as const).flatMap((kind) => {
    const known = config.consents.find((one) => one.kind === kind);
    return known ? [{ kind, version: known.version, words: textIn(known.text).replaceAll(/\{(office|network)\}/g, textIn(config.office.name)) }] : [];
  });
}

/** By when goods and estimate are wanted. */
function scheduleOf(form: Fields): Pick<Rfq, 'schedule'> {
  const [wanted, estimate] = [form.text('wanted'), form.text('estimate')];
  if (!wanted && !estimate && !form.text('soon')) return {};
  return { schedule: { ...(wanted ? { wanted } : {}), ...(estimate ? { estimate: { text: estimate, value: estimate } } : {}), ...(form.text('soon') ? { asSoonAsPossible: true } : {}) } };
}

const listOf = (text: string): string[] => text.split(/[、,，\n]/).map((term) => term.trim()).filter(Boolean);

/** Takes a request in for a customer, by the same way as one from the form. */
export async function enter(desk: Desk, session: Session, form: Fields): Promise<{ readonly id: string } | { readonly errors: Readonly<Record<string, string>>; readonly refused: string }> {
  const { network } = session;
  const consents = form.all('consents');
  const { url, updated } = network.config.members;
  const given = (kept: string): RfqConsent[] => consentsOf(network).filter(({ kind }) => consents.includes(kind))
    .map(({ kind, version, words }) => ({ kind, version, text: words, at: kept, ...(kind === 'network' ? { members: { url, updated, count: membersOf(network).length } } : {}) }));
  const text = (name: string): string | undefined => form.text(name) || undefined;
  const quantity = form.number('quantity');
  const processes = listOf(form.text('processes'));
  const materials = listOf(form.text('materials'));
  const came = readMoment(form, desk, session, earliest(desk), `${LONGEST}日より前の日時です。日付を確かめてください。`);
  if ('misread' in came) return { errors: { saidAt: came.misread }, refused: came.misread };
  const rfq = {
    format: RFQ_FORMAT, kind: form.text('kind'), network: network.config.id, language: 'ja', description: form.text('description'),
    ...(form.text('item') && form.text('kind') === 'consumer' ? { keepsake: { item: form.text('item') } } : {}),
    ...(processes.length > 0 ? { processes } : {}), ...(materials.length > 0 ? { materials } : {}),
    ...(quantity ? { quantities: [{ amount: quantity }] } : {}),
    ...scheduleOf(form),
    ...(consents.includes('nda') ? { nda: { wanted: true, when: 'before-drawings' } } : {}), ...(consents.includes('hide') ? { hideSender: true } : {}),
    disclosure: form.text('disclosure'), recipients: 'office', consents: given(came.at ?? desk.now().toISOString()),
    sender: Object.fromEntries(['name', 'kana', 'company', 'phone', 'fax', 'email', 'postcode', 'address'].flatMap((name) => (text(name) === undefined ? [] : [[name, text(name)]]))),
  };
  if (quantity !== undefined && !(quantity >= 1)) return { errors: { quantity: '個数を整数で入れてください。' }, refused: '個数を整数で入れてください。' };
  const checked = checkRfq(rfq);
  if ('problems' in checked) {
    const errors = Object.fromEntries(checked.problems.map(({ path, message }) => [path.replace(/^sender\.?/, '') || 'phone', message.ja]));
    return { errors, refused: [...new Set(checked.problems.map(({ message }) => message.ja))].join(' ') };
  }
  const channel = channelOf(form);
  // The key stands in the form, so that a button pressed twice makes one request.
  const key = /^[\w-]{16,100}$/.test(form.text('key')) ? `office-${form.text('key')}` : randomUUID();
  const { receipt } = await acceptRfq(desk, { network, rfq: checked.rfq, key, checked: { flags: [] }, channel, entered: { by: session.user.id, ...(came.at ? { cameAt: came.at } : {}) } });
  return { id: (await desk.store.rfqs.byNumber(receipt.number))!.id };
}
