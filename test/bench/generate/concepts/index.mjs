/** The generator's concepts and what can be asked of them. */
import { METAL } from './metal.mjs';
import { OTHER } from './other.mjs';
import { SURFACE } from './surface.mjs';

export const CONCEPTS = [...METAL, ...SURFACE, ...OTHER];

const byId = new Map(CONCEPTS.map((concept) => [concept.id, concept]));

export const conceptOf = (id) => byId.get(id);

/** The concept and all that it is a kind of or counts as. */
export const withBroader = (id) => {
  const answer = [];
  for (let at = byId.get(id); at; at = byId.get(at.broader)) answer.push(at.id);
  return [...answer, ...(byId.get(id)?.also ?? [])];
};

/** Japanese spellings, the commonest first. */
export const japanese = (concept) =>
  [...(concept.kanji ?? []), ...(concept.kata ?? []), ...(concept.old ?? []), ...(concept.abbr ?? [])];

/** What makers write; a little more than what anybody asks for. */
export const written = (concept) => [...japanese(concept), ...(concept.sub ?? []).filter((word) => !/^[a-z ]+$/i.test(word))];

export const writtenInEnglish = (concept) => [...concept.en, ...(concept.sub ?? []).filter((word) => /^[a-z ]+$/i.test(word))];

export const spellings = (concept) => [...japanese(concept), concept.kana, ...concept.en];

/** One fold, so that a spelling of two concepts has the members of both as its truth. */
export const fold = (text) =>
  text.normalize('NFKC').toLowerCase().replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));

/** Ids of the concepts written so. */
export const conceptsWritten = (text) => {
  const wanted = fold(text);
  return CONCEPTS.filter((concept) => spellings(concept).some((spelling) => fold(spelling) === wanted)).map(({ id }) => id);
};
