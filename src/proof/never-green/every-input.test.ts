import { afterEach, expect, test, vi } from 'vitest';
import { OperatorClient } from '../../client/operator-client.ts';
import { revisions } from '../../contract/revision.ts';
import { runAgainst } from '../kill-matrix/mutant-run.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test.each(revisions)('every request of the suites names its input, in revision %s', async (revision) => {
  const nameless = new Set<string>();
  for (const method of ['refresh', 'generate'] as const) {
    const usual = OperatorClient.prototype[method] as (
      ...given: unknown[]
    ) => ReturnType<OperatorClient['refresh']>;
    vi.spyOn(OperatorClient.prototype, method).mockImplementation(async function (
      this: OperatorClient,
      ...given: unknown[]
    ) {
      const { stack = '' } = new Error();
      const exchange = await usual.apply(this, given);
      const where = stack.split('\n').find((line) => line.includes('/suites/')) ?? stack;
      if (exchange.request.input === undefined) nameless.add(where.trim());
      return exchange;
    });
  }
  await runAgainst({ behaviour: 'documented', revision, runs: 20 });
  expect([...nameless]).toEqual([]);
});
