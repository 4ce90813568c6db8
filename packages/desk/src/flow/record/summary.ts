import type { Directory, Rfq } from '@sanchi/sdk';
import type { RoutingState } from '../../routing/index.js';

export type Language = 'ja' | 'en';
export interface SummaryLine { readonly label: string; readonly value: string }

const LABELS = {
  kind: { ja: '種類', en: 'Kind' }, description: { ja: 'ご依頼の内容', en: 'What is wanted' }, purpose: { ja: '用途', en: 'Purpose' },
  item: { ja: '品物', en: 'Item' }, history: { ja: 'いわれ', en: 'History' }, damage: { ja: 'いたみ', en: 'Damage' },
  processes: { ja: '加工', en: 'Process' }, materials: { ja: '材料', en: 'Material' }, finish: { ja: '仕上げ', en: 'Finish' }, size: { ja: '大きさ', en: 'Size' },
  thickness: { ja: '厚さ', en: 'Thickness' }, weight: { ja: '重さ', en: 'Weight' }, tolerance: { ja: '公差', en: 'Tolerance' }, roughness: { ja: '表面粗さ', en: 'Roughness' },
  quantities: { ja: '数量', en: 'Quantity' }, schedule: { ja: '希望納期', en: 'Wanted by' }, estimate: { ja: '見積りの希望日', en: 'Estimate wanted by' }, budget: { ja: '予算', en: 'Budget' }, basis: { ja: '形を示すもの', en: 'Shown by' },
  prevails: { ja: '食い違うとき', en: 'Where they differ' }, nda: { ja: '秘密保持契約', en: 'Secrecy agreement' }, query: { ja: '検索の言葉', en: 'Searched for' },
} as const;

const KINDS: Readonly<Record<Rfq['kind'], Readonly<Record<Language, string>>>> = {
  prototype: { ja: '試作', en: 'Prototype' }, production: { ja: '量産', en: 'Production' }, repair: { ja: '修理・追加工', en: 'Repair or rework' },
  'joint-order': { ja: '共同受注', en: 'Joint order' }, consultation: { ja: '相談', en: 'Advice' }, consumer: { ja: '個人のお客さま', en: 'Private person' },
};
export const kindText = (kind: Rfq['kind'], language: Language): string => KINDS[kind][language];
const BASES: Readonly<Record<NonNullable<Rfq['basis']>, Readonly<Record<Language, string>>>> = {
  drawing: { ja: '図面・CAD', en: 'drawing or CAD' }, sketch: { ja: '手描きの絵', en: 'sketch' }, photo: { ja: '写真', en: 'photo' }, sample: { ja: '見本品', en: 'sample' }, none: { ja: 'まだない', en: 'nothing yet' },
};
const PER = { once: { ja: '', en: '' }, month: { ja: '／月', en: ' a month' }, year: { ja: '／年', en: ' a year' } } as const;
const UNITS: Readonly<Record<string, string>> = { 個: 'pcs', 枚: 'sheets', 本: 'pcs', 式: 'sets' };

