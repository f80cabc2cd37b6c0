import { expect, test } from 'vitest';
import { startMockOperator } from '../mock-operator.ts';
import { bearer, call } from '../testing/test-caller.ts';
import { behaviourNamed } from './behaviour-named.ts';
import { documented } from './documented.ts';
import { observed } from './observed.ts';

test('only documented and observed are names of behaviours', () => {
  expect([behaviourNamed('documented'), behaviourNamed('observed')]).toEqual([documented, observed]);
  for (const name of ['nothing', 'toString', '']) {
    expect(() => behaviourNamed(name)).toThrow(
      `the mock has no behaviour "${name}": use documented or observed`,
    );
  }
});

test.each([
  [new RangeError('out of range'), 'the mock failed: out of range'],
  ['just text', 'the mock failed: unknown'],
])('a behaviour that throws %s gives an answer outside the contract', async (thrown, message) => {
  const behaviour = {
    ...documented,
    tokenText: () => {
      throw thrown;
    },
  };
  await using operator = await startMockOperator({ revision: '2023-08', behaviour });
  const answer = await call(operator.baseUrl, { body: 'x', headers: bearer(operator.credentials.apiKey) });
  expect(answer.httpStatus).toBe(500);
  expect(JSON.parse(answer.text)).toEqual({ message, status: 'mock_failure' });
});
