import { can, directory, has, holds, maker, part } from '../kit.mjs';

const lead = part('kyoto-shisaku', 'lead');
const base = { role: lead, languages: 'ja en', industry: ['機械・金属加工', 'machine and metal work'] };

export const document = directory('kyoto-shisaku', ['京都試作ネット', 'Kyoto Shisaku Net'], [
  '京都府南部の機械・金属の会社が試作を引き受けるネットワーク。登録された技術から事務局が幹事企業を決め、2時間以内にお見積りをお返しします。',
  'A network of machine and metal firms in southern Kyoto that takes on prototypes. From the registered competencies the office decides on the organiser; an estimate is returned within two hours.',
], {
  regions: [{ id: 'south-kyoto', name: { ja: '京都府南部', en: 'Southern Kyoto' }, codes: ['262048', '263222', '262072', '261092', '261076'] }],
  networks: [{
    id: 'kyoto-shisaku', kind: 'joint-order', founded: '2001', statedMembers: 10, name: { ja: '京都試作ネット', en: 'Kyoto Shisaku Net' },
    description: {
      ja: '約80社の青年部「機青連」から生まれました。年200〜300件の依頼のうち約2割が受注になり、金額は1万円余りから1,000万円まで。まとまりで届く注文が、会員の技術の幅を広げています。',
      en: 'Grown from the Kiseiren youth association of about 80 firms. Of 200–300 requests a year about 20 % become contracts, from a little over ¥10,000 to ¥10 million. Orders delivered as sets broaden the members’ skills.',
    },
    contact: { email: 'shisaku@kyoto-shisaku.example.jp' },
    stages: ['prototyping', 'machining', 'sheet-metal', 'inspection'],
    intake: {
      style: 'office-picks-lead', responseHours: 2,
      promise: { ja: '2時間以内にお見積りをお返しします', en: 'An estimate within two hours' },
      firstSeenBy: { ja: '事務局と、会員の担当者（パソコンと携帯電話に転送）', en: "the office, and members' computers and supervisors' phones" },
      decidedBy: { ja: '登録された技術から事務局が幹事企業を決めます。技術のある会員には回答の義務があり、複数いるときは話し合い、急ぐときは事務局が指名します', en: 'From registered competencies the office decides on the organiser. Members with the skill must respond; several discuss who fits best; when time is short the office designates the lead' },
      leads: { ja: '幹事企業', en: 'the organiser' }, languages: ['ja'],
    },
  }],
  distinguishing: ['prototyping', 'machining-center-machining', 'sheet-metal', 'grinding', 'wire-edm'],
  resources: [{ id: 'kiseiren', kind: 'milieu', name: { ja: '機青連（約80社の青年部）', en: 'Kiseiren youth association, about 80 firms' }, description: { ja: '若い経営者の勉強会が、試作を共同で受ける仲間になりました。', en: 'A study circle of young managers that became partners in prototypes.' } }],
  members: [
    maker('minasoko', ['みなそこ精工', 'Minasoko Seiko'], 'みなそこせいこう', 'uji', { ...base, facts: 'f1969 e28 c10', appeal: ['試作の切削、朝のご依頼は夕方に見積り', 'Machined prototypes'], can: [can('prototyping', 'a5052 a7075 s45c', { lot: [1, 50], days: [2, 7] }), can('machining-center-machining', 'a5052 a7075 sus304 pom', { size: 'L800 W500 H450', tol: 0.01, lot: [1, 200], days: [3, 7] })], has: [has('machining-center', '立形・横形', 8)], holds: [holds('iso9001', '2028-04-30')] }),
    maker('takezono', ['たけぞの板金', 'Takezono Sheet Metal'], 'たけぞのばんきん', 'kumiyama', { ...base, facts: 'f1975 e19 c10', appeal: ['精密板金の試作、1枚から', 'Precision sheet metal from one piece'], can: [can('sheet-metal', 'sus304 spcc a5052', { size: 'L1200 W1000', t: [0.3, 6], tol: 0.1, lot: [1, 300], unit: '枚', days: [2, 5] }), can('laser-cutting', 'sus304 spcc', { t: [0.3, 12], lot: [1, 300], unit: '枚', days: [1, 3] })] }),
    maker('ujigawa-kensaku', ['うきふね研削', 'Ukifune Grinding'], 'うきふねけんさく', 'uji', { ...base, facts: 'f1982 e9 c5', appeal: ['ミクロンの研削、試作も1個から', 'Grinding to the micron'], can: [can('surface-grinding', 'skd11 cemented-carbide s45c', { size: 'L600 W300', tol: 0.002, ra: 0.1, lot: [1, 100], days: [2, 6] }), can('cylindrical-grinding', 'scm440 skd11', { size: 'D200 L500', tol: 0.002, lot: [1, 100] })] }),
    maker('yamabuki-wire', ['やまぶきワイヤ', 'Yamabuki Wire EDM'], 'やまぶきわいや', 'joyo', { ...base, facts: 'f1991 e7', appeal: ['夜も動くワイヤ放電、急ぎに応えます', 'Wire EDM that runs at night'], can: [can('wire-edm', 'skd11 cemented-carbide sus304 titanium', { size: 'L500 W350 H300', tol: 0.003, lot: [1, 50], days: [1, 5] }), can('small-hole-edm', 'sus304 cemented-carbide', { lot: [1, 100] })] }),
    maker('kumoi', ['くもい樹脂切削', 'Kumoi Plastics'], 'くもいじゅしせっさく', 'fushimi', { ...base, facts: 'f1996 e11', appeal: ['PEEKもアクリルも、型なしで1個から', 'PEEK and acrylic without a mould'], can: [can('resin-machining', 'peek acrylic pom mc-nylon abs', { size: 'L1000 W600', tol: 0.03, lot: [1, 100], days: [2, 7] }), can('vacuum-casting', 'urethane', { lot: [5, 30], days: [5, 10] })] }),
    maker('hozuki', ['ほおづき溶接', 'Hozuki Welding'], 'ほおづきようせつ', 'kumiyama', { ...base, facts: 'f1978 e12', appeal: ['薄板のTIGとレーザー溶接', 'Thin sheet welded by TIG and laser'], can: [can('tig-welding', 'sus304 aluminum titanium', { t: [0.3, 8], lot: [1, 200], days: [2, 7] }), can('laser-welding', 'sus304', { t: [0.2, 2], lot: [1, 500] })] }),
    maker('nijiiro-anodize', ['にじいろアルマイト', 'Nijiiro Anodising'], 'にじいろあるまいと', 'kyotominami', { ...base, facts: 'f1965 e15 c10', appeal: ['試作のアルマイト、2日で', 'Anodised prototypes in two days'], can: [can('anodizing', 'a5052 a6063 a7075', { size: 'L1000 W500', lot: [1, 5000], days: [2, 4] }), can('hard-anodizing', 'a5052 a7075', { lot: [1, 2000], days: [3, 5] }), can('color-anodizing', 'a5052', { lot: [1, 2000] })] }),
    maker('tsuzumi', ['つづみ歯車', 'Tsuzumi Gears'], 'つづみはぐるま', 'fushimi', { ...base, facts: 'f1955 e22 c10', appeal: ['試作の歯車を図面から1枚', 'Prototype gears, one from a drawing'], can: [can('gear-cutting', 's45c scm415 brass pom', { size: 'D300', tol: 0.01, lot: [1, 500], days: [5, 15] }), can('gear-grinding', 'scm415', { size: 'D250', lot: [1, 100] })] }),
    maker('asagiri-keisoku', ['あさぎり計測', 'Asagiri Measuring'], 'あさぎりけいそく', 'uji', { ...base, facts: 'f2002 e6', appeal: ['試作品の測定と3Dスキャン', 'Measuring and 3D scanning of prototypes'], can: [can('dimensional-inspection', undefined, { tol: 0.002, days: [1, 3] }), can('3d-scanning', undefined, { size: 'L1500 W1000 H1000', days: [1, 3] })], has: [has('cmm', '700×1,000×600', 2, { shared: true }), has('3d-scanner', undefined, 1)] }),
    maker('tobira-kogyo', ['とびら電装', 'Tobira Electric'], 'とびらでんそう', 'kyotominami', { ...base, facts: 'f1988 e17 c10', appeal: ['動く試作へ。配線と組立まで', 'Prototypes that run: wiring and assembly'], can: [can('control-panel-building', undefined, { lot: [1, 30], days: [7, 20] }), can('assembly', undefined, { lot: [1, 100] }), can('pcb-assembly', undefined, { lot: [1, 300], days: [5, 10] })] }),
  ],
});
