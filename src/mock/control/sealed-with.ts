import type { Behaviour } from '../behaviour/behaviour.ts';
import type { MockRequest } from '../http/mock-request.ts';
import type { OperatorState } from '../state/operator-state.ts';
import type { SealedWith } from './tamper.ts';

/** A timestamp and a nonce stand before the JSON of generate's answers. */
const GENERATE_HEAD_BYTES = 16;

/** What the answer to a request is sealed with; undefined where it is not sealed. */
export function sealedWith(
  request: MockRequest,
  operator: Behaviour,
  state: OperatorState,
): SealedWith | undefined {
  if (request.path.endsWith('/token/generate')) {
    const caller = state.clients.callerOf(request.headers['authorization']);
    if (caller.kind !== 'client') return undefined;
    return { key: caller.client.clientSecret, headBytes: GENERATE_HEAD_BYTES };
  }
  const token = operator.readToken(operator.tokenText(request), state.keys);
  return token.kind === 'token' ? { key: token.responseKey, headBytes: 0 } : undefined;
}
