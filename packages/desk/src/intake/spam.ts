import { createHash } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib/v1';
import type { Challenge } from 'altcha-lib/v1/types';
import type { Desk } from '../desk.js';
import { Problem } from './problems.js';

/** What the form says of how it was filled in. */
export interface FormCheck {
  /** Milliseconds since the first focus. */
  readonly elapsed: number;
  /** Honeypot: a field that people do not see. */
  readonly website: string;
  /** ALTCHA's payload in Base64. */
  readonly altcha?: string;
  /** The device was too slow for the proof of work. */
  readonly slow?: boolean;
}

/** What was found: flags for the office, and what must not be used again. */
export interface Checked {
  readonly flags: readonly string[];
  readonly spend?: { readonly key: string; readonly expiresAt: string };
}

/** Longer than any payload of ours. */
const MAX_PAYLOAD = 2000;
/** Requests of one address without a proof of work, per hour. */
export const SLOW_PER_HOUR = 5;

/** A challenge for one request. */
export function newChallenge(desk: Desk): Promise<Challenge> {
  const { challengeNumber, challengeSeconds } = desk.config.limits;
  return createChallenge({ hmacKey: desk.challengeKey, maxnumber: challengeNumber, saltLength: 16, expires: new Date(desk.now().getTime() + challengeSeconds * 1000) });
}

/** The form's words about itself in a sound shape; whatever is missing counts against it. */
export function readCheck(value: unknown): FormCheck {
  const { elapsed, website, altcha, slow } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return {
    elapsed: typeof elapsed === 'number' && Number.isFinite(elapsed) ? elapsed : 0,
    website: typeof website === 'string' ? website : website === undefined ? '' : 'not text',
    ...(typeof altcha === 'string' && { altcha }), ...(slow === true && { slow }),
  };
}

/**
 * Refuses what no person sent. Without a puzzle and without a third party.
 *
 * @throws {@link Problem}
 */
export async function refuseSpam(desk: Desk, check: FormCheck, address: string): Promise<Checked> {
  const { minElapsed, challengeNumber } = desk.config.limits;
  if (check.website !== '') throw new Problem('spam');
  if (check.elapsed < minElapsed) throw new Problem('too-fast');
  if (challengeNumber === 0) return { flags: [] };
  if (check.altcha === undefined) {
    if (check.slow !== true) throw new Problem('challenge');
    const taken = desk.limits.take(`slow:${address}`, { max: SLOW_PER_HOUR, perSeconds: 3600 });
    if (!taken.ok) throw new Problem('too-many', { retryAfter: taken.retryAfter });
    return { flags: ['slow'] };
  }
  if (!await isSolved(check.altcha, desk.challengeKey)) throw new Problem('challenge');
  const expiresAt = new Date(desk.now().getTime() + desk.config.limits.challengeSeconds * 1000 + 60_000).toISOString();
  return { flags: [], spend: { key: `altcha:${challengeId(check.altcha)}`, expiresAt } };
}

async function isSolved(payload: string, key: string): Promise<boolean> {
  if (payload.length > MAX_PAYLOAD) return false;
  try {
    // Ours always say when they expire; one without was not made here.
    return /expires=\d+/.test((JSON.parse(atob(payload)) as Challenge).salt) && await verifySolution(payload, key);
  } catch {
    return false;
  }
}

/** The challenge itself, however the payload around it is spelt. */
const challengeId = (payload: string): string =>
  createHash('sha256').update((JSON.parse(atob(payload)) as Challenge).challenge.toLowerCase()).digest('hex');
