import { expect, test } from 'vitest';
import { OperatorClient } from '../../client/operator-client.ts';
import { openTransport } from '../../client/transport.ts';
import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { documented } from '../../mock/behaviour/documented.ts';
import { payloadFor } from '../../run/supplies/users.ts';
import { toCredentials } from '../../targets/target-credentials.ts';
import { startCanaryOperator } from './canary-operator.ts';
import { runForLeaks } from './leak-run.ts';

/** The names of the secrets that an operator issues with one identity. */
async function issuedBy(behaviour: Behaviour): Promise<string[]> {
  await using operator = await startCanaryOperator(behaviour);
  const before = operator.canaries().length;
  await using transport = openTransport({ baseUrl: operator.baseUrl });
  const client = new OperatorClient(transport, toCredentials(operator.credentials));
  const { response } = await client.generate(payloadFor('2023-08', { email: 'user@example.com' }));
  expect(response.httpStatus).toBe(200);
  return operator
    .canaries()
    .slice(before)
    .map(({ name }) => name);
}

test('every issued token and key is remembered', async () => {
  expect((await issuedBy(documented)).toSorted()).toEqual([
    'advertising_token',
    'refresh_response_key',
    'refresh_token',
  ]);
});

test('secrets that an operator withheld or replaced are remembered too, but not empty ones', async () => {
  const issued = await issuedBy({
    ...documented,
    identity: () => ({ advertising_token: 'made up', refresh_token: '', refresh_response_key: 7 }),
  });
  expect(issued.toSorted()).toEqual([
    'advertising_token',
    'advertising_token',
    'refresh_response_key',
    'refresh_token',
  ]);
});

test('an unknown behaviour is an error', async () => {
  await expect(runForLeaks('no-such-behaviour', [])).rejects.toThrow('unknown behaviour no-such-behaviour');
});
