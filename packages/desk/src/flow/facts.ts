import { CONDITION_NAMES, type ConditionKind } from '@sanchi/sdk/matching';
import type { Effect, Learnt } from '../routing/index.js';
import type { FactRow } from '../store/index.js';

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
