import { expect, test } from 'vitest';
import type { IssuedIdentity } from '../../client/issued-identity.ts';
import { sampleExchange } from '../../client/testing/exchange-sample.ts';
import { Secret } from '../../secret/secret.ts';
import { NotApplicable } from '../evidence/outcome-errors.ts';
import { concealedOptOut } from './concealed-opt-out.ts';

/** An operator that answers with this HTTP code whoever asks without authorization of someone who opted out. */
function asking(httpStatus: number, hasControl = false) {
  const exchange = sampleExchange({ response: { httpStatus } });
  const seen = { generated: 0, authorizations: [] as unknown[] };
  const identity = (): IssuedIdentity => ({
    user: {},
    advertisingToken: new Secret('advertising token', 'advertising'),
    refreshToken: new Secret('refresh token', 'refresh'),
    responseKey: new Secret('response key', 'key'),
    identityExpiresMs: Number.NaN,
    refreshFromMs: Number.NaN,
    refreshExpiresMs: Number.NaN,
    exchange,
  });
  const scenario: Parameters<typeof concealedOptOut>[0] = {
    hasControl,
    optedOutIdentity: () => {
      seen.generated += 1;
      return Promise.resolve(identity());
    },
    publisher: {
      refresh: (_, options) => {
        seen.authorizations.push(options?.authorization);
        return Promise.resolve(exchange);
      },
    },
  };
  return { scenario, seen, exchange, run: {} };
}

test('it is the error that a request without authorization gets', async () => {
  const { scenario, seen, exchange, run } = asking(400);
  expect((await concealedOptOut(scenario, run)).answer).toBe(exchange);
  expect(seen.authorizations).toEqual(['none']);
});

test('where everyone is answered with HTTP 200 the case never arises', async () => {
  await expect(concealedOptOut(asking(200).scenario, {})).rejects.toThrow(NotApplicable);
});

test('a run generates one identity for it, an instance of its own one for each test', async () => {
  const shared = asking(400);
  const own = asking(400, true);
  for (const { scenario, run } of [shared, shared, own, own]) await concealedOptOut(scenario, run);
  expect([shared.seen.generated, own.seen.generated]).toEqual([1, 2]);
});
