import type { SdkScenario } from './sdk-scenario.ts';

const STEP_MS = 500;

/** Lets the SDK's own timers run until something has happened, for at most so long. */
export async function waitUntil(
  { sdk }: Pick<SdkScenario, 'sdk'>,
  longestMs: number,
  hasHappened: () => boolean,
): Promise<void> {
  for (let waitedMs = 0; waitedMs < longestMs && !hasHappened(); waitedMs += STEP_MS) await sdk.wait(STEP_MS);
}
