import { can, directory, made, maker, part } from '../kit.mjs';

const booth = (number, id, ja, en, kana, place, product, feature, possibility, ...capabilities) => maker(id, [ja, en], kana, place, {
  role: part('creation-core', 'member'), appeal: feature, sells: [made(product, feature)], can: capabilities,
  extra: [[['ブース', 'Booth'], number], [['特長', 'Feature'], feature], [['可能性', 'Possibilities'], possibility]],
});

export const document = directory('creation-core', ['クリエイション・コア東大阪', 'Creation Core Higashi-Osaka'], [
  '大阪府が2003年に開いた、ものづくりの常設展示場。会社ごとのブースで、職員が製品の特長と可能性を、商談のように説明します。',
  'A permanent exhibition opened by Osaka Prefecture in 2003. At a booth for each maker the staff explain features and possibilities, like a sales talk.',
], {
  regions: [{ id: 'osaka', name: { ja: '大阪府', en: 'Osaka Prefecture' }, codes: ['270008'] }],
  networks: [{
    id: 'creation-core', kind: 'association', founded: '2003', name: { ja: 'クリエイション・コア東大阪', en: 'Creation Core Higashi-Osaka' },
    description: { ja: '常設展示場。職員が出展企業の技術を説明し、おつなぎします。', en: 'A permanent exhibition whose staff explain the exhibitors’ skills and make introductions.' },
    contact: { email: 'floor@creation-core.example.jp' },
    intake: { style: 'direct', firstSeenBy: { ja: '展示場の職員', en: 'the staff of the exhibition' } },
  }],
  distinguishing: ['machining', 'pressing', 'wire-forming', 'injection-molding', 'cold-heading'],
  members: [
    booth('A-01', 'yurumazu', 'ゆるまず締結', 'Yurumazu Fasteners', 'ゆるまずていけつ', 'higashiosaka', ['ゆるみ止めナット', 'Locking nut'], ['振動でもゆるみません', 'Stays tight under vibration'], ['鉄道、橋、遊具に', 'Railways, bridges, playgrounds'], can('cold-heading', 'steel sus304', { lot: [1000, 1000000] })),
    booth('A-02', 'harinomiya', 'はりのみや線材', 'Harinomiya Wire', 'はりのみやせんざい', 'higashiosaka', ['ステンレスの線材かご', 'Stainless wire basket'], ['角まで滑らか', 'Smooth to the corners'], ['厨房、医療の洗浄かご', 'Kitchens and washers'], can('wire-forming', 'stainless-wire', { lot: [10, 10000] }), can('spot-welding', 'stainless-wire')),
    booth('A-03', 'banebane', 'ばねばね堂', 'Banebanedo', 'ばねばねどう', 'higashiosaka', ['0.1 mmの微細ばね', 'Springs of 0.1 mm wire'], ['人の髪ほどの線を巻く', 'Winds wire as thin as hair'], ['カテーテル、検査針', 'Catheters, probes'], can('spring-making', 'stainless-wire piano-wire', { t: [0.1, 3], lot: [1, 100000] })),
    booth('B-01', 'sukeru', 'すける樹脂', 'Sukeru Plastics', 'すけるじゅし', 'yao', ['透明な樹脂カバー', 'Clear covers'], ['ガラスのように透明', 'As clear as glass'], ['照明、医療', 'Lighting, medical'], can('injection-molding', 'polycarbonate acrylic cop', { lot: [500, 100000] })),
    booth('B-02', 'mawaru', 'まわる歯車', 'Mawaru Gears', 'まわるはぐるま', 'higashiosaka', ['樹脂の小さな歯車', 'Small plastic gears'], ['静かに回る', 'Runs quietly'], ['福祉機器、家電', 'Care equipment, appliances'], can('gear-cutting', 'pom mc-nylon', { size: 'D80', lot: [1, 10000] })),
    booth('B-03', 'oritatami', 'おりたたみ工房', 'Oritatami Works', 'おりたたみこうぼう', 'yao', ['折りたたむ踏み台', 'Folding step'], ['厚さ4 cmになる', 'Folds to 4 cm'], ['車いすの段差に', 'Steps for wheelchairs'], can('sheet-metal', 'aluminum', { lot: [10, 2000] })),
    booth('C-01', 'kitchiri', 'きっちりパッキン', 'Kitchiri Seals', 'きっちりぱっきん', 'higashiosaka', ['耐熱パッキン', 'Heat-resistant seal'], ['250℃で使える', 'Serves at 250 °C'], ['半導体、食品', 'Semiconductors, food'], can('rubber-molding', 'silicone-rubber fluororubber', { lot: [10, 50000] })),
    booth('C-02', 'hikaru-kanban', 'ひかる看板', 'Hikaru Signs', 'ひかるかんばん', 'higashiosaka', ['ソーラー看板', 'Solar sign'], ['電源のいらない明かり', 'Light without mains'], ['避難所、歩道', 'Shelters, pavements'], can('sign-making', 'acrylic', { lot: [1, 500] })),
    booth('C-03', 'togaru', 'とがる工具', 'Togaru Tools', 'とがるこうぐ', 'higashiosaka', ['超硬の特殊ドリル', 'Special carbide drills'], ['1本から形を作る', 'Shapes from a single piece'], ['CFRPの穴あけ', 'Holes in CFRP'], can('cutting-tool-making', 'cemented-carbide', { lot: [1, 1000], unit: '本' })),
    booth('D-01', 'nagare', 'ながれ継手', 'Nagare Fittings', 'ながれつぎて', 'yao', ['工具のいらない継手', 'Tool-free fitting'], ['手で外せる', 'Opens by hand'], ['災害時の給水', 'Water in emergencies'], can('cnc-turning', 'brass sus304', { lot: [100, 50000] })),
    booth('D-02', 'shiboru', 'しぼる容器', 'Shiboru Vessels', 'しぼるようき', 'higashiosaka', ['継ぎ目のない容器', 'Seamless vessels'], ['一枚の板から深く', 'Drawn deep from one sheet'], ['電池、医療', 'Batteries, medical'], can('deep-drawing', 'sus304 aluminum', { size: 'D150 H300', lot: [500, 200000] })),
    booth('D-03', 'karukaru', 'かるかる鋳造', 'Karukaru Casting', 'かるかるちゅうぞう', 'yao', ['薄肉アルミ鋳物', 'Thin aluminium castings'], ['肉厚2 mm', 'Walls of 2 mm'], ['ロボットの腕', 'Robot arms'], can('aluminum-casting', 'ac4c', { kg: 40, lot: [1, 1000] })),
  ],
});
