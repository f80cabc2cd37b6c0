import { mutant } from '../mutant.ts';

export const apiKeyInAHeader = mutant({
  id: 'api-key-in-a-header',
  breaks: ['RF-ENC-08'],
  describes: 'a success repeats the API key that it was asked with in a header',
  decides: (operator) => ({
    sealSuccess: (answer, situation, keys) => {
      const reply = operator.sealSuccess(answer, situation, keys);
      const { caller } = situation;
      const isClient = caller.kind === 'client';
      return isClient ? { ...reply, headers: { ...reply.headers, 'x-client': caller.client.apiKey } } : reply;
    },
  }),
});
