import type { Member } from '../../../model/member.js';
import { covers, dimensionOf, toBase, type QuantityRange } from '../../../model/quantity.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Part } from '../../query/part.js';
import type { Verdicts } from '../../engine.js';
import { columnsOf, emptyColumn, look, lookUp, type Column } from './columns.js';
import { MENTION } from './answers.js';
import { judged } from './marked.js';
import { conceptMatches } from './match.js';
import type { Matches } from './matches.js';
import { ALL_RELEVANT, createRelevance, type Relevance } from '../order/relevance.js';
import type { Condition, Verdict } from '../../types.js';

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
  // Of a size of order any number will do: who takes 50 to 500 takes small lots.
  if (range.basis === 'any') return (limit.min ?? 0) <= (range.max ?? Infinity) && (limit.max ?? Infinity) >= (range.min ?? 0);
  return covers(limit, range);
}

/** Beyond so many times a limit with one end, nothing is said: who drills from 0.03 mm up does not machine 3 m. */
const FAR = 200;

function farFrom({ min, max, unit }: QuantityRange, { min: low, max: high, unit: asked }: QuantityRange): boolean {
  const wanted = low ?? high;
  if (wanted === undefined || dimensionOf(unit) !== dimensionOf(asked) || dimensionOf(unit) === 'count') return false;
  const value = toBase(wanted, asked);
  return (max === undefined && min !== undefined && value > FAR * toBase(min, unit)) || (min === undefined && max !== undefined && value * FAR < toBase(max, unit));
}

export const MEETS = 1, FAILS = 2;
const SAYS_NOTHING = 3;
/** So many bits say what a limit was found to say, as stated and in a text. */
const OUTCOME_BITS = 4, OUTCOMES = (1 << OUTCOME_BITS) - 1;
let judges = 0;

/** Judges what a member states by one condition: nothing to go by, {@link MEETS} or {@link FAILS}, and by which limit. */
export class Judge {
  readonly part: number;
  readonly #condition: Condition;
  readonly #relevance: Relevance;
  readonly #limits: readonly QuantityRange[];
  readonly #outcomes: Int32Array;
  /** Marks this judge's outcomes among those of all others. */
  readonly #own = (judges = (judges + 1) & 0x7ffffff) << OUTCOME_BITS;
  /** The limit that decided the last judgement. */
  limit = -1;

  constructor(knowledge: Knowledge, part: number, condition: Condition, relevance: Relevance = ALL_RELEVANT) {
    const columns = columnsOf(knowledge);
    if (columns.outcomes.length < columns.limits.length) columns.outcomes = new Int32Array(columns.limits.length * 2);
    this.part = part;
    this.#condition = condition;
    this.#relevance = relevance;
    this.#limits = columns.limits;
    this.#outcomes = columns.outcomes;
  }

  /** Judges what stands in some rows from a place on; below 0 there is nothing. */
  of(rows: Int32Array, at: number): number {
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
  verdict(rows: Int32Array, at: number): Verdict {
    const { part } = this, outcome = this.of(rows, at);
    return outcome === 0 ? { part, verdict: 'not-stated' }
      : { part, verdict: outcome === MEETS ? 'meets' : 'does-not-meet', limit: this.#limits[this.limit] as QuantityRange };
  }

  #decide(outcome: number, limit: number): number {
    this.limit = limit;
    return outcome;
  }

  /** What a stated limit says to the condition: {@link MEETS}, {@link FAILS} or {@link SAYS_NOTHING}. */
  #outcome(limit: number): number {
    const known = this.#known(limit), outcome = known & 3;
    if (outcome !== 0) return outcome;
    const met = meets(this.#condition, this.#limits[limit] as QuantityRange);
    return this.#note(limit, known, met === undefined ? SAYS_NOTHING : met ? MEETS : FAILS, 0);
  }

  /** The same of one that stands in a text. */
  #outcomeInText(limit: number): number {
    const known = this.#known(limit), outcome = (known >> 2) & 3;
    if (outcome !== 0) return outcome;
    const said = farFrom(this.#limits[limit] as QuantityRange, this.#condition.range) ? SAYS_NOTHING : this.#outcome(limit);
    return this.#note(limit, this.#known(limit), said, 2);
  }

  #known(limit: number): number {
    const known = this.#outcomes[limit] as number;
    return (known & ~OUTCOMES) === this.#own ? known : this.#own;
  }

  #note(limit: number, known: number, outcome: number, shift: number): number {
    this.#outcomes[limit] = known | (outcome << shift);
    return outcome;
  }
}

/** Judges members by the value parts of a query. */
export async function judgeAll(knowledge: Knowledge, parts: readonly Part[], members: Uint32Array, signal?: AbortSignal): Promise<Verdicts> {
  const conditions: { readonly id: number; readonly condition: Condition; readonly column: Column; readonly said: Matches | undefined }[] = [];
  for (const { id, condition, favours } of parts) {
    // Who says 「小ロット対応」 and states no figure meets it as well.
    if (condition) conditions.push({ id, condition, column: await lookUp(knowledge, condition.field, members, signal), said: favours && conceptMatches(knowledge, favours) });
  }
  const relevance = createRelevance(knowledge, parts);
  const met = new Uint8Array(knowledge.members.length), fails = new Uint8Array(knowledge.members.length);
  const judges = conditions.map(({ id, condition, column, said }) => ({ judge: new Judge(knowledge, id, condition, relevance), column, said }));
  const says = (said: Matches | undefined, number: number): boolean => said !== undefined && (said.scores[number] as number) >= MENTION;
  for (const { judge, column: { starts, rows }, said } of judges) {
    for (let i = 0; i < members.length; i++) {
      const number = members[i] as number, at = starts[number] as number;
      if (at < 0 && !said) continue;
      const outcome = judge.of(rows, at) || (says(said, number) ? MEETS : 0);
      if (outcome === MEETS) met[number] = (met[number] as number) + 1;
      else if (outcome === FAILS) fails[number] = 1;
    }
  }
  return judged({
    conditions: judges.length, met, fails,
    of: (number) => judges.map(({ judge, column: { starts, rows }, said }) => {
      const verdict = judge.verdict(rows, starts[number] as number);
      return verdict.verdict === 'not-stated' && says(said, number) ? { part: verdict.part, verdict: 'meets' } : verdict;
    }),
  });
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
  return conditions.map(({ id, condition, column: { starts, rows } }) => new Judge(knowledge, id, condition, relevance).verdict(rows, starts[0] as number));
}
