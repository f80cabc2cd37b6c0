import { decodeBase64 } from '../../../envelope/base64.ts';
import { open } from '../../../envelope/envelope.ts';
import { bearer, call, generate } from '../../../mock/testing/test-caller.ts';
import { type Oddities, type Oddity, refreshed } from './oddity.ts';

function keyBytes(bytes: number): Oddity {
  return async (operator) => {
    const { sent, body } = await refreshed(operator);
    return [sent, body].every((one) => Buffer.from(one.refresh_response_key, 'base64').length === bytes);
  };
}

/** The initialization vector of a sealed answer. */
function ivOf(text: string): Buffer {
  return decodeBase64(text).subarray(0, 12);
}

/** How each operator of `keyOperators` shows its oddity. */
export const keyOddities: Oddities = {
  'response-keys-of-16-bytes': keyBytes(16),
  'response-keys-of-24-bytes': keyBytes(24),
  'response-keys-of-mixed-lengths': async (operator) => {
    const identities = await Promise.all(Array.from({ length: 40 }, () => generate(operator)));
    return new Set(identities.map((one) => one.refresh_response_key.length)).size === 3;
  },
  'own-keys-rotate': async (operator) => {
    const keyIds = new Set<number>();
    for (let round = 0; round < 11; round += 1) {
      const { refresh_token: token } = await generate(operator);
      keyIds.add(Buffer.from(token, 'base64').readInt32BE(1));
    }
    return keyIds.size === 3;
  },
  'vectors-are-counted': async (operator) => {
    const [first, second] = [await refreshed(operator), await refreshed(operator)].map(({ answer }) =>
      ivOf(answer.text),
    );
    if (first === undefined || second === undefined) return false;
    return (
      second.readUInt32BE(8) - first.readUInt32BE(8) === 1 &&
      first.subarray(0, 8).equals(second.subarray(0, 8))
    );
  },
  'bytes-for-octet-stream': async (operator) => {
    const { refresh_token: body, refresh_response_key } = await generate(operator);
    const type = { 'content-type': 'application/octet-stream' };
    const answer = await call(operator.baseUrl, {
      headers: { ...bearer(operator.credentials.apiKey), ...type },
      body,
    });
    try {
      return open(answer.body, decodeBase64(refresh_response_key)).length > 0;
    } catch {
      return false;
    }
  },
};
