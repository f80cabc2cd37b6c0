import type { SdkUnderTest } from '../driver/sdk-under-test.ts';
import type { SdkScenario } from '../scenario/sdk-scenario.ts';

const CALL_TIMEOUT_MS = 3_000;

type Told = (text: string) => void;

/** The calls of a scenario, each one command to the driver of the SDK. */
export function callsOf(
  sdk: SdkUnderTest,
  { baseUrl, credentials }: { baseUrl: string; credentials: { apiKey: string; clientSecret: string } },
  tell: Told,
): SdkScenario['sdk'] {
  const { apiKey, clientSecret } = credentials;
  const noted = <Answer extends object>(answer: Answer): Answer => {
    // The tokens of a success are what the caller asked for; everything else may be logged by its application.
    const { error } = answer as { error?: unknown };
    tell(error === undefined ? '' : `${JSON.stringify(error)}\n`);
    return answer;
  };
  return {
    refresh: async (
      identity,
      { session = 'new', timeoutMs = CALL_TIMEOUT_MS, baseUrl: other = baseUrl, atOnce = 1 } = {},
    ) =>
      noted(
        await sdk.ask<'refresh'>(
          { command: 'refresh', baseUrl: other, apiKey, clientSecret, identity, session, timeoutMs, atOnce },
          timeoutMs,
        ),
      ),
    generate: async (user, { timeoutMs = CALL_TIMEOUT_MS } = {}) =>
      noted(
        await sdk.ask<'generate'>(
          { command: 'generate', baseUrl, apiKey, clientSecret, user, timeoutMs },
          timeoutMs,
        ),
      ),
    state: () => sdk.ask<'state'>({ command: 'state' }, CALL_TIMEOUT_MS),
    wait: async (ms) => {
      await sdk.ask<'wait'>({ command: 'wait', ms }, ms);
    },
  };
}
