import { can, directory, has, maker } from '../kit.mjs';

const firm = (id, ja, en, kana, appeal, capabilities, more = {}) => maker(id, [ja, en], kana, 'ota', { appeal, can: capabilities, ...more });

export const document = directory('ota', ['大田区 町工場の技', 'Ota Ward workshops'], [
  '東京・城南の機械金属の集積、大田区。産地の際立った技を広く知らせ、仕事につなげるための見本の一覧です。',
  'Ota Ward in Jonan, Tokyo, an industrial complex of machinery and metal: a demonstration directory that publicises its distinguishing skills to win business.',
], {
  regions: [{ id: 'ota', name: { ja: '大田区', en: 'Ota Ward' }, codes: ['131113'] }],
  agglomerations: [{ id: 'jonan', kind: 'industrial-complex', name: { ja: '城南（東京）', en: 'Jonan, Tokyo' }, regions: ['ota'], knownFor: { ja: '機械と金属', en: 'machinery and metal' } }],
  distinguishing: ['machining', 'metal-spinning', 'deep-drawing', 'grinding', 'prototyping'],
  resources: [{ id: 'nakama', kind: 'milieu', name: { ja: '仲間まわし', en: 'Passing work among neighbours' }, description: { ja: '（見本の記述）一軒でできない仕事は、自転車で行ける隣の工場へ。', en: '(Written for demonstration) What one workshop cannot do goes to the next, by bicycle.' } }],
  members: [
    firm('kazami', 'かざみどり旋盤', 'Kazamidori Turning', 'かざみどりせんばん', ['ミクロンの旋盤、1個から', 'Turning to the micron, from one'], [can('turning', 's45c sus303 titanium', { size: 'D150 L300', tol: 0.003, lot: [1, 300], days: [2, 7] })]),
    firm('amanogawa', 'あまのがわ絞り', 'Amanogawa Spinning', 'あまのがわしぼり', ['パラボラも鼻先も、へら絞り', 'Dishes and nose cones by spinning'], [can('metal-spinning', 'aluminum sus304 titanium', { size: 'D2000', t: [0.5, 10], lot: [1, 100], unit: '枚' })]),
    firm('shiosai', 'しおさい研削', 'Shiosai Grinding', 'しおさいけんさく', ['円筒研削の真円度0.5 µm', 'Roundness of 0.5 µm'], [can('cylindrical-grinding', 'skd11 sus440c', { size: 'D100 L300', tol: 0.001, lot: [1, 200] })]),
    firm('minato-shisaku', 'みなと試作所', 'Minato Prototypes', 'みなとしさくしょ', ['図面は手描きで結構です', 'Hand-drawn sketches are fine'], [can('prototyping', 'aluminum steel pom', { lot: [1, 20], days: [3, 10] }), can('technical-consultation')], { consumers: true }),
    firm('karakuri', 'からくり治具', 'Karakuri Jigs', 'からくりじぐ', ['組立を助けるからくり治具', 'Clever jigs for assembly'], [can('jig-making', 'aluminum s45c', { lot: [1, 30], unit: '式' })]),
    firm('kirakira', 'きらめき鏡面', 'Kirameki Mirror', 'きらめききょうめん', ['反射鏡の超鏡面', 'Super mirrors for reflectors'], [can('mirror-polishing', 'aluminum copper sus304', { finish: 'super-mirror-finish', ra: 0.005, size: 'D400', lot: [1, 50] })]),
    firm('hoso-ana', 'ほそあな放電', 'Hosoana EDM', 'ほそあなほうでん', ['φ0.1の穴', 'Holes of 0.1 mm'], [can('small-hole-edm', 'cemented-carbide sus304', { size: 'D3', lot: [1, 500] }), can('sinker-edm', 'skd61')]),
    firm('fukashi', 'ふかし絞り', 'Fukashi Drawing', 'ふかしぼり', ['径の8倍まで深く', 'Eight diameters deep'], [can('deep-drawing', 'sus304 aluminum', { size: 'D60 H480', t: [0.2, 2], lot: [10, 20000] })]),
    firm('mekki-umi', 'うみいろめっき', 'Umiiro Plating', 'うみいろめっき', ['電子部品の金めっき', 'Gold plating for electronics'], [can('gold-plating', 'copper phosphor-bronze', { lot: [10, 100000] }), can('tin-plating', 'copper')]),
    firm('tokei-kogyo', 'とけい屋精密', 'Tokeiya Precision', 'とけいやせいみつ', ['腕時計より小さな部品', 'Parts smaller than a watch’s'], [can('automatic-lathe-turning', 'brass sus303', { size: 'D12', tol: 0.003, lot: [100, 100000] })], { has: [has('automatic-lathe', 'φ12', 14)] }),
    firm('hakaru', 'はかるところ', 'Hakaru Lab', 'はかるところ', ['測定だけでも承ります', 'Measuring only is welcome'], [can('dimensional-inspection', undefined, { tol: 0.001 }), can('measurement')], { has: [has('cmm', undefined, 1, { shared: true }), has('roundness-tester', undefined, 1, { shared: true })] }),
  ],
});
