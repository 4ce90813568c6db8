/** A challenge of ALTCHA's protocol: find the number whose hash after the salt is `challenge`. */
export interface Challenge {
  readonly algorithm: string;
  readonly challenge: string;
  readonly salt: string;
  readonly signature: string;
  readonly maxnumber?: number;
}

/** Hashes in flight at once: enough to keep the engine busy, few enough to stop soon. */
const BATCH = 64;
/** Milliseconds after which a device counts as too slow; its request is accepted and flagged. */
const PATIENCE = 30_000;

/**
 * Works on a challenge in small pieces between which the page answers; no worker, which a strict CSP would refuse.
 * The payload for the receiver, or `slow` where the device cannot do it in time or at all (`crypto.subtle` wants https).
 */
export async function solve(challenge: Challenge, signal: AbortSignal, patience = PATIENCE): Promise<{ altcha: string } | { slow: true }> {
  const { algorithm, challenge: wanted, salt, signature, maxnumber = 1e6 } = challenge;
  const start = performance.now();
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle || !/^SHA-(1|256|384|512)$/.test(algorithm)) return { slow: true };
  const encoder = new TextEncoder();
  const target = Uint8Array.from(wanted.match(/../g) ?? [], (hex) => parseInt(hex, 16));
  let rest = start;
  for (let from = 0; from <= maxnumber; from += BATCH) {
    signal.throwIfAborted();
    const hashes = await Promise.all(Array.from({ length: Math.min(BATCH, maxnumber - from + 1) }, (_, i) => subtle.digest(algorithm, encoder.encode(`${salt}${from + i}`))));
    const found = hashes.findIndex((hash) => equal(new Uint8Array(hash), target));
    const now = performance.now();
    if (found >= 0) {
      const payload = { algorithm, challenge: wanted, number: from + found, salt, signature, took: Math.round(now - start) };
      return { altcha: btoa(JSON.stringify(payload)) };
    }
    if (now - start > patience) return { slow: true };
    if (now - rest > 12) {
      await new Promise((resolve) => { setTimeout(resolve); });
      rest = performance.now();
    }
  }
  return { slow: true };
}

const equal = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);
