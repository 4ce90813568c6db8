import { FEW, HINT, LOOSE, LOOSE_OF_FEW, MENTION } from '../meet/answers.js';
import { createMatches, membersOf, raise, release, type Matches } from '../meet/matches.js';
import type { Part } from '../../query/part.js';

/** Who plainly does one thing asked for need only touch on the other: two words do not meet by chance. */
const CERTAIN = 0.3;
export const ASIDE = 0.15;

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
  const { members, scores, count } = fit;
  let best = 0, kept = 0;
  for (let i = 0; i < count; i++) best = Math.max(best, scores[members[i] as number] as number);
  for (let i = 0; i < count; i++) {
    const number = members[i] as number, score = scores[number] as number;
    if (score >= share * best) members[kept++] = number;
    else {
      scores[number] = 0;
      raise(mentioned, number, score);
    }
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
