import { directory } from '../kit.mjs';
import { groupA, groupB } from './report.mjs';
import { migakiya, polishingStandard } from './migakiya-network.mjs';
import { otherMakers } from './niigata-members.mjs';
import { polishers } from './polishers.mjs';

export const document = directory('niigata', ['新潟ものづくり技術検索', 'Niigata makers'], [
  '燕・三条を中心とする新潟県の加工技術を、やりたいこと、材料、数量、地域から探せる見本の一覧です。県の公式の一覧ではありません。',
  'A demonstration directory of what makers in Niigata can do, around Tsubame and Sanjo, found by need, material, quantity and place. It is no official list of the prefecture.',
], {
  regions: [
    { id: 'niigata', name: { ja: '新潟県', en: 'Niigata Prefecture' }, codes: ['150002'] },
    { id: 'tsubame', name: { ja: '燕市', en: 'Tsubame' }, codes: ['152137'], description: { ja: '金属洋食器の産地。研磨の専門業者が集まります。', en: 'A production centre of metal Western tableware, with specialised polishers.' } },
    { id: 'sanjo', name: { ja: '三条市', en: 'Sanjo' }, codes: ['152048'], description: { ja: '刃物と工具の町。鍛造、金型、熱処理の会社が並びます。', en: 'A town of blades and tools, with forging, dies and heat treatment.' } },
    { id: 'nagaoka', name: { ja: '長岡市', en: 'Nagaoka' }, codes: ['152021'], description: { ja: '機械と精密加工。', en: 'Machinery and precision work.' } },
    { id: 'kamo-mitsuke', name: { ja: '加茂・見附', en: 'Kamo and Mitsuke' }, codes: ['152099', '152111'], description: { ja: '木工とニット。', en: 'Woodwork and knitwear.' } },
    { id: 'kashiwazaki', name: { ja: '柏崎市', en: 'Kashiwazaki' }, codes: ['152056'] },
  ],
  agglomerations: [
    { id: 'tsubame-tableware', kind: 'production-centre', name: { ja: '燕の金属洋食器', en: 'Metal Western tableware of Tsubame' }, regions: ['tsubame', 'sanjo'], knownFor: { ja: '金属洋食器と、それを支える研磨', en: 'metal Western tableware and the polishing behind it' }, description: { ja: '産地型の集積の例。抜き、鍛造、研磨、めっき、箱までを専門の会社が分け持ちます。', en: 'An example of a production centre: blanking, forging, polishing, plating and boxes, each by a specialist.' } },
    groupB, groupA,
  ],
  networks: [
    migakiya,
    { id: 'hub', kind: 'one-stop', name: { ja: '（見本）燕三条ワンストップ窓口', en: '(Demonstration) Tsubame-Sanjo one-stop desk' }, stages: ['product-planning', 'design-service', 'prototyping', 'mass-production', 'assembly', 'packaging', 'logistics'], contact: { email: 'desk@hub.example.jp' }, intake: { style: 'interview', promise: { ja: '5営業日以内に面談の日程をお知らせします', en: 'A date for an interview within five working days' }, responseHours: 40, ndaBeforeDrawings: true, consumerOrders: false, languages: ['ja'] } },
  ],
  distinguishing: ['mirror-polishing', 'magnesium-polishing', 'repolishing', 'forging', 'pressing', 'blade-making', 'hammered-raising', 'plating'],
  resources: [
    { id: 'snow', kind: 'climate', name: { ja: '雪に閉ざされる冬', en: 'Snowbound winters' }, description: { ja: '農閑期の副業として金物づくりが根づきました。', en: 'Metalwork took root as work for the winter.' } },
    { id: 'division-of-labour', kind: 'milieu', name: { ja: '分業と助け合いの気風', en: 'Division of labour and mutual help' }, description: { ja: '仕事を回し合い、足りない技術は隣の工場に頼みます。', en: 'Work is passed on, and a missing skill is asked for next door.' } },
    { id: 'university', kind: 'university', name: { ja: '（見本）工科大学 地域連携センター', en: '(Demonstration) Technical university, regional cooperation centre' }, description: { ja: '材料と加工の共同研究。研究者の実績を窓口で紹介します。', en: 'Joint research on materials and processes.' }, contact: { email: 'liaison@univ.example.jp' } },
    { id: 'testing-institute', kind: 'testing-institute', name: { ja: '（見本）県央技術支援センター', en: '(Demonstration) Central technical support centre' }, description: { ja: '粗さ、硬さ、成分の測定と、試作の相談。', en: 'Measures roughness, hardness and composition, and advises on prototypes.' }, contact: { email: 'test@center.example.jp' } },
    { id: 'shared-lab', kind: 'shared-equipment', name: { ja: '（見本）共同測定室', en: '(Demonstration) Shared measuring room' }, description: { ja: '三次元測定機と非接触粗さ計を時間で貸します。', en: 'A coordinate measuring machine and a non-contact roughness tester by the hour.' } },
    { id: 'hammered-copper', kind: 'craft', name: { ja: '鎚起銅器と打刃物', en: 'Hammered copper and forged blades' }, description: { ja: '手の技が、いまの研磨と鍛造の下地です。', en: 'Handwork on which today’s polishing and forging rest.' } },
    { id: 'tableware-cluster', kind: 'agglomeration', name: { ja: '洋食器の集積', en: 'The tableware agglomeration' } },
  ],
  standards: [polishingStandard],
  products: [
    { id: 'tumbler', name: { ja: '鏡面ビアタンブラー', en: 'Mirror-polished beer tumbler' }, need: { ja: 'ビールの泡をきめ細かくしたい', en: 'A finer head on the beer' }, makers: ['asatsuyu', 'tsukishiro'] },
    { id: 'universal-spoon', name: { ja: 'まがるスプーン', en: 'Bending spoon' }, need: { ja: '握る力が弱くても自分で食べたい', en: 'To eat unaided with a weak grip' }, makers: ['hanakotori'] },
    { id: 'teapot', name: { ja: '鎚起の急須', en: 'Hammered teapot' }, need: { ja: '長く使える贈り物がほしい', en: 'A gift that lasts' }, makers: ['tsuchime'] },
  ],
  cases: [
    { id: 'tumbler-case', title: { ja: '（見本）海外ホテルのタンブラー', en: '(Demonstration) Tumblers for a hotel abroad' }, problem: { ja: '内側まで鏡面のタンブラーを3か月で5,000個', en: '5,000 tumblers with mirror insides in three months' }, result: { ja: '4社が工程を分けて納めました', en: 'Four firms shared the steps' }, stages: [{ stage: 'deep-drawing', member: 'asatsuyu' }, { stage: 'mirror-polishing', member: 'tsukishiro' }, { stage: 'laser-marking', member: 'moyo' }, { stage: 'packaging', member: 'tsutsumi-hako' }] },
  ],
  members: [...polishers.slice(0, 14), ...otherMakers],
});
