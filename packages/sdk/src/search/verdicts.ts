import type { Capability, Member } from '../model/member.js';
import { covers, dimensionOf, toBase, type QuantityRange } from '../model/quantity.js';
import type { Knowledge } from './knowledge.js';
import type { Part } from './part.js';
import type { Verdicts } from './engine.js';
import { createSlicer } from './slices.js';
import { createRelevance, statedValues, type Relevance, type StatedValue } from './stated-values.js';
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
function limitsOf(capability: Capability, field: Condition['field']): readonly (QuantityRange | undefined)[] {
  const { size } = capability;
  switch (field) {
    case 'size': return size ? [size.length, size.width, size.height, size.diameter] : [];
    case 'length': return [size?.length];
    case 'diameter': return [size?.diameter];
    default: return [capability[field]];
  }
}

/** What a member states of one field. */
interface Stated {
  readonly capabilities: readonly { readonly capability: Capability; readonly limit: QuantityRange }[];
  readonly texts: readonly StatedValue[];
}

const NOTHING: Stated = { capabilities: [], texts: [] };
const columns = new WeakMap<Knowledge, Map<Condition['field'], (Stated | undefined)[]>>();

/** What each member states of one field, as far as it has been looked up: most state nothing of it. */
function columnOf(knowledge: Knowledge, field: Condition['field']): (Stated | undefined)[] {
  let fields = columns.get(knowledge);
  if (!fields) columns.set(knowledge, (fields = new Map<Condition['field'], (Stated | undefined)[]>()));
  let column = fields.get(field);
  if (!column) fields.set(field, (column = new Array<Stated | undefined>(knowledge.members.length).fill(undefined)));
  return column;
}

function look(knowledge: Knowledge, member: Member, field: Condition['field']): Stated {
  const capabilities = (member.capabilities ?? []).flatMap((capability) =>
    limitsOf(capability, field).flatMap((limit) => (limit ? [{ capability, limit }] : [])));
  const texts = statedValues(knowledge, member).filter((value) => value.field === field);
  return capabilities.length > 0 || texts.length > 0 ? { capabilities, texts } : NOTHING;
}

interface Asked {
  readonly condition: Condition;
  readonly column: (Stated | undefined)[];
  readonly notStated: Verdict;
}

/**
 * Judges members by the value parts of a query. Figures in a member's texts are read when first asked for, in slices:
 * thousands of members must not hold up the page.
 */
export async function judgeAll(knowledge: Knowledge, parts: readonly Part[], members: Uint32Array, signal?: AbortSignal): Promise<Verdicts> {
  const asked = parts.flatMap(({ id, condition }): Asked[] => (condition
    ? [{ condition, column: columnOf(knowledge, condition.field), notStated: { part: id, verdict: 'not-stated' } }] : []));
  const slice = createSlicer(signal);
  for (const { condition: { field }, column } of asked) {
    for (const number of members) {
      if (column[number] !== undefined) continue;
      column[number] = look(knowledge, knowledge.members[number] as Member, field);
      const pause = slice();
      if (pause) await pause;
    }
  }
  const relevance = createRelevance(knowledge, parts);
  const met = new Uint8Array(knowledge.members.length), fails = new Uint8Array(knowledge.members.length);
  // Most state nothing: they share one answer.
  const silent = asked.map(({ notStated }) => notStated);
  const judged = new Map<number, Verdict[]>();
  for (const [i, each] of asked.entries()) {
    const { column } = each;
    for (const number of members) {
      const stated = column[number] as Stated;
      if (stated === NOTHING) continue;
      const verdict = judge(stated, each, relevance);
      if (verdict === each.notStated) continue;
      if (verdict.verdict === 'meets') met[number] = (met[number] as number) + 1;
      else fails[number] = 1;
      let verdicts = judged.get(number);
      if (!verdicts) judged.set(number, (verdicts = [...silent]));
      verdicts[i] = verdict;
    }
  }
  return { conditions: asked.length, met, fails, of: (number) => judged.get(number) ?? silent };
}

/** One member, whether or not it stands in a directory, judged by the value parts of a query. */
export function judgeOne(knowledge: Knowledge, parts: readonly Part[], member: Member): readonly Verdict[] {
  const relevance = createRelevance(knowledge, parts);
  return parts.flatMap(({ id, condition }) => (condition
    ? [judge(look(knowledge, member, condition.field), { condition, notStated: { part: id, verdict: 'not-stated' } }, relevance)] : []));
}

/** Whether what a member states meets a condition. */
function judge({ capabilities, texts }: Stated, { condition, notStated }: Omit<Asked, 'column'>, relevance: Relevance): Verdict {
  const { part } = notStated;
  let failed: QuantityRange | undefined;
  for (const { capability, limit } of capabilities) {
    if (!relevance.capability(capability)) continue;
    const met = meets(condition, limit);
    if (met === true) return { part, verdict: 'meets', limit };
    if (met === false && limit.negotiable !== true) failed = limit;
  }
  if (failed) return { part, verdict: 'does-not-meet', limit: failed };
  // A bare figure in a text can meet a condition; only one that its words make a limit can fail it.
  for (const { limit, firm, about } of texts) {
    if (!relevance.processes(about)) continue;
    const met = meets(condition, limit);
    if (met === true) return { part, verdict: 'meets', limit };
    if (met === false && firm) failed = limit;
  }
  return failed ? { part, verdict: 'does-not-meet', limit: failed } : notStated;
}
