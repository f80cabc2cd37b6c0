import { defined } from '../../basics/defined.ts';
import { openTransport } from '../../client/transport.ts';
import { TransportError } from '../../client/transport-error.ts';
import { harmlessRequests } from '../../run/execute/harmless-request.ts';
import type { RunSettings } from '../../run/scenario/settings.ts';
import { FAILURES_IN_A_ROW } from '../../run/watch/outage.ts';
import { foreignProtocol } from './foreign-protocol.ts';

const UNAUTHORIZED = 401;

/**
 * Why a target cannot be tested: it does not answer, or it refuses the run's own credentials, which would look like
 * violations. Undefined when it can be tested, and for a run's own mock.
 */
export async function untestable(settings: RunSettings): Promise<string | undefined> {
  const { baseUrl, mockBehaviour, proxy } = settings.target;
  if (mockBehaviour !== undefined) return undefined;
  await using transport = openTransport({ baseUrl, connections: FAILURES_IN_A_ROW, ...defined({ proxy }) });
  const ask = harmlessRequests(transport, settings);
  // In parallel, so that an unresponsive target costs the time of only one exchange.
  const attempts = await Promise.allSettled(Array.from({ length: FAILURES_IN_A_ROW }, ask));
  const answers = attempts.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failures = attempts.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  const defect = failures.find((error) => !(error instanceof TransportError));
  if (defect !== undefined) throw defect;
  const hasCredentials = settings.target.credentials !== undefined;
  if (hasCredentials && answers.some(({ response }) => response.httpStatus === UNAUTHORIZED)) {
    return 'generate answers HTTP 401 to EUID_API_KEY: check the key, its role and its environment';
  }
  const [first] = failures as TransportError[];
  const isGone = answers.length === 0 && first !== undefined && first.code !== 'throttled';
  if (!isGone) return undefined;
  // Behind a proxy the port cannot be asked.
  const other = proxy === undefined ? await foreignProtocol(baseUrl) : undefined;
  return other === undefined
    ? `${FAILURES_IN_A_ROW} of ${FAILURES_IN_A_ROW} requests failed: ${first.message}`
    : `${new URL(baseUrl).host} is not an operator: it speaks ${other}`;
}
