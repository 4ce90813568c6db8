import { quoted } from '../../mail/index.js';
import type { CustomerLetter, Estimate } from '../../routing/index.js';
import { sendingOf } from '../sending.js';
import { priceText } from '../summary.js';
import type { LetterFacts, LetterWriter } from './types.js';
import { letter } from './types.js';

const page = ({ link, language }: LetterFacts): string => (language === 'ja' ? `次のページからお進みください。\n${link}` : `Please go on from this page.\n${link}`);
const look = ({ link, language }: LetterFacts): string => (language === 'ja' ? `進み具合は次のページでご覧になれます。\n${link}` : `You can follow it on this page.\n${link}`);
/** What administrative members say among themselves is not for the customer; what the office writes is. */
const reason = ({ event, language }: LetterFacts): string | undefined => (event.type === 'voted' || !event.reason ? undefined : `${language === 'ja' ? '理由' : 'Reason'}\n${quoted(event.reason)}`);

/** The estimate that this letter brings: the one sent last. */
const latest = ({ state }: LetterFacts): Estimate | undefined => [...state.estimates].filter(({ sentAt }) => sentAt).sort((a, b) => (a.sentAt! < b.sentAt! ? -1 : 1)).at(-1);

function estimateText(facts: LetterFacts): string | undefined {
  const estimate = latest(facts);
  if (!estimate) return undefined;
  const ja = facts.language === 'ja';
  return [
    facts.nameOf(estimate.member), priceText(estimate, facts.language),
    estimate.leadTime !== undefined && (ja ? `納期: ご注文から${estimate.leadTime}営業日` : `Lead time: ${estimate.leadTime} working days from the order`),
    estimate.validUntil && (ja ? `有効期限: ${estimate.validUntil}` : `Valid until: ${estimate.validUntil}`),
    estimate.note && quoted(estimate.note),
  ].filter(Boolean).join('\n');
}

/** How the item is sent in, as the customer's page says it too. */
function sending({ state, network, row, language }: LetterFacts): string[] {
  const { address, care } = sendingOf(state, network, row.number, language);
  const where = language === 'ja' ? 'お品物を次のところへお送りください。' : 'Please send the item to:';
  const unknown = language === 'ja' ? '送り先は、事務局からお知らせします。' : 'The office will tell you where to send it.';
  return [address === '' ? unknown : `${where}\n${address}`, care];
}

const question = ({ state, event, nameOf }: LetterFacts): string | undefined => {
  const asked = event.type === 'question-passed' ? state.questions.find(({ id }) => id === event.question) : state.questions.filter(({ putAt }) => putAt).at(-1);
  return asked && `${nameOf(asked.member)}\n${quoted(asked.text)}`;
};

