import type { Vocabulary } from '../../../vocabulary/vocabulary.js';
import type { Part } from '../../query/part.js';
import { LINKED } from '../../query/words/spans.js';

/** What a concept asked for is widened to, each with how well it does. */
type Meanings = Part['meanings'];

/** How well those answer who state what is broader, and the trade that it belongs to. */
const BROADER = 0.7, TRADE = 0.6;
/** How well who states the next broader skill answers, and who states the material without its grade. */
const STATED = 0.6;
/** Of so many answers to a need the next broader skill counts, and how well. */
const ANSWERED = 2, NEXT = 0.65;

/** Skills that every narrower one needs a machine or a training of its own for: who assembles mounts no circuit boards. */
const TOO_BROAD: ReadonlySet<string> = new Set([
  'assembly', 'repair', 'design', 'metalworking', 'forming', 'molding', 'craft-making', 'printing', 'textile-processing', 'food-processing',
  'inspection', 'construction-service', 'design-service', 'woodworking', 'mass-production', 'packaging', 'cleaning', 'custom-order',
]);
/** Kinds of things too unlike each other to be made by one skill. */
const MANIFOLD: ReadonlySet<string> = new Set([
  'craft-product', 'textile-product', 'textile-fabric', 'woven-fabric', 'knit-fabric', 'electronic-device', 'electrical-equipment', 'printed-matter', 'food',
  'processed-food', 'chemical-product', 'paper-product', 'building-material', 'measuring-device', 'interior-textile', 'leather-product', 'semiconductor',
]);
/** Skills within which each product needs its own loom or knitting machine. */
const SPECIAL: ReadonlySet<string> = new Set(['weaving', 'knitting', 'narrow-weaving', 'casting', 'forging', 'welding', 'cutting', 'chemical-processing']);
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
/** Work that tries out any thing that machines make, and things that are not tried out so. */
const OF_ANYTHING: ReadonlySet<string> = new Set(['prototyping', 'reverse-engineering', '3d-scanning', 'dimensional-inspection', 'measurement']);
const NOT_TRIED: ReadonlySet<string> = new Set(['footwear', 'textile-product', 'food', 'beverage', 'stone-product', 'house', 'chemical-product', 'printed-matter', 'software', 'leather-product']);
/** Work done on cloth, and cloth itself: what it becomes need not be named. */
const ON_CLOTH: ReadonlySet<string> = new Set(['fabric-finishing', 'dyeing', 'textile-printing', 'antibacterial-processing', 'fabric', 'textile-fabric', 'woven-fabric', 'knit-fabric']);
/** Materials named by the form they are bought in: who works the material works it. */
const FORM = /-(sheet|plate|pipe|tube|wire|bar|rod|foil|coil|strip)$/;

const withAncestors = (vocabulary: Vocabulary, ids: readonly string[]): string[] => ids.flatMap((id) => [id, ...vocabulary.broader(id)]);
const among = (vocabulary: Vocabulary, { meanings }: Part, set: ReadonlySet<string>): boolean =>
  withAncestors(vocabulary, meanings.filter(({ weight }) => weight >= 0.9).map(({ concept }) => concept)).some((id) => set.has(id));

/** A thing with what is like it and the trades that it belongs to: surgical instruments are medical devices. */
export function kinOf(vocabulary: Vocabulary, { meanings, concepts = [] }: Part): Meanings {
  const weights = new Map(meanings.map(({ concept, weight }) => [concept, weight]));
  const put = (id: string, weight: number): void => { weights.set(id, Math.max(weight, weights.get(id) ?? 0)); };
  for (const id of concepts) if (['product', 'industry'].includes(vocabulary.get(id)?.kind ?? '')) for (const broader of vocabulary.get(id)?.broader ?? []) put(broader, BROADER);
  // What is tied to the thing, though nobody here has it.
  for (const { concept, weight } of meanings) if (weight >= 1) for (const id of vocabulary.linked(concept)) put(id, LINKED);
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

/** The skills next broader than those that answer a need best, where nobody has these: who sews is asked for clothes. */
export const needKin = (vocabulary: Vocabulary, { meanings }: Part): Meanings =>
  [...new Set(meanings.filter(({ concept }) => vocabulary.get(concept)?.kind === 'process').slice(0, ANSWERED).flatMap(({ concept }) => vocabulary.get(concept)?.broader ?? []))]
    .filter((id) => !TOO_BROAD.has(id)).map((concept) => ({ concept, weight: NEXT }));

/**
 * The skills that make a thing, its own or else those of what it is a kind of: a gasket is a seal, and seals are moulded of rubber.
 * Only who states such a skill, or the next broader one, answers.
 */
export function madeBy(vocabulary: Vocabulary, { meanings }: Part): Meanings {
  const isSkill = (id: string): boolean => ['process', 'service'].includes(vocabulary.get(id)?.kind ?? '');
  const skills = new Set<string>();
  for (const { concept, weight } of meanings) {
    if (weight < 1 || vocabulary.get(concept)?.kind !== 'product') continue;
    let level = [concept];
    while (level.length > 0 && !level.some((id) => vocabulary.linked(id).some(isSkill))) {
      level = level.flatMap((id) => vocabulary.get(id)?.broader ?? []).filter((id) => !MANIFOLD.has(id));
    }
    for (const id of level) for (const skill of vocabulary.linked(id)) if (isSkill(skill)) skills.add(skill);
  }
  const broader = [...skills].flatMap((id) => vocabulary.get(id)?.broader ?? []).filter((id) => !TOO_BROAD.has(id) && !SPECIAL.has(id));
  return [...[...skills].flatMap((skill) => vocabulary.narrower(skill)).map(({ id }) => id), ...broader].map((concept) => ({ concept, weight: STATED, exact: true }));
}

/** What a thing is to some work: it may be sent there, it may not, or the work says nothing of that. */
export function sentTo(vocabulary: Vocabulary, works: readonly Part[], thing: Part): 'may' | 'never' | 'unknown' {
  if (works.some((work) => among(vocabulary, work, ON_CLOTH))) return among(vocabulary, thing, CLOTH) ? 'may' : 'never';
  if (works.every((work) => among(vocabulary, work, OF_ANYTHING))) return works.length === 0 ? 'unknown' : among(vocabulary, thing, NOT_TRIED) ? 'never' : 'may';
  if (!works.some((work) => among(vocabulary, work, ON_METAL))) return 'unknown';
  return among(vocabulary, thing, NOT_METAL) ? 'never' : 'may';
}

const TRIES = new Set(['prototyping', 'reverse-engineering', 'measurement', 'dimensional-inspection', '3d-scanning', 'oem', 'contract-processing']);
/** Work done on what a visitor sends or draws. */
export const isWork = ({ conceptKind, concepts = [] }: Part): boolean =>
  conceptKind === 'process' || conceptKind === 'finish' || conceptKind === 'need' || TRIES.has(concepts[0] ?? '') || concepts[0] === 'fabric';
/** What work is done on or for. */
export const isThing = ({ conceptKind }: Part): boolean => conceptKind === 'product' || conceptKind === 'industry';
