import { defined } from '../../basics/defined.ts';
import type { Availability } from '../../client/availability.ts';
import type { Exchange } from '../../client/exchange.ts';
import { OperatorClient } from '../../client/operator-client.ts';
import { openTransport, type Transport } from '../../client/transport.ts';
import { TransportError } from '../../client/transport-error.ts';
import { harmlessRequests } from '../../run/execute/harmless-request.ts';
import type { RunSettings } from '../../run/scenario/settings.ts';
import { FAILURES_IN_A_ROW } from '../../run/watch/outage.ts';
import { isOfContract, refusalOf, whatAnswered } from './first-answers.ts';
import { foreignProtocol } from './foreign-protocol.ts';
import { refusedGenerates } from './refused-generates.ts';

/**
 * Why a target cannot be tested: it does not answer, it is not an operator, or it refuses what the run was given, which
 * would look like violations. Undefined when it can be tested, and for a run's own mock.
 */
export async function untestable(
  settings: RunSettings,
  availability?: Availability,
): Promise<string | undefined> {
  const { baseUrl, mockBehaviour, proxy } = settings.target;
  if (mockBehaviour !== undefined) return undefined;
  const connections = FAILURES_IN_A_ROW;
  await using transport = openTransport({ baseUrl, connections, ...defined({ availability, proxy }) });
  const ask = harmlessRequests(transport, settings);
  // In parallel, so that an unresponsive target costs the time of only one exchange.
  const attempts = await Promise.allSettled(Array.from({ length: FAILURES_IN_A_ROW }, ask));
  const answers = attempts.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failures = attempts.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  const defect = failures.find((error) => !(error instanceof TransportError));
  if (defect !== undefined) throw defect;
  const [first] = failures as TransportError[];
  if (answers.length === 0 && first !== undefined) {
    // Behind a proxy, and behind what turns requests down, the port cannot be asked.
    const isAskable = proxy === undefined && first.code !== 'unavailable';
    const other = isAskable ? await foreignProtocol(baseUrl) : undefined;
    return other === undefined
      ? `${FAILURES_IN_A_ROW} of ${FAILURES_IN_A_ROW} requests failed: ${first.message}`
      : `${new URL(baseUrl).host} is not an operator: it speaks ${other}`;
  }
  return (await notAnOperator(transport, settings, answers)) ?? (await refused(transport, settings, answers));
}

/** Neither endpoint says anything that an operator would: then the address is wrong, until shown otherwise. */
async function notAnOperator(
  transport: Transport,
  settings: RunSettings,
  answers: readonly Exchange[],
): Promise<string | undefined> {
  const [first] = answers;
  if (first === undefined || answers.some(isOfContract)) return undefined;
  try {
    if (isOfContract(await new OperatorClient(transport).refresh('no token'))) return undefined;
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
  }
  const { baseUrl } = settings.target;
  const path = /\/v\d+(?:\/.*)?$/.exec(new URL(baseUrl).pathname)?.[0];
  const hint = path === undefined ? '' : `; the suite adds /v2/token/… itself, so leave ${path} out`;
  return `${baseUrl} does not answer like an operator, but with ${whatAnswered(first, settings.target)}: check the address${hint}`;
}

async function refused(
  transport: Transport,
  settings: RunSettings,
  answers: readonly Exchange[],
): Promise<string | undefined> {
  const { credentials } = settings.target;
  if (credentials === undefined) return undefined;
  const refusals = answers.map((answer) => refusalOf(answer, settings.target));
  const [first] = refusals;
  if (first === undefined || refusals.includes(undefined)) return undefined;
  return refusedGenerates(transport, settings, first);
}
