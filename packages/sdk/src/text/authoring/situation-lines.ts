import { verbStems } from '../../vocabulary/terms.js';
import { normalize } from '../normalize.js';

/** The files that people edit (docs/vocabulary-format.md): what laymen tell, as a whole or composed of a thing and a symptom. */
export interface SituationFiles {
  readonly situations: readonly SituationEntry[];
  readonly items: readonly ItemEntry[];
  readonly symptoms: readonly SymptomEntry[];
}

interface Labelled {
  readonly ja: string;
  readonly en: string;
}

interface SituationEntry extends Labelled {
  readonly id: string;
  readonly words: readonly (readonly string[])[];
  readonly leadsTo: readonly string[];
}

interface ItemEntry extends Labelled {
  readonly id: string;
  readonly words: readonly string[];
  readonly of?: readonly string[];
  readonly material?: boolean;
  readonly broad?: boolean;
}

/** By the ids of items, those with the same answers together, the concepts that answer, the best first. */
type Rules = Readonly<Record<string, readonly string[]>>;

interface SymptomEntry extends Labelled {
  readonly id: string;
  readonly verbs?: readonly string[];
  readonly words?: readonly (readonly string[])[];
  readonly leadsTo?: Rules;
  /** The same that shall not happen: its words are those of the symptom, denied, and some of its own. */
  readonly prevent?: Labelled & { readonly words?: readonly string[]; readonly leadsTo: Rules };
}

/** Before and after an English word for what shall not happen. */
const DENIED_BEFORE = ['not ', "n't ", 'never ', 'without ', 'prevent ', 'stop ', 'against ', 'avoid ', 'from ', 'resist ', 'anti '];
/** Before what happens again and again: who says so wants no repair but a better thing. */
const OFTEN = ['すぐ', 'すぐに', 'しょっちゅう'];
/** Anywhere beside what happens: that it shall not, or happens again and again. */
const KEPT_FROM = [
  '防ぎ', '防ぐ', '防げ', '防止', '予防', '避け', '何度も', '何回も', 'しょっちゅう', 'すぐに', 'いつも', 'たびたび', '頻繁', 'ないように', 'なくした', 'やすい', 'やすく',
  'stop my', 'stop our', 'stop the', 'stop it', 'to stop', 'prevent', 'avoid', 'tired of', 'fed up', 'sick of', 'keep from', 'keeps', 'always', 'often', 'all the time', 'again and again', 'every time', 'so easily', 'too easily', 'quickly', 'too fast', 'so fast', 'too soon',
];
const DENIED_AFTER = [' proof', '-proof', 'proof', ' resist', '-resist', ' free', '-free'];

/**
 * What laymen tell as lines: label, label, answers and groups of words in normal form, parted by tabs. `decodeSituation` reads
 * the third column of items and symptoms.
 */
export function situationLines({ situations, items, symptoms }: SituationFiles): string[] {
  const line = ({ ja, en }: Labelled, answers: string, groups: readonly (readonly string[])[]): string =>
    [ja, en, answers, ...groups.map((words) => [...new Set(words.map((word) => normalize(word)))].join('|'))].join('\t');
  const rules = (leadsTo: Rules): string => Object.entries(leadsTo).map(([item, answers]) => `${item.replaceAll(' ', ',')}=${answers.join(' ')}`).join('|');
  return [
    ...situations.map((situation) => line(situation, situation.leadsTo.join(' '), situation.words)),
    ...items.map((item) => line(item, [`=${item.material ? '!' : ''}${item.broad ? '~' : ''}${item.id}`, ...kindsOf(item, items)].join(' '), [item.words])),
    ...symptoms.flatMap(({ verbs = [], words = [], leadsTo, prevent, ...symptom }) => {
      const [first = [], ...others] = words;
      const happens = leadsTo ? [line(symptom, rules(leadsTo), [[...verbs.flatMap(saidOf), ...first], ...others])] : [];
      const english = first.filter((word) => /^[a-z]/.test(word));
      const denied = english.flatMap((word) => [...DENIED_BEFORE.map((before) => before + word), ...DENIED_AFTER.map((after) => word + after)]);
      const often = [...verbs.flatMap(saidOf).flatMap((stem) => OFTEN.map((before) => before + stem)), ...english.flatMap((word) => [`easily ${word}`, `${word} easily`, `${word}s easily`, `keep ${word}`, `keeps ${word}`, `always ${word}`])];
      if (!prevent) return happens;
      const said = [...verbs.flatMap(saidOf), ...first];
      return [
        ...happens, line(prevent, rules(prevent.leadsTo), [[...verbs.flatMap(deniedOf), ...denied, ...often, ...prevent.words ?? []], ...others]),
        ...(said.length > 0 ? [line(prevent, `~${rules(prevent.leadsTo)}`, [said, KEPT_FROM, ...others])] : []),
      ];
    }),
  ];
}

/** All that an item is one of, the nearest first. */
function kindsOf({ of = [] }: ItemEntry, items: readonly ItemEntry[]): string[] {
  return [...new Set([...of, ...of.flatMap((id) => items.filter((item) => item.id === id).flatMap((item) => kindsOf(item, items)))])];
}

/** A verb as it is said of what happens: 割れ, 曇っ 曇り 曇る. */
const saidOf = (verb: string): string[] => {
  const stems = verbStems(verb);
  return stems.length === 1 ? stems : stems.filter((stem) => !/[あかがさたなばまらわ]$/.test(stem));
};

/** A verb as it is said of what shall not happen: 割れな(い), 割れにく(い), 割れても, and 割れやす(い), which is why. */
function deniedOf(verb: string): string[] {
  const stems = verbStems(verb);
  const before = stems.length === 1 ? stems : stems.filter((stem) => /[かがさたなばまらわ]$/.test(stem));
  const polite = stems.length === 1 ? stems : stems.filter((stem) => /[きぎしちにびみりい]$/.test(stem)).slice(0, 1);
  const though = stems.length === 1 ? stems.map((stem) => `${stem}ても`) : stems.flatMap((stem) => (stem.endsWith('っ') ? [`${stem}ても`] : stem.endsWith('ん') ? [`${stem}でも`] : []));
  return [...though, ...before.flatMap((stem) => [`${stem}な`, `${stem}ず`]), ...polite.flatMap((stem) => ['にく', 'づら', 'ませ', 'やす'].map((ending) => stem + ending))];
}
