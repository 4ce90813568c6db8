import { createChallenge, verifySolution } from 'altcha-lib/v1';
import { describe, expect, it } from 'vitest';
import { solve } from '../../packages/elements/src/rfq-form/sending/solve.js';

const signal = new AbortController().signal;

describe('the solver', () => {
  it('solves what altcha-lib sets and accepts', async () => {
    const challenge = await createChallenge({ hmacKey: 'secret', maxnumber: 5000, expires: new Date(Date.now() + 60_000) });
    const solved = await solve(challenge, signal);
    expect(solved).toHaveProperty('altcha');
    expect(await verifySolution((solved as { altcha: string }).altcha, 'secret')).toBe(true);
    expect(await verifySolution((solved as { altcha: string }).altcha, 'other')).toBe(false);
  });

  it('says so where the device is too slow, or the task unknown', async () => {
    const challenge = await createChallenge({ hmacKey: 'secret', maxnumber: 1_000_000, number: 999_999 });
    expect(await solve(challenge, signal, 20)).toEqual({ slow: true });
    expect(await solve({ ...challenge, algorithm: 'ARGON2' as 'SHA-1' }, signal)).toEqual({ slow: true });
  });

  it('lets others have their turn', async () => {
    const challenge = await createChallenge({ hmacKey: 'secret', maxnumber: 1_000_000, number: 999_999 });
    let turns = 0;
    const timer = setInterval(() => { turns++; }, 5);
    await solve(challenge, signal, 300);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    const solving = solve(await createChallenge({ hmacKey: 'secret', maxnumber: 1_000_000, number: 999_999 }), stop.signal);
    stop.abort();
    await expect(solving).rejects.toThrow();
  });
});
