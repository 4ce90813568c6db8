import { can, directory, has, maker, part } from '../kit.mjs';

const member = part('tsuyama-stainless', 'member');
const firm = (id, ja, en, kana, appeal, capabilities, equipment) => maker(id, [ja, en], kana, 'tsuyama', { role: member, appeal, can: capabilities, has: equipment, industry: ['ステンレス加工業', 'stainless processing'] });

export const document = directory('tsuyama', ['津山ステンレスネット', 'Tsuyama Stainless Net'], [
  '津山の7社と協力会社70社による、ステンレス加工の共同受注。機械加工、めっき、機器までを引き受け、設備と技術の情報を分け合います。',
  'Joint order receiving for stainless work by seven companies of Tsuyama with seventy affiliates: machining, plating and instruments, with shared equipment and technology information.',
], {
  regions: [{ id: 'tsuyama', name: { ja: '津山市', en: 'Tsuyama' }, codes: ['332038'] }],
  networks: [{
    id: 'tsuyama-stainless', kind: 'joint-order', founded: '1997', statedMembers: 7, name: { ja: '津山ステンレスネット', en: 'Tsuyama Stainless Net' },
    description: { ja: '1997年発足。会員7社、協力会社70社。設備と技術情報を共有します。', en: 'Founded in 1997; seven companies with seventy affiliates, sharing equipment and technology information.' },
    contact: { email: 'office@tsuyama-stainless.example.jp' }, stages: ['stainless-processing', 'machining', 'plating', 'precision-instrument-assembly'],
    intake: { style: 'raise-hands', decidedBy: { ja: '会員の話し合い（見本として書いた手順）', en: 'the members among themselves (written for demonstration)' }, languages: ['ja'] },
  }],
  distinguishing: ['stainless-processing', 'welding', 'machining', 'plating', 'bulge-forming'],
  resources: [
    { id: 'shared', kind: 'shared-equipment', name: { ja: '会員が分け合う設備', en: 'Equipment shared by the members' }, description: { ja: '各社の設備のうち「共同利用」と記したもの。', en: 'What the members mark as shareable.' } },
    { id: 'info', kind: 'milieu', name: { ja: '技術情報の共有', en: 'Shared technology information' } },
  ],
  members: [
    firm('momiji-sus', 'もみじステンレス工業', 'Momiji Stainless', 'もみじすてんれすこうぎょう', ['厨房機器の板金から溶接まで', 'Kitchen equipment, sheet to weld'], [can('sheet-metal', 'sus304 sus430', { t: [0.5, 6], lot: [1, 500] }), can('tig-welding', 'sus304', { t: [0.5, 8] })], [has('press-brake', '100 t×3 m', 2, { shared: true })]),
    firm('hibiki-pipe', 'ひびきパイプ', 'Hibiki Pipe', 'ひびきぱいぷ', ['バーリングとバルジで継手を一体に', 'One-piece joints by burring and bulge forming'], [can('bulge-forming', 'stainless-pipe', { size: 'D200', t: [0.8, 4], lot: [10, 5000], unit: '本' }), can('burring', 'stainless-pipe sus304', { lot: [1, 5000], unit: '本' })], [has('pipe-bender', undefined, 2, { shared: true })]),
    firm('sanyo-tsukushi', 'つくし精機', 'Tsukushi Seiki', 'つくしせいき', ['ステンレスの切削、1個から', 'Stainless machined from one'], [can('machining', 'sus303 sus304 sus316', { size: 'L500 W400', tol: 0.01, lot: [1, 500] })], [has('machining-center', '立形', 4), has('cmm', undefined, 1, { shared: true })]),
    firm('sakuragi-mekki', 'さくらぎ表面処理', 'Sakuragi Surface', 'さくらぎひょうめんしょり', ['電解研磨とめっき', 'Electropolishing and plating'], [can('electropolishing', 'sus304 sus316l', { size: 'L1500 W800', lot: [1, 2000] }), can('nickel-plating', 'sus304 steel', { lot: [10, 10000] })], [has('electropolishing-line', '槽 1,600×900', 1)]),
    firm('mizuho-kiki', 'みずほのき機器', 'Mizuhonoki Instruments', 'みずほのききき', ['ステンレスの医療・理化学機器', 'Stainless medical and laboratory instruments'], [can('precision-instrument-assembly', 'sus304 sus316l', { lot: [1, 300] }), can('passivation', 'sus304')]),
    firm('kibi-kenma', 'きびのはら研磨', 'Kibinohara Polishing', 'きびのはらけんま', ['配管とタンクの内面研磨', 'Insides of pipes and tanks'], [can('inner-surface-polishing', 'sus304 sus316l', { finish: 'sanitary-finish', size: 'D1500 L3000', ra: 0.3, lot: [1, 200] })]),
    firm('takatsuka', 'たかつか架台', 'Takatsuka Frames', 'たかつかかだい', ['大きな架台の製缶', 'Large frames'], [can('plate-fabrication', 'sus304 ss400', { size: 'L6000 W2500', kg: 3000, lot: [1, 20], unit: '式' })], [has('crane', '2.8 t', 2, { shared: true })]),
  ],
});
