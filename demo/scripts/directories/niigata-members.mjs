// The makers of niigata.json that are no polishers, all written for demonstration.
import { can, has, holds, made, maker, part } from '../kit.mjs';

const weekdays = { hours: ['8:30〜17:30', '8:30–17:30'], closed: ['土・日・祝日', 'Saturdays, Sundays, holidays'] };

export const otherMakers = [
  maker('yanagiba', ['株式会社やなぎば洋食器', 'Yanagiba Cutlery Co., Ltd.'], 'やなぎばようしょっき', 'tsubame', {
    facts: 'f1926 e58 c48', phone: true, languages: 'ja en', abroad: true, industry: ['洋食器製造業', 'cutlery manufacturing'], serves: 'hotel-tourism-industry restaurant-industry retail-industry',
    appeal: ['燕の金属洋食器を、世界のホテルへ', 'Metal tableware of Tsubame for hotels of the world'],
    about: ['スプーン、フォーク、ナイフの企画から抜き、つぶし、研磨の手配、検品まで。名入れとホテル向けの特注を承ります。', 'Spoons, forks and knives from planning and blanking to inspection; engraving and special orders for hotels.'],
    can: [can('blanking', 'sus304 sus430', { t: [1, 4], lot: [1000, 500000], unit: '本', days: [20, 45] }), can('forging', 'sus420j2', { lot: [500, 50000], unit: '本', days: [30, 60] }), can('oem', 'sus304', { lot: [500], unit: '本' }), can('marking', 'sus304', { lot: [100], unit: '本', note: ['名入れ', 'Names and crests'] })],
    has: [has('press-machine', ['30〜300 t', '30–300 t'], 12), has('roll-bender', undefined, 1)], holds: [holds('iso9001', '2028-02-28'), holds('iso14001', '2028-02-28')],
    sells: [made(['やなぎば26本組カトラリー', 'Yanagiba 26-piece cutlery'], ['鏡面と梨地を選べます', 'Mirror or satin'], { award: ['見本：デザイン賞', 'Demonstration: design award'], year: 2022 })],
    visit: { ...weekdays, tour: true, tourNote: ['5名から、2週間前までに予約', 'From five people, booked two weeks ahead'], shop: true },
  }),
  maker('hanakotori', ['はなことり食器', 'Hanakotori Tableware'], 'はなことりしょっき', 'tsubame', {
    facts: 'f1968 e19 c10', consumers: true, serves: 'baby-kids-industry welfare-industry', industry: ['洋食器製造業', 'cutlery manufacturing'],
    appeal: ['子どもとお年寄りの手になじむスプーン', 'Spoons that fit the hands of children and the aged'],
    can: [can('pressing', 'sus304', { t: [1, 3], lot: [200, 30000], days: [15, 30] }), can('product-planning', undefined, { lot: 1 })],
    sells: [made('まがるスプーン', '柄を好みの角度に曲げられるユニバーサルデザインのスプーン')], visit: { shop: true, hours: '10:00〜17:00', closed: '水曜' },
  }),
  maker('kurogane-forge', ['くろがねの鍛造株式会社', 'Kuroganeno Forging Co., Ltd.'], 'くろがねのたんぞう', 'sanjo', {
    facts: 'f1947 e64 c40', phone: true, languages: 'ja en', abroad: true, industry: ['鍛造業', 'forging'], serves: 'automotive-industry construction-machinery-industry agriculture-industry',
    appeal: ['工具と機械部品の熱間鍛造。型から熱処理まで社内で', 'Hot forging of tools and machine parts; dies and heat treatment in house'],
    can: [can('hot-forging', 's45c scm435 scm440', { kg: 8, tol: 0.3, lot: [500, 100000], days: [20, 40] }), can('heat-treatment', 'carbon-steel chromoly', { lot: [100, 100000], days: [5, 10] }), can('mold-design', undefined, {})],
    has: [has('forging-press', ['600〜1,600 t', '600–1,600 t'], 5), has('forging-hammer', ['1 t', '1 t'], 3), has('heat-treatment-furnace', undefined, 2)], holds: [holds('iso9001', '2027-11-30')],
    visit: { ...weekdays, tour: true },
  }),
  maker('hinoto', ['火の戸鍛冶工房', 'Hinoto Smithy'], 'ひのとかじこうぼう', 'sanjo', {
    facts: 'f1938 e3', consumers: true, languages: 'ja en', abroad: true, industry: ['利器工匠具製造業', 'edge tools'], serves: 'restaurant-industry retail-industry',
    appeal: ['越後三条打刃物。包丁を一丁から打ちます', 'Forged kitchen knives of Sanjo, from a single blade'],
    about: ['青紙と白紙の包丁、切り出し、爪切りを手で打ちます。研ぎ直しと柄の交換も承ります。', 'Knives of blue and white paper steel, forged by hand; resharpening and new handles.'],
    can: [can('blade-making', 'blue-paper-steel white-paper-steel', { lot: [1, 100], unit: '本', days: [30, 90], yen: 15000 }), can('open-die-forging', 'cutlery-steel steel', { kg: 3, lot: [1, 50], days: [20, 60] }), can('sharpening', 'cutlery-steel', { lot: [1, 200], unit: '本', days: [5, 14], yen: 1500 })],
    holds: [holds('traditional-craftsman')], sells: [made(['三徳包丁 十六夜', 'Santoku knife Izayoi'], ['青紙二号、鏡面', 'Blue paper no. 2, mirror sides'])], visit: { hours: ['9:00〜16:00', '9:00–16:00'], closed: ['日曜', 'Sundays'], tour: true, shop: true },
  }),
  maker('asatsuyu', ['あさつゆプレス工業', 'Asatsuyu Press Industries'], 'あさつゆぷれすこうぎょう', 'tsubame', {
    facts: 'f1970 e45 c30', languages: 'ja en', industry: ['金属プレス製品製造業', 'metal stamping'], serves: 'automotive-industry home-appliance-industry',
    appeal: ['深絞りから順送まで、200トンのサーボプレスで', 'Deep drawing to progressive stamping on a 200-ton servo press'],
    can: [can('deep-drawing', 'sus304 aluminum spcc', { size: 'D300 H250', t: [0.4, 3], tol: 0.05, lot: [100, 50000], days: [10, 25] }), can('progressive-stamping', 'sus304 spcc copper', { t: [0.2, 2], tol: 0.03, lot: [5000, 1000000], days: [15, 30] }), can('pressing', 'sus304 aluminum', { t: [0.4, 4], lot: [50, 100000], days: [7, 20] })],
    has: [has('servo-press', ['200 t', '200 t'], 2, { year: 2020 }), has('hydraulic-press', ['80〜300 t', '80–300 t'], 7)], holds: [holds('iso9001', '2028-07-31'), holds('iatf16949', '2028-09-30')],
  }),
  maker('tamamizu', ['たまみず絞り製作所', 'Tamamizu Spinning'], 'たまみずしぼりせいさくしょ', 'tsubame', {
    facts: 'f1959 e7', consumers: true, industry: ['金属製品製造業', 'metal products'], appeal: ['へら絞り1枚から。型は木でも作ります', 'Metal spinning from one sheet, on wooden formers if need be'],
    can: [can('metal-spinning', 'sus304 aluminum copper brass', { size: 'D1200 H600', t: [0.5, 5], tol: 0.3, lot: [1, 500], unit: '枚', days: [5, 15], yen: 6000 }), can('prototyping', 'sus304 aluminum copper', { lot: [1, 10] })], has: [has('spinning-lathe', 'φ1,200まで', 4)],
    visit: { tour: true, hours: '9:00〜17:00', closed: '土日' },
  }),
  maker('hagoromo-mekki', ['はごろもめっき株式会社', 'Hagoromo Plating Co., Ltd.'], 'はごろもめっき', 'sanjo', {
    facts: 'f1966 e36 c20', phone: true, languages: 'ja en', industry: ['電気めっき業', 'electroplating'], serves: 'automotive-industry housing-industry home-appliance-industry',
    appeal: ['ニッケル、クロム、無電解。試作は3日で', 'Nickel, chrome, electroless; prototypes in three days'],
    can: [can('nickel-plating', 'brass steel zinc-alloy', { size: 'L1500 W800', lot: [1, 50000], days: [3, 7] }), can('chrome-plating', 'brass steel', { size: 'L1500', lot: [1, 50000], days: [3, 7] }), can('electroless-nickel-plating', 'aluminum steel sus304', { t: [0.003, 0.03], lot: [1, 20000], days: [3, 7], note: ['膜厚 ±2 µm', 'Film thickness ±2 µm'] })],
    has: [has('plating-line', ['自動3ライン', '3 automatic lines'], 3)], holds: [holds('iso14001', '2029-03-31'), holds('rohs'), holds('eco-action-21', '2025-03-31')], refuses: ['六価クロムの装飾めっき', 'Decorative plating from hexavalent chromium'],
  }),
  maker('kogane-mekki', '有限会社こがねいろ鍍金', 'こがねいろときん', 'tsubame', {
    facts: 'f1951 e9', consumers: true, industry: '電気めっき業', serves: 'jewelry-watch-industry gift-industry', appeal: '銀器の再めっきと金めっきを1点から',
    can: [can('silver-plating', 'nickel-silver brass copper', { lot: [1, 3000], days: [7, 14], yen: 1500 }), can('gold-plating', 'sus304 brass', { lot: [1, 3000], days: [7, 14], yen: 3000 }), can('re-plating', undefined, { lot: [1, 100], days: [7, 21] })],
  }),
  maker('inazuma-laser', ['いなずまレーザー株式会社', 'Inazuma Laser Co., Ltd.'], 'いなずまれーざー', 'nagaoka', {
    facts: 'f2001 e28 c30', languages: 'ja en', industry: ['板金業', 'sheet metal'], serves: 'machinery-industry semiconductor-industry food-industry',
    appeal: ['板もパイプも、データが届いた翌日に切ります', 'Sheet and tube, cut the day after your data arrive'],
    can: [can('laser-cutting', 'sus304 ss400 spcc aluminum copper', { size: 'L3048 W1524', t: [0.1, 25], tol: 0.1, lot: [1, 5000], unit: '枚', days: [1, 5] }), can('pipe-laser-cutting', 'sus304 steel-pipe', { size: 'D220 L6500', t: [1, 10], lot: [1, 2000], unit: '本', days: [2, 5] }), can('bending', 'sus304 spcc aluminum', { t: [0.5, 16], lot: [1, 5000], days: [2, 5] }), can('tig-welding', 'sus304 aluminum', { t: [1, 16], lot: [1, 1000], days: [3, 7] })],
    has: [has('laser-cutting-machine', ['ファイバー 8 kW、5×10', 'fibre 8 kW, 5×10 ft'], 2, { year: 2022 }), has('press-brake', ['130 t×3 m', '130 t × 3 m'], 3)], holds: [holds('iso9001', '2027-05-31')],
  }),
  maker('kasane', 'かさね板金工業', 'かさねばんきんこうぎょう', 'sanjo', {
    facts: 'f1984 e17 c10', industry: '板金業', serves: 'restaurant-industry medical-industry', appeal: '厨房と医療のステンレス板金、溶接跡を残しません',
    can: [can('sheet-metal', 'sus304 sus430 secc', { size: 'L2400 W1200', t: [0.6, 6], tol: 0.3, lot: [1, 500], days: [5, 12] }), can('laser-welding', 'sus304', { t: [0.5, 3], lot: [1, 500], days: [5, 10] })], has: [has('laser-welder', 'ファイバー 1.5 kW', 2), has('turret-punch-press', '30 t', 1)],
  }),
  maker('utsushi', ['うつし金型製作所', 'Utsushi Mould Works'], 'うつしかながたせいさくしょ', 'nagaoka', {
    facts: 'f1977 e26 c20', languages: 'ja en', industry: ['金型製造業', 'dies and moulds'], serves: 'automotive-industry medical-industry electronics-industry',
    appeal: ['樹脂とダイカストの金型、設計から鏡面まで', 'Moulds for plastics and die casting, from design to mirror finish'],
    can: [can('die-and-mold-making', 'prehardened-steel skd61 s50c', { size: 'L1000 W800 H600', tol: 0.005, lot: [1, 10], unit: '式', days: [30, 60] }), can('mold-design', undefined, {}), can('sinker-edm', 'skd61', { tol: 0.005 }), can('mold-polishing', 'prehardened-steel', { finish: 'mirror-finish', ra: 0.02 }), can('mold-maintenance', undefined, { lot: 1, unit: '式' })],
    has: [has('edm-machine', ['形彫り', 'sinker'], 3), has('five-axis-machining-center', undefined, 1, { year: 2018 }), has('cmm', ['900×1,500×800', '900 × 1,500 × 800 mm'], 1, { shared: true })], holds: [holds('iso9001', '2028-10-31')],
  }),
  maker('nukigata', 'ぬきがた工業有限会社', 'ぬきがたこうぎょう', 'tsubame', {
    facts: 'f1973 e11 c5', industry: '金型製造業', appeal: '洋食器と家電のプレス金型、修理は翌日', can: [can('die-and-mold-making', 'skd11 high-speed-steel', { tol: 0.005, lot: [1, 20], unit: '式', days: [15, 40] }), can('mold-maintenance', undefined, { days: [1, 5] }), can('wire-edm', 'skd11 cemented-carbide', { size: 'L600 W400 H300', tol: 0.003, lot: [1, 200], days: [3, 10] })], has: [has('wire-edm-machine', undefined, 4)],
  }),
  maker('kezuri', ['けずりの匠精機', 'Kezurino Takumi Seiki'], 'けずりのたくみせいき', 'nagaoka', {
    facts: 'f1989 e33 c25', phone: true, languages: 'ja en', abroad: true, industry: ['機械部品製造業', 'machine parts'], serves: 'aerospace-industry semiconductor-industry machine-tool-industry',
    appeal: ['チタンとインコネルの5軸加工、1個から', 'Five-axis machining of titanium and Inconel, from one piece'],
    can: [can('five-axis-machining', 'titanium ti-6al-4v inconel aluminum a7075', { size: 'D500 H400', tol: 0.01, lot: [1, 500], days: [10, 25] }), can('cnc-turning', 'sus304 titanium s45c', { size: 'D300 L800', tol: 0.005, lot: [1, 2000], days: [7, 15] }), can('dimensional-inspection', undefined, {})],
    has: [has('five-axis-machining-center', ['φ500×H400', 'φ500 × H400'], 4, { year: 2021 }), has('multitasking-machine', undefined, 2), has('cmm', undefined, 1)], holds: [holds('jisq9100', '2027-08-31'), holds('iso9001', '2027-08-31')],
    visit: { ...weekdays, tour: true, tourNote: ['秘密保持の同意が必要です', 'A confidentiality agreement is needed'] },
  }),
  maker('magokoro-seimitsu', 'まごころ精密加工', 'まごころせいみつかこう', 'sanjo', {
    facts: 'f1995 e8', consumers: true, industry: '機械部品製造業', appeal: '1個の部品を、図面がなくても作ります', can: [can('machining', 's45c sus304 a5052 brass pom', { size: 'L500 W400', tol: 0.02, lot: [1, 100], days: [3, 10] }), can('single-piece', undefined, { lot: [1, 5] }), can('reverse-engineering', undefined, { note: '現物から寸法を起こします' }), can('prototyping', undefined, { lot: [1, 10], days: [3, 10] })], has: [has('machining-center', '立形', 3), has('lathe', '汎用', 2)],
  }),
  maker('tokeru', 'とける鋳造所', 'とけるちゅうぞうしょ', 'sanjo', {
    facts: 'f1963 e14 c10', industry: '鋳造業', serves: 'housing-industry agriculture-industry', appeal: 'ロストワックスで、刃物の口金から医療部品まで', can: [can('investment-casting', 'sus304 sus316 brass cobalt-chrome', { kg: 5, tol: 0.2, lot: [50, 10000], days: [20, 40] }), can('aluminum-casting', 'ac4c', { kg: 30, lot: [1, 500], days: [14, 30] })], has: [has('melting-furnace', '高周波 50 kg', 2)],
  }),
  maker('yakiire-sato', 'ほむら熱処理', 'ほむらねつしょり', 'sanjo', {
    facts: 'f1971 e16 c10', industry: '金属熱処理業', serves: 'automotive-industry machine-tool-industry', appeal: '刃物の真空焼入れ、1本の試験から量産まで', can: [can('vacuum-heat-treatment', 'sus440c skd11 high-speed-steel sus420j2', { size: 'L900 W600 H600', lot: [1, 50000], days: [2, 5] }), can('quench-hardening', 's45c scm440', { lot: [10, 50000], days: [2, 5] }), can('sub-zero-treatment', 'cutlery-steel', { days: [2, 4] })], has: [has('heat-treatment-furnace', '真空炉', 4), has('hardness-tester', undefined, 3)], holds: [holds('iso9001', '2028-12-31')],
  }),
  maker('oke-tank', 'おけや製缶溶接', 'おけやせいかんようせつ', 'kashiwazaki', {
    facts: 'f1980 e21 c20', industry: '製缶板金業', serves: 'brewing-industry chemical-industry', appeal: '酒蔵のタンクから架台まで、据付けまで一貫', can: [can('plate-fabrication', 'sus304 ss400', { size: 'D3000 L8000', kg: 5000, t: [1, 25], lot: [1, 20], unit: '式', days: [20, 60] }), can('tig-welding', 'sus304 sus316l', { t: [1, 12] }), can('robot-welding', 'ss400', { lot: [50, 5000], days: [7, 20] })], holds: [holds('welding-qualification')], has: [has('welding-robot', undefined, 2), has('crane', '5 t', 2)],
  }),
  maker('konoha-wood', ['木の葉柄木工', 'Konoha Handles'], 'このはえもっこう', 'kamo', {
    facts: 'f1960 e6', consumers: true, languages: 'ja en', industry: ['木製品製造業', 'wood products'], serves: 'retail-industry gift-industry', appeal: ['包丁とカトラリーの柄、桐箱まで', 'Handles for knives and cutlery, and boxes of paulownia'],
    can: [can('woodturning', 'hoo keyaki walnut', { size: 'L400', lot: [10, 5000], unit: '本', days: [10, 20] }), can('box-making-wood', 'kiri', { lot: [10, 3000], days: [10, 25] })], sells: [made(['桐のカトラリー箱', 'Cutlery box of paulownia'])], visit: { shop: true, hours: ['9:00〜16:00', '9:00–16:00'] },
  }),
  maker('yukinohana-plastic', 'ゆきのはな樹脂工業', 'ゆきのはなじゅしこうぎょう', 'mitsuke', {
    facts: 'f1982 e39 c30', industry: 'プラスチック製品製造業', serves: 'automotive-industry electronics-industry home-appliance-industry', appeal: '金属とのインサート成形が得意です', can: [can('injection-molding', 'abs polypropylene pom polycarbonate', { size: 'L500 W400', tol: 0.05, lot: [500, 500000], days: [7, 20] }), can('insert-molding', 'pbt pps brass', { lot: [500, 100000], days: [10, 25] })], has: [has('injection-molding-machine', '50〜450 t', 22)], holds: [holds('iso9001', '2028-05-31')],
  }),
  maker('moyo', 'もよう刻印社', 'もようこくいんしゃ', 'tsubame', {
    facts: 'f2009 e5', consumers: true, industry: '金属印刷業', serves: 'gift-industry', appeal: 'タンブラーの名入れを1個から、最短翌日', can: [can('laser-marking', 'sus304 titanium aluminum wood', { size: 'D120 H250', lot: [1, 5000], days: [1, 5], yen: 500 }), can('screen-printing', 'sus304 glass', { lot: [50, 10000], days: [5, 10] }), can('personalisation', undefined, { lot: [1, 5000], days: [1, 5] })], has: [has('laser-marker', 'ファイバー・UV', 3)],
  }),
  maker('sen-to-men', ['線と面デザイン室', 'Sen-to-Men Design'], 'せんとめんでざいんしつ', 'sanjo', {
    facts: 'f2006 e4', languages: 'ja en', industry: ['デザイン業', 'design'], serves: 'home-appliance-industry gift-industry', appeal: ['工場の技術から、売れる道具を考えます', 'Tools that sell, thought out from what factories can do'],
    can: [can('industrial-design', undefined, { lot: 1, days: [20, 60] }), can('package-design', undefined, { days: [10, 30] }), can('product-planning', undefined, {}), can('branding', undefined, {}), can('modelling-service', undefined, { lot: [1, 10], days: [3, 10], note: ['3Dプリンターで形を確かめます', 'Shapes checked with a 3D printer'] })], has: [has('3d-printer', undefined, 2, { shared: true })],
  }),
  maker('tsutsumi-hako', 'つつみ箱工房', 'つつみはここうぼう', 'tsubame', {
    facts: 'f1985 e12 c10', industry: '紙器製造業', serves: 'gift-industry', appeal: '洋食器の化粧箱を100箱から', can: [can('paper-converting', 'paper corrugated-board', { lot: [100, 50000], days: [10, 20] }), can('package-printing', 'paper', { lot: [100, 50000], days: [10, 20] }), can('packaging', undefined, { note: '詰め合わせと検品' })], holds: [holds('fsc', '2027-01-31')],
  }),
  maker('irodori', 'いろどり塗装', 'いろどりとそう', 'sanjo', {
    facts: 'f1993 e13 c5', industry: '金属塗装業', serves: 'outdoor-industry home-appliance-industry', appeal: '粉体塗装とセラミック塗装、色見本は3日で', can: [can('powder-coating', 'steel aluminum', { size: 'L2500 W800 H1200', lot: [1, 10000], days: [3, 7] }), can('ceramic-coating', 'aluminum', { lot: [50, 10000], days: [7, 14] }), can('baked-painting', 'spcc', { lot: [10, 10000] })], has: [has('painting-equipment', undefined, 2)],
  }),
  maker('ito-to-hari', 'いととはりニット', 'いととはりにっと', 'mitsuke', {
    facts: 'f1972 e23 c10', industry: 'ニット製造業', serves: 'apparel-industry', appeal: '横編みと無縫製ニット、サンプル1着から', can: [can('flat-knitting', 'wool cotton cashmere', { lot: [1, 3000], unit: '枚', days: [10, 40] }), can('sewing', 'fabric', { lot: [10, 3000], unit: '枚', days: [10, 30] })], has: [has('flat-knitting-machine', '12G・14G、無縫製', 14)], holds: [holds('j-quality', '2027-03-31')], visit: { tour: true },
  }),
  maker('tsuchime', ['つちめ鎚起銅器', 'Tsuchime Hammered Copper'], 'つちめついきどうき', 'tsubame', {
    facts: 'f1934 e8', consumers: true, languages: 'ja en', abroad: true, industry: ['工芸品製造業', 'craft'], serves: 'gift-industry hotel-tourism-industry', appeal: ['一枚の銅板から、継ぎ目のない急須を打ち出す', 'A teapot without a seam, raised from one sheet of copper'],
    about: ['鎚起銅器の急須、やかん、ぐい呑みを手で打ち、色を付けます。凹みの直しと色の付け直しも承ります。', 'Teapots, kettles and cups raised by hand and patinated. Dents and colours are mended too.'],
    can: [can('hammered-raising', 'copper pure-copper', { size: 'D300 H300', lot: [1, 50], days: [30, 120], yen: 20000 }), can('metal-patination', 'copper', { lot: [1, 50], days: [10, 30] }), can('repair', undefined, { lot: [1, 20], yen: 3000 })],
    holds: [holds('traditional-craft'), holds('traditional-craftsman')], sells: [made(['鎚起の急須 しずく', 'Hammered teapot Shizuku'], ['内側は錫', 'Tin inside'], { award: ['見本：工芸賞', 'Demonstration: craft award'], year: 2021 })], visit: { hours: ['9:00〜17:00', '9:00–17:00'], closed: ['火曜', 'Tuesdays'], tour: true, shop: true },
  }),
  maker('kumitate', 'くみたて物流サービス', 'くみたてぶつりゅうさーびす', 'tsubame', {
    facts: 'f2004 e30 c10', industry: '組立・梱包業', role: part('hub', 'member', 'assembly packaging logistics'), appeal: '磨いた後の検品、組立、箱詰め、発送まで', can: [can('assembly', undefined, { lot: [100, 100000] }), can('visual-inspection', undefined, {}), can('packaging', undefined, {}), can('direct-delivery', undefined, {})],
  }),
  maker('hakari-iot', ['はかり情報工房', 'Hakari Data Works'], 'はかりじょうほうこうぼう', 'nagaoka', {
    facts: 'f2013 e9 c5', languages: 'ja en', industry: ['ソフトウェア業', 'software'], serves: 'machinery-industry', role: part('hub', 'member', 'design inspection'), appeal: ['古い機械にも付けられる、工場の見える化', 'Old machines made visible by retrofit sensors'],
    can: [can('iot-development', undefined, { lot: 1, unit: '式' }), can('image-processing', undefined, { note: ['研磨面の傷の外観検査', 'Visual inspection of polished faces'] }), can('software-engineering', undefined, {})],
  }),
];
