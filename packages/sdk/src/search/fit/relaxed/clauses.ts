import type { Vocabulary } from '../../../vocabulary/vocabulary.js';
import type { Matched } from '../../engine.js';
import type { Part } from '../../query/part.js';
import { answeredIn, rank, type Step } from './step.js';
import { mends } from './told.js';

/** The head of a clause that tells what it shall do, where what does so is called by it: "sheets that keep weeds down" are weed sheets. */
export const headsOf = (vocabulary: Vocabulary): Step => (parts) => {
  const needs = parts.filter(({ conceptKind, optional }) => conceptKind === 'need' && !optional);
  const answered = needs.flatMap(({ meanings }) => meanings).flatMap(({ concept }) => vocabulary.get(concept) ?? []).filter(({ kind }) => kind !== 'need');
  const isHead = ({ conceptKind, optional, words }: Part): boolean => (conceptKind === 'product' || conceptKind === 'material') && !optional && words.length >= 3
    && answered.some(({ ja, en, synonyms }) => [ja, en, ...synonyms?.ja ?? [], ...synonyms?.en ?? []].some((label) => endsIn(label.toLowerCase(), words)));
  return parts.some(isHead) ? parts.map((part) => (isHead(part) ? rank(part) : part)) : parts;
};

/** Whether a name ends in a word, in whatever number, and is more than it. */
function endsIn(name: string, words: string): boolean {
  const word = words.replace(/(?<=[a-z]{3})s$/, '');
  return name.length > word.length && name.replace(/(?<=[a-z]{3})s$/, '').endsWith(/[a-z]/.test(word) ? ` ${word}` : word);
}

/** How well who mends, without saying in which way, answers who wishes it restored. */
const MENDS_ANYHOW = 0.9;

/** Something that somebody makes shall be mended: who makes it and mends at all is asked. */
export const mended = (strict: Matched): Step => {
  const isAnswered = answeredIn(strict);
  return (parts) => {
    if (!parts.some((part) => part.kind === 'concept' && part.conceptKind !== 'need' && isAnswered(part))) return parts;
    return parts.map((part) => (part.conceptKind === 'need' && !part.optional && mends(part) && !part.meanings.some(({ concept }) => concept === 'repair')
      ? { ...part, meanings: [...part.meanings, { concept: 'repair', weight: MENDS_ANYHOW }] } : part));
  };
};
