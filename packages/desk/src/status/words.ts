import type { Language } from '../flow/summary.js';

const WORDS = {
  title: { ja: 'ご依頼の状況', en: 'Your request' },
  promise: { ja: '最初のご返事の約束', en: 'First answer promised by' },
  paused: { ja: '時計を止めてお待ちしています。', en: 'The clock is stopped while we wait for you.' },
  answered: { ja: 'ご返事した時刻', en: 'Answered' },
  late: { ja: '約束の時刻を過ぎています。申し訳ありません。', en: 'The promised time has passed. We are sorry.' },
  estimates: { ja: 'お見積り', en: 'Estimates' }, rough: { ja: 'おおよその料金', en: 'Rough price' },
  accept: { ja: 'この見積りで注文する', en: 'Accept this estimate' }, go: { ja: 'この料金でお願いする', en: 'Go on at this price' },
  decline: { ja: '今回は見送る', en: 'Decline' }, declineAll: { ja: '見積りを見送る', en: 'Decline the estimates' }, reason: { ja: '理由（よろしければ）', en: 'Reason, if you like' },
  risk: { ja: '古い品物のため、作業によって形や色、表面のようすが変わることがあります。このことを承知してお願いします。', en: 'The item is old: its shape, colour or surface may change in the work. I accept this.' },
  chosen: { ja: 'ご注文いただいた見積り', en: 'The estimate you accepted' }, expired: { ja: '有効期限が過ぎています', en: 'No longer valid' },
  questions: { ja: '質問', en: 'Questions' }, answer: { ja: '回答', en: 'Your answer' }, send: { ja: '回答を送る', en: 'Send answer' },
  who: { ja: 'ご依頼を見られる人', en: 'Who may see it' }, office: { ja: '事務局', en: 'The office' }, scope: { ja: '許した範囲', en: 'What you allowed' },
  nobody: { ja: 'まだどの会員にも見せていません。', en: 'It has been shown to no member yet.' },
  files: { ja: '図面・写真', en: 'Drawings and photos' }, mayOpen: { ja: '開ける', en: 'may open' }, mayNot: { ja: '開けない', en: 'may not open' }, opened: { ja: '開いた', en: 'opened' }, notOpened: { ja: 'まだ開いていない', en: 'not opened yet' },
  nda: { ja: '図面は、秘密保持契約を結んでから開きます。', en: 'Drawings open only after the secrecy agreement.' },
  widen: { ja: '見せてよい範囲を広げる', en: 'Allow more' }, widenWhy: { ja: 'いまの範囲では、技術のある会員にご依頼を見せることができません。広げてもよいときは、お選びください。', en: 'Within what you allowed, the members who could do it cannot see your request. Please choose if you allow more.' },
  candidates: { ja: '技術のある会員に見せてよい（会員は事務局が選びます）', en: 'Members who can do it, chosen by the office, may see it' }, all: { ja: 'ネットワークの全会員に見せてよい（会員は事務局が選びます）', en: 'All members of the network may see it; the office chooses' },
  allow: { ja: 'この範囲に広げることに同意する', en: 'I agree' },
  pass: { ja: 'ほかのネットワークへの引き継ぎ', en: 'Passing your request on' },
  passWhy: { ja: 'へ、ご依頼の内容とご連絡先を渡してよければ、同意を押してください。', en: 'may receive your request and your address if you agree.' }, passYes: { ja: '引き継ぎに同意する', en: 'I agree to pass it on' },
  request: { ja: 'お送りいただいた内容', en: 'What you sent' }, you: { ja: 'お客さま', en: 'You' }, consents: { ja: '同意いただいたこと', en: 'What you agreed to' },
  withdraw: { ja: '依頼を取り下げる', en: 'Withdraw the request' }, withdrawWhy: { ja: '取り下げると、ご依頼を見た会員にも知らせます。元には戻せません。', en: 'Members who have seen it are told. This cannot be undone.' }, withdrawYes: { ja: '取り下げる', en: 'Withdraw' },
  done: { ja: '承りました。', en: 'Thank you. It has been recorded.' },
  ended: { ja: 'このご依頼は終わりました。', en: 'This request has ended.' },
  photo: { ja: '料金を考えるため、お品物の写真をお送りください。全体と、いたんだところがわかるものをお願いします。', en: 'To give you a price we need photos of the item: the whole, and where it is damaged.' },
  photos: { ja: 'お品物の写真', en: 'Photos of the item' }, choose: { ja: '写真を選ぶ', en: 'Choose photos' }, sendPhotos: { ja: '写真を送る', en: 'Send photos' },
  limits: { ja: '全部で{files}枚まで、1枚{mb}MBまで。', en: 'At most {files} in all, {mb} MB each.' }, noPhotos: { ja: 'いまは写真を受け付けていません。', en: 'Photos are not needed now.' },
  sending: { ja: 'お品物の送り方', en: 'How to send your item' }, sendTo: { ja: 'お品物を次のところへお送りください。', en: 'Please send the item to:' },
  sendLater: { ja: '送り先は、事務局からお知らせします。', en: 'The office will tell you where to send it.' },
  lead: { ja: '幹事企業', en: 'Lead' }, team: { ja: '担当する会社', en: 'Who does the work' },
  number: { ja: '受付番号', en: 'Number' }, received: { ja: '受付', en: 'Received' },
} as const;

export type Word = keyof typeof WORDS;
export const wordsIn = (language: Language) => (word: Word): string => WORDS[word][language];
/** Consent texts recorded with what was agreed to; the version changes with the words. */
export const CONSENT_VERSION = 'desk-1';
