import type { Vocabulary } from '../../vocabulary/vocabulary.js';

/**
 * Services in the order in which an order runs, around the making itself (the third stage), which is ordered by the
 * vocabulary's own steps before and after. Narrower concepts belong to the same stage.
 */
const STAGES: readonly (readonly string[])[] = [
  ['product-planning', 'market-research', 'branding', 'consulting', 'technical-consultation', 'patent-support', 'financing-support'],
  ['design', 'design-service', 'cad', 'cam', 'cae', 'reverse-engineering', 'r-and-d', 'contract-development', 'joint-development', 'material-procurement'],
  [],
  ['inspection', 'inspection-process', 'quality-control'],
  ['packaging', 'filling-packing'],
  ['logistics', 'export'],
  ['sales-support', 'marketing-support', 'mail-order', 'retail-sale', 'wholesale', 'advertising-agency', 'training'],
];
/** The stage in which things are made. */
export const MAKING = 2;

/** How an order is taken rather than what is done: no step of the work, where one is named beside it. */
const TERMS = [
  'small-lot', 'mass-production', 'short-lead-time', 'one-stop', 'joint-order', 'oem', 'odm', 'contract-processing', 'custom-order',
  'large-workpiece', 'small-parts', 'thin-sheet', 'thick-plate', 'customer-supplied-material', 'individual-order', 'english-support', 'chinese-support',
  'prototyping', 'onsite-work',
];
/** Work on the surface: what roughness, grit and finish are asked of, where a request has such a part. */
const SURFACE = ['surface-finishing', 'surface-treatment', 'gloss-finish'];

/** The concept itself and everything broader. */
export const upwards = (vocabulary: Vocabulary, id: string): readonly string[] => [id, ...vocabulary.broader(id)];

/** When in an order a concept's work is done: a position in the stages, {@link MAKING} for everything not named there. */
export function stageOf(vocabulary: Vocabulary, id: string): number {
  const chain = upwards(vocabulary, id);
  const stage = STAGES.findIndex((roots) => roots.some((root) => chain.includes(root)));
  return stage < 0 ? MAKING : stage;
}

const isUnder = (roots: readonly string[]) => (vocabulary: Vocabulary, id: string): boolean =>
  upwards(vocabulary, id).some((each) => roots.includes(each));

/** Whether a concept only says how an order is taken: small lots, prototypes, private persons. */
export const isTerm = isUnder(TERMS);
/** Whether a concept is work on the surface. */
export const isSurface = isUnder(SURFACE);
