import type { Matches } from './matches.js';

/** What a part that does not exclude adds to the fit of those who meet it. */
const OPTIONAL = 0.3;

/** Adds to the fit of members what meeting something that does not exclude is worth. */
export function favour({ members, count, scores: fit }: Matches, scores: Float32Array): void {
  for (let i = 0; i < count; i++) {
    const number = members[i] as number, score = fit[number] as number;
    if (score !== 0) fit[number] = score + OPTIONAL * (scores[number] as number);
  }
}
