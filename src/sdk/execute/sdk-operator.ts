import { contentOf } from '../../client/exchange.ts';
import { OperatorClient } from '../../client/operator-client.ts';
import { openTransport } from '../../client/transport.ts';
import type { Revision } from '../../contract/revision.ts';
import { type MockOperator, type SeenRequest, startMockOperator } from '../../mock/mock-operator.ts';
import { defaultLifetimes } from '../../mock/state/operator-state.ts';
import { payloadFor } from '../../run/supplies/users.ts';
import { toCredentials } from '../../targets/target-credentials.ts';
import type { IssuedFields, SdkScenario } from '../scenario/sdk-scenario.ts';

const REFRESH = '/v2/token/refresh';
const GENERATE = '/v2/token/generate';

/** An operator for one scenario, and everything that was sent to it. */
export type SdkOperator = AsyncDisposable & {
  mock: MockOperator;
  seen: readonly SeenRequest[];
  forScenario: SdkScenario['operator'] & { revision: Revision };
};

/** Starts a documented mock operator that remembers every request of the SDK. */
export async function startSdkOperator(revision: Revision): Promise<SdkOperator> {
  const seen: SeenRequest[] = [];
  let isOwn = false;
  const mock = await startMockOperator({
    revision,
    observe: (request) => {
      if (!isOwn || request.request.path !== GENERATE) seen.push(request);
    },
  });
  const transport = openTransport({ baseUrl: mock.baseUrl, connections: 1 });
  const client = new OperatorClient(transport, toCredentials(mock.credentials), () => mock.control.nowMs());
  let users = 0;

  async function identity(user?: Record<string, unknown>): Promise<IssuedFields> {
    users += 1;
    isOwn = true;
    // Due at once; what a refresh answers has the usual lifetimes again.
    mock.control.setLifetimes({ refreshFromMs: -1_000 });
    try {
      const someone = user ?? { email: `user-${users}@example.com` };
      const exchange = await client.generate(payloadFor(revision, someone));
      return contentOf(exchange)?.['body'] as IssuedFields;
    } finally {
      mock.control.setLifetimes({ refreshFromMs: defaultLifetimes.refreshFromMs });
      isOwn = false;
    }
  }

  const posts = (path: string) =>
    seen.filter(({ request }) => request.method === 'POST' && request.path === path);
  return {
    mock,
    seen,
    forScenario: {
      revision,
      baseUrl: mock.baseUrl,
      credentials: mock.credentials,
      control: mock.control,
      answerRefreshWith: (fault, requests = 1) =>
        mock.control.injectFault(fault, requests, { path: REFRESH }),
      answerGenerateWith: (fault, requests = 1) =>
        mock.control.injectFault(fault, requests, { path: GENERATE }),
      identity,
      refreshes: () => posts(REFRESH),
      generates: () => posts(GENERATE),
      requests: () => seen,
    },
    async [Symbol.asyncDispose]() {
      await transport.close();
      await mock.close();
    },
  };
}
