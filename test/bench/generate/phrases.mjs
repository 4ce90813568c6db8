/**
 * How makers write about themselves. Each style takes `{ w, m, v, random }`: skills, materials and values in words, and
 * says all of them, because the truth holds every skill and material of a member.
 */

const listed = (words, glue) => words.join(glue);

const YEARS = ['昭和二十三年', '昭和41年', '1952年', '平成3年', '大正十二年', '昭和55年'];

/** Styles in Japanese; `w` has at least one word. */
export const JAPANESE_STYLES = [
  ({ w, m, v }) => `【事業内容】${listed(w, '、')}\n【取扱材質】${listed(m, '、') || '各種'}${v && `\n【対応範囲】${v}`}`,
  ({ w, m, v, random }) => `${random.pick(YEARS)}創業。${m[0] ? `${listed(m, '・')}の` : ''}${w[0]}を得意とし、${w[1] ? `${listed(w.slice(1), '、')}まで` : ''}一貫して対応いたします。${v && `${v}のご要望にもお応えします。`}`,
  ({ w, m, v }) => `${w.map((word) => `・${word}`).join('\n')}\n${m.map((word) => `・材質：${word}`).join('\n')}${v && `\n・${v}`}`,
  ({ w, m, v }) => `当社は${m.length > 0 ? `${listed(m, 'や')}を中心とした` : ''}${w[0]}専門の工場です。${w.length > 1 ? `あわせて${listed(w.slice(1), '、')}も承ります。` : ''}${v && `${v}でご相談ください。`}`,
  ({ w, m, v, random }) => `先代から受け継いだ技術で${w[0]}一筋${random.between(20, 80)}年。${w[1] ? `近年は${listed(w.slice(1), 'や')}にも力を入れています。` : ''}${m[0] ? `${listed(m, 'と')}のことなら何でもお任せください。` : ''}${v}`,
  ({ w, m, v }) => `${[...w, ...m].join('／')}${v && `　${v}`}`,
  ({ w, m, v }) => `自動車・医療機器・半導体製造装置向けに${m[0] ? `${listed(m, '、')}部品の` : ''}${listed(w, '及び')}を手がけております。${v && `${v}まで対応可能。`}`,
  ({ w, m, v }) => `営業品目: ${listed(w, ' ')} ${m.length > 0 ? `(${listed(m, '・')})` : ''} ${v}`.trim(),
];

/** For members that write in English. */
export const ENGLISH_STYLES = [
  ({ w, m, v }) => `We are specialists in ${listed(w, ', ')}${m[0] ? ` of ${listed(m, ' and ')}` : ''}. ${v}`.trim(),
  ({ w, m, v }) => `Family-run shop since 1962. Services: ${listed(w, ' / ')}. ${m.length > 0 ? `Materials: ${listed(m, ', ')}. ` : ''}${v}`.trim(),
  ({ w, m, v }) => `Our factory offers ${w[0]}${w[1] ? ` as well as ${w.slice(1).join(' and ')}` : ''}${m[0] ? ` for ${listed(m, ', ')} parts` : ''}. ${v}`.trim(),
];

/** Text without any skill, for members whose skills stand in their own field, and to fill the rest. */
export const FILLERS = [
  'お客様の声を大切に、品質と納期を守ることを第一に考えております。', '地域とともに歩む企業を目指しています。',
  '図面がない段階からでもお気軽にご相談ください。', '若い技術者の育成に力を入れております。', '見学のお申し込みはお電話にて承ります。',
  '環境に配慮した工場運営に取り組んでいます。', '小さな会社ですが、誠実な仕事を心がけています。', '全国からお問い合わせをいただいております。',
];

/** A process that the member does not do, `x` its word. */
export const REFUSALS = [
  (x) => `${x}は行っておりません。`, (x) => `なお、${x}には対応しておりません。`, (x) => `${x}は外注しております。`,
  (x) => `${x}は協力会社に依頼しています。`, (x) => `${x}を除く各工程を社内で行います。`, (x) => `※${x}は承っておりません`,
  (x) => `${x}はできませんのでご了承ください。`, (x) => `（${x}は不可）`,
  (x) => `以前行っていた${x}は廃止しました。`, (x) => `${x}をお求めの方には専門業者をご紹介します。`, (x) => `${x}以外の工程はすべて自社で完結します。`,
];

/** 塗装不要: said only of finishing steps that another process makes needless. */
export const NEEDLESS = ['painting', 'polishing', 'deburring', 'plating', 'buffing', 'heat-treatment', 'powder-coating'];
export const needless = (x) => `${x}不要の仕上がりが自慢です。`;

export const ENGLISH_REFUSALS = [
  (x) => `We do not offer ${x}.`, (x) => `${x[0].toUpperCase()}${x.slice(1)} is outsourced to our partners.`, (x) => `No ${x} is done in house.`,
  (x) => `All steps except ${x}.`,
];

/** Words that contain a skill's word and mean something else. `not` are the skills they must not be taken for. */
export const TRAPS = [
  { text: '材料はみがき棒鋼を常時在庫しています。', not: 'polishing' }, { text: '磨き丸鋼・磨き平鋼の切り売りもいたします。', not: 'polishing' },
  { text: '商品の絞り込み検索は自社サイトをご覧ください。', not: 'deep-drawing' }, { text: '贈答用のラッピングも無料で承ります。', not: 'lapping' },
  { text: '溶接用保護面を販売しています。', not: 'welding' }, { text: '塗装業者様向けの台車を扱っています。', not: 'painting' },
  { text: 'めっき工場向けの省エネ診断のお手伝いをした実績があります。', not: 'plating' },
];
