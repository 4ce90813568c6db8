import type { ConceptKind } from '../../../model/concept.js';
import type { Vocabulary } from '../../../vocabulary/vocabulary.js';
import { isHeadOf } from '../words/read-word.js';
import type { Span } from '../words/spans.js';

/** Kinds that name the thing or skill itself. */
const CORE: ReadonlySet<ConceptKind | undefined> = new Set(['product', 'process', 'finish', 'need', 'material', 'equipment']);
/** Kinds that say how, for whom or by which standard it is done. */
const BESIDE: ReadonlySet<ConceptKind | undefined> = new Set(['service', 'industry', 'certification']);

/** After a word that says for whom or what use: 病院向けの家具, 食品用コンベア. */
const FOR_JA = /^ ?(?:用(?!途)|向け|むけ|のため|に使|で使|に向|分野|業界|関係|関連)/;
/** Before such a word: "furniture for hotels", "parts used in cars". */
const FOR_EN = /(?:^| )(?:for|in|on|by|with|used in|use in|suitable for)(?: (?:a|an|the|my|our|your|their|its|any|some))?(?: [a-z-]+)? $/;

/** After a word that says where, or by whom, the thing named behind it is used: スキー場で使う手袋, めっき工場の手袋, 車いすの人が使うベッド. */
const USED_AT = /^(?:.{0,2}場|店|屋|館|室|所|園|院|教室|(?:の|を使う|に乗る)(?:人|方|患者|利用者|お客))(?:さん|様)?(?:内|の中)?(?:の|が使|で使|で用|に使|用|向け)/;

/** Things that work is done with. */
const TOOLS: ReadonlySet<string> = new Set([
  'tool-product', 'industrial-machinery', 'abrasive-product', 'abrasive-material', 'jig', 'die-mold', 'lubricant', 'chemical-product', 'safety-gear', 'measuring-device', 'welding-consumable', 'brazing-filler',
]);

/** Whether a part names a thing that work is done with: a machine, a tool, what is used up. */
const isTool = ({ conceptKind, meanings }: Span['part'], vocabulary: Vocabulary): boolean => conceptKind === 'equipment'
  || meanings.some(({ concept, weight }) => weight >= 1 && (TOOLS.has(concept) || vocabulary.broader(concept).some((id) => TOOLS.has(id))))
  || (conceptKind === 'process' && meanings.some(({ concept }) => concept === 'die-mold'));

/**
 * Whether a word says what the thing named directly behind it is for or part of: 研削砥石 is ground with, "hose fittings" belong to hoses.
 * What stands alone in a list is in the plural ("chairs desks"), or apart (椅子 机).
 */
function modifies({ part, start, end }: Span, next: Span, text: string, vocabulary: Vocabulary): boolean {
  const between = text.slice(end, next.start), own = text.slice(start, end);
  const joined = /[a-z]$/.test(own) ? between === ' ' && !own.endsWith('s') : between === '';
  if (part.conceptKind === 'process' || part.conceptKind === 'finish') return (joined || between === 'の') && isTool(next.part, vocabulary);
  return part.conceptKind === 'product' && joined && (next.part.conceptKind === 'product' || next.part.conceptKind === 'equipment');
}

/**
 * Marks the parts that stand beside what a query asks for. The head is what is asked for: in Japanese the noun after 「の」, in
 * English the one before "for"; a service, a trade or a standard is never the head where a thing or a skill is named.
 */
export function withRoles(spans: readonly Span[], text: string, framed: boolean, vocabulary: Vocabulary): Span[] {
  const isCore = ({ part, start, end }: Span): boolean => (part.kind === 'concept' ? CORE.has(part.conceptKind) : part.kind === 'text' && isHeadOf(text, start, end));
  if (spans.length < 2 || !spans.some(isCore)) return [...spans];
  const marked = spans.map((span, i): boolean => {
    const { part, start, end } = span;
    if (part.kind === 'text') return !isCore(span) && part.names === undefined && !/[都道府県市区町村郡]$/.test(text.slice(start, end));
    if (part.kind !== 'concept') return false;
    if (BESIDE.has(part.conceptKind)) return true;
    // What was guessed from half a term filters nothing beside what was read in full.
    if (part.via === 'partial') return spans.some((other) => isCore(other) && other.part.via !== 'partial');
    if (part.conceptKind === 'need' && !framed) return spans.some((other) => isCore(other) && other.part.conceptKind !== 'need' && other.part.conceptKind !== 'material');
    const after = text.slice(end), own = text.slice(start, end);
    const next = spans[i + 1];
    if (/^(?:for|in) /.test(own)) return spans.slice(0, i).some(isCore);
    if (FOR_JA.test(after) || /(?:用|向け)$/.test(own)) return spans.slice(i + 1).some(isCore);
    if (USED_AT.test(after)) return spans.slice(i + 1).some(({ part: { conceptKind } }) => conceptKind === 'product' || conceptKind === 'equipment');
    if (next && isCore(next) && modifies(span, next, text, vocabulary)) return true;
    if (next && isCore(next) && part.conceptKind === 'product' && /^の$/.test(text.slice(end, next.start))) return true;
    return /[a-z]/.test(text.charAt(start)) && FOR_EN.test(text.slice(0, start)) && spans.slice(0, i).some(isCore);
  });
  // Something must be asked for.
  if (!spans.some((span, i) => isCore(span) && !marked[i])) return [...spans];
  return spans.map((span, i) => (marked[i] ? { ...span, part: { ...span.part, beside: true } } : span));
}

/** How well who states the material answers: hardly less than who makes the thing, yet it is not what was named. */
const WORKED = 0.99;

/** Beside a process, a thing named after its material (アルミ製品, "aluminium parts") says what is worked. */
export function ofMaterial(spans: readonly Span[], kindOf: (concept: string) => ConceptKind | undefined): Span[] {
  if (!spans.some(({ part }) => part.conceptKind === 'process' || part.conceptKind === 'finish')) return [...spans];
  return spans.map((span): Span => {
    const { conceptKind, meanings } = span.part;
    if (conceptKind !== 'product' || !meanings.some(({ concept }) => kindOf(concept) === 'material')) return span;
    return { ...span, part: { ...span.part, meanings: meanings.map(({ concept, weight }) => ({ concept, weight: kindOf(concept) === 'material' ? WORKED : weight })) } };
  });
}
