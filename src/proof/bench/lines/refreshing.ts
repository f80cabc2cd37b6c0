import { OperatorClient } from '../../../client/operator-client.ts';
import { openTransport } from '../../../client/transport.ts';
import { consentStrings } from '../../../contract/consent.ts';
import { mockCredentials } from '../../../mock/state/mock-credentials.ts';
import { toCredentials } from '../../../targets/target-credentials.ts';
import type { ClientSettings, Driven } from '../processes/client.ts';
import { type BenchProcess, startProcess, type Usage } from '../processes/processes.ts';

type Server = BenchProcess<{ baseUrl: string }>;
type Refreshable = Pick<ClientSettings, 'baseUrl' | 'token' | 'responseKey'>;

/** A server that does the work of a refresh without a contract, and what a client needs to use it. */
export async function startBareOperator(): Promise<Server & { known: Refreshable }> {
  const server = await startProcess<{ baseUrl: string; responseKey: string }>('bare-operator', {});
  return Object.assign(server, { known: { ...server.ready, token: 'A'.repeat(388) } });
}

/** A mock operator in a process of its own, and an identity of it. */
export async function startMock(): Promise<Server & { known: Refreshable }> {
  const server = await startProcess<{ baseUrl: string }>('mock-operator', { behaviour: 'documented' });
  const { baseUrl } = server.ready;
  return Object.assign(server, { known: { baseUrl, ...(await identityOf(baseUrl)) } });
}

async function identityOf(baseUrl: string): Promise<{ token: string; responseKey: string }> {
  const transport = openTransport({ baseUrl });
  const { apiKey, clientSecret } = mockCredentials;
  const client = new OperatorClient(transport, toCredentials({ apiKey, clientSecret }));
  const payload = { email: 'user@example.com', policy: 1, tcf_consent_string: consentStrings.sufficient };
  const { opened } = await client.generate(payload);
  await transport.close();
  const { body } = (opened as { value?: { body?: Record<string, string> } }).value ?? {};
  const { refresh_token: token, refresh_response_key: responseKey } = body ?? {};
  if (token === undefined || responseKey === undefined) throw new Error('the mock issued no identity');
  return { token, responseKey };
}

/** A client in a process of its own, none of whose code has run yet. */
export function startClient(
  kind: ClientSettings['kind'],
  known: Refreshable,
): Promise<BenchProcess<unknown>> {
  return startProcess('client', { kind, ...known } satisfies ClientSettings);
}

/** The same after it has sent enough to be as fast as it gets. */
export async function startWarmClient(
  kind: ClientSettings['kind'],
  known: Refreshable,
): Promise<BenchProcess<unknown>> {
  const client = await startClient(kind, known);
  await client.ask<Driven>({ count: 25_000 });
  return client;
}

/** What so many refreshes took, at the client and at the server. */
export async function drive(
  client: BenchProcess<unknown>,
  server: BenchProcess<unknown>,
  count: number,
): Promise<{ perSecond: number; clientUs: number; serverUs: number }> {
  const before = await server.ask<Usage>({ collects: false });
  const { durationMs, cpuUs } = await client.ask<Driven>({ count });
  const after = await server.ask<Usage>({ collects: false });
  const perSecond = (count / durationMs) * 1_000;
  return {
    perSecond,
    clientUs: cpuUs / count,
    serverUs: (after.cpuUs - before.cpuUs) / count,
  };
}

/** Does two measurements one after the other; which one is first changes from round to round. */
export async function inTurn<One, Other>(
  round: number,
  one: () => Promise<One>,
  other: () => Promise<Other>,
): Promise<[One, Other]> {
  if (round % 2 === 0) return [await one(), await other()];
  const second = await other();
  return [await one(), second];
}
