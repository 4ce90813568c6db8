import { can, directory, maker } from '../kit.mjs';

const firm = (id, ja, en, kana, appeal, capabilities, more = {}) => maker(id, [ja, en], kana, 'higashiosaka', { appeal, can: capabilities, ...more });

export const document = directory('higashi-osaka', ['東大阪市 技術ナビ', 'Higashi-Osaka makers'], [
  '機械金属の集積、東大阪市。産地の際立った技を広く知らせ、仕事につなげるための見本の一覧です。',
  'Higashi-Osaka, an industrial complex of machinery and metal: a demonstration directory that publicises its distinguishing skills to win business.',
], {
  regions: [{ id: 'higashi-osaka', name: { ja: '東大阪市', en: 'Higashi-Osaka' }, codes: ['272272'] }],
  agglomerations: [{ id: 'higashi-osaka-complex', kind: 'industrial-complex', name: { ja: '東大阪', en: 'Higashi-Osaka' }, regions: ['higashi-osaka'], knownFor: { ja: '機械と金属', en: 'machinery and metal' } }],
  distinguishing: ['cold-heading', 'wire-drawing', 'die-and-mold-making', 'plating', 'machining'],
  members: [
    firm('netchu', 'ねっちゅう螺子', 'Netchu Screws', 'ねっちゅうらし', ['規格にないねじ', 'Screws outside the standards'], [can('cold-heading', 'steel sus304 titanium', { size: 'D10 L80', lot: [1000, 2000000], unit: '本' })]),
    firm('nobasu', 'のばす伸線', 'Nobasu Drawing', 'のばすしんせん', ['細い線を小ロットで', 'Fine wire in small lots'], [can('wire-drawing', 'stainless-wire brass', { t: [0.05, 3], lot: [1, 500] })]),
    firm('uchinuki', 'うちぬき屋', 'Uchinukiya', 'うちぬきや', ['打ち抜き100枚から', 'Blanking from a hundred'], [can('blanking', 'spcc sus304 copper', { t: [0.1, 4], lot: [100, 300000], unit: '枚' })]),
    firm('tsurutsuru', 'つるつる研磨', 'Tsurutsuru Polishing', 'つるつるけんま', ['手すりとバイク部品の研磨', 'Handrails and motorcycle parts'], [can('buff-polishing', 'sus304 aluminum', { finish: 'mirror-finish', lot: [1, 3000] }), can('repolishing', 'brass aluminum', { lot: [1, 20], yen: 3000 })], { consumers: true }),
    firm('mugen', 'むげん金型', 'Mugen Dies', 'むげんかながた', ['プレス型を10日で', 'Press dies in ten days'], [can('die-and-mold-making', 'skd11', { lot: [1, 10], unit: '式', days: [10, 25] })]),
    firm('aen', 'あえん工房', 'Aen Plating', 'あえんこうぼう', ['亜鉛めっきを少量から', 'Zinc plating in small lots'], [can('zinc-plating', 'steel', { lot: [10, 100000], days: [2, 4] })]),
    firm('kiseki-cnc', 'きせきのNC', 'Kisekino NC', 'きせきのえぬしー', ['マシニングの夜間無人加工', 'Machining through the night'], [can('machining-center-machining', 'a5052 s50c sus304', { size: 'L1000 W500', tol: 0.01, lot: [1, 1000] })]),
    firm('koromo', 'ころも塗装', 'Koromo Coating', 'ころもとそう', ['フッ素コーティング', 'Fluoropolymer coating'], [can('fluoropolymer-coating', 'aluminum steel', { lot: [1, 5000] })]),
    firm('awaseru', 'あわせる溶接', 'Awaseru Welding', 'あわせるようせつ', ['アルミの薄板溶接', 'Thin aluminium welded'], [can('tig-welding', 'aluminum sus304', { t: [0.5, 6], lot: [1, 500] })]),
    firm('hirameki', 'ひらめき企画', 'Hirameki Planning', 'ひらめききかく', ['町工場の自社商品づくり', 'Own products for workshops'], [can('product-planning'), can('industrial-design')]),
  ],
});
