import type { State } from '../protocol/messages.ts';
import type { IssuedFields, SdkScenario } from './sdk-scenario.ts';

/** The SDK hands out no token. */
export function expectNothingHandedOut(
  { expect }: Pick<SdkScenario, 'expect'>,
  { advertisingToken }: State,
  about: string,
): void {
  const difference = { expected: 'no advertising token', actual: 'an advertising token' };
  expect.that(typeof advertisingToken !== 'string', about, difference);
}

/** The SDK still hands out the token that it had, where it keeps state. */
export async function expectStillHandedOut(
  { sdk, expect }: SdkScenario,
  { advertising_token }: IssuedFields,
  about: string,
): Promise<void> {
  const { advertisingToken } = await sdk.state();
  if (advertisingToken === undefined) return;
  const actual = advertisingToken === null ? 'none' : 'another';
  const difference = { expected: 'the token from before', actual };
  expect.that(advertisingToken === advertising_token, `the state after ${about}`, difference);
}
