/** Members with a score each; a member without one is not among them. Dense, because it is filled at every keystroke. */
export interface Matches {
  readonly members: number[];
  /** By member number; 0 where it does not match. */
  readonly scores: Float32Array;
}

/** No matches yet, over a directory of so many members. */
export const createMatches = (size: number): Matches => ({ members: [], scores: new Float32Array(size) });

/** Keeps the better of two scores of a member. */
export function raise({ members, scores }: Matches, member: number, score: number): void {
  const known = scores[member] as number;
  if (known === 0) members.push(member);
  if (score > known) scores[member] = score;
}

/** Whether a member is among the matches. */
export const has = ({ scores }: Matches, member: number): boolean => scores[member] !== 0;
