/**
 * Whether a description says of a thing it names that it is made, sold or otherwise the maker's own. 「車輪、歯車などの用途で
 * 活用されています」「従来のコイルは…」 name things of others; 「封筒を製造」「部品として提供」 the maker's own.
 */
const DONE = '(製造|製作|制作|生産|開発|提供|供給|販売|提案|量産|設計|製品化|商品化|納入|納品|発売|展開|企画|加工|施工|取り?扱|手が?け|作(って|り|る|成)|造(って|り|る)|つく(って|り|る)|揃え|用意|対応|ご(使用|利用|採用|愛用))';
const OBJECT_OF = new RegExp(`^[^。をがはにで]{0,24}(の|を|も|に)[^。をがは]{0,16}?${DONE}`);
const AS = /^[^。、をがは]{0,8}として(も|の)?[^。、]{0,10}(提供|供給|採用|納入|製造|開発|販売|製品化|商品化)/;
const IS = /^[^。、をがはにで]{0,8}(です|であり|である|となってい)/;
/** 「マットは全国の百貨店で販売されています」「透明シャッターの定番として」: the text is about it. */
const TOPIC = /^(は[^。]{0,40}(販売|納入|導入|採用|評価)(され|を(得|受|いただ))|の(定番|代名詞|先駆|専業|専門))/;
const OWN = /(当社|弊社|自社|当工場|当店|本製品|当製品|新開発)[^。はがを]{0,12}$/;

/** 「壁紙のツヤ消し剤」「自動車部品への着色」: in the name of a product, what comes before の or another particle only says what it is for. */
const FOR = /^(?:(?:など|等)[^。、のに]{1,10}(?:の|用)|(?:や|・|、|など|等|類|部|[一-龠ァ-ヶーぁ-ん]{0,6}(?:など|等))*(?:の|用|向け|に|を|への|へ|が)(?!.{0,2}$))/;
const OWN_WORK = new RegExp(`^.{0,8}?(の|を)?.{0,4}${DONE}`);

/** Whether a thing in a product's name is only what the product is for. */
export const namesPurpose = (text: string, end: number): boolean => {
  const rest = text.slice(end, end + 24);
  return FOR.test(rest) && !OWN_WORK.test(rest);
};

/** For a mention from `start` to `end` of a Japanese text in normal form; English is taken at its word. */
export function saidToBeMade(text: string, start: number, end: number): boolean {
  if (/[a-z]/.test(text.charAt(end - 1))) return true;
  const clause = text.slice(end, end + 60);
  return OBJECT_OF.test(clause) || AS.test(clause) || IS.test(clause) || TOPIC.test(clause) || OWN.test(text.slice(Math.max(0, start - 16), start));
}
