import type { MemberField } from './aliases.js';
import { headerKey, isMemberField, matchHeader, unbracketed } from './headers.js';

/** What a list keeps for itself, or asks for rather than offers: such a header is never read by its last word. */
const PRIVATE = /内部|社内|非公開|事務局|会費|未納|評価|備考|メモ|請求|支払|補助|助成|相談|依頼|希望|課題|困|悩|探し|求め|求人|採用|募集|導入したい|ほしい|欲しい|買いたい|仕入|調達|外注|苦情|クレーム|契約|融資|借入|売上|利益|予定|今後|過去|担当|internal|private|wanted|needed|looking|remark|memo/u;

/** Politeness and questions around what a header asks: 御社の強みを教えてください, どんな仕事. */
const LEADS = /^(?:あなた|うち|わが社|我が社|弊社|貴社|御社|当社|自社|会社|企業|工場|お店)(?:の|が|で)|^(?:どんな|どのような|こんな|いちばんの|一番の|主に|おもな|おもに|よく|特に|とくに|普段|our|your|main|my)/u;
const TAILS = /(?:を|は|について|に関して)?(?:お|ご)?(?:教えて|聞かせて|書いて|書き|記入|入力|記載|回答|選び|選んで|選択|選択して|チェックして)(?:ください|下さい|願います|くださいませ)?$|(?:は)?(?:何|なん|なに)(?:ですか|でしょうか)?$|(?:です|ます|でしょう|(?<=る))か$|(?<=[材素][料材質])は$|の(?:中身|中味|なかみ)$|の?(?:目安|めやす|一覧|リスト|内訳|あれこれ|いろいろ|など|等|例|概況)$/u;

/** The last words of a header say what its cells are. Only words that offer something to the public. */
const HEADS: readonly (readonly [RegExp, MemberField])[] = [
  [/(?:(?:でき|出来|(?:受|請)け(?:られ)?|引き受け(?:られ)?|承れ|扱わ|扱え|作ら|作れ|つくら|つくれ|行わ|やら|し)(?:ない|ません|ず)|お断り(?:する|している|します)?)(?:こと|もの|物|仕事|加工|作業|品|注文|依頼)?$/u, 'refuses'],
  [/(?:作|つく|造|製造し|生産し|こしらえ)(?:っ?て)?い?(?:る|ます|ております|おります)?(?:もの|物|製品|商品|品)?$|(?:製品|商品|品目|製造物|生産物|作品|products?|goods|whatwemake)$/u, 'products'],
  [/(?:仕事|生業|なりわい|事業内容|業務内容|事業概要|whatwedo|business)$/u, 'description'],
  [/(?:設備|機械|機器|マシン|machines?|machinery|equipment)$/u, 'equipment'],
  [/(?:強み|特長|特徴|自慢(?:できる)?(?:こと|ところ|点)?|アピール|こだわり|持ち味|得意なこと|できばえ|strengths?|pride)$/u, 'appeal'],
  [/(?:できる|できます|対応可能な|得意な|請け負う|引き受ける)(?:こと|加工|作業|技術)?$|(?:加工|作業|技術)[がはも]?(?:でき|出来)る?$|(?:加工|工法|技術|processes|capabilities|skills)$/u, 'process'],
  [/(?:認証|認定|資格|許認可|certificates|certifications)$/u, 'certifications'],
  [/(?:材質|素材|材料|materials)$/u, 'materials'],
  [/(?:業種|部会)$/u, 'industry'],
  [/^(?:総)?人数$|(?:働く人|働いている人)(?:数|の数)?$/u, 'employees'],
  [/(?:ロット|受注|受注数|受注量|注文数)$|^(?:数|数量|個数)$/u, 'lot'],
  [/(?:シェア|受賞|表彰)$/u, 'extra'],
  [/(?:大きさ|サイズ|寸法)$/u, 'size'],
];

/** What limits an order; a header that names several of them (大きさ・数・納期) holds words, which are shown as they stand. */
const LIMITS: ReadonlySet<MemberField | undefined> = new Set<MemberField>(['size', 'thickness', 'weight', 'tolerance', 'roughness', 'lot', 'leadTime', 'price']);

const byHead = (key: string): MemberField | undefined => HEADS.find(([head]) => head.test(key))?.[1];

/** One part of a header, first without its politeness, then by its last word. */
function ofPart(part: string): MemberField | undefined {
  let key = headerKey(part).replace(/\d{1,2}$/u, '');
  for (let before = ''; before !== key;) {
    before = key;
    const known = matchHeader(key);
    if (known !== undefined) return known.locale === undefined && isMemberField(known.field) ? known.field : undefined;
    const shorter = key.replace(LEADS, '');
    key = shorter === key ? key.replace(TAILS, '') : shorter;
  }
  return byHead(key);
}

/**
 * What a header that stands in no table means by the way it is put together: どんな仕事, 作っている品, 御社の強みを教えてください,
 * 自慢・受賞・シェア; a remark in brackets (200字程度) counts only where it helps. Of several parts all must be public, and the first counts; several limits are words of their own. What hints at something private is nothing.
 */
export function composedHeader(header: string): MemberField | undefined {
  if (PRIVATE.test(headerKey(header))) return undefined;
  const { bare } = unbracketed(header);
  return ofParts(header) ?? (bare === header ? undefined : ofParts(bare));
}

function ofParts(header: string): MemberField | undefined {
  const parts = header.split(/[・･/／、,，&＆]|及び|および/u).map(ofPart);
  if (parts.includes(undefined)) return undefined;
  return new Set(parts).size > 1 && parts.every((part) => LIMITS.has(part)) ? 'extra' : parts[0];
}
