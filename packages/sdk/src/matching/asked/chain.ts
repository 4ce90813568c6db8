import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import type { AskedPart } from './asked-part.js';
import type { Before } from '../team/orders.js';
import { upwards } from './trade.js';

const cache = new WeakMap<Vocabulary, ReadonlyMap<string, ReadonlySet<string>>>();

/** The usual next steps of each concept: its own `after`, and whose `before` names it. */
function nextSteps(vocabulary: Vocabulary): ReadonlyMap<string, ReadonlySet<string>> {
  let known = cache.get(vocabulary);
  if (!known) {
    const next = new Map<string, Set<string>>();
    const link = (from: string, to: string): void => {
      const steps = next.get(from);
      if (steps) steps.add(to);
      else next.set(from, new Set([to]));
    };
    for (const { id, before = [], after = [] } of vocabulary.concepts) {
      for (const other of before) link(other, id);
      for (const other of after) link(id, other);
    }
    cache.set(vocabulary, (known = next));
  }
  return known;
}

/** Links further apart than this say nothing: by then everything follows on everything. */
const FARTHEST = 6;

/** In how many steps the work of one part leads to that of another; `Infinity` where it does not. */
function stepsBetween(vocabulary: Vocabulary, from: AskedPart, to: AskedPart): number {
  const next = nextSteps(vocabulary);
  const [own, target] = [from, to].map(({ concepts }) => new Set(concepts.flatMap((id) => upwards(vocabulary, id)))) as [Set<string>, Set<string>];
  // What both are kinds of says nothing about which comes first.
  const goal = new Set([...target].filter((id) => !own.has(id)));
  const seen = new Set([...own].filter((id) => !target.has(id)));
  let edge = [...seen];
  for (let steps = 1; steps <= FARTHEST && edge.length > 0; steps += 1) {
    const reached = new Set(edge.flatMap((id) => [...next.get(id) ?? []]));
    if ([...reached].some((id) => goal.has(id))) return steps;
    edge = [...reached].filter((id) => !seen.has(id) && !own.has(id));
    for (const id of edge) seen.add(id);
  }
  return Infinity;
}

/** Whether one part's work usually comes before another's. */
function comesBefore(vocabulary: Vocabulary, a: AskedPart, b: AskedPart): boolean {
  if (a.stage !== b.stage) return a.stage < b.stage;
  return stepsBetween(vocabulary, a, b) < stepsBetween(vocabulary, b, a);
}

/** Parts in an order of work, and which of them must come before which; what is not said there may come in another order as well. */
export interface Chain {
  readonly parts: readonly AskedPart[];
  readonly before: Before;
}

/**
 * Parts in the order of work: by the stage of the order, then along the vocabulary's chain of steps, and as they were
 * asked where nothing says which comes first.
 */
export function inOrderOfWork(vocabulary: Vocabulary, parts: readonly AskedPart[]): Chain {
  const before = new Map(parts.map((part) => [part, parts.filter((other) => other !== part && comesBefore(vocabulary, other, part))]));
  const waiting = [...parts];
  const ordered: AskedPart[] = [];
  while (waiting.length > 0) {
    const open = (part: AskedPart): number => (before.get(part) ?? []).filter((other) => waiting.includes(other)).length;
    // In a circle (which three or more parts may form) the one with the fewest before it begins, and waits for none after it.
    const least = Math.min(...waiting.map(open));
    ordered.push(...waiting.splice(waiting.findIndex((part) => open(part) === least), 1));
  }
  return {
    parts: ordered,
    before: ordered.map((part, at) => ordered.slice(0, at).reduce((mask, other, i) => (before.get(part)?.includes(other) ? mask | (1 << i) : mask), 0)),
  };
}
