/** How much of something is allowed in how long. */
export interface Rate {
  readonly max: number;
  readonly perSeconds: number;
}

/** Whether one more is allowed, or in how many seconds. */
export type Taken = { readonly ok: true } | { readonly ok: false; readonly retryAfter: number };

/** Counts per key, in this process; a restart forgets them, which harms nobody. */
export interface RateLimits {
  /** @param amount what this one counts; @default 1 */
  take(key: string, rate: Rate, amount?: number): Taken;
}

/** Keys remembered at most; beyond that the oldest are forgotten, so that many addresses cannot fill the memory. */
const MAX_KEYS = 50_000;

/** Token buckets: `max` at once, refilled evenly over `perSeconds`. */
export function createRateLimits(now: () => Date): RateLimits {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(key, { max, perSeconds }, amount = 1) {
      const at = now().getTime() / 1000;
      const before = buckets.get(key);
      // A clock that is put back takes nothing away: otherwise everybody would have to wait until it has caught up.
      const tokens = before ? Math.min(max, before.tokens + Math.max(0, at - before.at) * (max / perSeconds)) : max;
      // Set anew, so that the map's order is that of last use.
      buckets.delete(key);
      buckets.set(key, { tokens: tokens >= amount ? tokens - amount : tokens, at });
      if (buckets.size > MAX_KEYS) buckets.delete(buckets.keys().next().value ?? '');
      return tokens >= amount ? { ok: true } : { ok: false, retryAfter: Math.ceil((Math.min(amount, max) - tokens) * (perSeconds / max)) };
    },
  };
}