/** Letters to customers. */
export const CUSTOMER_LETTERS: Readonly<Record<CustomerLetter, LetterWriter>> = {
  'customer-waiting': letter({
    ja: (facts) => ['見せてよい範囲をお知らせください', 'いまの範囲のままでは、技術のある会員にご依頼を見せることができません。だれに見せてよいかを次のページでお選びください。お返事をいただくまで、回答期限の時計を止めてお待ちします。', page(facts)],
    en: (facts) => ['Who may see your request?', 'Within what you allowed we cannot show your request to the members who could do it. Please choose on this page who may see it. Until then the time for our answer is stopped.', page(facts)],
  }),
  'customer-accepted': letter({
    ja: (facts) => ['お受けすることになりました', 'ご依頼をお受けします。担当する会社を決め、見積りをお送りします。', look(facts)],
    en: (facts) => ['We accept your request', 'We accept your request. We will choose who does the work and send you an estimate.', look(facts)],
  }),
  'customer-interview': letter({
    ja: (facts) => ['お話を伺う日について', `お話を伺う日: ${facts.state.interview?.arrangedFor ?? ''}`, '図面は、秘密保持契約を結んでから開きます。', look(facts)],
    en: (facts) => ['Our meeting', `Date of the meeting: ${facts.state.interview?.arrangedFor ?? ''}`, 'Drawings are opened only after the secrecy agreement.', look(facts)],
  }),
  'customer-question': letter({
    ja: (facts) => ['ご質問があります', question(facts), page(facts)],
    en: (facts) => ['A question about your request', question(facts), page(facts)],
  }),
  'customer-estimate': letter({
    ja: (facts) => ['お見積りをお送りします', estimateText(facts), 'ご注文またはお断りは、次のページからお願いします。', page(facts)],
    en: (facts) => ['Your estimate', estimateText(facts), 'Please accept or decline on the page below.', page(facts)],
  }),
  'customer-rough-price': letter({
    ja: (facts) => ['おおよその料金をお知らせします', estimateText(facts), '写真から見たおおよその料金です。お願いいただける場合は、次のページでご注意をお読みのうえお進みください。', page(facts)],
    en: (facts) => ['A rough price', estimateText(facts), 'This is what it looks like from the photo. If you wish to go on, please read the notes on the page below.', page(facts)],
  }),
  'customer-photo': letter({
    ja: (facts) => ['お写真をお送りください', '料金を考えるため、お品物の写真を、次のページからお送りください。全体と、いたんだところがわかるものをお願いします。このメールへの返信でお送りいただいてもかまいません。', page(facts)],
    en: (facts) => ['Please send a photo', 'To give you a price we need photos of the item: the whole, and where it is damaged. Please send them from the page below, or reply to this mail with them.', page(facts)],
  }),
  'customer-sending': letter({
    ja: (facts) => ['お品物の送り方', ...sending(facts), look(facts)],
    en: (facts) => ['How to send your item', ...sending(facts), look(facts)],
  }),
  'customer-arrived': letter({
    ja: (facts) => ['お品物が届きました', 'お品物を確かにお預かりしました。作業を始めます。', look(facts)],
    en: (facts) => ['Your item has arrived', 'We have received your item and begin the work.', look(facts)],
  }),
  'customer-returned': letter({
    ja: (facts) => ['お品物をお返ししました', 'お品物をお返ししました。ありがとうございました。', look(facts)],
    en: (facts) => ['Your item is on its way back', 'We have sent your item back. Thank you.', look(facts)],
  }),
  'customer-ordered': letter({
    ja: (facts) => ['ご注文を承りました', `${facts.state.lead ? facts.nameOf(facts.state.lead.member) : ''} が製作を進めます。`, look(facts)],
    en: (facts) => ['Your order has been received', `${facts.state.lead ? facts.nameOf(facts.state.lead.member) : ''} will make it.`, look(facts)],
  }),
  'customer-delivered': letter({
    ja: (facts) => ['お納めしました', 'ご注文の品をお納めしました。ありがとうございました。', look(facts)],
    en: (facts) => ['Delivered', 'Your order has been delivered. Thank you.', look(facts)],
  }),
  'customer-declined': letter({
    ja: (facts) => ['今回はお受けできません', '申し訳ありません。今回のご依頼はお受けできないことになりました。', reason(facts), look(facts)],
    en: (facts) => ['We cannot take this on', 'We are sorry: we cannot take on your request.', reason(facts), look(facts)],
  }),
  'customer-late': letter({
    ja: (facts) => ['ご返事が遅れています', '約束した時刻までにご返事できず、申し訳ありません。事務局が確かめています。', look(facts)],
    en: (facts) => ['Our answer is late', 'We are sorry that we have not answered by the time promised. The office is looking into it.', look(facts)],
  }),
  'customer-pass': letter({
    ja: (facts) => ['ほかのネットワークへの引き継ぎについて', 'このネットワークではできない内容ですが、ほかのネットワークならできるかもしれません。引き継いでよいかを、次のページでお選びください。お返事があるまで引き継ぎません。', reason(facts), page(facts)],
    en: (facts) => ['May we pass your request on?', 'We cannot do this here, but another network might. Please choose on this page whether we may pass it on. Nothing is passed on before you answer.', reason(facts), page(facts)],
  }),
  'customer-passed': letter({
    ja: (facts) => ['引き継ぎました', 'ご依頼をほかのネットワークへ引き継ぎました。新しい受付番号は別のメールでお知らせします。', look(facts)],
    en: (facts) => ['Passed on', 'Your request has been passed on. The new receipt number comes in a separate mail.', look(facts)],
  }),
  'customer-withdrawn': letter({
    ja: (facts) => ['取り下げを承りました', 'ご依頼の取り下げを承り、会員にも知らせました。', look(facts)],
    en: (facts) => ['Withdrawn', 'Your request has been withdrawn and the members have been told.', look(facts)],
  }),
};
