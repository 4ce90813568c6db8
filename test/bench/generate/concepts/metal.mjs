/**
 * Skills of metal shops, with the ways people write them, set down from knowledge of the trade and on purpose not from
 * Sanchi's vocabulary: the bench must be able to show its gaps.
 *
 * `kanji` and `kata` are usual spellings (the first is the commonest), `old` holds other characters, old okurigana and
 * trade words, `abbr` short forms, `sub` words for a part of the skill (makers write them, no query asks for them, since it
 * could be meant narrowly), `also` skills it counts as besides `broader`, `says` whole phrases of makers, `kit` machines
 * that only such a shop has.
 */
export const METAL = [
  { id: 'machining', group: 'metal', kana: 'きかいかこう', kanji: ['機械加工'], en: ['machining'] },
  { id: 'cutting', group: 'metal', broader: 'machining', kana: 'せっさくかこう', kanji: ['切削加工', '切削'], old: ['削り出し', '削出し'], sub: ['CNC machining'], en: ['metal cutting', 'chip removal machining'], says: ['図面一枚から削ります'] },
  { id: 'turning', group: 'metal', broader: 'cutting', kana: 'せんばんかこう', kanji: ['旋盤加工', '旋削加工'], kata: ['ターニング加工'], old: ['挽き物', '挽物', 'ひきもの'], sub: ['NC旋盤加工', 'CNC旋盤'], en: ['turning', 'lathe work', 'lathe turning'], kit: ['NC旋盤', '自動旋盤'] },
  { id: 'milling', group: 'metal', broader: 'cutting', kana: 'ふらいすかこう', kata: ['フライス加工', 'フライス', 'ミーリング'], old: ['フライス削り'], en: ['milling'], kit: ['NCフライス盤', '汎用フライス'] },
  { id: 'machining-centre', group: 'metal', broader: 'milling', kana: 'ましにんぐかこう', kata: ['マシニング加工', 'マシニングセンタ加工'], old: ['マシニングセンター加工'], abbr: ['MC加工'], en: ['machining center work', 'CNC milling'], kit: ['立形マシニングセンタ'] },
  { id: 'drilling', group: 'metal', broader: 'cutting', kana: 'あなあけかこう', kanji: ['穴あけ加工', '穴明け加工'], kata: ['ドリル加工'], old: ['穴開け', '孔あけ', '孔明け', '穴アケ'], en: ['drilling', 'hole drilling'], kit: ['ラジアルボール盤'] },
  { id: 'deep-hole', group: 'metal', broader: 'drilling', kana: 'ふかあなかこう', kanji: ['深穴加工', '深孔加工'], old: ['深穴あけ', '深穴明け'], en: ['deep hole drilling'] },
  { id: 'gun-drilling', group: 'metal', broader: 'deep-hole', kana: 'がんどりるかこう', kata: ['ガンドリル加工', 'ガンドリル'], en: ['gun drilling'], kit: ['ガンドリルマシン'] },
  { id: 'threading', group: 'metal', broader: 'cutting', kana: 'ねじきり', kanji: ['ねじ切り', '螺子切り'], old: ['ネジ切り', 'ねじ切り加工'], en: ['thread cutting', 'threading'] },
  { id: 'tapping', group: 'metal', broader: 'threading', kana: 'たっぷかこう', kata: ['タップ加工', 'タッピング'], old: ['ねじ立て', 'タップ立て'], en: ['tapping'], kit: ['タッピングセンタ'] },
  { id: 'five-axis', group: 'metal', broader: 'machining-centre', kana: 'ごじくかこう', kanji: ['五軸加工', '同時五軸加工'], old: ['5軸加工', '同時5軸', '５軸制御加工'], en: ['5-axis machining', 'five-axis machining'] },
  { id: 'grinding', group: 'metal', broader: 'machining', kana: 'けんさく', kanji: ['研削加工', '研削'], kata: ['グラインディング'], old: ['研削盤加工', '砥石加工'], en: ['grinding', 'precision grinding'], kit: ['成形研削盤'] },
  { id: 'cylindrical-grinding', group: 'metal', broader: 'grinding', kana: 'えんとうけんさく', kanji: ['円筒研削', '円筒研削加工'], old: ['円筒研磨', '円研'], en: ['cylindrical grinding', 'OD grinding'], kit: ['円筒研削盤'] },
  { id: 'surface-grinding', group: 'metal', broader: 'grinding', kana: 'へいめんけんさく', kanji: ['平面研削', '平面研削加工'], old: ['平面研磨', '平研'], en: ['surface grinding', 'flat grinding'], kit: ['平面研削盤'] },
  { id: 'honing', group: 'metal', broader: 'machining', kana: 'ほーにんぐ', kata: ['ホーニング加工', 'ホーニング'], en: ['honing'], kit: ['ホーニング盤'] },
  { id: 'edm', group: 'metal', broader: 'machining', kana: 'ほうでんかこう', kanji: ['放電加工'], kata: ['スパーク加工'], abbr: ['EDM'], sub: ['型彫放電加工', '型彫り放電'], en: ['electrical discharge machining', 'spark erosion'], kit: ['形彫放電加工機'] },
  { id: 'wire-edm', group: 'metal', broader: 'edm', kana: 'わいやーかっと', kata: ['ワイヤーカット', 'ワイヤカット', 'ワイヤー放電加工'], old: ['ワイヤ放電加工'], abbr: ['WEDM'], sub: ['ワイヤー加工'], en: ['wire EDM'], kit: ['ワイヤ放電加工機'] },
  { id: 'gear-cutting', group: 'metal', broader: 'cutting', kana: 'はぎり', kanji: ['歯切り加工', '歯車加工', '歯切り'], kata: ['ギヤ加工', 'ギア加工'], old: ['歯切', '歯切加工'], sub: ['gear hobbing', 'ホブ切り'], en: ['gear cutting'], kit: ['ホブ盤'] },
  { id: 'keyway', group: 'metal', broader: 'cutting', kana: 'きーみぞかこう', kanji: ['キー溝加工'], sub: ['スロッター加工', 'slotting'], en: ['keyway cutting'] },
  { id: 'broaching', group: 'metal', broader: 'cutting', kana: 'ぶろーちかこう', kata: ['ブローチ加工', 'ブローチ'], en: ['broaching'], kit: ['ブローチ盤'] },
  { id: 'sheet-metal', group: 'metal', kana: 'ばんきんかこう', kanji: ['板金加工', '板金'], kata: ['シートメタル加工'], old: ['鈑金', '鈑金加工'], sub: ['精密板金', '精密鈑金'], en: ['sheet metal work', 'sheet metal fabrication'] },
  { id: 'laser-cutting', group: 'metal', also: ['sheet-metal'], kana: 'れーざーせつだん', kata: ['レーザー切断', 'レーザーカット'], old: ['レーザ切断', 'レーザカット', 'レーザー切断加工'], en: ['laser cutting', 'laser cut'], kit: ['ファイバーレーザー切断機'] },
  { id: 'bending', group: 'metal', also: ['sheet-metal'], kana: 'まげかこう', kanji: ['曲げ加工'], kata: ['ベンディング'], old: ['曲加工', '折り曲げ', '折曲げ'], sub: ['press brake bending', 'ベンダー曲げ'], en: ['bending'] },
  { id: 'pipe-bending', group: 'metal', broader: 'bending', kana: 'ぱいぷまげ', kanji: ['管曲げ'], kata: ['パイプ曲げ', 'パイプベンディング'], old: ['パイプ曲げ加工', '鋼管曲げ'], en: ['pipe bending', 'tube bending'], kit: ['CNCパイプベンダー'] },
  { id: 'press', group: 'metal', kana: 'ぷれすかこう', kata: ['プレス加工', 'スタンピング', '金属プレス'], sub: ['打ち抜き加工', '打抜き', '打抜加工', '打ち抜き'], en: ['metal stamping', 'press working', 'stamping'], kit: ['110tプレス機', '順送プレス'] },
  { id: 'deep-drawing', group: 'metal', broader: 'press', kana: 'ふかしぼり', kanji: ['深絞り加工', '深絞り'], kata: ['ディープドロー'], old: ['深絞', '深しぼり', '絞りプレス'], en: ['deep drawing', 'deep draw stamping'], kit: ['油圧深絞りプレス'] },
  { id: 'metal-spinning', group: 'metal', kana: 'へらしぼり', kanji: ['へら絞り', '箆絞り'], kata: ['ヘラ絞り', 'スピニング加工'], old: ['ヘラしぼり', 'へらしぼり加工', 'ヘラ絞'], en: ['metal spinning', 'spin forming'], kit: ['NC自動スピニングマシン'] },
  { id: 'plate-work', group: 'metal', kana: 'せいかん', kanji: ['製缶', '製缶加工'], old: ['製罐', '製かん'], en: ['plate work'] },
  { id: 'forging', group: 'metal', kana: 'たんぞう', kanji: ['鍛造', '鍛造加工'], kata: ['フォージング'], sub: ['型打ち鍛造', 'drop forging', '火造り'], en: ['forging'], kit: ['エアハンマー'] },
  { id: 'cold-forging', group: 'metal', broader: 'forging', kana: 'れいかんたんぞう', kanji: ['冷間鍛造'], old: ['冷鍛'], sub: ['ヘッダー加工', 'cold heading', '冷間圧造'], en: ['cold forging'], kit: ['パーツフォーマー'] },
  { id: 'form-rolling', group: 'metal', kana: 'てんぞう', kanji: ['転造', '転造加工'], kata: ['ローリング加工'], sub: ['ねじ転造', 'thread rolling'], en: ['form rolling'], kit: ['転造盤'] },
  { id: 'springs', group: 'metal', kana: 'ばねせいさく', kanji: ['ばね製作', '発条製作'], kata: ['バネ製作', 'スプリング製造'], old: ['バネ成形', 'ばね加工', 'バネ加工'], en: ['spring manufacturing', 'spring making'], kit: ['コイリングマシン'] },
  { id: 'shearing', group: 'metal', also: ['sheet-metal'], kana: 'しゃーりんぐ', kanji: ['剪断加工'], kata: ['シャーリング', 'シャーリング加工'], old: ['せん断加工', 'シャー切断'], en: ['shearing', 'plate shearing'], kit: ['シャーリングマシン'] },
  { id: 'welding', group: 'metal', kana: 'ようせつ', kanji: ['溶接', '溶接加工'], kata: ['ウェルディング'], old: ['熔接', '鎔接', '熔接加工'], en: ['welding'], says: ['有資格者が溶接いたします'] },
  { id: 'tig-welding', group: 'metal', broader: 'welding', kana: 'てぃぐようせつ', kata: ['ティグ溶接'], old: ['アルゴン溶接', 'TIG熔接'], abbr: ['TIG溶接', 'TIG'], en: ['TIG welding', 'argon welding'], kit: ['TIG溶接機'] },
  { id: 'laser-welding', group: 'metal', broader: 'welding', kana: 'れーざーようせつ', kata: ['レーザー溶接', 'レーザ溶接'], old: ['レーザー熔接', 'レーザウェルディング'], en: ['laser welding', 'laser beam welding'], kit: ['ファイバーレーザー溶接機'] },
  { id: 'spot-welding', group: 'metal', broader: 'welding', kana: 'すぽっとようせつ', kanji: ['点溶接'], kata: ['スポット溶接'], old: ['スポット熔接', 'スポット付け'], en: ['spot welding'], kit: ['テーブルスポット溶接機'] },
  { id: 'brazing', group: 'metal', kana: 'ろうづけ', kanji: ['ろう付け', '鑞付け', '蝋付け'], kata: ['ロウ付け', 'ブレージング'], old: ['ろう付', 'ロー付け'], sub: ['silver brazing', '銀ロー付け'], en: ['brazing'] },
  { id: 'soldering', group: 'metal', kana: 'はんだづけ', kanji: ['はんだ付け', '半田付け'], kata: ['ハンダ付け', 'ソルダリング'], old: ['はんだ付', 'ハンダ付', '半田付'], sub: ['hand soldering'], en: ['soldering'] },
  { id: 'riveting', group: 'metal', kana: 'かしめ', kanji: ['加締め'], kata: ['カシメ加工'], old: ['かしめ加工', 'カシメ'], sub: ['リベット締め', '鋲打ち', 'riveting'], en: ['crimping', 'staking'] },
];
