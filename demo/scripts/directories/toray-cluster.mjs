import { can, directory, made, maker, part } from '../kit.mjs';

const firm = (id, ja, en, kana, place, stage, appeal, capabilities, sells) => maker(id, [ja, en], kana, place, {
  role: part('toray-cluster', 'member', stage), appeal, can: capabilities, sells: sells && [made(...sells)], industry: ['繊維工業', 'textiles'], serves: 'apparel-industry',
});
const lot = (from, unit = '枚') => ({ lot: [from], unit });

export const document = directory('toray-cluster', ['東レ合繊クラスター', 'Toray Synthetic Textile Cluster'], [
  '北陸の合成繊維産地の67社によるクラスター。撚糸、製織、染色、仕上げ、縫製などの工程をつなぎ、新しい素材と製品、輸出の道をひらきます。',
  'A cluster of 67 firms in the synthetic textile region of Hokuriku. It joins twisting, weaving, dyeing, finishing and sewing for new materials, products and export channels.',
], {
  regions: [{ id: 'hokuriku', name: { ja: '北陸', en: 'Hokuriku' }, codes: ['160008', '170003', '180009'] }],
  networks: [{
    id: 'toray-cluster', kind: 'cluster', founded: '2004-06', statedMembers: 67, name: { ja: '東レ合繊クラスター', en: 'Toray Synthetic Textile Cluster' },
    description: { ja: '2004年6月発足、67社。ここに載せた会員は見本です。', en: 'Founded in June 2004 with 67 firms. The members listed here are written for demonstration.' },
    contact: { email: 'office@toray-cluster.example.jp' }, stages: ['yarn-twisting', 'weaving', 'dyeing', 'fabric-finishing', 'sewing'],
  }],
  agglomerations: [{ id: 'hokuriku-synthetics', kind: 'production-centre', name: { ja: '北陸の合成繊維', en: 'Synthetic textiles of Hokuriku' }, regions: ['hokuriku'], knownFor: { ja: '合成繊維の織物。工程ごとに専門の会社', en: 'synthetic fabrics, with a specialist for each step' } }],
  distinguishing: ['yarn-twisting', 'weaving', 'dyeing', 'fabric-finishing', 'sewing'],
  resources: [
    { id: 'core', kind: 'core-company', name: { ja: '東レ（中核企業）', en: 'Toray, the core company' }, description: { ja: 'クラスターの名の由来となった合成繊維の会社。', en: 'The synthetic fibre company after which the cluster is named.' } },
    { id: 'climate', kind: 'climate', name: { ja: '湿った空気', en: 'Humid air' }, description: { ja: '（見本の記述）静電気が起きにくく、細い糸を織るのに向きます。', en: '(Written for demonstration) Little static: good for fine yarns.' } },
  ],
  cases: [{ id: 'light-jacket', title: { ja: '（見本）世界に出す軽いジャケット', en: '(Demonstration) A light jacket for export' }, stages: [{ stage: 'yarn-twisting', member: 'yoriito' }, { stage: 'weaving', member: 'hosoori' }, { stage: 'dyeing', member: 'aozome' }, { stage: 'water-repellent-finishing', member: 'hajiki' }, { stage: 'sewing', member: 'nuime' }] }],
  members: [
    firm('yoriito', 'よりいと撚糸', 'Yoriito Twisting', 'よりいとねんし', 'kahoku', 'yarn-twisting', ['8デニールの極細糸を撚る', 'Twists yarn of 8 denier'], [can('yarn-twisting', 'polyester nylon-fiber', { lot: [50], unit: '本' })]),
    firm('uzumaki', 'うずまき加工糸', 'Uzumaki Textured Yarn', 'うずまきかこうし', 'nomi', 'yarn-twisting', ['仮撚りでふくらみのある糸に', 'Bulk by false twist'], [can('false-twist-texturing', 'polyester nylon-fiber', {})]),
    firm('kasane-cover', 'かさねカバーリング', 'Kasane Covering', 'かさねかばーりんぐ', 'katsuyama', 'yarn-twisting', ['伸びる糸を包む', 'Wraps elastic yarn'], [can('yarn-covering', 'spandex nylon-fiber', {})]),
    firm('tateito', 'たていと整経', 'Tateito Warping', 'たていとせいけい', 'hakusan', 'weaving', ['1反分の整経から', 'Warps for a single bolt'], [can('warping', 'polyester', {}), can('sizing', 'polyester', {})]),
    firm('hosoori', 'ほそおり機業', 'Hosoori Weaving', 'ほそおりきぎょう', 'katsuyama', 'weaving', ['1平方メートル20 gの超軽量織物', 'Fabric of 20 g a square metre'], [can('weaving', 'nylon-fiber polyester', lot(100))], [['超軽量タフタ', 'Ultra-light taffeta'], ['ダウンの側地に', 'for down jackets']]),
    firm('mizuori', 'みずおり織布', 'Mizuori Weaving', 'みずおりしょくふ', 'komatsu', 'weaving', ['水で飛ばす高速製織', 'Water-jet weaving'], [can('weaving', 'polyester', lot(500))], [['ポリエステル織物', 'Polyester fabric']]),
    firm('monyo', 'もんよう紋織', 'Monyo Jacquard', 'もんようもんおり', 'sakai', 'weaving', ['ジャカードで柄とラベルを', 'Patterns and labels by jacquard'], [can('jacquard-weaving', 'polyester', lot(50)), can('label-weaving', 'polyester', lot(500))]),
    firm('amime', 'あみめ経編', 'Amime Warp Knit', 'あみめたてあみ', 'fukui', 'weaving', ['肌着から車の内装までの経編', 'Warp knit from underwear to cars'], [can('warp-knitting', 'nylon-fiber spandex', lot(300))]),
    firm('maruami', 'まるあみニット', 'Maruami Knit', 'まるあみにっと', 'nanto', 'weaving', ['吸水速乾のカットソー', 'Quick-drying jersey'], [can('circular-knitting', 'polyester', lot(200))]),
    firm('hosohaba', 'ほそはばテープ', 'Hosohaba Tape', 'ほそはばてーぷ', 'kahoku', 'weaving', ['細幅のゴムと織テープ', 'Narrow elastics and tapes'], [can('narrow-weaving', 'polyester spandex', lot(1000))], [['反射織テープ', 'Reflective tape']]),
    firm('aozome', 'あおぞめ染工', 'Aozome Dyeing', 'あおぞめせんこう', 'fukui', 'dyeing', ['1反の試染めから', 'Trial dyeing from one bolt'], [can('piece-dyeing', 'polyester nylon-fiber', lot(1)), can('scouring', 'polyester', {})]),
    firm('itozome', 'いとぞめ工房', 'Itozome', 'いとぞめこうぼう', 'sakai', 'dyeing', ['先染めの糸', 'Yarn dyed'], [can('yarn-dyeing', 'polyester acrylic-fiber', {})]),
    firm('utsushi-print', 'うつしえ捺染', 'Utsushie Printing', 'うつしえなっせん', 'fukui', 'dyeing', ['インクジェットで1メートルから', 'Inkjet from one metre'], [can('textile-printing', 'polyester', lot(1)), can('sublimation-printing', 'polyester', lot(1))]),
    firm('hajiki', 'はじき加工', 'Hajiki Finishing', 'はじきかこう', 'nomi', 'fabric-finishing', ['フッ素を使わない撥水', 'Water repellency without fluorine'], [can('water-repellent-finishing', 'polyester nylon-fiber', lot(100))]),
    firm('fuwari', 'ふわり起毛', 'Fuwari Raising', 'ふわりきもう', 'komatsu', 'fabric-finishing', ['起毛と風合い出し', 'Raised and soft'], [can('raising', 'polyester', lot(100))]),
    firm('kasanebari', 'かさねばりラミネート', 'Kasanebari Laminating', 'かさねばりらみねーと', 'hakusan', 'fabric-finishing', ['透湿防水の貼り合わせ', 'Breathable waterproof laminates'], [can('fabric-laminating', 'polyester urethane', lot(100)), can('fabric-coating', 'nylon-fiber', lot(100))]),
    firm('kinrin', 'きんりん加工', 'Kinrin Finishing', 'きんりんかこう', 'sabae', 'fabric-finishing', ['抗菌と防炎', 'Antibacterial and flame retardant'], [can('antibacterial-finishing', 'polyester', lot(100)), can('flame-retardant-finishing', 'polyester modacrylic', lot(100))]),
    firm('nuime', 'ぬいめソーイング', 'Nuime Sewing', 'ぬいめそーいんぐ', 'fukui', 'sewing', ['サンプル1着から、登山着まで', 'From one sample to mountain wear'], [can('sewing', 'polyester nylon-fiber', lot(1)), can('pattern-drafting')]),
    firm('nuwanai', 'ぬわない接着縫製', 'Nuwanai Bonding', 'ぬわないせっちゃくほうせい', 'sabae', 'sewing', ['縫い目のない肌着', 'Underwear without seams'], [can('ultrasonic-sewing', 'polyester nylon-fiber', lot(100))]),
    firm('funade', 'ふなで商社', 'Funade Trading', 'ふなでしょうしゃ', 'fukui', 'sales-support export', ['産地の布を海外の展示会へ', 'The region’s fabrics to fairs abroad'], [can('export'), can('product-planning'), can('marketing-support')]),
    firm('kumihimo-ud', 'くみひも産資', 'Kumihimo Industrial', 'くみひもさんし', 'nanto', 'weaving', ['産業資材のロープと組紐', 'Ropes and braids for industry'], [can('braiding', 'polyester aramid', { lot: [100], unit: '本' })]),
  ],
});
