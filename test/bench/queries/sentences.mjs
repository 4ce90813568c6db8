/** Query classes of more than one word. */
import { conceptOf, japanese } from '../generate/concepts/index.mjs';
import { MATERIALS } from '../generate/concepts/materials.mjs';
import { DEMANDS } from '../generate/values.mjs';
import { name } from './names.mjs';
import { NEEDS } from './needs.mjs';

const JAPANESE = [
  ({ w, m }) => `${m ? `${m}の` : ''}${w}ができる会社を探しています`, ({ w, m }) => `${m ? `${m}を` : ''}${w}してくれるところはありますか`,
  ({ w, m }) => `${w}をお願いしたいのですが${m ? `、材質は${m}です` : ''}`, ({ w, m }) => `${m ? `${m}の` : ''}${w}が得意な工場を教えてください`,
  ({ w, m }) => `${w}${m ? `（${m}）` : ''}の見積もりを取りたい`,
];

const ENGLISH = [
  ({ w, m }) => `looking for a company that can do ${w}${m ? ` on ${m}` : ''}`, ({ w, m }) => `who offers ${w}${m ? ` for ${m}` : ''} in Japan?`,
  ({ w, m }) => `I need ${w}${m ? ` of ${m} parts` : ''}, please recommend a maker`,
];

/** A member at random, so that what is asked for exists. */
const example = (random, truth) => {
  const fact = random.pick(truth.facts);
  const skill = conceptOf(fact.concepts[0]);
  const own = MATERIALS.filter(({ id }) => fact.materials.includes(id));
  return { fact, skill, material: own.length > 0 ? random.pick(own) : undefined };
};

const common = (skill, random) => (random.chance(0.6) ? japanese(skill)[0] : random.pick(japanese(skill)));

export const SENTENCE_CLASSES = {
  'multi-word': (random, truth) => {
    const { fact, skill, material } = example(random, truth);
    const gap = random.pick([' ', '　', ' ', 'の']);
    if (random.chance(0.2) && fact.certificates.length > 0) {
      const [certificate] = fact.certificates;
      return { query: `${certificate} ${common(skill, random)}`, truth: truth.skills([skill.id], ({ certificates }) => certificates.includes(certificate)) };
    }
    if (material) {
      const both = truth.skills([skill.id], ({ materials }) => materials.includes(material.id));
      return random.chance(0.25)
        ? { query: `${material.en[0]} ${skill.en[0]}`, truth: both }
        : { query: `${random.pick(material.names)}${gap}${common(skill, random)}`, truth: both };
    }
    const second = fact.concepts.map(conceptOf).find(({ id, broader }) => id !== skill.id && broader !== skill.id && skill.broader !== id);
    if (!second) return undefined;
    return {
      query: `${common(skill, random)}${gap === 'の' ? ' ' : gap}${common(second, random)}`,
      truth: truth.skills([skill.id], ({ concepts }) => concepts.includes(second.id)),
    };
  },
  place: (random, truth) => {
    const { fact: { place }, skill } = example(random, truth);
    const here = (fact) => fact.place.code === place.code;
    const near = (fact) => fact.place.prefecture === place.prefecture;
    // 福井, 京都: without its ending the name is as much the prefecture's.
    const called = place.prefecture.startsWith(place.short) ? near : here;
    return random.pick([
      () => ({ query: place.name, truth: truth.where(here) }),
      () => ({ query: `${place.name} ${common(skill, random)}`, truth: truth.skills([skill.id], here) }),
      () => ({ query: `${place.name}の${common(skill, random)}`, truth: truth.skills([skill.id], here) }),
      () => ({ query: `${place.short.length > 1 ? place.short : place.name}　${common(skill, random)}`, truth: truth.skills([skill.id], place.short.length > 1 ? called : here) }),
      () => ({ query: `${skill.en[0]} in ${place.romaji}`, truth: truth.skills([skill.id], called) }),
      () => ({ query: `${place.kana} ${skill.kana}`, truth: truth.skills([skill.id], here) }),
      () => ({ query: `${place.prefecture} ${common(skill, random)}`, truth: truth.skills([skill.id], near) }),
    ])();
  },
  sentence: (random, truth) => {
    const { skill, material } = example(random, truth);
    const test = ({ materials }) => !material || materials.includes(material.id);
    const query = random.chance(0.3)
      ? random.pick(ENGLISH)({ w: random.pick(skill.en), m: material?.en[0] })
      : random.pick(JAPANESE)({ w: common(skill, random), m: material && random.pick(material.names) });
    return { query, truth: truth.skills([skill.id], test) };
  },
  need: (random, truth) => {
    const [query, concepts, lesser = []] = random.pick(NEEDS);
    return { query, truth: new Map([...truth.skills(lesser, undefined, 1), ...truth.skills(concepts)]) };
  },
  value: (random, truth) => {
    const { skill } = example(random, truth);
    const demand = random.pick(DEMANDS);
    const words = random.pick(demand.words);
    const name = random.chance(0.25) ? skill.en[0] : common(skill, random);
    return { query: random.chance(0.5) ? `${name} ${words}` : `${words} ${name}`, truth: truth.demand([skill.id], demand.verdict) };
  },
  name,
};
