import type { QuantityRange } from '../model/quantity.js';
import type { Rfq, Stated } from '../model/rfq.js';
import type { Knowledge } from '../search/knowledge.js';
import type { ConditionField } from '../search/types.js';
import type { Dictionary } from '../text/dictionary.js';
import { readFigure } from '../text/figures.js';
import { reachOf } from './asked-part.js';
import type { Asked, AskedFinish } from './parts.js';
import { claimants } from './skills.js';
import { sayRange, timeLeft } from './values.js';
import type { ConditionKind, Words } from './types.js';

/** Something a request demands of who does a part. */
export interface AskedCondition {
  readonly kind: ConditionKind;
  readonly asked: Words;
  /** A figure, and what of a capability it is compared with. */
  readonly figure?: { readonly field: ConditionField; readonly range: QuantityRange };
  /** A regular order may come in lots of any size: only a lot it could never fill rules out. */
  readonly regular?: boolean;
  readonly material?: AskedMaterial;
  readonly finish?: AskedFinish & { readonly reach: ReadonlySet<string> };
}

/** A material asked for: which stated ones are it, and the families that take it in. */
export interface AskedMaterial {
  readonly words: string;
  readonly reach: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
  /** Members whose entries name it or a family of it. */
  readonly claimants: ReadonlySet<number>;
}

const NAMES: Readonly<Record<ConditionKind, Words>> = {
  material: { ja: '材料', en: 'material' }, finish: { ja: '仕上げ', en: 'finish' }, grit: { ja: '番手', en: 'grit' }, length: { ja: '長さ', en: 'length' },
  width: { ja: '幅', en: 'width' }, height: { ja: '高さ', en: 'height' }, diameter: { ja: '直径', en: 'diameter' }, thickness: { ja: '厚さ', en: 'thickness' },
  weight: { ja: '重さ', en: 'weight' }, tolerance: { ja: '公差', en: 'tolerance' }, roughness: { ja: '表面粗さ', en: 'roughness' },
  quantity: { ja: '数量', en: 'quantity' }, 'lead-time': { ja: '納期', en: 'lead time' },
  'consumer-orders': { ja: '個人のお客様からのご依頼', en: 'orders from private persons' }, refusal: { ja: '受けないもの', en: 'not undertaken' },
};

const asked = (kind: ConditionKind, ja: string, en = ja): Words => ({ ja: `${NAMES[kind].ja} ${ja}`, en: `${NAMES[kind].en} ${en}` });
const FIGURES = ['thickness', 'weight', 'tolerance', 'roughness'] as const;
const AXES = ['length', 'width', 'height', 'diameter'] as const;
const PER = { once: { ja: '', en: '' }, month: { ja: '／月', en: ' a month' }, year: { ja: '／年', en: ' a year' } } as const;

/** All conditions of a request. Which of them a part is judged by, `judge.ts` says. */
export function conditionsOf(
  knowledge: Knowledge, dictionary: Dictionary, rfq: Rfq, { materials, finishes }: Asked, today: string | undefined,
): AskedCondition[] {
  const { vocabulary } = dictionary;
  const conditions: AskedCondition[] = materials.map(({ asked: words, concepts }) => {
    const reach = reachOf(vocabulary, concepts);
    // Who takes stainless steel takes its grades; "metal" says nothing.
    const families = new Set(concepts.flatMap((id) => vocabulary.broader(id)).filter((id) => (vocabulary.get(id)?.broader?.length ?? 0) > 0));
    return {
      kind: 'material', asked: asked('material', words, concepts[0] === undefined ? words : vocabulary.label(concepts[0], 'en')),
      material: { words, reach, families, claimants: claimants(knowledge, new Set([...reach, ...families])) },
    };
  });
  for (const finish of finishes) {
    const [first] = finish.concepts;
    conditions.push({
      kind: 'finish', asked: asked('finish', finish.asked, first === undefined ? finish.asked : vocabulary.label(first, 'en')),
      finish: { ...finish, reach: reachOf(vocabulary, finish.concepts) },
    });
  }
  for (const axis of AXES) {
    const range = rfq.size?.value?.[axis];
    if (range) conditions.push({ kind: axis, asked: say(axis, range), figure: { field: axis === 'diameter' || axis === 'length' ? axis : 'size', range } });
  }
  for (const kind of FIGURES) {
    const stated = rfq[kind];
    if (stated) conditions.push(figureOf(kind, stated));
  }
  for (const { amount, unit = '個', per = 'once' } of rfq.quantities ?? []) {
    const range: QuantityRange = { min: amount, max: amount, unit };
    const words = sayRange(range);
    conditions.push({
      kind: 'quantity', asked: asked('quantity', words.ja + PER[per].ja, words.en + PER[per].en), figure: { field: 'lot', range }, regular: per !== 'once',
    });
  }
  const left = rfq.schedule && timeLeft(rfq.schedule, today);
  if (left && rfq.schedule?.wanted) conditions.push({ kind: 'lead-time', asked: asked('lead-time', rfq.schedule.wanted), figure: { field: 'leadTime', range: left } });
  if (rfq.kind === 'consumer') conditions.push({ kind: 'consumer-orders', asked: NAMES['consumer-orders'] });
  return conditions;
}

const say = (kind: ConditionKind, range: QuantityRange): Words => asked(kind, sayRange(range).ja, sayRange(range).en);

function figureOf(kind: (typeof FIGURES)[number], { text, value }: Stated<QuantityRange>): AskedCondition {
  const range = value ?? readFigure(text, kind);
  return { kind, asked: asked(kind, text), ...(range ? { figure: { field: kind, range } } : {}) };
}
