/** Producing towns with their real municipality codes; the first are the commonest in a generated directory. */

/** [code, prefecture, name, kana, romaji, share of skills the town is known for] */
const TABLE = [
  ['152137', '新潟県', '燕市', 'つばめし', 'Tsubame', ['polishing', 'buffing', 'mirror-polishing', 'metal-spinning', 'press']],
  ['272272', '大阪府', '東大阪市', 'ひがしおおさかし', 'Higashiosaka', ['cutting', 'press', 'threading', 'springs']],
  ['182079', '福井県', '鯖江市', 'さばえし', 'Sabae', ['plating', 'lacquering', 'laser-welding', 'barrel']],
  ['131113', '東京都', '大田区', 'おおたく', 'Ota', ['cutting', 'five-axis', 'grinding', 'prototyping']],
  ['222127', '静岡県', '焼津市', 'やいづし', 'Yaizu', ['plate-work', 'painting']],
  ['261009', '京都府', '京都市', 'きょうとし', 'Kyoto', ['prototyping', 'dyeing', 'weaving', 'vapour-deposition']],
  ['332038', '岡山県', '津山市', 'つやまし', 'Tsuyama', ['sheet-metal', 'tig-welding', 'laser-cutting']],
  ['282154', '兵庫県', '三木市', 'みきし', 'Miki', ['forging', 'quenching', 'heat-treatment']],
  ['152048', '新潟県', '三条市', 'さんじょうし', 'Sanjo', ['forging', 'mould-making', 'press']],
  ['182095', '福井県', '越前市', 'えちぜんし', 'Echizen', ['forging', 'weaving', 'lacquering']],
  ['182010', '福井県', '福井市', 'ふくいし', 'Fukui', ['knitting', 'dyeing', 'twisting', 'weaving']],
  ['172031', '石川県', '小松市', 'こまつし', 'Komatsu', ['twisting', 'weaving', 'gear-cutting']],
  ['271403', '大阪府', '堺市', 'さかいし', 'Sakai', ['forging', 'pipe-bending', 'grinding']],
  ['272124', '大阪府', '八尾市', 'やおし', 'Yao', ['injection', 'blow-moulding', 'mould-making']],
  ['282022', '兵庫県', '尼崎市', 'あまがさきし', 'Amagasaki', ['plate-work', 'welding', 'heat-treatment']],
  ['202061', '長野県', '諏訪市', 'すわし', 'Suwa', ['cutting', 'cmm', 'electroless-nickel']],
  ['202045', '長野県', '岡谷市', 'おかやし', 'Okaya', ['turning', 'soldering', 'assembly']],
  ['212059', '岐阜県', '関市', 'せきし', 'Seki', ['forging', 'polishing', 'quenching']],
  ['221309', '静岡県', '浜松市', 'はままつし', 'Hamamatsu', ['die-casting', 'gear-cutting', 'woodwork']],
  ['112038', '埼玉県', '川口市', 'かわぐちし', 'Kawaguchi', ['casting', 'lost-wax']],
  ['102032', '群馬県', '桐生市', 'きりゅうし', 'Kiryu', ['embroidery', 'weaving', 'sewing']],
  ['382027', '愛媛県', '今治市', 'いまばりし', 'Imabari', ['weaving', 'dyeing', 'sewing']],
  ['431001', '熊本県', '熊本市', 'くまもとし', 'Kumamoto', ['vapour-deposition', 'anodizing', 'jigs']],
  ['152021', '新潟県', '長岡市', 'ながおかし', 'Nagaoka', ['five-axis', 'grinding', 'casting']],
];

export const PLACES = TABLE.map(([code, prefecture, name, kana, romaji, known]) => ({
  code, prefecture, name, kana, romaji, known, short: name.slice(0, -1),
}));

export const STREETS = ['本町', '中央', '東町', '西新町', '大字南原', '工業団地', '栄町', '緑が丘', '川端', '新田', '北浜', '若葉台'];