/** A request in lines of label and value, in the order in which makers read it. Who sent it is not among them. */
export function summaryOf(rfq: Rfq, directory: Directory, language: Language): SummaryLine[] {
  const ja = language === 'ja';
  const terms = (list?: readonly string[]): string => (list ?? []).map((term) => directory.label(term, language)).join(ja ? '、' : ', ');
  const quantities = (rfq.quantities ?? []).map(({ amount, unit = '個', per = 'once' }) => {
    const figure = amount.toLocaleString('en');
    return ja ? `${figure}${unit}${PER[per].ja}` : `${figure} ${UNITS[unit] ?? unit}${PER[per].en}`;
  }).join(ja ? '、' : ', ');
  const soon = rfq.schedule?.asSoonAsPossible ? (ja ? 'できるだけ早く' : 'as soon as possible') : undefined;
  const values: { readonly [K in keyof typeof LABELS]: string | undefined } = {
    kind: kindText(rfq.kind, language), item: rfq.keepsake?.item, history: rfq.keepsake?.history, damage: rfq.keepsake?.damage,
    description: rfq.description, purpose: rfq.purpose,
    processes: terms(rfq.processes), materials: terms(rfq.materials) + (rfq.materialSupplied ? (ja ? '（支給）' : ' (supplied)') : ''), finish: terms(rfq.finish),
    size: rfq.size?.text, thickness: rfq.thickness?.text, weight: rfq.weight?.text, tolerance: rfq.tolerance?.text, roughness: rfq.roughness?.text,
    quantities: quantities || (rfq.kind === 'consumer' ? undefined : ja ? '未定' : 'undecided'),
    schedule: [rfq.schedule?.wanted, soon, rfq.schedule?.note].filter(Boolean).join(ja ? '、' : ', '),
    estimate: [...new Set([rfq.schedule?.estimate?.value, rfq.schedule?.estimate?.text])].filter(Boolean).join(ja ? '、' : ', '),
    budget: rfq.budget?.text, basis: rfq.basis && BASES[rfq.basis][language],
    prevails: rfq.prevails && (rfq.prevails === 'drawing' ? (ja ? '図面を優先' : 'the drawing holds') : ja ? '3Dモデルを優先' : 'the model holds'),
    nda: rfq.nda?.wanted ? (rfq.nda.when === 'before-order' ? (ja ? '発注の前に' : 'before ordering') : ja ? '図面を開く前に' : 'before drawings are opened') : undefined,
    query: rfq.query,
  };
  return (Object.keys(LABELS) as (keyof typeof LABELS)[]).flatMap((key) => (values[key] ? [{ label: LABELS[key][language], value: values[key] }] : []));
}

/** A part of the work in the reader's language, where the proposal or the stages have it; otherwise as it was written. */
export function partText(part: string, { proposal }: RoutingState, language: Language): string {
  return language === 'ja' ? part : STAGES_EN[part] ?? proposal?.english?.[part] ?? part;
}

const STAGES_EN: Readonly<Record<string, string>> = { 企画: 'Planning', 設計: 'Design', 試作: 'Prototype', 製造: 'Production', 販売: 'Sales', 全体: 'The whole' };

/** What a reader sees of the sender: all, or nothing but that the office knows. */
export function senderLines({ sender }: Rfq, language: Language): SummaryLine[] {
  const ja = language === 'ja';
  const lines: [string, string | undefined][] = [
    [ja ? '会社' : 'Company', sender.company], [ja ? '部署' : 'Department', sender.department], [ja ? 'お名前' : 'Name', sender.name], [ja ? 'ふりがな' : 'Reading', sender.kana],
    [ja ? 'メール' : 'E-mail', sender.email], [ja ? '電話' : 'Telephone', sender.phone], [ja ? 'FAX' : 'Fax', sender.fax],
    [ja ? '住所' : 'Address', [sender.postcode && (ja ? `〒${sender.postcode}` : sender.postcode), sender.address, sender.country && countryName(sender.country, language)].filter(Boolean).join(' ') || undefined],
  ];
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** The name of a country by its code; anything else stays as it was written. */
function countryName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A price in words. */
export function priceText({ price, priceTo, taxIncluded }: { readonly price: number; readonly priceTo?: number; readonly taxIncluded?: boolean }, language: Language): string {
  const yen = (amount: number): string => (language === 'ja' ? `${amount.toLocaleString('en')}円` : `¥${amount.toLocaleString('en')}`);
  const range = priceTo !== undefined && priceTo !== price ? `${yen(price)}${language === 'ja' ? '〜' : ' – '}${yen(priceTo)}` : yen(price);
  if (taxIncluded) return language === 'ja' ? `${range}（税込）` : `${range} (tax included)`;
  return language === 'ja' ? `${range}（税抜）` : `${range} (before tax)`;
}
