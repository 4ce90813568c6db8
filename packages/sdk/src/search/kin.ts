import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { Part } from './part.js';

/** What a concept asked for is widened to, each with how well it does. */
export type Meanings = Part['meanings'];

/** How well those answer who state what is broader, and the trade that it belongs to. */
const BROADER = 0.7, TRADE = 0.6;
/** How well who states the next broader skill answers, and who states the material without its grade. */
const STATED = 0.6;

/** Skills that every narrower one needs a machine or a training of its own for: who assembles mounts no circuit boards. */
const TOO_BROAD: ReadonlySet<string> = new Set([
  'assembly', 'repair', 'design', 'metalworking', 'forming', 'molding', 'craft-making', 'printing', 'textile-processing', 'food-processing',
  'inspection', 'construction-service', 'design-service', 'woodworking', 'mass-production', 'packaging', 'cleaning', 'custom-order',
]);
/** Roots of things that no metalworker, plater or painter of metal is sent. */
const NOT_METAL: ReadonlySet<string> = new Set([
  'footwear', 'leather-product', 'textile-product', 'bag', 'food', 'beverage', 'stone-product', 'building-material', 'wood-product', 'furniture',
  'paper-product', 'glass-product', 'optical-instrument', 'eyewear', 'printed-matter', 'software', 'house', 'plastic-product', 'rubber-product',
  'chemical-product', 'stationery', 'toy', 'electronic-device', 'ship', 'packaging-goods', 'label', 'costume-jewelry', 'pool', 'mat',
]);
/** Roots of things made of cloth. */
const CLOTH: ReadonlySet<string> = new Set(['textile-product', 'bag', 'tape-product', 'safety-gear', 'sports-goods']);
/** Work done on what the customer sends or draws, whatever the thing is. */
const ON_METAL: ReadonlySet<string> = new Set([
  'polishing', 'repolishing', 'grinding', 'surface-finishing', 'surface-treatment', 'plating', 'coating', 'painting', 'heat-treatment', 'chemical-treatment',
  'cutting', 'machining', 'welding', 'laser-processing', 'marking', 'edm', 'additive-manufacturing', 'prototyping', 'bending', 'pressing', 'sheet-metal',
  'inner-surface-finishing', 'mirror-finish', 'satin-finish', 'matte-finish', 'hairline', 'gloss-finish',
]);
const ON_CLOTH: ReadonlySet<string> = new Set(['fabric-finishing', 'dyeing', 'textile-printing', 'antibacterial-processing']);
/** Materials named by the form they are bought in: who works the material works it. */
const FORM = /-(sheet|plate|pipe|tube|wire|bar|rod|foil|coil|strip)$/;

const withAncestors = (vocabulary: Vocabulary, ids: readonly string[]): string[] => ids.flatMap((id) => [id, ...vocabulary.broader(id)]);
const among = (vocabulary: Vocabulary, { meanings }: Part, set: ReadonlySet<string>): boolean =>
  withAncestors(vocabulary, meanings.filter(({ weight }) => weight >= 1).map(({ concept }) => concept)).some((id) => set.has(id));

/** A thing with what is like it and the trades that it belongs to: surgical instruments are medical devices. */
export function kinOf(vocabulary: Vocabulary, { meanings, concepts = [] }: Part): Meanings {
  const weights = new Map(meanings.map(({ concept, weight }) => [concept, weight]));
  const put = (id: string, weight: number): void => { weights.set(id, Math.max(weight, weights.get(id) ?? 0)); };
  for (const id of concepts) if (['product', 'industry'].includes(vocabulary.get(id)?.kind ?? '')) for (const broader of vocabulary.get(id)?.broader ?? []) put(broader, BROADER);
  for (const id of [...weights.keys()]) {
    for (const trade of vocabulary.linked(id)) {
      if (vocabulary.get(trade)?.kind !== 'industry') continue;
      for (const each of [trade, ...vocabulary.broader(trade)]) put(each, TRADE);
    }
  }
  return [...weights].map(([concept, weight]) => ({ concept, weight }));
}

/** A material with what it is called where its grade or form is not. */
export function materialKin(vocabulary: Vocabulary, { meanings }: Part): Meanings {
  const own = meanings.filter(({ concept }) => vocabulary.get(concept)?.kind === 'material');
  const forms = own.flatMap(({ concept }) => (FORM.test(concept) ? vocabulary.get(concept)?.broader ?? [] : []));
  const kinds = own.flatMap(({ concept }) => vocabulary.broader(concept));
  return [...meanings, ...forms.map((concept) => ({ concept, weight: STATED })), ...kinds.map((concept) => ({ concept, weight: STATED, exact: true }))];
}

/** The skills next broader than those asked for, where stating them says enough. */
export const broaderSkills = (vocabulary: Vocabulary, { meanings }: Part): Meanings =>
  [...new Set(meanings.filter(({ weight }) => weight >= 1).flatMap(({ concept }) => vocabulary.get(concept)?.broader ?? []))]
    .filter((id) => !TOO_BROAD.has(id)).map((concept) => ({ concept, weight: STATED, exact: true }));

/** What a thing is to some work: it may be sent there, it may not, or the work says nothing of that. */
export function sentTo(vocabulary: Vocabulary, works: readonly Part[], thing: Part): 'may' | 'never' | 'unknown' {
  if (works.some((work) => among(vocabulary, work, ON_CLOTH))) return among(vocabulary, thing, CLOTH) ? 'may' : 'never';
  if (!works.some((work) => among(vocabulary, work, ON_METAL))) return 'unknown';
  return among(vocabulary, thing, NOT_METAL) ? 'never' : 'may';
}
