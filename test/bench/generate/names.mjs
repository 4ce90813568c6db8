/** Company names: family or fancy name, trade word, legal form. Nobody is meant. */

const FAMILIES = [
  ['佐藤', 'さとう', 'Sato'], ['鈴木', 'すずき', 'Suzuki'], ['高橋', 'たかはし', 'Takahashi'], ['田中', 'たなか', 'Tanaka'],
  ['渡辺', 'わたなべ', 'Watanabe'], ['渡邊', 'わたなべ', 'Watanabe'], ['伊藤', 'いとう', 'Ito'], ['山本', 'やまもと', 'Yamamoto'],
  ['中村', 'なかむら', 'Nakamura'], ['小林', 'こばやし', 'Kobayashi'], ['加藤', 'かとう', 'Kato'], ['吉田', 'よしだ', 'Yoshida'],
  ['山崎', 'やまざき', 'Yamazaki'], ['森', 'もり', 'Mori'], ['池田', 'いけだ', 'Ikeda'], ['橋本', 'はしもと', 'Hashimoto'],
  ['阿部', 'あべ', 'Abe'], ['石川', 'いしかわ', 'Ishikawa'], ['前田', 'まえだ', 'Maeda'], ['藤田', 'ふじた', 'Fujita'],
  ['後藤', 'ごとう', 'Goto'], ['長谷川', 'はせがわ', 'Hasegawa'], ['村上', 'むらかみ', 'Murakami'], ['近藤', 'こんどう', 'Kondo'],
  ['坂本', 'さかもと', 'Sakamoto'], ['遠藤', 'えんどう', 'Endo'], ['青木', 'あおき', 'Aoki'], ['西村', 'にしむら', 'Nishimura'],
  ['岡田', 'おかだ', 'Okada'], ['髙田', 'たかだ', 'Takada'], ['丸山', 'まるやま', 'Maruyama'], ['大野', 'おおの', 'Ono'],
  ['武田', 'たけだ', 'Takeda'], ['上田', 'うえだ', 'Ueda'], ['杉山', 'すぎやま', 'Sugiyama'], ['増田', 'ますだ', 'Masuda'],
  ['平野', 'ひらの', 'Hirano'], ['菅原', 'すがわら', 'Sugawara'], ['久保', 'くぼ', 'Kubo'], ['松井', 'まつい', 'Matsui'],
  ['野口', 'のぐち', 'Noguchi'], ['熊谷', 'くまがい', 'Kumagai'], ['大西', 'おおにし', 'Onishi'], ['古川', 'ふるかわ', 'Furukawa'],
  ['三和', 'さんわ', 'Sanwa'], ['東洋', 'とうよう', 'Toyo'], ['昭和', 'しょうわ', 'Showa'], ['明和', 'めいわ', 'Meiwa'],
  ['日進', 'にっしん', 'Nisshin'], ['共栄', 'きょうえい', 'Kyoei'], ['大成', 'たいせい', 'Taisei'], ['光洋', 'こうよう', 'Koyo'],
  ['エイワ', 'えいわ', 'Eiwa'], ['ミツワ', 'みつわ', 'Mitsuwa'], ['タカノ', 'たかの', 'Takano'], ['サンエー', 'さんえー', 'San-A'],
  ['アオバ', 'あおば', 'Aoba'], ['フジワ', 'ふじわ', 'Fujiwa'], ['ニチエイ', 'にちえい', 'Nichiei'], ['トキワ', 'ときわ', 'Tokiwa'],
];

const HEADS = [
  ['', '', ''], ['', '', ''], ['', '', ''], ['新', 'しん', 'Shin-'], ['東', 'ひがし', 'Higashi-'], ['北', 'きた', 'Kita-'],
  ['南', 'みなみ', 'Minami-'], ['第一', 'だいいち', 'Daiichi '], ['丸', 'まる', 'Maru-'], ['中央', 'ちゅうおう', 'Chuo '],
];

const TRADES = [
  ['製作所', 'せいさくしょ', 'Seisakusho'], ['工業', 'こうぎょう', 'Industries'], ['産業', 'さんぎょう', 'Sangyo'],
  ['工業所', 'こうぎょうしょ', 'Kogyosho'], ['テック', 'てっく', 'Tech'], ['商会', 'しょうかい', 'Shokai'],
  ['技研', 'ぎけん', 'Giken'], ['工房', 'こうぼう', 'Kobo'], ['興業', 'こうぎょう', 'Kogyo'], ['マテリアル', 'まてりある', 'Materials'],
];

/** Trade words that say what the firm does; given only to firms that do it. */
const TELLING = {
  polishing: ['研磨', 'けんま', 'Polishing'], plating: ['鍍金', 'めっき', 'Plating'], casting: ['鋳造所', 'ちゅうぞうしょ', 'Foundry'],
  forging: ['鍛造', 'たんぞう', 'Forging'], weaving: ['織物', 'おりもの', 'Textile'], dyeing: ['染工', 'せんこう', 'Dyeing'],
  painting: ['塗装', 'とそう', 'Painting'], springs: ['発条', 'はつじょう', 'Spring'], 'mould-making': ['金型', 'かながた', 'Mold'],
  woodwork: ['木工', 'もっこう', 'Woodworks'], sewing: ['縫製', 'ほうせい', 'Sewing'], 'sheet-metal': ['板金', 'ばんきん', 'Sheet Metal'],
};

const FORMS = [
  (core) => `株式会社${core}`, (core) => `${core}株式会社`, (core) => `有限会社${core}`, (core) => `(株)${core}`,
  (core) => `${core}㈱`, (core) => `（有）${core}`, (core) => core,
];

/** Old and new characters of one name: who types 渡辺製作所 means 渡邊製作所 as well. */
export const foldName = (text) => text.replace(/邊/g, '辺').replace(/髙/g, '高');

/**
 * `parts` are head with family, and trade, in each script; a reader takes the kana and the Latin letters from the kanji
 * where the member states none. `bare` leaves the head out.
 *
 * @returns {{ name: string, core: string, kana: string, english: string, parts: Record<'core' | 'kana' | 'english', [string, string]>, bare: Record<'core' | 'kana' | 'english', string> }}
 */
export const makeName = (random, doing) => {
  const [head, headKana, headEnglish] = random.pick(HEADS);
  const [family, familyKana, familyEnglish] = random.pick(FAMILIES);
  const telling = doing.map((id) => TELLING[id]).filter(Boolean);
  const [trade, tradeKana, tradeEnglish] = telling.length > 0 && random.chance(0.25) ? random.pick(telling) : random.pick(TRADES);
  const core = `${head}${family}${trade}`;
  return {
    core,
    name: random.pick(FORMS)(core),
    kana: `${headKana}${familyKana}${tradeKana}`,
    english: `${headEnglish}${familyEnglish} ${tradeEnglish}`,
    parts: { core: [`${head}${family}`, trade], kana: [`${headKana}${familyKana}`, tradeKana], english: [`${headEnglish}${familyEnglish}`, tradeEnglish] },
    bare: { core: `${family}${trade}`, kana: `${familyKana}${tradeKana}`, english: `${familyEnglish} ${tradeEnglish}` },
  };
};
