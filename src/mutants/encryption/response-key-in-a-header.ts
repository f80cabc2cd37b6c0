import { mutant } from '../mutant.ts';

export const responseKeyInAHeader = mutant({
  id: 'response-key-in-a-header',
  breaks: ['RF-ENC-08'],
  describes: 'the response key stands readable in a header',
  decides: (operator) => ({
    sealSuccess: (answer, situation, keys) => {
      const reply = operator.sealSuccess(answer, situation, keys);
      const key = keys.newKey ?? keys.tokenKey;
      return { ...reply, headers: { ...reply.headers, 'x-response-key': key.toString('base64') } };
    },
  }),
});
