import { mutant } from '../mutant.ts';

export const clientVersionIsNotGranted = mutant({
  id: 'client-version-is-not-granted',
  breaks: ['RF-REQ-11'],
  describes: 'a preflight does not grant the header that SDKs send',
  decides: (operator) => ({
    answerPreflight: (request) => {
      const reply = operator.answerPreflight(request);
      return { ...reply, headers: { ...reply.headers, 'access-control-allow-headers': 'Content-Type' } };
    },
  }),
});
