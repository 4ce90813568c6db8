/** Members with a score each; a member without one is not among them. Dense, because it is filled at every keystroke. */
export interface Matches {
  readonly members: number[];
  /** By member number; 0 where it does not match. */
  readonly scores: Float32Array;
}

// Scores given back after a search: a directory of 10,000 would otherwise fill 40 kB of zeros for every part of every query.
const spare: Float32Array[] = [];
const SPARE = 8;

/** No matches yet, over a directory of so many members. */
export function createMatches(size: number): Matches {
  const at = spare.findIndex((scores) => scores.length === size);
  return { members: [], scores: at < 0 ? new Float32Array(size) : spare.splice(at, 1)[0] as Float32Array };
}

/** Gives back matches that nobody will look at again. */
export function release({ members, scores }: Matches): void {
  for (const member of members) scores[member] = 0;
  members.length = 0;
  spare.push(scores);
  if (spare.length > SPARE) spare.shift();
}

/** Keeps the better of two scores of a member. */
export function raise({ members, scores }: Matches, member: number, score: number): void {
  const known = scores[member] as number;
  if (known === 0) members.push(member);
  if (score > known) scores[member] = score;
}

/** Whether a member is among the matches. */
export const has = ({ scores }: Matches, member: number): boolean => scores[member] !== 0;
