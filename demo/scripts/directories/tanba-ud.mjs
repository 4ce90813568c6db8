import { can, directory, maker, part } from '../kit.mjs';

const POTTERS = [
  ['akebono-gama', 'あけぼの窯', 'Akebono Kiln', 'あけぼのがま', 'すくいやすい縁の返った皿', 'plates with a rim that helps the spoon'],
  ['inaho-gama', 'いなほ窯', 'Inaho Kiln', 'いなほがま', '持ちやすい高台の飯碗', 'rice bowls with a foot that is easy to hold'],
  ['utsuwa-tanaka', 'うたかた窯', 'Utakata Kiln', 'うたかたがま', '両手の湯のみ', 'cups with two handles'],
  ['en-gama', 'えんがわ窯', 'Engawa Kiln', 'えんがわがま', '重ねて軽い小鉢', 'light bowls that stack'],
  ['oboro-gama', 'おぼろ窯', 'Oboro Kiln', 'おぼろがま', '指の掛かる湯のみ', 'cups with a rest for the fingers'],
  ['kagerou-gama', 'かげろう窯', 'Kagero Kiln', 'かげろうがま', '倒れにくいカップ', 'cups that do not tip'],
  ['kirari-gama', 'きらり窯', 'Kirari Kiln', 'きらりがま', '片手で注げる急須', 'teapots to pour with one hand'],
  ['kumonoue', 'くものうえ窯', 'Kumonoue Kiln', 'くものうえがま', '軽い大皿', 'large light plates'],
  ['keyaki-gama', 'けやきの窯', 'Keyakino Kiln', 'けやきのがま', '色の差で見やすい碗', 'bowls seen well by contrast'],
  ['komorebi', 'こもれび窯', 'Komorebi Kiln', 'こもれびがま', '子どもの手のコップ', "cups for children's hands"],
  ['sazanami-g', 'さざなみ窯', 'Sazanami Kiln', 'さざなみがま', '底が滑らない小皿', 'small plates that do not slip'],
  ['shigure', 'しぐれ窯', 'Shigure Kiln', 'しぐれがま', '飲み口の薄い湯のみ', 'cups with a thin lip'],
  ['sumire-g', 'すみれ窯', 'Sumire Kiln', 'すみれがま', '仕切りのある皿', 'divided plates'],
  ['seseragi', 'せせらぎ窯', 'Seseragi Kiln', 'せせらぎがま', '注ぎやすい片口', 'lipped bowls that pour well'],
  ['soyokaze', 'そよかぜ窯', 'Soyokaze Kiln', 'そよかぜがま', '洗いやすい鉢', 'bowls that wash easily'],
  ['tsukuyomi', 'つくよみ窯', 'Tsukuyomi Kiln', 'つくよみがま', '熱くならない取っ手', 'handles that stay cool'],
];

export const document = directory('tanba-ud', ['丹波UD', 'Tanba UD'], [
  '丹波立杭の陶工16人が、一つのブランドで作るユニバーサルデザインの食器。', 'Universal-design tableware under one brand by sixteen potters of Tanba-Tachikui.',
], {
  regions: [{ id: 'tachikui', name: { ja: '丹波立杭', en: 'Tanba-Tachikui' }, codes: ['282219'] }],
  networks: [{
    id: 'tanba-ud', kind: 'association', statedMembers: 16, name: { ja: '丹波UD', en: 'Tanba UD' },
    description: { ja: '16人の陶工が一つのブランドで、誰にも使いやすい器を作ります。', en: 'Sixteen potters make tableware for everyone under one brand.' },
    contact: { email: 'office@tanba-ud.example.jp' }, stages: ['pottery-forming', 'glazing', 'kiln-firing'],
  }],
  distinguishing: ['ceramics-making', 'pottery-forming', 'kiln-firing', 'glazing'],
  resources: [{ id: 'tanba-ware', kind: 'craft', name: { ja: '丹波焼', en: 'Tanba ware' }, description: { ja: '立杭に窯元が並ぶ焼き物の里。', en: 'A village of kilns in Tachikui.' } }],
  products: [
    { id: 'ud-plate', name: { ja: '（見本）すくいやすい皿', en: '(Demonstration) Plate that helps the spoon' }, need: { ja: '片手でもこぼさず食べたい', en: 'To eat with one hand without spilling' }, makers: ['akebono-gama', 'sumire-g'] },
    { id: 'ud-cup', name: { ja: '（見本）倒れにくい湯のみ', en: '(Demonstration) Cup that does not tip' }, need: { ja: '手がふるえても安心して飲みたい', en: 'To drink at ease with a trembling hand' }, makers: ['kagerou-gama', 'utsuwa-tanaka'] },
  ],
  members: POTTERS.map(([id, ja, en, kana, appealJa, appealEn], i) => maker(id, [ja, en], kana, 'sasayama', {
    role: part('tanba-ud', 'member'), consumers: true, industry: ['陶磁器製造業', 'pottery'],
    appeal: [`丹波UDの${appealJa}`, `Tanba UD: ${appealEn}`],
    can: [can('pottery-forming', 'pottery-clay', { lot: [1, 300], days: [30, 60] }), can(i % 3 ? 'glazing' : 'kiln-firing', 'pottery-clay', {})],
    visit: { shop: true, ...(i % 4 === 0 ? { tour: true, tourNote: 'ろくろ体験あり' } : {}) },
  })),
});
