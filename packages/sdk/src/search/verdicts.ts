import type { Capability, Member } from '../model/member.js';
import { covers, dimensionOf, toBase, type QuantityRange } from '../model/quantity.js';
import type { Knowledge } from './knowledge.js';
import type { Part } from './part.js';
import type { Verdicts } from './engine.js';
import { createRelevance, processesOf, subjectOf, type Relevance, type Subject } from './relevance.js';
import { createSlicer } from './slices.js';
import { statedValues } from './stated-values.js';
import type { Condition, Verdict } from './types.js';

/** The finest, shortest or cheapest a maker states decides (who delivers in 2 to 7 days can do it in 3); a range counts for sizes, thickness and lots. */
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
    const best = limit.min ?? limit.max;
    const wanted = range.max ?? range.min;
    if (best === undefined || wanted === undefined) return undefined;
    // Who asks for it in 10 days is served by 10 working days: the trade counts no other.
    const unit = range.unit === 'day' ? 'working-day' : range.unit;
    return toBase(best, limit.unit) <= toBase(wanted, unit) * (1 + 1e-9);
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

/** What a member states of one field; its limits by their numbers among all that were ever stated. */
interface Stated {
  readonly capabilities: readonly { readonly subject: Subject; readonly limit: number }[];
  readonly texts: readonly { readonly about: readonly number[]; readonly limit: number; readonly firm: boolean }[];
}

const NOTHING: Stated = { capabilities: [], texts: [] };

/** What members state: by field and member, as far as it has been looked up. */
interface Columns {
  readonly fields: Map<Condition['field'], (Stated | undefined)[]>;
  readonly limits: QuantityRange[];
  readonly numbers: Map<string, number>;
}
const cache = new WeakMap<Knowledge, Columns>();

function columnsOf(knowledge: Knowledge): Columns {
  let columns = cache.get(knowledge);
  if (!columns) cache.set(knowledge, (columns = { fields: new Map(), limits: [], numbers: new Map() }));
  return columns;
}

function columnOf(knowledge: Knowledge, field: Condition['field']): (Stated | undefined)[] {
  const { fields } = columnsOf(knowledge);
  let column = fields.get(field);
  if (!column) fields.set(field, (column = new Array<Stated | undefined>(knowledge.members.length).fill(undefined)));
  return column;
}

function look(knowledge: Knowledge, member: Member, field: Condition['field']): Stated {
  const { limits, numbers } = columnsOf(knowledge);
  const numberOf = (limit: QuantityRange): number => {
    const key = JSON.stringify(limit);
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = limits.push(limit) - 1));
    return number;
  };
  const capabilities = (member.capabilities ?? []).flatMap((capability) =>
    limitsOf(capability, field).flatMap((limit) => (limit ? [{ subject: subjectOf(knowledge, capability), limit: numberOf(limit) }] : [])));
  const texts = statedValues(knowledge, member).filter((value) => value.field === field)
    .map(({ about, limit, firm }) => ({ about: processesOf(knowledge, about), limit: numberOf(limit), firm }));
  return capabilities.length > 0 || texts.length > 0 ? { capabilities, texts } : NOTHING;
}

const MEETS = 1, FAILS = 2;

/** Judges what a member states by one condition: nothing to go by, {@link MEETS} or {@link FAILS}, and by which limit. */
class Judge {
  readonly part: number;
  readonly #condition: Condition;
  readonly #relevance: Relevance;
  readonly #limits: readonly QuantityRange[];
  /** What each limit says to the condition: 0 not asked yet, 3 nothing. */
  readonly #outcomes: Uint8Array;
  /** The limit that decided the last judgement. */
  limit = -1;

  constructor(knowledge: Knowledge, part: number, condition: Condition, relevance: Relevance) {
    this.part = part;
    this.#condition = condition;
    this.#relevance = relevance;
    this.#limits = columnsOf(knowledge).limits;
    this.#outcomes = new Uint8Array(this.#limits.length);
  }

