import { expect, test } from 'vitest';
import { documented } from '../../mock/behaviour/documented.ts';
import { startMockOperator } from '../../mock/mock-operator.ts';
import { mockCredentials } from '../../mock/state/mock-credentials.ts';
import { runCli } from '../testing/run-cli.ts';

const credentials = {
  EUID_API_KEY: mockCredentials.apiKey,
  EUID_CLIENT_SECRET: mockCredentials.clientSecret,
};

test('an operator that accepts each refresh token once does not violate the contract', async () => {
  const used = new Set<string>();
  await using operator = await startMockOperator({
    revision: '2023-08',
    behaviour: {
      ...documented,
      readToken(text, keys) {
        const token = documented.readToken(text, keys);
        if (token.kind !== 'token' || !used.has(text)) {
          used.add(text);
          return token;
        }
        return documented.readToken(`${text.slice(0, -4)}AAAA`, keys);
      },
    },
  });
  const { verdict } = await runCli(
    [`--target=${operator.baseUrl}`, '--runs=3', '--max-wait=0s'],
    credentials,
  );
  const violated = verdict?.requirements.filter((one) => one.verdict === 'violates').map(({ id }) => id);
  expect(violated).toEqual([]);
  expect(verdict?.totals.conforms).toBeGreaterThan(40);
}, 90_000);

test('a key that generate refuses stops the run and is not a violation', async () => {
  await using operator = await startMockOperator({ revision: '2023-08' });
  const wrong = { ...credentials, EUID_API_KEY: 'no-such-key' };
  const { exitCode, output } = await runCli([`--target=${operator.baseUrl}`], wrong);
  expect(exitCode).toBe(3);
  expect(output).toContain('check the key');
  expect(output).not.toContain('Violations');
}, 60_000);

test('without credentials most requirements are not testable, and the judged ones hold', async () => {
  await using operator = await startMockOperator({ revision: '2023-08' });
  const none = { EUID_API_KEY: '', EUID_CLIENT_SECRET: '' };
  const { exitCode, verdict } = await runCli([`--target=${operator.baseUrl}`], none);
  expect(exitCode).toBe(3);
  expect(verdict?.totals).toMatchObject({ violates: 0, 'harness-error': 0 });
  expect(verdict?.requirements.find(({ id }) => id === 'RF-ENC-03')?.verdict).toBe('conforms');
  expect(verdict?.requirements.find(({ id }) => id === 'RF-ST-08')?.reason).toContain('needs EUID_API_KEY');
}, 60_000);
