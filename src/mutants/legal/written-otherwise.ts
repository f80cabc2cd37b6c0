import { decodeBase64, encodeBase64 } from '../../envelope/base64.ts';
import { open, seal } from '../../envelope/envelope.ts';
import type { Behaviour } from '../../mock/behaviour/behaviour.ts';

const TIMESTAMP_AND_NONCE_BYTES = 16;

/** An operator that writes each of its JSON answers in other words for the same value, sealed or not. */
export function writtenOtherwise(operator: Behaviour, write: (json: string) => string): Behaviour {
  return {
    ...operator,
    plaintext: (answer, situation) =>
      Buffer.from(write(operator.plaintext(answer, situation).toString('utf8')), 'utf8'),
    sendRefusal: (refusal, situation) => {
      const reply = operator.sendRefusal(refusal, situation);
      return { ...reply, body: write(reply.body.toString('utf8')) };
    },
    sealGenerated: (answer, situation, clientSecret, nonce) => {
      const reply = operator.sealGenerated(answer, situation, clientSecret, nonce);
      const plaintext = open(decodeBase64(reply.body.toString('latin1')), clientSecret);
      const head = plaintext.subarray(0, TIMESTAMP_AND_NONCE_BYTES);
      const json = write(plaintext.subarray(TIMESTAMP_AND_NONCE_BYTES).toString('utf8'));
      return { ...reply, body: encodeBase64(seal(Buffer.concat([head, Buffer.from(json)]), clientSecret)) };
    },
  };
}
