import type { Capability, Member } from '../../model/member.js';
import type { QuantityRange } from '../../model/quantity.js';
import { textIn, wordings } from '../../model/text.js';
import type { Knowledge } from '../../search/knowledge/knowledge.js';
import type { Part } from '../../search/query/part.js';
import { judgeOne, meets } from '../../search/fit/meet/verdicts.js';
import type { Dictionary } from '../../text/recognition/dictionary.js';
import { normalize } from '../../text/normalize.js';
import type { AskedPart } from '../asked/asked-part.js';
import { judgeBudget } from './budget.js';
import { SUPPLIED, type AskedCondition, type AskedMaterial } from './conditions.js';
import { readWords } from '../asked/read-words.js';
import { MAKING, upwards } from '../asked/trade.js';
import type { ConditionKind, ConditionVerdict, Words } from '../types.js';

/** What is asked of the surface is asked of those who finish it, and what is asked of the shape of those who make it. */
const OF_SURFACE: ReadonlySet<ConditionKind> = new Set(['roughness', 'grit', 'finish']);
const OF_ANY_STAGE: ReadonlySet<ConditionKind> = new Set(['lead-time', 'consumer-orders', 'order-terms', 'budget']);

/** The conditions that each part of a request is judged by. */
export function conditionsFor(part: AskedPart, parts: readonly AskedPart[], conditions: readonly AskedCondition[]): AskedCondition[] {
  const making = parts.filter(({ stage }) => stage === MAKING);
  const surface = making.some((each) => each.surface), shape = making.some((each) => !each.surface);
  return conditions.filter(({ kind }) =>
    part.stage !== MAKING ? OF_ANY_STAGE.has(kind)
    : OF_SURFACE.has(kind) && surface ? part.surface
    : kind === 'tolerance' && shape ? !part.surface
    : true);
}

/** Judges one member in one part; `number` is the member's in the knowledge. */
export function judge(
  knowledge: Knowledge, dictionary: Dictionary, number: number, part: AskedPart, conditions: readonly AskedCondition[],
): ConditionVerdict[] {
  const member = knowledge.members[number] as Member;
  const own = (member.capabilities ?? []).filter((capability) => isAbout(capability, part));
  const materials = conditions.flatMap(({ material }) => material ?? []);
  const fitting = own.filter(({ materials: stated = [] }) =>
    materials.length === 0 || stated.length === 0 || materials.some((asked) => stated.some((id) => takes(id, asked))));
  const figures = decideFigures(knowledge, { ...member, capabilities: fitting }, conditions);
  const verdicts = conditions.map((condition, i): ConditionVerdict => {
    const { kind, asked, value } = condition;
    const { verdict, limit } = figures.get(i) ?? decide(dictionary, number, member, own, fitting, condition);
    return {
      condition: kind, asked, ...(value ? { value } : {}), verdict, ...(limit ? { limit } : {}),
      ...(verdict === 'not-stated' ? { question: questionOf(condition) } : {}),
    };
  });
  const supplied = conditions.some(({ kind }) => kind === 'supplied-material');
  const refusal = refusalOf(dictionary, member, part, materials, supplied);
  return refusal ? [...verdicts, refusal] : verdicts;
}

const questionOf = ({ budget, asked, value = asked }: AskedCondition): Words => (budget
  ? { ja: `全体のご予算は「${value.ja}」です。この中で対応できそうですか。`, en: `The budget for all is “${value.en}”. Does your part fit into it?` }
  : { ja: `${asked.ja} は対応できますか。`, en: `Can you do this: ${asked.en}?` });

/**
 * Whether a part's verdicts rule a member out. Several quantities are price breaks: who can do one of them can do the
 * part. A budget and a price guide are both open to talk.
 */
export function rulesOut(verdicts: readonly ConditionVerdict[]): boolean {
  const failed = verdicts.filter(({ verdict, condition }) => verdict === 'does-not-meet' && condition !== 'budget');
  const breaks = verdicts.filter(({ condition }) => condition === 'quantity');
  return failed.some(({ condition }) => condition !== 'quantity') || (breaks.length > 0 && breaks.every((each) => failed.includes(each)));
}

/** How many things would have to be asked before it is sure: what is not stated, price breaks out of reach, a price beyond the budget. */
export const openQuestions = (verdicts: readonly ConditionVerdict[]): number =>
  verdicts.filter(({ verdict, condition }) => verdict === 'not-stated' || (verdict === 'does-not-meet' && (condition === 'quantity' || condition === 'budget'))).length;

type Decision = Pick<ConditionVerdict, 'verdict'> & { readonly limit?: QuantityRange };
const NOT_STATED: Decision = { verdict: 'not-stated' };
const MEETS: Decision = { verdict: 'meets' };

