import type { Capability, Member } from '../model/member.js';
import { covers, dimensionOf, toBase, type QuantityRange } from '../model/quantity.js';
import type { Knowledge } from './knowledge.js';
import type { Part } from './part.js';
import { createRelevance, statedValues } from './stated-values.js';
import type { Condition, Verdict } from './types.js';

/** The finest, shortest or cheapest a maker states decides; a range counts for sizes, thickness and lots. */
const AT_MOST = new Set<Condition['field']>(['tolerance', 'roughness', 'leadTime', 'price']);

/** Whether one stated limit meets a condition; `undefined` where the two cannot be compared. */
export function meets(condition: Condition, limit: QuantityRange): boolean | undefined {
  const { field, range } = condition;
  if (dimensionOf(limit.unit) !== dimensionOf(range.unit)) return undefined;
  if (field === 'grit') {
    // Who polishes with #800 has been through #400.
    const finest = limit.max ?? limit.min;
    return finest === undefined ? undefined : finest >= (range.max ?? range.min ?? 0);
  }
  if (AT_MOST.has(field)) {
    const best = field === 'leadTime' ? limit.max ?? limit.min : limit.min ?? limit.max;
    const wanted = range.max ?? range.min;
    if (best === undefined || wanted === undefined) return undefined;
    return toBase(best, limit.unit) <= toBase(wanted, range.unit) * (1 + 1e-9);
  }
  return covers(limit, range);
}

/** The limits of a capability that a condition is about. */
function limitsOf(capability: Capability, field: Condition['field']): (QuantityRange | undefined)[] {
  const { size } = capability;
  switch (field) {
    case 'size': return [size?.length, size?.width, size?.height, size?.diameter];
    case 'length': return [size?.length];
    case 'diameter': return [size?.diameter];
    default: return [capability[field]];
  }
}

/** Judges members by the value parts of a query, or nothing where it has none. */
export function createJudge(knowledge: Knowledge, parts: readonly Part[]): ((number: number) => readonly Verdict[]) | undefined {
  const asked = parts.flatMap((part) => (part.condition ? [{ part: part.id, condition: part.condition }] : []));
  if (asked.length === 0) return undefined;
  const relevance = createRelevance(knowledge, parts);
  return (number) => {
    const member = knowledge.members[number] as Member;
    const capabilities = (member.capabilities ?? []).filter(relevance.capability);
    let stated: ReturnType<typeof statedValues> | undefined;
    return asked.map(({ part, condition }): Verdict => {
      let failed: QuantityRange | undefined;
      for (const limit of capabilities.flatMap((capability) => limitsOf(capability, condition.field))) {
        const met = limit && meets(condition, limit);
        if (limit && met === true) return { part, verdict: 'meets', limit };
        if (limit && met === false && limit.negotiable !== true) failed = limit;
      }
      if (failed) return { part, verdict: 'does-not-meet', limit: failed };
      // A bare figure in a text can meet a condition; only one that its words make a limit can fail it.
      stated ??= statedValues(knowledge, member).filter(({ about }) => relevance.processes(about));
      for (const { field, limit, firm } of stated) {
        if (field !== condition.field) continue;
        const met = meets(condition, limit);
        if (met === true) return { part, verdict: 'meets', limit };
        if (met === false && firm) failed = limit;
      }
      return failed ? { part, verdict: 'does-not-meet', limit: failed } : { part, verdict: 'not-stated' };
    });
  };
}
