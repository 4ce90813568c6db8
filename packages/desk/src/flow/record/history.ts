import type { RoutingEvent } from '../../routing/index.js';
import type { Language } from './summary.js';
import { priceText } from './summary.js';
import { bracketed, membersCounted } from './wording.js';

const VERDICTS = {
  can: { ja: 'できる', en: 'can do it' }, cannot: { ja: 'できない', en: 'cannot do it' }, question: { ja: '質問', en: 'asks' }, hand: { ja: 'ぜひやりたい', en: 'would like to do it' },
} as const;
const SCOPES = {
  office: { ja: '事務局のみ', en: 'the office alone' }, candidates: { ja: '技術のある会員まで', en: 'members who can do it' }, 'all-members': { ja: '全会員まで', en: 'all members' },
} as const;
type NameOf = (member: string) => string;

/** The scope in words. */
export const scopeText = (scope: keyof typeof SCOPES, language: Language): string => SCOPES[scope][language];
export const verdictText = (verdict: keyof typeof VERDICTS, language: Language): string => VERDICTS[verdict][language];

/** Why it was done, where that was said. */
export const reasonText = (reason: string | null | undefined, language: Language): string | undefined =>
  (reason ? `${language === 'ja' ? '理由：' : 'Reason: '}${reason}` : undefined);

const other = ({ name }: { readonly name?: string }): string => (name === undefined ? 'ほかのネットワーク' : `「${name}」`);

/** What happened, in one line for the office. Who, when and by which way stand beside it. */
export function describeEvent(event: RoutingEvent, nameOf: NameOf, language: Language): string {
  const words = (ja: string, en: string): string => (language === 'ja' ? ja : en);
  const list = (members: readonly string[]): string => members.map(nameOf).join(words('、', ', '));
  switch (event.type) {
    case 'received': return words('受け付けました', 'Received');
    case 'scope-widened': return words(`開示の範囲：${event.members ? list(event.members) : SCOPES[event.scope].ja}`, `May be shown to: ${event.members ? list(event.members) : SCOPES[event.scope].en}`);
    case 'scope-requested': return words('開示の範囲を広げてよいか、お客さまに尋ねました', 'The customer was asked for a wider scope');
    case 'members-asked': return words(`会員に送りました：${list(event.members)}`, `Sent to ${list(event.members)}`);
    case 'member-answered': return `${nameOf(event.member)}${words('：', ': ')}${VERDICTS[event.verdict][language]}${event.text ? words(`「${event.text}」`, ` “${event.text}”`) : ''}${event.before ? bracketed(words('前の回答：', 'before: ') + VERDICTS[event.before][language], language) : ''}`;
    case 'condition-answered': return `${nameOf(event.member)}${words('：', ': ')}${event.words} ${event.value ? words('できる', 'yes') : words('できない', 'no')}`;
    case 'question-passed': return words('質問をお客さまに送りました', 'The question was put to the customer');
    case 'question-answered': return words(`質問への回答「${event.text}」`, `Question answered: “${event.text}”`);
    case 'interview-arranged': return words(`お話を伺う日を決めました：${event.date}`, `Meeting arranged for ${event.date}`);
    case 'interview-recorded': return words(`お話を伺いました（${event.heldOn}）「${event.note}」`, `Meeting held on ${event.heldOn}: “${event.note}”`);
    case 'nda-signed': {
      const all = event.bound ? words(`会員どうしの契約がある${membersCounted(event.bound.length, 'ja')}`, `the ${membersCounted(event.bound.length, 'en')} bound among themselves`) : words('全会員', 'all members');
      return words('秘密保持契約：', 'Secrecy agreed: ') + (event.covers === 'network' ? all : list(event.covers));
    }
    case 'voted': return `${nameOf(event.seat)}${event.member === event.seat ? '' : bracketed(words('代理 ', 'by ') + nameOf(event.member), language)}${words('：', ': ')}${event.accept ? words('受ける', 'accept') : words('受けない', 'decline')}`;
    case 'review-closed': {
      const { accepting, seats, needed } = event.tally ?? { accepting: 0, seats: 0, needed: 0 };
      return words(`判断を締め切りました：${event.accept ? '受ける' : '受けない'}。受けると答えた幹事は${seats}のうち${accepting}（決まりは${needed}）で、決まりの数に届いていません`,
        `The review was closed: ${event.accept ? 'accepted' : 'declined'}. The quorum was not reached: ${accepting} of ${seats} accept, ${needed} must`);
    }
    case 'lead-named': return `${words('幹事企業：', 'Lead: ')}${nameOf(event.member)}${event.urgent ? bracketed(words('至急の指名', 'designated, urgent'), language) : ''}`;
    case 'team-formed': return words('チーム：', 'Team: ') + event.team.map(({ member, part }) => nameOf(member) + bracketed(part, language)).join(words('、', ', '));
    case 'estimate-offered': return `${nameOf(event.member)}${words('：見積り ', ': estimate ')}${priceText(event.price, language)}`;
    case 'estimate-sent': return words('見積りをお客さまに送りました', 'The estimate was sent to the customer');
    case 'estimate-accepted': return words('お客さまが承諾しました', 'The customer accepted');
    case 'estimate-declined': return words('お客さまが見送りました', 'The customer declined');
    case 'delivered': return words('納品しました', 'Delivered');
    case 'closed': return words('終わりにしました', 'Closed');
    case 'photo-received': return words('写真が届きました', 'Photos received');
    case 'files-added': return words('図面・写真を添えました', 'Files were added') + bracketed(words(`${event.count}件`, `${event.count}`), language);
    case 'arrived': return words('お品物が届きました', 'The item arrived');
    case 'returned': return words('お品物をお返ししました', 'The item was sent back');
    case 'declined': return words('お断りしました', 'Declined');
    case 'withdrawn': return words('お客さまが取り下げました', 'Withdrawn by the customer');
    case 'pass-offered': return words(`${other(event)}への引き継ぎを、お客さまに尋ねました`, `The customer was asked whether to pass it on to ${event.name ?? 'another network'}`);
    case 'pass-consented': return words(`お客さまが同意し、${other(event)}へ引き継ぎました${event.scope ? `（見てよい人：${SCOPES[event.scope].ja}）` : ''}`, `With the customer’s consent passed on to ${event.name ?? 'another network'}${event.scope ? `, to be read by ${SCOPES[event.scope].en}` : ''}`);
    case 'pass-refused': return words(`お客さまは、${other(event)}への引き継ぎを望まれませんでした`, `The customer would not have it passed on to ${event.name ?? 'another network'}`);
    case 'written': return words(`会員に連絡しました：${list(event.to)}`, `Members were written to: ${list(event.to)}`);
    case 'escalated': return event.share >= 1 ? words('約束の時刻を過ぎました', 'The promised time has passed') : words(`約束の時間の${Math.round(event.share * 100)}%が過ぎました`, `${Math.round(event.share * 100)} % of the promised time is used`);
  }
}
