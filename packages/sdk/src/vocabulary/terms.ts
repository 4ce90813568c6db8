import type { Concept } from '../model/concept.js';

/** Which of a concept's words a term is: decides how a match by it is explained. */
export type TermSource = 'ja' | 'en' | 'kana' | 'synonym-ja' | 'synonym-en' | 'verb' | 'part';

/** One way of writing a concept. */
export interface Term {
  readonly text: string;
  readonly source: TermSource;
}

const ROWS: readonly (readonly [string, string])[] = [
  ['く', 'かきくけこい'], ['ぐ', 'がぎぐげごい'], ['す', 'さしすせそ'], ['つ', 'たちつてとっ'], ['ぬ', 'なにぬねのん'],
  ['ぶ', 'ばびぶべぼん'], ['む', 'まみむめもん'], ['う', 'わいうえおっ'],
];
const E_OR_I_ROW = /[えけげせぜてでねべめれいきぎしじちにびみり]$/;

/**
 * The stems under which all inflected forms of a plain verb begin: 磨く → 磨か 磨き 磨く 磨け 磨こ 磨い (so 磨ける, 磨いて,
 * 磨きたい). A verb in -eru/-iru keeps one stem (曲げる → 曲げ), other -ru verbs are 五段 (削る → 削ら 削り 削っ …).
 */
export function verbStems(verb: string): string[] {
  const ending = verb.slice(-1);
  const stem = verb.slice(0, -1);
  if (verb.endsWith('する')) return [verb.slice(0, -2)];
  if (ending === 'る') {
    if (E_OR_I_ROW.test(stem)) return [stem];
    return [...'らりるれろっ'].map((kana) => stem + kana);
  }
  const row = ROWS.find(([last]) => last === ending);
  return row ? [...row[1]].map((kana) => stem + kana) : [verb];
}

const HEAD_JA = /(加工|処理|技術|製品|用品|部品|部材|機器|装置|設備|資材|材料|素材|商品|用具|器具|製造|製作|生産|システム|産業|業界|工業|関連|製)$/;
const HEAD_EN = / (goods|products?|parts?|equipment|machinery|machines?|processing|treatment|industry|materials?|supplies|systems?|technology|manufacturing|making|components?)$/;
/** Modifiers that say nothing without their head: 自動装置 is not about 自動. */
const EMPTY_MODIFIERS = new Set(
  ('自動 特殊 一般 大型 小型 各種 専用 産業 工業 機械 金属 生活 家庭 日用 業務用 情報 総合 高度 新 精密 電子 電気 化学 加工 製造 生産 基礎 複合 業務 製品 シェア 機能 環境 安全 管理 装置 部品 独自 作業 表面 保存 非常 凍結 通信 建築 建設 道路 内装 シート フレーム パネル プレート マシン コード ハイブリッド 付加 化成 手作業 '
    + '機能性 高機能 industrial special general automatic automated custom new high precision electronic electrical metal machine mechanical household household').split(' '),
);

/** What is left of a term without its general head word: スポーツ用品 → スポーツ, "sports goods" → "sports". */
function modifierOf(text: string): string | undefined {
  const modifier = text.replace(HEAD_JA, '').replace(HEAD_EN, '');
  // ソファの, 小さい: what ends like grammar is no word.
  if (modifier === text || EMPTY_MODIFIERS.has(modifier) || /[のいなをにでと]$/.test(modifier)) return undefined;
  const japanese = /[ぁ-ヿ一-龠]/.test(modifier);
  return modifier.length >= (/^[ァ-ヿぁ-ん]+$/.test(modifier) ? 3 : japanese ? 2 : 4) ? modifier : undefined;
}

/** Every way of writing a concept, preferred labels first. */
export function termsOf(concept: Concept): Term[] {
  const terms: Term[] = [{ text: concept.ja, source: 'ja' }, { text: concept.en, source: 'en' }];
  const add = (texts: readonly string[] | undefined, source: TermSource): void => {
    for (const text of texts ?? []) terms.push({ text, source });
  };
  add(concept.synonyms?.ja, 'synonym-ja');
  add(concept.synonyms?.en, 'synonym-en');
  if (concept.kana) add([concept.kana], 'kana');
  add(concept.readings, 'kana');
  for (const verb of concept.verbs ?? []) add(verbStems(verb), 'verb');
  for (const { text } of terms.slice(0, 2 + (concept.synonyms?.ja?.length ?? 0))) {
    const modifier = modifierOf(text);
    if (modifier !== undefined) terms.push({ text: modifier, source: 'part' });
  }
  return terms.filter((term) => term.text !== '');
}
