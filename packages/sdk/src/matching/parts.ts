import type { Rfq } from '../model/rfq.js';
import type { Dictionary } from '../text/dictionary.js';
import { answersTo, askedPart, reachOf, type AskedPart, type Draft } from './asked-part.js';
import { inOrderOfWork } from './chain.js';
import { readEntry, readWords, type Word } from './read-words.js';
import { isTerm } from './trade.js';
import type { RequestPart } from './types.js';

/** Parts are a bit mask when a team is sought. Nobody orders more steps than this at once. */
const MOST_PARTS = 30;

/** A finish that is a condition on a part rather than a part of its own. */
export interface AskedFinish {
  readonly asked: string;
  readonly concepts: readonly string[];
  /** Processes that make it. */
  readonly makers: ReadonlySet<string>;
}

/** What a request asks for, as far as the vocabulary reads it. */
export interface Asked {
  readonly parts: readonly AskedPart[];
  readonly finishes: readonly AskedFinish[];
  /** Materials with the words they were read from; ids are empty where nothing knows the words. */
  readonly materials: readonly { readonly asked: string; readonly concepts: readonly string[] }[];
}

/** Reads a request into parts, in the order of work, and the finishes and materials they are done with. */
export function askedOf(dictionary: Dictionary, rfq: Rfq): Asked {
  const { vocabulary } = dictionary;
  const drafts: Draft[] = [];
  const materials = new Map<string, readonly string[]>();
  const finishes: AskedFinish[] = [];
  const take = (word: Word, origin: RequestPart['origin'], via: RequestPart['via']): void => {
    if (word.kind === 'material') materials.set(word.text, word.concepts);
    else if (!drafts.some((known) => word.concepts.every((id) => known.concepts.includes(id)))) {
      drafts.push(draftOf(dictionary, word, origin, via));
    }
  };
  for (const entry of rfq.materials ?? []) {
    const concepts = vocabulary.get(entry) ? [entry] : readWords(dictionary, entry).filter(({ kind }) => kind === 'material').flatMap((word) => word.concepts);
    materials.set(vocabulary.label(entry), concepts);
  }
  const takeAny = (word: Word, origin: RequestPart['origin'], isId: boolean): void => {
    if (word.kind === 'finish') finishes.push({ asked: word.text, concepts: word.concepts, makers: makersOf(dictionary, word.concepts) });
    else take(word, origin, isId ? 'concept' : word.kind === 'need' ? 'need' : 'words');
  };
  for (const entry of rfq.processes ?? []) {
    const { isId, words } = readEntry(dictionary, entry);
    for (const word of words) takeAny(word, 'process', isId);
    if (!words.some(({ kind }) => kind !== 'material')) drafts.push({ asked: entry, origin: 'process', via: 'text', concepts: [], compounds: [] });
  }
  for (const entry of rfq.finish ?? []) {
    const { isId, words } = readEntry(dictionary, entry);
    for (const word of words) takeAny(word, 'finish', isId);
  }
  if (drafts.length === 0) for (const word of stepsIn(dictionary, describing(rfq))) takeAny(word, 'description', false);
  if (materials.size === 0) for (const word of readWords(dictionary, describing(rfq))) if (word.kind === 'material') take(word, 'description', 'words');
  for (const finish of finishes) {
    const done = drafts.some(({ concepts }) => [...reachOf(vocabulary, concepts)].some((id) => finish.makers.has(id)));
    if (!done && (finish.makers.size > 0 || drafts.length === 0)) {
      drafts.push({ asked: finish.asked, origin: 'finish', via: 'words', concepts: [...finish.concepts, ...finish.makers], compounds: [] });
    }
  }
  const work = drafts.filter(({ concepts }) => concepts.length === 0 || !concepts.every((id) => isTerm(vocabulary, id)));
  const parts = (work.length > 0 ? work : drafts).slice(0, MOST_PARTS).map((draft, i) => askedPart(dictionary, draft, `p${i + 1}`));
  return { parts: inOrderOfWork(vocabulary, parts), finishes, materials: [...materials].map(([asked, concepts]) => ({ asked, concepts })) };
}

const draftOf = ({ vocabulary }: Dictionary, word: Word, origin: RequestPart['origin'], via: RequestPart['via']): Draft => ({
  asked: word.text, origin, via, compounds: word.compounds, concepts: [...new Set(word.concepts.flatMap((id) => answersTo(vocabulary, id)))],
});

/** All that the visitor wrote about the work. */
const describing = ({ description, keepsake }: Rfq): string =>
  [description, keepsake?.item, keepsake?.damage].filter((text) => text !== undefined).join('\n');

/**
 * The steps that a description names: processes, services and needs; a thing to be made only where it names none.
 * Of a skill and the wider one (「研磨」 and then 「鏡面研磨」) the narrower is meant, and a need that a named process
 * answers is no second step.
 */
function stepsIn(dictionary: Dictionary, text: string): Word[] {
  const { vocabulary } = dictionary;
  const words = readWords(dictionary, text);
  const of = (...kinds: Word['kind'][]): Word[] => words.filter(({ kind }) => kinds.includes(kind));
  const narrower = (a: Word, b: Word): boolean => within(dictionary, a, b) && !within(dictionary, b, a);
  const all = of('process', 'finish', 'service').filter(({ concepts }) => !concepts.every((id) => isTerm(vocabulary, id)));
  const skills = all.filter((word) => !all.some((other) => narrower(other, word)));
  const asked = reachOf(vocabulary, skills.flatMap(({ concepts }) => concepts));
  const needs = of('need').filter(({ concepts }) =>
    !concepts.flatMap((id) => answersTo(vocabulary, id)).some((id) => asked.has(id) || vocabulary.narrower(id).some((each) => asked.has(each.id))));
  const steps = [...skills, ...needs];
  if (steps.length > 0) return steps;
  return of('product').length > 0 ? of('product') : of('service');
}

const within = ({ vocabulary }: Dictionary, a: Word, b: Word): boolean => {
  const reach = reachOf(vocabulary, b.concepts);
  return a.concepts.every((id) => reach.has(id));
};

/** The processes that leave a finish behind: its own and those of the finishes it is a kind of. */
function makersOf({ vocabulary }: Dictionary, finishes: readonly string[]): Set<string> {
  const direct = finishes.flatMap((id) => [id, ...vocabulary.broader(id)])
    .flatMap((id) => vocabulary.linked(id)).filter((id) => vocabulary.get(id)?.kind === 'process');
  return reachOf(vocabulary, direct);
}
