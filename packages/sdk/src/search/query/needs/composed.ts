import type { Item, Situation, Symptom } from '../../../vocabulary/situations.js';
import type { Candidate } from './situation-words.js';

/** A situation composed of a thing, its last group, and what is wrong with it or wished of it. */
export interface Composed extends Candidate<Situation> {
  /** Whether the thing is only known by what it is made of. */
  readonly material: boolean;
  /** Whether the thing is of a wide sort: what is known otherwise counts before it. */
  readonly broad: boolean;
  /** Whether it shall not happen, as its second group tells. */
  readonly denied: boolean;
}

/** Situations as they stand in the vocabulary, and those that are composed. */
interface Situations {
  readonly listed: Candidate<Situation>[];
  readonly composed: Composed[];
}

/**
 * Situations from what a query may tell of. Each symptom is answered for each thing by the rule for the nearest sort that the
 * thing is one of; the sorts themselves (服 beside 着物) are not asked again. What a thing is presumed to be made of does not
 * count beside what the query says it is made of. What is known of any thing at all is only asked where no sort has a rule.
 */
export function situationsOf(found: readonly Candidate[]): Situations {
  const listed: Candidate<Situation>[] = [], items: Candidate<Item>[] = [], symptoms: Candidate<Symptom>[] = [];
  for (const { told, groups } of found) {
    if ('leadsTo' in told) listed.push({ told, groups });
    else if ('answers' in told) symptoms.push({ told, groups });
    else items.push({ told, groups });
  }
  return { listed, composed: symptoms.flatMap((symptom) => compose(symptom, items)) };
}

function compose({ told: { ja, en, denied, answers }, groups }: Candidate<Symptom>, items: readonly Candidate<Item>[]): Composed[] {
  const answered = items.flatMap(({ told: item, groups: [words = []] }) => {
    const sorts = [item.id, ...item.of], own = sorts.find((id) => id !== THING && answers.has(id)), sort = own ?? THING;
    return answers.has(sort) ? [{ item, words, general: !own, presumed: sort !== item.id && !item.material, leadsTo: answers.get(sort) ?? [] }] : [];
  });
  const certain = answered.filter(({ general }) => !general);
  const said = certain.some(({ item }) => item.material);
  const counts = certain.filter(({ item, presumed }) => !(said && presumed) && !certain.some((other) => other.item.of.includes(item.id) && !(said && other.presumed)));
  // A sort of its own tells more in the chip than 品物 does.
  const named = answered.filter(({ item }) => item.id !== THING);
  return (counts.length > 0 ? counts : named.length > 0 ? named.filter(({ item }) => !named.some((other) => other.item.of.includes(item.id))) : answered).map(({ item, words, general, leadsTo }) => ({
    told: { ja: ja.replace('{}', item.ja), en: en.replace('{}', item.en), leadsTo },
    groups: [...groups, words], material: item.material, broad: item.broad || general, denied,
  }));
}

/** The sort of whatever the query names: its rules count for things of whose own sorts a symptom knows nothing. */
const THING = 'thing';
