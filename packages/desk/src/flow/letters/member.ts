import { quoted } from '../../mail/index.js';
import type { MemberLetter } from '../../routing/index.js';
import type { LetterFacts, LetterWriter } from './types.js';
import { letter } from './types.js';

const summary = ({ summary: lines, language }: LetterFacts): string =>
  lines.map(({ label, value }) => (value.includes('\n') ? `${label}\n${quoted(value)}` : `${label}${language === 'ja' ? '：' : ': '}${value}`)).join('\n');
const reply = ({ link, language }: LetterFacts): string => (language === 'ja' ? `ご回答は、次のページからお願いいたします（ログインは要りません）。\n${link}` : `Please answer on this page (no account needed).\n${link}`);
const page = ({ link, language }: LetterFacts): string => (language === 'ja' ? `くわしくは次のページをご覧ください。\n${link}` : `Details are on this page.\n${link}`);
const byWhen = ({ promise, language }: LetterFacts): string | undefined => promise && (language === 'ja' ? `お客さまには、${promise}までにお返事するとお約束しています。` : `The customer has been promised an answer by ${promise}.`);
const leadOf = ({ state, nameOf }: LetterFacts): string => (state.lead ? nameOf(state.lead.member) : '');
const parts = ({ state, nameOf, partOf }: LetterFacts): string => state.team.map(({ member, part }) => `${nameOf(member)}: ${partOf(part)}`).join('\n');

/** Letters to members. */
export const MEMBER_LETTERS: Readonly<Record<MemberLetter, LetterWriter>> = {
  'member-asked': letter({
    ja: (facts) => ['ご依頼が届きました。ご回答をお願いします', '御社の技術に合うご依頼が届きました。対応いただけるかどうかをお知らせください。', facts.state.asked.some((asked) => asked.mustAnswer) ? '対応いただけない場合も、その旨のご回答をお願いいたします。' : undefined, summary(facts), byWhen(facts), reply(facts)],
    en: (facts) => ['A request that fits your skills: please answer', 'A request has come in that fits your skills. Please tell us whether you can do it.', facts.state.asked.some((asked) => asked.mustAnswer) ? 'Please answer even if you cannot.' : undefined, summary(facts), byWhen(facts), reply(facts)],
  }),
  'member-review': letter({
    ja: (facts) => ['受けるかどうかのご判断をお願いします', '幹事会員として、このご依頼を受けるかどうかをご判断ください。', summary(facts), byWhen(facts), reply(facts)],
    en: (facts) => ['Please decide whether to accept', 'As an administrative member, please decide whether the network accepts this request.', summary(facts), byWhen(facts), reply(facts)],
  }),
  'member-reminder': letter({
    ja: (facts) => ['ご回答がまだ届いていません', '上の受付番号のご依頼について、まだご回答をいただいておりません。行き違いでしたら、ご容赦ください。', byWhen(facts), reply(facts)],
    en: (facts) => ['We are waiting for your answer', 'We have not had your answer to this request yet. If you have just sent it, please disregard this mail.', byWhen(facts), reply(facts)],
  }),
  'member-lead': letter({
    ja: (facts) => ['幹事企業をお願いします', facts.state.lead?.urgent ? '急ぎのため、事務局が御社を幹事企業に指名しました。' : '御社が幹事企業に決まりました。', 'お見積りの金額と納期を、次のページからご入力ください。', byWhen(facts), reply(facts)],
    en: (facts) => ['You have been named lead', facts.state.lead?.urgent ? 'As time is short, the office has designated you as lead.' : 'You are the lead for this request.', 'Please enter price and lead time on the page below.', byWhen(facts), reply(facts)],
  }),
  'member-team': letter({
    ja: (facts) => ['チームへのご参加をお願いします', `幹事企業: ${leadOf(facts)}`, `分担\n${parts(facts)}`, '分担いただく工程は、各社の責任で行っていただきます。', page(facts)],
    en: (facts) => ['You are in the team', `Lead: ${leadOf(facts)}`, `Parts\n${parts(facts)}`, 'Each company answers for its own part.', page(facts)],
  }),
  'member-other-lead': letter({
    ja: (facts) => ['幹事企業が決まりました', `${leadOf(facts)} が幹事企業となりました。ご回答いただき、ありがとうございました。`, page(facts)],
    en: (facts) => ['The lead has been named', `${leadOf(facts)} leads this request. Thank you for your answer.`, page(facts)],
  }),
  'member-liaison': letter({
    ja: (facts) => ['お客さまの窓口をお願いします', 'このご依頼で、お客さまとの窓口（進行と会計）をお願いいたします。', summary(facts), page(facts)],
    en: (facts) => ['You speak with the customer', 'Please be the customer’s contact for this request, for progress and payment.', summary(facts), page(facts)],
  }),
  'member-question-answered': letter({
    ja: (facts) => ['お客さまから質問への回答がありました', quoted(facts.event.type === 'question-answered' ? facts.event.text : ''), reply(facts)],
    en: (facts) => ['The customer has answered a question', quoted(facts.event.type === 'question-answered' ? facts.event.text : ''), reply(facts)],
  }),
  'member-files-open': letter({
    ja: (facts) => ['図面や写真をご覧いただけます', '図面や写真を開けるようになりました。', reply(facts)],
    en: (facts) => ['Drawings and photos are open', 'You can now open the drawings and photos.', reply(facts)],
  }),
  'member-ordered': letter({
    ja: (facts) => ['ご注文になりました', 'お客さまが見積りを承諾され、ご注文になりました。製作の準備をお願いいたします。', page(facts)],
    en: (facts) => ['It has been ordered', 'The customer has accepted the estimate. Please prepare the work.', page(facts)],
  }),
  'member-ended': letter({
    ja: () => ['このご依頼は終わりました', 'このご依頼は、成約に至らず終了しました。ご協力いただき、ありがとうございました。'],
    en: () => ['This request has ended', 'This request has ended without an order. Thank you for your help.'],
  }),
  'member-written': letter({
    ja: (facts) => ['事務局からのお知らせ', quoted(facts.event.type === 'written' ? facts.event.text : ''), page(facts)],
    en: (facts) => ['A message from the office', quoted(facts.event.type === 'written' ? facts.event.text : ''), page(facts)],
  }),
  'member-arrived': letter({
    ja: (facts) => ['お品物が届きました', 'お客さまのお品物が届きました。作業をお願いいたします。', page(facts)],
    en: (facts) => ['The item has arrived', 'The customer’s item has arrived. Please begin the work.', page(facts)],
  }),
};
