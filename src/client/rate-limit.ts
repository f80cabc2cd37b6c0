/** Number of requests that may be sent at once before the rate applies. */
export const BURST = 32;

/** Allows requests at a steady rate after a first burst. */
export type RateLimit = { admit(): Promise<void> };

export const unlimited: RateLimit = { admit: () => Promise.resolve() };

/**
 * A token bucket.
 * @param perSecond requests per second; 0 means no limit
 * @param nowMs a monotonic clock in milliseconds
 * @param sleep waits that many milliseconds
 */
export function rateLimit(
  perSecond: number,
  nowMs: () => number = () => performance.now(),
  sleep: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): RateLimit {
  if (perSecond === 0) return unlimited;
  const intervalMs = 1000 / perSecond;
  let nextFreeMs = nowMs() - BURST * intervalMs;
  return {
    async admit() {
      const now = nowMs();
      nextFreeMs = Math.max(nextFreeMs + intervalMs, now - (BURST - 1) * intervalMs);
      if (nextFreeMs > now) await sleep(nextFreeMs - now);
    },
  };
}
