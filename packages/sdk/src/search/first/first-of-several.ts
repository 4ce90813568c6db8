import { PLENTY } from '../fit/relaxed/akin.js';
import { MENTION, remembered, type Answer } from '../fit/meet/answers.js';
import { later } from '../base/later.js';
import { RELAX_BELOW } from '../engine.js';
import { KEPT, type Best } from './first-page.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { membersIn } from '../knowledge/place-index.js';
import { favour } from '../fit/order/combine.js';
import { createMatches, membersOf, raise, release, type Matches } from '../fit/meet/matches.js';
import { cutLoose } from '../fit/order/parted.js';
import { answerTo, isSpread, withScores } from './part-answer.js';
import type { Part } from '../query/part.js';
import { top } from '../fit/order/top.js';

const loadRank = later(() => import('../fit/order/rank.js')), loadMeeting = later(() => import('./first-meeting.js'));

/** Whether a part is a skill, a thing or a need that everyone shown must answer. */
const isAsked = ({ kind, favours, optional, ignored }: Part): boolean => kind === 'concept' && !favours && !optional && !ignored;
/** Whether it is a word that everyone shown must have written. */
const isWord = ({ kind, names, reading, favours, optional, ignored }: Part): boolean => kind === 'text' && !names && reading === undefined && !favours && !optional && !ignored;
/** Whether it only ranks; a trade is asked of all but where a need is told. */
const isOptional = ({ kind, optional, conceptKind }: Part, told: boolean): boolean => kind === 'concept' && optional === true && (told || conceptKind !== 'industry');

/** The first page of a query of two skills or things, of one with a word, a figure or a place, or beside what only ranks; nothing where more has to be looked at. */
export async function firstOfSeveral(knowledge: Knowledge, parts: readonly Part[], count: number, signal?: AbortSignal): Promise<Best | undefined> {
  // Where few do the very thing, those are looked for who do what is close to it.
  const [skill, second] = parts.filter(({ kind }) => kind === 'concept');
  if (skill?.close && !second && answerTo(knowledge, skill).fits < PLENTY) return undefined;
  const best = await bestOfParts(knowledge, parts, count, signal);
  return best && best.total >= RELAX_BELOW ? best : undefined;
}

/** The best of a query of one of those shapes. */
async function bestOfParts(knowledge: Knowledge, parts: readonly Part[], count: number, signal?: AbortSignal): Promise<Best | undefined> {
  const told = parts.some(({ conceptKind }) => conceptKind === 'need'), [asked, ...others] = parts.filter((part) => !isOptional(part, told));
  if (asked?.kind === 'concept' && others.length === 0) return bestBeside(knowledge, asked, parts);
  const [one, two] = parts.filter(isAsked);
  if (parts.length !== 2 || !one) return undefined;
  if (two) return bestOfBoth(knowledge, parts, answerTo(knowledge, one), answerTo(knowledge, two));
  if (one.via === 'need') return undefined;
  const word = parts.find(isWord);
  if (word) return bestOfBoth(knowledge, parts, answerTo(knowledge, one), await written(knowledge, word, signal));
  const place = parts.find(({ kind }) => kind === 'place');
  if (place) return bestThere(knowledge, parts, answerTo(knowledge, one), place);
  const value = parts.find(({ condition }) => condition);
  return value && (await loadMeeting()).bestMeeting(knowledge, one, value, count, signal);
}

/** What makes one page of several answers. */
type Joining = 'both' | 'beside';
/** The numbers by which answers are known in what is kept of several. */
const numbers = new WeakMap<Answer, number>();
let numbered = 0;
const joined = new WeakMap<Knowledge['members'], Map<string, Best>>();
/** Of so many the best are kept: who types the second word of two asks for the same pair at every letter. */
const JOINED = 1000;

/** The best of several answers, put together once; of a need it counts how far below the best they are. */
function joinedOnce(knowledge: Knowledge, joining: Joining, parts: readonly Part[], answers: readonly Answer[], join: () => Best): Best {
  let known = joined.get(knowledge.members), key: string = parts.some(({ via }) => via === 'need') ? `${joining} need` : joining;
  if (!known) joined.set(knowledge.members, (known = new Map<string, Best>()));
  for (const answer of answers) {
    let number = numbers.get(answer);
    if (number === undefined) numbers.set(answer, (number = numbered++));
    key += ` ${number}`;
  }
  let best = known.get(key);
  if (!best) {
    if (known.size >= JOINED) known.clear();
    known.set(key, (best = join()));
  }
  return best;
}

