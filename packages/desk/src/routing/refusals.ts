/** Why something cannot be done now, in words for whoever tried. */
export const REFUSALS = {
  'not-now': { ja: 'いまの段階ではできません。画面を開き直して、状況をお確かめください。', en: 'This cannot be done at this stage. Please reload the page to see how things stand.' },
  'not-yours': { ja: 'この操作は担当の方だけができます。', en: 'Only those in charge can do this.' },
  'unknown-member': { ja: 'このネットワークの会員ではありません。', en: 'This is no member of the network.' },
  'beyond-scope': { ja: 'お客さまが許した開示の範囲を超えます。範囲を広げてよいか、お客さまにお尋ねください。', en: 'This exceeds what the customer allowed. Please ask the customer for permission first.' },
  'not-asked': { ja: 'この会員には依頼が送られていません。', en: 'The request was not sent to this member.' },
  'said-cannot': { ja: '「できない」と回答した会員です。', en: 'This member answered that it cannot.' },
  'not-answered': { ja: '回答がまだの会員です。急ぐときは「至急の指名」を選んでください。', en: 'This member has not answered yet. If it is urgent, designate it as such.' },
  'no-designation': { ja: 'この方針では、回答を待たずに指名できません。', en: 'This policy does not allow designating without an answer.' },
  'lead-named': { ja: '幹事企業はすでに決まっています。', en: 'A lead has been named already.' },
  'team-formed': { ja: 'チームはすでに決まっています。', en: 'The team has been formed already.' },
  'no-lead': { ja: '先に幹事企業を決めてください。', en: 'Name the lead first.' },
  'no-team': { ja: '先にチームを決めてください。', en: 'Form the team first.' },
  'lead-not-in-team': { ja: '幹事企業をチームに入れてください。', en: 'The lead must be in the team.' },
  'no-liaison': { ja: 'お客さまの窓口となる幹事会員を選んでください。', en: 'Choose the administrative member that speaks with the customer.' },
  'not-the-lead': { ja: 'お客さまへ送れるのは幹事企業の見積りです。', en: 'Only the lead’s estimate can go to the customer.' },
  'seat-voted': { ja: 'この幹事の判断はすでに記録されています。', en: 'This seat’s decision is recorded already.' },
  'one-seat': { ja: '1社が判断できるのは1席だけです。この会社は、ほかの席を受け持っています。', en: 'A company decides for one seat only, and this one has another.' },
  'already-decided': { ja: '受けるかどうかはすでに決まりました。', en: 'It has been decided already.' },
  'no-votes': { ja: '判断した幹事がまだいません。', en: 'Nobody has voted yet.' },
  'votes-changed': { ja: 'ほかの幹事の判断が届きました。いまの数を見て、もう一度お決めください。', en: 'Another decision has come in. Please look at the figures as they stand and decide again.' },
  'majority-against': { ja: '受けると判断した幹事が半数を超えていません。受けることにはできません。', en: 'Not more than half of those who decided accept, so it cannot be accepted.' },
  'not-accepted': { ja: '幹事会員が受けると決めてからにしてください。', en: 'The administrative members must accept first.' },
  'unknown-estimate': { ja: 'その見積りは見つかりません。', en: 'There is no such estimate.' },
  'estimate-expired': { ja: '見積りの有効期限が過ぎています。新しい見積りをお求めください。', en: 'The estimate is no longer valid. Please ask for a new one.' },
  'risk-consent-missing': { ja: '品物が変わるおそれについてのご了承が必要です。', en: 'Please confirm that you accept the risk of change to the item.' },
  'unknown-question': { ja: 'その質問は見つかりません。', en: 'There is no such question.' },
  'question-answered': { ja: 'この質問にはすでに回答があります。', en: 'This question has been answered already.' },
  'reason-missing': { ja: '理由をお書きください。', en: 'Please give the reason.' },
  'text-missing': { ja: '内容をお書きください。', en: 'Please write something.' },
  'already-ordered': { ja: '発注のあとは取り下げできません。事務局にご連絡ください。', en: 'An order cannot be withdrawn here. Please contact the office.' },
  'no-offer': { ja: 'ほかのネットワークへの引き継ぎは提案されていません。', en: 'Passing it on was not offered.' },
  'clock-stopped': { ja: '回答の期限は動いていません。', en: 'The clock is not running.' },
  'nothing-to-do': { ja: '変わるところがありません。', en: 'Nothing would change.' },
  'bad-price': { ja: '金額を1円以上の整数で入れてください。', en: 'Give the price as a whole number of yen, 1 or more.' },
} as const;

export type RefusalCode = keyof typeof REFUSALS;

export interface Refusal {
  readonly code: RefusalCode;
  readonly message: { readonly ja: string; readonly en: string };
}

/** Thrown inside the machine and handed out as a value by `apply`. */
export class Refused extends Error {
  constructor(readonly code: RefusalCode) {
    super(code);
  }
}

export const refusal = (code: RefusalCode): Refusal => ({ code, message: REFUSALS[code] });

/** Refuses unless the condition holds. */
export function must(condition: unknown, code: RefusalCode): asserts condition {
  if (!condition) throw new Refused(code);
}
