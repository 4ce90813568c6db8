/** A word of names: in normal form, how it is read, and in English where names are translated. */
export interface NameWord {
  readonly word: string;
  readonly reads: readonly string[];
  readonly english: readonly string[];
}

/** The words of a table below, which are written in normal form: 製作所せいさくしょ=works,manufacturing. */
export function* nameWordsOf(table: string): Iterable<NameWord> {
  for (const entry of table.split(/ (?=[一-龠ぁ-ん々])/)) {
    const [own = '', translations] = entry.split('=');
    const written = /^[一-龠々]+/.exec(own)?.[0] ?? own;
    yield { word: written, reads: written === own ? [own] : own.slice(written.length).split('/'), english: translations?.split(',') ?? [] };
  }
}

/** What stands at a place of a list by its beginning. */
export function byBeginning<K, T>(items: readonly T[], beginning: (item: T) => K): Map<K, T[]> {
  const begun = new Map<K, T[]>();
  for (const item of items) {
    const key = beginning(item), same = begun.get(key);
    if (same) same.push(item);
    else begun.set(key, [item]);
  }
  return begun;
}

/**
 * How the usual words of company names are read, for members that state no kana: the commonest family names of Japan,
 * words that stand before or instead of one, and trade words with what they are in English. Family names with two usual
 * readings have both.
 */
export const FAMILY_NAMES =
  '佐藤さとう 鈴木すずき 高橋たかはし 田中たなか 伊藤いとう 渡辺わたなべ 渡部わたなべ/わたべ 山本やまもと 中村なかむら 小林こばやし 加藤かとう 吉田よしだ 山田やまだ ' +
  '佐々木ささき 山口やまぐち 松本まつもと 井上いのうえ 木村きむら 林はやし 斎藤さいとう 清水しみず 山崎やまざき/やまさき 森もり 池田いけだ 橋本はしもと 阿部あべ 安部あべ 石川いしかわ ' +
  '山下やました 中島なかじま/なかしま 石井いしい 小川おがわ 前田まえだ 岡田おかだ 長谷川はせがわ 藤田ふじた 後藤ごとう 近藤こんどう 村上むらかみ 遠藤えんどう 青木あおき 坂本さかもと ' +
  '福田ふくだ 太田おおた 西村にしむら 藤井ふじい 金子かねこ 岡本おかもと 藤原ふじわら 中野なかの 三浦みうら 原田はらだ 中川なかがわ 松田まつだ 竹内たけうち 小野おの 田村たむら ' +
  '中山なかやま 和田わだ 石田いしだ 森田もりた 上田うえだ 原はら 内田うちだ 柴田しばた 酒井さかい 宮崎みやざき 横山よこやま 高木たかぎ 安藤あんどう 宮本みやもと 大野おおの 小島こじま/おじま ' +
  '谷口たにぐち 今井いまい 工藤くどう 高田たかだ/たかた 増田ますだ 丸山まるやま 杉山すぎやま 村田むらた 大塚おおつか 新井あらい 小山こやま/おやま 平野ひらの 藤本ふじもと 河野こうの/かわの ' +
  '上野うえの 野口のぐち 武田たけだ 松井まつい 千葉ちば 菅原すがわら/すがはら 岩崎いわさき 久保くぼ 木下きのした 佐野さの 野村のむら 松尾まつお 菊地きくち 菊池きくち 市川いちかわ 杉本すぎもと ' +
  '古川ふるかわ 大西おおにし 島田しまだ 水野みずの 桜井さくらい 高野たかの 吉川よしかわ/きっかわ 山内やまうち 西田にしだ 西川にしかわ 飯田いいだ 五十嵐いがらし 川口かわぐち ' +
  '北村きたむら 安田やすだ 中田なかた/なかだ 川崎かわさき 平田ひらた 東ひがし/あずま/とう 福島ふくしま 服部はっとり 本田ほんだ 岩田いわた 土屋つちや 久保田くぼた 小松こまつ 辻つじ 樋口ひぐち 関せき ' +
  '秋山あきやま 中西なかにし 田口たぐち 永井ながい 山中やまなか 大橋おおはし 松岡まつおか 川上かわかみ 吉村よしむら 大久保おおくぼ 川村かわむら 小池こいけ 馬場ばば 浅野あさの 荒木あらき ' +
  '大島おおしま 石原いしはら/いしわら 熊谷くまがい/くまがや 奥村おくむら 黒田くろだ 荒井あらい 尾崎おざき 早川はやかわ 堀ほり 松下まつした 本間ほんま 成田なりた 西山にしやま 石橋いしばし ' +
  '永田ながた 小西こにし 大石おおいし 須藤すどう/すとう 菅野かんの/すがの 萩原はぎわら/はぎはら 星野ほしの 東海林しょうじ 矢野やの 沢田さわだ 松村まつむら 西沢にしざわ 伊東いとう 関口せきぐち ' +
  '片山かたやま 富田とみた 栗原くりはら 篠原しのはら 広瀬ひろせ 松原まつばら 岡崎おかざき 児玉こだま 平井ひらい 坂井さかい 小沢おざわ 吉野よしの 飯塚いいづか 大谷おおたに 望月もちづき ' +
  '八木やぎ 田辺たなべ 岡おか 角田つのだ/かくた 石塚いしづか 中井なかい 須田すだ 黒沢くろさわ 白井しらい 古田ふるた 川島かわしま 川田かわだ/かわた 内藤ないとう 榎本えのもと 桑原くわばら 大森おおもり ' +
  '上原うえはら 竹田たけだ 小田おだ 三宅みやけ 野田のだ 宮田みやた 水谷みずたに 滝沢たきざわ 堀内ほりうち 柳沢やなぎさわ 山岸やまぎし 土田つちだ 金井かない 長田ながた/おさだ 野崎のざき 牧野まきの ' +
  '神田かんだ 村山むらやま 植田うえだ 塚本つかもと 岸きし 津田つだ 島しま 中沢なかざわ 今村いまむら 田島たじま 浜田はまだ 武藤むとう 南みなみ 北きた 西にし 大川おおかわ 片岡かたおか 細川ほそかわ 小笠原おがさわら';

