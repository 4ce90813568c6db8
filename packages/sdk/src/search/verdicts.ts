import type { Capability, Member } from '../model/member.js';
import { covers, dimensionOf, toBase, type QuantityRange } from '../model/quantity.js';
import { wordings } from '../model/text.js';
import { normalize } from '../text/normalize.js';
import { findValues, type ValueMention } from '../text/values.js';
import type { Knowledge } from './knowledge.js';
import type { Part } from './part.js';
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
    case 'size': return size ? [size.length, size.width, size.height, size.diameter] : NONE;
    case 'length': return size ? [size.length] : NONE;
    case 'diameter': return size ? [size.diameter] : NONE;
    default: return capability[field] ? [capability[field]] : NONE;
  }
}
const NONE: readonly undefined[] = [];

/** A test whether a capability is one that the process and material parts of a query are about. */
function relevance(knowledge: Knowledge, parts: readonly Part[]): (capability: Capability) => boolean {
  const { vocabulary } = knowledge.dictionary;
  const about = (kinds: readonly string[]): Set<string>[] => parts
    .filter((part) => part.conceptKind !== undefined && kinds.includes(part.conceptKind))
    .map((part) => new Set(part.meanings.flatMap(({ concept }) => vocabulary.narrower(concept).map(({ id }) => id))));
  const processes = about(['process', 'finish']);
  const materials = about(['material']);
  return ({ process, finish = [], materials: own = [] }) =>
    processes.every((wanted) => wanted.has(process) || finish.some((id) => wanted.has(id)))
    && materials.every((wanted) => own.length === 0 || own.some((id) => wanted.has(id)));
}

/** A limit that a member states, of one of its capabilities or in free text. */
interface Stated {
  readonly capability?: Capability;
  readonly limit: QuantityRange;
}

const NOTHING: readonly Stated[] = [];
const columns = new WeakMap<readonly Member[], Map<Condition['field'], (readonly Stated[] | undefined)[]>>();
const textValues = new WeakMap<Member, readonly ValueMention[]>();

/** What each member states of one field: looked up once a member, because most state nothing of it. */
function statedOf(members: readonly Member[], field: Condition['field']): (number: number) => readonly Stated[] {
  let fields = columns.get(members);
  if (!fields) columns.set(members, (fields = new Map<Condition['field'], (readonly Stated[] | undefined)[]>()));
  let column = fields.get(field);
  if (!column) fields.set(field, (column = new Array<undefined>(members.length)));
  const known = column;
  return (number) => (known[number] ??= look(members[number] as Member, field));
}

function look(member: Member, field: Condition['field']): readonly Stated[] {
  const stated: Stated[] = [];
  for (const capability of member.capabilities ?? []) {
    for (const limit of limitsOf(capability, field)) if (limit) stated.push({ capability, limit });
  }
  for (const value of valuesInText(member)) if (value.field === field) stated.push({ limit: open(field, value.range) });
  return stated.length > 0 ? stated : NOTHING;
}

/** Values a member wrote in free text: they can meet a condition, but never fail one. */
function valuesInText(member: Member): readonly ValueMention[] {
  let known = textValues.get(member);
  if (!known) {
    const texts = [member.appeal, member.description, member.message, ...(member.capabilities ?? []).map((c) => c.note),
      ...(member.products ?? []).flatMap((product) => [product.summary, product.description])];
    known = texts.flatMap(wordings).filter((text) => /[0-9０-９一二三四五六七八九十百千]/.test(text)).flatMap((text) => findValues(normalize(text)));
    textValues.set(member, known);
  }
  return known;
}

interface Asked {
  readonly condition: Condition;
  readonly stated: (number: number) => readonly Stated[];
  readonly notStated: Verdict;
}

/** Judges members by the value parts of a query, or nothing where it has none. */
export function createJudge(knowledge: Knowledge, parts: readonly Part[]): ((number: number) => readonly Verdict[]) | undefined {
  const asked = parts.flatMap(({ id, condition }): Asked[] => (condition
    ? [{ condition, stated: statedOf(knowledge.members, condition.field), notStated: { part: id, verdict: 'not-stated' } }] : []));
  if (asked.length === 0) return undefined;
  const isRelevant = relevance(knowledge, parts);
  const judge = (stated: readonly Stated[], { condition, notStated }: Asked): Verdict => {
    const { part } = notStated;
    let failed: QuantityRange | undefined;
    for (const { capability, limit } of stated) {
      if (capability ? !isRelevant(capability) : failed !== undefined) continue;
      const met = meets(condition, limit);
      if (met === true) return { part, verdict: 'meets', limit };
      if (capability && met === false && limit.negotiable !== true) failed = limit;
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

/** A single figure in a maker's text is a limit: 「1個から」 is a least lot, 「φ300まで」 a largest size. */
function open(field: Condition['field'], range: QuantityRange): QuantityRange {
  const { min, max, unit } = range;
  if (field === 'lot') return min === undefined ? range : { min, unit };
  return max === undefined ? range : { max, unit };
}
