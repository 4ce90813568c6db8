import { directory } from '../kit.mjs';
import { migakiya, polishingStandard } from './migakiya-network.mjs';
import { polishers } from './polishers.mjs';

export const document = directory('migakiya', ['磨き屋シンジケート', 'Migakiya Syndicate'], [
  '燕の研磨業29社の共同受注グループ。鏡面からマグネシウムの量産、形見の磨き直しまで、6社の幹事会員が窓口になります。',
  'Twenty-nine polishers of Tsubame who receive orders together: from mirror finishes to magnesium in series and keepsakes, with six administrative members as liaison.',
], {
  regions: [{ id: 'tsubame-sanjo', name: { ja: '燕三条', en: 'Tsubame-Sanjo' }, codes: ['152137', '152048'] }],
  networks: [migakiya],
  distinguishing: ['mirror-polishing', 'buff-polishing', 'repolishing', 'electropolishing', 'magnesium-polishing', 'mold-polishing'],
  standards: [polishingStandard],
  resources: [
    { id: 'standards-manual', kind: 'culture', name: { ja: '技術標準書と注文の手引き', en: 'Standards manual and ordering manual' }, description: { ja: '研磨の仕上がりと注文のしかたを会員がそろえた手引き。返事を早く、仕上がりを同じにします。', en: 'Manuals in which the members agreed on finishes and on ordering, so that answers are quick and results are alike.' } },
    { id: 'chamber-site', kind: 'milieu', name: { ja: '商工会議所の受注サイト', en: "The Chamber of Commerce's order site" }, description: { ja: '注文はここに届き、幹事会員が受けます。', en: 'Orders arrive here and go to the administrative members.' } },
  ],
  cases: [
    { id: 'magnesium-series', title: { ja: '（見本）マグネシウム筐体の量産研磨', en: '(Demonstration) Magnesium housings polished in series' }, problem: { ja: '軽い筐体を磨きたいが、粉じんのため引き受け手がない', en: 'A light housing was to be polished, but the dust frightened everyone' }, result: { ja: '湿式の専用棟で量産しました', en: 'Polished in series in a separate wet building' }, stages: [{ stage: 'deburring', member: 'senzoku' }, { stage: 'magnesium-polishing', member: 'hikarizawa' }] },
    { id: 'tank-keepsake', title: { ja: '（見本）父のバイクのタンクを磨き直す', en: "(Demonstration) A father's motorcycle tank" }, problem: { ja: '30年前のタンクの傷とくすみを取りたい', en: 'Scratches and tarnish of thirty years' }, result: { ja: '塗装をはがして傷を直し、鏡面に', en: 'Paint removed, scratches mended, mirror finish' }, stages: [{ stage: 'buff-polishing', member: 'koshinowa' }, { stage: 'repolishing', member: 'yukige' }] },
  ],
  members: polishers,
});
