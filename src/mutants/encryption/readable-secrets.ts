import type { SealingKeys, Situation } from '../../mock/behaviour/behaviour.ts';
import type { Answer, Headers } from '../../mock/http/reply.ts';
import { type Mutant, mutant } from '../mutant.ts';

/** A mutant that sends headers beside a success, where everybody can read what they hold. */
function readableInHeaders(
  id: string,
  describes: string,
  headersOf: (answer: Answer, keys: SealingKeys, situation: Situation) => Headers,
): Mutant {
  return mutant({
    id,
    breaks: ['RF-ENC-08'],
    describes,
    decides: (operator) => ({
      sealSuccess: (answer, situation, keys) => {
        const reply = operator.sealSuccess(answer, situation, keys);
        return { ...reply, headers: { ...reply.headers, ...headersOf(answer, keys, situation) } };
      },
    }),
  });
}

function fieldOf(answer: Answer, name: string): string {
  return String((answer['body'] as Record<string, unknown>)[name]);
}

/** Which secrets are sent outside the seal. */
export const readableSecretMutants: readonly Mutant[] = [
  readableInHeaders('token-in-a-header', 'a header holds the new refresh token', (answer) => ({
    'x-refresh-token': fieldOf(answer, 'refresh_token'),
  })),
  readableInHeaders('response-key-in-a-header', 'a header holds the new response key', (_, keys) => ({
    'x-response-key': (keys.newKey ?? keys.tokenKey).toString('base64'),
  })),
  readableInHeaders('user-in-a-header', 'a cookie holds the new advertising token', (answer) => ({
    'set-cookie': `euid=${fieldOf(answer, 'advertising_token')}; Path=/`,
  })),
  readableInHeaders(
    'api-key-in-a-header',
    'a header holds the API key that the client sent',
    (_answer, _keys, { caller }): Headers =>
      caller.kind === 'client' ? { 'x-client': caller.client.apiKey } : {},
  ),
];
