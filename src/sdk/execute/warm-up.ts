import type { Revision } from '../../contract/revision.ts';
import type { SdkUnderTest } from '../driver/sdk-under-test.ts';
import { startSdkOperator } from './sdk-operator.ts';

/** A virtual machine or a browser on a busy machine may need that long for its first refresh. */
const FIRST_REFRESH_MS = 5_000;

/**
 * Refreshes once, at an operator of its own, with a driver that has just started: what its runtime loads at the first
 * request must not count as the time that a scenario gives an SDK.
 * @throws DriverError as any other call
 */
export async function warmUp(sdk: SdkUnderTest, revision: Revision): Promise<void> {
  if (!sdk.takeFresh()) return;
  await using operator = await startSdkOperator(revision);
  const { baseUrl, credentials } = operator.mock;
  const { apiKey, clientSecret } = credentials;
  const call = { baseUrl, apiKey, clientSecret, timeoutMs: FIRST_REFRESH_MS };
  const identity = await operator.forScenario.identity();
  await sdk.ask<'refresh'>({ command: 'refresh', identity, session: 'new', ...call }, FIRST_REFRESH_MS);
}
