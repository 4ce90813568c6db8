// 29 polishers written for demonstration: all of them stand in migakiya.json, the first fourteen in niigata.json as well.
import { can, has, holds, made, maker, part } from '../kit.mjs';

const admin = part('migakiya', 'administrative');
const member = part('migakiya', 'member');
const std = 'polishing-standard';
const weekdays = { hours: ['8:30〜17:30', '8:30–17:30'], closed: ['土・日・祝日', 'Saturdays, Sundays, holidays'] };

export const polishers = [
  maker('tsukishiro', ['株式会社つきしろ研磨', 'Tsukishiro Polishing Co., Ltd.'], 'つきしろけんま', 'tsubame', {
    facts: 'f1964 e18 c10', phone: true, role: admin, consumers: true, languages: 'ja en', abroad: true,
    industry: ['金属表面処理業', 'metal surface treatment'], serves: 'home-appliance-industry restaurant-industry gift-industry',
    appeal: ['ビアタンブラーの内側まで、顔が映る鏡面に', 'Mirror finish down to the inside of a beer tumbler'],
    about: ['昭和39年の創業以来、ステンレス器物の鏡面研磨を続けています。深い器の内面と、口元の仕上げを得意とします。試作1個から月産3万個まで、同じ基準で検査して出荷します。',
      'Mirror polishing of stainless hollowware since 1964. Deep insides and drinking rims are our speciality. From one prototype to 30,000 pieces a month, inspected to the same standard.'],
    can: [
      can('mirror-polishing', 'sus304 sus316', { finish: 'mirror-finish finish-800', size: 'D300 L500', t: [0.4, 6], kg: 15, ra: 0.03, grit: [undefined, 1500], lot: [1, 30000], days: [5, 10], yen: 1800, yenFor: ['1個の参考価格', 'Guide price for one piece'], standard: std,
        note: ['器の内面は直径40 mmから', 'Insides from 40 mm in diameter'] }),
      can('mirror-polishing', 'titanium', { finish: 'mirror-finish', size: 'D200 L300', t: [0.4, 3], ra: 0.05, lot: [1, 3000], days: [7, 15], yen: 3500, note: ['酸化膜を残す仕上げは要相談', 'Ask us about finishes that keep the oxide film'] }),
      can('buff-polishing', 'sus304 sus430 brass', { finish: 'gloss-finish', size: 'D400 L600', t: [0.4, 12], ra: 0.1, lot: [1, 50000], days: [3, 7], standard: std }),
    ],
    has: [has('buffing-machine', ['2.2〜7.5 kW、両頭', '2.2–7.5 kW, double-ended'], 14), has('polishing-robot', ['6軸、可搬10 kg', '6 axes, 10 kg payload'], 2, { year: 2019 }), has('roughness-tester', ['Ra 0.01〜', 'from Ra 0.01'], 1, { shared: true })],
    holds: [holds('iso9001', '2028-03-31'), holds('buff-skill-test', undefined)],
    made: [made(['二重ビアタンブラーの内面鏡面', 'Mirror inside of a double-walled beer tumbler'], ['内面Ra0.03以下、2万個', 'Inside Ra 0.03 or finer, 20,000 pieces'], { year: 2024 }),
      made(['風洞模型の現地研磨', 'On-site polishing of a wind tunnel model'], ['分解できない模型を現地で磨きました', 'Polished in place, as it could not be taken apart'], { year: 2021 })],
    sells: [made(['つきしろタンブラー', 'Tsukishiro tumbler'], ['泡がきめ細かく立つ鏡面タンブラー', 'A mirror-polished tumbler for fine foam'], { award: ['見本：暮らしの道具賞', 'Demonstration: household goods award'], year: 2023 })],
    visit: { ...weekdays, tour: true, tourNote: ['10名まで、1週間前までに予約', 'Up to ten people, booked a week ahead'], shop: true },
    confirmed: { by: ['磨き屋シンジケート事務局', 'Migakiya Syndicate office'], on: '2026-11-04' },
  }),
  maker('asanagi-buff', ['有限会社あさなぎバフ製作所', 'Asanagi Buff Works'], 'あさなぎばふせいさくしょ', 'tsubame', {
    facts: 'f1958 e32 c12', role: admin, industry: ['金属表面処理業', 'metal surface treatment'], serves: 'home-appliance-industry restaurant-industry',
    appeal: ['カトラリーを月に20万本。自動機と人の手で', '200,000 pieces of cutlery a month, by machine and by hand'],
    about: ['スプーン、フォーク、ナイフの量産研磨。自動研磨機で面を出し、柄と歯の間は人の手で仕上げます。', 'Mass-production polishing of spoons, forks and knives: faces by automatic machines, tines and handles by hand.'],
    can: [
      can('buff-polishing', 'sus304 sus430 sus420j2', { finish: 'mirror-finish gloss-finish', size: 'L350', t: [0.8, 8], ra: 0.1, lot: [500, 200000], unit: '本', days: [10, 20], yen: 12, yenFor: ['1万本のときの1本の価格', 'Price of one in 10,000 pieces'], standard: std }),
      can('belt-polishing', 'sus304 sus430', { finish: 'satin-finish hairline', lot: [500, 100000], unit: '本', days: [10, 20] }),
    ],
    has: [has('buffing-machine', ['カトラリー用自動機', 'automatic, for cutlery'], 8), has('belt-grinder', ['幅50〜150 mm', '50–150 mm wide'], 10)],
    holds: [holds('iso14001', '2027-09-30')], refuses: ['1点ものの修理', 'Repair of single pieces'],
    visit: { ...weekdays, tour: false },
  }),
  maker('hikarizawa', ['ひかりざわ研磨工業株式会社', 'Hikarizawa Polishing Industries'], 'ひかりざわけんまこうぎょう', 'tsubame', {
    facts: 'f1979 e24 c20', phone: true, role: admin, languages: 'ja en', industry: ['金属表面処理業', 'metal surface treatment'], serves: 'electronics-industry automotive-industry aerospace-industry',
    appeal: ['マグネシウムを量産で磨く。粉じん対策を備えた専用棟', 'Magnesium polished in series, in a building of its own with dust control'],
    about: ['マグネシウム合金の筐体とレンズ枠を量産研磨しています。マグネシウムの粉は爆発のおそれがあるため、湿式集じんと防爆設備を備えた専用棟で作業します。アルミとチタンも承ります。',
      'Series polishing of magnesium housings and lens frames. Magnesium dust can explode, so we work in a separate building with wet dust collection and explosion-proof equipment. Aluminium and titanium too.'],
    can: [
      can('magnesium-polishing', 'magnesium az31 az91', { finish: 'gloss-finish hairline', size: 'L400 W300 H80', t: [0.6, 5], kg: 3, ra: 0.2, lot: [100, 50000], days: [10, 20], note: ['湿式集じん、防爆設備の専用棟で作業', 'In a separate building with wet dust collection and explosion-proof equipment'] }),
      can('mirror-polishing', 'magnesium az31', { finish: 'mirror-finish', size: 'L200 W150', ra: 0.05, lot: [1, 500], days: [10, 15], note: ['試作1個から', 'From one prototype'] }),
      can('mirror-polishing', 'aluminum a5052 a6063', { finish: 'mirror-finish', size: 'L600 W400', t: [0.8, 10], ra: 0.03, lot: [1, 10000], days: [7, 14] }),
      can('deburring', 'magnesium aluminum', { lot: [100, 50000], days: [5, 10] }),
    ],
    has: [has('buffing-machine', ['湿式・防爆', 'wet, explosion-proof'], 6, { year: 2008 }), has('polishing-robot', ['湿式ブース内、6軸', 'in a wet booth, 6 axes'], 3, { year: 2017 })],
    holds: [holds('iso9001', '2027-06-30'), holds('iso14001', '2028-06-30')],
    made: [made(['ノートパソコン筐体の量産研磨', 'Series polishing of laptop housings'], ['マグネシウム合金、月産3万個', 'Magnesium alloy, 30,000 a month'], { year: 2012 })],
    confirmed: { by: ['磨き屋シンジケート事務局', 'Migakiya Syndicate office'], on: '2026-11-10' },
  }),
  maker('kagamino', ['株式会社かがみの精機', 'Kagamino Seiki Co., Ltd.'], 'かがみのせいき', 'tsubame', {
    facts: 'f1986 e15 c10', role: admin, languages: 'ja en zh', abroad: true, industry: ['金属表面処理業', 'metal surface treatment'], serves: 'semiconductor-industry medical-industry research-industry',
    appeal: ['Ra0.005の超鏡面。半導体製造装置と研究機関へ', 'Ra 0.005 super mirror for semiconductor equipment and laboratories'],
    about: ['真空チャンバー、ロール、反射鏡の超鏡面研磨。クリーンブースで仕上げ、粗さの測定記録を付けてお渡しします。', 'Super mirror polishing of vacuum chambers, rolls and reflectors, finished in a clean booth and delivered with roughness records.'],
    can: [
      can('mirror-polishing', 'sus316l sus304 aluminum', { finish: 'super-mirror-finish', size: 'L800 W600 H400', ra: 0.005, tol: 0.005, lot: [1, 200], days: [10, 30], yen: 30000, note: ['測定記録付き', 'With measurement records'] }),
      can('lapping', 'copper oxygen-free-copper sus316l', { finish: 'mirror-ra', size: 'D250', tol: 0.001, ra: 0.005, lot: [1, 100], days: [10, 20] }),
      can('electropolishing', 'sus316l sus304', { finish: 'electropolished-finish', size: 'L1000 W600 H600', ra: 0.1, lot: [1, 500], days: [7, 14] }),
    ],
    has: [has('lapping-machine', ['定盤径φ610', 'plate φ610'], 3), has('electropolishing-line', ['槽1,200×800×800', 'tank 1,200×800×800'], 1), has('roughness-tester', ['非接触、Ra 0.001〜', 'non-contact, from Ra 0.001'], 1, { shared: true }), has('clean-room', ['ISOクラス6のブース', 'ISO class 6 booth'], 1)],
    holds: [holds('iso9001', '2029-01-31'), holds('iso13485', '2028-05-31')],
    made: [made(['粒子加速器の銅電極', 'Copper electrodes for a particle accelerator'], ['Ra0.005、平行度1 µm', 'Ra 0.005, parallel within 1 µm'], { year: 2020 })],
  }),
  maker('yukige', ['ゆきげ磨き工房', 'Yukige Polishing Studio'], 'ゆきげみがきこうぼう', 'tsubame', {
    facts: 'f1991 e5', phone: true, role: admin, consumers: true, languages: 'ja en', abroad: true, industry: ['金属表面処理業', 'metal surface treatment'], serves: 'gift-industry',
    appeal: ['形見の品を、もう一度ひかるまで。個人の方を歓迎します', 'Keepsakes polished until they shine again. Private persons welcome'],
    about: ['万年筆、銀の急須、結婚の記念のカトラリー、バイクのタンクなど、思い出の品を1点ずつ磨き直します。お預かりの前に写真を見て、どこまで戻せるかと料金をお伝えします。',
      'Fountain pens, silver teapots, wedding cutlery, motorcycle tanks: we re-polish what you keep, piece by piece. From photos we tell you beforehand how far it can be restored and what it costs.'],
    can: [
      can('repolishing', 'silver brass sus304 nickel-silver copper', { finish: 'mirror-finish gloss-finish', size: 'L400 W300 H300', lot: [1, 20], days: [5, 20], yen: 2000, yenFor: ['小物1点の価格', 'Price of one small item'], note: ['写真でお見積り。めっき品は地金が出ることがあります', 'Estimate from photos. On plated goods the base metal may show'] }),
      can('hand-polishing', 'silver gold brass titanium', { finish: 'mirror-finish', lot: [1, 20], days: [5, 15], yen: 3000 }),
    ],
    has: [has('buffing-machine', ['小物用', 'for small goods'], 3), has('ultrasonic-cleaner', undefined, 1)],
    holds: [holds('first-grade-technician')],
    made: [made(['祖母の銀のティーポット', "A grandmother's silver teapot"], ['黒ずみと打ち傷を取り、彫りを残して磨き直しました', 'Tarnish and dents removed, the engraving kept'], { year: 2025 })],
    visit: { hours: ['10:00〜16:00', '10:00–16:00'], closed: ['日・月', 'Sundays and Mondays'], tour: true, tourNote: ['2名まで、電話で予約', 'Up to two people, by telephone'], shop: true },
    refuses: ['文化財、刀剣、時計の機械部分', 'Cultural property, swords, watch movements'],
    confirmed: { by: ['磨き屋シンジケート事務局', 'Migakiya Syndicate office'], on: '2026-10-28' },
  }),
  maker('koshinowa', ['株式会社こしのわ研磨', 'Koshinowa Polishing Co., Ltd.'], 'こしのわけんま', 'tsubame', {
    facts: 'f1972 e41 c30', role: admin, consumers: true, industry: ['金属表面処理業', 'metal surface treatment'], serves: 'automotive-industry motorcycle-industry bicycle-industry home-appliance-industry',
    appeal: ['自動車とバイクの部品を、ロボットと職人で磨く', 'Car and motorcycle parts polished by robots and by craftsmen'],
    about: ['マフラー、ホイール、エンジンカバー、家電の把手の研磨。量産はロボット、1台分の部品は職人が受け持ちます。', 'Mufflers, wheels, engine covers and appliance handles: series by robots, the parts of a single vehicle by craftsmen.'],
    can: [
      can('robot-polishing', 'aluminum adc12 sus304', { finish: 'mirror-finish hairline', size: 'L800 W500 H400', kg: 20, ra: 0.1, lot: [300, 20000], days: [10, 20] }),
      can('buff-polishing', 'aluminum adc12 sus304 titanium', { finish: 'mirror-finish', size: 'D700 L1000', kg: 25, lot: [1, 300], days: [7, 21], yen: 8000, yenFor: ['ホイール1本の価格', 'Price of one wheel'], note: ['塗装の剥離は別料金', 'Paint removal is charged extra'] }),
    ],
    has: [has('polishing-robot', ['6軸、可搬20〜60 kg', '6 axes, 20–60 kg payload'], 9, { year: 2015 }), has('belt-grinder', undefined, 12)],
    holds: [holds('iatf16949', '2027-12-31'), holds('iso14001', '2028-12-31')],
    sells: [made(['鏡面エンジンカバー', 'Mirror-polished engine cover'], ['旧車のための磨き済み部品', 'Polished parts for classic motorcycles'])],
    visit: { ...weekdays, tour: true },
  }),
  maker('mizukagami', ['有限会社みずかがみ', 'Mizukagami Ltd.'], 'みずかがみ', 'tsubame', {
    facts: 'f1983 e9 c5', role: member, languages: 'ja en', serves: 'food-industry pharmaceutical-industry brewing-industry', industry: ['金属表面処理業', 'metal surface treatment'],
    appeal: ['サニタリー配管とタンクの内面を磨く', 'Insides of sanitary pipes and tanks'],
    about: ['食品、酒造、製薬向けの配管とタンクの内面研磨。溶接ビードを平らにしてから#400まで仕上げます。', 'Inner polishing of pipes and tanks for food, breweries and pharmaceuticals. Weld beads are levelled, then finished to #400.'],
    can: [
      can('inner-surface-polishing', 'sus304 sus316l', { finish: 'sanitary-finish finish-400', size: 'D2000 L4000', ask: true, ra: 0.2, grit: [undefined, 400], lot: [1, 100], days: [5, 15], standard: std }),
      can('weld-bead-finishing', 'sus304 sus316l', { grit: [undefined, 320], lot: [1, 500], days: [3, 10] }),
      can('onsite-polishing', 'sus304', { finish: 'sanitary-finish', lot: 1, unit: '式', days: [10, 30] }),
    ],
    has: [has('belt-grinder', ['内面用', 'for insides'], 5), has('roughness-tester', ['携帯型', 'portable'], 2)], holds: [holds('iso9001', '2028-08-31')],
  }),
  maker('yayoihara', ['やよいはらヘアライン', 'Yayoihara Hairline'], 'やよいはらへあらいん', 'tsubame', {
    facts: 'f1969 e11 c8', role: member, serves: 'construction-industry home-appliance-industry', industry: ['金属表面処理業', 'metal surface treatment'],
    appeal: ['板のヘアラインとバイブレーション、目をそろえて', 'Hairline and vibration finishes on sheet, with lines that match'],
    about: 'エレベーターの扉、厨房機器の天板などの板物研磨。4×8の定尺板まで、前後の板の目をそろえて仕上げます。',
    can: [
      can('hairline-polishing', 'sus304 sus430 aluminum', { finish: 'hairline vibration-finish', size: 'L3000 W1524', t: [0.8, 12], grit: [80, 400], lot: [1, 2000], unit: '枚', days: [3, 7], yen: 2500, yenFor: ['1 m²の価格', 'Price per m²'], standard: std }),
      can('belt-polishing', 'sus304', { finish: 'finish-no4 finish-240 finish-320 finish-400', t: [0.8, 12], lot: [1, 2000], unit: '枚', days: [3, 7] }),
    ],
    has: [has('belt-grinder', ['幅1,550 mm、板用', '1,550 mm wide, for sheet'], 2)],
  }),
  maker('shiroganedo', ['しろがね堂みがき店', 'Shiroganedo'], 'しろがねどうみがきてん', 'tsubame', {
    facts: 'f1949 e4', role: member, consumers: true, languages: 'ja', serves: 'restaurant-industry hotel-tourism-industry', industry: ['金属表面処理業', 'metal surface treatment'],
    appeal: ['レストランの銀器を、200本からまとめて磨き直し', 'Restaurant silver re-polished, by the case'],
    about: 'ホテルとレストランの銀器、銀めっきのカトラリー、真鍮の把手の磨き直し。ご家庭の銀器は1点から承ります。くすみ取りと変色止めまで行います。',
    can: [
      can('repolishing', 'silver nickel-silver brass', { finish: 'gloss-finish mirror-finish', lot: [1, 2000], unit: '本', days: [5, 14], yen: 300, yenFor: ['スプーン1本の価格', 'Price of one spoon'] }),
      can('silver-plating', 'nickel-silver', { lot: [10, 1000], unit: '本', days: [14, 28], note: '提携先のめっき工場で行います' }),
    ],
    visit: { hours: '9:00〜17:00', closed: '水曜', shop: true }, holds: [holds('buff-skill-test')],
  }),
  maker('kitaakari', ['株式会社きたあかり研磨', 'Kitaakari Polishing'], 'きたあかりけんま', 'tsubame', {
    facts: 'f1976 e22 c15', role: member, serves: 'home-appliance-industry electronics-industry', industry: ['金属表面処理業', 'metal surface treatment'],
    appeal: ['アルミ押出材と家電部品の量産研磨', 'Aluminium extrusions and appliance parts in series'],
    about: 'アルマイトの前の研磨を専門とし、圧延目やダイスマークを残さず仕上げます。',
    can: [
      can('buff-polishing', 'aluminum a6063 a5052', { finish: 'gloss-finish hairline satin-finish', size: 'L2500 W300', t: [1, 20], ra: 0.1, lot: [100, 30000], days: [7, 14] }),
      can('brush-polishing', 'aluminum', { finish: 'matte-finish', lot: [100, 30000], days: [5, 10] }),
    ],
    has: [has('buffing-machine', '長尺自動機 L2,500', 3)], holds: [holds('iso9001', '2027-04-30')],
  }),
  maker('senzoku', ['せんぞくバレル有限会社', 'Senzoku Barrel Ltd.'], 'せんぞくばれる', 'sanjo', {
    facts: 'f1988 e8 c3', role: member, serves: 'automotive-industry machinery-industry', industry: ['金属表面処理業', 'metal surface treatment'],
    appeal: ['小物のバリ取りとバレル研磨、10個のテスト加工から', 'Deburring and barrel finishing of small parts, tests from ten pieces'],
    can: [
      can('barrel-finishing', 'sus304 steel brass aluminum', { size: 'L120', kg: 0.5, ra: 0.2, lot: [10, 500000], days: [2, 5], yen: 5000, yenFor: ['1バッチの価格', 'Price of one batch'] }),
      can('deburring', 'sus304 steel aluminum zinc-alloy', { finish: 'burr-free-finish', lot: [10, 500000], days: [2, 5] }),
      can('magnetic-finishing', 'sus304 titanium', { size: 'L60', lot: [10, 5000], days: [2, 4] }),
    ],
    has: [has('barrel-machine', '遠心・流動・振動', 11)],
  }),
  maker('madoka-denkai', ['まどか電解研磨', 'Madoka Electropolishing'], 'まどかでんかいけんま', 'sanjo', {
    facts: 'f1994 e12 c10', role: member, languages: 'ja en', serves: 'medical-industry food-industry semiconductor-industry', industry: ['金属表面処理業', 'metal surface treatment'],
    appeal: ['電解研磨で、手の届かない面まで明るく', 'Electropolishing: bright where no hand reaches'],
    can: [
      can('electropolishing', 'sus304 sus316 sus316l sus430', { finish: 'electropolished-finish', size: 'L2000 W1000 H800', ra: 0.2, lot: [1, 10000], days: [3, 7], yen: 4000 }),
      can('passivation', 'sus304 sus316', { lot: [1, 10000], days: [2, 5] }),
      can('pickling', 'sus304 sus316', { finish: 'pickled-finish', size: 'L2000 W1000 H800', lot: [1, 5000], days: [2, 5] }),
    ],
    has: [has('electropolishing-line', '槽 2,200×1,100×900', 2)], holds: [holds('iso9001', '2027-10-31'), holds('iso14001', '2027-10-31')],
  }),
  maker('noborifuji', ['のぼりふじチタン研磨', 'Noborifuji Titanium Polishing'], 'のぼりふじちたんけんま', 'tsubame', {
    facts: 'f2003 e6', role: member, consumers: true, languages: 'ja en', abroad: true, serves: 'sports-industry outdoor-industry medical-industry jewelry-watch-industry', industry: ['金属表面処理業', 'metal surface treatment'],
    appeal: ['焼き付きやすいチタンを、冷やしながら鏡面に', 'Titanium, which galls easily, brought to a mirror by cool working'],
    can: [
      can('mirror-polishing', 'titanium pure-titanium ti-6al-4v', { finish: 'mirror-finish', size: 'L300 W200 H100', ra: 0.04, tol: 0.02, lot: [1, 2000], days: [7, 14], yen: 4500 }),
      can('blasting', 'titanium', { finish: 'satin-finish matte-finish', lot: [1, 2000], days: [5, 10] }),
    ],
    sells: [made('チタンのぐい呑み', '鏡面と梨地の二つ組')],
  }),
  maker('koshimizu', ['こしみず刃物研磨', 'Koshimizu Blade Polishing'], 'こしみずはものけんま', 'sanjo', {
    facts: 'f1961 e7', role: member, consumers: true, serves: 'restaurant-industry', industry: ['金属表面処理業', 'metal surface treatment'],
    appeal: ['包丁の側面を鏡に。研ぎ直しも1本から', 'Kitchen knives with mirror sides; sharpening from one piece'],
    can: [
      can('mirror-polishing', 'sus440c cutlery-steel damascus-steel sus420j2', { finish: 'mirror-finish', size: 'L400', t: [1, 5], lot: [1, 3000], unit: '本', days: [5, 12] }),
      can('sharpening', 'cutlery-steel blue-paper-steel white-paper-steel', { lot: [1, 1000], unit: '本', days: [3, 7], yen: 1200 }),
      can('knife-sharpening-service', 'cutlery-steel', { lot: [1, 50], unit: '本', days: [3, 7], yen: 1200 }),
    ],
    has: [has('grinding-machine', '刃物用水研機', 6)],
  }),
  maker('mikazukido', ['三日月堂手磨き', 'Mikazukido'], 'みかづきどうてみがき', 'tsubame', {
    facts: 'f1998 e3', role: member, consumers: true, serves: 'medical-industry jewelry-watch-industry', appeal: ['医療器具と装身具を、顕微鏡の下で手磨き', 'Instruments and jewellery polished by hand under the microscope'],
    can: [can('hand-polishing', 'sus316l sus420j2 gold silver platinum', { finish: 'mirror-finish', size: 'L150', ra: 0.02, lot: [1, 200], days: [5, 20] })], has: [has('microscope', '実体 ×40', 3)],
  }),
  maker('nagareboshi', ['ながれぼし金型磨き', 'Nagareboshi Mould Polishing'], 'ながれぼしかながたみがき', 'sanjo', {
    facts: 'f1990 e6 c3', role: member, serves: 'automotive-industry medical-industry', appeal: ['樹脂金型の鏡面磨き、#8000まで', 'Injection moulds to a #8000 mirror'],
    can: [can('mold-polishing', 'prehardened-steel skd61 sus420j2', { finish: 'mirror-finish finish-1000', size: 'L600 W500 H300', ra: 0.01, grit: [400, 8000], lot: [1, 20], unit: '式', days: [3, 10] })], has: [has('ultrasonic-cleaner', undefined, 1)],
  }),
  maker('tatsunoko', ['たつのこ仕上工業', 'Tatsunoko Finishing'], 'たつのこしあげこうぎょう', 'tsubame', {
    facts: 'f1981 e10 c5', role: member, serves: 'construction-industry food-industry', appeal: ['溶接の跡を消す。板金部品のビード仕上げ', 'Weld marks removed from sheet metal parts'],
    can: [can('weld-bead-finishing', 'sus304 steel aluminum', { finish: 'hairline finish-no4', size: 'L3000 W1500', lot: [1, 500], days: [2, 7] }), can('deburring', 'sus304 steel', { lot: [1, 2000], days: [2, 5] })],
  }),
  maker('hatsuhi', ['はつひ大型研磨', 'Hatsuhi Large Works'], 'はつひおおがたけんま', 'sanjo', {
    facts: 'f1974 e13 c10', role: member, serves: 'chemical-industry brewing-industry', appeal: ['5メートルのタンクも、現地に出向いて磨きます', 'Five-metre tanks, polished where they stand'],
    can: [can('onsite-polishing', 'sus304 sus316l', { size: 'D5000 L8000', ask: true, lot: 1, unit: '式', days: [15, 40] }), can('buff-polishing', 'sus304', { finish: 'finish-400 mirror-finish', size: 'D2500 L5000', kg: 3000, lot: [1, 20], days: [10, 30] }), can('large-workpiece', 'sus304', {})],
    has: [has('crane', '5 t', 2)],
  }),
  maker('sasafune', ['ささふねブラシ', 'Sasafune Brush'], 'ささふねぶらし', 'tsubame', {
    facts: 'f1985 e5', role: member, appeal: ['ブラシでやわらかく面取り', 'Soft edges by brush'],
    can: [can('brush-polishing', 'sus304 aluminum brass copper', { finish: 'matte-finish', lot: [50, 20000], days: [3, 7] }), can('chamfering', 'sus304 aluminum', { lot: [50, 20000], days: [3, 7] })],
  }),
  maker('yukiakari', ['ゆきあかり銅器磨き', 'Yukiakari Copper Polishing'], 'ゆきあかりどうきみがき', 'tsubame', {
    facts: 'f1955 e4', role: member, consumers: true, appeal: ['鎚目を残して磨く、銅鍋と茶器', 'Copper pans and tea ware, the hammer marks kept'],
    can: [can('hand-polishing', 'copper pure-copper brass tin-pewter', { finish: 'hammered-finish gloss-finish', lot: [1, 100], days: [5, 20], yen: 2500 }), can('repolishing', 'copper', { lot: [1, 30], days: [5, 20] })],
  }),
  maker('amatsubu', ['あまつぶ精密', 'Amatsubu Precision'], 'あまつぶせいみつ', 'tsubame', {
    facts: 'f1996 e9 c5', role: member, serves: 'jewelry-watch-industry medical-industry', appeal: ['時計ケースと小物部品、エッジを残す鏡面', 'Watch cases and small parts: mirrors with crisp edges'],
    can: [can('mirror-polishing', 'sus316l titanium', { finish: 'mirror-finish', size: 'L60 W60 H20', tol: 0.01, ra: 0.02, lot: [50, 10000], days: [7, 15] }), can('small-parts', undefined, {})],
  }),
  maker('koganebashi', ['こがねばし研磨所', 'Koganebashi Polishing'], 'こがねばしけんましょ', 'sanjo', {
    facts: 'f1967 e14 c8', role: member, serves: 'housing-industry', appeal: ['水栓金具のめっき前研磨', 'Taps and fittings polished before plating'],
    can: [can('buff-polishing', 'brass free-cutting-brass zinc-alloy bronze', { finish: 'mirror-finish', size: 'L400', lot: [200, 30000], days: [7, 14] })],
  }),
  maker('kawasemi-robo', ['かわせみロボット研磨', 'Kawasemi Robot Polishing'], 'かわせみろぼっとけんま', 'nagaoka', {
    facts: 'f2010 e12 c20', role: member, languages: 'ja en', serves: 'automotive-industry robot-industry', appeal: ['力を測りながら磨くロボット。条件出しから承ります', 'Robots that feel their force; we work out the parameters'],
    can: [can('robot-polishing', 'aluminum sus304 steel', { size: 'L1200 W800 H600', kg: 60, ra: 0.1, lot: [100, 50000], days: [10, 25] }), can('robot-integration', undefined, { note: '研磨セルの設計と据付' })], has: [has('polishing-robot', '力覚センサー付き', 5, { year: 2021 })],
  }),
  maker('futabadai', ['ふたばだい板研磨', 'Futabadai Sheet Polishing'], 'ふたばだいいたけんま', 'tsubame', {
    facts: 'f1978 e8', role: member, appeal: ['コイルから切った板を、その日のうちに番手仕上げ', 'Sheet in grit finishes on the same day'],
    can: [can('belt-polishing', 'sus304 sus430', { finish: 'finish-no3 finish-no4 finish-240 finish-320 finish-400 hairline', size: 'L2438 W1219', t: [0.5, 6], lot: [1, 1000], unit: '枚', days: [1, 3] })],
  }),
  maker('suzushiro', ['すずしろ洋食器研磨', 'Suzushiro Flatware Polishing'], 'すずしろようしょっきけんま', 'tsubame', {
    facts: 'f1952 e16', role: member, serves: 'restaurant-industry', appeal: ['スプーンの内側、フォークの歯の間まで', 'Bowls of spoons and tines of forks'],
    can: [can('buff-polishing', 'sus304 sus430', { finish: 'mirror-finish', lot: [300, 80000], unit: '本', days: [7, 15] }), can('repolishing', 'sus304 nickel-silver', { lot: [20, 3000], unit: '本', days: [7, 14] })],
  }),
  maker('hotarubi', ['ほたるび研磨', 'Hotarubi Polishing'], 'ほたるびけんま', 'kamo', {
    facts: 'f1992 e7', role: member, serves: 'sports-industry bicycle-industry outdoor-industry', appeal: ['ゴルフ、自転車、アウトドア用品の鏡面とつや消し', 'Golf, bicycle and outdoor goods, mirror or matt'],
    can: [can('mirror-polishing', 'steel titanium aluminum', { finish: 'mirror-finish matte-finish', size: 'L500', lot: [1, 5000], days: [5, 12] })],
  }),
  maker('kisaragi', ['きさらぎブラスト', 'Kisaragi Blast'], 'きさらぎぶらすと', 'sanjo', {
    facts: 'f1999 e5', role: member, appeal: ['梨地仕上げと、磨く前の下地づくり', 'Satin finishes and the ground for polishing'],
    can: [can('bead-blasting', 'sus304 aluminum titanium', { finish: 'satin-finish', size: 'L800 W600 H600', lot: [1, 5000], days: [2, 5] }), can('wet-blasting', 'aluminum sus304', { lot: [1, 2000], days: [2, 5] })], has: [has('blast-machine', '乾式2台・湿式1台', 3)],
  }),
  maker('watagumo', ['わたぐも化学研磨', 'Watagumo Chemical Polishing'], 'わたぐもかがくけんま', 'tsubame', {
    facts: 'f1987 e6', role: member, appeal: ['アルミと銅の化学研磨、こまかな形のまま明るく', 'Aluminium and copper brightened chemically, fine shapes kept'],
    can: [can('chemical-polishing', 'aluminum copper brass', { finish: 'gloss-finish', size: 'L600 W400', lot: [10, 20000], days: [3, 7] })],
  }),
  maker('tomoshibi', ['ともしび研磨塾', 'Tomoshibi Polishing School'], 'ともしびけんまじゅく', 'tsubame', {
    facts: 'f2007 e4', role: part('migakiya', 'member', 'training'), consumers: true, appeal: ['サイザルと鏡面、若い磨き手を育てる工房', 'Sisal and mirror finishes; a workshop that trains young polishers'],
    can: [can('buff-polishing', 'sus304 brass', { finish: 'sisal-finish mirror-finish', lot: [1, 300], days: [5, 10] }), can('training', undefined, { note: '金属バフ研磨検定の受検準備' })],
    visit: { tour: true, tourNote: '研磨体験あり、要予約' },
  }),
];
