import type { ConceptKind } from '../../model/concept.js';
import type { Dictionary } from '../../text/recognition/dictionary.js';
import { normalize } from '../../text/normalize.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { isSurface, isTerm, MAKING, stageOf } from './trade.js';
import type { RequestPart } from '../types.js';

/** A material and a process that one word names (アルミ切削): who states both apart does it as well. */
export interface Compound {
  readonly materials: ReadonlySet<string>;
  readonly processes: ReadonlySet<string>;
}

/** A part of a request with what is needed to look it up. */
export interface AskedPart extends RequestPart {
  /** Every concept that answers it, its own and all narrower ones, with the steps down to it. */
  readonly reach: ReadonlyMap<string, number>;
  readonly compounds: readonly Compound[];
  /** The words asked for in normal form, where they are no concept. */
  readonly words: string;
  /** Position among the stages of an order. */
  readonly stage: number;
  readonly surface: boolean;
}

/** The concepts and everything narrower, each with the fewest steps down to it. */
function depthsOf(vocabulary: Vocabulary, concepts: readonly string[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const concept of concepts) for (const { id, depth } of vocabulary.narrower(concept)) depths.set(id, Math.min(depth, depths.get(id) ?? Infinity));
  return depths;
}

/** The concepts and everything narrower. */
export const reachOf = (vocabulary: Vocabulary, concepts: readonly string[]): Set<string> =>
  new Set(concepts.flatMap((id) => vocabulary.narrower(id).map((each) => each.id)));

/** What a part is made from, before it has its place in a request. */
export type Draft = Pick<RequestPart, 'asked' | 'origin' | 'via' | 'concepts'> & { readonly compounds: readonly Compound[] };

/** Completes a draft. */
export function askedPart({ vocabulary }: Dictionary, draft: Draft, id: string): AskedPart {
  const { concepts, asked } = draft;
  const [first] = concepts;
  // Of what answers a need the best comes first.
  const best = concepts.find((each) => vocabulary.get(each)?.kind !== 'need') ?? first;
  return {
    ...draft, id,
    label: first === undefined ? { ja: asked, en: asked } : { ja: vocabulary.label(first, 'ja'), en: vocabulary.label(first, 'en') },
    reach: depthsOf(vocabulary, concepts),
    words: normalize(asked),
    stage: best === undefined ? MAKING : stageOf(vocabulary, best),
    surface: best !== undefined && isSurface(vocabulary, best),
  };
}

const SKILLS: ReadonlySet<ConceptKind> = new Set(['process', 'finish', 'service']);

/**
 * What answers a need, or a thing asked for: skills. Of what a need leads to, the detergents and machines are nothing to
 * ask a maker for, and the terms of an order no skill.
 */
export function answersTo(vocabulary: Vocabulary, id: string): readonly string[] {
  const concept = vocabulary.get(id);
  if (concept?.kind === 'need') {
    const skills = (concept.leadsTo ?? []).filter((each) => SKILLS.has(vocabulary.get(each)?.kind ?? 'product'));
    const work = skills.filter((each) => !isTerm(vocabulary, each));
    return [id, ...(work.length > 0 ? work : skills.length > 0 ? skills : concept.leadsTo ?? [])];
  }
  // Who is asked for castings may be a foundry that only says that it casts.
  if (concept?.kind === 'product') return [id, ...vocabulary.linked(id).filter((each) => vocabulary.get(each)?.kind === 'process')];
  return [id];
}
