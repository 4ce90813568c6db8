/** Queries for a company by its name, in every script, whole or half typed. */
import { fold } from '../generate/concepts/index.mjs';
import { foldName } from '../generate/names.mjs';
import { romaji } from './write.mjs';

/** Latin letters without spaces, hyphens and long vowels: Ono Kogyo and oonokougyou are one name. */
const latin = (text) => text.toLowerCase().replace(/[^a-z]/g, '').replace(/ou|oo/g, 'o').replace(/uu/g, 'u');

/** Whether a reader takes the words for the name of a member, or its beginning, whichever script the member states it in. */
const named = (query) => {
  const folded = foldName(query.replace(/[ 　]|株式会社|有限会社|[(（][株有][)）]|㈱/g, ''));
  const begins = (forms, typed) => forms.some((form) => form.startsWith(typed));
  if (!/^[a-z -]+$/i.test(query)) return ({ core, kana, bare }) => begins([core, bare.core].map(foldName), folded) || begins([kana, bare.kana], folded);
  const letters = latin(query);
  return ({ kana, english, bare }) => begins([english, bare.english, romaji(kana, false), romaji(bare.kana, false)].map(latin), letters);
};

const whole = (script, glue = ' ') => ({ parts }) => parts[script].join(glue);

const WRITTEN = [
  ({ core }) => core, ({ core }) => core, ({ name }) => name, whole('core'), whole('core', '　'),
  ({ kana }) => kana, whole('kana'),
  ({ kana }) => romaji(kana, false), ({ parts }) => parts.kana.map((part) => romaji(part, false)).join(' '),
  ({ parts }) => parts.kana.map((part) => romaji(part)).join(' '),
  ({ english }) => english, ({ english }) => english,
];

export const name = (random, truth) => {
  const query = random.pick(WRITTEN)(random.pick(truth.facts));
  return { query, truth: truth.where(named(query)) };
};

/** A name of which the last word is half typed. */
export const nameBegun = (random, truth) => {
  const { parts } = random.pick(truth.facts);
  const script = random.pick(['core', 'core', 'kana', 'english']);
  const [first, trade] = parts[script];
  const typed = trade.slice(0, random.between(1, Math.max(1, trade.length - 1)));
  const query = `${first}${script === 'english' ? ' ' : ''}${typed}`;
  const meant = named(query);
  return { query, truth: truth.where(meant), suggestions: truth.facts.filter(meant).map((fact) => fold(fact.name)) };
};
