import { describe, expect, test } from 'vitest';
import type { IssuedIdentity } from '../../client/issued-identity.ts';
import type { Publisher } from '../../client/publisher.ts';
import { sampleExchange } from '../../client/testing/exchange-sample.ts';
import { TransportError } from '../../client/transport-error.ts';
import { isCutAfter } from './cut-after.ts';
import type { Scenario } from './scenario.ts';

type Kind = 'suspected' | 'harmless';

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Whether an operator is called one that cuts connections after the suspected request. */
async function isCalledCutting(isCut: (after: Kind) => boolean): Promise<boolean> {
  const identity = { user: 'of a connection' } as unknown as IssuedIdentity;
  const answer = sampleExchange({});
  const onOneConnection = ((body: (publisher: Publisher) => Promise<unknown>) => {
    let before: Kind | undefined;
    const refresh = async () => {
      if (before === undefined) {
        before = 'harmless';
        return answer;
      }
      if (isCut(before)) throw new TransportError('broken-off', 'the connection broke off');
      return answer;
    };
    const suspect = async () => {
      before = 'suspected';
      return answer;
    };
    return body({ refresh, operator: { refresh: suspect } } as unknown as Publisher);
  }) as Scenario['onOneConnection'];
  return isCutAfter({ onOneConnection }, ({ operator }) => operator.refresh(''), {
    next: async () => identity,
  });
}

describe('a connection is cut because of a request', () => {
  test('where that request alone ends it', async () => {
    expect(await isCalledCutting((after) => after === 'suspected')).toBe(true);
  });

  test('where it ends it most of the time', async () => {
    const next = numbers(7);
    expect(await isCalledCutting((after) => after === 'suspected' && next() < 0.7)).toBe(true);
  });

  test.each([0, 0.1, 0.3, 0.5, 0.7, 0.9, 1])(
    'never where connections end by chance, %f of them',
    async (share) => {
      const next = numbers(11);
      for (let incident = 1; incident <= 500; incident += 1) {
        expect(await isCalledCutting(() => next() < share)).toBe(false);
      }
    },
  );
});