/** Of those who have what is asked for, those first who meet what only ranks. */
function bestBeside(knowledge: Knowledge, asked: Part, parts: readonly Part[]): Best {
  const answer = answerTo(knowledge, asked), ranking: Answer[] = [];
  for (const part of parts) {
    if (part !== asked) ranking.push(answerTo(knowledge, part));
    if (part.favours && part.favours.length > 0) ranking.push(answerTo(knowledge, { meanings: part.favours }));
  }
  const best = joinedOnce(knowledge, 'beside', parts, [answer, ...ranking], () => joinBeside(knowledge, parts, answer, ranking));
  return { ...best, parts: parts.map((part) => (part === asked ? part : { ...part, ignored: true })) };
}

function joinBeside(knowledge: Knowledge, parts: readonly Part[], answer: Answer, ranking: readonly Answer[]): Best {
  const size = knowledge.members.length, fit = createMatches(size), mentioned = createMatches(size);
  fit.members.set(answer.members.subarray(0, answer.fits));
  fit.count = answer.fits;
  for (let i = 0; i < fit.count; i++) fit.scores[answer.members[i] as number] = answer.scores[i] as number;
  for (const own of ranking) withScores(knowledge, own, (scores) => { favour(fit, scores); });
  cutLoose(parts, fit, mentioned);
  release(mentioned);
  return bestOfAll(knowledge, fit);
}

/** Those who write a word. */
async function written(knowledge: Knowledge, { words }: Part, signal?: AbortSignal): Promise<Answer> {
  const index = await knowledge.text(signal);
  signal?.throwIfAborted();
  return index.answer(words);
}

/** Of those who have one, those who have the other too, with the mean of both scores. */
const bestOfBoth = (knowledge: Knowledge, parts: readonly Part[], one: Answer, other: Answer): Best =>
  joinedOnce(knowledge, 'both', parts, [one, other], () => joinBoth(knowledge, parts, one, other));

function joinBoth(knowledge: Knowledge, parts: readonly Part[], one: Answer, other: Answer): Best {
  const [few, many] = one.fits <= other.fits ? [one, other] : [other, one];
  // Where no scores are kept, it is the fewer that are spread out, and taken back.
  const [read, spread] = isSpread(knowledge, many) ? [few, many] : [many, few];
  const size = knowledge.members.length, both = createMatches(size), mentioned = createMatches(size);
  withScores(knowledge, spread, (scores) => {
    for (let i = 0; i < read.fits; i++) {
      const number = read.members[i] as number, score = scores[number] as number;
      if (score < MENTION) continue;
      both.members[both.count++] = number;
      both.scores[number] = ((read.scores[i] as number) + score) / 2;
    }
  });
  cutLoose(parts, both, mentioned);
  release(mentioned);
  return bestOfAll(knowledge, both);
}

/** Weight that no concept has: who is in a place is kept under it. */
const THERE = 2;

/** Of those who have a skill or thing, those in a place, with the mean of what both are worth. */
async function bestThere(knowledge: Knowledge, parts: readonly Part[], answer: Answer, { places = [] }: Part): Promise<Best> {
  const { distancesFrom } = await loadRank();
  const there = remembered(knowledge, THERE, places.join(), (found) => {
    for (const code of places) for (const number of membersIn(knowledge, code)) raise(found, number, 1);
  });
  return { ...bestOfBoth(knowledge, parts, answer, there), distance: distancesFrom(knowledge, undefined, places[0]) };
}

/** The best of some members, which are given back. */
function bestOfAll(knowledge: Knowledge, matches: Matches): Best {
  const members = top(membersOf(matches), KEPT, matches.scores, knowledge.order);
  const best = { total: matches.count, members, scores: members.map((number) => matches.scores[number] as number) };
  release(matches);
  return best;
}
