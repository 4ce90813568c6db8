import type { Capability, Member } from '../model/member.js';
import { covers, dimensionOf, toBase, type QuantityRange } from '../model/quantity.js';
import { wordings } from '../model/text.js';
import { findValues, normalize, type ValueMention } from '../text/index.js';
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
function limitsOf(capability: Capability, field: Condition['field']): QuantityRange[] {
  const { size } = capability;
  const limits = field === 'size' ? [size?.length, size?.width, size?.height, size?.diameter]
    : field === 'length' ? [size?.length]
    : field === 'diameter' ? [size?.diameter]
    : [capability[field]];
  return limits.filter((limit): limit is QuantityRange => limit !== undefined);
}

/** The capabilities that a query's process and material parts are about; all of them where it names none. */
function relevant(knowledge: Knowledge, member: Member, parts: readonly Part[]): readonly Capability[] {
  const capabilities = member.capabilities ?? [];
  const { vocabulary } = knowledge.dictionary;
  const concepts = parts.filter((part) => part.conceptKind === 'process' || part.conceptKind === 'finish' || part.conceptKind === 'material');
  if (concepts.length === 0) return capabilities;
  return capabilities.filter((capability) => concepts.every((part) => {
    const wanted = new Set(part.meanings.flatMap(({ concept }) => vocabulary.narrower(concept).map(({ id }) => id)));
    const own = part.conceptKind === 'material' ? capability.materials ?? [] : [capability.process, ...(capability.finish ?? [])];
    return own.some((id) => wanted.has(id)) || (part.conceptKind === 'material' && own.length === 0);
  }));
}

const textValues = new WeakMap<Member, readonly ValueMention[]>();

/** Values a member wrote in free text: they can meet a condition, but never fail one. */
function valuesInText(member: Member): readonly ValueMention[] {
  let known = textValues.get(member);
  if (!known) {
    const texts = [member.appeal, member.description, member.message, ...(member.capabilities ?? []).map((c) => c.note),
      ...(member.products ?? []).flatMap((product) => [product.summary, product.description])];
    known = texts.flatMap(wordings).flatMap((text) => findValues(normalize(text)));
    textValues.set(member, known);
  }
  return known;
}

/** Judges one member by the value parts of a query. */
export function judge(knowledge: Knowledge, number: number, parts: readonly Part[]): Verdict[] {
  const member = knowledge.members[number] as Member;
  const verdicts: Verdict[] = [];
  for (const part of parts) {
    const { condition } = part;
    if (!condition) continue;
    const limits = relevant(knowledge, member, parts).flatMap((capability) => limitsOf(capability, condition.field));
    const met = limits.find((limit) => meets(condition, limit) === true);
    const failed = limits.find((limit) => meets(condition, limit) === false && limit.negotiable !== true);
    if (met) verdicts.push({ part: part.id, verdict: 'meets', limit: met });
    else if (failed) verdicts.push({ part: part.id, verdict: 'does-not-meet', limit: failed });
    else {
      const inText = valuesInText(member).find(({ field, range }) => field === condition.field && meets(condition, open(field, range)) === true);
      verdicts.push(inText
        ? { part: part.id, verdict: 'meets', limit: open(condition.field, inText.range) }
        : { part: part.id, verdict: 'not-stated' });
    }
  }
  return verdicts;
}

/** A single figure in a maker's text is a limit: 「1個から」 is a least lot, 「φ300まで」 a largest size. */
function open(field: Condition['field'], range: QuantityRange): QuantityRange {
  const { min, max, unit } = range;
  if (field === 'lot') return min === undefined ? range : { min, unit };
  return max === undefined ? range : { max, unit };
}
