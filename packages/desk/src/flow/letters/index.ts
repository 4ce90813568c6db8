import { textIn } from '@sanchi/sdk';
import { showInstant } from '../../clock/index.js';
import type { Network } from '../../config/index.js';
import type { Desk } from '../../desk.js';
import type { MailDraft } from '../../mail/index.js';
import { mailLanguage, paragraphs, signature } from '../../mail/index.js';
import type { Effect, RoutingEvent, RoutingState } from '../../routing/index.js';
import type { RfqRow } from '../../store/index.js';
import { directoryOf, memberName, reach } from '../context.js';
import type { Language } from '../record/summary.js';
import { partText, senderLines, summaryOf } from '../record/summary.js';
import { answerLink, officeLink, sheetLink, statusLink } from './links.js';
import { CUSTOMER_LETTERS } from './customer.js';
import { MEMBER_LETTERS } from './member.js';
import { OFFICE_LETTERS } from './office.js';
import type { LetterFacts } from './types.js';

type MailEffect = Extract<Effect, { kind: 'mail' }>;

/** What a letter is about: one event of one request. */
export interface Occasion {
  readonly network: Network;
  readonly row: RfqRow;
  readonly state: RoutingState;
  readonly event: RoutingEvent;
  /** Number of the event in the request's log. */
  readonly seq: number;
}

/** How a letter begins: for whom it is and who writes. A customer's name is the sender's own word, and stands in no mail. */
function opening(to: MailEffect['to'], { language, network, nameOf }: LetterFacts): string[] {
  const [name, of] = [textIn(network.config.name, language), textIn(network.config.office.name, language)];
  const office = of.includes(name) ? of : `${name}（${of}）`;
  if (to.kind === 'member') return language === 'ja' ? [`${nameOf(to.id)} 御中`, `いつもお世話になっております。${office}です。`] : [`Dear ${nameOf(to.id)},`];
  if (to.kind === 'customer') return language === 'ja' ? [`お世話になっております。${office}です。`] : [`This is a message from ${name} about your request.`];
  return [];
}

/**
 * The mail that an effect asks for. Whoever has no address for mail is reached by the office, which gets a letter that says so:
 * a fax answer sheet for a member, a call to a customer.
 */
export async function draft(desk: Desk, effect: MailEffect, { network, row, state, event, seq }: Occasion): Promise<MailDraft> {
  const { to } = effect;
  const { office, id } = network.config;
  const directory = await directoryOf(network);
  const hours = network.config.hours;
  const address = to.kind === 'office' ? office.email : to.kind === 'member' ? reach(network, to.id).email : row.rfq.sender.email;
  const language: Language = to.kind === 'customer' ? mailLanguage(row.language) : to.kind === 'member' ? reach(network, to.id).language ?? 'ja' : 'ja';
  const facts: LetterFacts = {
    language, row, network, state, event,
    summary: [...summaryOf(row.rfq, directory, language), ...(to.kind === 'member' && !row.rfq.hideSender || to.kind === 'office' ? senderLines(row.rfq, language) : [])],
    link: to.kind === 'office' ? officeLink(desk, row) : to.kind === 'member' ? answerLink(desk, row, to.id) : statusLink(desk, row),
    ...(state.clock.answerBy && !state.clock.answeredAt && !state.clock.pausedAt
      ? { promise: showInstant(state.clock.answerBy, language, to.kind === 'customer' ? row.rfq.sender.timeZone : undefined, hours.timeZone) } : {}),
    partOf: (part) => partText(part, state, language),
    nameOf: (member) => memberName(network, member, language),
  };
  const { subject, text } = to.kind === 'office' ? OFFICE_LETTERS[effect.letter as keyof typeof OFFICE_LETTERS](facts)
    : to.kind === 'member' ? MEMBER_LETTERS[effect.letter as keyof typeof MEMBER_LETTERS](facts) : CUSTOMER_LETTERS[effect.letter as keyof typeof CUSTOMER_LETTERS](facts);
  const who = to.kind === 'member' ? to.id : to.kind;
  const base = { network: id, rfqId: row.id, key: `${row.id}:${seq}:${effect.letter}:${who}`, replyTo: office.email };
  const body = paragraphs(...opening(to, facts), `${language === 'ja' ? '受付番号' : 'Number'}: ${row.number}`, ...text, signature(network.config, language));
  const titled = language === 'ja' ? `【${row.number}】${subject}` : `[${row.number}] ${subject}`;
  const { alsoTo = [] } = to.kind === 'member' ? reach(network, to.id) : to.kind === 'office' ? office : {};
  if (address) return { ...base, kind: effect.letter, to: { address }, alsoTo, subject: titled, text: body };
  const instead = to.kind === 'member'
    ? `${facts.nameOf(to.id)} にはメールの登録がありません。FAXまたは電話で知らせてください。回答用紙はこちらから印刷できます。\n${sheetLink(desk, row, to.id)}`
    : `お客さまにはメールの登録がありません。電話またはFAXで知らせてください。\n${senderLines(row.rfq, 'ja').map(({ label, value }) => `${label}：${value}`).join('\n')}`;
  return { ...base, kind: 'office-tell', to: { address: office.email }, alsoTo: office.alsoTo ?? [], subject: `【${row.number}】電話かFAXでお知らせください`, text: paragraphs(instead, '知らせる内容', body) };
}