/** Written before or instead of a family name, or parts of a fancy one. */
export const NAME_WORDS =
  '三井みつい 住友すみとも 三菱みつびし 太平たいへい 太平洋たいへいよう 本社ほんしゃ 本店ほんてん 日鉄にってつ 日成にっせい 東海とうかい 北海ほっかい 東北とうほく 新しん/あら 丸まる 第一だいいち 第二だいに 中央ちゅうおう 大だい/おお 小こ/お 中なか/ちゅう 東洋とうよう 東亜とうあ 三和さんわ 昭和しょうわ 明和めいわ 平和へいわ 協和きょうわ 共和きょうわ 日進にっしん 日新にっしん 共栄きょうえい ' +
  '協栄きょうえい 三栄さんえい 大栄だいえい 東栄とうえい 昭栄しょうえい 大成たいせい 光洋こうよう 太陽たいよう 大洋たいよう 富士ふじ 不二ふじ 大和やまと/だいわ 三協さんきょう 三共さんきょう 三光さんこう 三友さんゆう 三洋さんよう ' +
  '日本にほん/にっぽん 日東にっとう 日産にっさん 日立ひたち 東京とうきょう 大阪おおさか 名古屋なごや 北陸ほくりく 北越ほくえつ 越後えちご 新潟にいがた 福井ふくい 燕つばめ 焼津やいづ 鯖江さばえ 関西かんさい 関東かんとう ' +
  '東海とうかい 中部ちゅうぶ 九州きゅうしゅう 信越しんえつ 信州しんしゅう 国際こくさい 東邦とうほう 東和とうわ 東光とうこう 大同だいどう 大東だいとう 大丸だいまる 一心いっしん 光こう/ひかり 本もと 野の 川かわ/がわ 山やま 田た/だ';

