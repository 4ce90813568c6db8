import { CONDITION_NAMES } from '../../model/condition.js';
import type { QuantityRange } from '../../model/quantity.js';
import type { Rfq, Stated } from '../../model/rfq.js';
import { ALL_FIELDS, CAPABILITY, INFERRED } from '../../search/knowledge/fields.js';
import type { Knowledge } from '../../search/knowledge/knowledge.js';
import type { ConditionField } from '../../search/types.js';
import type { Dictionary } from '../../text/recognition/dictionary.js';
import { readFigure } from '../../text/values/figures.js';
import { reachOf } from '../asked/asked-part.js';
import { askedBudget, type AskedBudget } from './budget.js';
import type { Asked, AskedFinish } from '../asked/parts.js';
import { claimants } from '../candidates/skills.js';
import { sayRange, timeLeft } from './values.js';
import type { ConditionKind, Words } from '../types.js';

/** Something a request demands of who does a part. */
export interface AskedCondition {
  readonly kind: ConditionKind;
  readonly asked: Words;
  /** What is asked, without the name of the condition. */
  readonly value?: Words;
  /** A figure, and what of a capability it is compared with. */
  readonly figure?: { readonly field: ConditionField; readonly range: QuantityRange };
  /** A regular order may come in lots of any size: only a lot it could never fill rules out. */
  readonly regular?: boolean;
  readonly material?: AskedMaterial;
  readonly finish?: AskedFinish & { readonly reach: ReadonlySet<string> };
  readonly budget?: AskedBudget;
  /** Members whose entries say that they take orders so. */
  readonly claimants?: ReadonlySet<number>;
}

/** A material asked for: which stated ones are it, and the families that take it in. */
export interface AskedMaterial {
  readonly words: string;
  readonly reach: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
  /** Members whose entries name it or a family of it. */
  readonly claimants: ReadonlySet<number>;
  /** Those who do so elsewhere than for one capability alone. */
  readonly atLarge: ReadonlySet<number>;
}

const named = (kind: ConditionKind, ja: string, en = ja): Pick<AskedCondition, 'kind' | 'asked' | 'value'> =>
  ({ kind, asked: { ja: `${CONDITION_NAMES[kind].ja} ${ja}`, en: `${CONDITION_NAMES[kind].en} ${en}` }, value: { ja, en } });
/** What a member states that works on material it is given. */
export const SUPPLIED = 'customer-supplied-material';
/** Everything but capabilities: what one of them takes says nothing of another. */
const AT_LARGE = ALL_FIELDS & ~((1 << CAPABILITY) | (1 << INFERRED));
const FIGURES = ['thickness', 'weight', 'tolerance', 'roughness'] as const;
const AXES = ['length', 'width', 'height', 'diameter'] as const;
const PER = { once: { ja: '', en: '' }, month: { ja: '／月', en: ' a month' }, year: { ja: '／年', en: ' a year' } } as const;

/** All conditions of a request. Which of them a part is judged by, `judge.ts` says. */
export function conditionsOf(
  knowledge: Knowledge, dictionary: Dictionary, rfq: Rfq, { materials, finishes, terms }: Asked, today: string | undefined,
): AskedCondition[] {
  const { vocabulary } = dictionary;
  const conditions: AskedCondition[] = materials.map(({ asked: words, concepts }) => {
    const reach = reachOf(vocabulary, concepts);
    // Who takes stainless steel takes its grades; "metal" says nothing.
    const families = new Set(concepts.flatMap((id) => vocabulary.broader(id)).filter((id) => (vocabulary.get(id)?.broader?.length ?? 0) > 0));
    const anyOf = new Set([...reach, ...families]);
    return {
      ...named('material', words, concepts[0] === undefined ? words : vocabulary.label(concepts[0], 'en')),
      material: { words, reach, families, claimants: claimants(knowledge, anyOf), atLarge: claimants(knowledge, anyOf, AT_LARGE) },
    };
  });
  for (const finish of finishes) {
    const [first] = finish.concepts;
    conditions.push({
      ...named('finish', finish.asked, first === undefined ? finish.asked : vocabulary.label(first, 'en')),
      finish: { ...finish, reach: reachOf(vocabulary, finish.concepts) },
    });
  }
  for (const axis of AXES) {
    const range = rfq.size?.value?.[axis];
    if (range) conditions.push({ ...named(axis, sayRange(range).ja, sayRange(range).en), figure: { field: axis === 'diameter' || axis === 'length' ? axis : 'size', range } });
  }
  for (const kind of FIGURES) {
    const stated = rfq[kind];
    if (stated) conditions.push(figureOf(kind, stated));
  }
  for (const { amount, unit = '個', per = 'once' } of rfq.quantities ?? []) {
    const range: QuantityRange = { min: amount, max: amount, unit };
    const words = sayRange(range);
    conditions.push({
      ...named('quantity', words.ja + PER[per].ja, words.en + PER[per].en), figure: { field: 'lot', range }, regular: per !== 'once',
    });
  }
  for (const { asked: words, concepts } of terms) {
    const en = concepts[0] === undefined ? words : vocabulary.label(concepts[0], 'en');
    conditions.push({ ...named('order-terms', words, en), claimants: claimants(knowledge, reachOf(vocabulary, concepts)) });
  }
  if (rfq.materialSupplied) {
    conditions.push({ kind: 'supplied-material', asked: CONDITION_NAMES['supplied-material'], claimants: claimants(knowledge, reachOf(vocabulary, [SUPPLIED])) });
  }
  if (rfq.budget) conditions.push({ ...named('budget', rfq.budget.text), budget: askedBudget(rfq.budget, rfq.quantities) });
  const left = rfq.schedule && timeLeft(rfq.schedule, today);
  if (left && rfq.schedule?.wanted) conditions.push({ ...named('lead-time', rfq.schedule.wanted), figure: { field: 'leadTime', range: left } });
  if (rfq.kind === 'consumer') conditions.push({ kind: 'consumer-orders', asked: CONDITION_NAMES['consumer-orders'] });
  return conditions;
}

function figureOf(kind: (typeof FIGURES)[number], { text, value }: Stated<QuantityRange>): AskedCondition {
  const range = value ?? readFigure(text, kind);
  return { ...named(kind, text), ...(range ? { figure: { field: kind, range } } : {}) };
}
