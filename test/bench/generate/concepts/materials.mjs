/** Materials, by the group of skills that work them; `broader` as with skills. Makers write `grades` too, nobody asks for one here; `only` is the skill that works it. */
export const MATERIALS = [
  { id: 'stainless', group: 'metal', names: ['ステンレス', 'ステンレス鋼', '不銹鋼', 'SUS'], en: ['stainless steel', 'stainless'] },
  { id: 'sus304', group: 'metal', broader: 'stainless', names: ['SUS304', 'ＳＵＳ３０４', 'SUS 304'], en: ['SUS304'] },
  { id: 'aluminium', group: 'metal', names: ['アルミ', 'アルミニウム'], grades: ['アルミ合金', 'A5052'], en: ['aluminum', 'aluminium'] },
  { id: 'titanium', group: 'metal', names: ['チタン', 'チタニウム'], grades: ['チタン合金', '純チタン'], en: ['titanium'] },
  { id: 'brass', group: 'metal', names: ['真鍮', '黄銅', '真ちゅう', 'しんちゅう'], grades: ['C3604'], en: ['brass'] },
  { id: 'copper', group: 'metal', names: ['銅', '銅材'], grades: ['タフピッチ銅', '純銅'], en: ['copper'] },
  { id: 'steel', group: 'metal', names: ['鉄', '鉄鋼', 'スチール', '鋼材'], grades: ['SS400'], en: ['steel'] },
  { id: 'magnesium', group: 'metal', names: ['マグネシウム'], grades: ['Mg合金', 'マグネシウム合金'], en: ['magnesium'] },
  { id: 'inconel', group: 'metal', names: ['インコネル', 'Inconel'], en: ['Inconel'] },
  { id: 'carbide', group: 'metal', names: ['超硬', '超硬合金', 'タングステンカーバイド'], en: ['cemented carbide', 'tungsten carbide'] },
  { id: 'resin', group: 'resin', names: ['樹脂', 'プラスチック', '合成樹脂'], en: ['plastic', 'plastics'] },
  { id: 'pom', group: 'resin', broader: 'resin', names: ['POM', 'ジュラコン', 'ポリアセタール'], en: ['polyacetal'] },
  { id: 'peek', group: 'resin', broader: 'resin', names: ['PEEK', 'ピーク樹脂', 'ＰＥＥＫ材'], en: ['PEEK'] },
  { id: 'cfrp', group: 'resin', broader: 'resin', names: ['CFRP', '炭素繊維強化プラスチック'], grades: ['カーボン樹脂'], en: ['carbon fiber reinforced plastic', 'CFRP'] },
  { id: 'silicone-rubber', group: 'resin', only: 'rubber-moulding', names: ['シリコーンゴム', 'シリコンゴム'], en: ['silicone rubber'] },
  { id: 'silk', group: 'textile', names: ['絹', 'シルク', '正絹'], en: ['silk'] },
  { id: 'cotton', group: 'textile', names: ['綿', 'コットン', '木綿'], en: ['cotton'] },
  { id: 'polyester', group: 'textile', names: ['ポリエステル'], grades: ['ポリエステル糸'], en: ['polyester'] },
  { id: 'wool', group: 'textile', names: ['ウール', '羊毛'], grades: ['毛糸'], en: ['wool'] },
  { id: 'cypress', group: 'wood', names: ['ヒノキ', '桧', '檜', 'ひのき'], en: ['hinoki cypress'] },
  { id: 'zelkova', group: 'wood', names: ['ケヤキ', '欅', 'けやき'], en: ['zelkova'] },
];

const byId = new Map(MATERIALS.map((material) => [material.id, material]));

/** The material and all that it is a kind of. */
export const withBroaderMaterial = (id) => {
  const answer = [];
  for (let at = byId.get(id); at; at = byId.get(at.broader)) answer.push(at.id);
  return answer;
};
