/** Query classes of a single word. Each maker gives { query, truth } or undefined; `random` decides. */
import { CONCEPTS, conceptsWritten, fold, spellings } from '../generate/concepts/index.mjs';
import { MATERIALS } from '../generate/concepts/materials.mjs';
import { nameBegun } from './names.mjs';
import { fullWidth, halfWidth, katakana, romaji, slip } from './write.mjs';

/** A query for whatever skills are written with the given word. */
const named = (truth, word, query = word) => ({ query, truth: truth.skills(conceptsWritten(word)) });

/** Words of their own that begin words of the generator. */
const OTHER_WORDS = new Set(['けんさ', 'kensa', 'せいか', 'seika', 'せいと', 'さんじ', 'sanji', 'とうし', 'しんく', 'shinku', 'かなが', 'bar', 'car']);

const concept = (random, test = () => true) => random.pick(CONCEPTS.filter(test));

export const WORD_CLASSES = {
  kanji: (random, truth) => named(truth, random.pick(concept(random, ({ kanji }) => kanji).kanji)),
  kana: (random, truth) => named(truth, concept(random).kana),
  katakana: (random, truth) => {
    const { kata, kana } = concept(random);
    return kata && random.chance(0.6) ? named(truth, random.pick(kata)) : named(truth, kana, katakana(kana));
  },
  romaji: (random, truth) => {
    const { kana } = concept(random);
    return named(truth, kana, romaji(kana, random.chance(0.5)));
  },
  english: (random, truth) => named(truth, random.pick(concept(random).en)),
  'half width': (random, truth) => {
    const { kata, kana } = concept(random);
    const word = kata ? random.pick(kata) : kana;
    return named(truth, word, halfWidth(word));
  },
  'full width': (random, truth) => {
    if (random.chance(0.25)) {
      const material = random.pick(MATERIALS.filter(({ names }) => names.some((name) => /^[A-Z0-9]+$/.test(name))));
      const word = material.names.find((name) => /^[A-Z0-9]+$/.test(name));
      return { query: fullWidth(word), truth: truth.where(({ materials }) => materials.includes(material.id)) };
    }
    const one = concept(random, ({ abbr, en }) => abbr || en);
    const word = one.abbr && random.chance(0.5) ? random.pick(one.abbr) : random.pick(one.en);
    return named(truth, word, fullWidth(word));
  },
  variants: (random, truth) => named(truth, random.pick(concept(random, ({ old }) => old).old)),
  typos: (random, truth) => {
    const { en, kana } = concept(random);
    const word = random.pick([random.pick(en), kana, romaji(kana)]);
    if (word.length < 5) return undefined;
    const query = slip(word, random);
    if (conceptsWritten(query).length > 0) return undefined;
    const concepts = conceptsWritten(word).length > 0 ? conceptsWritten(word) : conceptsWritten(kana);
    return { query, truth: truth.skills(concepts), letters: word.length };
  },
  prefix: (random, truth) => {
    if (random.chance(0.25)) return nameBegun(random, truth);
    const { en, kana, kanji, kata } = concept(random);
    const kind = random.pick(['kana', 'romaji', 'en', 'kanji', 'kata']);
    const word = { kana, romaji: romaji(kana), en: en[0], kanji: kanji?.[0], kata: kata?.[0] }[kind];
    // Two kana, or a beginning that is a word of its own (検査 of 研削), say nothing of what is meant.
    const least = /[a-z]/i.test(word ?? '') ? 3 : /^[ぁ-ゖー]+$/.test(word ?? '') ? 3 : 2;
    if (!word || word.length <= least) return undefined;
    const query = word.slice(0, random.between(least, word.length - 1)).trim();
    if (OTHER_WORDS.has(query)) return undefined;
    const start = fold(query);
    const meant = CONCEPTS.filter((item) => [...spellings(item), romaji(item.kana)].some((spelling) => fold(spelling).startsWith(start)));
    return {
      query, truth: truth.skills(meant.map(({ id }) => id)),
      /** Folded words, any of which is a good suggestion. */
      suggestions: meant.flatMap((item) => [...spellings(item), romaji(item.kana)]).map(fold),
    };
  },
};
