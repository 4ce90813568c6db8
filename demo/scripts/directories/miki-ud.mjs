import { can, directory, maker, part } from '../kit.mjs';

const member = part('miki-ud', 'member');
const firm = (id, ja, en, kana, place, appeal, ...capabilities) => maker(id, [ja, en], kana, place, { role: member, appeal, can: capabilities, serves: 'welfare-industry' });
const award = [{ ja: '見本：福祉用具の賞', en: 'Demonstration: assistive products award' }];
const product = (id, name, need, makers, description, awards) => ({ id, name, need, makers, ...(description ? { description } : {}), ...(awards ? { awards } : {}) });

export const document = directory('miki-ud', ['三木ユニバーサルデザイン・クラスター', 'Miki City UD Cluster'], [
  'ひょうご福祉新産業研究会。三木の金物づくりと近隣の作り手が、生協、病院、老人ホーム、大学とともに、使う人の声から150の製品を作ってきました。会員1社に1つのヒット商品が目標です。',
  'The Hyogo Institute of New Welfare Industries: tool makers of Miki and their neighbours, with the co-op, hospitals, nursing homes and universities, have made 150 products from what users need. The goal is a hit product for each member.',
], {
  regions: [{ id: 'miki', name: { ja: '三木市', en: 'Miki' }, codes: ['282154'] }, { id: 'ono', name: { ja: '小野市', en: 'Ono' }, codes: ['282189'], description: { ja: 'そろばんの産地', en: 'A production centre of the abacus' } }],
  networks: [{
    id: 'miki-ud', kind: 'cluster', name: { ja: 'ひょうご福祉新産業研究会', en: 'Hyogo Institute of New Welfare Industries' },
    description: { ja: '使う人と生協からニーズが届き、作り手が応えます。', en: 'Needs come from users and the co-op; makers answer them.' },
    contact: { email: 'office@miki-ud.example.jp' }, stages: ['product-planning', 'design-service', 'prototyping', 'mass-production', 'sales-support'],
    intake: { style: 'direct', firstSeenBy: { ja: '研究会の事務局（見本として書いた手順）', en: 'the office (written for demonstration)' }, consumerOrders: true, languages: ['ja'] },
  }],
  agglomerations: [{ id: 'ono-abacus', kind: 'production-centre', name: { ja: '小野のそろばん', en: 'Abacus making in Ono' }, regions: ['ono'], knownFor: { ja: 'そろばん', en: 'abacus' } }],
  distinguishing: ['hand-tool', 'edge-tool', 'welfare-equipment', 'abacus', 'handrail'],
  resources: [
    { id: 'coop', kind: 'milieu', name: { ja: '生活協同組合', en: 'The co-op' }, description: { ja: '使う人の声と売り場をつなぎます。', en: 'Joins the voices of users and the shelf.' } },
    { id: 'hospitals', kind: 'milieu', name: { ja: '病院', en: 'Hospitals' } },
    { id: 'nursing-homes', kind: 'milieu', name: { ja: '老人ホーム', en: 'Nursing homes' } },
    { id: 'universities', kind: 'university', name: { ja: '大学', en: 'Universities' } },
  ],
  products: [
    product('bath-chair', { ja: 'アルミの入浴いす', en: 'Aluminium bath chair' }, { ja: '軽くて錆びないいすで、座って体を洗いたい', en: 'To wash seated on a light chair that does not rust' }, ['arumi-no-ie'], undefined, award),
    product('angled-knife', { ja: '柄の角度が変わる包丁', en: 'Knife with an adjustable handle' }, { ja: '手首を曲げずに切りたい', en: 'To cut without bending the wrist' }, ['tebiki'], undefined, award),
    product('abacus-beads', { ja: 'そろばん玉の療法具', en: 'Abacus-bead therapeutic device' }, { ja: '指を動かす訓練を楽しく続けたい', en: 'Finger exercises that are fun to go on with' }, ['tamahajiki'], undefined, award),
    product('handrail', { ja: '手すり', en: 'Handrail' }, { ja: '玄関や廊下で体を支えたい', en: 'Support in hall and corridor' }, ['tsukamari']),
    product('shower-head', { ja: 'シャワーヘッド', en: 'Shower head' }, { ja: '握る力が弱くても湯を止めたい', en: 'To stop the water with a weak grip' }, ['yushizuku']),
    product('billiard', { ja: '丸い小型ビリヤード台', en: 'Miniature circular billiard table' }, { ja: '車いすのまま囲んで遊びたい', en: 'To play around it from a wheelchair' }, ['marudai']),
  ],
  members: [
    firm('arumi-no-ie', 'あるみの家', 'Aluminoie', 'あるみのいえ', 'miki', ['軽いアルミの介護用品', 'Light care products of aluminium'], can('aluminum-processing', 'a6063 aluminum', { lot: [10, 3000] }), can('tig-welding', 'aluminum')),
    firm('tebiki', 'てびき刃物', 'Tebiki Blades', 'てびきはもの', 'miki', ['手首にやさしい包丁とはさみ', 'Knives and scissors kind to the wrist'], can('blade-making', 'cutlery-steel', { lot: [1, 2000], unit: '本' }), can('sharpening', 'cutlery-steel')),
    firm('tamahajiki', 'たまはじきそろばん', 'Tamahajiki Abacus', 'たまはじきそろばん', 'ono', ['そろばん玉で、手の訓練具を', 'Training tools of abacus beads'], can('woodturning', 'tsuge maple', { lot: [100, 50000] })),
    firm('tsukamari', 'つかまり金物', 'Tsukamari Hardware', 'つかまりかなもの', 'miki', ['曲げて磨いた手すり', 'Handrails bent and polished'], can('tube-bending', 'stainless-pipe', { lot: [1, 1000], unit: '本' }), can('buff-polishing', 'sus304')),
    firm('yushizuku', 'ゆしずく工業', 'Yushizuku Industries', 'ゆしずくこうぎょう', 'miki', ['小さな力で止まるシャワー', 'A shower that stops lightly'], can('injection-molding', 'abs', { lot: [500, 100000] })),
    firm('marudai', 'まるだい木工', 'Marudai Woodwork', 'まるだいもっこう', 'ono', ['囲んで遊ぶ小さな台', 'Small tables to play around'], can('cabinet-making', 'plywood nara', { lot: [1, 300] })),
    firm('nokoba', 'のこば工具', 'Nokoba Tools', 'のこばこうぐ', 'miki', ['軽く引けるのこぎり', 'Saws that pull lightly'], can('blade-making', 'carbon-tool-steel', { lot: [100, 20000], unit: '枚' }), can('heat-treatment', 'carbon-tool-steel')),
    firm('kote-to-kanna', 'こてとかんな', 'Kote to Kanna', 'こてとかんな', 'miki', ['左手でも使える大工道具', 'Carpentry tools for the left hand too'], can('forging', 'carbon-tool-steel', { lot: [10, 3000] }), can('woodworking', 'kashi')),
  ],
});
