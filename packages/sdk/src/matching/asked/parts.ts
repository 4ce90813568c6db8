import type { Rfq } from '../../model/rfq.js';
import type { Dictionary } from '../../text/recognition/dictionary.js';
import { answersTo, askedPart, reachOf, type Draft } from './asked-part.js';
import { inOrderOfWork, type Chain } from './chain.js';
import { readEntry, readWords, unreadIn, type Word } from './read-words.js';
import { isTerm, MAKING, stageOf } from './trade.js';
import type { RequestPart, Unread } from '../types.js';
import { beyondMost, unknownWords } from './unread.js';

/** Parts are a bit mask when a team is sought. Nobody orders more steps than this at once; who does is told. */
const MOST_PARTS = 30;

/** A finish that is a condition on a part rather than a part of its own. */
export interface AskedFinish {
  readonly asked: string;
  readonly concepts: readonly string[];
  /** Processes that make it. */
  readonly makers: ReadonlySet<string>;
}

/** Words with what they may mean; no concepts where nothing knows them. */
export interface AskedWords {
  readonly asked: string;
  readonly concepts: readonly string[];
}

/** What a request asks for, as far as the vocabulary reads it. */
export interface Asked extends Chain {
  readonly finishes: readonly AskedFinish[];
  readonly materials: readonly AskedWords[];
  /** How the order is to be taken, where that is asked for beside the work: small lots, prototypes. */
  readonly terms: readonly AskedWords[];
  readonly unread: readonly Unread[];
}

/** Reads a request into parts, in the order of work, and the finishes and materials they are done with. */
export function askedOf(dictionary: Dictionary, rfq: Rfq): Asked {
  const { vocabulary } = dictionary;
  const drafts: Draft[] = [];
  const materials = new Map<string, readonly string[]>();
  const finishes: AskedFinish[] = [];
  /** What nothing knows, and whether that is all of an entry, so that members can be asked in these words. */
  const left: { readonly asked: string; readonly origin: 'process' | 'finish' | 'material'; readonly whole: boolean }[] = [];
  const take = (word: Word, origin: RequestPart['origin'], via: RequestPart['via']): void => {
    if (word.kind === 'material') materials.set(word.text, word.concepts);
    else if (!drafts.some((known) => word.concepts.every((id) => known.concepts.includes(id)))) {
      drafts.push(draftOf(dictionary, word, origin, via));
    }
  };
  const leave = (entry: string, origin: 'process' | 'finish' | 'material', words: readonly Word[]): void => {
    if (words.length === 0) left.push({ asked: entry, origin, whole: true });
    else {
      const rest = unreadIn(entry, words);
      if (rest.length > 0) left.push({ asked: rest.join('、'), origin, whole: false });
    }
  };
  for (const entry of rfq.materials ?? []) {
    const words = vocabulary.get(entry) ? undefined : readWords(dictionary, entry).filter(({ kind }) => kind === 'material');
    materials.set(vocabulary.label(entry), words ? words.flatMap(({ concepts }) => concepts) : [entry]);
    if (words) leave(entry, 'material', words);
  }
  const takeAny = (word: Word, origin: RequestPart['origin'], isId: boolean): void => {
    if (word.kind === 'finish') finishes.push({ asked: word.text, concepts: word.concepts, makers: makersOf(dictionary, word.concepts) });
    else take(word, origin, isId ? 'concept' : word.kind === 'need' ? 'need' : 'words');
  };
  for (const entry of rfq.processes ?? []) {
    const { isId, words } = readEntry(dictionary, entry);
    for (const word of words) takeAny(word, 'process', isId);
    if (!words.some(({ kind }) => kind !== 'material')) drafts.push({ asked: entry, origin: 'process', via: 'text', concepts: [], compounds: [] });
    else if (!isId) leave(entry, 'process', words);
  }
  for (const entry of rfq.finish ?? []) {
    const { isId, words } = readEntry(dictionary, entry);
    for (const word of words) takeAny(word, 'finish', isId);
    if (words.length === 0) finishes.push({ asked: entry, concepts: [], makers: new Set() });
    else if (!isId) leave(entry, 'finish', words);
  }
  if (drafts.length === 0) for (const word of stepsIn(dictionary, describing(rfq))) takeAny(word, 'description', false);
  if (materials.size === 0) for (const word of readWords(dictionary, describing(rfq))) if (word.kind === 'material') take(word, 'description', 'words');
  const isTerms = (concepts: readonly string[]): boolean => concepts.length > 0 && concepts.every((id) => isTerm(vocabulary, id));
  const isMaking = (concepts: readonly string[]): boolean => !isTerms(concepts) && (concepts.length === 0 || concepts.some((id) => stageOf(vocabulary, id) === MAKING));
  for (const finish of finishes) {
    const done = drafts.some(({ concepts }) => [...reachOf(vocabulary, concepts)].some((id) => finish.makers.has(id)));
    // Where nothing is made that it could be a condition of, it is a part by itself.
    if (!done && (finish.makers.size > 0 || !drafts.some((draft) => isMaking(draft.concepts)))) {
      drafts.push({
        asked: finish.asked, origin: 'finish', via: finish.concepts.length > 0 ? 'words' : 'text', concepts: [...finish.concepts, ...finish.makers], compounds: [],
      });
    } else if (finish.concepts.length === 0) left.push({ asked: finish.asked, origin: 'finish', whole: true });
  }
  const termsAlone = drafts.every(({ concepts }) => isTerms(concepts));
  const work = termsAlone ? drafts : drafts.filter(({ concepts }) => !isTerms(concepts));
  const parts = work.slice(0, MOST_PARTS).map((draft, i) => askedPart(dictionary, draft, `p${i + 1}`));
  return {
    ...inOrderOfWork(vocabulary, parts), finishes, materials: [...materials].map(([asked, concepts]) => ({ asked, concepts })),
    terms: termsAlone ? [] : drafts.filter(({ concepts }) => isTerms(concepts)),
    unread: [...left.map(({ asked, origin, whole }) => unknownWords(asked, origin, whole && parts.some(({ stage }) => stage === MAKING))), ...work.slice(MOST_PARTS).map((draft) => beyondMost(draft, MOST_PARTS))],
  };
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
