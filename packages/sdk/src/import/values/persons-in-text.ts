/**
 * Frequent family names of two and more letters. Those that are places as well (石川, 福島, 長野 …) are left out: 「担当は石川まで」
 * may tell how far somebody delivers.
 */
const FAMILY = '佐藤|鈴木|高橋|髙橋|田中|伊藤|渡辺|渡邊|渡邉|山本|中村|小林|加藤|吉田|山田|佐々木|斎藤|斉藤|齋藤|齊藤|松本|井上|木村|清水|山崎|池田|橋本|阿部|森田|山下|中島|前田|藤田|後藤|小川|岡田|長谷川|村上|近藤|石井|坂本|遠藤|青木|藤井|西村|太田|三浦|藤原|松田|岡本|中川|中野|原田|小野|田村|竹内|金子|和田|中山|石田|上田|森本|原口|柴田|酒井|工藤|横山|宮本|内田|高木|安藤|谷口|大野|丸山|今井|武田|西田|河野|藤本|村田|上野|杉山|増田|菅原|小島|平野|大塚|久保|松井|岩崎|桜井|野口|木下|野村|松尾|菊地|菊池|佐野|大西|杉本|新井|浜田|古川|水野|小松|島田|山内|西川|五十嵐|北村|安田|中田|川口|平田|川崎|飯田|本田|吉川|久保田|沢田|辻本|関口|吉村|中西|岩田|服部|樋口|秋山|川上|永井|松岡|馬場|浅野|土屋|大島|荒木|大久保|野田|松村|尾崎|石原|矢野|菅野';

/** Words that stand where a name may, and are none: offices, firms, roles, ways to reach somebody, work. */
const NO_NAME = /[部課係室局所社店館業工械機製会市区町村県府郡組堂屋者員長場]|窓口|受付|本社|営業|総務|技術|品質|設計|開発|代表|事務|電話|下記|上記|直接|平日|各種|当方|弊方|専任|専門|一貫|メール|フォーム|ホーム|ページ|ウェブ|サイト|スタッフ|エンジニア|サポート|センター|サービス|カスタマー|デザイ|オペレータ/u;
const NO_ENGLISH_NAME = /\b(?:Sales|Department|Dept|Office|Services?|Division|Team|Section|Cent(?:er|re)|Support|Company|Co|Ltd|Inc|Corp|Head|Customer|Factory|Works|Desk|Us|Form|Engineering|Manufacturing|General|Export|Japan)\b/u;

/** A family name may hold such a letter itself (長谷川, 中村): of those, what follows decides. */
const FAMILY_FIRST = new RegExp(`^(?:${FAMILY})[ 　]?`, 'u');
const isName = (words: string): boolean => {
  const rest = words.replace(FAMILY_FIRST, '');
  return !NO_NAME.test(rest) && !NO_ENGLISH_NAME.test(rest);
};

const LEAD = '(?:(?:ご|お)?(?:営業|技術|採用|受注)?(?:担当者?|窓口|連絡先|問い?合わ?せ先?))';
const BETWEEN = '[ 　]{0,2}(?:は|[:：／/＝=])?[ 　]{0,2}';
const NAME = '(?:[一-龠々ヶ]{1,4}(?:[ 　][一-龠々]{1,3})?|[ァ-ヶー]{2,8}(?:[・ 　][ァ-ヶー]{2,8})?)';
const TITLE = '[ 　]?(?:様|さま|さん|氏|殿)(?![一-龠])';
const TO = '(?:[ 　]?(?:まで|宛(?:て)?|へ|に))?';
/** A polite title shows a name; a frequent family name shows itself, before the clause ends; 「…までご連絡」 asks to reach somebody. */
const JAPANESE = [
  new RegExp(`${LEAD}${BETWEEN}(${NAME})${TITLE}${TO}`, 'gu'),
  new RegExp(`${LEAD}${BETWEEN}((?:${FAMILY})(?:[ 　]?[一-龠々ぁ-んァ-ヶー]{1,3}?)?)(?:[ 　]?(?:まで|宛(?:て)?))?(?=[、。，．,（(「）)\\]】」\\s]|$|(?:[おご]|連絡|電話))`, 'gu'),
  new RegExp(`${LEAD}${BETWEEN}(${NAME})[ 　]?まで(?=[おご]?(?:連絡|電話|問|気軽|相談|申))`, 'gu'),
];
const ENGLISH = [
  /\b(?:[Cc]ontact(?: [Pp]erson)?|[Pp]erson in [Cc]harge|[Aa]ttn\.?|PIC)[ :：]*(?:Mr|Ms|Mrs|Dr)\.? ?([A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'-]+){0,2})/gu,
  /\b(?:[Cc]ontact(?: [Pp]erson)?|[Pp]erson in [Cc]harge|[Aa]ttn\.?|PIC) ?[:：] ?([A-Z][a-z'-]+(?: [A-Z][A-Za-z'-]+){1,2})/gu,
];

/**
 * Free text without the phrases that name whom to ask for (「担当は山田まで」, “Contact: Mr Yamada”). What only names an office, a role
 * or work (担当者まで, 営業担当まで, 担当は研磨まで) stays.
 */
export function withoutPersons(text: string): string {
  let clean = text;
  for (const pattern of [...JAPANESE, ...ENGLISH]) {
    clean = clean.replace(pattern, (phrase, name: string) => (isName(name) ? '' : phrase));
  }
  // Brackets and stops that stood around nothing else go with it.
  return clean === text ? text : clean.replace(/[（(【「[][ 　]*[）)】」\]]/gu, '').replace(/(^|[。\n])[ 　]*[、。]/gu, '$1').trim();
}
