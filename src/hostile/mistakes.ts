import { randomBytes } from 'node:crypto';
import { documented } from '../mock/behaviour/documented.ts';
import { startMockOperator } from '../mock/mock-operator.ts';
import type { MockCredentials } from '../mock/state/mock-credentials.ts';
import { type Hostile, INCOMPLETE } from './hostile.ts';
import { withMock } from './with-mock.ts';

/** A correct operator that a tester reaches with a mistake. */
function mistaken(
  id: string,
  describes: string,
  says: RegExp,
  { path = '', changes = () => ({}) }: { path?: string; changes?: () => Partial<MockCredentials> },
): Hostile {
  return {
    id: `mistaken-${id}`,
    describes,
    expects: { exitCodes: INCOMPLETE, says },
    async start(credentials) {
      const known = { ...credentials, ...changes() };
      const mock = await startMockOperator({ revision: '2023-08', credentials: known });
      return { url: mock.baseUrl + path, close: () => mock.close() };
    },
  };
}

function clockOff(id: string, describes: string, says: RegExp, offMs: number): Hostile {
  const expects = { exitCodes: INCOMPLETE, says };
  return withMock({ id: `mistaken-${id}`, describes, expects }, () => ({
    clock: () => documented.clock() + offMs,
  }));
}

/** Right operators that refuse every generate, because of what the tester did. */
export const mistakes: readonly Hostile[] = [
  clockOff(
    'clock-behind',
    'has a clock that is 100 s ahead of the tester',
    /100 s behind the operator's/,
    100_000,
  ),
  clockOff(
    'clock-ahead',
    'has a clock that is 100 s behind the tester',
    /100 s ahead of the operator's/,
    -100_000,
  ),
  mistaken(
    'secret',
    'knows another client secret than the tester',
    /the body is not an envelope.*EUID_CLIENT_SECRET belongs to EUID_API_KEY/,
    { changes: () => ({ clientSecret: randomBytes(32).toString('base64') }) },
  ),
  mistaken('key', 'does not know the API key of the tester', /HTTP 401.*EUID_API_KEY: check the key/, {
    changes: () => ({ apiKey: 'a-key-of-someone-else' }),
  }),
  mistaken('path', 'is reached at an address that ends in /v2', /so leave \/v2 out/, { path: '/v2' }),
];
