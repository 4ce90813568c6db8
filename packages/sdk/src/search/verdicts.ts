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
function limitsOf(capability: Capability, field: Condition['field']): (QuantityRange | undefined)[] {
  const { size } = capability;
  switch (field) {
    case 'size': return [size?.length, size?.width, size?.height, size?.diameter];
    case 'length': return [size?.length];
    case 'diameter': return [size?.diameter];
    default: return [capability[field]];
  }
}

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

const textValues = new WeakMap<Member, readonly ValueMention[]>();

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

/** Judges members by the value parts of a query, or nothing where it has none. */
export function createJudge(knowledge: Knowledge, parts: readonly Part[]): ((number: number) => readonly Verdict[]) | undefined {
  const asked = parts.flatMap((part) => (part.condition ? [{ part: part.id, condition: part.condition }] : []));
  if (asked.length === 0) return undefined;
  const isRelevant = relevance(knowledge, parts);
  return (number) => {
    const member = knowledge.members[number] as Member;
    const capabilities = (member.capabilities ?? []).filter(isRelevant);
    return asked.map(({ part, condition }): Verdict => {
      let failed: QuantityRange | undefined;
      for (const limit of capabilities.flatMap((capability) => limitsOf(capability, condition.field))) {
        const met = limit && meets(condition, limit);
        if (limit && met === true) return { part, verdict: 'meets', limit };
        if (limit && met === false && limit.negotiable !== true) failed = limit;
      }
      if (failed) return { part, verdict: 'does-not-meet', limit: failed };
      const inText = valuesInText(member).find(({ field, range }) => field === condition.field && meets(condition, open(field, range)) === true);
      return inText ? { part, verdict: 'meets', limit: open(condition.field, inText.range) } : { part, verdict: 'not-stated' };
    });
  };
}

/** A single figure in a maker's text is a limit: 「1個から」 is a least lot, 「φ300まで」 a largest size. */
function open(field: Condition['field'], range: QuantityRange): QuantityRange {
  const { min, max, unit } = range;
  if (field === 'lot') return min === undefined ? range : { min, unit };
  return max === undefined ? range : { max, unit };
}