/** What is no figure: materials by the capabilities for the part, finishes by those that take the material as well. */
function decide(
  dictionary: Dictionary, number: number, member: Member, own: readonly Capability[], fitting: readonly Capability[], condition: AskedCondition,
): Decision {
  const { kind, figure, material, finish, budget, claimants } = condition;
  if (budget) return judgeBudget(fitting, budget);
  if (claimants) return claimants.has(number) ? MEETS : NOT_STATED;
  if (material) {
    const stated = own.flatMap(({ materials = [] }) => materials);
    if (stated.some((id) => takes(id, material))) return MEETS;
    // A list of materials is seldom all: what the entry says in words beside it holds as well.
    const said = stated.length === 0 ? material.claimants.has(number) : material.atLarge.has(number) || own.some((capability) => names(dictionary, capability, material));
    return said ? MEETS : NOT_STATED;
  }
  if (finish) {
    const same = (words: string): boolean => finish.concepts.length === 0 && normalize(words) === normalize(finish.asked);
    const met = fitting.some(({ process, finish: stated = [] }) => finish.makers.has(process) || stated.some((id) => finish.reach.has(id) || same(id)));
    return met ? MEETS : NOT_STATED;
  }
  if (kind === 'consumer-orders' && member.consumerOrders !== undefined) return { verdict: member.consumerOrders ? 'meets' : 'does-not-meet' };
  return figure && (kind === 'width' || kind === 'height') ? byAxis(fitting, kind, figure.range) : NOT_STATED;
}

/** All figures at once, as search judges them: by the capabilities left in the member, then by its texts. */
function decideFigures(knowledge: Knowledge, member: Member, conditions: readonly AskedCondition[]): Map<number, Decision> {
  const parts = conditions.flatMap(({ kind, figure }, i) => (figure && kind !== 'width' && kind !== 'height' ? [valuePart(figure, i)] : []));
  const verdicts = judgeOne(knowledge, parts, member);
  return new Map(verdicts.map(({ part, verdict, limit }) => {
    const { figure, regular } = conditions[part] as AskedCondition;
    const never = limit?.min !== undefined && (figure?.range.min ?? 0) < limit.min;
    const decided = verdict === 'does-not-meet' && regular === true && !never ? 'not-stated' : verdict;
    return [part, { verdict: decided, ...(limit ? { limit } : {}) }];
  }));
}

const valuePart = (condition: NonNullable<AskedCondition['figure']>, id: number): Part =>
  ({ id, kind: 'value', label: '', start: 0, end: 0, via: 'same', words: '', meanings: [], condition });

/** Axes that a query cannot name, so that search has no words for them. */
function byAxis(capabilities: readonly Capability[], axis: 'width' | 'height', range: QuantityRange): Decision {
  let failed: QuantityRange | undefined;
  for (const { size } of capabilities) {
    const limit = size?.[axis];
    const met = limit && meets({ field: 'size', range }, limit);
    if (limit && met === true) return { verdict: 'meets', limit };
    if (limit && met === false && limit.negotiable !== true) failed = limit;
  }
  return failed ? { verdict: 'does-not-meet', limit: failed } : NOT_STATED;
}

/** Whether a capability is one that a part is about. */
function isAbout({ process, finish = [], materials = [] }: Capability, { reach, compounds, concepts, words }: AskedPart): boolean {
  if (concepts.length === 0) return normalize(process).includes(words);
  return reach.has(process) || finish.some((id) => reach.has(id))
    || compounds.some((compound) => compound.processes.has(process) && (materials.length === 0 || materials.some((id) => compound.materials.has(id))));
}

const takes = (stated: string, { reach, families, words }: AskedMaterial): boolean =>
  reach.has(stated) || families.has(stated) || normalize(stated) === normalize(words);

/** Whether the words of a capability, its name and note, name the material. */
const names = (dictionary: Dictionary, { name, note }: Capability, { reach, families }: AskedMaterial): boolean =>
  [name, note].flatMap((text) => (text === undefined ? [] : wordings(text)))
    .some((text) => readWords(dictionary, text).some(({ kind, concepts }) => kind === 'material' && concepts.some((id) => reach.has(id) || families.has(id))));

/** A member that says what it does not take, and names something asked for: nothing to decide by, but to ask. */
function refusalOf(dictionary: Dictionary, { refuses }: Member, part: AskedPart, materials: readonly AskedMaterial[], supplied: boolean): ConditionVerdict | undefined {
  if (refuses === undefined) return undefined;
  const asked = new Set([...part.concepts.flatMap((id) => upwards(dictionary.vocabulary, id)), ...part.reach.keys(),
    ...materials.flatMap(({ reach, families }) => [...reach, ...families]), ...(supplied ? [SUPPLIED] : [])]);
  const words = textIn(refuses, 'ja');
  // In this field everything is denied, in whatever words.
  if (!readWords(dictionary, words, true).some(({ concepts }) => concepts.some((id) => asked.has(id)))) return undefined;
  return {
    condition: 'refusal', asked: { ja: `受けないもの「${words}」`, en: `Not undertaken: ${textIn(refuses, 'en')}` }, verdict: 'not-stated',
    question: { ja: `「${words}」は受けないとあります。このご依頼は受けられますか。`, en: `You state that you do not undertake: ${textIn(refuses, 'en')}. Can you take this request?` },
  };
}