/** Trade words: written, read, and in English where a name is translated. */
export const TRADE_WORDS =
  '製作所せいさくしょ=works,manufacturing,mfg 製作せいさく=manufacturing 製造所せいぞうしょ=works,manufacturing 製造せいぞう=manufacturing 工業こうぎょう=industries,industry,industrial,kogyo 産業さんぎょう=industries,industry 工業所こうぎょうしょ=works,industries ' +
  '興業こうぎょう=kogyo 工作所こうさくしょ=works 鉄工所てっこうしょ=ironworks,iron works 鉄工てっこう=ironworks 鉄鋼てっこう=steel 製鋼せいこう=steel 商会しょうかい 商店しょうてん 商事しょうじ=trading 商工しょうこう 工房こうぼう=studio,workshop ' +
  '工務店こうむてん 工芸こうげい=crafts 工機こうき 工場こうじょう=factory 技研ぎけん 技術ぎじゅつ=technology 技工ぎこう 研究所けんきゅうしょ/けんきゅうじょ=laboratory,research 精工せいこう=seiko,precision 精機せいき=precision,seiki 精密せいみつ=precision ' +
  '精器せいき 機械きかい=machinery,machine 機工きこう 機器きき=instruments 電機でんき=electric 電気でんき=electric 電子でんし=electronics 電器でんき=electric 電工でんこう 金属きんぞく=metal,metals 金物かなもの=hardware 金型かながた=mold,mould,die,dies ' +
  '合金ごうきん=alloy 軽金属けいきんぞく 化学かがく=chemical 化成かせい=chemical 樹脂じゅし=plastics 合成ごうせい 研磨けんま=polishing 磨みがき 鍍金めっき/ときん=plating 表面ひょうめん=surface 塗装とそう=painting,coating 板金ばんきん=sheet metal ' +
  '溶接ようせつ=welding 鋳造ちゅうぞう=casting 鋳造所ちゅうぞうしょ=foundry 鋳工ちゅうこう 鋳物いもの=foundry 鍛造たんぞう=forging 鍛工たんこう=forging 鍛工所たんこうしょ=forging 刃物はもの=cutlery 洋食器ようしょっき=tableware 発条はつじょう/ばね=spring,springs ' +
  '螺子ねじ=screw 歯車はぐるま=gear,gears 木工もっこう=woodworks,woodwork 木材もくざい=lumber 家具かぐ=furniture 建具たてぐ 建設けんせつ=construction 織物おりもの=textile,textiles 繊維せんい=textile,fiber 紡績ぼうせき=spinning 染工せんこう=dyeing 染色せんしょく=dyeing ' +
  '縫製ほうせい=sewing 被服ひふく=apparel 眼鏡めがね/がんきょう=optical,eyewear 光学こうがく=optical 硝子がらす=glass 窯業ようぎょう=ceramics 陶器とうき=pottery 漆器しっき=lacquerware 製紙せいし=paper 紙器しき 印刷いんさつ=printing 食品しょくひん=foods,food ' +
  '水産すいさん=fisheries,suisan 酒造しゅぞう=brewery,sake brewery 醸造じょうぞう=brewery 製菓せいか=confectionery 製麺せいめん=noodles 製茶せいちゃ=tea 造船ぞうせん=shipbuilding 造船所ぞうせんしょ/ぞうせんじょ=shipyard 運輸うんゆ=transport 企画きかく=planning ' +
  '特殊とくしゅ=special 特殊鋼とくしゅこう=special steel 鋼材こうざい=steel 真空しんくう=vacuum 包装ほうそう=packaging 冷蔵れいぞう=cold storage,refrigeration 冷凍れいとう=frozen 製材せいざい=sawmill,lumber 製缶せいかん 缶詰かんづめ=cannery 旋盤せんばん=turning,lathe ' +
  '電装でんそう=electric 計測けいそく=measurement,metrology 押出おしだし=extrusion 石材せきざい=stone 農機のうき=farm machinery 傘かさ/がさ=umbrella,umbrellas 洋傘ようがさ=umbrella 和傘わがさ=umbrella 仏壇ぶつだん=altar 紙業しぎょう=paper 紙器しき=paper container 醤油しょうゆ=soy sauce 味噌みそ=miso ' +
  '経編たてあみ=warp knit 鋲螺びょうら=rivet,screw 螺子ねじ/らし=screw 子し/こ 木綿もめん=cotton 麻織あさおり=linen 瓦かわら/がわら=roof tile 砥石といし=grinding wheel 塗料とりょう=paint 運送うんそう=transport 倉庫そうこ=warehouse 商工しょうこう 物産ぶっさん=trading 貿易ぼうえき=trading ' +
  'てっく=tech まてりある=materials,material えんじにありんぐ=engineering しすてむ=system しすてむず=systems めたる=metal てくの=techno つーる=tool,tools ぷれす=press もーるど=mold,mould すぷりんぐ=spring ごむ=rubber らば=rubber ばるぶ=valve ぽんぷ=pump こーてぃんぐ=coating ばね=spring,springs ' +
  'めっき=plating ぷらすちっく=plastic,plastics でざいん=design がらす=glass れーす=lace にっと=knit,knitting ぱっけーじ=packaging,package ふーず=foods ふーど=food せらみっく=ceramic せらみっくす=ceramics けみかる=chemical びじょん=vision さーびす=service らぼ=lab ひーてぃんぐ=heating ' +
  'あるみ=aluminum,aluminium そふと=soft れーざ=laser しーる=seal,label ぶれーど=blade,blades びろーど=velvet りぼん=ribbon だいかすと=die casting,diecast,die cast ましん=machine ぎや=gear こいる=coil';

