import type { Concept } from '../model/concept.js';

const HEAD_JA = /(加工|処理|技術|製品|用品|部品|部材|機器|装置|設備|資材|材料|素材|商品|用具|器具|製造|製作|生産|システム|産業|業界|工業|関連|製)$/;
const HEAD_EN = / (goods|products?|parts?|equipment|machinery|machines?|processing|treatment|industry|materials?|supplies|systems?|technology|manufacturing|making|components?)$/;
/** Modifiers that say nothing without their head: 自動装置 is not about 自動. */
const EMPTY_MODIFIERS = new Set(
  ('自動 特殊 一般 大型 小型 各種 専用 産業 工業 機械 金属 生活 家庭 日用 業務用 情報 総合 高度 新 精密 電子 電気 化学 加工 製造 生産 基礎 複合 業務 製品 シェア 機能 環境 安全 管理 装置 部品 独自 作業 表面 保存 非常 凍結 通信 建築 建設 道路 内装 シート シール フレーム パネル プレート マシン コード ハイブリッド 付加 化成 手作業 織物 '
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

/** The modifiers of a concept's Japanese labels and its English one, for `Concept.modifiers`. */
export function modifiersOf({ ja, en, synonyms }: Concept): string[] {
  const modifiers = [ja, en, ...(synonyms?.ja ?? [])].flatMap((text) => modifierOf(text) ?? []);
  return [...new Set(modifiers)];
}
