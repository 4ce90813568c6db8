import { solveChallenge } from 'altcha-lib/v1';
import type { Challenge } from 'altcha-lib/v1/types';

/** A challenge of ALTCHA's protocol: find the number whose hash after the salt is `challenge`. */
export type { Challenge };

/** Numbers tried at a time: about 2 ms of a desktop, 20 of a slow phone. */
const SLICE = 200;
/** Milliseconds of work after which the page has its turn. */
const TURN = 12;
/** Milliseconds after which a device counts as too slow; its request is accepted and flagged. */
const PATIENCE = 30_000;

/**
 * Works on a challenge with altcha-lib's solver, on the page itself and in slices: a strict CSP refuses the library's worker, and
 * its search as a whole would let nothing else happen until it ends, since browsers hash such short texts without a pause.
 * The payload for the receiver, or `slow` where the device cannot do it in time or at all (`crypto.subtle` wants https).
 */
export async function solve(challenge: Challenge, signal: AbortSignal, patience = PATIENCE): Promise<{ altcha: string } | { slow: true }> {
  const { algorithm, challenge: wanted, salt, signature, maxnumber = 1e6 } = challenge;
  if (!(globalThis.crypto?.subtle as SubtleCrypto | undefined) || !/^SHA-(1|256|512)$/.test(algorithm)) return { slow: true };
  const start = performance.now();
  let rested = start;
  for (let from = 0; from <= maxnumber; from += SLICE) {
    signal.throwIfAborted();
    const solution = await solveChallenge(wanted, salt, algorithm, Math.min(from + SLICE - 1, maxnumber), from).promise;
    const now = performance.now();
    if (solution) return { altcha: btoa(JSON.stringify({ algorithm, challenge: wanted, number: solution.number, salt, signature, took: Math.round(now - start) })) };
    if (now - start > patience) break;
    if (now - rested > TURN) {
      await new Promise((resolve) => { setTimeout(resolve); });
      rested = performance.now();
    }
  }
  return { slow: true };
}
