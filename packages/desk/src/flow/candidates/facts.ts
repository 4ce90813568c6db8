import { CONDITION_NAMES, type ConditionKind } from '@sanchi/sdk/matching';
import type { Effect, Learnt } from '../../routing/index.js';
import type { FactRow, Repos } from '../../store/index.js';

/** What is stored of something learnt at work. */
export interface FactData {
  /** The same for the same thing learnt of a member in one request. */
  readonly about: string;
  readonly value: boolean;
  readonly words: string;
  readonly learnt: Learnt;
}

/** What is stored of an effect. */
export const factData = ({ about, value, words, learnt }: Extract<Effect, { kind: 'fact' }>): FactData =>
  ({ about, value, words, learnt: learnt ?? fromWords(about, words) });

/** What a row says; of one stored before its skill and condition were, as far as its words tell. */
export function dataOf({ data }: Pick<FactRow, 'data'>): FactData {
  const { about = '', value = false, words = about, learnt } = (data ?? {}) as Partial<FactData>;
  return { about, value, words, learnt: learnt ?? fromWords(about, words) };
}

/** 「鏡面研磨:tolerance」 with 「公差 ±0.01」, or a skill in words alone. */
function fromWords(about: string, words: string): Learnt {
  const [, skill, kind] = /^(.*):([a-z-]+)(?::\d+)?$/su.exec(about) ?? [];
  if (skill === undefined || kind === undefined || !Object.hasOwn(CONDITION_NAMES, kind)) return { skill: { words } };
  const condition = kind as ConditionKind;
  const name = CONDITION_NAMES[condition].ja;
  const asked = words.includes(`${name} `) ? words.slice(words.indexOf(`${name} `) + name.length + 1) : '';
  return { skill: { words: skill }, condition, ...(asked === '' ? {} : { asked }) };
}

/** Whether the office has taken an addition on. */
export const isAdopted = ({ state }: FactRow): boolean => state === 'accepted' || state === 'exported';

/** Materials for which the addition holds: those of the request but for what the member said, in the same request, that it does not take. */
export function materialsOf(facts: readonly FactRow[], fact: FactRow): readonly string[] {
  const { learnt: { materials = [] } } = dataOf(fact);
  if (fact.rfqId === null) return materials;
  const own = facts.filter((one) => one.rfqId === fact.rfqId && one.member === fact.member && one.state !== 'rejected').map(dataOf);
  const denied = new Set(own.flatMap(({ value, learnt: { condition, asked } }) => (condition === 'material' && !value && asked !== undefined ? [asked] : [])));
  return materials.filter((material) => !denied.has(material));
}

/**
 * What stays of a request's additions when it is erased: those that the office took on are facts about the member, kept as its entry
 * states them and without the request. What nobody decided goes, since it may be in the customer's words.
 */
export async function detachFacts(r: Repos, rfqId: string): Promise<void> {
  const all = await r.facts.of(rfqId);
  for (const fact of all) {
    if (isAdopted(fact)) await r.facts.detach(fact.id, withoutRequest(dataOf(fact), materialsOf(all, fact)));
    else await r.facts.delete(fact.id);
  }
}

function withoutRequest({ value, learnt }: FactData, materials: readonly string[]): FactData {
  const { materials: _, ...rest } = learnt;
  const words = [learnt.skill.words, learnt.condition && CONDITION_NAMES[learnt.condition].ja, learnt.asked].filter(Boolean).join(' ');
  return { about: '', value, words, learnt: { ...rest, ...(materials.length === 0 ? {} : { materials }) } };
}
