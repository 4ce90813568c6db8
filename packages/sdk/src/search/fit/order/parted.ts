import type { Matched } from '../../engine.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { answersOf, FEW, HINT, LOOSE, LOOSE_OF_FEW, MENTION } from '../meet/answers.js';
import { createMatches, membersOf, raise, release, type Matches } from '../meet/matches.js';
import type { Part } from '../../query/part.js';

/** Who plainly does one thing asked for need only touch on the other: two words do not meet by chance. */
const CERTAIN = 0.3;
export const ASIDE = 0.15;
/** Below this share of the best answer to a need, one way of several to answer it says little. */
const LONE = 0.75;
/** The same of who has what is asked for and nothing of what only ranks. */
const PLAIN = 0.9;
/** So many results and more stay one list: those who answer less well are its end, where everybody finds them. Beneath fewer, who is listed apart is shown. */
export const ONE_LIST = 10;

/** Members who fit, and those who only mention what is asked for. */
export interface Parted {
  readonly fit: Matches;
  readonly mentioned: Matches;
}

export function releaseBoth({ fit, mentioned }: Parted): void {
  release(fit);
  release(mentioned);
}

/** Where nobody answers, those fit whose entries hint at it; whether there are any. */
export function takeHints({ fit, mentioned }: Parted): boolean {
  const { scores } = mentioned;
  let kept = 0;
  for (const member of membersOf(mentioned)) {
    const score = scores[member] as number;
    if (score < HINT) mentioned.members[kept++] = member;
    else {
      raise(fit, member, score);
      scores[member] = 0;
    }
  }
  mentioned.count = kept;
  return fit.count > 0;
}

/** A need leads to much: what answers it far less well than the best is only mentioned. */
export function cutLoose(parts: readonly Part[], fit: Matches, mentioned: Matches): void {
  if (parts.some((part) => part.via === 'need')) cutBelow(fit.count > FEW ? LOOSE : LOOSE_OF_FEW, fit, mentioned);
}

/** Moves those who fit less well than a share of the best one to the mentions. */
export function cutBelow(share: number, fit: Matches, mentioned: Matches): void {
  const least = share * mostOf(fit);
  cut(fit, mentioned, (number) => (fit.scores[number] as number) < least);
}

/** A need may be answered in several ways. Who has only one of them is mentioned where the best have more and it answers far less well than they do. */
export function cutLone(knowledge: Knowledge, parts: readonly Part[], fit: Matches, mentioned: Matches): void {
  for (const { via, meanings } of parts) {
    if (via !== 'need' || meanings.length < 2 || fit.count < 2) continue;
    const ways = new Uint8Array(fit.scores.length), most = mostOf(fit);
    for (const { members, fits } of answersOf(knowledge, meanings)) for (let i = 0; i < fits; i++) ways[members[i] as number] = (ways[members[i] as number] as number) + 1;
    if (!membersOf(fit).some((number) => fit.scores[number] === most && (ways[number] as number) > 1)) continue;
    cutOfFew(fit, mentioned, (number) => (ways[number] as number) < 2 && (fit.scores[number] as number) < LONE * most);
  }
}

/** Who has nothing of what only ranks is mentioned where the best have it and it answers less well than they do. */
export function cutPlain(ranking: readonly Matches[], fit: Matches, mentioned: Matches): void {
  const most = mostOf(fit), hasAny = (number: number): boolean => ranking.some(({ scores }) => (scores[number] as number) >= MENTION);
  if (!membersOf(fit).some((number) => fit.scores[number] === most && hasAny(number))) return;
  cutOfFew(fit, mentioned, (number) => (fit.scores[number] as number) < PLAIN * most && !hasAny(number));
}

/** Of a handful, who fits not even a third as well as the best one and meets no condition is only mentioned. Words and names are there or not. */
export function cutFar({ parts, fit, mentioned, verdicts: { met } }: Pick<Matched, 'parts' | 'fit' | 'mentioned' | 'verdicts'>): void {
  if (parts.some(({ kind }) => kind === 'text')) return;
  const least = mostOf(fit) / 3;
  cut(fit, mentioned, (number) => (fit.scores[number] as number) < least && !met[number]);
}

function mostOf({ members, scores, count }: Matches): number {
  let most = 0;
  for (let i = 0; i < count; i++) most = Math.max(most, scores[members[i] as number] as number);
  return most;
}

/** The same, unless so many others fit that they are one list all the same. */
function cutOfFew(fit: Matches, mentioned: Matches, isOut: (number: number) => boolean): void {
  if (membersOf(fit).reduce((kept, number) => kept + (isOut(number) ? 0 : 1), 0) < ONE_LIST) cut(fit, mentioned, isOut);
}

/** Moves some of those who fit to the mentions. */
function cut(fit: Matches, mentioned: Matches, isOut: (number: number) => boolean): void {
  const { members, scores, count } = fit;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const number = members[i] as number;
    if (isOut(number)) {
      raise(mentioned, number, scores[number] as number);
      scores[number] = 0;
    } else members[kept++] = number;
  }
  fit.count = kept;
}

/** Whether none of them is a mention. */
function allAnswer({ members, count, scores }: Matches): boolean {
  for (let i = 0; i < count; i++) if ((scores[members[i] as number] as number) < MENTION) return false;
  return true;
}

/** Members in all of the sets, with the mean of their scores; one score under {@link MENTION} makes it a mention. */
export function intersect(sets: readonly Matches[], size: number, aside = MENTION): Parted {
  const fit = createMatches(size);
  const mentioned = createMatches(size);
  const smallest = sets.reduce<Matches | undefined>((least, set) => (least && least.count <= set.count ? least : set), undefined);
  if (!smallest) return { fit, mentioned };
  if (sets.length === 1 && aside === MENTION && smallest.count * 8 > size && allAnswer(smallest)) {
    fit.members.set(membersOf(smallest));
    fit.scores.set(smallest.scores);
    fit.count = smallest.count;
    return { fit, mentioned };
  }
  const { members, count, scores: own } = smallest, all = sets.length, others = sets.flatMap((set) => (set === smallest ? [] : [set.scores]));
  let fits = 0, mentions = 0;
  for (let i = 0; i < count; i++) {
    const member = members[i] as number, first = own[member] as number;
    let sum = first, least = first, most = first;
    for (let set = 0; set < others.length; set++) {
      const score = (others[set] as Float32Array)[member] as number;
      sum += score;
      if (score < least) least = score;
      if (score > most) most = score;
    }
    if (least === 0) continue;
    const score = sum / all;
    if (least < (most >= CERTAIN ? aside : MENTION)) {
      mentioned.members[mentions++] = member;
      mentioned.scores[member] = score;
    } else {
      fit.members[fits++] = member;
      fit.scores[member] = score;
    }
  }
  fit.count = fits;
  mentioned.count = mentions;
  return { fit, mentioned };
}
