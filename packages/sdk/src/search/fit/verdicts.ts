import type { Capability, Member } from '../../model/member.js';
import { covers, dimensionOf, toBase, type QuantityRange } from '../../model/quantity.js';
import { grown } from '../base/key-table.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Part } from '../query/part.js';
import type { Verdicts } from '../engine.js';
import { createRelevance, numbered, type Relevance } from './relevance.js';
import { createSlicer } from '../base/slices.js';
import { statedValues } from '../knowledge/stated-values.js';
import type { Condition, Verdict } from '../types.js';

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

/** Beyond so many times a limit with one end, nothing is said: who drills from 0.03 mm up does not machine 3 m. */
const FAR = 200;

function farFrom({ min, max, unit }: QuantityRange, { min: low, max: high, unit: asked }: QuantityRange): boolean {
  const wanted = low ?? high;
  if (wanted === undefined || dimensionOf(unit) !== dimensionOf(asked) || dimensionOf(unit) === 'count') return false;
  const value = toBase(wanted, asked);
  return (max === undefined && min !== undefined && value > FAR * toBase(min, unit)) || (min === undefined && max !== undefined && value * FAR < toBase(max, unit));
}

/** Fields whose figures in a text speak for another: 「長さ6mまで」 and 「最大4,000×2,500」 answer who asks for 3 m; a diameter only in the affirmative. */
const ALIKE: { readonly [K in Condition['field']]?: readonly Condition['field'][] } = { size: ['length', 'diameter'], length: ['size'] };

/**
 * What members state of one field, as far as it has been looked up. A row is the number of capabilities with a limit, of each
 * the limit, its process and finish, its materials; then the number of texts with one, of each the limit, whether its words
 * make it one, and the processes it is said of. Limits and words are numbers; lists of words are led by their length.
 */
interface Column {
  /** By member, where its row begins, {@link NOTHING} or {@link UNKNOWN}. */
  readonly starts: Int32Array;
  rows: Int32Array;
  filled: number;
}

const NOTHING = -1, UNKNOWN = -2;

/** The columns of a directory, and every limit that was ever stated. */
interface Columns {
  readonly fields: Map<Condition['field'], Column>;
  readonly limits: QuantityRange[];
  readonly numbers: Map<string, number>;
}
const cache = new WeakMap<Knowledge['members'], Columns>();

function columnsOf(knowledge: Knowledge): Columns {
  let columns = cache.get(knowledge.members);
  if (!columns) cache.set(knowledge.members, (columns = { fields: new Map(), limits: [], numbers: new Map() }));
  return columns;
}

const emptyColumn = (size: number): Column => ({ starts: new Int32Array(size).fill(UNKNOWN), rows: new Int32Array(1024), filled: 0 });

function columnOf(knowledge: Knowledge, field: Condition['field']): Column {
  const { fields } = columnsOf(knowledge);
  let column = fields.get(field);
  if (!column) fields.set(field, (column = emptyColumn(knowledge.members.length)));
  return column;
}

