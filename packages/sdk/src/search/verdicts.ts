import type { Capability, Member } from '../model/member.js';
import { covers, dimensionOf, toBase, type QuantityRange } from '../model/quantity.js';
import type { Knowledge } from './knowledge.js';
import type { Part } from './part.js';
import { createRelevance, statedValues, type StatedValue } from './stated-values.js';
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

/** Beyond so many times a limit with one end, nothing is said: who drills from 0.03 mm up does not machine 3 m. */
const FAR = 200;

function farFrom({ min, max, unit }: QuantityRange, { min: low, max: high, unit: asked }: QuantityRange): boolean {
  const wanted = low ?? high;
  if (wanted === undefined || dimensionOf(unit) !== dimensionOf(asked) || dimensionOf(unit) === 'count') return false;
  const value = toBase(wanted, asked);
  return (max === undefined && min !== undefined && value > FAR * toBase(min, unit)) || (min === undefined && max !== undefined && value * FAR < toBase(max, unit));
}

/** What a member states of one field. */
interface Stated {
  readonly capabilities: readonly { readonly capability: Capability; readonly limit: QuantityRange }[];
  readonly texts: readonly StatedValue[];
}

/** Fields whose figures in a text speak for another: 「長さ6mまで」 and 「最大4,000×2,500」 answer who asks for 3 m; a diameter only in the affirmative. */
const ALIKE: { readonly [K in Condition['field']]?: readonly Condition['field'][] } = { size: ['length', 'diameter'], length: ['size'] };

const NOTHING: Stated = { capabilities: [], texts: [] };
const columns = new WeakMap<Knowledge, Map<Condition['field'], (Stated | undefined)[]>>();

/** What each member states of one field: looked up once a member, because most state nothing of it. */
function statedOf(knowledge: Knowledge, field: Condition['field']): (number: number) => Stated {
  let fields = columns.get(knowledge);
  if (!fields) columns.set(knowledge, (fields = new Map<Condition['field'], (Stated | undefined)[]>()));
  let column = fields.get(field);
  if (!column) fields.set(field, (column = new Array<undefined>(knowledge.members.length)));
  const known = column;
  return (number) => (known[number] ??= look(knowledge, knowledge.members[number] as Member, field));
}

function look(knowledge: Knowledge, member: Member, field: Condition['field']): Stated {
  const capabilities = (member.capabilities ?? []).flatMap((capability) =>
    limitsOf(capability, field).flatMap((limit) => (limit ? [{ capability, limit }] : [])));
  const texts = statedValues(knowledge, member).flatMap((value): StatedValue[] =>
    value.field === field ? [value] : ALIKE[field]?.includes(value.field) ? [{ ...value, firm: value.firm && value.field !== 'diameter' }] : []);
  return capabilities.length > 0 || texts.length > 0 ? { capabilities, texts } : NOTHING;
}

interface Asked {
  readonly condition: Condition;
  readonly stated: (number: number) => Stated;
  readonly notStated: Verdict;
}

/** Judges members by the value parts of a query, or nothing where it has none. */
export function createJudge(knowledge: Knowledge, parts: readonly Part[]): ((number: number) => readonly Verdict[]) | undefined {
  const asked = parts.flatMap(({ id, condition }): Asked[] => (condition
    ? [{ condition, stated: statedOf(knowledge, condition.field), notStated: { part: id, verdict: 'not-stated' } }] : []));
  if (asked.length === 0) return undefined;
  const relevance = createRelevance(knowledge, parts);
  const judge = ({ capabilities, texts }: Stated, { condition, notStated }: Asked): Verdict => {
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
      if (!relevance.processes(about) || farFrom(limit, condition.range)) continue;
      const met = meets(condition, limit);
      if (met === true) return { part, verdict: 'meets', limit };
      if (met === false && firm) failed = limit;
    }
    return failed ? { part, verdict: 'does-not-meet', limit: failed } : notStated;
  };
  // Most state nothing: they share one answer.
  const silent = asked.map(({ notStated }) => notStated);
  return (number) => {
    let verdicts: Verdict[] | undefined;
    for (let i = 0; i < asked.length; i++) {
      const each = asked[i] as Asked;
      const stated = each.stated(number);
      if (stated === NOTHING) continue;
      verdicts ??= [...silent];
      verdicts[i] = judge(stated, each);
    }
    return verdicts ?? silent;
  };
}