  of({ capabilities, texts }: Stated): number {
    let failed = -1;
    for (const { subject, limit } of capabilities) {
      if (!this.#relevance.capability(subject)) continue;
      const outcome = this.#outcome(limit);
      if (outcome === MEETS) return this.#decide(MEETS, limit);
      if (outcome === FAILS && (this.#limits[limit] as QuantityRange).negotiable !== true) failed = limit;
    }
    if (failed >= 0) return this.#decide(FAILS, failed);
    // A bare figure in a text can meet a condition; only one that its words make a limit can fail it.
    for (const { about, limit, firm } of texts) {
      if (!this.#relevance.processes(about)) continue;
      const outcome = this.#outcome(limit);
      if (outcome === MEETS) return this.#decide(MEETS, limit);
      if (outcome === FAILS && firm) failed = limit;
    }
    return failed >= 0 ? this.#decide(FAILS, failed) : 0;
  }

  /** The same as visitors are told it. */
  verdict(stated: Stated): Verdict {
    const { part } = this, outcome = this.of(stated);
    return outcome === 0 ? { part, verdict: 'not-stated' }
      : { part, verdict: outcome === MEETS ? 'meets' : 'does-not-meet', limit: this.#limits[this.limit] as QuantityRange };
  }

  #decide(outcome: number, limit: number): number {
    this.limit = limit;
    return outcome;
  }

  #outcome(limit: number): number {
    let outcome = this.#outcomes[limit] as number;
    if (outcome === 0) {
      const met = meets(this.#condition, this.#limits[limit] as QuantityRange);
      this.#outcomes[limit] = outcome = met === undefined ? 3 : met ? MEETS : FAILS;
    }
    return outcome;
  }
}

/**
 * Judges members by the value parts of a query. Figures in a member's texts are read when first asked for, in slices:
 * thousands of members must not hold up the page.
 */
export async function judgeAll(knowledge: Knowledge, parts: readonly Part[], members: Uint32Array, signal?: AbortSignal): Promise<Verdicts> {
  const conditions = parts.flatMap(({ id, condition }) => (condition ? [{ id, condition, column: columnOf(knowledge, condition.field) }] : []));
  const slice = createSlicer(signal);
  for (const { condition: { field }, column } of conditions) {
    for (let i = 0; i < members.length; i++) {
      const number = members[i] as number;
      if (column[number] !== undefined) continue;
      column[number] = look(knowledge, knowledge.members[number] as Member, field);
      const pause = slice();
      if (pause) await pause;
    }
  }
  const relevance = createRelevance(knowledge, parts);
  const met = new Uint8Array(knowledge.members.length), fails = new Uint8Array(knowledge.members.length);
  const judges = conditions.map(({ id, condition, column }) => ({ judge: new Judge(knowledge, id, condition, relevance), column }));
  for (const { judge, column } of judges) {
    for (let i = 0; i < members.length; i++) {
      const number = members[i] as number, stated = column[number] as Stated;
      // Most state nothing.
      if (stated === NOTHING) continue;
      const outcome = judge.of(stated);
      if (outcome === MEETS) met[number] = (met[number] as number) + 1;
      else if (outcome === FAILS) fails[number] = 1;
    }
  }
  return { conditions: judges.length, met, fails, of: (number) => judges.map(({ judge, column }) => judge.verdict(column[number] ?? NOTHING)) };
}

/** One member, whether or not it stands in a directory, judged by the value parts of a query. */
export function judgeOne(knowledge: Knowledge, parts: readonly Part[], member: Member): readonly Verdict[] {
  const conditions = parts.flatMap(({ id, condition }) => (condition ? [{ id, condition, stated: look(knowledge, member, condition.field) }] : []));
  const relevance = createRelevance(knowledge, parts);
  return conditions.map(({ id, condition, stated }) => new Judge(knowledge, id, condition, relevance).verdict(stated));
}
