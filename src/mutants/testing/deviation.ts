import { type MockOperator, type MockOptions, startMockOperator } from '../../mock/mock-operator.ts';
import { call, type IdentityFields, openAnswer, type WireAnswer } from '../../mock/testing/test-caller.ts';
import { behaviourNamed } from '../behaviour-named.ts';

/** An operator with the behaviour of that name. @param options what else of it is not as usual */
export async function startNamed(
  name: string,
  options: Pick<Partial<MockOptions>, 'revision' | 'clock'> = {},
): Promise<MockOperator> {
  const behaviour = await behaviourNamed(name);
  if (behaviour === undefined) throw new Error(`there is no behaviour "${name}"`);
  return startMockOperator({ revision: '2023-08', behaviour, ...options });
}

/** What the status of an answer is, sealed or plain. @param responseKey opens an answer of HTTP 200 */
export function statusOf(answer: WireAnswer, responseKey = ''): unknown {
  const content = answer.httpStatus === 200 ? openAnswer(answer, responseKey) : JSON.parse(answer.text);
  return content.status;
}

/** The status that a refresh with this body and these headers gets. */
export async function refreshStatus(
  operator: MockOperator,
  body: string,
  headers: Record<string, string> = {},
  responseKey = '',
): Promise<unknown> {
  return statusOf(await call(operator.baseUrl, { body, headers }), responseKey);
}

/** Refreshes the newest token of a chain, without a bearer. @throws Error when no identity comes */
export async function nextOf(operator: MockOperator, sent: IdentityFields): Promise<IdentityFields> {
  const answer = await call(operator.baseUrl, { body: sent.refresh_token });
  if (answer.httpStatus !== 200) throw new Error(`the refresh was answered with ${answer.text}`);
  return openAnswer(answer, sent.refresh_response_key)['body'] as IdentityFields;
}
