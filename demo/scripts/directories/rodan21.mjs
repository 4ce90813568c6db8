import { can, directory, made, maker, part } from '../kit.mjs';

const stake = (stages) => part('rodan21', 'stakeholder', stages);
const cluster = (stages) => part('rodan21', 'cluster', stages);
const firm = (id, ja, en, kana, stages, appeal, capabilities, role = stake, place = 'higashiosaka', more = {}) =>
  maker(id, [ja, en], kana, place, { role: role(stages), appeal, can: capabilities, ...more });

export const document = directory('rodan21', ['ロダン21', 'Rodan21'], [
  '思いつきを製品にする東大阪のワンストップ窓口。無料の相談、面談、企画会議を経て、企画・設計から試作、生産、商品化まで、段階ごとに会社を選びます。',
  'A one-stop centre of Higashi-Osaka that turns ideas into products: free consultation, interview, planning meeting, then companies chosen for each stage from planning and design to prototype, production and commercialisation.',
], {
  regions: [{ id: 'higashi-osaka', name: { ja: '東大阪市', en: 'Higashi-Osaka' }, codes: ['272272'] }],
  networks: [{
    id: 'rodan21', kind: 'one-stop', statedMembers: 17, name: { ja: 'ロダン21', en: 'Rodan21' },
    description: {
      ja: '17社の出資会員と、秘密保持契約を結んだ「会員クラスター」。年1,000件を超える相談から約250件が商品になりました（車いす用リフト、ソーラー外灯など）。自社商品はクイックキャッチャー。',
      en: '17 stakeholder companies and a "member cluster" that signs NDAs. Over 1,000 requests a year, about 250 commercialised (wheelchair lifts, solar exterior lights). Own product: Quick Catcher.',
    },
    contact: { email: 'soudan@rodan21.example.jp' },
    stages: ['product-planning', 'design', 'prototyping', 'mass-production', 'marketing-support', 'sales-support'],
    intake: {
      style: 'interview', promise: { ja: 'ご相談は無料です', en: 'Consultation is free' },
      firstSeenBy: { ja: '窓口。ウェブで受け、お会いして伺います', en: 'the office: by web, then face to face' },
      decidedBy: { ja: '出資会員とクラスターの企画会議', en: 'a planning meeting of stakeholders and cluster' },
      leads: { ja: '段階ごとに会社を選びます', en: 'companies are chosen for each stage' },
      ndaBeforeDrawings: true, languages: ['ja'],
    },
  }],
  distinguishing: ['product-planning', 'design', 'prototyping', 'machining', 'injection-molding'],
  products: [
    { id: 'quick-catcher', name: { ja: 'クイックキャッチャー', en: 'Quick Catcher' }, description: { ja: 'ロダン21の自社商品', en: "Rodan21's own product" } },
    { id: 'wheelchair-lift', name: { ja: '車いす用リフト', en: 'Wheelchair lift' }, need: { ja: '段差を車いすで越えたい', en: 'To pass a step in a wheelchair' } },
    { id: 'solar-light', name: { ja: 'ソーラー外灯', en: 'Solar exterior light' }, need: { ja: '電線のない場所を明るくしたい', en: 'Light where there is no line' } },
  ],
  cases: [{ id: 'lift', title: { ja: '（見本）車いす用リフトを商品にする', en: '(Demonstration) A wheelchair lift brought to market' }, problem: { ja: '図面のない思いつきから', en: 'From an idea without a drawing' }, stages: [{ stage: 'product-planning', member: 'omoitsuki' }, { stage: 'design', member: 'senbiki' }, { stage: 'prototyping', member: 'hitotsu' }, { stage: 'plate-fabrication', member: 'kanaami' }, { stage: 'sales-support', member: 'hanro' }] }],
  members: [
    firm('omoitsuki', 'おもいつき企画', 'Omoitsuki Planning', 'おもいつききかく', 'product-planning', ['思いつきを企画書に', 'Ideas into plans'], [can('product-planning', undefined, { days: [10, 30] }), can('technical-consultation')]),
    firm('senbiki', 'せんびき設計', 'Senbiki Design', 'せんびきせっけい', 'design', ['図面のないところから設計', 'Design without a drawing'], [can('design', undefined, {}), can('cad'), can('cae')]),
    firm('iro-katachi', 'いろかたちデザイン', 'Irokatachi Design', 'いろかたちでざいん', 'design', ['売り場で目を引く形と箱', 'Shapes and boxes that catch the eye'], [can('industrial-design'), can('package-design')]),
    firm('hitotsu', 'ひとつ試作工房', 'Hitotsu Prototypes', 'ひとつしさくこうぼう', 'prototyping', ['まず一つ作ってみます', 'One piece first'], [can('prototyping', 'aluminum steel abs', { lot: [1, 10], days: [5, 15] }), can('additive-manufacturing', 'nylon', { lot: [1, 20] })]),
    firm('kanaami', 'かなあみ製缶', 'Kanaami Fabrication', 'かなあみせいかん', 'prototyping mass-production', ['架台と筐体の製缶', 'Frames and housings'], [can('plate-fabrication', 'ss400 sus304', { size: 'L3000 W2000', lot: [1, 50] }), can('mag-welding', 'ss400')]),
    firm('nejiro', 'ねじろう製作所', 'Nejiro Fasteners', 'ねじろうせいさくしょ', 'mass-production', ['特殊なねじを1万本から', 'Special screws from 10,000'], [can('cold-heading', 'steel sus304', { size: 'D12 L100', lot: [10000, 5000000], unit: '本' }), can('thread-rolling', 'steel sus304', { lot: [10000], unit: '本' })]),
    firm('kurukuru', 'くるくる旋盤', 'Kurukuru Turning', 'くるくるせんばん', 'prototyping mass-production', ['旋盤で1個から千個', 'Turning, one to a thousand'], [can('cnc-turning', 's45c sus303 brass', { size: 'D200 L400', tol: 0.01, lot: [1, 1000], days: [3, 10] })]),
    firm('gasshan', 'がっしゃんプレス', 'Gasshan Press', 'がっしゃんぷれす', 'mass-production', ['小さなプレス品の量産', 'Small stampings in series'], [can('pressing', 'spcc sus304 brass', { t: [0.2, 3], lot: [1000, 1000000] })]),
    firm('tokashi', 'とかし樹脂成形', 'Tokashi Moulding', 'とかしじゅしせいけい', 'mass-production', ['簡易型で300個から', 'Simple moulds, from 300'], [can('injection-molding', 'abs polypropylene', { lot: [300, 100000], days: [15, 40] })]),
    firm('kataya', 'かたや金型', 'Kataya Dies', 'かたやかながた', 'prototyping mass-production', ['樹脂型を安く早く', 'Moulds, cheap and quick'], [can('die-and-mold-making', 's50c prehardened-steel', { lot: [1, 5], unit: '式', days: [20, 45] })]),
    firm('pikari', 'ぴかり電子', 'Pikari Electronics', 'ぴかりでんし', 'design prototyping', ['光るものと制御基板', 'Things that light up, and control boards'], [can('pcb-design'), can('embedded-software'), can('pcb-assembly', undefined, { lot: [1, 1000] })]),
    firm('hinata-solar', 'ひなたソーラー', 'Hinata Solar', 'ひなたそーらー', 'mass-production', ['外灯とソーラーの組立', 'Solar lights assembled'], [can('assembly', undefined, { lot: [10, 5000] }), can('energy-engineering')]),
    firm('nuritate', 'ぬりたて塗装', 'Nuritate Painting', 'ぬりたてとそう', 'mass-production', ['粉体塗装を1個から', 'Powder coating from one'], [can('powder-coating', 'steel aluminum', { lot: [1, 5000] })]),
    firm('mekkiya', 'めっきやまと', 'Mekki Yamato', 'めっきやまと', 'mass-production', ['亜鉛めっきとニッケルめっき', 'Zinc and nickel plating'], [can('zinc-plating', 'steel', { lot: [100, 100000] }), can('nickel-plating', 'steel brass', { lot: [10, 50000] })], stake, 'yao'),
    firm('hakoiri', 'はこいり包装', 'Hakoiri Packaging', 'はこいりほうそう', 'packaging logistics', ['箱と発送', 'Boxes and dispatch'], [can('packaging'), can('logistics')]),
    firm('hanro', 'はんろ商店', 'Hanro Sales', 'はんろしょうてん', 'marketing-support sales-support', ['できた商品を売り場へ', 'From product to shelf'], [can('sales-support'), can('marketing-support'), can('mail-order')]),
    firm('chizai', 'ちざい相談室', 'Chizai Patents', 'ちざいそうだんしつ', 'patent-support', ['意匠と特許の段取り', 'Designs and patents'], [can('patent-support'), can('consulting')]),
    firm('hagane-cl', 'はがね熱処理', 'Hagane Heat Treatment', 'はがねねつしょり', 'mass-production', ['焼入れ1個から', 'Hardening from one'], [can('quench-hardening', 's45c scm440', { lot: [1, 5000] })], cluster),
    firm('wakka-cl', 'わっか曲げ', 'Wakka Bending', 'わっかまげ', 'mass-production', ['パイプと棒の曲げ', 'Tubes and bars bent'], [can('tube-bending', 'stainless-pipe steel-pipe', { size: 'D60', lot: [1, 2000], unit: '本' })], cluster),
    firm('gomu-cl', 'ごむのき工業', 'Gomunoki Rubber', 'ごむのきこうぎょう', 'mass-production', ['ゴムの成形と接着', 'Rubber moulded and bonded'], [can('rubber-molding', 'nbr epdm silicone-rubber', { lot: [100, 50000] })], cluster),
    firm('nuno-cl', 'ぬのや縫製', 'Nunoya Sewing', 'ぬのやほうせい', 'mass-production', ['帆布と産業資材の縫製', 'Canvas and industrial sewing'], [can('sewing', 'fabric', { lot: [1, 3000] })], cluster),
    firm('kenma-cl', 'すべすべ研磨', 'Subesube Polishing', 'すべすべけんま', 'mass-production', ['ステンレスの研磨', 'Stainless polished'], [can('buff-polishing', 'sus304', { lot: [1, 5000] })], cluster, 'yao', { made: [made(['手すりの研磨', 'Polished handrails'])] }),
  ],
});
