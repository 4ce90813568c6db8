/** What a request demands of those who do a part. */
export type ConditionKind =
  | 'material' | 'finish' | 'grit' | 'length' | 'width' | 'height' | 'diameter' | 'thickness' | 'weight' | 'tolerance' | 'roughness'
  | 'quantity' | 'lead-time' | 'order-terms' | 'supplied-material' | 'budget' | 'consumer-orders' | 'refusal';

/** What people call each kind of condition, in requests and in sheets. */
export const CONDITION_NAMES: Readonly<Record<ConditionKind, Readonly<Record<'ja' | 'en', string>>>> = {
  material: { ja: '材料', en: 'material' }, finish: { ja: '仕上げ', en: 'finish' }, grit: { ja: '番手', en: 'grit' }, length: { ja: '長さ', en: 'length' },
  width: { ja: '幅', en: 'width' }, height: { ja: '高さ', en: 'height' }, diameter: { ja: '直径', en: 'diameter' }, thickness: { ja: '厚さ', en: 'thickness' },
  weight: { ja: '重さ', en: 'weight' }, tolerance: { ja: '公差', en: 'tolerance' }, roughness: { ja: '表面粗さ', en: 'roughness' },
  quantity: { ja: '数量', en: 'quantity' }, 'lead-time': { ja: '納期', en: 'lead time' }, 'order-terms': { ja: '受け方', en: 'order terms' },
  'supplied-material': { ja: '材料支給', en: 'material supplied by the customer' }, budget: { ja: '予算', en: 'budget' },
  'consumer-orders': { ja: '個人のお客様からのご依頼', en: 'orders from private persons' }, refusal: { ja: '受けないもの', en: 'not undertaken' },
};
