import { can, directory, maker, part } from '../kit.mjs';

const firm = (id, ja, en, kana, place, stage, appeal, ...capabilities) => maker(id, [ja, en], kana, place, { role: part('gamadas', 'member', stage), appeal, can: capabilities, serves: 'semiconductor-industry automotive-industry' });

export const document = directory('gamadas', ['GAMADAS', 'GAMADAS'], [
  '熊本県工業連合会から生まれた、20社の共同受注。設計、電気制御、機械加工、表面処理、金属加工、ソフトウェアの会社が分野を越えて組み、高度で複雑な注文を受けます。',
  'Joint order receiving by 20 companies of the Kumamoto Prefecture Industry Federation: design, electric control, machining, surface treatment, metalworking and software combine for advanced and complex orders.',
], {
  regions: [{ id: 'kumamoto', name: { ja: '熊本県', en: 'Kumamoto Prefecture' }, codes: ['430005'] }],
  networks: [{
    id: 'gamadas', kind: 'joint-order', founded: '2001', statedMembers: 20, name: { ja: 'GAMADAS', en: 'GAMADAS' },
    description: { ja: '多くの分野の20社が、一つの装置や設備を分け持って作ります。', en: 'Twenty companies of many fields build one machine between them.' },
    contact: { email: 'office@gamadas.example.jp' }, stages: ['design', 'control-engineering', 'machining', 'surface-treatment', 'metalworking', 'software-engineering'],
    intake: { style: 'raise-hands', leads: { ja: '分野を越えたチームの代表（見本として書いた手順）', en: 'the head of the cross-field team (written for demonstration)' }, languages: ['ja'] },
  }],
  agglomerations: [{ id: 'kumamoto-group', kind: 'industrial-complex', name: { ja: '熊本の半導体・自動車', en: 'Semiconductors and automobiles in Kumamoto' }, regions: ['kumamoto'], knownFor: { ja: '半導体、自動車', en: 'semiconductors, automobiles' } }],
  distinguishing: ['machine-building', 'control-engineering', 'machining', 'surface-treatment', 'software-engineering', 'design'],
  cases: [{ id: 'transfer-unit', title: { ja: '（見本）ウエハ搬送ユニット', en: '(Demonstration) A wafer transfer unit' }, stages: [{ stage: 'design', member: 'asobi-sekkei' }, { stage: 'machining', member: 'kusasenri' }, { stage: 'anodizing', member: 'shirakawa-hyomen' }, { stage: 'control-engineering', member: 'higo-seigyo' }, { stage: 'software-engineering', member: 'minamo-soft' }, { stage: 'machine-building', member: 'kumitatedo' }] }],
  members: [
    firm('asobi-sekkei', 'あそび設計', 'Asobi Design', 'あそびせっけい', 'kumamoto', 'design', ['搬送装置の構想から', 'Transfer equipment from concept'], can('design'), can('cae')),
    firm('kazahana', 'かざはな技研', 'Kazahana Engineering', 'かざはなぎけん', 'koshi', 'design', ['治具と検査機の設計', 'Jigs and inspection machines'], can('design'), can('jig-making', 'aluminum s45c', { lot: [1, 20], unit: '式' })),
    firm('higo-seigyo', 'ひごのき制御', 'Higonoki Control', 'ひごのきせいぎょ', 'kumamoto', 'control-engineering', ['PLCと安全回路', 'PLCs and safety circuits'], can('control-engineering'), can('control-panel-building', undefined, { lot: [1, 30] })),
    firm('inabikari', 'いなびかり電装', 'Inabikari Electric', 'いなびかりでんそう', 'ozu', 'control-engineering', ['制御盤とハーネス', 'Panels and harnesses'], can('control-panel-building', undefined, { lot: [1, 100] }), can('wire-harness-making', undefined, { lot: [1, 5000] })),
    firm('minamo-soft', 'みなもソフト', 'Minamo Software', 'みなもそふと', 'kumamoto', 'software-engineering', ['装置のソフトと画像処理', 'Machine software and vision'], can('software-engineering'), can('image-processing')),
    firm('hotaru-ai', 'ほたるのひ情報', 'Hotarunohi Data', 'ほたるのひじょうほう', 'koshi', 'software-engineering', ['データ収集と見える化', 'Data made visible'], can('iot-development'), can('ai-development')),
    firm('kusasenri', 'くさはら精密', 'Kusahara Precision', 'くさはらせいみつ', 'kikuchi', 'machining', ['真空部品の切削', 'Vacuum parts machined'], can('machining-center-machining', 'a5052 a6061 sus304', { size: 'L1200 W600', tol: 0.01, lot: [1, 500] })),
    firm('yunohana-5', 'ゆのはな5軸', 'Yunohana 5-Axis', 'ゆのはなごじく', 'kikuchi', 'machining', ['5軸で一度に', 'Five axes, one setup'], can('five-axis-machining', 'aluminum titanium', { size: 'D500 H350', tol: 0.01, lot: [1, 200] })),
    firm('takemi', 'たけみ旋盤', 'Takemi Turning', 'たけみせんばん', 'ozu', 'machining', ['長尺の旋削', 'Long turning'], can('cnc-turning', 's45c sus304', { size: 'D400 L2000', tol: 0.02, lot: [1, 300] })),
    firm('amakusa-ken', 'しおかぜ研削', 'Shiokaze Grinding', 'しおかぜけんさく', 'yatsushiro', 'machining', ['セラミックスの研削', 'Ceramics ground'], can('surface-grinding', 'alumina silicon-carbide', { size: 'L300 W300', tol: 0.003, lot: [1, 200] })),
    firm('shirakawa-hyomen', 'しらはま表面処理', 'Shirahama Surface', 'しらはまひょうめんしょり', 'kumamoto', 'surface-treatment', ['アルマイトと無電解めっき', 'Anodising and electroless plating'], can('anodizing', 'aluminum', { size: 'L2000', lot: [1, 5000] }), can('electroless-nickel-plating', 'aluminum steel', { lot: [1, 3000] })),
    firm('migaku', 'みがくのもり', 'Migakunomori', 'みがくのもり', 'koshi', 'surface-treatment', ['電解複合研磨', 'Electrochemical buffing'], can('electrochemical-buffing', 'sus316l', { ra: 0.02, lot: [1, 300] }), can('precision-cleaning', 'sus316l aluminum')),
    firm('funsha', 'ふんわり溶射', 'Funwari Spraying', 'ふんわりようしゃ', 'yatsushiro', 'surface-treatment', ['セラミック溶射', 'Ceramic spraying'], can('thermal-spraying', 'alumina aluminum', { lot: [1, 200] })),
    firm('itagane', 'いたがね工業', 'Itagane Sheet Metal', 'いたがねこうぎょう', 'kumamoto', 'metalworking', ['筐体の精密板金', 'Enclosures'], can('sheet-metal', 'spcc sus304 a5052', { t: [0.5, 6], lot: [1, 1000] })),
    firm('yakedo', 'ひばな溶接', 'Hibana Welding', 'ひばなようせつ', 'ozu', 'metalworking', ['架台とフレーム', 'Frames'], can('plate-fabrication', 'ss400 sus304', { size: 'L5000 W2500', lot: [1, 50] }), can('tig-welding', 'sus304 aluminum')),
    firm('osu-press', 'おすとプレス', 'Osuto Press', 'おすとぷれす', 'kikuchi', 'metalworking', ['車載の小物プレス', 'Small automotive stampings'], can('progressive-stamping', 'copper phosphor-bronze', { t: [0.1, 1], lot: [10000, 3000000] })),
    firm('kata-hinoki', 'ひのき金型', 'Hinoki Dies', 'ひのきかながた', 'koshi', 'metalworking', ['リードフレームの金型', 'Lead frame dies'], can('die-and-mold-making', 'cemented-carbide skd11', { tol: 0.002, lot: [1, 10], unit: '式' })),
    firm('jushi-mikan', 'みかんいろ樹脂', 'Mikan Plastics', 'みかんいろじゅし', 'yatsushiro', 'metalworking', ['真空対応の樹脂部品', 'Plastics for vacuum'], can('resin-machining', 'peek pps ptfe', { tol: 0.02, lot: [1, 500] })),
    firm('kumitatedo', 'くみたて堂装置', 'Kumitatedo Machines', 'くみたてどうそうち', 'koshi', 'machine-building', ['クリーンルームで組立', 'Assembly in a clean room'], can('machine-building', undefined, { lot: [1, 10], unit: '式' }), can('clean-room-assembly')),
    firm('tashika', 'たしか検査', 'Tashika Inspection', 'たしかけんさ', 'kumamoto', 'inspection', ['リークと寸法の検査', 'Leak and dimensional inspection'], can('leak-testing'), can('dimensional-inspection', undefined, { tol: 0.003 })),
  ],
});
