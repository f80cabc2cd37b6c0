import type { Behaviour } from '../mock/behaviour/behaviour.ts';
import { documented } from '../mock/behaviour/documented.ts';
import { startMockOperator } from '../mock/mock-operator.ts';
import type { Hostile } from './hostile.ts';

type Facts = Pick<Hostile, 'id' | 'describes' | 'expects'>;

/** An operator that answers as documented except for some decisions. Each start makes its own decisions. */
export function withMock(facts: Facts, overrides: () => Partial<Behaviour>): Hostile {
  return {
    ...facts,
    async start(credentials) {
      const behaviour = { ...documented, ...overrides() };
      const mock = await startMockOperator({ revision: '2023-08', behaviour, credentials });
      return { url: mock.baseUrl, close: () => mock.close() };
    },
  };
}
