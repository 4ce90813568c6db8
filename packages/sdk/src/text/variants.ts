/**
 * Kanji written in several ways for one meaning: variant, then the form kept. Only pairs that never tell two words of
 * the trade apart (冶 and 治 do: 冶金, 治具). Names: 髙﨑斉邊; trade: 研摩, 鈑金, 熔接, 鐵.
 */
const PAIRS =
  '摩磨鈑板熔溶髙高﨑崎嵜崎碕崎斉斎齋斎齊斎澤沢濵浜濱浜邊辺邉辺鐵鉄鉃鉄眞真國国廣広櫻桜嶋島嶌島瀧滝條条萬万與与學学藏蔵' +
  '鑄鋳燒焼銹錆龍竜榮栄圓円壽寿惠恵應応寶宝德徳曾曽淵渕淺浅淸清瀨瀬狹狭當当畫画發発眾衆窯窯竝並絲糸纖繊縣県聲声舊旧' +
  '莊荘藝芸處処號号蠶蚕覺覚變変轉転遲遅醫医釋釈鑛鉱鎭鎮關関雙双靜静顯顕驗験鹽塩麥麦黃黄黑黒點点齒歯圖図團団壓圧實実寫写' +
  '對対專専屆届嚴厳亞亜佛仏來来傳伝價価儉倹兩両劍剣劑剤勞労勵励區区';

/** Variant kanji by code unit → code unit of the form kept. */
export const KANJI_VARIANTS: ReadonlyMap<number, number> = new Map(
  [...Array<undefined>(PAIRS.length / 2)].map((_, i) => [PAIRS.charCodeAt(2 * i), PAIRS.charCodeAt(2 * i + 1)] as const),
);