/** Provinces, and places whose names their kanji alone do not give away: companies are named after them. */
export const PLACE_WORDS =
  '武生たけふ 敦賀つるが 小浜おばま 勝山かつやま 永平寺えいへいじ 春江はるえ 丸岡まるおか 金津かなづ 越前えちぜん 若狭わかさ 加賀かが 能登のと 富山とやま 金沢かなざわ 高岡たかおか 長岡ながおか 三条さんじょう 上越じょうえつ 佐渡さど 諏訪すわ 甲府こうふ 沼津ぬまづ 三島みしま 一宮いちのみや 尾張おわり 尾西びさい 三河みかわ 衣浦きぬうら 員弁いなべ 多治見たじみ 土岐とき 岐阜ぎふ ' +
  '四日市よっかいち 桑名くわな 鈴鹿すずか 伊賀いが 近江おうみ 滋賀しが 京都きょうと 奈良なら 和歌山わかやま 神戸こうべ 姫路ひめじ 尼崎あまがさき 明石あかし 播州ばんしゅう 播磨はりま 但馬たじま 丹波たんば 丹後たんご 東大阪ひがしおおさか 八尾やお 枚方ひらかた 鳥取とっとり 米子よなご 境港さかいみなと 島根しまね 松江まつえ 出雲いずも 石見いわみ 石州せきしゅう 倉敷くらしき 備前びぜん ' +
  '備中びっちゅう 備後びんご 尾道おのみち 下関しものせき 関門かんもん 門司もじ 宇部うべ 周南しゅうなん 阿波あわ 讃岐さぬき 愛媛えひめ 今治いまばり 新居浜にいはま 土佐とさ 博多はかた 久留米くるめ 大牟田おおむた 唐津からつ 肥前ひぜん 肥後ひご 佐世保させぼ 諫早いさはや 八代やつしろ 大分おおいた 別府べっぷ 臼杵うすき 日田ひた 日向ひゅうが 延岡のべおか 薩磨さつま 沖縄おきなわ 那覇なは ' +
  '北海道ほっかいどう 札幌さっぽろ 函館はこだて 小樽おたる 旭川あさひかわ 帯広おびひろ 釧路くしろ 室蘭むろらん 苫小牧とまこまい 弘前ひろさき 八戸はちのへ 津軽つがる 岩手いわて 北上きたかみ 仙台せんだい 能代のしろ 男鹿おが 米沢よねざわ 会津あいづ 常陸ひたち 武蔵むさし 相模さがみ 甲斐かい 信濃しなの 飛騨ひだ 美濃みの 濃尾のうび 木曽きそ 木曽きそ 伊那いな 遠州えんしゅう 駿河するが 伊豆いず ' +
  '伊勢いせ 志磨しま 紀州きしゅう 河内かわち 泉州せんしゅう 摂津せっつ 美作みまさか 安芸あき 周防すおう 長州ちょうしゅう 長門ながと 筑前ちくぜん 筑後ちくご 豊前ぶぜん 豊後ぶんご 伯耆ほうき 因幡いなば 隠岐おき 萩はぎ 群馬ぐんま 桐生きりゅう 埼玉さいたま 湖東ことう 信楽しがらき 醒井さめがい 守山もりやま 栗東りっとう 彦根ひこね 常盤ときわ 朝日あさひ 牡蠣かき 多磨たま 海苔のり 狭間はざま ' +
  '紅葉もみじ 大和やまと 百合ゆり';
