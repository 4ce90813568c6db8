/** Variants of kanji that names are written with, each as the common form. Compared only; names are shown as written. */
const VARIANTS: ReadonlyMap<string, string> = new Map(
  ('髙高 﨑崎 碕崎 嵜崎 斎斉 齋斉 齊斉 澤沢 濵浜 濱浜 邊辺 邉辺 鐵鉄 鉃鉄 嶋島 嶌島 廣広 眞真 國国 櫻桜 瀧滝 龍竜 淵渕 冨富 惠恵 德徳 黑黒 會会 榮栄 壽寿 學学 實実 寶宝 圓円 應応 '
    + '𠮷吉 萬万 與与 豐豊 佛仏 條条 將将 淺浅 彌弥 禮礼 緣縁 爲為 曾曽 舘館 舩船 檜桧 籠篭 藪薮 鷗鴎 齒歯 飮飲 獨独 臺台 總総 縣県 號号')
    .split(' ').map((pair) => [[...pair][0] as string, [...pair][1] as string]),
);

const FORMS = [
  '特定非営利活動法人', '一般社団法人', '公益社団法人', '一般財団法人', '公益財団法人', '独立行政法人', '株式会社', '有限会社', '合同会社', '合資会社', '合名会社', '相互会社', '協業組合', '企業組合',
];
const BRACKETED = /[(（](?:株|有|同|資|名|一社|一財|公社|公財|特非|協|企|独)[)）]/gu;
const LATIN = /[\s,.]*\b(?:co\.?,?\s*,?\s*ltd|co\.|corporation|corp|inc|incorporated|k\.\s?k|kk|l\.?l\.?c|limited|ltd|g\.k)\b\.?/giu;

/**
 * The key under which two spellings of one firm's name fall together: legal form at either end, width, case, blanks,
 * variant kanji and dashes apart. Never shown, and by itself never an identity: seven firms may share a name.
 */
export function nameKey(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase();
  let bare = plain.replace(BRACKETED, '').replace(LATIN, '');
  for (const form of FORMS) bare = bare.replaceAll(form, '');
  const key = squeeze(bare);
  // 「株式会社」 alone is a damaged name, but not the same as every other damaged name.
  return key === '' ? squeeze(plain) : key;
}

function squeeze(text: string): string {
  return [...text.replace(/[\s・･,，.．、。'’"&＆!！\-‐‑–—―−]/gu, '')].map((letter) => VARIANTS.get(letter) ?? letter).join('');
}

/** Hiragana as katakana, half width widened: the form in which readings are kept. */
export function toKatakana(text: string): string {
  // 「カ゛」 with a mark of its own is ガ. NFKC would put a blank before the mark.
  return text.replace(/[゛ﾞ]/gu, '\u3099').replace(/[゜ﾟ]/gu, '\u309A').normalize('NFKC')
    .replace(/[ぁ-ゖゝゞ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/[‐‑–—―−-](?=[ァ-ヶ]|$)/gu, 'ー').replace(/\s+/gu, ' ').trim();
}

/** Whether a reading is one: kana, with the digits, Latin letters and marks that names hold. */
export const isReading = (text: string): boolean => /^[ァ-ヶヽヾー・\s\da-zA-Z&.,'’()（）-]*[ァ-ヶ][ァ-ヶヽヾー・\s\da-zA-Z&.,'’()（）-]*$/u.test(text);

/** An id without the leading zeros that a spreadsheet takes from it: 001 is 1. */
export const bareId = (id: string): string => id.replace(/^0+(?=\d+$)/u, '');

/** A short, stable, printable hash (cyrb53, 53 bits, public domain by bryc) in base 36. Not for secrets. */
export function shortHash(text: string): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(36);
}
