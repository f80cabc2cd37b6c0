import { mutant } from '../mutant.ts';

export const answerWithAVersionByte = mutant({
  id: 'answer-with-a-version-byte',
  breaks: ['RF-ENC-06'],
  describes: 'a sealed answer begins with a version byte, as the request of generate does',
  decides: (operator) => ({
    encodeSealed: (sealed, request) => operator.encodeSealed(Buffer.concat([Buffer.of(1), sealed]), request),
  }),
});