/** Looks up what one member states of a field. */
function look(knowledge: Knowledge, column: Column, number: number, member: Member, field: Condition['field']): void {
  const { limits, numbers } = columnsOf(knowledge);
  const numberOf = (limit: QuantityRange): number => {
    const key = JSON.stringify(limit);
    let known = numbers.get(key);
    if (known === undefined) numbers.set(key, (known = limits.push(limit) - 1));
    return known;
  };
  const capabilities = (member.capabilities ?? []).flatMap((capability) => limitsOf(capability, field).flatMap((limit) => (limit
    ? [[numberOf(limit), ...numbered(knowledge, [capability.process, ...capability.finish ?? []]), ...numbered(knowledge, capability.materials ?? [])]] : [])));
  const texts = statedValues(knowledge, member).filter((value) => value.field === field || ALIKE[field]?.includes(value.field))
    .map(({ about, limit, firm, field: own }) => [numberOf(limit), Number(firm && (own === field || own !== 'diameter')), ...numbered(knowledge, about)]);
  if (capabilities.length === 0 && texts.length === 0) {
    column.starts[number] = NOTHING;
    return;
  }
  const row = [capabilities.length, ...capabilities.flat(), texts.length, ...texts.flat()];
  while (column.filled + row.length > column.rows.length) column.rows = grown(column.rows, 0);
  column.rows.set(row, column.filled);
  column.starts[number] = column.filled;
  column.filled += row.length;
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
  /** The same where the limit stands in a text. */
  readonly #inTexts: Uint8Array;
  /** The limit that decided the last judgement. */
  limit = -1;

  constructor(knowledge: Knowledge, part: number, condition: Condition, relevance: Relevance) {
    this.part = part;
    this.#condition = condition;
    this.#relevance = relevance;
    this.#limits = columnsOf(knowledge).limits;
    this.#outcomes = new Uint8Array(this.#limits.length);
    this.#inTexts = new Uint8Array(this.#limits.length);
  }

  of({ starts, rows }: Column, member: number): number {
    let at = starts[member] as number;
    if (at < 0) return 0;
    const { bits, processes, materials } = this.#relevance;
    let failed = -1;
    for (let left = rows[at++] as number; left > 0; left--) {
      const limit = rows[at++] as number;
      let works = 0, made = 0;
      for (let words = rows[at++] as number; words > 0; words--) works |= bits[rows[at++] as number] as number;
      const stated = rows[at++] as number;
      for (let words = stated; words > 0; words--) made |= bits[rows[at++] as number] as number;
      if ((works & processes) !== processes || (stated > 0 && (made & materials) !== materials)) continue;
      const outcome = this.#outcome(limit);
      if (outcome === MEETS) return this.#decide(MEETS, limit);
      if (outcome === FAILS && (this.#limits[limit] as QuantityRange).negotiable !== true) failed = limit;
    }
    if (failed >= 0) return this.#decide(FAILS, failed);
    // A bare figure in a text can meet a condition; only one that its words make a limit can fail it.
    for (let left = rows[at++] as number; left > 0; left--) {
      const limit = rows[at++] as number, firm = rows[at++] === 1, said = rows[at++] as number;
      let works = 0;
      for (let words = said; words > 0; words--) works |= bits[rows[at++] as number] as number;
      if (said > 0 && (works & processes) !== processes) continue;
      const outcome = this.#outcomeInText(limit);
      if (outcome === MEETS) return this.#decide(MEETS, limit);
      if (outcome === FAILS && firm) failed = limit;
    }
    return failed >= 0 ? this.#decide(FAILS, failed) : 0;
  }

  /** The same as visitors are told it. */
  verdict(column: Column, member: number): Verdict {
    const { part } = this, outcome = this.of(column, member);
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

  #outcomeInText(limit: number): number {
    let outcome = this.#inTexts[limit] as number;
    if (outcome === 0) this.#inTexts[limit] = outcome = farFrom(this.#limits[limit] as QuantityRange, this.#condition.range) ? 3 : this.#outcome(limit);
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
      if (column.starts[number] !== UNKNOWN) continue;
      look(knowledge, column, number, knowledge.members[number] as Member, field);
      const pause = slice();
      if (pause) await pause;
    }
  }
  const relevance = createRelevance(knowledge, parts);
  const met = new Uint8Array(knowledge.members.length), fails = new Uint8Array(knowledge.members.length);
  const judges = conditions.map(({ id, condition, column }) => ({ judge: new Judge(knowledge, id, condition, relevance), column }));
  for (const { judge, column } of judges) {
    const { starts } = column;
    for (let i = 0; i < members.length; i++) {
      const number = members[i] as number;
      if ((starts[number] as number) < 0) continue;
      const outcome = judge.of(column, number);
      if (outcome === MEETS) met[number] = (met[number] as number) + 1;
      else if (outcome === FAILS) fails[number] = 1;
    }
  }
  return { conditions: judges.length, met, fails, of: (number) => judges.map(({ judge, column }) => judge.verdict(column, number)) };
}

/** One member, whether or not it stands in a directory, judged by the value parts of a query. */
export function judgeOne(knowledge: Knowledge, parts: readonly Part[], member: Member): readonly Verdict[] {
  const conditions = parts.flatMap(({ id, condition }) => {
    if (!condition) return [];
    const column = emptyColumn(1);
    look(knowledge, column, 0, member, condition.field);
    return [{ id, condition, column }];
  });
  const relevance = createRelevance(knowledge, parts);
  return conditions.map(({ id, condition, column }) => new Judge(knowledge, id, condition, relevance).verdict(column, 0));
}
