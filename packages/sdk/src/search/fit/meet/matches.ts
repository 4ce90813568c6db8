/** Members with a score each; a member without one is not among them. Dense, because it is filled at every keystroke. */
export interface Matches {
  /** The members, in the order in which they were found, in the first {@link count} places. */
  readonly members: Uint32Array;
  count: number;
  /** By member number; 0 where it does not match. */
  readonly scores: Float32Array;
}

// Matches given back after a search: a directory of 10,000 would otherwise fill 80 kB of zeros for every part of every query.
const spare: Matches[] = [];
const SPARE = 8;

/** No matches yet, over a directory of so many members. */
export function createMatches(size: number): Matches {
  for (let i = spare.length - 1; i >= 0; i--) {
    const matches = spare[i] as Matches;
    if (matches.scores.length !== size) continue;
    spare[i] = spare[spare.length - 1] as Matches;
    spare.length--;
    return matches;
  }
  return { members: new Uint32Array(size), count: 0, scores: new Float32Array(size) };
}

/** Gives back matches that nobody will look at again. */
export function release(matches: Matches): void {
  const { members, scores, count } = matches;
  if (count * 4 > scores.length) scores.fill(0);
  else for (let i = 0; i < count; i++) scores[members[i] as number] = 0;
  matches.count = 0;
  if (spare.length >= SPARE) spare.shift();
  spare.push(matches);
}

/** Keeps the better of two scores of a member. */
export function raise(matches: Matches, member: number, score: number): void {
  const { scores } = matches;
  const known = scores[member] as number;
  if (score <= known) return;
  if (known === 0) matches.members[matches.count++] = member;
  scores[member] = score;
}

/** Whether a member is among the matches. */
export const has = ({ scores }: Matches, member: number): boolean => scores[member] !== 0;

/** The members, as long as the matches are not given back. */
export const membersOf = ({ members, count }: Matches): Uint32Array => members.subarray(0, count);
