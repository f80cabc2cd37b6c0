import { randomBytes } from 'node:crypto';
import { encodeBase64 } from '../../envelope/base64.ts';
import { seal } from '../../envelope/envelope.ts';
import type { Situation } from '../../mock/behaviour/behaviour.ts';
import { type Mutant, type MutantRow, mutant } from '../mutant.ts';

/** Puts bytes before the JSON of an answer, inside the seal. */
function prefixed(prefix: (json: Buffer, situation: Situation) => Buffer): MutantRow['decides'] {
  return (operator) => ({
    plaintext: (answer, situation) => {
      const json = operator.plaintext(answer, situation);
      return Buffer.concat([prefix(json, situation), json]);
    },
  });
}

/** Which bytes stand where in a sealed answer: initialization vector, plaintext, authentication tag. */
export const layoutMutants: readonly Mutant[] = [
  mutant({
    id: 'iv-is-constant',
    breaks: ['RF-ENC-06'],
    describes: 'every answer has the same initialization vector',
    decides: () => ({ initializationVector: () => Buffer.alloc(12, 7) }),
  }),
  mutant({
    id: 'iv-counter-restarts',
    breaks: ['RF-ENC-06'],
    describes: 'initialization vectors count to eight and start again',
    decides: () => {
      let count = 0;
      return {
        initializationVector: () => {
          count = (count + 1) % 8;
          return Buffer.alloc(12, count);
        },
      };
    },
  }),
  mutant({
    id: 'iv-of-16-bytes',
    breaks: ['RF-ENC-06'],
    describes: 'the initialization vector has 16 bytes',
    decides: () => ({ initializationVector: () => randomBytes(16) }),
  }),
  mutant({
    id: 'tag-of-12-bytes',
    breaks: ['RF-ENC-06'],
    describes: 'the authentication tag is cut to 12 bytes',
    decides: (operator) => ({
      encodeSealed: (sealed, request) => operator.encodeSealed(sealed.subarray(0, -4), request),
    }),
  }),
  mutant({
    id: 'answer-with-a-version-byte',
    breaks: ['RF-ENC-06'],
    describes: 'a sealed answer begins with a version byte, as a generate request does',
    decides: (operator) => ({
      encodeSealed: (sealed, request) =>
        operator.encodeSealed(Buffer.concat([Buffer.of(1), sealed]), request),
    }),
  }),
  mutant({
    id: 'timestamp-in-plaintext',
    breaks: ['RF-ENC-05'],
    describes: 'the plaintext of a refresh begins with a timestamp, as that of generate does',
    decides: prefixed((_, { nowMs }) => {
      const timestamp = Buffer.alloc(8);
      timestamp.writeBigInt64BE(BigInt(nowMs));
      return timestamp;
    }),
  }),
  mutant({
    id: 'nonce-in-plaintext',
    breaks: ['RF-ENC-05'],
    describes: 'the plaintext of a refresh begins with 8 random bytes',
    decides: prefixed(() => randomBytes(8)),
  }),
  mutant({
    id: 'length-in-plaintext',
    breaks: ['RF-ENC-05'],
    describes: 'the plaintext begins with its length',
    decides: prefixed((json) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(json.length);
      return length;
    }),
  }),
  mutant({
    id: 'sealed-twice',
    breaks: ['RF-ENC-05'],
    describes: 'a sealed answer is sealed again with the same key',
    decides: (operator) => ({
      sealSuccess: (answer, situation, keys) => {
        const reply = operator.sealSuccess(answer, situation, keys);
        return { ...reply, body: encodeBase64(seal(Buffer.from(reply.body), keys.tokenKey)) };
      },
    }),
  }),
];
