import { showDay } from '../../clock/index.js';
import { quoted } from '../../mail/index.js';
import type { CustomerLetter, Estimate } from '../../routing/index.js';
import { sendingOf } from './sending.js';
import { priceText } from '../record/summary.js';
import type { LetterFacts, LetterWriter } from './types.js';
import { letter } from './types.js';

const page = ({ link, language }: LetterFacts): string => (language === 'ja' ? `お返事は、次のページからお願いいたします。\n${link}` : `Please answer on this page.\n${link}`);
const look = ({ link, language }: LetterFacts): string => (language === 'ja' ? `進み具合は、次のページでご覧いただけます。\n${link}` : `You can follow it on this page.\n${link}`);
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
    estimate.validUntil && (ja ? `有効期限: ${showDay(estimate.validUntil, 'ja')}` : `Valid until: ${showDay(estimate.validUntil, 'en')}`),
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

const maker = ({ state, nameOf }: LetterFacts): string | undefined => state.lead && nameOf(state.lead.member);
/** In the office's own words: 「11月30日 14:00、窓口で」. */
const meeting = ({ state }: LetterFacts): string => state.interview?.arrangedFor ?? '';

const question = ({ state, event, nameOf }: LetterFacts): string | undefined => {
  const asked = event.type === 'question-passed' ? state.questions.find(({ id }) => id === event.question) : state.questions.filter(({ putAt }) => putAt).at(-1);
  return asked && `${nameOf(asked.member)}\n${quoted(asked.text)}`;
};

/** Letters to customers. */
export const CUSTOMER_LETTERS: Readonly<Record<CustomerLetter, LetterWriter>> = {
  'customer-waiting': letter({
    ja: (facts) => ['見せてよい範囲をお知らせください', 'いまの範囲のままでは、技術のある会員にご依頼を見せることができません。だれに見せてよいかを次のページでお選びください。お返事をいただくまで、お約束した時刻までの時間は数えずにお待ちします。', page(facts)],
    en: (facts) => ['Who may see your request?', 'Within what you allowed we cannot show your request to the members who could do it. Please choose on this page who may see it. Until then the time promised for our answer does not run.', page(facts)],
  }),
  'customer-accepted': letter({
    ja: (facts) => ['お受けすることになりました', 'ご依頼をお受けいたします。担当する会社が決まりましたら、お見積りをお送りします。', look(facts)],
    en: (facts) => ['We accept your request', 'We are glad to accept your request. We will choose who does the work and then send you an estimate.', look(facts)],
  }),
  'customer-interview': letter({
    ja: (facts) => ['お話を伺う日について', `次の日時にお話を伺います。\n${meeting(facts)}`, '図面は、秘密保持契約を結んでから拝見します。ご都合が悪くなりましたら、このメールへの返信でお知らせください。', look(facts)],
    en: (facts) => ['Our meeting', `We look forward to talking with you:\n${meeting(facts)}`, 'We open your drawings only after the secrecy agreement. If the time no longer suits you, please reply to this mail.', look(facts)],
  }),
  'customer-question': letter({
    ja: (facts) => ['ご質問があります', 'ご依頼の内容について、次の質問がありました。', question(facts), page(facts)],
    en: (facts) => ['A question about your request', 'There is a question about your request:', question(facts), page(facts)],
  }),
  'customer-estimate': letter({
    ja: (facts) => ['お見積りをお送りします', '次のとおりお見積りいたします。ご注文になるか、見送られるかをお知らせください。', estimateText(facts), page(facts)],
    en: (facts) => ['Your estimate', 'Here is our estimate. Please let us know whether you would like to order.', estimateText(facts), page(facts)],
  }),
  'customer-rough-price': letter({
    ja: (facts) => ['おおよその料金をお知らせします', estimateText(facts), 'お写真から見た、おおよその料金です。ご依頼いただける場合は、次のページで注意書きをお読みのうえ、お進みください。', page(facts)],
    en: (facts) => ['A rough price', estimateText(facts), 'This is our rough price, judged from the photo. If you wish to go on, please read the notes on the page below.', page(facts)],
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
    ja: (facts) => ['ご注文を承りました', `ご注文ありがとうございます。${maker(facts) ?? '担当の会社'}が製作を進めます。`, look(facts)],
    en: (facts) => ['Your order has been received', `Thank you for your order. ${maker(facts) ?? 'The company in charge'} will make it.`, look(facts)],
  }),
  'customer-delivered': letter({
    ja: (facts) => ['お納めしました', 'ご注文の品をお納めいたしました。このたびはありがとうございました。', look(facts)],
    en: (facts) => ['Delivered', 'Your order has been delivered. Thank you.', look(facts)],
  }),
  'customer-declined': letter({
    ja: (facts) => ['今回はお受けできません', '誠に申し訳ございませんが、このたびのご依頼はお受けできないこととなりました。', reason(facts), look(facts)],
    en: (facts) => ['We cannot take this on', 'We are sorry to say that we cannot take on your request.', reason(facts), look(facts)],
  }),
  'customer-late': letter({
    ja: (facts) => ['ご返事が遅れています', 'お約束した時刻までにお返事できず、申し訳ございません。事務局で確認しておりますので、いましばらくお待ちください。', look(facts)],
    en: (facts) => ['Our answer is late', 'We are sorry that we have not answered by the time promised. The office is looking into it and will be in touch.', look(facts)],
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
